/** Windows of feeds: how much of the past and the future a calendar holds, so that it does not grow for ever. */
import type { CalendarWindow } from "@sozialraum/export-ical"

/** The time that a calendar is about, and since when it is that one. @german Zeitfenster eines Kalenderdienstes */
export interface FeedWindow extends CalendarWindow {
  /** The instant at which the window came to be as it is: what left it then is a change, too. */
  readonly since?: string
}

/** How far a calendar reaches. @german Reichweite eines Kalenders */
export interface FeedReach {
  /** Twelve where nothing is said. */
  readonly monthsBack?: number
  /** Twenty-four where nothing is said. */
  readonly monthsAhead?: number
  /** For how long what was cancelled stays to be seen; six where nothing is said. */
  readonly cancelledMonths?: number
}

/**
 * The window of a feed at an instant. It begins and ends with a month of UTC, so that it moves once a month: programs see no
 * change on other days.
 *
 * @param now - an instant
 * @example
 * import { feedWindow } from "@sozialraum/feed"
 * feedWindow("2026-11-23T08:00:00Z").from // => "2025-11-01T00:00:00Z"
 */
export const feedWindow = (now: string, reach: FeedReach = {}): Required<FeedWindow> => {
  const { monthsBack = 12, monthsAhead = 24, cancelledMonths = 6 } = reach
  const at = new Date(now)
  const month = (offset: number): string =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + offset, 1)).toISOString().replace(".000Z", "Z")
  return { from: month(-monthsBack), to: month(monthsAhead), cancelledFrom: month(-cancelledMonths), since: month(0) }
}
