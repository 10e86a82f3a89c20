/**
 * Storage: the port that adapters implement, and the typed face that programs use.
 *
 * @packageDocumentation
 */
export type { StopSignal } from "./async-iterables.js"
export { Backend, changes } from "./backend.js"
export { type CollectionChecked, checkNetwork } from "./checking.js"
export { type AnyCollection, type Collection, type CollectionSpec, collection } from "./collection.js"
export {
  beginning,
  type Change,
  type ChangesQuery,
  type Check,
  type Commit,
  type Cursor,
  type Forget,
  type Put,
  type Receipt,
  type Remove,
  type Write,
} from "./commit.js"
export { commit } from "./committing.js"
export type { Schema, ValueOf } from "./decoding.js"
export {
  deepestDocument,
  type IndexEntry,
  type Json,
  type Stored,
  type Version,
  type VersionRef,
} from "./document.js"
export { BackendFailure, CorruptRecord, type Operation, RevisionConflict, type StoreError } from "./errors.js"
export { type ExportRequest, exportNetwork } from "./exporting.js"
export { type ForgetRequest, forgetHistory, type HistoryForgotten } from "./forgetting.js"
export { Freshness } from "./freshness.js"
export type { HistoryRequest, Origin, Past, PastPage } from "./history.js"
export { historyBookmarks } from "./history-bookmark.js"
export {
  type CollectionUnknown,
  type ExportIncomplete,
  type ImportProblem,
  ImportRefused,
  type LineUnreadable,
  type NetworkNotEmpty,
  type NotAnExport,
  type RevisionOutOfOrder,
} from "./import-refused.js"
export type { Imported, ImportRequest } from "./import-request.js"
export { checkExport, importNetwork } from "./importing.js"
export type { IndexOf } from "./index-entries.js"
export { compareText, isStorable, type Key, longestText, type UnfitText } from "./key.js"
export { memoryBackend } from "./memory.js"
export type { NetworkCollection, PageRequest, ReadError } from "./network-collection.js"
export { collectionsIn, networks } from "./network-contents.js"
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
  SentInvitations,
  Sites,
  Sozialraeume,
  SpatialUnits,
  SubGroups,
} from "./nouns.js"
export { allCollections, networkCollections } from "./nouns-all.js"
export { FeedTokens, feedTokenHash } from "./nouns-feeds.js"
export {
  CalendarChanges,
  CalendarDeliveries,
  Deliveries,
  DeliveryChanges,
  ImportProfiles,
  ListedEntries,
  ListedInstitutions,
} from "./nouns-imports.js"
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
export { openStore, type Store } from "./promise.js"
export type { PromiseCollection } from "./promise-collection.js"
export type { IndexRange, Page, Position, Query } from "./query.js"
export {
  type CommitIdTaken,
  type CommitRefused,
  type CursorUnknown,
  type KeyRepeats,
  type NetworksMixed,
  type NotAStore,
  type NotJson,
  type Refusal,
  refusalOf,
  type SchemaUnfit,
  type TextUnfit,
} from "./refusal.js"
export type { IdDiffers, RecordProblem, SchemaNewer, Upgrade, UpgradeFailed } from "./schema-version.js"
export type { Selection } from "./selection.js"
export { storeText } from "./text.js"
export type { TextChunks } from "./text-lines.js"
export { type Upgraded, type UpgradeRequest, upgradeCollection } from "./upgrading.js"
export { type WatchRequest, watch } from "./watch.js"
