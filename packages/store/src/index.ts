/**
 * Storage: the port that adapters implement, and the typed face that programs use.
 *
 * @packageDocumentation
 */
export { Backend, changes, commit } from "./backend.js"
export {
  type Collection,
  type CollectionSpec,
  collection,
  type IndexOf,
  type NetworkCollection,
  type PageRequest,
  type ReadError,
} from "./collection.js"
export {
  beginning,
  type Change,
  type Check,
  type Commit,
  type Cursor,
  type Put,
  type Receipt,
  type Remove,
  type Write,
} from "./commit.js"
export type { Schema, ValueOf } from "./decoding.js"
export { deepestDocument, type IndexEntry, type Json, type Stored } from "./document.js"
export { BackendFailure, CorruptRecord, type Operation, RevisionConflict, type StoreError } from "./errors.js"
export { compareText, isStorable, type Key, longestText, type UnfitText } from "./key.js"
export { memoryBackend } from "./memory.js"
export {
  AgendaProposals,
  AreaChanges,
  ClosureCalendars,
  Conferences,
  ContactPoints,
  deliveryOf,
  Institutions,
  Meetings,
  Memberships,
  Offers,
  Providers,
  Rosters,
  Sites,
  Sozialraeume,
  SpatialUnits,
  SubGroups,
} from "./nouns.js"
export { FeedTokens, feedTokenHash } from "./nouns-feeds.js"
export { Deliveries, DeliveryChanges, ImportProfiles, ListedInstitutions } from "./nouns-imports.js"
export {
  Agreements,
  IndicatorDefinitions,
  IndicatorValues,
  Measures,
  Needs,
  ParticipationResults,
  PlanningPeriods,
} from "./nouns-planning.js"
export {
  BookingPlans,
  Bookings,
  BorrowingPlans,
  bookingsOf,
  bookingsSince,
  DamageReports,
  FundApplications,
  Funds,
  Publications,
  ResourceRequests,
  ResourceRestrictions,
  Resources,
  Ties,
} from "./nouns-sharing.js"
export { openStore, type PromiseCollection, type Store } from "./promise.js"
export type { IndexRange, Page, Position, Query } from "./query.js"
export {
  type CommitRefused,
  type CursorUnknown,
  type KeyRepeats,
  type NetworksMixed,
  type NotAStore,
  type NotJson,
  type Refusal,
  refusalOf,
  type TextUnfit,
} from "./refusal.js"
export type { Selection } from "./selection.js"
export { storeText } from "./text.js"
