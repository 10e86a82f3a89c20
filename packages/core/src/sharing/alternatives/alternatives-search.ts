/** The search for alternatives: where on the time line a use could lie, and whether all checks let it pass there. */
import { onceForEach } from "../../once.js"
import {
  addDays,
  dateOf,
  daysBetween,
  type Interval,
  type LocalDate,
  type LocalDateTime,
  minuteOfDay,
} from "../../time/index.js"
import { availableStretches } from "../availability/available-stretches.js"
import { exchangeStretches } from "../availability/exchange-stretches.js"
import { bookableFrom, bookableUntil } from "../availability/lead-time.js"
import { localAt, minuteMs, minutesPerDay, msOf, spanOf } from "../availability/local-clock.js"
import { freeBetween, occupancyOf } from "../availability/occupancy.js"
import { clipped, type TimeSpan } from "../availability/span.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { takenInterval } from "../booking/taken-time.js"
import type { BookingFinding } from "../checks/check.js"
import { checkMany } from "../checks/check-many.js"
import { availabilityOf } from "../resource/resource-times.js"
import { clockLater, clockMinutesBetween, exchangedAt, type Move, movedBooking, unmoved } from "./alternatives-move.js"

/** Somebody's wish, and what a decision on it depends on. */
export interface Wish {
  readonly lending: Lending
  readonly wanted: Booking
}

/** A booking that all checks let pass, and what is still worth a look about it. */
export interface Passed {
  readonly booking: Booking
  readonly findings: ReadonlyArray<BookingFinding>
}

/** A wish around one day, prepared for many tries. */
export interface AlternativeSearch extends Wish {
  /** The days on which a use may begin, counted from that of the wish: those next to it first. */
  readonly days: ReadonlyArray<number>
  /** Where the use of so many units could lie as a whole, in order: in minutes of the clock after the wish begins. */
  readonly gaps: (units: number) => ReadonlyArray<TimeSpan>
  /** The wish after a move, where all checks let it pass; fetched and brought back at other times if need be. */
  readonly pass: (move: Move) => Passed | undefined
}

/**
 * Prepares the search on the days around one, as far as anybody may book at all.
 *
 * @param withinDays - on each side of the day
 */
export const searchAround = (wish: Wish, day: LocalDate, withinDays: number): AlternativeSearch => {
  const { lending, wanted } = wish
  const { start, zone } = wanted.interval
  const others = { ...lending, bookings: lending.bookings.filter(({ id }) => id !== wanted.id) }
  const earliest = msOf(bookableFrom(lending, lending.now), availabilityOf(lending.resource).zone)
  const days = daysAround(wish, { day, withinDays, from: dateOf(localAt(earliest, zone)) })
  const window = windowOf(wish, days)
  const whole = spanOf(window)
  const open = clipped(availableStretches(others, window).available, { from: earliest, to: whole.to })
  const free = onceForEach((units: number) =>
    freeBetween(occupancyOf(others), whole, lending.resource.use.mode === "shared" ? units : 1),
  )
  const exchange = exchangeStretches(others, window)
  const check = checkMany(lending, wanted.id)
  return {
    ...wish,
    days: days.map((on) => daysBetween(dateOf(start), on)),
    gaps: onceForEach((units: number) => {
      const between = exchange === undefined ? roomForExchange(free(units), wanted) : free(units)
      return open.flatMap((stretch) => clipped(between, stretch)).map((gap) => onClock(gap, wanted.interval))
    }),
    pass: (move) => {
      const booking = isOnStep(wish, move) ? movedBooking(wanted, move) : undefined
      if (booking === undefined) return undefined
      const use = spanOf(booking.interval)
      if (!liesIn(use, open) || !liesIn(use, free(move.units))) return undefined
      for (const way of waysToExchange(booking, use, exchange)) {
        const findings = isExchanged(way, exchange) ? check(way) : undefined
        if (findings !== undefined) return { booking: way, findings }
      }
      return undefined
    },
  }
}

