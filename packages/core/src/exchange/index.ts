/**
 * What institutions give each other and take, and whether it is shared fairly.
 *
 * @module exchange
 */
export { type BalanceFacts, type FairSuggestion, fairSuggestions } from "./fair-suggestions.js"
export { type ApplicationStatement, type FundStatement, fundStatement } from "./fund-statement.js"
export { type LendingOptions, type LendingWish, lendingsIn, resourceTimesIn } from "./lendings.js"
export {
  type BalanceQuestion,
  type Exchanged,
  type ExchangedWith,
  type OneSided,
  type ResourceBalance,
  resourceBalance,
  resourceBalances,
} from "./resource-balance.js"
export type { ResourceReturns } from "./resource-returns.js"
export {
  type ResourceUsage,
  resourceUsage,
  resourceUsages,
  type UsageCount,
  type UsageQuestion,
} from "./resource-usage.js"
export {
  type RoomAvailable,
  type RoomsAvailable,
  type RoomUnavailable,
  type RoomUnsure,
  roomsAvailable,
} from "./rooms-available.js"
export type { RoomFacts, RoomQuestion } from "./rooms-available-candidates.js"
export type { RoomSlot } from "./rooms-available-uses.js"
export type { Saving, UsualRate, UsualRates } from "./saving.js"
export type { UsesQuestion } from "./shared-uses.js"
export type { UnmetRequest } from "./unmet-requests.js"
