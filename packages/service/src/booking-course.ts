/** The course of a booking: terms, handover, use, return, settlement. */
import {
  type Acceptance,
  acceptTerms as accepted,
  type Booking,
  type BookingId,
  type BookingIn,
  type BookingStatus,
  beginUse as begun,
  bookingInState,
  type HandoverProtocol,
  handOver as handedOver,
  type Inspection,
  inspect as inspected,
  type Lending,
  markNoShow as noShow,
  type Performance,
  type Plain,
  confirmPerformance as performed,
  type ReturnProtocol,
  returnLoan as returned,
  type SettlementFacts,
  settle as settled,
  settleUnused as unusedSettled,
} from "@sozialraum/core"
import { BookingPlans, Bookings, DamageReports } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"
import { readLending } from "./lendings.js"
import { together } from "./steps.js"

/**
 * The borrower accepts the terms as they were when the booking was granted.
 *
 * @problem NotFound, WrongBookingState, TermsMissing, BookingStepTooEarly, InvalidValue - as core describes them
 * @rule R42
 */
export const acceptTerms = (act: Act, id: BookingId, acceptance: Plain<typeof Acceptance>) =>
  step(act, id, { reason: "terms accepted", from: ["granted"], decide: (one) => accepted(one, acceptance) })

/**
 * Hands a resource over, unless a damage or a breakdown stands against it, or others still have it.
 *
 * @problem NotFound, WrongBookingState and what core's `handOver` refuses
 * @rule R42, R43
 */
export const handOver = (act: Act, id: BookingId, protocol: Plain<typeof HandoverProtocol>) =>
  stepOnGround(act, id, {
    reason: "handed over",
    from: ["confirmed"],
    decide: (one, lending) => handedOver(one, protocol, lending),
  })

/** Begins the use of what was handed over. @problem NotFound, WrongBookingState, BookingStepTooEarly - as core describes them */
export const beginUse = (act: Act, id: BookingId) =>
  step(act, id, { reason: "use begun", from: ["handedOver"], decide: (one) => begun(one, act.at) })

/**
 * Records that a resource came back.
 *
 * @returns also what differs from the handover, and the damage reports that follow from it: `reportDamage` writes them
 * @problem NotFound, WrongBookingState, BookingStepTooEarly, InvalidValue - as core describes them
 * @rule R43
 */
export const returnLoan = (act: Act, id: BookingId, protocol: Plain<typeof ReturnProtocol>) =>
  decidingAgain(
    Effect.gen(function* () {
      const bookings = Bookings.in(act.network)
      const stored = yield* found(bookings, id, "booking")
      const loan = yield* Effect.fromResult(bookingInState(stored.value, ["handedOver", "inUse"]))
      const back = yield* Effect.fromResult(returned(loan, protocol))
      yield* write(act, { reason: "returned", checks: [bookings.expect(stored)], writes: [bookings.put(back.booking)] })
      return back
    }),
  )

/** Looks at what came back. @problem NotFound, WrongBookingState, BookingStepTooEarly, InvalidValue - as core describes them @rule R43 */
export const inspectLoan = (act: Act, id: BookingId, inspection: Plain<typeof Inspection>) =>
  step(act, id, { reason: "inspected", from: ["returned"], decide: (one) => inspected(one, inspection) })

/**
 * The borrower confirms hours or know-how: nothing of it comes back.
 *
 * @problem NotFound, WrongBookingState, StepNotForCategory, NotLendable, BookingStepTooEarly, InvalidValue - as core describes them
 */
export const confirmPerformance = (act: Act, id: BookingId, performance: Plain<typeof Performance>) =>
  stepOnGround(act, id, {
    reason: "performance confirmed",
    from: ["confirmed"],
    decide: (one, { resource }) => performed(one, performance, resource),
  })

/** Records that nobody came. @problem NotFound, WrongBookingState, BookingStepTooEarly - as core describes them */
export const markNoShow = (act: Act, id: BookingId) =>
  step(act, id, { reason: "nobody came", from: ["granted", "confirmed"], decide: (one) => noShow(one, act.at) })

/**
 * Settles what a use cost and what becomes of the deposit, and closes the booking.
 *
 * @problem NotFound, WrongBookingState and what core's `settle` refuses
 * @rule R43, R44
 */
export const settleLoan = (act: Act, id: BookingId, facts: SettlementFacts) =>
  decidingAgain(
    Effect.gen(function* () {
      const [bookings, reports] = [Bookings.in(act.network), DamageReports.in(act.network)]
      const stored = yield* found(bookings, id, "booking")
      const loan = yield* Effect.fromResult(bookingInState(stored.value, ["inspected", "performed", "confirmed"]))
      const plans = BookingPlans.in(act.network)
      const plan = yield* plans.get(loan.resource)
      const damages = yield* reports.all({ index: "byResource", equals: loan.resource })
      const closed = yield* Effect.fromResult(
        settled(
          loan,
          facts,
          damages.map(({ value }) => value),
        ),
      )
      yield* write(act, {
        reason: "settled",
        // Who reports a damage changes the plan.
        checks: [
          bookings.expect(stored),
          ...damages.map(reports.expect),
          plan === undefined ? plans.expectAbsent(loan.resource) : plans.expect(plan),
        ],
        writes: [bookings.put(closed)],
      })
      return closed
    }),
  )

/**
 * Settles what a use costs that was given up too late, or that nobody came to.
 *
 * @problem NotFound, WrongBookingState and what core's `settleUnused` refuses
 * @rule R44
 */
export const settleUnused = (act: Act, id: BookingId, facts: SettlementFacts) =>
  step(act, id, {
    reason: "unused booking settled",
    from: ["cancelled", "noShow"],
    decide: (one) => unusedSettled(one, facts),
  })

interface Step<Status extends BookingStatus, P, Known extends ReadonlyArray<unknown> = []> {
  readonly reason: string
  readonly from: ReadonlyArray<Status>
  readonly decide: (booking: BookingIn<Status>, ...known: Known) => Result.Result<Booking, P>
}

const changingBooking = changing(Bookings, "booking")

const step = <Status extends BookingStatus, P extends { readonly _tag: string }>(
  act: Act,
  id: BookingId,
  { reason, from, decide }: Step<Status, P>,
) => changingBooking(act, id, { reason, decide: (booking) => Result.flatMap(bookingInState(booking, from), decide) })

/** A step that depends on the state of the resource: reports of damage and breakdowns change the plan of the resource. */
const stepOnGround = <Status extends BookingStatus, P extends { readonly _tag: string }>(
  act: Act,
  id: BookingId,
  { reason, from, decide }: Step<Status, P, [lending: Lending]>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const bookings = Bookings.in(act.network)
      const stored = yield* found(bookings, id, "booking")
      const { lending, steps } = yield* readLending(act, stored.value)
      const loan = yield* Effect.fromResult(bookingInState(stored.value, from))
      const next = yield* Effect.fromResult(decide(loan, lending))
      yield* write(act, {
        reason,
        ...together([steps(id), { checks: [bookings.expect(stored)], writes: [bookings.put(next)] }]),
      })
      return next
    }),
  )
