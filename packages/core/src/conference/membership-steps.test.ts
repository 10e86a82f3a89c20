import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { coreText, sentence } from "../text/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { day, memberOf } from "./bodies.fixture.js"
import {
  activateMembership,
  activeMembers,
  changeMembershipKind,
  inviteMember,
  isActiveOn,
  join,
  leaveConference,
  type Membership,
  type MembershipChange,
  MembershipId,
  memberSince,
  membershipHistory,
  membershipOn,
  restMembership,
  wakeMembership,
  withMembershipChange,
} from "./index.js"

const { conference, institution } = memberOf("kita")
const of = { conference, institution }
const step = (on: string, id: string) => ({ ...of, on: day(on), id: MembershipId.parse(id) })
const because = "Personalmangel"

/** The periods after a step that is expected to be possible. */
const after = (memberships: ReadonlyArray<Membership>, change: Result.Result<MembershipChange, unknown>) =>
  withMembershipChange(memberships, Result.getOrThrow(change))
const told = (memberships: ReadonlyArray<Membership>) =>
  membershipHistory(memberships, of).map(({ id, status, kind, from, to }) => [id, status, kind, from, to])

const invited = after([], inviteMember([], { id: "m1", conference: "sued", institution: "kita", from: "2024-08-01" }))
const active = after(invited, activateMembership(invited, step("2024-09-01", "m2")))
const resting = after(active, restMembership(active, { ...step("2025-02-01", "m3"), because }))
const awake = after(resting, wakeMembership(resting, step("2025-08-01", "m4")))

