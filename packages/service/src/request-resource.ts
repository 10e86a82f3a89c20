/** Sharing: asking for a resource, and giving a booking up. */
import { Booking, type BookingId, book, cancelBooking, mayBorrow, type Plain } from "@sozialraum/core"
import { BookingPlans, Bookings, bookingsFrom, Institutions, Resources } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"

/**
 * Books a resource for an institution, unless a rule or another booking stands against it.
 *
 * @param request - a booking as plain data; its id is the caller's
 * @returns the booking as it was written
 * @problem InvalidValue, NotFound, IdTaken, BorrowerNotActive, NotLendable, ResourceTaken, NotEnoughUnits - as the
 * functions of core describe them
 * @rule R38, R40
 */
export const requestResource = (act: Act, request: Plain<typeof Booking>) =>
  decidingAgain(
    Effect.gen(function* () {
      const booking = yield* given(Booking, request)
      const [bookings, plans] = [Bookings.in(act.network), BookingPlans.in(act.network)]
      const absent = yield* free(bookings, booking.id)
      const resource = yield* found(Resources.in(act.network), booking.resource, "resource")
      const borrower = yield* found(Institutions.in(act.network), booking.borrower, "borrower")
      const plan = yield* plans.get(booking.resource)
      const taken = yield* bookings.all(bookingsFrom(booking.resource, booking.interval))
      yield* Effect.fromResult(mayBorrow(borrower.value, booking))
      yield* Effect.fromResult(
        book(
          resource.value,
          taken.map(({ value }) => value),
          booking,
        ),
      )
      yield* write(act, {
        reason: "booking requested",
        checks: [
          absent,
          Resources.in(act.network).expect(resource),
          Institutions.in(act.network).expect(borrower),
          plan === undefined ? plans.expectAbsent(booking.resource) : plans.expect(plan),
        ],
        writes: [bookings.put(booking), plans.put({ resource: booking.resource, lastRequest: booking.id })],
      })
      return booking
    }),
  )

/**
 * Gives a booking up; it stays on record as cancelled.
 *
 * @problem NotFound - at `["booking"]`
 * @problem BookingNotGranted, InvalidValue - as core describes them
 */
export const giveUpBooking = (
  act: Act,
  id: BookingId,
  cancelled: { readonly by: "owner" | "borrower"; readonly reason: string },
) =>
  decidingAgain(
    Effect.gen(function* () {
      const bookings = Bookings.in(act.network)
      const booking = yield* found(bookings, id, "booking")
      const cancelledBooking = yield* Effect.fromResult(cancelBooking(booking.value, cancelled))
      yield* write(act, {
        reason: "booking cancelled",
        checks: [bookings.expect(booking)],
        writes: [bookings.put(cancelledBooking)],
      })
      return cancelledBooking
    }),
  )
