/** Counted bookings: what a borrower has already, as far as a rule of an owner looks. */
import { berlin, epochMs, startOf, type Zone } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import { isCancelledLate } from "../booking/cancellation.js"
import type { Lending } from "../booking/lending.js"
import type { Resource } from "../resource/resource.js"
import type { BookingRule, RuleScope } from "./booking-rule.js"
import { asAgreed, asTaken, type CountedBooking } from "./counted-time.js"

/** Those that count, and those of which nobody knows: their resources are not at hand. Both in the order of time. */
export interface BorrowersBookings {
  readonly counted: ReadonlyArray<CountedBooking>
  readonly unknown: ReadonlyArray<CountedBooking>
}

/** What the borrower has beside the wanted booking, which may be among it: then it is changed, and not counted twice. */
export const bookingsUnder = (rule: ScopedRule, lending: Lending, wanted: Booking): BorrowersBookings => {
  const zone = zoneOf(lending)
  const resources = new Map([...lending.resources, lending.resource].map((resource) => [resource.id, resource]))
  const bookings = lending.bookings.filter(({ id, borrower }) => borrower === wanted.borrower && id !== wanted.id)
  // Those of the resource and those of the borrower have some in common.
  const each = [...new Map(bookings.map((booking) => [booking.id, booking])).values()]
  const others = inTime(
    each.flatMap((booking) => (isLost(rule, booking) ? asAgreed(booking, zone) : (asTaken(booking, zone) ?? []))),
  )
  const found = others.map((one) => ({ one, inScope: isInScope(rule.scope, lending.resource, one.booking, resources) }))
  return {
    counted: found.filter(({ inScope }) => inScope === true).map(({ one }) => one),
    unknown: found.filter(({ inScope }) => inScope === undefined).map(({ one }) => one),
  }
}

/** By whose clock days are counted: by that of the resource. */
export const zoneOf = ({ resource }: Pick<Lending, "resource">): Zone => resource.availability?.zone ?? berlin

/** The same in the order of time. */
export const inTime = (bookings: ReadonlyArray<CountedBooking>): ReadonlyArray<CountedBooking> =>
  bookings.toSorted((a, b) => a.span.from - b.span.from || (a.booking.id < b.booking.id ? -1 : 1))

/** A rule that counts bookings of a borrower. */
export type ScopedRule = Extract<BookingRule, { readonly scope: RuleScope }>

/** @returns `undefined` where the resource is not known */
const isInScope = (
  scope: RuleScope,
  resource: Resource,
  booking: Booking,
  resources: ReadonlyMap<string, Resource>,
): boolean | undefined => {
  if (scope === "network" || booking.resource === resource.id) return true
  if (scope === "resource") return false
  const other = resources.get(booking.resource)
  if (other === undefined) return undefined
  const ofOwner = scope === "networkCategory" || other.owner === resource.owner
  return ofOwner && (scope === "owner" || other.category === resource.category)
}

/** Whether a booking that takes nothing any more counts as if it had been used. */
const isLost = (rule: ScopedRule, booking: Booking): boolean =>
  rule.kind === "quota" && rule.countLateCancellations && wasGivenUpLate(booking)

const wasGivenUpLate = (booking: Booking): boolean => {
  const { state, interval } = booking
  if (state.status === "noShow") return true
  if (state.status !== "cancelled" || state.by === "owner" || state.on === undefined) return false
  return isCancelledLate(booking) || epochMs(state.on) >= epochMs(startOf(interval))
}
