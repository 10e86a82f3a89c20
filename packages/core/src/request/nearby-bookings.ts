/** Nearby bookings: of all that a resource has, those that can matter for one date. A series asks for many dates. */

import type { Lending } from "../sharing/index.js"
import { agreedSpan, type Booking, isGranted, isOut } from "../sharing/index.js"

/**
 * The bookings that can matter for a wanted one: those of the borrower, which rules count, given up or not; those at its time, with a day and
 * the buffers around it; and whatever is out and may come back late.
 */
export const nearbyBookings = ({
  resource,
  borrower,
  bookings,
}: Lending): ((wanted: Booking) => ReadonlyArray<Booking>) => {
  const { bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = resource.availability ?? {}
  const margin = dayMs + (bufferBeforeMinutes + bufferAfterMinutes) * 60_000
  const isOwn = (booking: Booking): boolean => booking.borrower === borrower.id || booking.users.includes(borrower.id)
  const known = bookings
    .filter((booking) => isOwn(booking) || isGranted(booking))
    .map((booking) => ({
      booking,
      ...(isOwn(booking) || isOut(booking) ? { from: -Infinity, to: Infinity } : agreedSpan(booking)),
    }))
  return (wanted) => {
    const { from, to } = agreedSpan(wanted)
    return known.flatMap((one) => (one.from < to + margin && from - margin < one.to ? [one.booking] : []))
  }
}

const dayMs = 86_400_000
