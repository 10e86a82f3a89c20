/** Holidays from an iCalendar file: events that last whole days. */
import type { CalendarSource, DaySpan, Land } from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import type { ListedHoliday } from "../listed-holiday.js"
import { accept, type RawRecord, reject, rejectHoliday } from "./entry.js"
import { eventsOf, type IcsEvent } from "./ics-events.js"
import { contentLines, unescaped } from "./ics-lines.js"
import { landsIn, nameIn } from "./ics-summary.js"
import { lastDayDoubts, type WrittenSpan } from "./last-day.js"
import { type HolidayReport, type OtherLandNamed, reportOf } from "./report.js"

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
  readonly covered?: DaySpan
}

/**
 * Reads the events of a calendar as holidays of one Land.
 *
 * Recurring, timed and cancelled events are rejected. The name of the Land and the year are taken off the summary.
 *
 * @returns findings where the ends look as if they meant the other thing than `dtend` declares, and where events name
 *   another Land
 * @source RFC 5545, section 3.6.1
 * @example
 * import { readHolidayIcs } from "@sozialraum/calendar-de"
 * import { DaySpan } from "@sozialraum/core/calendar"
 * const text = [
 *   "BEGIN:VEVENT",
 *   "DTSTART;VALUE=DATE:20261019",
 *   "DTEND;VALUE=DATE:20261030",
 *   "SUMMARY:Herbstferien Nordrhein-Westfalen 2026",
 *   "END:VEVENT",
 * ].join("\n")
 * const covered = DaySpan.parse({ from: "2026-10-01", to: "2026-12-01" })
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
    findings: [...lastDayDoubts(events.flatMap(spanOf), options.dtend), ...otherLands(events, options.land)],
  })
}

const recordOf = (event: IcsEvent, options: IcsOptions): RawRecord => ({
  line: event.line,
  raw: event.properties.map(({ name, value }) => `${name}:${value}`.slice(0, 200)).slice(0, 50),
  entry: entryOf(event, options),
})

const entryOf = (event: IcsEvent, { land, dtend, type = "school" }: IcsOptions) => {
  const value = (name: string) => propertyOf(event, name)
  const recurring = event.properties.find(({ name }) => /^(RRULE|RDATE|EXDATE|RECURRENCE-ID)$/.test(name))
  const [start, summary] = [value("DTSTART") ?? "", summaryOf(event)]
  const gap = { lands: [land], type }
  if (!event.whole) return rejectHoliday(gap, "syntax", "BEGIN:VEVENT")
  if (value("STATUS")?.toUpperCase() === "CANCELLED") return reject("cancelled", summary, ["STATUS"])
  if (recurring !== undefined)
    return rejectHoliday(gap, "recurring", `${recurring.name}:${recurring.value}`, [recurring.name])
  if (/^\d{8}T/.test(start)) return reject("notAllDay", start, ["DTSTART"])
  const from = dayOf(start)
  if (from === undefined) return rejectHoliday(gap, "date", start, ["DTSTART"])
  const [end, duration] = [value("DTEND"), value("DURATION")]
  if (end !== undefined && dayOf(end) === undefined) return rejectHoliday(gap, "date", end, ["DTEND"])
  if (end === undefined && duration !== undefined && daysOf(duration) === undefined)
    return rejectHoliday(gap, "duration", duration, ["DURATION"])
  const to = endOf(from, end, duration, dtend)
  // Also after the last day that can be written: its text begins with a plus sign.
  if (to <= from) return rejectHoliday(gap, "order", [start, end ?? duration ?? ""].join(" ").trim(), ["DTEND"])
  const name = nameIn(summary, land)
  return name === ""
    ? rejectHoliday(gap, "name", summary, ["SUMMARY"])
    : accept({ type, lands: [land], schools: ["general"], name, from, to })
}

const propertyOf = ({ properties }: IcsEvent, name: string): string | undefined =>
  properties.find((property) => property.name === name)?.value.trim()

const summaryOf = (event: IcsEvent): string => unescaped(propertyOf(event, "SUMMARY") ?? "")

const otherLands = (events: ReadonlyArray<IcsEvent>, land: Land): ReadonlyArray<OtherLandNamed> => {
  const other = events.flatMap((event) => {
    const named = landsIn(summaryOf(event))
    return named.length === 0 || named.includes(land) ? [] : [{ line: event.line, named }]
  })
  if (other.length === 0) return []
  const named = [...new Set(other.flatMap((event) => event.named))].sort()
  const lines = other.map(({ line }) => line)
  return [{ _tag: "OtherLandNamed", rule: "R25", severity: "error", path: ["accepted"], land, named, lines }]
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

const spanOf = (event: IcsEvent): ReadonlyArray<WrittenSpan> => {
  const [start, end] = [dayOf(propertyOf(event, "DTSTART") ?? ""), dayOf(propertyOf(event, "DTEND") ?? "")]
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
