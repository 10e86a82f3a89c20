/** Holding a meeting: which members were there, and of whom nothing was noted. */
import * as Result from "effect/Result"
import type { Membership } from "../conference/index.js"
import { eligibleFunctions } from "../conference/index.js"
import type { ContactFunction, InstitutionId } from "../institution/index.js"
import type { Problem } from "../problem.js"
import { dateOf, type Interval } from "../time/index.js"
import { type Attendance, isPresent, type MeetingGuest } from "./attendance.js"
import type { HeldMeeting, InvitedMeeting, MinutesApprovedMeeting, MinutesDraftMeeting } from "./meeting.js"
import { isDuring } from "./meeting-consistency.js"
import { type GuestIsMember, guestRefused } from "./meeting-guests.js"
import { type MeetingRoster, meetingMembers } from "./meeting-members.js"

/** None of the functions noted as present speaks for the member on the day. */
export type NotADelegate = Problem<
  "NotADelegate",
  {
    readonly institution: InstitutionId
    readonly functions: ReadonlyArray<ContactFunction>
    /** Any one of these would do; none where everybody who was named has gone. */
    readonly eligible: ReadonlyArray<ContactFunction>
  }
>

/**
 * The attendance of an institution cannot be recorded: it is no member on that day, is noted twice, is represented by
 * itself or by one who was not there, or came or left outside the time of the meeting.
 */
export type AttendanceUnclear = Problem<
  "AttendanceUnclear",
  {
    readonly institution: InstitutionId
    readonly because:
      | "notAMember"
      | "notedTwice"
      | "representedByItself"
      | "representativeNotPresent"
      | "outsideMeeting"
      | "leftBeforeArrived"
  }
>

/** Who was there: members, each once, and guests. @german Teilnahmeliste */
export interface MeetingRecord {
  readonly attendance: ReadonlyArray<Attendance>
  readonly guests?: ReadonlyArray<MeetingGuest>
}

/**
 * Records that the meeting took place, and which member institutions were there.
 *
 * Any one function that speaks for a member is enough; a school that has named nobody is represented by its head, its
 * teaching or its all-day staff, any other member by whomever it sends. Who speaks for a second member too is noted there
 * as `represented`, and is present itself. What is not noted stays open: `attendanceMissing` asks for it.
 *
 * @param known - the members, and what is known about their houses
 * @problem NotADelegate - at `["attendance", n]`; who was noted, and who speaks for the institution on the day
 * @problem AttendanceUnclear - at `["attendance", n]`; the institution, and why
 * @problem GuestIsMember - at `["guests", n]`
 * @rule R27
 * @example
 * import { Attendance, hold, inState, Institution, Meeting, Membership } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const stored = Meeting.parse({
 *   id: "herbst",
 *   conference: "sued",
 *   title: "Sozialraumkonferenz",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
 *   invitedOn: "2026-10-01",
 *   invited: ["waldschule"],
 *   state: "invited",
 * })
 * const invited = Result.getOrThrow(inState(stored, ["invited"]))
 * const memberships = [Membership.parse({ id: "m", conference: "sued", institution: "waldschule", status: "active" })]
 * const institutions = [Institution.parse({ id: "waldschule", name: "Waldschule", types: ["grundschule"] })]
 * const attendance = [Attendance.parse({ institution: "waldschule", answer: "present", functions: ["hausmeister"] })]
 * const refused = Result.getOrThrow(Result.flip(hold(invited, { attendance }, { memberships, institutions })))
 * sentence(refused, "de", [coreText]) // => "waldschule wird durch hausmeister nicht vertreten; möglich wäre: Leitung, Lehrkraft, OGS-Leitung oder OGS-Fachkraft (R27)."
 */
export const hold = (
  meeting: InvitedMeeting,
  { attendance, guests = [] }: MeetingRecord,
  { memberships, institutions }: Pick<MeetingRoster, "memberships" | "institutions">,
): Result.Result<HeldMeeting, NotADelegate | AttendanceUnclear | GuestIsMember> => {
  const on = dateOf(meeting.interval.start)
  const members = meetingMembers(meeting, memberships, on)
  for (const [index, noted] of attendance.entries()) {
    const { institution } = noted
    const periods = members.filter((member) => member.institution === institution)
    const because =
      periods.length === 0
        ? "notAMember"
        : attendance.findIndex((other) => other.institution === institution) < index
          ? "notedTwice"
          : unclear(noted, attendance, meeting.interval)
    if (because !== undefined) {
      return Result.fail({ _tag: "AttendanceUnclear", path: ["attendance", index], institution, because })
    }
    if (noted.answer !== "present") continue
    const { functions } = noted
    const house = institutions.find(({ id }) => id === institution)
    const eligible = periods.map((period) => eligibleFunctions(period, on, house))
    if (eligible.some((names) => names === "any" || functions.some((name) => names.includes(name)))) continue
    const named = [...new Set(eligible.flatMap((names) => (names === "any" ? [] : names)))]
    return Result.fail({ _tag: "NotADelegate", path: ["attendance", index], institution, functions, eligible: named })
  }
  const refused = guestRefused(meeting, { guests, at: "guests" }, memberships)
  return refused === undefined
    ? Result.succeed({ ...meeting, attendance, guests, state: "held" })
    : Result.fail(refused)
}

/**
 * The members of whom nothing was noted: invited, core members on the day, and neither present nor excused nor absent.
 *
 * @rule R27
 */
export const attendanceMissing = (
  meeting: HeldMeeting | MinutesDraftMeeting | MinutesApprovedMeeting,
  memberships: ReadonlyArray<Membership>,
): ReadonlyArray<InstitutionId> => {
  const members = meetingMembers(meeting, memberships, dateOf(meeting.interval.start))
  const expected = new Set(members.filter(({ kind }) => kind === "core").map(({ institution }) => institution))
  const noted = new Set(meeting.attendance.map(({ institution }) => institution))
  return meeting.invited.filter((institution) => expected.has(institution) && !noted.has(institution))
}

/** What contradicts itself in what was noted of one member. */
const unclear = (
  noted: Attendance,
  attendance: ReadonlyArray<Attendance>,
  interval: Interval,
): AttendanceUnclear["because"] | undefined => {
  if (noted.answer === "represented") {
    if (noted.by === noted.institution) return "representedByItself"
    return isPresent(attendance, noted.by) ? undefined : "representativeNotPresent"
  }
  if (noted.answer !== "present") return undefined
  const { arrived, left } = noted
  if ([arrived, left].some((time) => time !== undefined && !isDuring(time, interval))) return "outsideMeeting"
  return arrived !== undefined && left !== undefined && arrived >= left ? "leftBeforeArrived" : undefined
}
