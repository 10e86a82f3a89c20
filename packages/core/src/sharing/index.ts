/**
 * What institutions lend each other, and to whom it is promised.
 *
 * @module sharing
 */
export {
  Booking,
  BookingId,
  type BookingNotGranted,
  BookingState,
  book,
  isGranted,
  type NotEnoughUnits,
  type NotLendable,
  type ResourceTaken,
} from "./booking.js"
export { BookingPlan } from "./booking-plan.js"
export { type BorrowerNotActive, cancelBooking, mayBorrow } from "./borrowing.js"
export { Resource, ResourceCategory, ResourceId, ResourceUse } from "./resource.js"
