/** Fees: what a use costs by the terms it was granted on, line by line. */
import * as Result from "effect/Result"
import { groupedBy } from "../grouped.js"
import type { Money } from "../money.js"
import type { Booking, Charge, FeeRate, ResourceTerms } from "../sharing/index.js"
import { reachedBy } from "../sharing/index.js"
import { type TermsMissing, termsMissing } from "./booking-steps.js"
import { feeLine, isTimeRate, lateFeeFor, quantityOf, sumOf } from "./fee-lines.js"
import { lateDays } from "./overdue.js"

/** A rate of which nobody can say yet how much is owed by it; `noRateFits` where no price of the use is one for it. @german Offener Entgeltsatz */
export interface OpenRate {
  readonly rate: FeeRate
  readonly because: "notBackYet" | "counterNotRead" | "noRateFits"
}

/** What a use costs, and why. @german Entgeltberechnung @rule R44 */
export interface FeeStatement {
  /** Whether the terms say that the use is free of charge: fees for coming late and the like may be owed all the same. */
  readonly free: boolean
  readonly charges: ReadonlyArray<Charge>
  /** To be asked before the account is closed. */
  readonly open: ReadonlyArray<OpenRate>
  /** Of the charges. */
  readonly total: Money
}

/**
 * What a booking costs by the terms that were fixed when it was granted: before the use as an estimate, after it with what
 * came of it, and nothing but a late cancellation or a missed handover where it was not used.
 *
 * Of rates for the same thing, those for the purpose of the use, and for uses with or without admission, go before those for
 * everybody; of a borrower who does not say whether it takes money, none of either is asked. A price per use and a price by
 * time add up; of prices by hour, day, weekend, week and month, the one that costs least is taken. Units of time count as
 * soon as they have begun, a day being 24 hours by the clock on the wall; a weekend lies between Friday and Monday. Kilometres
 * count to the metre. Late days are those after the day of the agreed return.
 *
 * @problem TermsMissing - at `["grant", "terms"]`
 * @rule R44
 * @example
 * import { Booking, feeOf } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" })
 * const booking = Booking.parse({
 *   id: "b1",
 *   resource: "spielmobil",
 *   borrower: "kita",
 *   interval: { start: "2026-06-06T10:00", end: "2026-06-07T18:00", zone: "Europe/Berlin" },
 *   purpose: "Sommerfest",
 *   responsible: "leitung",
 *   grant: {
 *     at: "2026-03-02T09:00:00Z",
 *     by: "leitung",
 *     terms: {
 *       fee: {
 *         kind: "rates",
 *         rates: [
 *           { amount: euros(57), per: "weekend" },
 *           { amount: euros(25), per: "use", item: "Reinigung" },
 *         ],
 *       },
 *     },
 *   },
 * })
 * const statement = Result.getOrThrow(feeOf(booking))
 * statement.total // => { cents: 8200, currency: "EUR" }
 * statement.charges.map(({ quantity, per, reason }) => [quantity, per, reason]) // => [[1, "weekend", undefined], [1, "use", "Reinigung"]]
 */
export const feeOf = (booking: Booking): Result.Result<FeeStatement, TermsMissing> => {
  const terms = booking.grant?.terms
  if (terms === undefined) return Result.fail(termsMissing(booking))
  const { state } = booking
  const { charges, open } =
    state.status === "cancelled" || state.status === "noShow"
      ? { charges: state.charge === undefined ? [] : [state.charge], open: [] }
      : ofUse(booking, terms)
  return Result.succeed({
    free: terms.fee.kind === "free",
    charges,
    open,
    total: sumOf(charges.map(({ amount }) => amount)),
  })
}

type Lines = Pick<FeeStatement, "charges" | "open">

const ofUse = (booking: Booking, { fee }: ResourceTerms): Lines => {
  const items = fee.kind === "free" ? [] : [...groupedBy(fee.rates, ({ item }) => item).values()]
  const families = items.flatMap((rates) => [...groupedBy(rates, familyOf).values()])
  const lines = families.map((family) => linesOf(booking, family))
  const late = lateFeeFor(booking, lateDaysOf(booking))
  return {
    charges: [...lines.flatMap(({ charges }) => charges), ...(late === undefined ? [] : [late])],
    open: lines.flatMap(({ open }) => open),
  }
}

/** Rates that may stand for each other: prices of the use, by whatever they go; of units; of kilometres. */
const familyOf = ({ per }: FeeRate): "use" | "unit" | "kilometre" =>
  per === "unit" || per === "kilometre" ? per : "use"

const linesOf = (booking: Booking, family: ReadonlyArray<FeeRate>): Lines => {
  const rates = closestTo(booking, family)
  const byTime = rates.filter(isTimeRate)
  const cheapest = byTime
    .flatMap((rate) => chargesBy(rate, booking))
    .reduce<Charge | undefined>(
      (least, one) => (least && least.amount.cents <= one.amount.cents ? least : one),
      undefined,
    )
  const others = rates.filter((rate) => !isTimeRate(rate))
  const unfit = cheapest === undefined ? byTime[0] : undefined
  // What is named beside the use, as a caretaker at weekends, is not always owed; a use without a price is a question.
  const missing = rates.length === 0 && !family.some(isKilometreRate) ? family[0] : unfit
  return {
    charges: [...others.flatMap((rate) => chargesBy(rate, booking)), ...(cheapest === undefined ? [] : [cheapest])],
    open: [
      ...(missing === undefined || missing.item !== undefined
        ? []
        : [{ rate: missing, because: "noRateFits" } as const]),
      ...others.filter(isKilometreRate).flatMap((rate) => unreadBy(rate, booking)),
    ],
  }
}

/** Of the rates that hold for a use, those that say most about it: its purpose before whether it brings money in. */
const closestTo = ({ use, income }: Booking, rates: ReadonlyArray<FeeRate>): ReadonlyArray<FeeRate> => {
  const fitting = rates
    .filter(({ purposes }) => purposes === undefined || (use !== undefined && purposes.includes(use)))
    .filter((rate) => rate.income === undefined || rate.income === income)
  const saysOf = (rate: FeeRate): number => (rate.purposes === undefined ? 0 : 2) + (rate.income === undefined ? 0 : 1)
  const most = Math.max(...fitting.map(saysOf))
  return fitting.filter((rate) => saysOf(rate) === most)
}

const chargesBy = (rate: FeeRate, booking: Booking): ReadonlyArray<Charge> => {
  const quantity = quantityOf(rate, booking)
  return quantity === undefined ? [] : [feeLine(rate, quantity)]
}

const isKilometreRate = ({ per }: FeeRate): boolean => per === "kilometre"

const unreadBy = (rate: FeeRate, booking: Booking): ReadonlyArray<OpenRate> => {
  if (quantityOf(rate, booking) !== undefined) return []
  return [{ rate, because: "return" in reachedBy(booking) ? "counterNotRead" : "notBackYet" }]
}

const lateDaysOf = (booking: Booking): number => {
  const reached = reachedBy(booking)
  return "return" in reached ? lateDays(booking, reached.return.at) : 0
}
