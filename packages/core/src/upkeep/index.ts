/**
 * How good the data of a network is, and what changed in it.
 *
 * @module upkeep
 */
export { changeLog, type LoggedChange, type TrailEntry } from "./change-log.js"
export { type DataQuality, dataQuality, type ListQuality, type QualityQuestion } from "./data-quality.js"
export { type InstitutionIncomplete, type InstitutionPart, institutionGaps } from "./institution-gaps.js"
export { type ProbableDuplicate, probableDuplicates } from "./probable-duplicates.js"
export type { QualityPeriods } from "./quality-checks.js"
export type { DataFinding, QualityFinding, QualityKind } from "./quality-finding.js"
export { type ResourceIncomplete, type ResourcePart, resourceGaps } from "./resource-gaps.js"
