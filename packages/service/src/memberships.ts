/** Memberships: joining a conference, resting, coming back, leaving it. */
import {
  activateMembership as activated,
  type ConferenceId,
  changeDelegates as changedDelegates,
  changeMembershipKind as changedKind,
  type Delegate,
  inviteMember as invited,
  join,
  leaveConference as left,
  type MemberOf,
  Membership,
  type MembershipChange,
  type MembershipKind,
  type MembershipStep,
  type Plain,
  restMembership as resting,
  wakeMembership as woken,
} from "@sozialraum/core"
import { Conferences, Institutions, Memberships, Rosters } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"
import { readRoster } from "./roster.js"

/** A period of membership as plain data; its status follows from the step. @german Neue Mitgliedschaft */
export type NewMembership = Omit<Plain<typeof Membership>, "status">

/**
 * Records that an institution belongs to a conference from a day on; of two who say so at once, one is refused.
 *
 * @param joining - the period as plain data; its id is the caller's
 * @problem InvalidValue, NotFound, IdTaken, AlreadyMember - as core describes them
 * @rule R21
 * @example
 * import { openNetwork } from "@sozialraum/service"
 * import { memoryBackend } from "@sozialraum/store"
 * import * as Result from "effect/Result"
 * const network = await openNetwork(memoryBackend, { network: "bochum", by: "jugendamt" })
 * const jugendamt = [{ institution: "jugendamt" }]
 * await network.addValues({
 *   institutions: [{ id: "kita", name: "Kita am Park", types: ["kita"] }],
 *   conferences: [
 *     {
 *       id: "sued",
 *       name: "Sozialraumkonferenz Süd",
 *       kind: "sozialraumkonferenz",
 *       area: "sued",
 *       start: "2026-01-01",
 *       convenors: jugendamt,
 *       moderators: jugendamt,
 *     },
 *   ],
 * })
 * const kita = { conference: "sued", institution: "kita", from: "2027-01-01" }
 * Result.isSuccess(await network.joinConference({ id: "sued/kita", ...kita })) // => true
 * const again = await network.joinConference({ id: "sued/kita-2", ...kita })
 * Result.getOrThrow(Result.flip(again))._tag // => "AlreadyMember"
 * await network.close()
 */
export const joinConference = (act: Act, joining: NewMembership) =>
  beginning(act, { ...joining, status: "active" }, (memberships, started) =>
    Result.map(join(memberships, started), () => ({ started })),
  )

/**
 * Invites an institution to belong to a conference.
 *
 * @problem InvalidValue, NotFound, IdTaken, AlreadyMember, MembershipIdTaken - as core describes them
 * @rule R21
 */
export const inviteMember = (act: Act, invitation: NewMembership) =>
  beginning(act, { ...invitation, status: "invited" }, (memberships) => invited(memberships, invitation))

/**
 * Records that an invited institution takes part.
 *
 * @problem NotFound, IdTaken, NotAMember, WrongMembershipStatus, MembershipIdTaken, InvalidValue - as core describes them
 * @rule R21
 */
export const activateMembership = (
  act: Act,
  step: MembershipStep & { readonly delegates?: ReadonlyArray<Plain<typeof Delegate>> },
) => changing(act, step, { reason: "membership active", decide: (memberships) => activated(memberships, step) })

/**
 * Lets a membership rest, with a reason.
 *
 * @problem NotFound, IdTaken, NotAMember, WrongMembershipStatus, MembershipIdTaken, InvalidValue - as core describes them
 * @rule R21
 */
export const restMembership = (act: Act, step: MembershipStep & { readonly because: string }) =>
  changing(act, step, { reason: "membership rests", decide: (memberships) => resting(memberships, step) })

/**
 * Lets a member that rested take part again.
 *
 * @problem NotFound, IdTaken, NotAMember, WrongMembershipStatus, MembershipIdTaken, InvalidValue - as core describes them
 * @rule R21
 */
