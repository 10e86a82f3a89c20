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
 * One unbroken period in which an institution belongs to a conference, in one status: who rests, comes back or leaves
 * begins a new period.
 *
 * @german Mitgliedschaft
 * @rule R21
 */
export const Membership = z
  .strictObject({
    id: MembershipId,
    conference: ConferenceId,
    institution: visibleTo("network", InstitutionId),
    kind: z.enum(["core", "guest", "standingGuest"]).default("core"),
    status: z.enum(["invited", "active", "dormant", "left"]),
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

/** The members of a conference that work in it on a day, guests among them, in the order of the periods. */
export const activeMembers = (
  memberships: ReadonlyArray<Membership>,
  conference: ConferenceId,
  asOf: LocalDate,
): ReadonlyArray<Membership> =>
  memberships.filter(
    (membership) => membership.conference === conference && membership.status === "active" && holdsOn(membership, asOf),
  )
