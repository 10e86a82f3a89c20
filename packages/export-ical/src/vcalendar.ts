/** VCALENDAR: entries put together to one calendar, the same bytes for the same entries. */
import { berlin, type Exported, epochMs, type Loss, type Zone } from "@sozialraum/core"
import { joinLines, losesCharacters, textLine } from "./content-line.js"
import { type CalendarEvent, isWholeDays } from "./event.js"
import { type WrittenTime, writtenTime } from "./event-time.js"
import { eventLines } from "./vevent.js"
import { timezoneLines, type ZoneUse } from "./vtimezone.js"

/** A calendar as programs subscribe to it. @german Kalender */
export interface EventCalendar {
  readonly name: string
  readonly description?: string
  /** Where it is at home; Europe/Berlin where nothing is said. Each entry has a zone of its own. */
  readonly zone?: Zone
  readonly events: ReadonlyArray<CalendarEvent>
  /** How often programs may look for news, at least 1; four hours where nothing is said. @unit minutes */
  readonly refreshMinutes?: number
}

/**
 * Writes a calendar for subscription: without METHOD, in the order of time, with one VTIMEZONE for each zone used.
 *
 * @returns the text, and in `lost` by UID what no calendar can carry: control characters, zones around a clock change
 * @source RFC 5545; RFC 7986
 * @example
 * import { renderCalendar } from "@sozialraum/export-ical"
 * const { text } = renderCalendar({ name: "Hustadt; Termine", events: [] })
 * text.split("\r\n")[4] // => "NAME:Hustadt\\; Termine"
 */
export const renderCalendar = (calendar: EventCalendar): Exported => {
  const { zone = berlin } = calendar
  const entries = calendar.events.map((event) => ({ event, time: writtenTime(event.when) })).toSorted(inOrder)
  const components = [
    ...zonesOf(entries, zone).flatMap(timezoneLines),
    ...entries.map(({ event, time }) => eventLines(event, time)),
  ]
  return {
    text: joinLines(["BEGIN:VCALENDAR", ...headLines(calendar, zone), ...components, "END:VCALENDAR"]),
    lost: entries.flatMap(lossesOf),
  }
}

interface Entry {
  readonly event: CalendarEvent
  readonly time: WrittenTime
}

/** Everything about the calendar stands before its first component: readers may stop looking there. */
const headLines = ({ name, description, refreshMinutes = 240 }: EventCalendar, zone: Zone): ReadonlyArray<string> => {
  const refresh = durationText(Math.max(1, Math.ceil(refreshMinutes)))
  return [
    "VERSION:2.0",
    "PRODID:-//Sozialraum//export-ical//EN",
    "CALSCALE:GREGORIAN",
    textLine("NAME", name),
    textLine("X-WR-CALNAME", name),
    ...(description === undefined ? [] : [textLine("DESCRIPTION", description), textLine("X-WR-CALDESC", description)]),
    `X-WR-TIMEZONE:${zone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
  ]
}

const durationText = (minutes: number): string => (minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`)

/** The zones that entries are written in, by name. A calendar needs at least one component: an empty one has its zone. */
const zonesOf = (entries: ReadonlyArray<Entry>, home: Zone): ReadonlyArray<ZoneUse> => {
  if (entries.length === 0) return [{ zone: home, first: emptyYear, last: emptyYear }]
  const uses = new Map<Zone, ZoneUse>()
  for (const { time } of entries) {
    if (time.form !== "zoned") continue
    const { zone } = time.interval
    const [start, end] = [epochMs(time.start), epochMs(time.end)]
    const use = uses.get(zone) ?? { zone, first: start, last: end }
    uses.set(zone, { zone, first: Math.min(use.first, start), last: Math.max(use.last, end) })
  }
  return [...uses.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1))
}

/** Any year would do, as long as it is always the same. */
const emptyYear = Date.UTC(2026, 0, 1)

/** By time, then by UID: the order in which they came must not show. */
const inOrder = (a: Entry, b: Entry): number =>
  startMs(a.time) - startMs(b.time) || (a.event.uid < b.event.uid ? -1 : 1)

const startMs = (time: WrittenTime): number => Date.parse(time.form === "days" ? time.days.from : time.start)

const losesZone = ({ when }: CalendarEvent, { form }: WrittenTime): boolean =>
  form === "utc" && !isWholeDays(when) && when.zone !== "UTC"

const lossesOf = ({ event, time }: Entry): ReadonlyArray<Loss> => {
  const texts = (["summary", "description", "location"] as const).filter((field) => losesCharacters(event[field] ?? ""))
  return [
    ...(losesZone(event, time) ? [{ id: event.uid, path: ["when", "zone"], because: "writtenInUtc" }] : []),
    ...texts.map((field) => ({ id: event.uid, path: [field], because: "controlCharacters" })),
  ]
}
