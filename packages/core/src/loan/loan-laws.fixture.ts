/** Courses of loans for laws: everything that can be tried with two bookings after each other. */
import * as Result from "effect/Result"
import {
  type Booking,
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
  settleUnused,
  solveRestriction,
  waiveClaim,
} from "./index.js"
import { cameBack, euros, free, handover, loan } from "./loan.fixture.js"

/** All that is known at a moment: two bookings after each other, damages, restrictions. */
export interface World {
  readonly at: number
  readonly resource: Resource
  readonly bookings: ReadonlyArray<Booking>
  readonly damages: ReadonlyArray<DamageReport>
  readonly restrictions: ReadonlyArray<ResourceRestriction>
}

const start = epochMs(Instant.parse("2026-06-05T08:00:00Z"))
export const first = (resource: Resource): World => ({
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

export const steps: Readonly<Record<string, Step>> = {
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
  settleUnused: (world, one) =>
    put(
      world,
      Result.flatMap(from(one, "cancelled", "noShow"), (unused) => settleUnused(unused, { on: today(world) })),
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
