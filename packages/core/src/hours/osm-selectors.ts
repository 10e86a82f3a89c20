/** Selectors of the opening_hours syntax: the days of one rule, as the alternatives that the library's rules can say. */
import { addDays, LocalDate, Weekday } from "../time/index.js"
import type { HoursLoss } from "./hours-loss.js"
import { type OpeningRule, OpeningSpan, type Season } from "./opening-rule.js"
import type { OsmToken } from "./osm-tokens.js"

/** Fields of a rule that select days. */
export type DaySelector = Pick<
  OpeningRule,
  "weekdays" | "ordinals" | "weeks" | "seasons" | "dates" | "publicHolidays" | "schoolHolidays" | "from" | "to"
>

/** A place in the tokens that moves on as they are read. */
export interface OsmCursor {
  readonly tokens: ReadonlyArray<OsmToken>
  at: number
}

/** What could not be read; the rest of the rule is then skipped. */
export type Unreadable = HoursLoss["because"]

export const peek = (cursor: OsmCursor, ahead = 0): OsmToken | undefined => cursor.tokens[cursor.at + ahead]

export const isSign = (token: OsmToken | undefined, sign: string): boolean =>
  token?.kind === "sign" && token.text === sign

export const isWord = (token: OsmToken | undefined, ...words: ReadonlyArray<string>): boolean =>
  token?.kind === "word" && words.includes(token.text)

/** Takes the sign if it is the next token. */
export const take = (cursor: OsmCursor, sign: string): boolean => {
  const found = isSign(peek(cursor), sign)
  if (found) cursor.at++
  return found
}

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

/** Reads `Mo-Fr,PH`, `Mo[1,-1]`, `SH Mo-Fr`: alternatives, of which the last form is both at once. */
export const readWeekdays = (cursor: OsmCursor): ReadonlyArray<DaySelector> | Unreadable => {
  const listed = readDayList(cursor)
  if (typeof listed === "string") return listed
  const { holidays, weekdays } = listed
  if (weekdays.length > 0 || peek(cursor)?.kind !== "weekday") return [...weekdays, ...holidays]
  const within = readDayList(cursor)
  if (typeof within === "string") return within
  if (within.holidays.length > 0) return "holidays"
  return holidays.flatMap((holiday) => within.weekdays.map((days) => ({ ...holiday, ...days })))
}

/** Reads `08:00-12:00,13:00-16:00`, `18:00+`, `22:00-26:00`. */
export const readSpans = (cursor: OsmCursor): ReadonlyArray<OpeningSpan> | Unreadable => {
  const spans: Array<OpeningSpan> = []
  do {
    const from = peek(cursor)?.text ?? ""
    cursor.at++
    if (take(cursor, "+")) {
      spans.push({ from })
      continue
    }
    if (!take(cursor, "-") || peek(cursor)?.kind !== "time") return "times"
    const to = closing(from, peek(cursor)?.text ?? "")
    cursor.at++
    if (to === undefined || isSign(peek(cursor), "/")) return "times"
    spans.push({ from, to })
    if (!take(cursor, "+")) continue
    // Our spans begin on their own day: that one would begin on the next.
    if (to === "24:00" || to < from) return "times"
    spans.push({ from: to })
  } while (continues(cursor, ({ kind }) => kind === "time"))
  return spans.every((span) => OpeningSpan.safeParse(span).success) ? spans : "times"
}

export const isDateStart = (token: OsmToken): boolean =>
  token.kind === "month" || (token.kind === "number" && token.text.length === 4)

export const isDayStart = (token: OsmToken): boolean => token.kind === "weekday" || isWord(token, "ph", "sh")

/** Whether a list goes on after a comma with something of the same sort; the comma is then taken. */
const continues = (cursor: OsmCursor, sameSort: (token: OsmToken) => boolean): boolean => {
  const next = peek(cursor, 1)
  return next !== undefined && isSign(peek(cursor), ",") && sameSort(next) && take(cursor, ",")
}

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
  const end = next.kind === "number" && next.text.length <= 2 ? { ...start, day: Number(next.text) } : readDate(cursor)
  if (next.kind === "number" && next.text.length <= 2) cursor.at++
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

