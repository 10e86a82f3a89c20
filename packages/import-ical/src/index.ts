/**
 * Calendars of other programs, read into the domain: closures, offers and busy times from RFC 5545 files.
 *
 * @packageDocumentation
 */
export { type BusyTime, busyWithin } from "./busy/busy-time.js"
export { type CalendarPlan, type ChangedEntry, planCalendar, saidChanges } from "./compare.js"
export { calendarSource, entryId } from "./entry-id.js"
export type { CalendarLineEnding } from "./file/content-lines.js"
export type { CalendarEncoding } from "./file/decode.js"
export type {
  CalendarFinding,
  CalendarFindingFacts,
  CalendarFindingTag,
  ComponentRejected,
  InCalendar,
  WhyRejected,
} from "./finding.js"
export { icalImporter } from "./importer.js"
export {
  type CalendarInspection,
  type InspectedCalendarFinding,
  type InspectedZone,
  toCalendarInspection,
} from "./inspection.js"
export type { CalendarOptions, CalendarReading, KnownPlace, PartlyHoliday } from "./options.js"
export { readCalendar } from "./read-calendar.js"
export {
  type AnswerNotUsable,
  type AttendeeNotInvited,
  type MeetingReply,
  type NotAReply,
  type ReplyProblem,
  type ReplyUnreadable,
  readReply,
  type SeveralComponents,
  type StaleSequence,
  type UnknownUid,
} from "./reply.js"
export { type AnswerOutdated, type ReplySteps, replySteps } from "./reply-steps.js"
export { replyText } from "./reply-text.js"
export type { AcceptedEntry, CalendarDialect, CalendarReport, FileCalendar, RejectedEntry } from "./report.js"
export { calendarImportText } from "./text.js"
export type { RuleMending } from "./time/rule.js"
export type { FileZone, ZoneReason } from "./time/zones.js"
