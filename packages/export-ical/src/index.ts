/**
 * Calendars of a network as calendar programs subscribe to them.
 *
 * @packageDocumentation
 */
export { bookingEvent } from "./booking-event.js"
export { type CalendarContent, type Directory, directoryOf, type Mentioned, mentionedIn } from "./content.js"
export type { Drafted, EventOptions } from "./draft.js"
export {
  type CalendarEvent,
  defaultDomain,
  type EventEntity,
  type EventStatus,
  type EventTime,
  eventUid,
  type WholeDays,
} from "./event.js"
export { type CalendarWindow, type IcalOptions, icalExporter } from "./exporter.js"
export { type CalendarFilters, filterNames, narrowContent } from "./filters.js"
export { meetingEvent } from "./meeting-event.js"
export { type EventCalendar, renderCalendar } from "./vcalendar.js"
