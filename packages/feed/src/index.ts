/**
 * Calendars over HTTP, as a web-standard handler.
 *
 * @packageDocumentation
 */
export { type CalendarAddress, calendarPath } from "./address.js"
export type { FeedAnswer, FeedRequest } from "./answer.js"
export type { NetworkFrame } from "./content-mirror.js"
export { type CalendarTitle, contentOf } from "./content-of.js"
export type { Encoder, Encoders, Encoding } from "./encoding.js"
export { type FeedReach, type FeedWindow, feedWindow } from "./feed-window.js"
export { calendarAnswers, calendarHandler } from "./handler.js"
export { networkCalendars } from "./network-calendars.js"
export type { NetworkOptions } from "./network-state.js"
export type { FeedOptions } from "./options.js"
export type { PublishedCalendar } from "./published.js"
export { type CalendarListing, type StoredCalendars, storedCalendars } from "./stored-calendars.js"
