/**
 * What is there for children, young people and families.
 *
 * @module offer
 */
export { CommunicationAid, communicationAids, OfferAccessibility } from "./accessibility.js"
export { AgeRange, type AgesInYears, ageRangeOfYears, fitsAge, yearsOfAge } from "./age-range.js"
export { CalendarChange, type CalendarEntryChange, CalendarList, WrittenByCalendar } from "./calendar-change.js"
export { CooperatingSchoolKind, CooperationPartner, cooperatingSchoolKinds, OfferFunding } from "./cooperation.js"
export { CostUnit, isFree, OfferCost } from "./cost.js"
export { type OverdueOffer, overdueOffers } from "./ending.js"
export type { GroupOfferTooRare } from "./group-rhythm.js"
export { LegalBasis, worksUnder } from "./legal-basis.js"
export { ListedEntry, SaidEntry } from "./listed-entry.js"
export {
  type ArchivedOffer,
  type DraftOffer,
  type EndedOffer,
  Offer,
  OfferForm,
  OfferId,
  OfferPause,
  type OfferState,
  offerInState,
  type PausedOffer,
  type PublishedOffer,
  type ReturnedOffer,
  type SubmittedOffer,
  type WrongOfferState,
} from "./offer.js"
export {
  type DateInClosure,
  type DroppedOfferDate,
  type OfferDate,
  type OfferDates,
  offerDates,
  type UncertainOfferDate,
} from "./offer-dates.js"
export {
  type AboveYouthWorkAge,
  type OfferFinding,
  type OfferTextOutOfDate,
  type OfferTopicUnknown,
  type OfferVerificationDue,
  type OpenOfferRestricted,
  offerFindings,
} from "./offer-findings.js"
export { CountedSex, OfferParticipants } from "./offer-participants.js"
export { OfferPlace, PlaceKey } from "./offer-place.js"
export {
  archiveOffer,
  endOffer,
  pauseOffer,
  pauseUnverified,
  returnOffer,
  submitOffer,
  verifyOffer,
} from "./offer-states.js"
export { type OfferTime, offerTimes } from "./offer-times.js"
export { offerTopics } from "./offer-topics.js"
export {
  type Precedence,
  type Promotion,
  precedence,
  promotion,
  type WaitingTurn,
  type WaitingVerdict,
} from "./promotion.js"
export {
  asShownTo,
  isShownTo,
  missingParts,
  type OfferIncomplete,
  type OfferNotPublishable,
  type OfferSurroundings,
  publishOffer,
  type RequiredPart,
} from "./publishing.js"
export {
  freePlaces,
  lastRegistrationDay,
  OfferRegistration,
  PlacesTaken,
  RegistrationDeadline,
  type RegistrationStanding,
  registrationStanding,
} from "./registration.js"
export { OfferSchedule, OfferSlot, weeklySeries } from "./schedule.js"
export {
  type CountingAnswer,
  type CountingCondition,
  type StatisticsVerdict,
  statisticsVerdict,
} from "./statistics.js"
export { agesOfGroup, Grade, isForAge, TargetGroup, TargetRole, targetRoles } from "./target-group.js"
export {
  type ChosenText,
  isOutOfDate,
  OfferText,
  TextLevel,
  TextVariant,
  type Told,
  textFor,
} from "./text-variant.js"
export { Taxonomy, Topic, TopicCode, topicsUnder, widerTopics } from "./topic.js"
export {
  CriterionCode,
  type PlacesOffered,
  WaitingCode,
  WaitingEntry,
  type WaitingForPlaces,
  WaitingList,
  WaitingRule,
} from "./waiting-list.js"
export { answerOffer, offerPlaces, type WaitingStepRefused, withdrawFromList } from "./waiting-steps.js"
