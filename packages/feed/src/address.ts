/** Addresses of calendars: the name, in which form, what to narrow by, and for whom. */
import { Audience, maySee, TextLevel } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { type CalendarFilters, filterNames } from "@sozialraum/export-ical"

/** What an address asks for. @german Kalenderadresse */
export interface CalendarAddress {
  /** A public name, or the secret of a feed token. */
  readonly name: string
  /** The calendar itself, the times at which something is taken, or the page that explains how to subscribe. */
  readonly form: "calendar" | "freeBusy" | "page"
  readonly filters: CalendarFilters
  /** As asked for; nobody has checked it yet. */
  readonly audience: string | undefined
  readonly language: Language | undefined
  /** How easy the texts of offers are to read. */
  readonly level: TextLevel | undefined
  /** Whether it is to be kept as a file. */
  readonly download: boolean
}

/**
 * Reads `/calendars/NAME.ics?conference=...&institution=...`, and `/calendars/NAME` or `/calendars/NAME.html` for its page.
 *
 * A filter that occurs several times holds all of its values. Names that nobody knows do not matter.
 *
 * @returns `undefined` where the path is no calendar's
 */
export const calendarAddress = ({ pathname, searchParams }: URL): CalendarAddress | undefined => {
  const [, encoded = "", ending = ""] = /^\/calendars\/([^/]+?)(\.(?:ics|ifb|html))?$/.exec(pathname) ?? []
  const name = decoded(encoded)
  if (name === undefined || name === "" || isEnding(name)) return undefined
  const asked = searchParams.size === 0 ? [] : filterNames.filter((filter) => searchParams.has(filter))
  return {
    name,
    form: ending === ".ics" ? "calendar" : ending === ".ifb" ? "freeBusy" : "page",
    filters: Object.fromEntries(asked.map((filter) => [filter, searchParams.getAll(filter)])),
    audience: searchParams.get("audience") ?? undefined,
    language: languageIn(searchParams.get("lang")),
    level: TextLevel.safeParse(searchParams.get("level")).data,
    download: searchParams.has("download"),
  }
}

/** The path of a calendar, its page, or its taken times. */
export const calendarPath = (name: string, form: CalendarAddress["form"] = "calendar"): string =>
  `/calendars/${encodeURIComponent(name.replaceAll(/\p{Cs}/gu, "\ufffd"))}${endings[form]}`

const endings = { calendar: ".ics", freeBusy: ".ifb", page: "" } as const

/** For whom to answer: what was asked for if it is part of what the calendar shows, and the least if nobody knows it. */
export const audienceFor = (asked: string | undefined, most: Audience): Audience => {
  if (asked === undefined) return most
  const known = Audience.safeParse(asked)
  if (!known.success) return "public"
  return maySee(most, known.data) ? known.data : most
}

/** `/calendars/.ics` has no name. */
const isEnding = (name: string): boolean => name === ".ics" || name === ".ifb" || name === ".html"

const languageIn = (given: string | null): Language | undefined =>
  given === "de" || given === "en" ? given : undefined

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