describe("a membership (R21)", () => {
  it("keeps every status it had as a period of its own: invited, active, resting, awake again (R21)", () => {
    expect(told(awake)).toEqual([
      ["m1", "invited", "core", "2024-08-01", "2024-09-01"],
      ["m2", "active", "core", "2024-09-01", "2025-02-01"],
      ["m3", "dormant", "core", "2025-02-01", "2025-08-01"],
      ["m4", "active", "core", "2025-08-01", undefined],
    ])
    expect(awake.map((period) => period.because)).toEqual([undefined, undefined, because, undefined])
  })

  it("that was left ends without changing what it was: who was there stays a member of that time (R21)", () => {
    const left = after(awake, leaveConference(awake, { ...of, on: day("2026-03-01"), because: "Umzug" }))
    expect(told(left).at(-1)).toEqual(["m4", "active", "core", "2025-08-01", "2026-03-01"])
    expect(membershipOn(left, of, day("2026-03-01"))).toBeUndefined()
    expect(activeMembers(left, conference, day("2026-02-28")).map(({ id }) => id)).toEqual(["m4"])
    expect(left.at(-1)?.because).toBe("Umzug")
  })

  it("begins anew as a new period when the institution comes back (R21)", () => {
    const left = after(active, leaveConference(active, { ...of, on: day("2025-01-01") }))
    const back = inviteMember(left, { id: "m9", conference: "sued", institution: "kita", from: "2026-01-01" })
    const all = after(left, back)
    expect(told(all).map(([id]) => id)).toEqual(["m1", "m2", "m9"])
    expect(memberSince(all, of, day("2026-05-01")).map(({ id }) => id)).toEqual(["m9"])
    expect(memberSince(awake, of, day("2026-05-01")).map(({ id }) => id)).toEqual(["m1", "m2", "m3", "m4"])
    expect(memberSince(all, of, day("2025-05-01"))).toEqual([])
  })

  it("cannot begin while the institution belongs to the conference, also while it rests (R21)", () => {
    const again = inviteMember(resting, { id: "m9", conference: "sued", institution: "kita", from: "2026-01-01" })
    expect(again).toEqual(Result.fail({ _tag: "AlreadyMember", path: ["institution"], by: ["m3"] }))
  })

  it("does not rest twice, nor wake while it is awake; the refusal says which status would do (R21)", () => {
    const refused = Result.getOrThrow(Result.flip(restMembership(resting, { ...step("2025-03-01", "m9"), because })))
    expect(refused).toEqual({
      _tag: "WrongMembershipStatus",
      path: ["status"],
      membership: "m3",
      status: "dormant",
      on: "2025-03-01",
      allowed: ["active"],
    })
    expect(sentence(refused, "de", [coreText])).toBe(
      "Die Mitgliedschaft m3 ist am 2025-03-01 „ruhend“; dieser Schritt ist nur möglich, wenn sie „aktiv“ ist (R21).",
    )
    expect(Result.isFailure(wakeMembership(active, step("2025-03-01", "m9")))).toBe(true)
    expect(Result.isFailure(activateMembership(active, step("2025-03-01", "m9")))).toBe(true)
    expect(Result.isFailure(activateMembership(resting, step("2025-03-01", "m9")))).toBe(true)
  })

  it("is not changed for a day on which there is none, nor for another conference (R21)", () => {
    const refused = wakeMembership(awake, step("2024-07-31", "m9"))
    expect(refused).toEqual(
      Result.fail({
        _tag: "NotAMember",
        path: ["institution"],
        conference: "sued",
        institution: "kita",
        on: "2024-07-31",
      }),
    )
  })

  it("of another conference, or of another institution, is another membership (R21)", () => {
    const others = [memberOf("kita", { conference: "mitte" }), memberOf("hort")]
    expect(membershipOn(others, of, day("2026-01-01"))).toBeUndefined()
    expect(membershipHistory(others, of)).toEqual([])
    expect(Result.isSuccess(inviteMember(others, { id: "m9", conference: "sued", institution: "kita" }))).toBe(true)
  })

  it("never takes an id that another period bears: that would lose its days (R21)", () => {
    expect(restMembership(active, { ...step("2025-02-01", "m1"), because })).toEqual(
      Result.fail({ _tag: "MembershipIdTaken", path: ["id"], membership: "m1" }),
    )
    expect(inviteMember([memberOf("hort")], { id: "m-hort", conference: "sued", institution: "kita" })).toMatchObject({
      failure: { _tag: "MembershipIdTaken" },
    })
  })

  it("rests with a reason only (R21)", () => {
    const refused = restMembership(active, { ...step("2025-02-01", "m3"), because: " " })
    expect(refused).toMatchObject({ failure: { _tag: "InvalidValue", path: ["because"] } })
  })

  it("changes on its first day without leaving a period of no days behind (R21)", () => {
    const change = Result.getOrThrow(activateMembership(invited, step("2024-08-01", "m2")))
    expect(change).toEqual({ started: { ...invited[0], status: "active" } })
    expect(withMembershipChange(invited, change)).toHaveLength(1)
  })

  it("keeps an end that was agreed, whatever happens before it (R21)", () => {
    const fixed = [memberOf("kita", { to: "2027-08-01" })]
    expect(told(after(fixed, restMembership(fixed, { ...step("2026-10-01", "r"), because }))).at(-1)?.[4]).toBe(
      "2027-08-01",
    )
  })

  it("is not left while a later period is recorded: a person has to say whether that still holds (R21)", () => {
    const planned = [memberOf("kita", { to: "2027-01-01" }), memberOf("kita", { id: "later", from: "2027-06-01" })]
    expect(leaveConference(planned, { ...of, on: day("2026-10-01") })).toEqual(
      Result.fail({ _tag: "MembershipAhead", path: ["on"], by: ["later"] }),
    )
  })

  it("of a guest becomes one of a member, with its days as a guest kept (R21)", () => {
    const guest = [memberOf("kita", { kind: "guest" })]
    const core = after(guest, changeMembershipKind(guest, { ...step("2026-01-01", "core"), kind: "core" }))
    expect(told(core)).toEqual([
      ["m-kita", "active", "guest", "2024-08-01", "2026-01-01"],
      ["core", "active", "core", "2026-01-01", undefined],
    ])
    expect(changeMembershipKind(guest, { ...step("2026-01-01", "g"), kind: "guest" })).toMatchObject({
      failure: { _tag: "MembershipKindUnchanged", membership: "m-kita" },
    })
    const named = [memberOf("kita", { kind: "guest", status: "dormant", because })]
    expect(
      after(named, changeMembershipKind(named, { ...step("2026-01-01", "c"), kind: "core" })).at(-1),
    ).toMatchObject({
      status: "dormant",
      because,
    })
  })

  it("begins with the delegates that are named, or else with those of the invitation (R27)", () => {
    const asked = [
      memberOf("kita", {
        status: "invited",
        delegates: [{ function: "leitung" }, { function: "alt", to: "2024-08-15" }],
      }),
    ]
    const functions = (change: MembershipChange) => change.started?.delegates.map((delegate) => delegate.function)
    expect(functions(Result.getOrThrow(activateMembership(asked, step("2024-09-01", "m2"))))).toEqual(["leitung"])
    const named = { ...step("2024-09-01", "m2"), delegates: [{ function: "erzieher" }] }
    expect(functions(Result.getOrThrow(activateMembership(asked, named)))).toContain("erzieher")
    expect(activateMembership(asked, { ...named, delegates: [{ function: "Frau X" }] })).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["delegates", 0, "function"] },
    })
  })

  it("that a list calls left was an active one until its end (R21)", () => {
    const left = memberOf("kita", { status: "left", to: "2025-08-01" })
    expect([isActiveOn(left, day("2025-07-31")), isActiveOn(left, day("2025-08-01"))]).toEqual([true, false])
    expect(Result.isSuccess(join([left], memberOf("kita", { id: "again", from: "2025-08-01" })))).toBe(true)
  })
})

