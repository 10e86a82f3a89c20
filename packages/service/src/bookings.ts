/** Bookings: granting one at once, and giving one up. */
import {
  Booking,
  type BookingAlternative,
  type BookingCancellation,
  type BookingId,
  type BookingRefused,
  cancelBooking,
  checkBooking as checked,
  type GrantDecision,
  grantBooking,
  type Lending,
  type Plain,
} from "@sozialraum/core"
import { Bookings, Resources } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { free } from "./found.js"
import { given } from "./given.js"
import { readLending } from "./lendings.js"
import { together } from "./steps.js"

/** A booking was refused, and this would be granted instead, the nearest first. @german Ablehnung mit Vorschlägen */
export type BookingRefusedYet = BookingRefused & { readonly alternatives: ReadonlyArray<BookingAlternative> }

/**
 * Books a resource for an institution, unless a rule or another booking stands against it.
 *
 * @param wanted - a booking as plain data; its id is the caller's
 * @param decision - which function of the owner grants it; nobody is named where the owner lets the rules decide
 * @returns the booking as it was written, with the terms as they are now
 * @problem InvalidValue, NotFound, IdTaken, OwnerDecides, WrongBookingState - as the functions of core describe them
 * @problem BookingRefused - everything that stands against it, and `alternatives` against which nothing does
 * @rule R38, R39, R40, R42
 */
export const bookResource = (act: Act, wanted: Plain<typeof Booking>, decision: Omit<GrantDecision, "at"> = {}) =>
  decidingAgain(
    Effect.gen(function* () {
      const booking = yield* given(Booking, wanted)
      const bookings = Bookings.in(act.network)
      const absent = yield* free(bookings, booking.id)
      const { lending, steps } = yield* readLending(act, booking)
      const granted = yield* Effect.catchTag(
        Effect.fromResult(grantBooking(lending, booking, { ...decision, at: act.at })),
        "BookingRefused",
        (refused) => withAlternatives(act, { refused, lending, booking }),
      )
      yield* write(act, {
        reason: "booking granted",
        ...together([steps(booking.id), { checks: [absent], writes: [bookings.put(granted)] }]),
      })
      return granted
    }),
  )

/**
 * What stands against a booking, and what would do instead; nothing is written.
 *
 * @problem InvalidValue, NotFound - as for a booking
 * @rule R38, R39, R40
 */
export const checkBooking = (act: Act, wanted: Plain<typeof Booking>) =>
  Effect.gen(function* () {
    const booking = yield* given(Booking, wanted)
    const { lending } = yield* readLending(act, booking)
    return checked(lending, booking, { elsewhere: yield* elsewhere(act, lending, booking) })
  })

/**
 * Gives a booking up; it stays on record as cancelled.
 *
 * @problem NotFound - at `["booking"]`
 * @problem BookingNotGranted, WrongBookingState, InvalidValue - as core describes them
 */
export const giveUpBooking = (act: Act, id: BookingId, cancelled: Omit<BookingCancellation, "on">) =>
  changingBooking(act, id, {
    reason: "booking cancelled",
    decide: (booking) => cancelBooking(booking, { ...cancelled, on: act.at }),
  })

const changingBooking = changing(Bookings, "booking")

interface Refusal {
  readonly refused: BookingRefused
  readonly lending: Lending
  readonly booking: Booking
}

const withAlternatives = Effect.fnUntraced(function* (act: Act, { refused, lending, booking }: Refusal) {
  const { alternatives } = checked(lending, booking, { elsewhere: yield* elsewhere(act, lending, booking) })
  return yield* Effect.fail<BookingRefusedYet>({ ...refused, alternatives: alternatives.offered })
})

/** Other resources of the sort, as far as they are lent: not all there are, but enough to choose from. */
const elsewhere = Effect.fnUntraced(function* (act: Act, { resource }: Lending, { borrower }: Booking) {
  const page = yield* Resources.in(act.network).query({
    index: "byCategory",
    equals: resource.category,
    limit: mostElsewhere,
  })
  const others = page.items.filter(
    ({ value }) => value.id !== resource.id && value.lendable && value.owner !== borrower,
  )
  return yield* Effect.forEach(others, ({ value }) =>
    Effect.map(readLending(act, { resource: value.id, borrower }), ({ lending }) => lending),
  )
})

const mostElsewhere = 12
