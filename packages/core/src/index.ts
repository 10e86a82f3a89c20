/**
 * The vocabulary of a Sozialraum and its rules, as typed pure functions over plain values.
 *
 * @packageDocumentation
 */
export type { Accepted, Exported, Exporter, Importer, ImportReport, Loss, Rejected } from "./adapter.js"
export * from "./calendar/index.js"
export * from "./conference/index.js"
export * from "./coverage/index.js"
export * from "./exchange/index.js"
export * from "./funding/index.js"
export * from "./geo/index.js"
export * from "./hours/index.js"
export { ExternalId, IdText, Reason } from "./id.js"
export * from "./institution/index.js"
export * from "./loan/index.js"
export * from "./meeting/index.js"
export * from "./moderation/index.js"
export { Money } from "./money.js"
export * from "./network/index.js"
export * from "./offer/index.js"
export {
  Ags,
  Ars,
  agsAmong,
  agsOf,
  isWellFormedKey,
  type KeyParts,
  keyParts,
  OfficialKeyScheme,
} from "./official-key.js"
export * from "./planning/index.js"
export * from "./privacy/index.js"
export {
  type Finding,
  type InvalidValue,
  type Path,
  type Plain,
  type Problem,
  parse,
  type ValueIssue,
  violates,
  within,
} from "./problem.js"
export { type KeyNotRepairable, type RepairedKey, repairKey } from "./repaired-key.js"
export * from "./report/index.js"
export * from "./request/index.js"
export type { Revised } from "./revised.js"
export * from "./scheduling/index.js"
export * from "./search/index.js"
export * from "./sharing/index.js"
export * from "./sozialraum/index.js"
export * from "./ties/index.js"
export * from "./time/index.js"
export * from "./upkeep/index.js"
export { Audience, audienceOf, keptUntil, maySee, visibleTo } from "./visibility.js"
