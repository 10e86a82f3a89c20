/** Memberships: institutions are members, people are their delegates. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { type Problem, violates } from "../problem.js"
import { holdsOn, inOrder, type LocalDate, validitiesOverlap, validityFields } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { ConferenceId } from "./conference.js"

/** Identifies one period of membership for as long as records are kept. */
export const MembershipId = IdText.brand<"MembershipId">()
export type MembershipId = z.infer<typeof MembershipId>

/**
 * A function that speaks for a member, and until when.
 *
 * @german Vertretung
 * @rule R27
 */
export const Delegate = z
  .strictObject({
    function: ContactFunction,
    /** Whether it comes only where the others cannot. */
    deputy: z.boolean().default(false),
    /** Where letters for this function go. */
    email: visibleTo("convenor", z.email().exactOptional()),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type Delegate = z.infer<typeof Delegate>

/**
 * How far a membership has come. A list that tells only until when somebody worked in a conference says `left`.
 *
 * @german Mitgliedschaftsstatus
 */
export const MembershipStatus = z.enum(["invited", "active", "dormant", "left"])
export type MembershipStatus = z.infer<typeof MembershipStatus>

/** Whether an institution is one of those who form the conference, comes as a rule, or came to a theme. @german Art der Mitgliedschaft */
export const MembershipKind = z.enum(["core", "guest", "standingGuest"])
export type MembershipKind = z.infer<typeof MembershipKind>

/**
 * One unbroken period in which an institution belongs to a conference, in one status: who rests or comes back
 * begins a new period, who leaves ends one.
 *
 * @german Mitgliedschaft
 * @rule R21
 */
export const Membership = z
  .strictObject({
    id: MembershipId,
    conference: ConferenceId,
    institution: visibleTo("network", InstitutionId),
    kind: MembershipKind.default("core"),
    status: MembershipStatus,
    /** Any one of these functions represents the member. */
    delegates: z.array(Delegate).readonly().default([]),
    /** What was decided about its vote, where that differs from the rules of procedure. */
    vote: z.enum(["granted", "withheld"]).exactOptional(),
    /** Why it rests or left. */
    because: visibleTo("convenor", Reason.exactOptional()),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(({ status, to }) => status !== "left" || to !== undefined, violates("LeftWithoutEnd", ["to"]))
  .readonly()
export type Membership = z.infer<typeof Membership>

/** The institution is a member of this conference already, for part of the same time. */
export type AlreadyMember = Problem<"AlreadyMember", { readonly by: ReadonlyArray<MembershipId> }>

/**
 * Adds a period of membership.
 *
 * @param memberships - all periods known; periods of other conferences and institutions do not matter
 * @returns the periods with the new one at the end
 * @problem AlreadyMember - at `["institution"]`; `by` names the periods that share a day with the new one
 * @rule R21
 */
export const join = (
  memberships: ReadonlyArray<Membership>,
  joining: Membership,
): Result.Result<ReadonlyArray<Membership>, AlreadyMember> => {
  const clashes = memberships.filter(
    (other) =>
      other.conference === joining.conference &&
      other.institution === joining.institution &&
      validitiesOverlap(other, joining),
  )
  return clashes.length === 0
    ? Result.succeed([...memberships, joining])
    : Result.fail({ _tag: "AlreadyMember", path: ["institution"], by: clashes.map((other) => other.id) })
}

/** Which institution in which conference. @german Mitglied eines Gremiums */
export interface MemberOf {
  readonly conference: ConferenceId
  readonly institution: InstitutionId
}

/**
 * Whether a member works in its conference on a day, as a guest or as one of its own.
 *
 * A period that is stored as `left` was an active one until it ended.
 */
export const isActiveOn = (membership: Membership, day: LocalDate): boolean =>
  (membership.status === "active" || membership.status === "left") && holdsOn(membership, day)

/** The members of a conference that work in it on a day, guests among them, in the order of the periods. */
export const activeMembers = (
  memberships: ReadonlyArray<Membership>,
  conference: ConferenceId,
  asOf: LocalDate,
): ReadonlyArray<Membership> =>
  memberships.filter((membership) => membership.conference === conference && isActiveOn(membership, asOf))

/** The period of an institution in a conference that holds on a day, whatever its status. @rule R21 */
export const membershipOn = (
  memberships: ReadonlyArray<Membership>,
  of: MemberOf,
  day: LocalDate,
): Membership | undefined => memberships.find((period) => isOf(period, of) && holdsOn(period, day))

/** All periods of an institution in a conference, in the order of time. @rule R21 */
export const membershipHistory = (memberships: ReadonlyArray<Membership>, of: MemberOf): ReadonlyArray<Membership> =>
  memberships
    .filter((period) => isOf(period, of))
    .toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : (a.from ?? "") > (b.from ?? "") ? 1 : 0))

/**
 * The periods that lead without a gap to a day, that day's own last: for how long an institution has belonged to a
 * conference since it joined or came back.
 *
 * @returns empty where it does not belong to it on that day
 */
export const memberSince = (
  memberships: ReadonlyArray<Membership>,
  of: MemberOf,
  day: LocalDate,
): ReadonlyArray<Membership> => {
  const history = membershipHistory(memberships, of)
  const now = history.findIndex((period) => holdsOn(period, day))
  const first = history.findLastIndex((period, place) => place <= now && history[place - 1]?.to !== period.from)
  return now < 0 ? [] : history.slice(first, now + 1)
}

const isOf = (period: Membership, { conference, institution }: MemberOf): boolean =>
  period.conference === conference && period.institution === institution