const readNumber = (cursor: OsmCursor, digits: 2 | 4): number | undefined => {
  const token = peek(cursor)
  if (token?.kind !== "number" || (digits === 4) !== (token.text.length === 4) || token.text.length > digits) return
  cursor.at++
  return Number(token.text)
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

interface DayList {
  readonly weekdays: ReadonlyArray<DaySelector>
  readonly holidays: ReadonlyArray<DaySelector>
}

const readDayList = (cursor: OsmCursor): DayList | Unreadable => {
  const plain = new Set<Weekday>()
  const ordinal = new Map<string, { readonly ordinals: ReadonlyArray<number>; readonly weekdays: Set<Weekday> }>()
  const holidays = new Set<"publicHolidays" | "schoolHolidays">()
  do {
    const token = peek(cursor)
    cursor.at++
    if (token?.kind !== "weekday") {
      holidays.add(token?.text === "ph" ? "publicHolidays" : "schoolHolidays")
      if (isSign(peek(cursor), "+") || isSign(peek(cursor), "-")) return "holidays"
      continue
    }
    const days = readDayRange(cursor, token)
    if (days === undefined) return "syntax"
    const ordinals = take(cursor, "[") ? readOrdinals(cursor) : []
    if (ordinals === undefined || isSign(peek(cursor), "+") || isSign(peek(cursor), "-")) return "dates"
    const kept = ordinal.get(String(ordinals)) ?? { ordinals, weekdays: new Set() }
    if (ordinals.length > 0) ordinal.set(String(ordinals), kept)
    for (const day of days) (ordinals.length > 0 ? kept.weekdays : plain).add(day)
  } while (continues(cursor, isDayStart))
  return {
    weekdays: [
      ...(plain.size === 7 ? [{}] : plain.size > 0 ? [{ weekdays: inWeek(plain) }] : []),
      ...[...ordinal.values()].map((days) => ({ weekdays: inWeek(days.weekdays), ordinals: days.ordinals })),
    ],
    holidays: [...holidays].map((kind) => ({ [kind]: "only" as const })),
  }
}

const inWeek = (days: ReadonlySet<Weekday>): ReadonlyArray<Weekday> => Weekday.options.filter((day) => days.has(day))

/** The days from the one that was read to the next, also over the weekend. */
const readDayRange = (cursor: OsmCursor, first: OsmToken): ReadonlyArray<Weekday> | undefined => {
  const start = placeInWeek(first)
  const [dash, last] = [peek(cursor), peek(cursor, 1)]
  if (!isSign(dash, "-")) return Weekday.options.slice(start, start + 1)
  if (last?.kind !== "weekday") return undefined
  cursor.at += 2
  const end = placeInWeek(last)
  return start <= end
    ? Weekday.options.slice(start, end + 1)
    : [...Weekday.options.slice(start), ...Weekday.options.slice(0, end + 1)]
}

const placeInWeek = ({ text }: OsmToken): number => Weekday.options.findIndex((day) => String(day) === text)

const readOrdinals = (cursor: OsmCursor): ReadonlyArray<number> | undefined => {
  const ordinals: Array<number> = []
  do {
    const sign = take(cursor, "-") ? -1 : 1
    const first = readNumber(cursor, 2)
    const last = sign === 1 && take(cursor, "-") ? readNumber(cursor, 2) : first
    if (first === undefined || last === undefined || first < 1 || last > 5 || last < first) return undefined
    for (let count = first; count <= last; count++) ordinals.push(sign * count)
  } while (take(cursor, ","))
  return take(cursor, "]") ? ordinals : undefined
}

/** The end of a span in one spelling: `26:00` is 02:00 of the next day. */
const closing = (from: string, to: string): string | undefined => {
  const [hours, minutes] = [Number(to.slice(0, 2)), Number(to.slice(3))]
  if (hours * 60 + minutes > 48 * 60 || minutes > 59) return undefined
  if (from === "00:00" && to === "00:00") return "24:00"
  if (hours * 60 + minutes <= 24 * 60) return to
  const next = `${pad(hours - 24)}:${pad(minutes)}`
  return next < from ? next : undefined
}
