/** Dates of the opening_hours syntax: days, months, years and weeks. */
import { addDays, LocalDate } from "../time/index.js"
import type { Season } from "./opening-rule.js"
import {
  continues,
  type DaySelector,
  isSign,
  type OsmCursor,
  peek,
  readNumber,
  take,
  type Unreadable,
} from "./osm-cursor.js"
import type { OsmToken } from "./osm-tokens.js"

/** Reads dates and years: `Dec 24-26`, `2026 Sep 01-2027 Jul 31`, `Apr-Sep`, `2026`, a list of them. */
export const readDates = (cursor: OsmCursor): ReadonlyArray<DaySelector> | Unreadable => {
  const ranges: Array<DateRange> = []
  let year: number | undefined
  do {
    // In `2026 Dec 24,Dec 31` the year goes on.
    const start = { ...(year === undefined ? {} : { year }), ...readDate(cursor) }
    const range = readDateRange(cursor, start)
    if (typeof range === "string") return range
    year = start.year
    ranges.push(range)
  } while (continues(cursor, isDateStart))
  const dates = ranges.flatMap(({ day }) => (day === undefined ? [] : [day]))
  const seasons = ranges.flatMap(({ season }) => (season === undefined ? [] : [season]))
  const periods = ranges.flatMap(({ period }) => (period === undefined ? [] : [period]))
  const always = ranges.some(({ wholeYear }) => wholeYear)
  if (always) return [{}]
  return [...(dates.length > 0 ? [{ dates }] : []), ...(seasons.length > 0 ? [{ seasons }] : []), ...periods]
}

/** Reads `week 1-53/2`: odd, even, or all weeks; `week53` beside it where the last week was left out. */
export const readWeeks = (
  cursor: OsmCursor,
): { readonly selector: DaySelector; readonly week53: boolean } | Unreadable => {
  cursor.at++
  const [from, dash, to, slash, step] = [0, 1, 2, 3, 4].map((ahead) => peek(cursor, ahead))
  if (from?.kind !== "number" || !isSign(dash, "-") || to?.kind !== "number") return "weeks"
  const [first, last] = [Number(from.text), Number(to.text)]
  const stepped = isSign(slash, "/") && step?.kind === "number"
  cursor.at += stepped ? 5 : 3
  if (isSign(peek(cursor), ",")) {
    const next = peek(cursor, 1)
    if (next?.kind === "number") return "weeks"
  }
  if (!stepped) return first === 1 && last >= 53 ? { selector: {}, week53: false } : "weeks"
  if (Number(step.text) !== 2 || first > 2 || first < 1 || last < 51) return "weeks"
  const weeks = first === 1 ? "odd" : "even"
  return { selector: { weeks }, week53: weeks === "odd" && last < 53 }
}

/** Reads past weeks that our rules cannot name, to the part of the year in which they lie in any year. */
export const weeksAbout = (cursor: OsmCursor): ReadonlyArray<DaySelector> => {
  cursor.at++
  const weeks: Array<number> = []
  do {
    const first = readNumber(cursor, 2)
    const last = take(cursor, "-") ? readNumber(cursor, 2) : first
    if (first === undefined || last === undefined) return [{}]
    weeks.push(first, last)
    if (take(cursor, "/") && readNumber(cursor, 2) === undefined) return [{}]
  } while (continues(cursor, ({ kind, text }) => kind === "number" && text.length <= 2))
  const [first, last] = [weeks[0] ?? 0, weeks.at(-1) ?? 0]
  const inOrder = first > 0 && weeks.every((week, index) => week >= (weeks[index - 1] ?? 0))
  // Week 1 begins between 29 December and 4 January. In longer parts every day may lie.
  return inOrder && last - first < 50 ? [seasonAbout((first - 1) * 7 - 3, last * 7 + 3)] : [{}]
}

/** Reads past Easter, to the part of the year in which it lies in any year; days counted from it may lie anywhere. */
export const easterAbout = (cursor: OsmCursor): ReadonlyArray<DaySelector> => {
  cursor.at++
  const counted = isSign(peek(cursor), "+") || isSign(peek(cursor), "-")
  return counted ? [{}] : [{ seasons: [{ from: "03-22", to: "04-26" }] }]
}

