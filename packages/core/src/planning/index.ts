/**
 * What an area needs, what is done about it, and by what both are measured.
 *
 * @module planning
 */
export {
  AgreementAnnex,
  AgreementFunding,
  AgreementId,
  AgreementRoom,
  AgreementScope,
  AgreementStaff,
  type AgreementState,
  type AgreementStatus,
  AllDayConcept,
  agreementDays,
  agreementInState,
  agreementStatusOn,
  type ConcludedAgreement,
  CooperationAgreement,
  isInForce,
  type PlannedAgreement,
  type TerminatedAgreement,
  type WrongAgreementState,
} from "./agreement.js"
export {
  type AgreementFinding,
  type AgreementIncomplete,
  type AgreementReviewDue,
  type AgreementSurroundings,
  type AnnexesMissing,
  agreementFindings,
  type CarrierIsSchoolBody,
  type ConceptOutOfDate,
  type OfferWithoutAgreement,
  offersWithoutAgreement,
} from "./agreement-findings.js"
export {
  type AgreementNotConcludable,
  type AgreementPart,
  concludeAgreement,
  missingAgreementParts,
  type NoticeTooShort,
  terminateAgreement,
} from "./agreement-states.js"
export { AgreementTerm, daysOfTerm, earliestEnd, NoticeDate } from "./agreement-term.js"
export {
  CellContribution,
  CellCount,
  CellTable,
  type TablePlace,
  TableUnit,
} from "./cell-table.js"
export {
  allDayEntitlement,
  type CareTooShort,
  type ClosedOutsideHolidays,
  type ClosedTooLong,
  type ClosingTime,
  closingFindings,
  closingTime,
  type EntitlementFinding,
  entitledGrades,
  entitlementFindings,
  type GradesLeftOut,
} from "./entitlement.js"
export { type ExistingOffer, targetGroupsOverlap } from "./existing-offer.js"
export { IndicatorCode, IndicatorDefinition, IndicatorUnit, IndicatorWords, rateBase } from "./indicator.js"
export { indicatorCatalogue, indicatorNamed } from "./indicator-catalogue.js"
export {
  type ComparedArea,
  type ComparedValue,
  type ComparedYear,
  type IndicatorChange,
  type IndicatorComparison,
  type IndicatorQuestion,
  type IndicatorRank,
  indicatorCompare,
} from "./indicator-compare.js"
export {
  IndicatorCount,
  type IndicatorCounting,
  type IndicatorNotCountable,
  type ProtectedIndicator,
  protectedIndicator,
} from "./indicator-counts.js"
export {
  type IndicatorCellTooSmall,
  type IndicatorFinding,
  type IndicatorTooLocal,
  indicatorFindings,
} from "./indicator-findings.js"
export {
  burdenAgainstCity,
  IndicatorThreshold,
  type IndicatorTrend,
  indicatorTrend,
  reachesThreshold,
} from "./indicator-threshold.js"
export {
  IndicatorBreakdown,
  IndicatorCounts,
  IndicatorSource,
  IndicatorValue,
  IndicatorValueId,
  type KnownIndicatorValue,
  type SuppressedIndicatorValue,
} from "./indicator-value.js"
export {
  type DoneMeasure,
  Measure,
  MeasureAgreement,
  MeasureCost,
  MeasureId,
  MeasureResource,
  MeasureReview,
  type MeasureState,
  measureInState,
  type PlannedMeasure,
  type ReviewedMeasure,
  type RunningMeasure,
  StatusReport,
  type StoppedMeasure,
  SuccessCriterion,
  type WrongMeasureState,
} from "./measure.js"
export { isOpenMeasure, isOverdue, type OpenMeasure, openMeasures, overdueMeasures } from "./measure-deadlines.js"
export {
  duplicatedOffers,
  type MeasureDuplicatesOffer,
  type MeasureSurroundings,
} from "./measure-duplicates.js"
export {
  finishMeasure,
  handOverMeasure,
  planMeasure,
  type ResponsibleNotActive,
  reportStatus,
  rescheduleMeasure,
  reviewMeasure,
  startMeasure,
  stopMeasure,
} from "./measure-states.js"
export {
  type ConfirmedNeed,
  isOpenNeed,
  type MergedNeed,
  type MetNeed,
  Need,
  NeedAgreement,
  NeedReferral,
  type NeedState,
  needInState,
  needStateOn,
  type ObsoleteNeed,
  type OpenNeed,
  type PartlyMetNeed,
  PastNeedState,
  type ReferredNeed,
  type RegisteredNeed,
  type RejectedNeed,
  type WrongNeedState,
} from "./need.js"
export { NeedEvidence } from "./need-evidence.js"
export { NeedId } from "./need-id.js"
export { type NeedNotMet, NeedProof, type OfferedProof } from "./need-proof.js"
export {
  confirmNeed,
  dropNeed,
  type MergedNeeds,
  meetNeed,
  meetNeedPartly,
  mergeNeed,
  type NeedStep,
  type ReasonedStep,
  referNeed,
  rejectNeed,
  reopenNeed,
} from "./need-states.js"
export {
  NamedPlace,
  ParticipantCount,
  ParticipationMethod,
  ParticipationResult,
  ParticipationResultId,
  ParticipationStatement,
  participationMethods,
} from "./participation.js"
export { budgetUse, type FieldBudget } from "./planning-budget.js"
export {
  type MeasureAgreedLate,
  type MeasureFinding,
  type MeasureForClosedNeed,
  type MeasureOverdue,
  type MeasureWithoutResponsible,
  measureFindings,
  type NeedFinding,
  type NeedFromAdultsOnly,
  type NeedWithoutEvidence,
  needFindings,
} from "./planning-findings.js"
export {
  PlanKind,
  PlanningField,
  PlanningFieldKey,
  PlanningPeriod,
  PlanningPeriodId,
  PlanningReference,
} from "./planning-period.js"
export { type MissedByProof, type ProofMissesNeed, proofFindings } from "./proof-findings.js"
export { type CountRange, type ProtectedCell, type ProtectedTable, possibleCounts } from "./protected-table.js"
export { roundToFives } from "./rounded-table.js"
export { type AreaSmallness, areaSmallness, tooLocal, withoutSmallAreas } from "./small-areas.js"
export { type CellExposed, type SuppressedTable, type SuppressionOptions, suppress } from "./suppression.js"
export {
  DominanceRule,
  MinimumCell,
  SuppressionPolicy,
  SuppressionReason,
  usualMinimumCell,
} from "./suppression-policy.js"
