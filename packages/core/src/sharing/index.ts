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
} from "./alternatives/alternatives.js"
export { Availability, Blackout, BookingLead, ExchangeHours } from "./availability/availability.js"
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
} from "./availability/availability-finding.js"
export { availabilityFindings } from "./availability/availability-findings.js"
export {
  type AvailableStretch,
  type AvailableStretches,
  availableStretches,
  type UnavailableStretch,
  type UncertainStretch,
} from "./availability/available-stretches.js"
/** @internal */
export { minutesTo, shifted } from "./availability/clock-shift.js"
export { exchangeStretches, type NearestExchange, nearestExchange } from "./availability/exchange-stretches.js"
export { type FreeSlot, freeSlots, type SlotQuestion, type SlotSource, usesIn } from "./availability/free-slots.js"
export { bookableFrom, bookableUntil } from "./availability/lead-time.js"
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
} from "./availability/occupancy.js"
export type { TimeSpan } from "./availability/span.js"
export type { UnavailableReason, UncertainReason } from "./availability/unavailable.js"
export { Booking, type BookingNotGranted, Grant, isGranted, type NotLendable } from "./booking/booking.js"
export { BookingId, ResourceRequestId } from "./booking/booking-id.js"
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
} from "./booking/booking-in-state.js"
export { BookingPlan, BorrowingPlan } from "./booking/booking-plan.js"
export { Acceptance, BookingState, Inspection, Performance } from "./booking/booking-state.js"
export { type BookingCancellation, cancelBooking, isCancelledLate } from "./booking/cancellation.js"
export { type BookingRefused, type GrantDecision, grantBooking, type OwnerDecides } from "./booking/grant.js"
export { canBeSetAside, GrantException } from "./booking/grant-exception.js"
export type { Lending } from "./booking/lending.js"
export { CheckedItem, CounterReading, HandoverProtocol, ReturnProtocol } from "./booking/protocol.js"
export {
  Clarification,
  DroppedDate,
  RequestedTime,
  RequestState,
  ResourceRequest,
  UserGroup,
} from "./booking/resource-request.js"
export { Charge, Settlement } from "./booking/settlement.js"
/** @internal */
export { agreedSpan, takenInterval, takenTime } from "./booking/taken-time.js"
export { type BookingFinding, bookingFindings, isRefused } from "./checks/check.js"
export { type CheckedBooking, checkBooking } from "./checks/check-booking.js"
export type { DamageOpen } from "./checks/check-damages.js"
/** @internal */
export { checkMany, isForGood } from "./checks/check-many.js"
export {
  type ConflictFinding,
  conflictFindings,
  type NotEnoughUnits,
  type ResourceTaken,
} from "./checks/conflict-findings.js"
export { type BookingConflict, conflicts, type DoubleBooked, type OverCapacity } from "./checks/conflicts.js"
export type { MissingEligibility } from "./checks/eligibility.js"
export {
  type BorrowerInactive,
  type EligibilityFinding,
  eligibilityFindings,
  type MorePersonsThanSeats,
  type MoreUnitsThanThere,
  type NotEligible,
  type NotLent,
  type SupervisionMissing,
} from "./checks/eligibility-findings.js"
export type {
  AllowedPurposes,
  FeeForAllDay,
  IncomeFromUse,
  PurposeFinding,
  PurposeNotAllowed,
  PurposeNotTold,
  SchoolRoomForProfit,
  SpecialistRoom,
} from "./checks/purpose-findings.js"
/** @internal */
export { breakdownsOf, type RestrictedTime, restrictedTimes } from "./resource/breakdowns.js"
export { DamageReport, DamageReportId } from "./resource/damage-report.js"
export { Resource, ResourceCategory, ResourceId, ResourceUse } from "./resource/resource.js"
export { Fee, FeeRate, FeeUnit, ResourceTerms, UsePurpose } from "./resource/resource-terms.js"
export type { ResourceTimes } from "./resource/resource-times.js"
export { type ResourceWish, type WishMissed, wishMissed } from "./resource/resource-wish.js"
export { ResourceRestriction } from "./resource/restriction.js"
export { RestrictionId } from "./resource/restriction-id.js"
/** @internal */
export { unitsTaken, unitsThere } from "./resource/units.js"
export { WeeklyHours, WeeklySpan } from "./resource/weekly-hours.js"
export { BookingRule, Eligibility, OwnersRule, QuotaPeriod, RuleScope } from "./rules/booking-rule.js"
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
} from "./rules/rule-findings.js"
