/** Series for tests: granted, and changed from a date on. */

import { calendars } from "../sharing/booking/lending.fixture.js"
import {
  type Booking,
  bookingFindings,
  type Lending,
  type ResourceRequest,
  ResourceRequestId,
} from "../sharing/index.js"
import { grantRequest, planRequest, requestedDates } from "./index.js"
import { decision, done, seriesRequest } from "./request.fixture.js"

export const check = bookingFindings
export const id = ResourceRequestId.parse("anfrage-2")
export const grantedIn = (lending: Lending, request = seriesRequest()) => {
  const granted = done(grantRequest(planRequest(lending, request, { check }), decision))
  return { request: granted.request, lending: { ...lending, bookings: [...lending.bookings, ...granted.bookings] } }
}
export const withBookings = (lending: Lending, changed: ReadonlyArray<Booking>): Lending => {
  const ids = new Set(changed.map((booking) => booking.id))
  return { ...lending, bookings: [...lending.bookings.filter((booking) => !ids.has(booking.id)), ...changed] }
}
export const times = (bookings: ReadonlyArray<Booking>) =>
  bookings.filter(({ state }) => state.status !== "cancelled").map(({ interval }) => interval.start.slice(5))
export const yes = { ...decision, wishedBy: "borrower", because: "neuer Stundenplan" } as const
export const keysIn = (request: ResourceRequest) => {
  const { wanted, dropped, uncertain, omitted } = requestedDates(request, { calendars })
  return [...wanted, ...dropped, ...uncertain, ...omitted].map(({ key }) => key).sort()
}
