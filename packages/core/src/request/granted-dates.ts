/** Granted dates: the bookings that a request has, by the keys of its dates. */
import type { Problem } from "../problem.js"
import type { RequestState, ResourceRequest, ResourceRequestId } from "../sharing/index.js"
import { type Booking, isGranted } from "../sharing/index.js"
import { epochMs, type Instant, type LocalDateTime, startOf } from "../time/index.js"

/** The date cannot be changed: it is not booked, or something was handed over for it already. */
export type DateNotChanged = Problem<
  "DateNotChanged",
  {
    readonly request: ResourceRequestId
    readonly key: LocalDateTime
    readonly because: "notBooked" | "handedOver"
  }
>

/** Which date of its request a booking is. */
export const keyOf = ({ key, interval }: Booking, { time }: ResourceRequest): LocalDateTime =>
  key ?? (time.kind === "once" ? time.interval.start : interval.start)

/** Bookings of a request that count against others. */
export const grantedDates = (bookings: ReadonlyArray<Booking>, request: ResourceRequest): ReadonlyArray<Booking> =>
  bookings.filter((booking) => booking.request === request.id && isGranted(booking))

/** The booking of a date, as long as nothing was handed over for it. */
export const changeableDate = (
  bookings: ReadonlyArray<Booking>,
  request: ResourceRequest,
  key: LocalDateTime,
): Booking | DateNotChanged => {
  const booking = grantedDates(bookings, request).find((granted) => keyOf(granted, request) === key)
  const refuse = (because: DateNotChanged["because"]): DateNotChanged => ({
    _tag: "DateNotChanged",
    path: ["key"],
    request: request.id,
    key,
    because,
  })
  if (booking === undefined) return refuse("notBooked")
  return isPromised(booking) ? booking : refuse("handedOver")
}

/** Whether a use has begun, or what it needs was handed over. */
export const isUsed = (booking: Booking, now: Instant): boolean =>
  !isPromised(booking) || epochMs(startOf(booking.interval)) <= epochMs(now)

/** How many units each date of a granted request takes. */
export const grantedUnits = ({ units, state }: ResourceRequest): number =>
  state.status === "partiallyGranted" ? (state.units ?? units) : units

/** What is granted once these dates are not dropped any more. */
export const withoutDropped = (state: RequestState, isTaken: (key: LocalDateTime) => boolean): RequestState => {
  if (state.status !== "partiallyGranted") return state
  const { dropped, ...rest } = state
  const left = dropped.filter(({ key }) => !isTaken(key))
  if (left.length > 0 || rest.units !== undefined) return { ...rest, dropped: left }
  return { ...rest, status: "granted" }
}

const isPromised = ({ state }: Booking): boolean => state.status === "granted" || state.status === "confirmed"
