import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  Booking,
  type BookingStatus,
  bookingInState,
  cancelBooking,
  type DamageReport,
  type Resource,
  type ResourceRestriction,
} from "../sharing/index.js"
import { epochMs, Instant, instantAt } from "../time/index.js"
import {
  acceptTerms,
  beginUse,
  clearDamage,
  confirmPerformance,
  handOver,
  inspect,
  markNoShow,
  reportDamage,
  restrict,
  returnLoan,
  settle,
  solveRestriction,
  waiveClaim,
} from "./index.js"
import { advice, cameBack, euros, free, handover, loan, playBus } from "./loan.fixture.js"

/** All that is known at a moment: two bookings after each other, damages, restrictions. */
interface World {
  readonly at: number
  readonly resource: Resource
  readonly bookings: ReadonlyArray<Booking>
  readonly damages: ReadonlyArray<DamageReport>
  readonly restrictions: ReadonlyArray<ResourceRestriction>
}

const start = epochMs(Instant.parse("2026-06-05T08:00:00Z"))
const first = (resource: Resource): World => ({
  at: start,
  resource,
  bookings: [1, 2].map((n) =>
    loan(
      {
        id: `b${n}`,
        resource: resource.id,
        interval: { start: `2026-06-0${n + 4}T10:00`, end: `2026-06-0${n + 5}T10:00`, zone: "Europe/Berlin" },
        ...(n === 2 ? {} : { grant: { at: "2026-05-01T08:00:00Z", terms: { ...free, deposit: euros(10) } } }),
      },
      free,
    ),
  ),
  damages: [],
  restrictions: [],
})

type Step = (world: World, booking: Booking) => World

const put = (world: World, result: Result.Result<Booking, unknown>): World =>
  Result.isFailure(result)
    ? world
    : { ...world, bookings: world.bookings.map((one) => (one.id === result.success.id ? result.success : one)) }
const from = <Status extends BookingStatus>(booking: Booking, ...allowed: ReadonlyArray<Status>) =>
  bookingInState(booking, allowed)
const now = ({ at }: World): Instant => instantAt(at)
const today = (world: World): string => now(world).slice(0, 10)
const wait: Step = (world) => ({ ...world, at: world.at + 3 * 3_600_000 })

const steps: Readonly<Record<string, Step>> = {
  wait,
  acceptTerms: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "granted"), (granted) => acceptTerms(granted, { on: today(world), by: "leitung" })),
    ),
  handOver: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "confirmed"), (yes) => handOver(yes, { ...handover, at: now(world) }, world)),
    ),
  handOn: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "confirmed"), (yes) =>
        handOver(yes, { ...handover, at: now(world), from: "previousBorrower" }, world),
      ),
    ),
  beginUse: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "handedOver"), (given) => beginUse(given, now(world))),
    ),
  returnLoan: (world, one) =>
    put(
      world,
      Result.map(
        Result.flatMap(from(one, "handedOver", "inUse"), (out) => returnLoan(out, { ...cameBack, at: now(world) })),
        ({ booking }) => booking,
      ),
    ),
  returnOn: (world, one) =>
    put(
      world,
      Result.map(
        Result.flatMap(from(one, "handedOver", "inUse"), (out) =>
          returnLoan(out, { ...cameBack, at: now(world), to: "nextBorrower" }),
        ),
        ({ booking }) => booking,
      ),
    ),
  inspect: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "returned"), (back) =>
        inspect(back, { on: today(world), by: "leitung", complete: true }),
      ),
    ),
  confirmPerformance: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "confirmed"), (yes) =>
        confirmPerformance(yes, { on: today(world), confirmedBy: "leitung", minutes: 90 }, world.resource),
      ),
    ),
  settle: (world, one) =>
    put(
      world,
      Result.flatMap(settleable(one), (open) => settle(open, { on: today(world) }, world.damages)),
    ),
  settleDeposit: (world, one) =>
    put(
      world,
      Result.flatMap(settleable(one), (open) =>
        settle(
          open,
          { on: today(world), deposit: { paid: euros(10), returned: euros(10), offset: euros(0) } },
          world.damages,
        ),
      ),
    ),
  cancel: (world, one) => put(world, cancelBooking(one, { by: "borrower", reason: "Regen", on: now(world) })),
  noShow: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "granted", "confirmed"), (open) => markNoShow(open, now(world))),
    ),
  damage: (world, one) => ({
    ...world,
    damages: [
      ...world.damages,
      Result.getOrThrow(
        reportDamage({
          id: `s${world.damages.length}`,
          resource: world.resource.id,
          booking: one.id,
          discoveredAt: now(world),
          reportedBy: "leitung",
          description: "Bremse",
          severity: "minor",
        }),
      ),
    ],
  }),
  clear: (world) => ({
    ...world,
    damages: world.damages
      .map((one) => Result.getOrElse(clearDamage(one, { on: today(world) as never, how: "repariert" }), () => one))
      .map((one) => Result.getOrElse(waiveClaim(one, "Kulanz"), () => one)),
  }),
  breakDown: (world) => {
    const restriction = {
      id: `e${world.restrictions.length}`,
      resource: world.resource.id,
      kind: "breakdown" as const,
      start: now(world).slice(0, 16),
      zone: "Etc/UTC",
      reason: "Motor",
    }
    const { cancelled, restriction: active } = Result.getOrThrow(restrict(restriction, { ...world, now: now(world) }))
    const after = cancelled.reduce((sofar, one) => put(sofar, Result.succeed(one)), world)
    return { ...after, restrictions: [...world.restrictions, active] }
  },
  solve: (world) => ({
    ...world,
    restrictions: world.restrictions.map((one) => Result.getOrElse(solveRestriction(one, now(world)), () => one)),
  }),
}

