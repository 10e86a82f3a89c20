/** Calendar heads: what a calendar says of itself before its first component. */
import { berlin, type Zone } from "@sozialraum/core"
import type { ColorName } from "../entry/event.js"
import { textLine, textLines, uriText } from "./content-line.js"

/** What a calendar says of itself. @german Kalenderkopf */
export interface CalendarHead {
  /** Of a message: it has no name, and nobody looks for news of it. A calendar for subscription has none. */
  readonly method?: "PUBLISH" | "REQUEST" | "REPLY" | "CANCEL"
  readonly name: string
  readonly description?: string
  /** Where it is at home; Europe/Berlin where nothing is said. Each entry has a zone of its own. */
  readonly zone?: Zone
  /** How often programs may look for news, at least 1; four hours where nothing is said. @unit minutes */
  readonly refreshMinutes?: number
  readonly color?: ColorName
  /** Where to read on, `http` or `https`. It stands in the file: no address with a secret. */
  readonly url?: string
  /** The address that the calendar is fetched from, if it holds no secret. */
  readonly source?: string
}

/**
 * The lines of the head, unfolded.
 *
 * Each property of RFC 7986 has its older twin beside it: programs read the one or the other.
 *
 * @source RFC 7986, section 5
 */
export const headLines = (head: CalendarHead): ReadonlyArray<string> => {
  const about = head.method === undefined ? aboutLines(head) : [`METHOD:${head.method}`]
  return ["VERSION:2.0", "PRODID:-//Sozialraum//export-ical//EN", "CALSCALE:GREGORIAN", ...about]
}

const aboutLines = ({ name, description, zone = berlin, refreshMinutes = 240, ...rest }: CalendarHead) => {
  const { color, url, source } = rest
  const refresh = durationText(refreshMinutes)
  return [
    textLine("NAME", name),
    textLine("X-WR-CALNAME", name),
    ...(description === undefined
      ? []
      : [textLines("DESCRIPTION", description), textLines("X-WR-CALDESC", description)]),
    `X-WR-TIMEZONE:${zone}`,
    ...(url === undefined ? [] : [`URL:${uriText(url)}`]),
    ...(source === undefined ? [] : [`SOURCE;VALUE=URI:${uriText(source)}`]),
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...(color === undefined ? [] : [`COLOR:${color}`, `X-APPLE-CALENDAR-COLOR:${hexColors[color]}`]),
  ]
}

const durationText = (asked: number): string => {
  const minutes = Math.max(1, Math.ceil(asked))
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`
}

/** The same colours for programs that know no names. */
const hexColors: Readonly<Record<ColorName, string>> = {
  darkorange: "#FF8C00",
  firebrick: "#B22222",
  mediumpurple: "#9370DB",
  seagreen: "#2E8B57",
  slategray: "#708090",
  steelblue: "#4682B4",
}
