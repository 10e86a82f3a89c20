/** Moves: the same wish at another time, for another length, or for fewer units. */
import { addDays, dateOf, daysBetween, durationMinutes, type LocalDateTime, minuteOfDay } from "../../time/index.js"
import { minutesPerDay } from "../availability/local-clock.js"
import type { Booking } from "../booking/booking.js"

/** What of a wish may be changed. Minutes are those of the clock on the wall: a use at three stays at three. */
export interface Move {
  /** How much later it begins; negative where earlier. @unit minutes */
  readonly laterMinutes: number
  /** @unit minutes */
  readonly lengthMinutes: number
  readonly units: number
}

/** How far one wall-clock time is from another by the clock. @unit minutes */
export const clockMinutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  daysBetween(dateOf(from), dateOf(to)) * minutesPerDay + minuteOfDay(to) - minuteOfDay(from)

/** The wall-clock time so many minutes of the clock later. */
export const clockLater = (local: LocalDateTime, minutes: number): LocalDateTime => {
  const minute = minuteOfDay(local) + minutes
  const days = Math.floor(minute / minutesPerDay)
  const rest = minute - days * minutesPerDay
  return `${addDays(dateOf(local), days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` as LocalDateTime
}

/** The move that changes nothing. */
export const unmoved = ({ interval, units }: Booking): Move => ({
  laterMinutes: 0,
  lengthMinutes: clockMinutesBetween(interval.start, interval.end),
  units,
})

/**
 * A wish, moved: pick-up and return move along.
 *
 * @returns `undefined` where the clocks are put forward over all of it
 */
export const movedBooking = (wanted: Booking, { laterMinutes, lengthMinutes, units }: Move): Booking | undefined => {
  const { start, zone } = wanted.interval
  const interval = {
    start: clockLater(start, laterMinutes),
    end: clockLater(start, laterMinutes + lengthMinutes),
    zone,
  }
  if (durationMinutes(interval) <= 0) return undefined
  const before = wanted.pickUp === undefined ? 0 : clockMinutesBetween(wanted.pickUp, start)
  const after = wanted.bringBack === undefined ? 0 : clockMinutesBetween(wanted.interval.end, wanted.bringBack)
  return exchangedAt(
    { ...wanted, interval, units },
    { pickUp: clockLater(interval.start, -before), bringBack: clockLater(interval.end, after) },
  )
}

/** The same booking, fetched and brought back at other times; only those apart from the use are written down. */
export const exchangedAt = (
  { pickUp: _pickUp, bringBack: _bringBack, ...booking }: Booking,
  { pickUp, bringBack }: { readonly pickUp: LocalDateTime; readonly bringBack: LocalDateTime },
): Booking => ({
  ...booking,
  ...(pickUp < booking.interval.start ? { pickUp } : {}),
  ...(booking.interval.end < bringBack ? { bringBack } : {}),
})

const two = (count: number): string => String(count).padStart(2, "0")