type Move = {
  readonly kind: "invite" | "activate" | "rest" | "wake" | "core" | "guest" | "leave"
  readonly after: number
}

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom("invite", "activate", "rest", "wake", "core", "guest", "leave"),
  after: fc.integer({ min: -2, max: 40 }),
})

const moved = (
  memberships: ReadonlyArray<Membership>,
  { kind }: Move,
  at: { readonly on: LocalDate; readonly id: string },
): Result.Result<MembershipChange, unknown> => {
  const next = step(at.on, at.id)
  if (kind === "invite") return inviteMember(memberships, { ...of, id: at.id, from: at.on })
  if (kind === "activate") return activateMembership(memberships, next)
  if (kind === "rest") return restMembership(memberships, { ...next, because })
  if (kind === "wake") return wakeMembership(memberships, next)
  if (kind === "leave") return leaveConference(memberships, { ...of, on: at.on })
  return changeMembershipKind(memberships, { ...next, kind })
}

/** The status on each day; every day has at most one, or the periods overlap. */
const statuses = (memberships: ReadonlyArray<Membership>) =>
  Array.from({ length: 400 }, (_, place) => {
    const on = addDays(day("2024-08-01"), place - 5)
    const holding = memberships.filter(
      (period) => (period.from ?? "") <= on && (period.to === undefined || on < period.to),
    )
    expect(holding.length).toBeLessThan(2)
    return holding[0]?.status
  })

describe("any sequence of steps of a membership (R21)", () => {
  it("never gives two periods on one day, loses no day between two statuses, and changes nothing before the day of a step (R21)", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let memberships: ReadonlyArray<Membership> = []
        let on = day("2024-08-01")
        for (const [place, one] of moves.entries()) {
          on = addDays(on, one.after)
          const change = moved(memberships, one, { on, id: `p${place}` })
          if (Result.isFailure(change)) continue
          const before = statuses(memberships)
          const isLeaving = one.kind === "leave"
          memberships = withMembershipChange(memberships, change.success)
          for (const [index, status] of statuses(memberships).entries()) {
            const isPast = addDays(day("2024-08-01"), index - 5) < on
            if (isPast) expect(status).toBe(before[index])
            else if (!isLeaving && before[index] !== undefined) expect(status).toBeDefined()
          }
        }
      }),
      { numRuns: 120 },
    )
  })
})
