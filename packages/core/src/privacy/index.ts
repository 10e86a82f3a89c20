/**
 * What the library holds back, for how long it keeps things, and what it should not be told.
 *
 * @module privacy
 */
export { changedFields } from "./changed-fields.js"
export {
  type ConsentMissing,
  type ContactPersonFinding,
  type ContactPersonOptions,
  contactPersonFindings,
  type MailboxOfPerson,
  type NameKeptLong,
} from "./contact-person-findings.js"
export {
  type Erasure,
  type ErasureNote,
  eraseContact,
  erasePerson,
  type NotErased,
  type NotErasedBecause,
} from "./erase-contact.js"
export { type CopyErasure, eraseFromCopies, type Mention } from "./erase-from-copies.js"
export { eraseFromMeeting, type NothingToErase } from "./erase-from-meeting.js"
export { FeedSecret, feedSecretText } from "./feed-secret.js"
export {
  FeedScope,
  FeedToken,
  FeedTokenHash,
  FeedTokenId,
  type FeedTokenOver,
  type FeedTokenRenewal,
  type FeedTokenRevoked,
  FeedTokenState,
  feedTokenHashes,
  issueFeedToken,
  isValidFeedToken,
  type NewSecret,
  prolongFeedToken,
  renewFeedToken,
  revokeFeedToken,
} from "./feed-token.js"
export { minutesHints, type PersonInMinutes } from "./minutes-hints.js"
export { type OutOfReach, type OutOfReachBecause, outOfReach, type WaysOut } from "./out-of-reach.js"
export type { PersonalDatumKind } from "./person-traces.js"
export { type PersonalDataLikely, personalDataFindings } from "./personal-data-findings.js"
export { type PersonalDataHint, type PersonalDataKind, personalDataHints } from "./personal-data-hints.js"
export {
  type ContactPointUnknown,
  type HeldFor,
  type PersonalData,
  type PersonalDatum,
  personalDataOf,
} from "./personal-data-of.js"
export { isOpenData, Publication, PublicationId, publicationOf, Recipient } from "./publication.js"
export { readersOf } from "./readers-of.js"
export { type Reader, type Redacted, redact } from "./redact.js"
export type { BesideList, KeptBeside } from "./retained-beside.js"
export type { RetainedData } from "./retained-data.js"
export {
  applyBesideRetention,
  applyRetention,
  type BesideChange,
  historyBefore,
  type RetentionOptions,
  type RetentionPlan,
  type RetentionStep,
  retentionPlan,
} from "./retention.js"
export { RetentionPolicy, usualRetention } from "./retention-policy.js"
export { textPolicies } from "./text-policies.js"
export { checkTexts, TextAction, TextPolicy } from "./text-policy.js"