const settleable = (booking: Booking) => from(booking, "inspected", "performed", "confirmed")

const allowed: Readonly<Record<BookingStatus, ReadonlyArray<BookingStatus>>> = {
  granted: ["confirmed", "cancelled", "noShow"],
  confirmed: ["handedOver", "performed", "closed", "cancelled", "noShow"],
  handedOver: ["inUse", "returned"],
  inUse: ["returned"],
  returned: ["inspected"],
  inspected: ["closed"],
  performed: ["closed"],
  closed: [],
  cancelled: [],
  noShow: [],
}

const disturbing = ["cancel", "noShow", "damage", "breakDown"]
const orderly = Object.keys(steps).filter((name) => !disturbing.includes(name))
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...orderly) },
  { weight: 1, arbitrary: fc.constantFrom(...disturbing) },
)
const plays = fc.array(fc.tuple(name, fc.nat(1)), { maxLength: 60, size: "max" })

/** Every world that a sequence of steps leads through. */
const course = (resource: Resource, play: ReadonlyArray<readonly [string, number]>): ReadonlyArray<World> => {
  const worlds: Array<World> = [first(resource)]
  for (const [tried, which] of play) {
    const world = worlds.at(-1)
    const booking = world?.bookings[which]
    const step = steps[tried]
    if (world !== undefined && booking !== undefined && step !== undefined) worlds.push(step(world, booking))
  }
  return worlds
}

describe.each([
  ["a thing", playBus],
  ["work", advice],
])("whatever is tried with %s, in whatever order", (_what, resource) => {
  it("every change is one of 3.5, and what was agreed or noted stays as it was (R42, R43)", () => {
    fc.assert(
      fc.property(plays, (play) => {
        const worlds = course(resource, play)
        worlds.slice(1).forEach((after, n) => {
          const before = worlds[n]
          after.bookings.forEach((booking, which) => {
            const was = before?.bookings[which]
            if (was === undefined || was.state.status === booking.state.status) return
            expect(allowed[was.state.status]).toContain(booking.state.status)
            expect(booking.grant).toEqual(was.grant)
            expect(Booking.parse(booking)).toEqual(booking)
            if (booking.state.status === "closed") expect(booking.state.of).toEqual(was.state)
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it("nothing is handed over without accepted terms, damaged, broken, or while somebody has it (R42, R43)", () => {
    fc.assert(
      fc.property(plays, (play) => {
        const worlds = course(resource, play)
        worlds.slice(1).forEach((after, n) => {
          const before = worlds[n]
          if (before === undefined) return
          const out = after.bookings.filter(({ state }) => state.status === "handedOver" || state.status === "inUse")
          expect(out.length).toBeLessThanOrEqual(resource === playBus ? 1 : 0)
          const fresh = after.bookings.filter(
            (one, which) => one.state.status === "handedOver" && before.bookings[which]?.state.status === "confirmed",
          )
          if (fresh.length === 0) return
          expect(fresh.every(({ grant }) => grant?.terms !== undefined)).toBe(true)
          expect(before.damages.every(({ cleared }) => cleared !== undefined)).toBe(true)
          expect(before.restrictions.every(({ state }) => state.status === "solved")).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })

  it("nothing is closed that is out, or whose deposit or damages are open (R43, R44)", () => {
    fc.assert(
      fc.property(plays, (play) => {
        const worlds = course(resource, play)
        worlds.slice(1).forEach((after, n) => {
          after.bookings.forEach((booking, which) => {
            if (booking.state.status !== "closed" || worlds[n]?.bookings[which]?.state.status === "closed") return
            const { of, settlement } = booking.state
            expect("handover" in of && !("return" in of)).toBe(false)
            expect(settlement.deposit !== undefined || booking.grant?.terms?.deposit === undefined).toBe(true)
            const claims = worlds[n]?.damages.filter((one) => one.booking === booking.id) ?? []
            expect(claims.map(({ claim }) => claim.status)).not.toContain("open")
          })
        })
      }),
      { numRuns: 300 },
    )
  })
})

it("every state of 3.5 is reached (R42, R43, R44)", () => {
  const reached = new Set<BookingStatus>()
  for (const resource of [playBus, advice]) {
    for (const play of fc.sample(plays, { numRuns: 300, seed: 6 }))
      for (const { bookings } of course(resource, play)) for (const { state } of bookings) reached.add(state.status)
  }
  expect([...reached].sort()).toEqual(Object.keys(allowed).sort())
})
