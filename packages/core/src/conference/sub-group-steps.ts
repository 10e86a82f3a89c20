/** The steps of a sub-group: founded with a mandate, it reports, is prolonged, and ends. */
import * as Result from "effect/Result"
import type { InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { Conference, ConferenceId } from "./conference.js"
import { inConferenceStatus, type WrongConferenceStatus } from "./conference-status.js"
import { activeMembers, type Membership } from "./membership.js"
import { SubGroup, type SubGroupId, type SubGroupReport } from "./sub-group.js"

/** The rules of procedure of the conference allow no sub-groups. */
export type SubGroupsNotAllowed = Problem<"SubGroupsNotAllowed", { readonly conference: ConferenceId }>

/** Who is to lead a sub-group or to work in it is no active member of the conference on the day on which it begins. */
export type SubGroupOutsider = Problem<
  "SubGroupOutsider",
  { readonly subGroup: SubGroupId; readonly institution: InstitutionId; readonly on: LocalDate }
>

/**
 * Lets some members of a conference work something out.
 *
 * @param group - `start` is the day on which the conference gives the mandate
 * @param memberships - lead and members have to be active on that day, be it as guests
 * @problem InvalidValue - at the part that does not fit: no mandate, neither an end nor a review
 * @problem SubGroupsNotAllowed - at `["conference"]`
 * @problem WrongConferenceStatus - at `["statuses"]` of the conference; it has not begun on that day, or has ended
 * @problem SubGroupOutsider - at `["lead"]` or `["members", n]`; the first one who is no member
 * @rule R31
 */
export const foundSubGroup = (
  conference: Conference,
  group: Omit<Plain<typeof SubGroup>, "conference">,
  memberships: ReadonlyArray<Membership>,
): Result.Result<SubGroup, InvalidValue | SubGroupsNotAllowed | WrongConferenceStatus | SubGroupOutsider> =>
  Result.gen(function* () {
    const { id, procedure } = conference
    const founded = yield* parse(SubGroup, { ...group, conference: id })
    if (procedure.subGroupsAllowed === false)
      return yield* Result.fail<SubGroupsNotAllowed>({
        _tag: "SubGroupsNotAllowed",
        path: ["conference"],
        conference: id,
      })
    yield* inConferenceStatus(conference, founded.start, ["active", "dormant"])
    return yield* ofMembers(founded, memberships)
  })

const ofMembers = (
  group: SubGroup,
  memberships: ReadonlyArray<Membership>,
): Result.Result<SubGroup, SubGroupOutsider> => {
  const { id, conference, lead, members, start } = group
  const active = new Set(activeMembers(memberships, conference, start).map(({ institution }) => institution))
  const places = [
    { institution: lead, path: ["lead"] },
    ...members.map((institution, n) => ({ institution, path: ["members", n] })),
  ]
  const outsider = places.find(({ institution }) => !active.has(institution))
  return outsider === undefined
    ? Result.succeed(group)
    : Result.fail({ _tag: "SubGroupOutsider", subGroup: id, on: start, ...outsider })
}

/**
 * Adds what a sub-group told its conference; also once it has ended, as its last report.
 *
 * @problem InvalidValue - in `["reports", n]` where the text is empty, at `["reports"]` where the day is before its start
 * @rule R31
 */
export const reportOfSubGroup = (
  group: SubGroup,
  report: Plain<typeof SubGroupReport>,
): Result.Result<SubGroup, InvalidValue> => parse(SubGroup, { ...group, reports: [...group.reports, report] })

/** A sub-group does not go on: it has ended on that day, or its new end or review would not lie after it. */
export type SubGroupNotProlonged = Problem<
  "SubGroupNotProlonged",
  {
    readonly subGroup: SubGroupId
    readonly on: LocalDate
    readonly because: "ended" | "notAhead"
    readonly until?: LocalDate
  }
>

/**
 * Records that the conference has looked at a sub-group and lets it go on.
 *
 * @param review - what is left out of `end` stays; a review is over with this one unless the next is named
 * @problem SubGroupNotProlonged - at `["end"]` or `["reviewOn"]`; the day that is past, or not ahead
 * @problem InvalidValue - at `["end"]` where neither an end nor a review is left, at `["reviewedOn"]` before its start
 * @rule R31
 */
export const prolongSubGroup = (
  group: SubGroup,
  review: { readonly on: LocalDate; readonly end?: LocalDate; readonly reviewOn?: LocalDate },
): Result.Result<SubGroup, SubGroupNotProlonged | InvalidValue> => {
  const { on, ...days } = review
  const refuse = (place: "end" | "reviewOn", because: SubGroupNotProlonged["because"], until: LocalDate) =>
    Result.fail<SubGroupNotProlonged>({
      _tag: "SubGroupNotProlonged",
      path: [place],
      subGroup: group.id,
      on,
      because,
      until,
    })
  if (group.end !== undefined && group.end <= on) return refuse("end", "ended", group.end)
  for (const place of ["end", "reviewOn"] as const) {
    const until = days[place]
    if (until !== undefined && until <= on) return refuse(place, "notAhead", until)
  }
  const { reviewOn: _reviewOn, ...stays } = group
  return parse(SubGroup, { ...stays, ...days, reviewedOn: on })
}

/** A sub-group has ended before. */
export type SubGroupEnded = Problem<"SubGroupEnded", { readonly subGroup: SubGroupId; readonly end: LocalDate }>

/** Everything that is refused about sub-groups alone. @german Ablehnungen zu Unterarbeitsgruppen */
export type SubGroupProblem = SubGroupEnded | SubGroupNotProlonged | SubGroupOutsider | SubGroupsNotAllowed

/**
 * Ends a sub-group, before its end or where it had none.
 *
 * @param end - `on` is the first day on which it no longer exists
 * @problem SubGroupEnded - at `["end"]`; it has ended by that day
 * @problem InvalidValue - at `["end"]` where it had only begun on that day
 * @rule R31
 */
export const endSubGroup = (
  group: SubGroup,
  end: { readonly on: LocalDate },
): Result.Result<SubGroup, SubGroupEnded | InvalidValue> =>
  group.end !== undefined && group.end <= end.on
    ? Result.fail({ _tag: "SubGroupEnded", path: ["end"], subGroup: group.id, end: group.end })
    : parse(SubGroup, { ...group, end: end.on })
