/** Published calendars: what stands behind the name of a feed. */
import type { Audience } from "@sozialraum/core"
import type { CalendarContent, CalendarFilters, FreeBusyContent } from "@sozialraum/export-ical"

/** What a calendar is made of, and what else decides when something can be had. @german Veröffentlichter Inhalt */
export type PublishedContent = CalendarContent & Pick<FreeBusyContent, "requests" | "restrictions">

/** A calendar that is published under a name. @german Veröffentlichter Kalender */
export interface PublishedCalendar {
  /** The very same value for as long as nothing in it changed: what was rendered from it is then used again. */
  readonly content: PublishedContent
  /** The part of the network that it is about, as its content was narrowed; all of it where nothing is said. */
  readonly scope?: CalendarFilters
  /** The most that it shows: an address may ask for less, never for more. */
  readonly audience: Audience
  /** Whether the name is a secret: then no cache that others use may keep the calendar, also one for everybody. */
  readonly secret?: boolean
  /** The first instant at which the address is no longer known. */
  readonly expiresAt?: string
  /**
   * Instant of the last change of anything that it could show, removals included.
   *
   * It must rise by a whole second at least with everything that is new to whoever asked before, so neither the newest
   * of the values that are left nor the time that a writer gave is enough. Left out where nobody knows it: then the
   * answer says nothing about when it was last modified.
   */
  readonly changedAt?: string
}
