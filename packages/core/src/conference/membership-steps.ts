/** The steps of a membership: invited, active, resting, awake again, left. A change of status ends one period and begins the next. */
import * as Result from "effect/Result"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import {
  type AlreadyMember,
  type Delegate,
  join,
  type MemberOf,
  Membership,
  type MembershipId,
  type MembershipKind,
  type MembershipStatus,
  membershipHistory,
} from "./membership.js"
import { changeDelegates } from "./membership-delegates.js"
import { type NotAMember, periodInStatus, type WrongMembershipStatus } from "./membership-period.js"

/** What a step changed, ready to be stored. A period that would have no day left is replaced under its own id. @german Änderung einer Mitgliedschaft */
export interface MembershipChange {
  readonly ended?: Membership
  readonly started?: Membership
}

/** Whose status changes, on which day, and what the period is called that begins. @german Wechsel einer Mitgliedschaft */
export interface MembershipStep extends MemberOf {
  /** The first day of the new period. */
  readonly on: LocalDate
  readonly id: MembershipId
}

/** Another period bears this id already. */
export type MembershipIdTaken = Problem<"MembershipIdTaken", { readonly membership: MembershipId }>

/** A later period is recorded already; whether it still holds, a person has to say. */
export type MembershipAhead = Problem<"MembershipAhead", { readonly by: ReadonlyArray<MembershipId> }>

/** The membership is of this kind already. */
export type MembershipKindUnchanged = Problem<
  "MembershipKindUnchanged",
  { readonly membership: MembershipId; readonly kind: MembershipKind }
>

/** Why a change of status is refused. @german Abgelehnter Wechsel einer Mitgliedschaft */
export type MembershipRefusal = NotAMember | WrongMembershipStatus | MembershipIdTaken | InvalidValue

/** Everything that is refused about memberships. @german Ablehnungen zu Mitgliedschaften */
export type MembershipProblem =
  | AlreadyMember
  | Exclude<MembershipRefusal, InvalidValue>
  | MembershipAhead
  | MembershipKindUnchanged

/**
 * Invites an institution to belong to a conference, as one of its members or as a guest; also one that has left it.
 *
 * @problem AlreadyMember - at `["institution"]`; `by` names the periods that share a day with the invitation
 * @problem MembershipIdTaken - at `["id"]`
 * @problem InvalidValue - at the part that does not fit
 * @rule R21
 */
export const inviteMember = (
  memberships: ReadonlyArray<Membership>,
  invited: Omit<Plain<typeof Membership>, "status">,
): Result.Result<MembershipChange, AlreadyMember | MembershipIdTaken | InvalidValue> =>
  Result.gen(function* () {
    const started = yield* parse(Membership, { ...invited, status: "invited" })
    yield* unused(memberships, started.id)
    yield* join(memberships, started)
    return { started }
  })

/**
 * Records that an invited institution takes part from a day on.
 *
 * @param step - `delegates` speak for it; left out, those of the invitation do
 * @problem NotAMember - at `["institution"]`; nobody had invited it by that day
 * @problem WrongMembershipStatus - at `["status"]`; only who is invited becomes active
 * @problem MembershipIdTaken - at `["id"]`
 * @problem InvalidValue - in `["delegates"]`
 * @rule R21
 */
export const activateMembership = (
  memberships: ReadonlyArray<Membership>,
  step: MembershipStep & { readonly delegates?: ReadonlyArray<Plain<typeof Delegate>> },
): Result.Result<MembershipChange, MembershipRefusal> => {
  const { delegates, ...at } = step
  const activated = nextPeriod(memberships, at, { from: ["invited"], status: "active" })
  return delegates === undefined
    ? activated
    : Result.flatMap(activated, (change) => named(change, { ...at, delegates }))
}

/**
 * Lets a membership rest: it is asked for nothing and invited to nothing until it wakes.
 *
 * @problem NotAMember - at `["institution"]`; the day on which it does not belong to the conference
 * @problem WrongMembershipStatus - at `["status"]`; only who is active rests
 * @problem MembershipIdTaken - at `["id"]`
 * @problem InvalidValue - at `["because"]` where the reason is empty
 * @rule R21
 */
export const restMembership = (
  memberships: ReadonlyArray<Membership>,
  step: MembershipStep & { readonly because: string },
): Result.Result<MembershipChange, MembershipRefusal> => {
  const { because, ...at } = step
  return nextPeriod(memberships, at, { from: ["active"], status: "dormant", because })
}

/**
 * Lets a member that rested take part again.
 *
 * @problem NotAMember - at `["institution"]`; who has left is invited anew
 * @problem WrongMembershipStatus - at `["status"]`; only who rests wakes
 * @problem MembershipIdTaken - at `["id"]`
 * @rule R21
 * @example
 * import { LocalDate, Membership, MembershipId, wakeMembership } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const active = Membership.parse({ id: "m1", conference: "sued", institution: "kita", status: "active", from: "2024-08-01" })
 * const { conference, institution } = active
 * const step = { conference, institution, on: LocalDate.parse("2026-10-01"), id: MembershipId.parse("m2") }
 * const refused = Result.getOrThrow(Result.flip(wakeMembership([active], step)))
 * sentence(refused, "de", [coreText]) // => "Die Mitgliedschaft m1 ist am 2026-10-01 „aktiv“; dieser Schritt ist nur möglich, wenn sie „ruhend“ ist (R21)."
 */
