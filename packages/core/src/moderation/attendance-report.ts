/** Attendance reports: who came to the meetings of a conference, how often, and whom to ask whether it still wants to. */

import type { Conference, ConferenceId } from "../conference/index.js"
import { type AttendanceCount, attendanceCount, type MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Period } from "../search/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import {
  anonymousBefore,
  type InstitutionAttendance,
  institutionAttendances,
  type MemberMissedMeetings,
  missedMeetings,
} from "./attendance-report-members.js"
import { type MeetingRecord, meetingRecords, personsOf, wasThere } from "./attendance-report-records.js"

/** Of which days, known on which day, and for whom. @german Angaben zum Anwesenheitsbericht */
export interface AttendanceQuestion {
  readonly period: Period
  readonly asOf: LocalDate
  /** The network, unless said otherwise. */
  readonly audience?: Audience
}

/** How many came, of how many that belong to the conference. @german Beteiligung in Zahlen */
export interface Turnout extends AttendanceCount {
  /** The core members on the day; the other counts are of these. */
  readonly members: number
  readonly unrecorded: number
  /** For members. @unit persons */
  readonly persons: number
  /** Those who came without being core members. */
  readonly guests: number
  /** The part of the members that was there, or for which another spoke; left out where there was none. */
  readonly share?: number
}

/** A meeting in an attendance report. @german Sitzung im Anwesenheitsbericht */
export interface MeetingTurnout {
  readonly meeting: MeetingId
  readonly title: string
  readonly on: LocalDate
  /** Whether other conferences met in it too; the counts are of the members of this one. */
  readonly joint: boolean
  /** For readers in the network only. */
  readonly turnout?: Turnout
}

/** Whether more come than came: the mean share of the earlier half of the meetings beside that of the later half. @german Entwicklung der Beteiligung */
export interface AttendanceTrend {
  readonly earlier: number
  readonly later: number
  readonly direction: "rising" | "falling" | "steady"
}

/** Who came to the meetings of a conference. @german Anwesenheitsbericht */
export interface AttendanceReport {
  readonly conference: ConferenceId
  readonly name: string
  /** The days that are told: those asked for, as far as they are over. */
  readonly period: Period
  readonly audience: Audience
  /** In the order of time. */
  readonly meetings: ReadonlyArray<MeetingTurnout>
  /** All meetings together, every count a sum, that of the members too; for readers in the network only. */
  readonly total?: Turnout
  /** For readers in the network, where four meetings tell it. */
  readonly trend?: AttendanceTrend
  /** The first day of which functions are told: those of older meetings are no longer kept. */
  readonly functionsSince: LocalDate
  /** Those who were members at any of these meetings, the most regular first; for those who convene only. */
  readonly institutions?: ReadonlyArray<InstitutionAttendance>
  /** For those who convene only: whom to ask whether it still wants to take part. */
  readonly findings: ReadonlyArray<MemberMissedMeetings>
}

/**
 * The report on attendance in a period: of the meetings in numbers, and of each institution for those who convene.
 *
 * What was not recorded is counted as such, never as absence; nor is a time in which a member rests. A joint meeting counts
 * for each conference, with the members of each.
 *
 * @returns functions only of meetings of the last 24 months before `asOf`
 * @rule Q5, R27, P8, P9
 * @example
 * import { attendanceReport, ConferenceId, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const period = { from: LocalDate.parse("2026-01-01"), to: LocalDate.parse("2026-10-01") }
 * const report = sued && attendanceReport(index, sued, { period, asOf: LocalDate.parse("2026-10-01") })
 * report?.meetings.map(({ on, turnout }) => [on, turnout?.present, turnout?.members]) // => [["2026-03-18", 9, 13], ["2026-09-16", 10, 13]]
 * report?.institutions // => undefined
 */
export const attendanceReport = (
  index: NetworkIndex,
  conference: Conference,
  { period, asOf, audience = "network" }: AttendanceQuestion,
): AttendanceReport => {
  const told = untilDay(period, asOf)
  const known = meetingRecords(index, conference, { last: addDays(told.to, -1) })
  const records = known.filter(({ on }) => told.from <= on)
  const trend = trendOf(records)
  const asked = { period: told, asOf, known }
  return {
    conference: conference.id,
    name: conference.name,
    period: told,
    audience,
    meetings: records.map((record) => meetingTurnout(record, audience)),
    ...(maySee(audience, "network") ? { total: turnoutOf(records) } : {}),
    ...(maySee(audience, "network") && trend !== undefined ? { trend } : {}),
    functionsSince: anonymousBefore(asOf),
    ...(maySee(audience, "convenor") ? { institutions: institutionAttendances(index, conference, asked) } : {}),
    findings: maySee(audience, "convenor") ? missedMeetings(index, conference, asked) : [],
  }
}

/** The days of a period up to a day, that day included; empty where it has not begun. @internal */
export const untilDay = ({ from, to }: Period, asOf: LocalDate): Period => {
  const end = addDays(asOf, 1)
  const last = end < to ? end : to
  return { from, to: last < from ? from : last }
}

const meetingTurnout = (record: MeetingRecord, audience: Audience): MeetingTurnout => {
  const { id, title, jointWith } = record.meeting
  return {
    meeting: id,
    title,
    on: record.on,
    joint: jointWith.length > 0,
    ...(maySee(audience, "network") ? { turnout: turnoutOf([record]) } : {}),
  }
}

const turnoutOf = (records: ReadonlyArray<MeetingRecord>): Turnout => {
  const all = records.flatMap(({ members }) => members)
  const core = all.filter(({ kind }) => kind === "core")
  const others = all.filter((one) => one.kind !== "core" && wasThere(one))
  const there = core.filter(wasThere).length
  return {
    members: core.length,
    ...attendanceCount(core),
    unrecorded: core.filter(({ answer }) => answer === "unrecorded").length,
    persons: core.reduce((sum, { recorded }) => sum + personsOf(recorded), 0),
    guests: others.length + records.reduce((sum, { meeting, strangers }) => sum + meeting.guests.length + strangers, 0),
    ...(core.length === 0 ? {} : { share: there / core.length }),
  }
}

/** Of fewer than four meetings nobody can say that they show a direction. */
const trendOf = (records: ReadonlyArray<MeetingRecord>): AttendanceTrend | undefined => {
  const shares = records.flatMap((record) => turnoutOf([record]).share ?? [])
  const half = Math.floor(shares.length / 2)
  if (half < 2) return undefined
  const [earlier, later] = [mean(shares.slice(0, half)), mean(shares.slice(-half))]
  const difference = later - earlier
  return {
    earlier,
    later,
    direction: Math.abs(difference) < noticeable ? "steady" : difference > 0 ? "rising" : "falling",
  }
}

/** A difference of shares below which nobody speaks of more or fewer. */
const noticeable = 0.05

const mean = (numbers: ReadonlyArray<number>): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length
