/**
 * Calendars of a network as calendar programs subscribe to them.
 *
 * @packageDocumentation
 */

export { type BusySource, type BusyTimes, busyTimes } from "./busy/busy-times.js"
export { type FreeBusyContent, type FreeBusyOptions, freeBusyExporter } from "./busy/free-busy.js"
export {
  type CalendarContent,
  type Directory,
  directoryOf,
  keptCalendars,
  type Mentioned,
  mentionedIn,
} from "./content.js"
export { applicationDeadlines } from "./deadline/fund-deadlines.js"
export { bookingDeadlines } from "./deadline/loan-deadlines.js"
export { meetingDeadlines } from "./deadline/meeting-deadlines.js"
export { offerDeadlines } from "./deadline/offer-deadlines.js"
export { agreementDeadlines, measureDeadlines } from "./deadline/planning-deadlines.js"
export { bookingEvent } from "./entry/booking-event.js"
export { closureEvents } from "./entry/closure-event.js"
export type { Drafted, EventOptions } from "./entry/draft.js"
export { type EntryKind, type EntryStyle, styleOf } from "./entry/entry-style.js"
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
} from "./entry/event.js"
export { meetingEvent } from "./entry/meeting-event.js"
export type { CalendarTask, TaskState } from "./entry/task.js"
export { type CalendarEvents, calendarEvents, icalExporter } from "./exporter.js"
export { type CalendarFilters, filterNames, narrowContent } from "./filters.js"
export type { IcalOptions } from "./ical-options.js"
export { type CalendarCheck, calendarProblems } from "./lint/calendar-problems.js"
export { type CalendarProblem, type CalendarRule, calendarRules } from "./lint/rules.js"
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
} from "./message/invitation.js"
export { messageText } from "./message/message-text.js"
export type { Participant, ParticipantAnswer } from "./message/participant.js"
export { offerEvents } from "./offer/offer-event.js"
export { type CalendarBytes, type CalendarRenderer, calendarRenderer } from "./rendering/renderer.js"
export type { CalendarWindow } from "./window.js"
export type { CalendarHead } from "./writing/calendar-head.js"
export { type EventCalendar, renderCalendar } from "./writing/vcalendar.js"
