/** Days of opening hours: which rules speak of a day, and what they make of it together. */
import { holdsOn, type LocalDate, Weekday } from "../time/index.js"
import type { Access, OpeningRule, Season } from "./opening-rule.js"

/** What calendars say about a day, as far as rules ask. */
export interface DayFacts {
  readonly publicHoliday: boolean
  readonly schoolHoliday: boolean
  readonly closingDay: boolean
}

/** A day by all that rules select by. */
export interface CivilDay {
  readonly date: LocalDate
  readonly weekday: Weekday
  /** How many of its weekday lie before it in its month, itself included; and after it. */
  readonly ordinal: number
  readonly ordinalFromEnd: number
  readonly week: "odd" | "even"
  readonly monthDay: string
}

/** A stretch of a day. `rule` is the place of the deciding rule in the hours. @unit minutes since the day began */
export interface DayStretch {
  readonly from: number
  readonly to: number
  readonly access: Exclude<Access, "closed">
  readonly openEnded: boolean
  readonly rule: number
}

/** A rule and its place in the hours. */
export interface PlacedRule {
  readonly rule: OpeningRule
  readonly at: number
}

export const minutesPerDay = 1440
const dayMs = 86_400_000

/** Days are counted from 1970-01-01. */
export const civilDay = (day: number): CivilDay => {
  const calendar = new Date(day * dayMs)
  const date = calendar.toISOString().slice(0, 10) as LocalDate
  const dayOfMonth = calendar.getUTCDate()
  const daysInMonth = new Date(Date.UTC(calendar.getUTCFullYear(), calendar.getUTCMonth() + 1, 0)).getUTCDate()
  return {
    date,
    weekday: weekdayOf(day),
    ordinal: Math.ceil(dayOfMonth / 7),
    ordinalFromEnd: -Math.ceil((daysInMonth - dayOfMonth + 1) / 7),
    week: isoWeek(day) % 2 === 1 ? "odd" : "even",
    monthDay: date.slice(5),
  }
}

/** Why a rule does not speak of a day; empty where it does. */
export const missedBy = (rule: OpeningRule, day: CivilDay, facts: DayFacts): ReadonlyArray<RuleSelector> =>
  selectors.filter((selector) => !holds[selector](rule, day, facts))

/** What selects the days of a rule. */
export type RuleSelector = "validity" | "dates" | "seasons" | "weeks" | "weekdays" | "publicHolidays" | "schoolHolidays"

/** Whether a rule speaks of a day. */
export const speaksOf = (rule: OpeningRule, day: CivilDay, facts: DayFacts): boolean =>
  selectors.every((selector) => holds[selector](rule, day, facts))

/**
 * What the rules make of a day, in the order of time, without overlaps.
 *
 * Spans over midnight reach beyond the day's 1440 minutes, and no other day's rules cut them.
 */
export const stretchesOn = (
  rules: ReadonlyArray<PlacedRule>,
  day: CivilDay,
  facts: DayFacts,
): ReadonlyArray<DayStretch> => {
  if (facts.closingDay) return []
  let stretches: ReadonlyArray<DayStretch> = []
  for (const { rule, at } of rules) {
    if (!speaksOf(rule, day, facts)) continue
    const { access, combine } = rule
    // A closed day has no night either.
    if (access === "closed" ? isWholeDay(rule) : combine === undefined) stretches = []
    for (const { from, to, openEnded } of reaches(rule)) {
      if (combine === "fallback" && access !== "closed") {
        stretches = [...stretches, ...gaps(stretches, from, to).map((gap) => ({ ...gap, access, openEnded, rule: at }))]
      } else {
        const left = stretches.flatMap((stretch) => outside(stretch, from, to))
        stretches = access === "closed" ? left : [...left, { from, to, access, openEnded, rule: at }]
      }
    }
  }
  return [...stretches].sort((a, b) => a.from - b.from)
}

/** Whether the spans of a rule hold a minute of the day; those over midnight reach beyond it. */
export const covers = (rule: OpeningRule, minute: number): boolean =>
  reaches(rule).some(({ from, to }) => from <= minute && minute < to)

type Selects = (rule: OpeningRule, day: CivilDay, facts: DayFacts) => boolean

const holds: Readonly<Record<RuleSelector, Selects>> = {
  validity: (rule, { date }) => holdsOn(rule, date),
  dates: ({ dates }, { date }) => dates === undefined || dates.includes(date),
  seasons: ({ seasons }, { monthDay }) => seasons === undefined || seasons.some((season) => inSeason(season, monthDay)),
  weeks: ({ weeks }, { week }) => weeks === undefined || weeks === week,
  weekdays: ({ weekdays, ordinals }, { weekday, ordinal, ordinalFromEnd }) =>
    weekdays === undefined ||
    (weekdays.includes(weekday) &&
      (ordinals === undefined || ordinals.includes(ordinal) || ordinals.includes(ordinalFromEnd))),
  publicHolidays: ({ publicHolidays }, _day, { publicHoliday }) =>
    publicHolidays === undefined || (publicHolidays === "only") === publicHoliday,
  schoolHolidays: ({ schoolHolidays }, _day, { schoolHoliday }) =>
    schoolHolidays === undefined || (schoolHolidays === "only") === schoolHoliday,
}

const selectors = Object.keys(holds) as ReadonlyArray<RuleSelector>

const inSeason = ({ from, to }: Season, monthDay: string): boolean =>
  from < to ? from <= monthDay && monthDay < to : from <= monthDay || monthDay < to

interface Reach {
  readonly from: number
  readonly to: number
  readonly openEnded: boolean
}

const wholeDay: ReadonlyArray<Reach> = [{ from: 0, to: minutesPerDay, openEnded: false }]

const isWholeDay = ({ spans }: OpeningRule): boolean =>
  spans === undefined || spans.some(({ from, to }) => from === "00:00" && to === "24:00")

const reaches = ({ spans }: OpeningRule): ReadonlyArray<Reach> =>
  spans?.map(({ from, to }) => {
    const start = minutesOf(from)
    if (to === undefined) return { from: start, to: openEnd(start), openEnded: true }
    const end = minutesOf(to)
    return { from: start, to: end > start ? end : end + minutesPerDay, openEnded: false }
  }) ?? wholeDay

/** How long hours without an end are in doubt: to the end of the day, in the evening far into the night. */
const openEnd = (start: number): number => {
  if (start >= 22 * 60) return start + 8 * 60
  return start >= 17 * 60 ? start + 10 * 60 : minutesPerDay
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const outside = (stretch: DayStretch, from: number, to: number): ReadonlyArray<DayStretch> =>
  to <= stretch.from || stretch.to <= from
    ? [stretch]
    : [
        ...(stretch.from < from ? [{ ...stretch, to: from }] : []),
        ...(to < stretch.to ? [{ ...stretch, from: to }] : []),
      ]

const gaps = (stretches: ReadonlyArray<DayStretch>, from: number, to: number) => {
  const found: Array<{ readonly from: number; readonly to: number }> = []
  let at = from
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    if (at < stretch.from && at < to) found.push({ from: at, to: Math.min(stretch.from, to) })
    at = Math.max(at, stretch.to)
  }
  return at < to ? [...found, { from: at, to }] : found
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): Weekday => Weekday.options[(((day + 3) % 7) + 7) % 7] ?? "mo"

/** A week belongs to the year of its Thursday. @source ISO 8601 */
const isoWeek = (day: number): number => {
  const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3
  const newYear = Date.UTC(new Date(thursday * dayMs).getUTCFullYear(), 0, 1) / dayMs
  return Math.floor((thursday - newYear) / 7) + 1
}
