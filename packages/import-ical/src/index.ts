/**
 * Calendars of other programs, read into the domain.
 *
 * @packageDocumentation
 */
export {}
