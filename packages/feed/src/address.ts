/** Addresses of calendars: the name, what to narrow by, and for whom. */
import { Audience, maySee } from "@sozialraum/core"
import { type CalendarFilters, filterNames } from "@sozialraum/export-ical"

/** What an address asks for. @german Kalenderadresse */
export interface CalendarAddress {
  readonly name: string
  readonly filters: CalendarFilters
  /** As asked for; nobody has checked it yet. */
  readonly audience: string | undefined
}

/**
 * Reads `/calendars/NAME.ics?conference=...&institution=...`.
 *
 * A name that occurs several times holds all of its values. Names that nobody knows do not matter.
 *
 * @returns `undefined` where the path is no calendar's
 */
export const calendarAddress = (url: URL): CalendarAddress | undefined => {
  const encoded = /^\/calendars\/([^/]+)\.ics$/.exec(url.pathname)?.[1]
  const name = encoded === undefined ? undefined : decoded(encoded)
  if (name === undefined) return undefined
  const asked = filterNames.filter((filter) => url.searchParams.has(filter))
  return {
    name,
    filters: Object.fromEntries(asked.map((filter) => [filter, url.searchParams.getAll(filter)])),
    audience: url.searchParams.get("audience") ?? undefined,
  }
}

/** For whom to answer: what was asked for if it is part of what the calendar shows, and the least if nobody knows it. */
export const audienceFor = (asked: string | undefined, most: Audience): Audience => {
  if (asked === undefined) return most
  const known = Audience.safeParse(asked)
  if (!known.success) return "public"
  return maySee(most, known.data) ? known.data : most
}

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
