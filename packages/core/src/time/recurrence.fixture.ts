/** Random series, and how rrule-temporal reads them: for the ordinary test and for the long run in `bench`. */
import * as fc from "fast-check"
import { RRuleTemporal } from "rrule-temporal"
import {
  addDays,
  dateOf,
  endOf,
  epochMs,
  Interval,
  instantAt,
  LocalDate,
  LocalDateTime,
  occurrences,
  RecurrenceRule,
  rfc5545,
  ruleText,
  Series,
  startOf,
  toInstant,
  Zone,
} from "./index.js"

const weekday = fc.constantFrom("mo", "tu", "we", "th", "fr", "sa", "su")
const some = <A>(value: fc.Arbitrary<A>, maxLength: number) => fc.uniqueArray(value, { minLength: 1, maxLength })
const signed = (most: number) => fc.integer({ min: -most, max: most }).filter((number) => number !== 0)
const ordinary = some(weekday, 4).map((days) => days.map((day) => ({ weekday: day })))
const numbered = (most: number, requiredKeys: Array<"weekday" | "ordinal">) =>
  fc.uniqueArray(fc.record({ weekday, ordinal: signed(most) }, { requiredKeys }), {
    minLength: 1,
    maxLength: 3,
    selector: (day) => JSON.stringify(day),
  })
const ordinal = (most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: numbered(most, ["weekday", "ordinal"]) },
    { weight: 1, arbitrary: numbered(most, ["weekday"]) },
  )

const ends = ["none", "count", "until"] as const
const parts = ["byMonth", "byMonthDay", "byDay", "bySetPos", "weekStart"] as const
const weekdaysOf = (freq: string) =>
  freq === "monthly" ? fc.oneof(ordinary, ordinal(5)) : freq === "yearly" ? fc.oneof(ordinary, ordinal(30)) : ordinary

/** Valid rules of every frequency: each part is in half of them, an end in two of three. */
export const rules = fc
  .constantFrom("daily", "weekly", "monthly", "yearly")
  .chain((freq) =>
    fc.record({
      freq: fc.constant(freq),
      interval: fc.constantFrom(1, 1, 2, 3, 5, 13),
      byMonth: some(fc.integer({ min: 1, max: 12 }), 8),
      byMonthDay: some(signed(31), 12),
      byDay: weekdaysOf(freq),
      bySetPos: some(fc.constantFrom(1, -1, 1, -1, 2, -2, 3, -4), 2),
      weekStart: weekday,
      count: fc.integer({ min: 1, max: 40 }),
      until: fc.constantFrom("2027-02-28", "2028-02-29T15:00", "2026-12-24T14:59"),
      chosen: fc.subarray([...parts]),
      end: fc.constantFrom(...ends),
    }),
  )
  .map(({ freq, interval, chosen, end, ...all }) => {
    const kept = Object.entries(all).filter(([part]) => [...chosen, end].some((name) => name === part))
    return RecurrenceRule.safeParse({ freq, interval, ...Object.fromEntries(kept) })
  })
  .filter((parsed) => parsed.success)
  .map(({ data }) => data)

const epoch = LocalDate.parse("2024-01-01")
const starts = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom("15:00", "00:00", "23:45", "02:30"))
  .map(([days, time]) => LocalDateTime.parse(`${addDays(epoch, days)}T${time}`))

export const zones = fc
  .constantFrom("Europe/Berlin", "America/New_York", "UTC", "Australia/Lord_Howe")
  .map((zone) => Zone.parse(zone))

const clockChanges = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ missing: "skip", repeated: "first" } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ missing: fc.constantFrom("skip", "shift"), repeated: fc.constantFrom("first", "second") }),
  },
)

/** Days after the start, and what is added or excluded then; `""` is the time at which the series begins. */
const days = fc.integer({ min: 0, max: 400 })
const addedTimes = ["10:00", "18:00", ""]
const added = fc.array(fc.tuple(days, fc.constantFrom(...addedTimes)), { maxLength: 4 })
const excluded = fc.array(days, { maxLength: 6 })
const spellings = fc.constantFrom("local", "instant", "day")

/** A series, and the local times that it excludes, however it spells them. */
export interface Case {
  readonly series: Series
  readonly excluded: ReadonlyArray<string>
}