/** From the first day up to another, counted from New Year; a day earlier, because in leap years they fall on earlier dates. */
const seasonAbout = (first: number, end: number): DaySelector => {
  const monthDay = (day: number): string => addDays(LocalDate.parse("2027-01-01"), day).slice(5)
  return { seasons: [{ from: monthDay(first - 1), to: monthDay(end) }] }
}

export const isDateStart = (token: OsmToken): boolean =>
  token.kind === "month" || (token.kind === "number" && token.text.length === 4)

interface DateRange {
  readonly day?: LocalDate
  readonly season?: Season
  readonly period?: DaySelector
  readonly wholeYear?: boolean
}

interface PartialDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

const readDateRange = (cursor: OsmCursor, start: PartialDate): DateRange | Unreadable => {
  if (take(cursor, "+")) return start.year === undefined ? "dates" : openPeriod(start)
  if (isSign(peek(cursor), "/")) return "dates"
  if (!take(cursor, "-")) return between(start, start)
  const next = peek(cursor)
  if (next === undefined) return "syntax"
  // `Dec 24-26`: only the day changes; `2026-2028`: only the year.
  const day = readNumber(cursor, 2)
  const end = day === undefined ? readDate(cursor) : { ...start, day }
  if (isSign(peek(cursor), "/")) return "dates"
  // The year of `2026 Sep-Nov` is that of both ends.
  return between(start, end.year === undefined && start.year !== undefined ? { year: start.year, ...end } : end)
}

const readDate = (cursor: OsmCursor): PartialDate => {
  const year = readNumber(cursor, 4)
  const month = peek(cursor)
  if (month?.kind !== "month") return year === undefined ? {} : { year }
  cursor.at++
  const day = readNumber(cursor, 2)
  return {
    ...(year === undefined ? {} : { year }),
    month: Number(month.text),
    ...(day === undefined ? {} : { day }),
  }
}

const between = (start: PartialDate, end: PartialDate): DateRange | Unreadable => {
  const one = start === end
  if (start.year === undefined) return end.year === undefined ? yearly(start, end) : "dates"
  const from = dateText(start.year, start.month ?? 1, start.day ?? 1)
  const to = end.year === undefined ? undefined : dayAfter(end.year, end.month, end.day)
  if (from === undefined || to === undefined || to <= from) return "dates"
  if (one && start.day !== undefined) return { day: from }
  return { period: { ...(from === sinceEver ? {} : { from }), ...(to === forEver ? {} : { to }) } }
}

const yearly = (start: PartialDate, end: PartialDate): DateRange | Unreadable => {
  if (start.month === undefined || end.month === undefined) return "syntax"
  if ((start.day === undefined) !== (end.day === undefined)) return "dates"
  // A leap year, so that 29 February exists.
  const from = dateText(2028, start.month, start.day ?? 1)?.slice(5)
  const to = dayAfter(2028, end.month, end.day)?.slice(5)
  if (from === undefined || to === undefined) return "dates"
  return from === to ? { wholeYear: true } : { season: { from, to } }
}

const openPeriod = (start: PartialDate): DateRange | Unreadable => {
  const from = dateText(start.year ?? 0, start.month ?? 1, start.day ?? 1)
  return from === undefined ? "dates" : { period: { from } }
}

/** How "up to a day, nobody knows since when" is written, and "from a day on": the syntax has no words for them. */
export const sinceEver = "1970-01-01"
export const forEver = "3000-01-01"

const dateText = (year: number, month: number, day: number): LocalDate | undefined =>
  LocalDate.safeParse(`${year}-${pad(month)}-${pad(day)}`).data

const dayAfter = (year: number, month: number | undefined, day: number | undefined): LocalDate | undefined => {
  if (month === undefined) return dateText(year + 1, 1, 1)
  if (day === undefined) return month === 12 ? dateText(year + 1, 1, 1) : dateText(year, month + 1, 1)
  const last = dateText(year, month, day)
  return last === undefined ? undefined : addDays(last, 1)
}

const pad = (count: number): string => String(count).padStart(2, "0")
