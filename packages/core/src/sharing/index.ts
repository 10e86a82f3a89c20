/**
 * What institutions lend each other, and to whom it is promised.
 *
 * @module sharing
 */
export {
  type AlternativeDifference,
  type AlternativesOptions,
  type BookingAlternative,
  type BookingAlternatives,
  bookingAlternatives,
  type SearchedDays,
} from "./alternatives.js"
export { Availability, Blackout, BookingLead, ExchangeHours } from "./availability.js"
export type {
  AvailabilityFinding,
  BlackedOut,
  BrokenDownThen,
  ClosedThen,
  ClosureUnknown,
  CoreUseThen,
  InThePast,
  NoExchangeThen,
  OffStep,
  OpeningHoursUnknown,
  OutsideWindows,
  RestrictionHint,
  TooFarAhead,
  TooLong,
  TooShort,
  TooSoon,
} from "./availability-finding.js"
export { availabilityFindings } from "./availability-findings.js"
export {
  type AvailableStretch,
  type AvailableStretches,
  availableStretches,
  type UnavailableStretch,
  type UncertainStretch,
} from "./available-stretches.js"
export { Booking, type BookingNotGranted, Grant, isGranted, type NotLendable } from "./booking.js"
export { BookingId, ResourceRequestId } from "./booking-id.js"
/** @internal */
export {
  type BookingIn,
  type BookingStatus,
  type BookingStepTooEarly,
  bookingInState,
  dayAt,
  dayTooEarly,
  instantOf,
  instantTooEarly,
  isOut,
  localAt,
  parseAt,
  reachedBy,
  returnDue,
  takenFrom,
  unless,
  type WrongBookingState,
} from "./booking-in-state.js"
export { BookingPlan, BorrowingPlan } from "./booking-plan.js"
export { BookingRule, Eligibility, OwnersRule, QuotaPeriod, RuleScope } from "./booking-rule.js"
export { Acceptance, BookingState, Inspection, Performance } from "./booking-state.js"
/** @internal */
export { breakdownsOf, type RestrictedTime, restrictedTimes } from "./breakdowns.js"
export { type BookingCancellation, cancelBooking, isCancelledLate } from "./cancellation.js"
export { type BookingFinding, bookingFindings, isRefused } from "./check.js"
export { type CheckedBooking, checkBooking } from "./check-booking.js"
export type { DamageOpen } from "./check-damages.js"
/** @internal */
export { checkMany, isForGood } from "./check-many.js"
/** @internal */
export { minutesTo, shifted } from "./clock-shift.js"
export { type ConflictFinding, conflictFindings, type NotEnoughUnits, type ResourceTaken } from "./conflict-findings.js"
export { type BookingConflict, conflicts, type DoubleBooked, type OverCapacity } from "./conflicts.js"
export { DamageReport, DamageReportId } from "./damage-report.js"
export type { MissingEligibility } from "./eligibility.js"
export {
  type BorrowerInactive,
  type EligibilityFinding,
  eligibilityFindings,
  type MorePersonsThanSeats,
  type MoreUnitsThanThere,
  type NotEligible,
  type NotLent,
  type SupervisionMissing,
} from "./eligibility-findings.js"
export { exchangeStretches, type NearestExchange, nearestExchange } from "./exchange-stretches.js"
export { type FreeSlot, freeSlots, type SlotQuestion, type SlotSource, usesIn } from "./free-slots.js"
export { type BookingRefused, type GrantDecision, grantBooking, type OwnerDecides } from "./grant.js"
export { canBeSetAside, GrantException } from "./grant-exception.js"
export { bookableFrom, bookableUntil } from "./lead-time.js"
export type { Lending } from "./lending.js"
export {
  freeBetween,
  freeUnitsBetween,
  type Occupancy,
  type OccupancyOptions,
  occupancy,
  occupancyOf,
  /** @internal */
  restMsOf,
  type TakenTime,
  takenBetween,
} from "./occupancy.js"
export { CheckedItem, CounterReading, HandoverProtocol, ReturnProtocol } from "./protocol.js"
export type {
  AllowedPurposes,
  FeeForAllDay,
  IncomeFromUse,
  PurposeFinding,
  PurposeNotAllowed,
  PurposeNotTold,
  SchoolRoomForProfit,
  SpecialistRoom,
} from "./purpose-findings.js"
export { Resource, ResourceCategory, ResourceId, ResourceUse } from "./resource.js"
export {
  Clarification,
  DroppedDate,
  RequestedTime,
  RequestState,
  ResourceRequest,
  UserGroup,
} from "./resource-request.js"
export { Fee, FeeRate, FeeUnit, ResourceTerms, UsePurpose } from "./resource-terms.js"
export type { ResourceTimes } from "./resource-times.js"
export { type ResourceWish, type WishMissed, wishMissed } from "./resource-wish.js"
export { ResourceRestriction } from "./restriction.js"
export { RestrictionId } from "./restriction-id.js"
export {
  type CountedWith,
  type QuotaExceeded,
  type RuleApplied,
  type RuleFinding,
  type RuleUncertain,
  ruleFindings,
  type TooManyAtOnce,
  type TooManyUnits,
  type TooSoonAgain,
} from "./rule-findings.js"
export { Charge, Settlement } from "./settlement.js"
export type { TimeSpan } from "./span.js"
/** @internal */
export { agreedSpan, takenInterval, takenTime } from "./taken-time.js"
export type { UnavailableReason, UncertainReason } from "./unavailable.js"
/** @internal */
export { unitsTaken, unitsThere } from "./units.js"
export { WeeklyHours, WeeklySpan } from "./weekly-hours.js"
