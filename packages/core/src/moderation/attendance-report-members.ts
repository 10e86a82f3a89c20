/** Attendance of members: how regularly each institution came, in which functions, and who has not come for long. */

import {
  type Conference,
  type ConferenceId,
  isActiveOn,
  type Membership,
  type MembershipId,
} from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import type { ContactFunction, InstitutionId } from "../institution/index.js"
import { type AttendanceCount, attendanceCount } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Finding } from "../problem.js"
import type { Period } from "../search/index.js"
import { addDays, LocalDate, validitiesOverlap } from "../time/index.js"
import {
  type AttendanceAnswer,
  byName,
  type MeetingRecord,
  type MemberRecord,
  membershipPeriods,
  wasThere,
} from "./attendance-report-records.js"

/** How often in a row, up to the last meeting told. @german Folge */
export interface AttendanceStreaks {
  /** Itself, or spoken for by another. */
  readonly attended: number
  /** Excused or not. */
  readonly missed: number
  readonly unexcused: number
}

/** A period of membership in an attendance report. @german Mitgliedszeit im Anwesenheitsbericht */
export interface MembershipSpan {
  readonly membership: MembershipId
  readonly kind: Membership["kind"]
  readonly status: Membership["status"]
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/** How an institution took part in the meetings of a conference. @german Anwesenheit einer Einrichtung */
export interface InstitutionAttendance extends AttendanceCount {
  readonly institution: InstitutionId
  readonly name: string
  /** As what it belonged to the conference last. */
  readonly kind: Membership["kind"]
  /** The periods of membership that touch the days told, resting ones too. */
  readonly periods: ReadonlyArray<MembershipSpan>
  /** How many meetings were held while it was an active member: the sum of all answers. */
  readonly meetings: number
  /** To how many of them it was invited. */
  readonly invited: number
  readonly unrecorded: number
  readonly late: number
  readonly leftEarly: number
  /** In which functions it came, the most frequent first. */
  readonly functions: ReadonlyArray<{ readonly function: ContactFunction; readonly times: number }>
  /** When it first and last came itself, in the days told. */
  readonly firstPresent?: LocalDate
  readonly lastPresent?: LocalDate
  /** The part of the meetings at which it was there, or another spoke for it. */
  readonly regularity: number
  /** Counted back to where its membership began or it rested, beyond the first day told. */
  readonly streaks: AttendanceStreaks
}

/** A member has missed so many meetings in a row that it is asked whether it still wants to take part. @german Ruhendes Mitglied in Sicht */
export type MemberMissedMeetings = Finding<
  "MemberMissedMeetings",
  {
    readonly conference: ConferenceId
    readonly institution: InstitutionId
    /** Of the institution. */
    readonly name: string
    readonly missed: number
    /** The first one that it missed. */
    readonly since: LocalDate
    /** After how many the conference asks. */
    readonly askAfter: number
  }
>

/** After so many meetings missed in a row a member is asked, where the rules of procedure say nothing else. */
export const usualMissedMeetings = 3

/** Of which days, known on which day, and the meetings up to then. */
interface Asked {
  readonly period: Period
  readonly asOf: LocalDate
  readonly known: ReadonlyArray<MeetingRecord>
}

/**
 * The attendance of each institution that was an active member at a meeting of the period, the most regular first.
 *
 * @internal
 */
export const institutionAttendances = (
  index: NetworkIndex,
  conference: Conference,
  { period, asOf, known }: Asked,
): ReadonlyArray<InstitutionAttendance> => {
  const memberships = groupedBy(membershipPeriods(index, conference), ({ institution }) => institution)
  const history = historiesOf(known)
  return [...history]
    .flatMap(([institution, all]): ReadonlyArray<InstitutionAttendance> => {
      const own = all.filter(({ on }) => period.from <= on)
      const last = own.at(-1)
      if (last === undefined) return []
      const periods = memberships.get(institution) ?? []
      const came = own.filter(({ answer }) => answer === "present").map(({ on }) => on)
      const [firstPresent, lastPresent] = [came.at(0), came.at(-1)]
      return [
        {
          institution,
          name: index.institutions.get(institution)?.name ?? institution,
          kind: last.kind,
          periods: periods.filter((one) => validitiesOverlap(one, period)).map(spanOf),
          meetings: own.length,
          invited: own.filter(({ invited }) => invited).length,
          ...attendanceCount(own),
          unrecorded: own.filter(({ answer }) => answer === "unrecorded").length,
          ...punctuality(own),
          functions: functionsOf(own, asOf),
          ...(firstPresent === undefined ? {} : { firstPresent }),
          ...(lastPresent === undefined ? {} : { lastPresent }),
          regularity: own.filter(wasThere).length / own.length,
          streaks: streaksOf(currentRun(all, periods, addDays(period.to, -1))),
        },
      ]
    })
    .toSorted(mostRegularFirst)
}

/**
 * The core members that have missed too many meetings in a row, and still count as active on the last day told.
 *
 * @internal
 */
export const missedMeetings = (
  index: NetworkIndex,
  conference: Conference,
  { period, known }: Asked,
): ReadonlyArray<MemberMissedMeetings> => {
  const askAfter = conference.procedure.askAfterMissedMeetings ?? usualMissedMeetings
  const memberships = groupedBy(membershipPeriods(index, conference), ({ institution }) => institution)
  const last = addDays(period.to, -1)
  const history = historiesOf(known)
  return [...memberships].flatMap(([institution, periods]): ReadonlyArray<MemberMissedMeetings> => {
    const now = periods.find((one) => isActiveOn(one, last))
    if (now === undefined || now.kind !== "core") return []
    const run = currentRun(history.get(institution) ?? [], periods, last)
    const { missed } = streaksOf(run)
    const since = run.at(-missed)?.on
    if (missed < askAfter || since === undefined) return []
    const name = index.institutions.get(institution)?.name ?? institution
    const facts = { conference: conference.id, institution, name, missed, since, askAfter }
    return [{ _tag: "MemberMissedMeetings", rule: "Q5", severity: "warning", path: ["memberships", now.id], ...facts }]
  })
}

/** The first day of which the functions are kept: attendance that is older is that of the institution alone. @rule P8 @internal */
export const anonymousBefore = (asOf: LocalDate): LocalDate => {
  const year = String(Math.max(0, Number(asOf.slice(0, 4)) - 2)).padStart(4, "0")
  return LocalDate.safeParse(`${year}${asOf.slice(4)}`).data ?? LocalDate.parse(`${year}-02-28`)
}

interface Attended extends MemberRecord {
  readonly on: LocalDate
  readonly start: string
  readonly end: string
}

/** What is known of each institution, in the order of the meetings. */
const historiesOf = (known: ReadonlyArray<MeetingRecord>): ReadonlyMap<InstitutionId, ReadonlyArray<Attended>> =>
  groupedBy(
    known.flatMap(({ on, meeting, members }) =>
      members.map((member) => ({ ...member, on, start: meeting.interval.start, end: meeting.interval.end })),
    ),
    ({ institution }) => institution,
  )

/**
 * The meetings since its membership last began: who rested in between begins anew, also where no meeting was held since.
 */
const currentRun = (
  all: ReadonlyArray<Attended>,
  periods: ReadonlyArray<Membership>,
  today: LocalDate,
): ReadonlyArray<Attended> => {
  const activeOn = (day: LocalDate): Membership | undefined => periods.find((one) => isActiveOn(one, day))
  const last = all.at(-1)
  const now = activeOn(today) ?? (last === undefined ? undefined : activeOn(last.on))
  const since = now === undefined ? undefined : beginningOf(now, periods)
  return all.filter(({ on }) => since === undefined || since <= on)
}

/** The first day of the active periods that follow each other without a gap, up to this one. */
const beginningOf = ({ from }: Membership, periods: ReadonlyArray<Membership>): LocalDate | undefined => {
  if (from === undefined) return undefined
  const before = periods.find((one) => one.to === from && isActiveOn(one, addDays(from, -1)))
  return before === undefined ? from : beginningOf(before, periods)
}

/** Nobody can tell how a row went on where nothing was recorded, or somebody stayed away whom nobody had invited. */
const streaksOf = (run: ReadonlyArray<Attended>): AttendanceStreaks => {
  const told = run.map((one): AttendanceAnswer => (one.invited || wasThere(one) ? one.answer : "unrecorded")).reverse()
  const row = (...answers: ReadonlyArray<AttendanceAnswer>): number => {
    const end = told.findIndex((answer) => !answers.includes(answer))
    return end === -1 ? told.length : end
  }
  return { attended: row("present", "represented"), missed: row("excused", "absent"), unexcused: row("absent") }
}

const punctuality = (own: ReadonlyArray<Attended>): Pick<InstitutionAttendance, "late" | "leftEarly"> => {
  const count = (is: (one: Attended) => boolean): number => own.filter(is).length
  return {
    late: count(({ recorded, start }) => recorded?.answer === "present" && (recorded.arrived ?? start) > start),
    leftEarly: count(({ recorded, end }) => recorded?.answer === "present" && (recorded.left ?? end) < end),
  }
}

const functionsOf = (own: ReadonlyArray<Attended>, asOf: LocalDate): InstitutionAttendance["functions"] => {
  const since = anonymousBefore(asOf)
  const came = own.flatMap(({ on, recorded }) =>
    recorded?.answer === "present" && since <= on ? [...new Set(recorded.functions)] : [],
  )
  return [...groupedBy(came, (name) => name)]
    .map(([name, times]) => ({ function: name, times: times.length }))
    .toSorted((a, b) => b.times - a.times || (a.function < b.function ? -1 : 1))
}

const spanOf = ({ id, kind, status, from, to }: Membership): MembershipSpan => ({
  membership: id,
  kind,
  status,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})

const mostRegularFirst = (a: InstitutionAttendance, b: InstitutionAttendance): number =>
  b.regularity - a.regularity || byName(a, b)
