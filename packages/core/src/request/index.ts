/**
 * Requests for resources: once or as a series, decided, changed, and waiting for their turn.
 *
 * @module request
 */
export {
  type CancelledDates,
  cancelDate,
  type DateCancellation,
  type DateMove,
  type DateRefused,
  type MovedDate,
  moveDate,
} from "./date-change.js"
export { type ChangedFollowing, changeFollowing, type FollowingDecision, giveUpFollowing } from "./following-change.js"
export { type FollowingChange, type FollowingPlan, planFollowing } from "./following-plan.js"
export type { DateNotChanged } from "./granted-dates.js"
export { planRebooking, type RebookingOptions, rebookDates } from "./rebooking.js"
export {
  type DateUncertain,
  type RequestedDates,
  type RestingDate,
  requestedDates,
  type UncertainDate,
} from "./request-dates.js"
export {
  type DatesNotOpen,
  type GrantedRequest,
  type GrantRefusal,
  grantRequest,
  type NothingBookable,
  type RequestDecision,
} from "./request-grant.js"
export type { MeetsCriterion } from "./request-line.js"
export {
  type CheckedDate,
  type DateCheck,
  planRequest,
  type RequestPlan,
  type RequestPlanOptions,
} from "./request-plan.js"
export { type RequestPromotion, type RequestPromotionOptions, requestPromotion } from "./request-promotion.js"
export {
  answerOwner,
  askBorrower,
  declineRequest,
  queueRequest,
  submitRequest,
  type WrongRequestState,
  withdrawRequest,
} from "./request-steps.js"
export type { RequestTurn, RequestVerdict, WaitingRequest } from "./request-turn.js"
export type { SeriesChange } from "./series-change.js"
export { submittedBy, usesInYear } from "./waiting-facts.js"
export type { WantedDate } from "./wanted-date.js"
