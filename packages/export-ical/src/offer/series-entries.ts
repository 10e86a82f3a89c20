/** Series entries: the dates of a series as few entries, some of which return by a rule. */
import {
  addDays,
  type Interval,
  type LocalDate,
  type LocalDateTime,
  occurrences,
  type RecurrenceRule,
  rfc5545,
} from "@sozialraum/core"
import type { EventStatus } from "../entry/event.js"
import type { Carrier } from "./series-carrier.js"
import { piecesOf } from "./series-pieces.js"
import { compact, type ShownDate, type ShownSeries } from "./shown-series.js"

/** One entry for a date of a series, or for many. @german Eintrag einer Serie */
export interface SeriesEntry {
  /** Tells it from the other entries of the series, and stays when dates are added. */
  readonly part: string
  /** Its date; of one that returns the first, as the rule has it. */
  readonly when: Interval
  readonly status: EventStatus
  /** The date, where it is only one. */
  readonly date?: ShownDate
  /** Where it returns: by which rule, without which starts, and the dates that are otherwise. */
  readonly recurrence?: {
    readonly rule: RecurrenceRule
    readonly excluded: ReadonlyArray<LocalDateTime>
    readonly overrides: ReadonlyArray<ShownDate>
  }
}

/** The entries that together have exactly these dates, each once. */
export const seriesEntries = (shown: ShownSeries): ReadonlyArray<SeriesEntry> => {
  const { carriers, dates, series } = shown
  const left = new Map(dates.map((date) => [date.key, date]))
  const returning = carriers.flatMap((carrier, index) => {
    const name = carriers.length === 1 ? "" : `.${index + 1}`
    return piecesOf(carrier, keysOf(carrier, shown), left, shown).map((piece): SeriesEntry => {
      for (const { key } of piece.dates) left.delete(key)
      const { excluded, overrides, rule, first, status } = piece
      return {
        part: `${name}${piece.part}`,
        when: first.planned,
        status,
        recurrence: { rule, excluded, overrides },
      }
    })
  })
  const isOnlyDate = series.rule === undefined && series.rdates.length === 0
  const single = [...left.values()].map(
    (date): SeriesEntry => ({
      part: isOnlyDate ? "" : `.${compact(date.key)}`,
      when: date.when,
      status: date.status,
      date,
    }),
  )
  return [...returning, ...single]
}

/** The starts that a carrier has on the days looked at, whether or not the start of the series fits it. */
const keysOf = ({ rule }: Carrier, { series, looked, end }: ShownSeries): ReadonlyArray<LocalDateTime> => {
  const { start, zone, durationMinutes } = series
  const bare = { durationMinutes, zone, rdates: [], exdates: [], overrides: [], clockChange: rfc5545 }
  const first = start.slice(0, 10) > looked.from ? start : midnight(looked.from)
  const last = end !== undefined && end < looked.to ? addDays(end, 1) : looked.to
  if (midnight(last) <= first) return []
  const window = { start: first, end: midnight(last), zone }
  const told = occurrences({ ...bare, start: before(start, rule), rule }, window, { limit: mostDates })
  return told.occurrences.map(({ key }) => key)
}

/** More than two hundred years of days. */
const mostDates = 100_000

// A day is checked already, and so is its first minute.
const midnight = (day: LocalDate): LocalDateTime => `${day}T00:00` as LocalDateTime

/** One turn of the rule earlier: the first date of a series counts whether it fits or not, and here it must not. */
const before = (start: LocalDateTime, { freq, interval }: RecurrenceRule): LocalDateTime => {
  const time = start.slice(10)
  // The first of a month is in the same turn as any day of it, and the day was checked.
  if (freq === "yearly") return `${Number(start.slice(0, 4)) - interval}-01-01${time}` as LocalDateTime
  if (freq === "monthly") {
    const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 - interval
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01${time}` as LocalDateTime
  }
  const day = start.slice(0, 10) as LocalDate
  return `${addDays(day, -interval * (freq === "weekly" ? 7 : 1))}${time}` as LocalDateTime
}