/** Nearest first, of two equally near the later one. Bookings end long before clocks do. */
const daysAround = (
  { lending, wanted }: Wish,
  { day, withinDays, from }: { readonly day: LocalDate; readonly withinDays: number; readonly from: LocalDate },
): ReadonlyArray<LocalDate> => {
  const until = bookableUntil(lending, lending.now)
  const wishDay = dateOf(wanted.interval.start)
  const away = (on: LocalDate): number => Math.abs(daysBetween(wishDay, on))
  return Array.from({ length: 2 * withinDays + 1 }, (_, index) => addDays(day, withinDays - index))
    .filter((on) => from <= on && (until === undefined || on <= until) && firstDay < on && on < lastDay)
    .sort((a, b) => away(a) - away(b))
}

/** What has to be known for any use that begins on one of these days: it may last, and be fetched long before. */
const windowOf = ({ wanted }: Wish, days: ReadonlyArray<LocalDate>): Interval => {
  const { start, zone } = wanted.interval
  const [first = dateOf(start), last = first] = [days.toSorted()[0], days.toSorted().at(-1)]
  const margin = Math.min(unmoved(wanted).lengthMinutes, 3 * 366 * minutesPerDay) + 16 * minutesPerDay
  return { start: clockLater(midnight(first), -margin), end: clockLater(midnight(last), margin), zone }
}

/** As it is; at the nearest times of exchange; or at once with the use. */
const waysToExchange = (
  booking: Booking,
  use: TimeSpan,
  exchange: ReadonlyArray<TimeSpan> | undefined,
): ReadonlyArray<Booking> => {
  const { start, end, zone } = booking.interval
  const isApart = booking.pickUp !== undefined || booking.bringBack !== undefined
  if (exchange === undefined) {
    return isApart ? [booking, exchangedAt(booking, { pickUp: start, bringBack: end })] : [booking]
  }
  const before = exchange.findLast(({ from }) => from <= use.from)
  const after = exchange.find(({ to }) => use.to <= to)
  if (before === undefined || after === undefined) return [booking]
  const pickUp = localAt(Math.min(use.from, before.to), zone)
  const bringBack = localAt(Math.max(use.to, after.from), zone)
  return [booking, exchangedAt(booking, { pickUp, bringBack })]
}

/** The very end of a stretch is still a moment at which things are handed out and taken back. */
const isExchanged = (booking: Booking, exchange: ReadonlyArray<TimeSpan> | undefined): boolean => {
  if (exchange === undefined) return true
  const taken = spanOf(takenInterval(booking))
  return [taken.from, taken.to].every((ms) => exchange.some(({ from, to }) => from <= ms && ms <= to))
}

/** A use has time for pick-up and return around it; where the clocks change between, the check tells. */
const roomForExchange = (free: ReadonlyArray<TimeSpan>, wanted: Booking): ReadonlyArray<TimeSpan> => {
  const [use, taken] = [spanOf(wanted.interval), spanOf(takenInterval(wanted))]
  return free
    .map(({ from, to }) => ({ from: from + use.from - taken.from, to: to + use.to - taken.to }))
    .filter(({ from, to }) => to - from >= minuteMs)
}

/** Steps are those of the clock of the resource; for another clock, the check tells. */
const isOnStep = ({ lending, wanted }: Wish, { laterMinutes, lengthMinutes }: Move): boolean => {
  const { zone, stepMinutes } = availabilityOf(lending.resource)
  if (stepMinutes === undefined || zone !== wanted.interval.zone) return true
  const begin = minuteOfDay(wanted.interval.start) + laterMinutes
  return [begin, begin + lengthMinutes].every((minute) => modulo(minute, minutesPerDay) % stepMinutes === 0)
}

const modulo = (count: number, by: number): number => ((count % by) + by) % by

/** Bookings begin and end with the minute, and gaps may not where a breakdown was solved. */
const onClock = ({ from, to }: TimeSpan, { start, zone }: Interval): TimeSpan => ({
  from: clockMinutesBetween(start, localAt(Math.ceil(from / minuteMs) * minuteMs, zone)),
  to: clockMinutesBetween(start, localAt(to, zone)),
})

const liesIn = (use: TimeSpan, spans: ReadonlyArray<TimeSpan>): boolean =>
  spans.some(({ from, to }) => from <= use.from && use.to <= to)

const midnight = (day: LocalDate): LocalDateTime => `${day}T00:00` as LocalDateTime

const firstDay = "1801-01-01"
const lastDay = "2998-12-31"
