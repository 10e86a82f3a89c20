/** Published calendars: what stands behind the name of a feed. */
import type { Audience } from "@sozialraum/core"
import type { CalendarContent } from "@sozialraum/export-ical"

/** A calendar that is published under a name. @german Veröffentlichter Kalender */
export interface PublishedCalendar {
  readonly content: CalendarContent
  /** The most that it shows: an address may ask for less, never for more. */
  readonly audience: Audience
  /**
   * Instant of the last change of anything that it could show, removals included.
   *
   * It must rise by a whole second at least with everything that is new to whoever asked before, so neither the newest
   * of the values that are left nor the time that a writer gave is enough. Left out where nobody knows it: then the
   * answer says nothing about when it was last modified.
   */
  readonly changedAt?: string
}
