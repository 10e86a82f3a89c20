/** Quotas: how much a borrower has in a period, with and without a wanted booking. */
import { addDays, daysBetween, epochMs, type Instant, type LocalDate, type Zone } from "../../time/index.js"
import type { BookingId } from "../booking/booking-id.js"
import type { CountedBooking } from "./counted-time.js"
import { periodsIn, type QuotaDays } from "./quota-period.js"
import { type DayTally, type Quota, tally } from "./quota-tally.js"

/** How much counts in a period in which the wanted booking has a part. */
export interface QuotaUse {
  /** Left out where the quota has no period. */
  readonly days?: QuotaDays
  readonly actual: number
  /** The same without the wanted booking. */
  readonly without: number
  /** The bookings that count beside the wanted one, in the order of time. */
  readonly by: ReadonlyArray<BookingId>
}

/** What the borrower has, in the order of time, and what it wants. */
export interface QuotaQuestion {
  readonly counted: ReadonlyArray<CountedBooking>
  readonly own: CountedBooking
}

/** By whose clock days are counted, and when what is over is over. */
export interface QuotaClock {
  readonly zone: Zone
  readonly now: Instant
}

/**
 * The fullest period that a wanted booking would lead over the limit, the earliest of several.
 *
 * @returns `undefined` where it leads none over the limit
 */
export const quotaExceeded = (
  quota: Quota,
  { counted, own }: QuotaQuestion,
  { zone, now }: QuotaClock,
): QuotaUse | undefined => {
  const periods = periodsAround(quota, own.days)
  const within = periods === undefined ? undefined : spanOf(periods)
  const countsFinished = within !== undefined && quota.countFinished
  const others = countsFinished ? counted : counted.filter(({ span }) => span.to > epochMs(now))
  const counting = within === undefined ? { quota, zone } : { quota, zone, within }
  const before = tally(others, counting)
  const added = [...tally([own], counting)].map(([day, { amount }]): [LocalDate, number] => {
    const isThere = quota.of === "days" && before.get(day)?.resources.has(own.booking.resource) === true
    return [day, isThere ? 0 : amount]
  })
  const amountBefore = sumsOf([...before].map(([day, { amount }]) => [day, amount]))
  const amountAdded = sumsOf(added)
  const unit = quota.of === "hours" ? hourMs : 1
  const fullest = (periods ?? [undefined])
    .map((days) => ({ days, without: amountBefore(days), more: amountAdded(days) }))
    .filter(({ without, more }) => more > 0 && without + more > quota.atMost * unit)
    .reduce<Sums | undefined>(
      (most, sums) => (most !== undefined && total(most) >= total(sums) ? most : sums),
      undefined,
    )
  if (fullest === undefined) return undefined
  const { days, without } = fullest
  return {
    ...(days === undefined ? {} : { days }),
    actual: total(fullest) / unit,
    without: without / unit,
    by: namesIn(others, before, days),
  }
}

const hourMs = 3_600_000

interface Sums {
  readonly days: QuotaDays | undefined
  readonly without: number
  readonly more: number
}

const total = ({ without, more }: Sums): number => without + more

/** Every period in which some of these days lie; of so many days in a row, every one that holds one of them. */
const periodsAround = ({ per }: Quota, days: QuotaDays): ReadonlyArray<QuotaDays> | undefined => {
  if (per?.kind !== "days") return per && periodsIn(per, days)
  const first = addDays(days.from, 1 - per.days)
  return Array.from({ length: daysBetween(first, days.to) }, (_, place) => {
    const from = addDays(first, place)
    return { from, to: addDays(from, per.days) }
  })
}

/** From the first day of the first to the last of the last. */
const spanOf = (periods: ReadonlyArray<QuotaDays>): QuotaDays | undefined => {
  const [first, last] = [periods[0], periods.at(-1)]
  return first && last && { from: first.from, to: last.to }
}

/** What counts in any days, found without looking at each of them; without days, all that counts. */
const sumsOf = (
  amounts: ReadonlyArray<readonly [day: LocalDate, amount: number]>,
): ((days: QuotaDays | undefined) => number) => {
  const inTime = amounts.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const upTo = [0]
  for (const [, amount] of inTime) upTo.push((upTo.at(-1) ?? 0) + amount)
  const before = (day: LocalDate): number => upTo[firstNotBefore(inTime, day)] ?? 0
  return (days) => (days === undefined ? (upTo.at(-1) ?? 0) : before(days.to) - before(days.from))
}

/** Halves what is left until nothing is. */
const firstNotBefore = (inTime: ReadonlyArray<readonly [day: LocalDate, amount: number]>, day: LocalDate): number => {
  let [low, high] = [0, inTime.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inTime[middle]?.[0] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}

const namesIn = (
  others: ReadonlyArray<CountedBooking>,
  tallied: ReadonlyMap<LocalDate, DayTally>,
  days: QuotaDays | undefined,
): ReadonlyArray<BookingId> => {
  const named = new Set(
    [...tallied].flatMap(([day, { by }]) => (days === undefined || (days.from <= day && day < days.to) ? [...by] : [])),
  )
  return others.map(({ booking }) => booking.id).filter((id) => named.has(id))
}
