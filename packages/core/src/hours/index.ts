/**
 * When a place is open, for whom, why not, and when next.
 *
 * @module hours
 */

export type { HoursLoss, HoursRead } from "./hours-loss.js"
export { closedBecause, isOpenAt } from "./is-open.js"
export { type NextOpening, nextOpening } from "./next-opening.js"
export { type OpenIntervals, openIntervals } from "./open-intervals.js"
export type { ClosedReason, OpeningAnswer, UnknownReason } from "./opening-answer.js"
export { OpeningHours } from "./opening-hours.js"
export { Access, HoursService, OpeningRule, OpeningSpan, Season } from "./opening-rule.js"
export { type OpeningTimes, openingTimes } from "./opening-times.js"
export { parseOsmHours } from "./osm-read.js"
export { type HoursText, osmHoursText } from "./osm-text.js"
export { SchemaOrgEntry, SchemaOrgHours } from "./schema-org.js"
export { readSchemaOrgHours } from "./schema-org-read.js"
export { type SchemaOrgWritten, schemaOrgHours } from "./schema-org-write.js"
