/** Holidays from an iCalendar file: events that last whole days. */
import { type CalendarSource, type Land, landNames } from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import type { Covered } from "../holiday-table.js"
import type { ListedHoliday } from "../listed-holiday.js"
import { type ContentLine, contentLines, unescaped } from "./ics-lines.js"
import { lastDayDoubts, type WrittenSpan } from "./last-day.js"
import { accept, type HolidayReport, type RawRecord, reject, reportOf } from "./report.js"

/** What the file itself does not say. @german Angaben zum Kalender */
export interface IcsOptions {
  readonly land: Land
  /**
   * Whether DTEND is the first day after the holidays, as RFC 5545 says, or their last day, as some files have it. The
   * file alone does not tell.
   */
  readonly dtend: "exclusive" | "inclusive"
  readonly source: CalendarSource
  /** School holidays unless said otherwise. */
  readonly type?: ListedHoliday["type"]
  /** The days for which the file was asked; unless said, the complete years in it. */
  readonly covered?: Covered
}

/**
 * Reads the events of a calendar as holidays of one Land.
 *
 * Recurring, timed and cancelled events are rejected. The name of the Land and the year are taken off the summary.
 *
 * @returns a finding where the ends look as if they meant the other thing than `dtend` declares
 * @source RFC 5545, section 3.6.1
 * @example
 * import { readHolidayIcs } from "@sozialraum/calendar-de"
 * import { LocalDate } from "@sozialraum/core/time"
 * const text = [
 *   "BEGIN:VEVENT",
 *   "DTSTART;VALUE=DATE:20261019",
 *   "DTEND;VALUE=DATE:20261030",
 *   "SUMMARY:Herbstferien Nordrhein-Westfalen 2026",
 *   "END:VEVENT",
 * ].join("\n")
 * const covered = { from: LocalDate.parse("2026-10-01"), to: LocalDate.parse("2026-12-01") }
 * const source = { name: "ferien-api-data" }
 * const inclusive = readHolidayIcs(text, { land: "NW", dtend: "inclusive", source, covered })
 * inclusive.calendars[0]?.closures[0] // => { kind: "schulferien", from: "2026-10-19", to: "2026-10-31", reason: "Herbstferien NW" }
 * const exclusive = readHolidayIcs(text, { land: "NW", dtend: "exclusive", source, covered })
 * exclusive.findings[0]?._tag // => "LastDayDoubtful"
 */
export const readHolidayIcs = (text: string, options: IcsOptions): HolidayReport => {
  const events = eventsOf(contentLines(text))
  const records =
    events.length === 0 && text.trim() !== ""
      ? [{ line: 1, raw: [text.slice(0, 200)], entry: reject("syntax", text) }]
      : events.map((event): RawRecord => recordOf(event, options))
  return reportOf(records, options.source, {
    covered: options.covered,
    findings: lastDayDoubts(events.flatMap(spanOf), options.dtend),
  })
}

interface IcsEvent {
  readonly line: number
  readonly whole: boolean
  readonly properties: ReadonlyArray<ContentLine>
}

/** Properties of what lies inside an event, such as alarms, are none of its own. */
const eventsOf = (lines: ReadonlyArray<ContentLine>): ReadonlyArray<IcsEvent> => {
  const events: Array<IcsEvent> = []
  let open: { readonly line: number; readonly properties: Array<ContentLine> } | undefined
  let inside = 0
  const close = (whole: boolean) => {
    if (open !== undefined) events.push({ ...open, whole })
    open = undefined
    inside = 0
  }
  for (const line of lines) {
    const component = line.value.trim().toUpperCase()
    if (line.name === "BEGIN" && component === "VEVENT") {
      close(false)
      open = { line: line.line, properties: [] }
    } else if (line.name === "END" && component === "VEVENT") close(true)
    else if (line.name === "BEGIN") inside++
    else if (line.name === "END") inside = Math.max(0, inside - 1)
    else if (inside === 0) open?.properties.push(line)
  }
  close(false)
  return events
}

const recordOf = (event: IcsEvent, options: IcsOptions): RawRecord => ({
  line: event.line,
  raw: event.properties.map(({ name, value }) => `${name}:${value}`.slice(0, 200)).slice(0, 50),
  entry: entryOf(event, options),
})

const entryOf = (event: IcsEvent, { land, dtend, type = "school" }: IcsOptions) => {
  const value = (name: string) => event.properties.find((property) => property.name === name)?.value.trim()
  const recurring = event.properties.find(({ name }) => /^(RRULE|RDATE|EXDATE|RECURRENCE-ID)$/.test(name))
  const [start, summary] = [value("DTSTART") ?? "", unescaped(value("SUMMARY") ?? "")]
  if (!event.whole) return reject("syntax", "BEGIN:VEVENT")
  if (recurring !== undefined) return reject("recurring", `${recurring.name}:${recurring.value}`, [recurring.name])
  if (value("STATUS")?.toUpperCase() === "CANCELLED") return reject("cancelled", summary, ["STATUS"])
  if (/^\d{8}T/.test(start)) return reject("notAllDay", start, ["DTSTART"])
  const from = dayOf(start)
  if (from === undefined) return reject("date", start, ["DTSTART"])
  const [end, duration] = [value("DTEND"), value("DURATION")]
  if (end !== undefined && dayOf(end) === undefined) return reject("date", end, ["DTEND"])
  if (end === undefined && duration !== undefined && daysOf(duration) === undefined)
    return reject("duration", duration, ["DURATION"])
  const to = endOf(from, end, duration, dtend)
  // Also after the last day that can be written: its text begins with a plus sign.
  if (to <= from) return reject("order", [start, end ?? duration ?? ""].join(" ").trim(), ["DTEND"])
  const name = nameOf(summary, land)
  return name === ""
    ? reject("name", summary, ["SUMMARY"])
    : accept({ type, lands: [land], schools: ["general"], name, from, to })
}

const endOf = (
  from: LocalDate,
  end: string | undefined,
  duration: string | undefined,
  dtend: IcsOptions["dtend"],
): LocalDate => {
  const given = end === undefined ? undefined : dayOf(end)
  if (given !== undefined) return dtend === "inclusive" ? addDays(given, 1) : given
  return addDays(from, duration === undefined ? 1 : (daysOf(duration) ?? 1))
}

const spanOf = ({ properties }: IcsEvent): ReadonlyArray<WrittenSpan> => {
  const day = (name: string) => dayOf(properties.find((property) => property.name === name)?.value.trim() ?? "")
  const [start, end] = [day("DTSTART"), day("DTEND")]
  return start === undefined || end === undefined ? [] : [{ start, end }]
}

const dayOf = (value: string): LocalDate | undefined =>
  /^\d{8}$/.test(value)
    ? LocalDate.safeParse(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`).data
    : undefined

/** Whole days and weeks; an event that lasts hours does not last whole days. */
const daysOf = (duration: string): number | undefined => {
  const [, count, unit] = /^\+?P(\d{1,4})([DW])$/.exec(duration) ?? []
  if (count === undefined) return undefined
  return Number(count) * (unit === "W" ? 7 : 1)
}

/** `Osterferien Nordrhein-Westfalen 2025` is called `Osterferien`. */
const nameOf = (summary: string, land: Land): string => {
  const name = summary
    .replace(landNames[land], "")
    .replace(/\b(19|20)\d\d(\/(\d\d){1,2})?\b/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return name === "" ? summary.trim() : name
}
