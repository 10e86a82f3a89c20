import * as Result from "effect/Result"
import * as fc from "fast-check"
import { RRuleTemporal } from "rrule-temporal"
import { describe, expect, it } from "vitest"
import {
  addDays,
  dateOf,
  Interval,
  LocalDateTime,
  occurrences,
  parseRule,
  RecurrenceRule,
  rfc5545,
  ruleText,
  Series,
  toInstant,
  Zone,
} from "./index.js"

const weekday = fc.constantFrom("mo", "tu", "we", "th", "fr", "sa", "su")
const some = <A>(value: fc.Arbitrary<A>, maxLength: number) => fc.uniqueArray(value, { minLength: 1, maxLength })
const signed = (most: number) => fc.integer({ min: -most, max: most }).filter((number) => number !== 0)
const ordinary = some(weekday, 4).map((days) => days.map((day) => ({ weekday: day })))
const ordinal = (most: number) =>
  fc.uniqueArray(fc.record({ weekday, ordinal: signed(most) }), {
    minLength: 1,
    maxLength: 3,
    selector: (day) => JSON.stringify(day),
  })

const rules = fc
  .constantFrom("daily", "weekly", "monthly", "yearly")
  .chain((freq) =>
    fc.record(
      {
        freq: fc.constant(freq),
        interval: fc.constantFrom(1, 1, 2, 3, 5, 13),
        byMonth: some(fc.integer({ min: 1, max: 12 }), 4),
        byMonthDay: some(signed(31), 5),
        byDay:
          freq === "monthly"
            ? fc.oneof(ordinary, ordinal(5))
            : freq === "yearly"
              ? fc.oneof(ordinary, ordinal(30))
              : ordinary,
        bySetPos: some(signed(4), 2),
        weekStart: weekday,
        count: fc.integer({ min: 1, max: 40 }),
        until: fc.constantFrom("2027-02-28", "2028-02-29T15:00", "2026-12-24T14:59"),
      },
      { requiredKeys: ["freq"] },
    ),
  )
  .map((rule) => RecurrenceRule.safeParse(rule))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data)

const starts = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom("15:00", "00:00", "23:45", "02:30"))
  .map(([days, time]) =>
    LocalDateTime.parse(`${addDays(dateOf(LocalDateTime.parse("2024-01-01T00:00")), days)}T${time}`),
  )
const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "UTC").map((zone) => Zone.parse(zone))

const compact = (text: string) => text.replaceAll(/[-:]/g, "")
const oracle = (start: LocalDateTime, zone: Zone, rule: RecurrenceRule, from: string, to: string) =>
  new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${compact(start)}00\nRRULE:${ruleText(rule, zone)}`,
    includeDtstart: true,
  })
    .between(new Date(from), new Date(to), true)
    .map((date) => `${new Date(date.epochMilliseconds).toISOString().slice(0, 16)}:00Z`)

/** Where rrule-temporal decides otherwise than the standard. */
const differences: Readonly<Record<string, (series: Series) => boolean>> = {
  // RFC 5545, section 3.3.10, note 2: BYDAY limits where BYMONTHDAY is present; rrule-temporal adds the weekdays.
  "an ordinal weekday limits the days of the month": ({ rule }) =>
    rule?.freq === "yearly" &&
    rule.byMonthDay !== undefined &&
    rule.byDay?.some(({ ordinal }) => ordinal !== undefined) === true,
  // RFC 5545, section 3.3.5: a start that does not exist names one instant; rrule-temporal shifts the whole series.
  "a start that the clocks skip shifts only itself": ({ start, zone }) =>
    toInstant(start, zone, rfc5545).because === "shifted",
  // RFC 5545, section 3.3.10: invalid instances are ignored, but it is open whether before BYSETPOS counts them. Here the
  // last of the month is the last by the calendar; rrule-temporal looks at the clock first. No other time is affected.
  "a position is counted by the calendar, not by the clock": ({ rule, start }) =>
    rule?.bySetPos !== undefined && start.endsWith("02:30"),
}
const isKnown = (series: Series) => Object.values(differences).some((differs) => differs(series))

describe("random rules", () => {
  it("have the instants that rrule-temporal gives them", () => {
    fc.assert(
      fc.property(rules, starts, zones, fc.integer({ min: 0, max: 4000 }), (rule, start, zone, offset) => {
        const series = Series.safeParse({
          start,
          durationMinutes: 60,
          zone,
          rule,
          clockChange: { missing: "skip", repeated: "first" },
        })
        fc.pre(series.success && !isKnown(series.data))
        const from = addDays(dateOf(start), offset - 100)
        const window = Interval.parse({ start: `${from}T00:00`, end: `${addDays(from, 1000)}T00:00`, zone: "UTC" })
        const theirs = oracle(start, zone, rule, `${window.start}:00Z`, `${window.end}:00Z`)
        const ours = occurrences(series.data, window).occurrences.map(({ startsAt }) => startsAt)
        expect(ours).toEqual(theirs.filter((instant) => instant < `${window.end}:00Z`))
      }),
      { numRuns: 300 },
    )
  })

  it("are the same after writing and reading them", () => {
    fc.assert(
      fc.property(rules, zones, (rule, zone) => {
        expect(Result.getOrThrow(parseRule(ruleText(rule)))).toEqual(rule)
        expect(Result.getOrThrow(parseRule(ruleText(rule, zone), zone))).toEqual(rule)
      }),
      { numRuns: 300 },
    )
  })
})
