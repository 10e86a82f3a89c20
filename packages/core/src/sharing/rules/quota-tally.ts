/** Tallies: what bookings count on each day under a quota. */
import { addDays, type LocalDate, type Zone } from "../../time/index.js"
import { clockOn, minutesPerDay } from "../availability/local-clock.js"
import { clipped, type TimeSpan } from "../availability/span.js"
import type { BookingId } from "../booking/booking-id.js"
import type { ResourceId } from "../resource/resource.js"
import { weeklySpans } from "../resource/weekly-hours.js"
import type { BookingRule } from "./booking-rule.js"
import type { CountedBooking } from "./counted-time.js"
import type { QuotaDays } from "./quota-period.js"

/** A rule on how many bookings, days or hours. */
export type Quota = Extract<BookingRule, { readonly kind: "quota" }>

/** What a quota counts, and by whose clock. */
export interface Counting {
  readonly quota: Quota
  readonly zone: Zone
  /** Days outside of these are left out. */
  readonly within?: QuotaDays
}

/** What a day counts: bookings and days as such, hours in milliseconds, so that sums are exact; and by which bookings of which resources. */
export interface DayTally {
  readonly amount: number
  readonly by: ReadonlySet<BookingId>
  readonly resources: ReadonlySet<ResourceId>
}

/** Days on which nothing counts are left out. A day of a resource counts once, however many bookings have a part of it. */
export const tally = (
  bookings: ReadonlyArray<CountedBooking>,
  counting: Counting,
): ReadonlyMap<LocalDate, DayTally> => {
  const days = new Map<LocalDate, { amount: number; by: Set<BookingId>; resources: Set<ResourceId> }>()
  for (const counted of bookings) {
    const { booking } = counted
    for (const [day, amount] of countedDays(counted, counting)) {
      const entry = days.get(day) ?? { amount: 0, by: new Set(), resources: new Set() }
      days.set(day, entry)
      entry.by.add(booking.id)
      entry.resources.add(booking.resource)
      entry.amount = counting.quota.of === "days" ? entry.resources.size : entry.amount + amount
    }
  }
  return days
}

const countedDays = (
  { span, days: { from, to } }: CountedBooking,
  { quota, zone, within }: Counting,
): ReadonlyArray<readonly [day: LocalDate, amount: number]> => {
  const { of, during } = quota
  const isAsked = (day: LocalDate): boolean => within === undefined || (within.from <= day && day < within.to)
  const amountOn = (day: LocalDate): number =>
    of !== "hours" && during === undefined ? 1 : msOfDay(day, span, { during, zone })
  if (of === "bookings") {
    const begin = firstDay({ from, to }, (day) => amountOn(day) > 0)
    return begin !== undefined && isAsked(begin) ? [[begin, 1]] : []
  }
  const counted: Array<readonly [LocalDate, number]> = []
  for (let day = from; day < to; day = addDays(day, 1)) {
    const amount = isAsked(day) ? amountOn(day) : 0
    if (amount > 0) counted.push([day, amount])
  }
  return counted
}

const firstDay = ({ from, to }: QuotaDays, counts: (day: LocalDate) => boolean): LocalDate | undefined => {
  for (let day = from; day < to; day = addDays(day, 1)) if (counts(day)) return day
  return undefined
}

const msOfDay = (
  day: LocalDate,
  span: TimeSpan,
  { during, zone }: { readonly during: Quota["during"]; readonly zone: Zone },
): number => {
  const clock = clockOn(day, zone)
  const whole = { from: clock(0), to: clock(minutesPerDay) }
  // Hours over midnight belong to the day before.
  const hours =
    during === undefined ? [whole] : clipped(weeklySpans([{ slots: during }], zone, [addDays(day, -1), day]), whole)
  return clipped(hours, span).reduce((sum, { from, to }) => sum + to - from, 0)
}
