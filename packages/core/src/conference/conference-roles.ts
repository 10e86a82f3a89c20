/** Roles of a conference: who convenes and who moderates it, since when, and how that changes. */
import * as Result from "effect/Result"
import type { ContactFunction, InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { holdsOn, type LocalDate, type Validity, validitiesOverlap } from "../time/index.js"
import { Conference, type ConferenceId, type ConferenceRole } from "./conference.js"
import { conferenceEnd, endedOn, inConferenceStatus, type WrongConferenceStatus } from "./conference-status.js"

/** To convene a conference, or to moderate it. @german Rolle im Gremium */
export type ConferenceRoleName = "convenor" | "moderator"

/** Days on which nobody convenes or moderates a conference; without `to` there is no end in sight. @german Unbesetzte Rolle */
export interface ConferenceRoleGap {
  readonly role: ConferenceRoleName
  readonly from: LocalDate
  readonly to?: LocalDate
}

/**
 * The days since its start on which a conference lacks a convenor or a moderator, also while it rests.
 *
 * @returns those without a convenor first, each in the order of time
 * @rule R20
 */
export const conferenceRoleGaps = (conference: Conference): ReadonlyArray<ConferenceRoleGap> => [
  ...gaps(conference, conference.convenors).map((gap) => ({ role: "convenor" as const, ...gap })),
  ...gaps(conference, conference.moderators).map((gap) => ({ role: "moderator" as const, ...gap })),
]

/** Another change of the role is recorded for a later day already; whether it still holds, a person has to say. */
export type ConferenceRoleAhead = Problem<
  "ConferenceRoleAhead",
  {
    readonly conference: ConferenceId
    readonly role: ConferenceRoleName
    readonly institution: InstitutionId
    readonly from: LocalDate
  }
>

/** The institution has the role already, on that day or on a later one of the same time. */
export type ConferenceRoleHeld = Problem<
  "ConferenceRoleHeld",
  {
    readonly conference: ConferenceId
    readonly role: ConferenceRoleName
    readonly institution: InstitutionId
    readonly on: LocalDate
  }
>

/** The institution does not moderate the conference on that day. */
export type ModeratorUnknown = Problem<
  "ModeratorUnknown",
  { readonly conference: ConferenceId; readonly institution: InstitutionId; readonly on: LocalDate }
>

/** Nobody would moderate the conference from that day on. */
export type ModeratorMissing = Problem<
  "ModeratorMissing",
  { readonly conference: ConferenceId; readonly from: LocalDate; readonly to?: LocalDate }
>

/** Who takes a role: an institution, and in which function. @german Träger einer Rolle im Gremium */
export interface RoleHolder {
  readonly institution: InstitutionId
  readonly function?: ContactFunction
}

/**
 * Lets another institution, or another function of the same, convene a conference: the one ends and the other begins on
 * the same day.
 *
 * @problem WrongConferenceStatus - at `["statuses"]`; it has not begun on that day, or has ended
 * @problem ConferenceRoleHeld - at `["convenors"]`; it convenes already
 * @problem ConferenceRoleAhead - at `["convenors"]`; who is recorded to convene from a later day on
 * @problem InvalidValue - in `["convenors"]` where the function is no word
 * @rule R20
 */
export const changeConvenor = (
  conference: Conference,
  change: RoleHolder & { readonly on: LocalDate },
): Result.Result<Conference, WrongConferenceStatus | ConferenceRoleHeld | ConferenceRoleAhead | InvalidValue> =>
  Result.gen(function* () {
    const { on, ...holder } = change
    yield* inConferenceStatus(conference, on, ["active", "dormant"])
    const { id, convenors } = conference
    const facts = { path: ["convenors"], conference: id, role: "convenor" } as const
    if (convenors.some((role) => holdsOn(role, on) && isSame(role, holder)))
      return yield* Result.fail<ConferenceRoleHeld>({
        _tag: "ConferenceRoleHeld",
        ...facts,
        institution: holder.institution,
        on,
      })
    for (const { institution, from } of convenors)
      if (from !== undefined && from > on)
        return yield* Result.fail<ConferenceRoleAhead>({ _tag: "ConferenceRoleAhead", ...facts, institution, from })
    const before = convenors.flatMap((role) => (holdsOn(role, on) ? endedOn(role, on) : [role]))
    return yield* parse(Conference, { ...conference, convenors: [...before, { ...holder, from: on }] })
  })

/**
 * Adds an institution that moderates a conference, beside those that do already.
 *
 * @problem WrongConferenceStatus - at `["statuses"]`; it has not begun on that day, or has ended
 * @problem ConferenceRoleHeld - at `["moderators"]`; it moderates in the same function on one of these days
 * @problem InvalidValue - in `["moderators"]` where `to` is not after `from`, or the function is no word
 * @rule R20
 */
export const addModerator = (
  conference: Conference,
  added: RoleHolder & { readonly from: LocalDate; readonly to?: LocalDate },
): Result.Result<Conference, WrongConferenceStatus | ConferenceRoleHeld | InvalidValue> =>
  Result.flatMap(
    inConferenceStatus(conference, added.from, ["active", "dormant"]),
    (): Result.Result<Conference, ConferenceRoleHeld | InvalidValue> =>
      conference.moderators.some((role) => isSame(role, added) && validitiesOverlap(role, added))
        ? Result.fail(alreadyModerates(conference.id, added.institution, added.from))
        : parse(Conference, { ...conference, moderators: [...conference.moderators, added] }),
  )

/**
 * Ends that an institution moderates a conference, in all its functions. Somebody else has to moderate on every day after.
 *
 * @param end - `on` is the first day on which it no longer moderates
 * @problem ModeratorUnknown - at `["moderators"]`; it does not moderate on that day
 * @problem ModeratorMissing - at `["moderators"]`; the days on which nobody would
 * @rule R20
 * @example
 * import { Conference, endModerator, InstitutionId, LocalDate } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const moderators = [{ institution: "jugendamt" }, { institution: "jugendring", to: "2027-01-01" }]
 * const facts = { id: "sued", name: "Süd", kind: "sozialraumkonferenz", area: "sued", start: "2024-08-01" } as const
 * const conference = Conference.parse({ ...facts, convenors: [{ institution: "jugendamt" }], moderators })
 * const end = { institution: InstitutionId.parse("jugendamt"), on: LocalDate.parse("2026-10-01") }
 * const refused = Result.getOrThrow(Result.flip(endModerator(conference, end)))
 * refused // => { _tag: "ModeratorMissing", path: ["moderators"], conference: "sued", from: "2027-01-01" }
 */
export const endModerator = (
  conference: Conference,
  end: { readonly institution: InstitutionId; readonly on: LocalDate },
): Result.Result<Conference, ModeratorUnknown | ModeratorMissing> =>
  Result.flatMap(withoutModerator(conference, end), (moderators) =>
    moderated({ ...conference, moderators }, conference),
  )

/**
 * Lets another institution, or another function of the same, moderate in the place of one: the one ends and the other
 * begins on the same day.
 *
 * @problem WrongConferenceStatus - at `["statuses"]`; the conference has not begun on that day, or has ended
 * @problem ModeratorUnknown - at `["moderators"]`; the first one does not moderate on that day
 * @problem ModeratorMissing - at `["moderators"]`; the days on which nobody would moderate
 * @problem ConferenceRoleHeld - at `["moderators"]`; the second one moderates already
 * @problem InvalidValue - in `["moderators"]` where the function is no word
 * @rule R20
 */
export const changeModerator = (
  conference: Conference,
  change: { readonly institution: InstitutionId; readonly by: RoleHolder; readonly on: LocalDate },
): Result.Result<
  Conference,
  WrongConferenceStatus | ModeratorUnknown | ModeratorMissing | ConferenceRoleHeld | InvalidValue
> =>
  Result.gen(function* () {
    const { by, on, institution } = change
    const leaving = conference.moderators.filter((role) => role.institution === institution && holdsOn(role, on))
    if (leaving.some((role) => isSame(role, by)))
      return yield* Result.fail(alreadyModerates(conference.id, by.institution, on))
    const to = leaving[0]?.to
    const moderators = yield* withoutModerator(conference, { institution, on })
    const next = { ...conference, moderators }
    const added = yield* addModerator(next, { ...by, from: on, ...(to === undefined ? {} : { to }) })
    return yield* moderated(added, conference)
  })

const withoutModerator = (
  { id, moderators }: Conference,
  { institution, on }: { readonly institution: InstitutionId; readonly on: LocalDate },
): Result.Result<ReadonlyArray<ConferenceRole>, ModeratorUnknown> => {
  const isEnding = (role: ConferenceRole): boolean => role.institution === institution && holdsOn(role, on)
  return moderators.some(isEnding)
    ? Result.succeed(moderators.flatMap((role) => (isEnding(role) ? endedOn(role, on) : [role])))
    : Result.fail({ _tag: "ModeratorUnknown", path: ["moderators"], conference: id, institution, on })
}

/** The conference after a step, unless it makes days without a moderator that there were not before. */
const moderated = (after: Conference, before: Conference): Result.Result<Conference, ModeratorMissing> => {
  const known = gaps(before, before.moderators)
  const made = gaps(after, after.moderators).find((gap) => !known.some((one) => covers(one, gap)))
  return made === undefined
    ? Result.succeed(after)
    : Result.fail({ _tag: "ModeratorMissing", path: ["moderators"], conference: after.id, ...made })
}

type Gap = Omit<ConferenceRoleGap, "role">

const covers = (outer: Gap, inner: Gap): boolean =>
  outer.from <= inner.from && (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to))

/** The days from the start to the end of a conference that no period covers. */
const gaps = (conference: Conference, roles: ReadonlyArray<Validity>): ReadonlyArray<Gap> => {
  const end = conferenceEnd(conference)
  const found: Array<Gap> = []
  let day: LocalDate | undefined = conference.start
  for (const { from, to } of roles.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    if (day === undefined || (end !== undefined && day >= end)) return found
    if (to !== undefined && to <= day) continue
    if (from !== undefined && from > day) {
      if (end !== undefined && from >= end) break
      found.push({ from: day, to: from })
    }
    day = to
  }
  if (day === undefined || (end !== undefined && day >= end)) return found
  return [...found, { from: day, ...(end === undefined ? {} : { to: end }) }]
}

const isSame = (role: RoleHolder, other: RoleHolder): boolean =>
  role.institution === other.institution && role.function === other.function

const alreadyModerates = (conference: ConferenceId, institution: InstitutionId, on: LocalDate): ConferenceRoleHeld => ({
  _tag: "ConferenceRoleHeld",
  path: ["moderators"],
  conference,
  role: "moderator",
  institution,
  on,
})
