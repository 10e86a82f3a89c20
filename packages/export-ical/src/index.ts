/**
 * Calendars of a network as calendar programs subscribe to them.
 *
 * @packageDocumentation
 */
export { bookingEvent } from "./booking-event.js"
export { type BusySource, type BusyTimes, busyTimes } from "./busy-times.js"
export type { CalendarHead } from "./calendar-head.js"
export { closureEvents } from "./closure-event.js"
export {
  type CalendarContent,
  type Directory,
  directoryOf,
  keptCalendars,
  type Mentioned,
  mentionedIn,
} from "./content.js"
export type { Drafted, EventOptions } from "./draft.js"
export { type EntryKind, type EntryStyle, styleOf } from "./entry-style.js"
export {
  type CalendarEvent,
  type ColorName,
  defaultDomain,
  type EventEntity,
  type EventOverride,
  type EventRecurrence,
  type EventStatus,
  type EventTexts,
  type EventTime,
  eventUid,
  type WholeDays,
} from "./event.js"
export { type CalendarEvents, calendarEvents, icalExporter } from "./exporter.js"
export { type CalendarFilters, filterNames, narrowContent } from "./filters.js"
export { type FreeBusyContent, type FreeBusyOptions, freeBusyExporter } from "./free-busy.js"
export { applicationDeadlines } from "./fund-deadlines.js"
export type { IcalOptions } from "./ical-options.js"
export {
  cancellationMessage,
  type InvitationContent,
  type Invitee,
  invitationMessage,
  type MeetingMessage,
  type MeetingNotSendable,
  type MessageOptions,
  type MessageRefused,
  type NobodyReachable,
  type OrganizerUnreachable,
  type SentInvitation,
} from "./invitation.js"
export { type CalendarCheck, calendarProblems } from "./lint/calendar-problems.js"
export { type CalendarProblem, type CalendarRule, calendarRules } from "./lint/rules.js"
export { bookingDeadlines } from "./loan-deadlines.js"
export { meetingDeadlines } from "./meeting-deadlines.js"
export { meetingEvent } from "./meeting-event.js"
export { messageText } from "./message-text.js"
export { offerDeadlines } from "./offer-deadlines.js"
export { offerEvents } from "./offer-event.js"
export type { Participant, ParticipantAnswer } from "./participant.js"
export { agreementDeadlines, measureDeadlines } from "./planning-deadlines.js"
export { type CalendarBytes, type CalendarRenderer, calendarRenderer } from "./renderer.js"
export type { CalendarTask, TaskState } from "./task.js"
export { type EventCalendar, renderCalendar } from "./vcalendar.js"
export type { CalendarWindow } from "./window.js"