export const wakeMembership = (
  memberships: ReadonlyArray<Membership>,
  step: MembershipStep,
): Result.Result<MembershipChange, MembershipRefusal> =>
  nextPeriod(memberships, step, { from: ["dormant"], status: "active" })

/**
 * Makes a guest a member, or a member a guest, from a day on.
 *
 * @problem NotAMember - at `["institution"]`
 * @problem WrongMembershipStatus - at `["status"]`; who has left is no guest either
 * @problem MembershipKindUnchanged - at `["kind"]`; the period that is of this kind already
 * @problem MembershipIdTaken - at `["id"]`
 * @rule R21
 */
export const changeMembershipKind = (
  memberships: ReadonlyArray<Membership>,
  step: MembershipStep & { readonly kind: MembershipKind },
): Result.Result<MembershipChange, MembershipRefusal | MembershipKindUnchanged> => {
  const { kind, ...at } = step
  return Result.flatMap(
    periodInStatus(memberships, at, ["invited", "active", "dormant"]),
    (period): Result.Result<MembershipChange, MembershipRefusal | MembershipKindUnchanged> =>
      period.kind === kind
        ? Result.fail({ _tag: "MembershipKindUnchanged", path: ["kind"], membership: period.id, kind })
        : nextPeriod(memberships, at, { ...reasonOf(period), from: [period.status], status: period.status, kind }),
  )
}

/**
 * Ends a membership, or takes an invitation back. Its status stays: whoever was there until then was a member.
 *
 * @param leaving - `on` is the first day on which it no longer belongs to the conference; `because` takes the place of why
 * it rested
 * @problem NotAMember - at `["institution"]`; the day on which it does not belong to the conference
 * @problem WrongMembershipStatus - at `["status"]`; who has left does not leave again
 * @problem MembershipAhead - at `["on"]`; the later periods that are recorded
 * @problem InvalidValue - at `["to"]` where it had only begun on that day, at `["because"]` where the reason is empty
 * @rule R21
 */
export const leaveConference = (
  memberships: ReadonlyArray<Membership>,
  leaving: MemberOf & { readonly on: LocalDate; readonly because?: string },
): Result.Result<MembershipChange, NotAMember | WrongMembershipStatus | MembershipAhead | InvalidValue> =>
  Result.gen(function* () {
    const { on, because } = leaving
    const period = yield* periodInStatus(memberships, leaving, ["invited", "active", "dormant"])
    const ahead = membershipHistory(memberships, leaving).filter(({ from }) => from !== undefined && from > on)
    if (ahead.length > 0)
      return yield* Result.fail<MembershipAhead>({
        _tag: "MembershipAhead",
        path: ["on"],
        by: ahead.map(({ id }) => id),
      })
    return { ended: yield* parse(Membership, { ...period, to: on, ...(because === undefined ? {} : { because }) }) }
  })

/** All periods as they are after a step: the one that ended in its place, the new one at the end. */
export const withMembershipChange = (
  memberships: ReadonlyArray<Membership>,
  { ended, started }: MembershipChange,
): ReadonlyArray<Membership> => {
  const known = memberships.map((period) => [ended, started].find((one) => one?.id === period.id) ?? period)
  return started === undefined || known.includes(started) ? known : [...known, started]
}

/** What the next period is, beside what the one before it was. */
interface NextPeriod {
  readonly from: ReadonlyArray<MembershipStatus>
  readonly status: MembershipStatus
  readonly kind?: MembershipKind
  readonly because?: string
}

const nextPeriod = (
  memberships: ReadonlyArray<Membership>,
  step: MembershipStep,
  { from: allowed, ...next }: NextPeriod,
): Result.Result<MembershipChange, MembershipRefusal> =>
  Result.gen(function* () {
    const { on, id } = step
    const period = yield* periodInStatus(memberships, step, allowed)
    yield* unused(memberships, id)
    const { because: _because, ...stays } = period
    if (period.from === on) return { started: yield* parse(Membership, { ...stays, ...next }) }
    // Who stopped speaking for the member before does not speak for it in the new period either.
    const delegates = period.delegates.filter(({ to }) => to === undefined || on < to)
    const started = yield* parse(Membership, { ...stays, delegates, ...next, id, from: on })
    return { ended: { ...period, to: on }, started }
  })

const unused = (
  memberships: ReadonlyArray<Membership>,
  id: MembershipId,
): Result.Result<MembershipId, MembershipIdTaken> =>
  memberships.some((period) => period.id === id)
    ? Result.fail({ _tag: "MembershipIdTaken", path: ["id"], membership: id })
    : Result.succeed(id)

const named = (
  { ended, started }: MembershipChange,
  change: Parameters<typeof changeDelegates>[1],
): Result.Result<MembershipChange, MembershipRefusal> =>
  Result.map(changeDelegates(started === undefined ? [] : [started], change), (changed) => ({
    ...(ended === undefined ? {} : { ended }),
    started: changed,
  }))

const reasonOf = ({ because }: Membership): { readonly because?: string } => (because === undefined ? {} : { because })
