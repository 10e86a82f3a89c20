/**
 * Calendars over HTTP, as a web-standard handler.
 *
 * @packageDocumentation
 */
export { calendarHandler, type FeedOptions } from "./handler.js"
export type { PublishedCalendar } from "./published.js"
export { type CalendarListing, contentOf, type StoredCalendars, storedCalendars } from "./stored-calendars.js"
