/** Returns of a resource: how loans came back, as its lender asks for it. */

import { type ReturnFinding, returnFindings } from "../loan/index.js"
import type { Booking, BookingIn } from "../sharing/index.js"

/** How often a resource came back otherwise than it was handed over, by its protocols. @german Rückgabestatistik */
export interface ResourceReturns {
  /** With a return protocol; the other counts are of these. */
  readonly returned: number
  readonly late: number
  /** Days after those of the agreed returns, of all together; on the same day it is late by none. @unit days */
  readonly lateDays: number
  /** @unit days */
  readonly longestLateDays: number
  readonly damaged: number
  /** Parts or keys were missing, or nobody looked at them. */
  readonly incomplete: number
  readonly unclean: number
}

/** How loans came back. @rule R43, Q32 */
export const resourceReturns = (bookings: ReadonlyArray<Booking>): ResourceReturns => {
  const found = bookings.flatMap((booking) => {
    const returned = asReturned(booking)
    return returned === undefined ? [] : [returnFindings(returned)]
  })
  const count = (...tags: ReadonlyArray<ReturnFinding["_tag"]>): number =>
    found.filter((findings) => findings.some(({ _tag }) => tags.includes(_tag))).length
  const days = found.flatMap((findings) => findings.flatMap((one) => (one._tag === "ReturnedLate" ? [one.days] : [])))
  return {
    returned: found.length,
    late: days.length,
    lateDays: days.reduce((sum, one) => sum + one, 0),
    longestLateDays: days.reduce((longest, one) => Math.max(longest, one), 0),
    damaged: count("ItemDamaged"),
    incomplete: count("ItemMissing", "ItemNotChecked", "KeysMissing"),
    unclean: count("ReturnedUnclean"),
  }
}

/** However far it has come since: its protocols stay. */
const asReturned = (booking: Booking): BookingIn<"returned"> | undefined => {
  const { state } = booking
  const reached = state.status === "closed" ? state.of : state
  if (!("return" in reached)) return undefined
  const { accepted, handover, return: came } = reached
  return { ...booking, state: { status: "returned", accepted, handover, return: came } }
}
