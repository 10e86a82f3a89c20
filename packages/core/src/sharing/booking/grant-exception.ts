/** Grant exceptions: what an owner's own rules say against a booking, and the owner sets aside for this once. */
import * as z from "zod"
import { Reason } from "../../id.js"
import type { Finding } from "../../problem.js"
import { visibleTo } from "../../visibility.js"

/**
 * What an owner may set aside, because only the owner asks for it: to whom it lends, for what, when, how long and how much.
 * Others rely on the rest: that nothing is promised twice, that it is whole, that there are seats and somebody in charge.
 */
const ownersOwn = z.enum([
  "NotEligible",
  "PurposeNotAllowed",
  "OutsideWindows",
  "CoreUseThen",
  "BlackedOut",
  "ClosedThen",
  "TooSoon",
  "TooFarAhead",
  "TooShort",
  "TooLong",
  "OffStep",
  "NoExchangeThen",
  "TooManyAtOnce",
  "TooSoonAgain",
  "QuotaExceeded",
  "TooManyUnits",
])

/**
 * What stood against a booking that was granted all the same, and why.
 *
 * @german Ausnahme
 * @rule R39
 */
export const GrantException = z.strictObject({ _tag: ownersOwn, because: visibleTo("convenor", Reason) }).readonly()
export type GrantException = z.infer<typeof GrantException>

/**
 * Whether the owner may grant a booking in spite of a finding.
 *
 * Never where another booking, a breakdown, the seats, supervision, the borrower itself or the order for school rooms stands
 * against it.
 */
export const canBeSetAside = ({ _tag }: Finding<string>): boolean => setAside.has(_tag)

const setAside: ReadonlySet<string> = new Set(ownersOwn.options)
