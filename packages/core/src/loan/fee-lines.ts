/** Fee lines: how many of its units a rate counts in a use, and what that costs. */
import { weekdayOf } from "../calendar/index.js"
import type { Money } from "../money.js"
import type { Booking, Charge, CounterReading, FeeRate } from "../sharing/index.js"
import { reachedBy } from "../sharing/index.js"
import {
  addDays,
  dateOf,
  daysBetween,
  durationMinutes,
  type Interval,
  minuteOfDay,
  type Weekday,
} from "../time/index.js"
import { nameOf } from "./things.js"

/** Units of time: where several of one price are named, they are alternatives. */
export const isTimeRate = ({ per }: FeeRate): boolean =>
  per === "hour" || per === "day" || per === "weekend" || per === "week" || per === "month"

/**
 * How many units of a rate a use takes. Those of time count as soon as they have begun, from the beginning of the use on.
 *
 * @returns `undefined` where the use is not of that kind, or nobody knows
 */
export const quantityOf = ({ per }: FeeRate, booking: Booking): number | undefined => {
  const { interval, units } = booking
  const minutes = wallMinutes(interval)
  switch (per) {
    case "use":
      return 1
    case "unit":
      return units
    case "hour":
      return Math.ceil(usedMinutes(booking) / 60)
    case "day":
      return Math.ceil(minutes / 1440)
    case "week":
      return Math.ceil(minutes / 10_080)
    case "month":
      return startedMonths(interval)
    case "weekend":
      return isWeekendUse(interval) ? 1 : undefined
    case "kilometre":
      return kilometres(booking)
  }
}

/** What so many units cost, in whole cents: half a cent is rounded up. */
export const feeLine = ({ amount: each, per, item }: FeeRate, quantity: number): Charge => ({
  kind: "fee",
  amount: { ...each, cents: Math.round(each.cents * quantity) },
  quantity,
  per,
  each,
  ...(item === undefined ? {} : { reason: item }),
})

/** What is owed for days on which it should have been back. */
export const lateFeeFor = ({ grant }: Booking, days: number): Charge | undefined => {
  const each = grant?.terms?.lateFee
  return each === undefined || days === 0
    ? undefined
    : { kind: "late", amount: { ...each, cents: each.cents * days }, quantity: days, per: "day", each }
}

/** Of several amounts together. */
export const sumOf = (amounts: ReadonlyArray<Money>): Money => ({
  cents: amounts.reduce((sum, { cents }) => sum + cents, 0),
  currency: "EUR",
})

/** A night on which the clocks are put back is an hour longer; of work, what was really done counts. */
const usedMinutes = (booking: Booking): number => {
  const reached = reachedBy(booking)
  return reached.status === "performed" ? reached.performance.minutes : durationMinutes(booking.interval)
}

/** By the clock on the wall: seven days are a week, also where one of them is an hour longer. */
const wallMinutes = ({ start, end }: Interval): number =>
  Math.max(1, daysBetween(dateOf(start), dateOf(end)) * 1440 + minuteOfDay(end) - minuteOfDay(start))

const startedMonths = ({ start, end }: Interval): number => {
  const monthOf = (local: string): number => Number(local.slice(0, 4)) * 12 + Number(local.slice(5, 7))
  const begun = end.slice(8) > start.slice(8) ? 1 : 0
  return Math.max(1, monthOf(end) - monthOf(start) + begun)
}

const daysIntoWeekend: Readonly<Partial<Record<Weekday, number>>> = { fr: 0, sa: 1, su: 2 }

/** From Friday to Monday, with a part of Saturday or Sunday in it. */
const isWeekendUse = ({ start, end }: Interval): boolean => {
  const first = dateOf(start)
  const begin = daysIntoWeekend[weekdayOf(first)]
  if (begin === undefined) return false
  const last = minuteOfDay(end) === 0 ? addDays(dateOf(end), -1) : dateOf(end)
  const finish = begin + daysBetween(first, last)
  return finish >= 1 && finish <= 3
}

/** Of several vehicles together; where one of their counters was not read, nobody knows. */
const kilometres = (booking: Booking): number | undefined => {
  const reached = reachedBy(booking)
  if (!("return" in reached)) return undefined
  const driven = reached.handover.counters.filter(isKilometres).map(({ counter, value }) => {
    const after = reached.return.counters.find((reading) => nameOf(reading.counter) === nameOf(counter))?.value
    return after === undefined || after < value ? undefined : after - value
  })
  if (driven.length === 0) return undefined
  const sum = driven.reduce((total, one) => (total === undefined || one === undefined ? undefined : total + one), 0)
  // Metres are enough: sums of decimal fractions have tails that nobody drove.
  return sum === undefined ? undefined : Math.round(sum * 1000) / 1000
}

const isKilometres = ({ counter, unit }: CounterReading): boolean => /\bkm\b|kilomet/i.test(unit ?? counter)
