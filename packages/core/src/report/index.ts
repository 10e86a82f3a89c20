/**
 * What is told of a school, an area or a topic: profiles, inventories, changes and contacts.
 *
 * @module report
 */
export type { IndicatorInYear } from "./area-indicators.js"
export type { ConferenceInYear, MeetingInYear } from "./area-meetings.js"
export {
  type MeasureInYear,
  type MeasuresInYear,
  measuresInYear,
  type NeedInYear,
  type NeedsInYear,
  needsInYear,
  type OpenMeasureState,
} from "./area-plans.js"
export { type AreaReport, type AreaReportQuestion, areaReport } from "./area-report.js"
export { type SharingCount, type SharingInYear, sharingInYear } from "./area-sharing.js"
export {
  type ContactArea,
  type ContactQuestion,
  type ContactReason,
  contactFor,
  type TopicContact,
} from "./contact-for.js"
export { confirmationDays, type Freshness } from "./freshness.js"
export type { HolidaySpan } from "./holiday-spans.js"
export { type IndicatorOfArea, shownIndicatorValues } from "./indicator-values.js"
export { insideArea } from "./inside-area.js"
export {
  type Inventory,
  type InventoryCount,
  type InventoryGroup,
  type InventoryGrouping,
  inventory,
  inventoryAgeBands,
} from "./inventory.js"
export {
  childhoodTopics,
  type HolidayOffers,
  type LifeWorldGaps,
  type MissingPartner,
  statutoryNeighbours,
} from "./life-world-gaps.js"
export type { LifeWorldIndicator } from "./life-world-indicators.js"
export type { ConferenceNearby, LifeWorldPartners, PartnerLink, SchoolPartner } from "./life-world-partners.js"
export type { LifeWorldPlans, MeasureNearby, OpenNeedNearby } from "./life-world-plans.js"
export {
  type LifeWorldProfile,
  lifeWorldProfile,
  type ProfileQuestion,
  type WalkingRing,
} from "./life-world-profile.js"
export type { LifeWorldVoices, Voice, VoiceSource } from "./life-world-voices.js"
export type { MeantFor } from "./meant-for.js"
export {
  type CreatedOffer,
  type IndicatorEffect,
  type IndicatorReading,
  type MeasureEffect,
  measureEffect,
} from "./measure-effect.js"
export type { MissingOffers } from "./missing-offers.js"
export { type AreaBurden, needPriority, type PriorityQuestion, type RankedNeed } from "./need-priority.js"
export {
  type ChangesQuestion,
  type NamedOffer,
  type NetworkState,
  type OfferChanges,
  type OfferChangesSince,
  type OfferField,
  whatChanged,
  whatChangedSince,
} from "./offer-changes.js"
export {
  type OfferForSchool,
  type OfferRoom,
  offersForSchool,
  type SchoolSearch,
  type SchoolSearchOptions,
} from "./offers-for-school.js"
export type { OfferInReach, OfferReach, ReachedPlace, TimeInReach } from "./offers-in-reach.js"
export {
  type JointMeasure,
  type JointOffer,
  type PartnersOfSchool,
  partnersOf,
  type SchoolAgreement,
  type SchoolLoan,
} from "./partners-of.js"
export { type AgreementRow, agreementList } from "./partners-of-agreements.js"
export { agesOfSchool, walkableMinutes, walkableSchoolWay } from "./school-children.js"
export type { SchoolArea } from "./school-place.js"
export {
  type StatisticsExtract,
  type StatisticsOptions,
  statisticsExtract,
  type UncountedOffer,
} from "./statistics-extract.js"
export type { StatisticsFrequency } from "./statistics-extract-dates.js"
export type { StatisticsField, StatisticsRow } from "./statistics-extract-row.js"
export type { CutOffPlace, Distance, PlaceNearby, PlacesOfKind } from "./surroundings.js"