export const wakeMembership = (act: Act, step: MembershipStep) =>
  changing(act, step, { reason: "membership active again", decide: (memberships) => woken(memberships, step) })

/**
 * Makes a guest a member, or a member a guest.
 *
 * @problem NotFound, IdTaken, NotAMember, WrongMembershipStatus, MembershipKindUnchanged, MembershipIdTaken, InvalidValue - as
 * core describes them
 * @rule R21
 */
export const changeMembershipKind = (act: Act, step: MembershipStep & { readonly kind: MembershipKind }) =>
  changing(act, step, { reason: "kind of membership changed", decide: (memberships) => changedKind(memberships, step) })

/**
 * Ends a membership.
 *
 * @problem NotFound, NotAMember, WrongMembershipStatus, MembershipAhead, InvalidValue - as core describes them
 * @rule R21
 */
export const leaveConference = (act: Act, leaving: Parameters<typeof left>[1]) =>
  changing(act, leaving, { reason: "conference left", decide: (memberships) => left(memberships, leaving) })

/**
 * Names who speaks for a member from a day on.
 *
 * @problem NotFound, NotAMember, WrongMembershipStatus, InvalidValue - as core describes them
 * @rule R27
 */
export const changeDelegates = (act: Act, change: Parameters<typeof changedDelegates>[1]) =>
  changing(act, change, {
    reason: "delegates changed",
    decide: (memberships) =>
      Result.map(changedDelegates(memberships, change), (ended): MembershipChange => ({ ended })),
  })

type Decide<P> = (memberships: ReadonlyArray<Membership>) => Result.Result<MembershipChange, P>

const changing = <P extends { readonly _tag: string }>(
  act: Act,
  of: MemberOf,
  step: { readonly reason: string; readonly decide: Decide<P> },
) =>
  decidingAgain(
    Effect.gen(function* () {
      const { memberships, checks } = yield* opened(act, of.conference)
      const change = yield* Effect.fromResult(step.decide(memberships))
      return yield* written(act, change, { reason: step.reason, memberships, checks })
    }),
  )

const beginning = <P extends { readonly _tag: string }>(
  act: Act,
  period: Plain<typeof Membership>,
  decide: (memberships: ReadonlyArray<Membership>, started: Membership) => Result.Result<MembershipChange, P>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const started = yield* given(Membership, period)
      const { memberships, checks } = yield* opened(act, started.conference)
      const institutions = Institutions.in(act.network)
      const institution = yield* found(institutions, started.institution, "institution")
      const change = yield* Effect.fromResult(decide(memberships, started))
      const reason = started.status === "invited" ? "member invited" : "conference joined"
      return yield* written(act, change, { reason, memberships, checks: [...checks, institutions.expect(institution)] })
    }),
  )

const opened = Effect.fnUntraced(function* (act: Act, id: ConferenceId) {
  const conferences = Conferences.in(act.network)
  const conference = yield* found(conferences, id, "conference")
  const { memberships, checks } = yield* readRoster(act.network, [conference.value.id])
  return { memberships, checks: [conferences.expect(conference), ...checks] }
})

/** Writes what a step changed, and with it the roster: of two changes at one moment, one has to look again. */
const written = Effect.fnUntraced(function* (
  act: Act,
  change: MembershipChange,
  read: { readonly reason: string } & Effect.Success<ReturnType<typeof opened>>,
) {
  const [memberships, rosters] = [Memberships.in(act.network), Rosters.in(act.network)]
  const changed = [change.ended, change.started].filter((period) => period !== undefined)
  const added = changed.filter(({ id }) => !read.memberships.some((known) => known.id === id))
  const absent = yield* Effect.forEach(added, ({ id }) => free(memberships, id))
  const last = changed.at(-1)
  yield* write(act, {
    reason: read.reason,
    checks: [...read.checks, ...absent],
    writes: [
      ...changed.map(memberships.put),
      ...(last === undefined ? [] : [rosters.put({ conference: last.conference, lastChange: last.id })]),
    ],
  })
  return change
})
