/** Taken times: from when to when a booking keeps a resource from others. */
import { dateOf, epochMs, type Instant, type Interval, minuteOfDay } from "../../time/index.js"
import { clockOn, spanOf } from "../availability/local-clock.js"
import type { TimeSpan } from "../availability/span.js"
import { type Booking, isGranted } from "./booking.js"
import { isOut, reachedBy } from "./booking-in-state.js"

/**
 * From when to when a booking takes its resource: from pick-up to return, as far as they are apart from the use.
 *
 * One that came back early takes it until then; one that is out and should be back takes it until `asOf`, for nobody knows
 * when it comes. Buffers are the resource's, see `occupancy`.
 *
 * @returns `undefined` where it takes nothing: it was given up, nobody came, or it came back before it began
 * @rule R38
 */
export const takenTime = (booking: Booking, asOf?: Instant): TimeSpan | undefined => {
  if (!isGranted(booking)) return undefined
  const { from, to: agreed } = agreedSpan(booking)
  const to = endOfTaking(booking, agreed, asOf)
  return from < to ? { from, to } : undefined
}

/** The same as it was agreed; the use always, also where a clock change turns the order of times round. */
export const agreedSpan = (booking: Booking): TimeSpan => {
  const use = useSpan(booking.interval)
  if (booking.pickUp === undefined && booking.bringBack === undefined) return use
  const { from, to } = spanOf(takenInterval(booking))
  return { from: Math.min(from, use.from), to: Math.max(to, use.to) }
}

/** The same as it was agreed, by the clock of the booking. */
export const takenInterval = ({ interval, pickUp, bringBack }: Booking): Interval =>
  pickUp === undefined && bringBack === undefined
    ? interval
    : { start: pickUp ?? interval.start, end: bringBack ?? interval.end, zone: interval.zone }

/** Most uses begin and end on one day: then one clock serves both. */
const useSpan = (use: Interval): TimeSpan => {
  const { start, end, zone } = use
  const day = dateOf(start)
  if (!end.startsWith(day)) return spanOf(use)
  const clock = clockOn(day, zone)
  return { from: clock(minuteOfDay(start)), to: clock(minuteOfDay(end)) }
}

const endOfTaking = (booking: Booking, agreed: number, asOf: Instant | undefined): number => {
  const reached = reachedBy(booking)
  if ("return" in reached) return Math.min(agreed, epochMs(reached.return.at))
  return isOut(booking) && asOf !== undefined ? Math.max(agreed, epochMs(asOf)) : agreed
}
