/**
 * Who works in a Sozialraum, where, and how to reach them.
 *
 * @module institution
 */
export { ContactFunction, ContactPoint, ContactPointId, contactFunctions, isReachable } from "./contact-point.js"
export { type DuplicateCandidate, type DuplicateReason, duplicateCandidates } from "./duplicates.js"
export { Institution, InstitutionId, OperatingStatus, providerOn, sitesOn, statusOn } from "./institution.js"
export { InstitutionType, institutionTypes, type KnownInstitutionType } from "./institution-type.js"
export { type DeliveryPlan, type FieldChange, fieldChanges, Listed, planDelivery } from "./listed.js"
export { type DirectoryEntry, directoryEntry, InstitutionListing } from "./listing.js"
export { isRecognised, Provider, ProviderId, Recognition, UmbrellaAssociation } from "./provider.js"
export { Accessibility, Address, addressLine, Site, SiteId } from "./site.js"
export { takeOverInstitution } from "./succession.js"
export { type KeptField, type TakenOver, takeOver } from "./take-over.js"
