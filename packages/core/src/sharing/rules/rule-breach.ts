/** Breaches: by how much a wanted booking would break one rule, beside what its borrower has already. */
import { daysBetween, type LocalDate } from "../../time/index.js"
import { meet } from "../availability/span.js"
import type { Booking } from "../booking/booking.js"
import type { BookingId } from "../booking/booking-id.js"
import type { Lending } from "../booking/lending.js"
import type { QuotaPeriod } from "./booking-rule.js"
import { type ScopedRule, zoneOf } from "./counted-bookings.js"
import { asAgreed, type CountedBooking } from "./counted-time.js"
import { quotaExceeded } from "./quota.js"
import type { QuotaDays } from "./quota-period.js"
import type { Quota } from "./quota-tally.js"

interface Counted {
  readonly limit: number
  readonly actual: number
  /** Beside the wanted one, in the order of time. */
  readonly by: ReadonlyArray<BookingId>
}

/** How a rule would be broken, with the facts of the finding that says so. */
export type RuleBreach =
  | ({ readonly _tag: "TooManyAtOnce" | "TooSoonAgain" } & Counted)
  | ({
      readonly _tag: "QuotaExceeded"
      readonly of: Quota["of"]
      readonly without: number
      readonly per?: QuotaPeriod
      readonly from?: LocalDate
      readonly to?: LocalDate
    } & Counted)

/** What is asked for, and of whom. */
export interface Asked {
  readonly lending: Lending
  readonly wanted: Booking
}

/**
 * @param counted - what counts of the borrower under the rule, in the order of time
 * @returns `undefined` where the rule is kept
 */
export const breachOf = (
  rule: ScopedRule,
  counted: ReadonlyArray<CountedBooking>,
  { lending, wanted }: Asked,
): RuleBreach | undefined => {
  const zone = zoneOf(lending)
  const own = asAgreed(wanted, zone)
  switch (rule.kind) {
    case "notAtOnce":
      return atOnce(rule.atMost, counted, own)
    case "noChain":
      return tooSoon(rule.gapDays, counted, own)
    case "quota": {
      const use = quotaExceeded(rule, { counted, own }, { zone, now: lending.now })
      if (use === undefined) return undefined
      const { days, ...amounts } = use
      const per = rule.per === undefined ? {} : { per: rule.per }
      return { _tag: "QuotaExceeded", of: rule.of, limit: rule.atMost, ...amounts, ...per, ...days }
    }
  }
}

const atOnce = (limit: number, counted: ReadonlyArray<CountedBooking>, own: CountedBooking): RuleBreach | undefined => {
  const others = counted.filter(({ span }) => meet(span, own.span))
  // There are most where one begins: the wanted one, or another during it.
  const begins = [own, ...others].map(({ span }) => span.from)
  const fullest = begins
    .map((ms) => others.filter(({ span }) => span.from <= ms && ms < span.to))
    .reduce((most, running) => (running.length > most.length ? running : most))
  const actual = fullest.length + 1
  return actual > limit ? { _tag: "TooManyAtOnce", limit, actual, by: idsOf(fullest) } : undefined
}

const tooSoon = (
  limit: number,
  counted: ReadonlyArray<CountedBooking>,
  own: CountedBooking,
): RuleBreach | undefined => {
  const near = counted.filter((other) => freeDays(other.days, own.days) < limit)
  if (near.length === 0) return undefined
  const actual = Math.min(...near.map((other) => freeDays(other.days, own.days)))
  return { _tag: "TooSoonAgain", limit, actual, by: idsOf(near) }
}

/** One of the two ways is negative; both are where they share a day. */
const freeDays = (a: QuotaDays, b: QuotaDays): number =>
  Math.max(0, daysBetween(a.to, b.from), daysBetween(b.to, a.from))

const idsOf = (counted: ReadonlyArray<CountedBooking>): ReadonlyArray<BookingId> =>
  counted.map(({ booking }) => booking.id)
