/**
 * Where offers are and where none is: coverage, gaps, overlaps, reach, and what a change would mean.
 *
 * @module coverage
 */
export { type AgeSpan, ageSpanOfYears, agesReached, usualAgeSpans } from "./age-span.js"
export { type Alternative, type ClosureImpact, type ClosureOptions, closureImpact } from "./closure-impact.js"
export type { NeedOutline } from "./closure-needs.js"
export type { CommonTimes, CommonWeeks } from "./common-times.js"
export {
  type Coverage,
  type CoverageCell,
  type CoverageQuestion,
  type CoveredWeeks,
  coverage,
} from "./coverage.js"
export type { CoverageAxes, CoveragePlace, HourCells, SeasonCalendars } from "./coverage-axes.js"
export { type CoverageGap, coverageGaps } from "./gaps.js"
export {
  type CareGap,
  type HolidayCare,
  type HolidayDay,
  type HolidayQuestion,
  type OfferOnDay,
  type OwnClosing,
  whoCoversHoliday,
} from "./holiday-care.js"
export type { AlternativeOffer, LostOffer } from "./lost-offer.js"
export type { UnplacedBecause, UnplacedOffer } from "./offer-layers.js"
export { type OfferOverlap, type OverlapQuestion, offerOverlaps, type SharedTime } from "./overlaps.js"
export { type SchoolSeason, schoolSeasons } from "./period-days.js"
export {
  type NearestOffer,
  type PointReach,
  type Reach,
  type ReachQuestion,
  type ReachShare,
  reach,
} from "./reach.js"
export { type InstitutionPoints, pointsOfInstitutions, type ReachPoint } from "./reach-points.js"
export {
  type ChangedCell,
  type ChangeEffect,
  type CoverageDifference,
  coverageDifference,
  type OfferChange,
  type ReachDifference,
  whatIf,
  withChange,
} from "./what-if.js"