/** Series with added and excluded dates; the exclusions are local times, instants or whole days. */
export const cases = (rule: fc.Arbitrary<RecurrenceRule>, zone: fc.Arbitrary<Zone>): fc.Arbitrary<Case> =>
  fc
    .record({ rule, start: starts, zone, clockChange: clockChanges, added, excluded, spelling: spellings })
    .map(({ rule, start, zone, clockChange, added, excluded, spelling }) => {
      const on = (day: number, time: string) =>
        LocalDateTime.parse(`${addDays(dateOf(start), day)}T${time || start.slice(11)}`)
      const locals = excluded.map((day) => on(day, ""))
      const spelled = {
        local: locals,
        instant: locals.map((local) => toInstant(local, zone, { ...clockChange, missing: "shift" }).instant),
        day: locals.map(dateOf),
      }
      const rdates = added.map(([day, time]) => on(day, time))
      const exdates = spelled[spelling]
      const series = Series.safeParse({ start, durationMinutes: 60, zone, rule, rdates, exdates, clockChange })
      const times = spelling === "day" ? addedTimes : [""]
      return { series, excluded: excluded.flatMap((day) => times.map((time) => on(day, time))) }
    })
    .filter(({ series }) => series.success)
    .map(({ series, excluded }) => ({ series: Series.parse(series.data), excluded }))

/** The instants at which a series begins in the three years from a day on. */
export const ours = (series: Series, from: LocalDate): ReadonlyArray<string> =>
  occurrences(series, threeYears(from)).occurrences.map(({ startsAt }) => startsAt)

/** The same as rrule-temporal computes them. */
export const rruleTemporal = ({ series, excluded }: Case, from: LocalDate): ReadonlyArray<string> => {
  const { start, zone, rule, rdates } = series
  const dates = (name: string, list: ReadonlyArray<string>) =>
    list.length === 0 ? [] : [`${name};TZID=${zone}:${list.map((date) => `${compact(date)}00`).join(",")}`]
  const lines = [
    `DTSTART;TZID=${zone}:${compact(start)}00`,
    ...(rule === undefined ? [] : [`RRULE:${ruleText(rule, zone)}`]),
    ...dates("RDATE", rdates),
    ...dates("EXDATE", excluded),
  ]
  const window = threeYears(from)
  return new RRuleTemporal({ rruleString: lines.join("\n"), includeDtstart: true })
    .between(new Date(startOf(window)), new Date(epochMs(endOf(window)) - 1), true)
    .map(({ epochMilliseconds }) => instantAt(epochMilliseconds))
}

const compact = (text: string) => text.replaceAll(/[-:]/g, "")
const threeYears = (from: LocalDate) =>
  Interval.parse({ start: `${from}T00:00`, end: `${addDays(from, 1096)}T00:00`, zone: "UTC" })

/** Where rrule-temporal decides otherwise than the standard, or than the series says. */
export const rruleTemporalDiffers: Readonly<Record<string, (series: Series) => boolean>> = {
  // RFC 5545, section 3.3.10, note 2: BYDAY limits where BYMONTHDAY is present; rrule-temporal adds the weekdays.
  "a numbered weekday limits the days of the month": ({ rule }) =>
    rule?.freq === "yearly" &&
    rule.byMonthDay !== undefined &&
    rule.byDay?.some(({ ordinal }) => ordinal !== undefined) === true,
  // RFC 5545, section 3.3.10: a weekday without a number "means all days of this type within the specified frequency";
  // rrule-temporal leaves it out where another one has a number and counts in the year.
  "in a year each weekday of a list counts by itself, with a number or without": ({ rule }) =>
    rule?.freq === "yearly" && new Set(rule.byDay?.map(({ ordinal }) => ordinal === undefined)).size === 2,
  // RFC 5545, section 3.3.5: a start that does not exist names one instant; rrule-temporal shifts the whole series.
  "a start that the clocks skip shifts only itself": ({ start, zone }) =>
    toInstant(start, zone, rfc5545).because === "shifted",
  // RFC 5545, section 3.3.10: invalid instances are ignored, but it is open whether before BYSETPOS counts them. Here the
  // last of the month is the last by the calendar; rrule-temporal looks at the clock first. No other time is affected.
  "a position is counted by the calendar, not by the clock": ({ rule, start }) =>
    rule?.bySetPos !== undefined && start.endsWith("02:30"),
  // Not of the standard, where the caller has the choice: rrule-temporal skips the times of a rule that do not exist,
  // shifts added ones, and takes the first of two.
  "the caller chooses what skipped and repeated times are": ({ start, rdates, zone, clockChange }) =>
    (start.endsWith("02:30") && (clockChange.missing !== "skip" || clockChange.repeated !== "first")) ||
    (clockChange.missing === "skip" && rdates.some((date) => toInstant(date, zone, rfc5545).because === "shifted")),
}
