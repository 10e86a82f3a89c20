/** Periods of a membership as steps find them: the one that holds on a day, in a status from which the step starts. */
import * as Result from "effect/Result"
import type { InstitutionId } from "../institution/index.js"
import type { Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { ConferenceId } from "./conference.js"
import { type MemberOf, type Membership, type MembershipId, type MembershipStatus, membershipOn } from "./membership.js"

/** The institution does not belong to the conference on that day. */
export type NotAMember = Problem<
  "NotAMember",
  { readonly conference: ConferenceId; readonly institution: InstitutionId; readonly on: LocalDate }
>

/** The step does not start from the status that the membership has on that day. */
export type WrongMembershipStatus = Problem<
  "WrongMembershipStatus",
  {
    readonly membership: MembershipId
    readonly status: MembershipStatus
    readonly on: LocalDate
    readonly allowed: ReadonlyArray<MembershipStatus>
  }
>

/**
 * The period that holds on the day of a step, where it has a status from which the step starts.
 *
 * @internal
 */
export const periodInStatus = (
  memberships: ReadonlyArray<Membership>,
  { conference, institution, on }: MemberOf & { readonly on: LocalDate },
  allowed: ReadonlyArray<MembershipStatus>,
): Result.Result<Membership, NotAMember | WrongMembershipStatus> => {
  const period = membershipOn(memberships, { conference, institution }, on)
  if (period === undefined)
    return Result.fail({ _tag: "NotAMember", path: ["institution"], conference, institution, on })
  const { id: membership, status } = period
  return allowed.includes(status)
    ? Result.succeed(period)
    : Result.fail({ _tag: "WrongMembershipStatus", path: ["status"], membership, status, on, allowed })
}
