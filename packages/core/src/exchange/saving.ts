/** Savings: what borrowing spared against what the same costs elsewhere. */
import * as Result from "effect/Result"
import { feeOf } from "../loan/index.js"
import type { Money } from "../money.js"
import type { Booking, ResourceCategory } from "../sharing/index.js"
import type { SharedUse } from "./shared-uses.js"

/** What a use costs elsewhere. @german Üblicher Preis */
export interface UsualRate {
  readonly amount: Money
  readonly per: "use" | "hour"
}

/** What each sort of resource costs elsewhere; sorts that are left out are not counted. @german Übliche Preise */
export type UsualRates = Readonly<Partial<Record<ResourceCategory, UsualRate>>>

/** What borrowing spared. @german Ersparnis */
export interface Saving {
  readonly cents: number
  /** Uses of which both prices are known. */
  readonly uses: number
  /** Uses without a usual price, or whose price was not agreed or goes by a counter: they are not in the sum. */
  readonly unknown: number
}

/**
 * The usual price of each use less the agreed one; a use that was dearer than usual lowers the sum. What coming late or a
 * damage cost is no price of the use.
 *
 * @rule Q31
 */
export const savingOf = (borrowed: ReadonlyArray<SharedUse>, rates: UsualRates): Saving => {
  const spared = borrowed.flatMap((use) => {
    const rate = rates[use.resource.category]
    const agreed = agreedCents(use.booking)
    if (rate === undefined || agreed === undefined) return []
    const usual = rate.per === "hour" ? Math.round(use.hours * rate.amount.cents) : rate.amount.cents
    return [usual - agreed]
  })
  return {
    cents: spared.reduce((sum, cents) => sum + cents, 0),
    uses: spared.length,
    unknown: borrowed.length - spared.length,
  }
}

/** By the terms alone: what came of the use stands in protocols, which are not for the network. */
const agreedCents = (booking: Booking): number | undefined => {
  const fee = feeOf({ ...booking, state: { status: "granted" } })
  return Result.isFailure(fee) || fee.success.open.length > 0 ? undefined : fee.success.total.cents
}
