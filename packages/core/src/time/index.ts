/**
 * Time as people agree on it: wall-clock times with a zone, and the instants they name.
 *
 * @module time
 */
export { minuteOfDay } from "./civil.js"
export { epochMs, Instant, instantAt } from "./instant.js"
export { durationMinutes, endOf, Interval, overlaps, startOf } from "./interval.js"
export { addDays, daysBetween, LocalDate } from "./local-date.js"
export {
  type ClockChangeRule,
  dateOf,
  LocalDateTime,
  type ResolvedTime,
  rfc5545,
  toInstant,
  toLocal,
} from "./local-date-time.js"
export type { Occurrence, OmittedOccurrence } from "./occurrence.js"
export { type Occurrences, occurrences } from "./occurrences.js"
export { Frequency, RecurrenceRule, RuleDay } from "./recurrence-rule.js"
export { parseRule, type RuleUnreadable, ruleText } from "./rule-text.js"
export { OccurrenceOverride, Series } from "./series.js"
export { type SeriesNotSplit, type SplitSeries, splitSeries } from "./split-series.js"
export { disjoint, holdingOn, holdsOn, inOrder, Validity, validitiesOverlap, validityFields } from "./validity.js"
export { Weekday, WeeklySlot } from "./weekly-slot.js"
export { berlin, type ClockChange, clockChanges, offsetMs, Zone } from "./zone.js"
