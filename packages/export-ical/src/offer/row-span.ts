/** Row spans: on which days the dates of a row of a timetable have to be looked at one by one. */
import {
  addDays,
  type ClosureCalendar,
  dateOf,
  type HolidayBehaviour,
  LocalDate,
  LocalDateTime,
  minuteOfDay,
  type Offer,
  type OfferSlot,
  occurrences,
  rfc5545,
  type Series,
  tells,
} from "@sozialraum/core"
import type { EventOptions } from "../entry/draft.js"
import type { Carrier } from "./series-carrier.js"
import type { ShownSeries } from "./shown-series.js"

/** What bears on the dates of a row. @german Umstände einer Angebotszeit */
export interface RowSurroundings {
  readonly offer: Offer
  readonly row: OfferSlot
  readonly behaviour: HolidayBehaviour | undefined
  /** All that apply. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly carriers: ReadonlyArray<Carrier>
  readonly years: EventOptions["years"]
  /** Year of the last change of anything that bears on it: without a window, the only hint at the present. */
  readonly changedIn: number
}

/** Days to look at, `to` excluded, and the last day on which the rule can have a date. @german Zu prüfende Tage */
export interface RowSpan extends Pick<ShownSeries, "end"> {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Whether it ends only because nobody knows the closures after it. */
  readonly endsUnknown: boolean
}

/**
 * The days on which the dates of a row are looked at one by one.
 *
 * After them every date is as the rule has it: no calendar tells a closure any more, no date was set by hand, and nothing
 * of the offer changes. So they do not depend on the window, but for rules that no program carries: of these, dates are
 * told to the end of the window, or three years after the last change.
 *
 * @returns nothing where there are no such days
 */
export const rowSpan = (around: RowSurroundings): RowSpan | undefined => {
  const { row, carriers, years, changedIn } = around
  const { series } = row
  const byHand = daysByHand(series)
  const first = byHand.reduce(earlier, dateOf(series.start))
  const from = years.from === undefined ? first : later(firstOf(years.from), first)
  const { end, endsUnknown } = lastDay(around)
  const present = Math.max(changedIn, yearOf(from))
  const told = firstOf(years.to ?? present + yearsWithoutWindow)
  const calm = addDays(
    [from, dateOf(series.start), ...byHand, ...turningDays(around)].reduce(later),
    2 * turnOf(series) + 31,
  )
  const isCarried = carriers.length > 0 && carriers.every(({ exact }) => exact)
  const bound = isCarried ? (meetsClockChanges(series) ? later(calm, told) : calm) : told
  const wanted = earlier(bound, firstOf(Math.max(present, years.to ?? 0) + mostYears))
  const over = end === undefined ? undefined : addDays(byHand.reduce(later, end), 1)
  // Dates without a rule are few, however far they lie ahead.
  const to = over === undefined ? wanted : series.rule === undefined ? over : earlier(wanted, over)
  return to <= from ? undefined : { from, to, endsUnknown, ...(end === undefined ? {} : { end }) }
}

const yearsWithoutWindow = 3

/** Calendars may know public holidays for a century: nobody looks that far ahead. */
const mostYears = 12

/** The days that somebody set, also those on which a date was taken out. */
const daysByHand = ({ rdates, exdates, overrides }: Series): ReadonlyArray<LocalDate> =>
  [
    ...rdates,
    ...exdates,
    ...overrides.flatMap((override) => [override.key, ...(override.kind === "moved" ? [override.start] : [])]),
    // The first ten characters of a checked day, time or instant are a day.
  ].map((text) => text.slice(0, 10) as LocalDate)

/** The days from which on something is otherwise than before. */
const turningDays = ({ offer, row, behaviour, calendars }: RowSurroundings): ReadonlyArray<LocalDate> => {
  const matter = behaviour === undefined ? [] : calendars.filter((calendar) => tells(calendar, kindsOf(behaviour)))
  return [
    offer.from,
    row.from,
    ...(offer.state === "paused" ? [offer.pause.from, offer.pause.to] : []),
    ...matter.flatMap(({ known, closures }) => [
      known.from,
      known.to ?? closures.map(({ to }) => to).reduce(later, longAgo),
    ]),
  ].filter((day) => day !== undefined)
}

const kindsOf = (behaviour: HolidayBehaviour) => [
  ...behaviour.on,
  ...(behaviour.kind === "only" ? (behaviour.restsOn ?? []) : []),
]

/** The last day on which the rule can have a date that is shown: its own, or the last closure that is known. */
const lastDay = (around: RowSurroundings): Pick<RowSpan, "end" | "endsUnknown"> => {
  const { behaviour, calendars } = around
  const own = ownLastDay(around)
  if (behaviour?.kind !== "only") return { ...(own === undefined ? {} : { end: own }), endsUnknown: false }
  const telling = calendars.filter((calendar) => tells(calendar, behaviour.on))
  const closed = telling
    .flatMap(({ closures }) => closures.filter(({ kind }) => behaviour.on.includes(kind)))
    .map(({ to }) => addDays(to, -1))
    .reduce(later, longAgo)
  const isUnknown =
    telling.length === 0 || telling.some(({ known }) => known.to !== undefined && !(own && own < known.to))
  return { end: own === undefined ? closed : earlier(own, closed), endsUnknown: isUnknown }
}

const ownLastDay = ({ offer, row }: RowSurroundings): LocalDate | undefined => {
  const { rule, start } = row.series
  const ends = [
    rule === undefined ? daysByHand(row.series).reduce(later, dateOf(start)) : undefined,
    rule?.until === undefined ? undefined : (rule.until.slice(0, 10) as LocalDate),
    rule?.count === undefined ? undefined : lastByCount(row.series),
    dayBefore(row.to),
    dayBefore(offer.to),
    offer.state === "paused" && offer.pause.to === undefined ? dayBefore(offer.pause.from) : undefined,
  ].filter((day) => day !== undefined)
  return ends.length === 0 ? undefined : ends.reduce(earlier)
}

const lastByCount = ({ start, durationMinutes, zone, rule }: Series): LocalDate => {
  const bare = { start, durationMinutes, zone, rdates: [], exdates: [], overrides: [], clockChange: rfc5545 }
  const window = { start, end: nextCentury, zone }
  const told = rule === undefined ? [] : occurrences({ ...bare, rule }, window, { limit: mostDays }).occurrences
  return dateOf(told.at(-1)?.key ?? start)
}

const nextCentury = LocalDateTime.parse("2100-01-01T00:00")
const mostDays = 120_000

/** How long the rule takes from one date to the next, about. @unit days */
const turnOf = ({ rule }: Series): number =>
  rule === undefined ? 0 : rule.interval * { daily: 1, weekly: 7, monthly: 31, yearly: 366 }[rule.freq]

/** Clocks change at night. */
const meetsClockChanges = ({ start, durationMinutes, zone }: Series): boolean => {
  const from = minuteOfDay(start)
  return zone !== "UTC" && (from < 4 * 60 || from + durationMinutes > 22 * 60)
}

const longAgo = LocalDate.parse("1800-01-01")
const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
const firstOf = (year: number): LocalDate => LocalDate.parse(`${Math.min(2999, Math.max(1800, year))}-01-01`)
const dayBefore = (day: LocalDate | undefined) => (day === undefined ? undefined : addDays(day, -1))
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
