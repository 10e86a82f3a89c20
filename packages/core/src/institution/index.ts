/**
 * Who works in a Sozialraum, where, and how to reach them.
 *
 * @module institution
 */
export { type CarrierGap, carrierGaps } from "./carrier-gaps.js"
export { type AgeGroup, ageGroups } from "./code-lists/age-groups.js"
export { type Code, type CodeOf, codeEntry } from "./code-lists/code.js"
export { type FamilienzentrumArea, familienzentrumAreas } from "./code-lists/familienzentrum-areas.js"
export {
  type Betriebsschluessel,
  nrwBetriebsschluessel,
  nrwFoerderschwerpunkte,
  nrwRechtsformen,
  nrwSchulformen,
  type Schulform,
} from "./code-lists/nrw-school-codes.js"
export { Sgb8Paragraph, sgb8Paragraphs, youthWorkFocuses } from "./code-lists/sgb8-paragraphs.js"
export { kkgPartners, type StatutoryPartner, sgb8Partners } from "./code-lists/statutory-partners.js"
export { youthWorkCategories } from "./code-lists/youth-work-categories.js"
export type { ComparableListing } from "./comparison.js"
export { giveConsent, type NoConsent, type NoContactPerson, withdrawConsent } from "./contact-consent.js"
export { Consent, ContactPerson, consentHolds, personKeptUntil } from "./contact-person.js"
export {
  ContactFunction,
  ContactPoint,
  type ContactPointEnded,
  ContactPointId,
  contactFunctions,
  isReachable,
  LanguageTag,
  personExpired,
  redirectContactPoint,
  withoutExpiredPerson,
} from "./contact-point.js"
export { DeliveredColumn, Delivery, DeliveryId, deliveredCount, StoredProfile } from "./delivery.js"
export {
  type ColumnsGone,
  type ColumnsReread,
  type CountSudden,
  type DeliveryAlarm,
  type DriftedId,
  deliveryAlarms,
  type IdsDrift,
  type KeyColumnChanged,
  type ListShape,
  listAlarms,
} from "./delivery-alarms.js"
export {
  DeliveryChange,
  DirectoryList,
  deliveryChangeId,
  restoreFields,
  WrittenField,
  WrittenValue,
  writtenFields,
} from "./delivery-change.js"
export { type DuplicateCandidate, type DuplicateReason, duplicateCandidates } from "./duplicates.js"
export { housesOf, type VerbundTooLarge, type VerbundTooWide, verbundFindings } from "./familienzentrum.js"
export {
  hasEnded,
  Institution,
  InstitutionId,
  institutionsAt,
  mayAct,
  openingHoursOn,
  providerOn,
  SiteUse,
  sitesOn,
  statusOn,
} from "./institution.js"
export {
  InstitutionType,
  type InstitutionTypeFacts,
  institutionTypes,
  type KnownInstitutionType,
} from "./institution-type.js"
export {
  closeInstitution,
  closeTemporarily,
  openInstitution,
  reopen,
  type StatusAhead,
  type StatusRefusal,
  type WrongStatus,
} from "./lifecycle.js"
export { type DeliveryPlan, type FieldChange, fieldChanges, Listed, planDelivery } from "./listed.js"
export { type DirectoryEntry, directoryEntry, InstitutionListing } from "./listing.js"
export { type MergedWithItself, type Merger, mergeInstitutions, type UndecidedField } from "./merger.js"
export { type NameLikeness, type NameLikenessKind, nameLikeness } from "./name-likeness.js"
export { OperatingStatus } from "./operating-status.js"
export {
  type Attributed,
  Attribution,
  attribute,
  editByHand,
  fieldsByHand,
  type Origin,
  originOf,
  Provenance,
} from "./provenance.js"
export { Provider, ProviderId, RegisterEntry, TaxExemption, UmbrellaAssociation } from "./provider.js"
export {
  awardedLabel,
  labelsEnding,
  labelsOn,
  QualityLabel,
  QualityLabelCode,
  qualityLabels,
} from "./quality-label.js"
export {
  type FundedWithoutRecognition,
  isRecognised,
  isRecognisedByLaw,
  Recognition,
  type RecognitionContradicted,
  recognitionFindings,
} from "./recognition.js"
export { relocate } from "./relocation.js"
export { SchoolFacts, statusesOfSchool } from "./school.js"
export { Accessibility, Address, addressLine, Site, SiteId } from "./site.js"
export { takeOverInstitution } from "./succession.js"
export { predecessorsOf, type SuccessorCircle, successionFindings, successorChain, successorOf } from "./successors.js"
export { giveBack, type KeptField, recordTakeOver, type TakenOver, takeOver } from "./take-over.js"
export { type NoFunctionalContact, upkeepFindings, type VerificationDue } from "./upkeep.js"
export { lastVerified, Verification, verificationDue } from "./verification.js"
export { type WorksAtCandidate, type WorksAtReason, worksAtCandidates } from "./works-at.js"
