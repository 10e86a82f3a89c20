/** Arrangements: whether a house can host a meeting, and who may moderate it and write its minutes. */
import * as Result from "effect/Result"
import { type Conference, convenorOn, moderatorsOn } from "../conference/index.js"
import { type InstitutionId, mayAct, type SiteId, sitesOn } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { type Meeting, MeetingArrangement } from "./meeting.js"
import {
  bodiesRefused,
  type ConferenceNotActive,
  type ConferenceUnknown,
  type MeetingRoster,
  meetingBodies,
  meetingMembers,
} from "./meeting-members.js"

/** The institution cannot be the host: it is no active core member, is closed, or does not use that site on the day. */
export type HostNotAvailable = Problem<
  "HostNotAvailable",
  {
    readonly institution: InstitutionId
    readonly because: "notAMember" | "onlyGuest" | "notActive" | "siteNotInUse"
    readonly site: SiteId
    readonly on: LocalDate
  }
>

/** The institution does not moderate any of the bodies on the day of the meeting. */
export type NotAModerator = Problem<
  "NotAModerator",
  {
    readonly institution: InstitutionId
    readonly on: LocalDate
    readonly moderators: ReadonlyArray<InstitutionId>
  }
>

/** The institution cannot write the minutes: on the day it is no active member, does not moderate, and does not convene. */
export type NotAMinutesTaker = Problem<
  "NotAMinutesTaker",
  { readonly institution: InstitutionId; readonly on: LocalDate }
>

/** Why a meeting cannot be arranged as asked. @german Abgelehnte Terminierung */
export type ArrangementRefusal =
  | HostNotAvailable
  | NotAModerator
  | NotAMinutesTaker
  | ConferenceNotActive
  | ConferenceUnknown
  | InvalidValue

/** When and where a meeting is to be, and who does what: a moderator is left out where there is only one. @german Sitzungsplan */
export type MeetingPlan = Plain<typeof MeetingArrangement>

/** A plan that keeps the rules on its day; the only moderator is put in where none is named. */
export const arranged = (
  meeting: Meeting,
  plan: MeetingPlan,
  roster: MeetingRoster,
): Result.Result<MeetingArrangement, ArrangementRefusal> => {
  const read = parse(MeetingArrangement, plan)
  if (Result.isFailure(read)) return read
  const asked = read.success
  const on = dateOf(asked.interval.start)
  const refused = arrangementRefused(meeting, asked, roster)
  if (refused !== undefined) return Result.fail(refused)
  const [only, ...others] = moderators(meetingBodies(meeting, roster.conferences).slice(0, 1), on)
  return Result.succeed(
    asked.moderatedBy === undefined && only !== undefined && others.length === 0
      ? { ...asked, moderatedBy: only }
      : asked,
  )
}

/** Why a meeting cannot be as it is arranged, if it cannot. @rule R11, R20, R21, R22 */
export const arrangementRefused = (
  meeting: Meeting,
  arrangement: MeetingArrangement,
  roster: MeetingRoster,
): Exclude<ArrangementRefusal, InvalidValue> | undefined =>
  bodiesRefused(meeting, roster.conferences, dateOf(arrangement.interval.start)) ??
  hostRefused(meeting, arrangement, roster) ??
  moderatorRefused(meeting, arrangement, roster) ??
  minutesTakerRefused(meeting, arrangement, roster)

const hostRefused = (
  meeting: Meeting,
  { interval, host }: Pick<MeetingArrangement, "interval" | "host">,
  { memberships, institutions }: MeetingRoster,
): HostNotAvailable | undefined => {
  if (host.at === "elsewhere") return undefined
  const { institution: id, site } = host
  const on = dateOf(interval.start)
  const refuse = (because: HostNotAvailable["because"]): HostNotAvailable => ({
    _tag: "HostNotAvailable",
    path: ["host"],
    institution: id,
    because,
    site,
    on,
  })
  const periods = meetingMembers(meeting, memberships, on).filter(({ institution }) => institution === id)
  if (periods.length === 0) return refuse("notAMember")
  if (periods.every(({ kind }) => kind !== "core")) return refuse("onlyGuest")
  const house = institutions.find((institution) => institution.id === id)
  if (house === undefined || !mayAct(house, on)) return refuse("notActive")
  return sitesOn(house, on).includes(site) ? undefined : refuse("siteNotInUse")
}

const moderatorRefused = (
  meeting: Meeting,
  { interval, moderatedBy }: MeetingArrangement,
  { conferences }: MeetingRoster,
): NotAModerator | undefined => {
  const on = dateOf(interval.start)
  const appointed = moderators(meetingBodies(meeting, conferences), on)
  return moderatedBy === undefined || appointed.includes(moderatedBy)
    ? undefined
    : { _tag: "NotAModerator", path: ["moderatedBy"], institution: moderatedBy, on, moderators: appointed }
}

const minutesTakerRefused = (
  meeting: Meeting,
  { interval, minutesBy }: MeetingArrangement,
  { conferences, memberships }: MeetingRoster,
): NotAMinutesTaker | undefined => {
  const on = dateOf(interval.start)
  const bodies = meetingBodies(meeting, conferences)
  const writers = [
    ...meetingMembers(meeting, memberships, on).map(({ institution }) => institution),
    ...moderators(bodies, on),
    ...bodies.map((conference) => convenorOn(conference, on)),
  ]
  return minutesBy === undefined || writers.includes(minutesBy)
    ? undefined
    : { _tag: "NotAMinutesTaker", path: ["minutesBy"], institution: minutesBy, on }
}

const moderators = (bodies: ReadonlyArray<Conference>, on: LocalDate): ReadonlyArray<InstitutionId> => [
  ...new Set(bodies.flatMap((conference) => moderatorsOn(conference, on).map(({ institution }) => institution))),
]
