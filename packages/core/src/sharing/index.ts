/**
 * What institutions lend each other, and to whom it is promised.
 *
 * @module sharing
 */
export {
  Booking,
  BookingId,
  BookingState,
  type BorrowerNotActive,
  book,
  cancelBooking,
  isGranted,
  mayBorrow,
  type NotEnoughUnits,
  type NotLendable,
  type ResourceTaken,
} from "./booking.js"
export { BookingPlan } from "./booking-plan.js"
export { Resource, ResourceCategory, ResourceId, ResourceUse } from "./resource.js"
