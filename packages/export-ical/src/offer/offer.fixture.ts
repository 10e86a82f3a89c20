/** Offers for the tests: any timetable with exceptions, held against calendars that know different spans of days. */
import {
  addDays,
  ClosureCalendar,
  dateOf,
  dayAnswers,
  type Interval,
  LocalDate,
  type LocalDateTime,
  OccurrenceOverride,
  Offer,
  offerDates,
  type Revised,
  Series,
} from "@sozialraum/core"
import * as fc from "fast-check"
import type { CalendarContent } from "../content.js"

/** A value that was written once. */
export const revised = <A>(value: A, parts: Partial<Revised<A>> = {}): Revised<A> => ({
  value,
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-03-01T09:00:00Z",
  ...parts,
})

/** A published offer of a club. */
export const offerOf = (parts: object = {}): Offer =>
  Offer.parse({ id: "turnen", title: "Turnen", institution: "verein", form: "gruppe", state: "published", ...parts })

/** The content that holds offers, and what is around them. */
export const contentOf = (
  offers: ReadonlyArray<Offer>,
  calendars: ReadonlyArray<ClosureCalendar> = [],
  more: Partial<CalendarContent> = {},
): CalendarContent => ({
  network: "bochum",
  name: "Hustadt",
  meetings: [],
  bookings: [],
  conferences: [],
  resources: [],
  institutions: [],
  sites: [],
  offers: offers.map((offer) => revised(offer)),
  holidays: calendars.map((calendar) => revised(calendar)),
  region: { land: "NW" },
  ...more,
})

const calendarOf = (id: string, parts: object) =>
  ClosureCalendar.parse({ id, name: id, scope: { kind: "land", id: "NW" }, source: { name: "Ordnung" }, ...parts })

const closure = (kind: string, from: string, to: string, more: object = {}) => ({
  kind,
  from,
  to,
  reason: from,
  ...more,
})

/** School holidays in two deliveries, public holidays known for longer, closing days, and a holiday of some places only. */
export const calendars: ReadonlyArray<ClosureCalendar> = [
  calendarOf("ferien", {
    known: { from: "2025-08-01", to: "2027-02-01" },
    kinds: ["schulferien"],
    closures: [
      closure("schulferien", "2025-12-22", "2026-01-07"),
      closure("schulferien", "2026-03-30", "2026-04-12"),
      closure("schulferien", "2026-07-20", "2026-09-02"),
      closure("schulferien", "2026-10-17", "2026-11-01"),
      closure("schulferien", "2026-12-23", "2027-01-07"),
    ],
  }),
  calendarOf("ferien", {
    known: { from: "2026-09-01", to: "2027-08-01" },
    kinds: ["schulferien"],
    source: { name: "Neue Ordnung", retrievedOn: "2026-10-01" },
    closures: [
      closure("schulferien", "2026-10-19", "2026-11-01"),
      closure("schulferien", "2026-12-21", "2027-01-07"),
      closure("schulferien", "2027-03-22", "2027-04-03"),
      closure("schulferien", "2027-07-19", "2027-08-01"),
    ],
  }),
  calendarOf("feiertage", {
    known: { from: "2025-01-01", to: "2029-01-01" },
    kinds: ["feiertag"],
    closures: [
      closure("feiertag", "2026-05-01", "2026-05-02"),
      closure("feiertag", "2026-10-03", "2026-10-04"),
      closure("feiertag", "2026-11-18", "2026-11-19", { onlyIn: "Sachsen" }),
      closure("feiertag", "2026-12-25", "2026-12-27"),
      closure("feiertag", "2027-05-06", "2027-05-07"),
      closure("feiertag", "2028-05-01", "2028-05-02"),
    ],
  }),
  calendarOf("haus", {
    known: {},
    kinds: ["schliesstag"],
    closures: [closure("schliesstag", "2026-11-20", "2026-11-22"), closure("schliesstag", "2027-12-24", "2028-01-02")],
  }),
]

const day = (text: string): LocalDate => LocalDate.parse(text)
const kinds = fc.subarray(["schulferien", "feiertag", "schliesstag"] as const, { minLength: 1 })
const behaviour = fc.oneof(
  fc.record({ kind: fc.constant("rests"), on: kinds }),
  fc.record({ kind: fc.constant("only"), on: kinds }),
  fc.record({ kind: fc.constant("only"), on: kinds, restsOn: kinds }),
)
const days = fc.integer({ min: 0, max: 900 }).map((many) => addDays(day("2025-11-15"), many))
const time = fc.constantFrom("00:00", "02:00", "02:30", "03:00", "09:00", "15:00", "15:00", "17:30", "22:30", "23:59")
const times = fc.tuple(days, time).map(([on, at]) => `${on}T${at}`)
const weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const
const byDay = fc.subarray([...weekdays], { minLength: 1 }).map((some) => some.map((weekday) => ({ weekday })))
const ordinals = fc.constantFrom(-5, -2, -1, 1, 2, 3, 4, 5)
const ordinalDays = fc.array(fc.record({ weekday: fc.constantFrom(...weekdays), ordinal: ordinals }), {
  minLength: 1,
  maxLength: 3,
})
const interval = fc.constantFrom(1, 1, 1, 2, 3, 4)
const months = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 1, maxLength: 5 })
const monthDays = fc.array(fc.constantFrom(-2, -1, 1, 13, 15, 28, 29, 30, 31), { minLength: 1, maxLength: 3 })
const positions = fc.uniqueArray(fc.constantFrom(-2, -1, 1, 2, 3), { minLength: 1, maxLength: 2 })
const freely: { requiredKeys: Array<"freq" | "interval"> } = { requiredKeys: ["freq", "interval"] }
const rules = fc.oneof(
  { weight: 3, arbitrary: fc.record({ freq: fc.constant("weekly"), interval, byDay }, freely) },
  fc.record(
    { freq: fc.constant("weekly"), interval, byDay, weekStart: fc.constantFrom("mo", "su"), byMonth: months },
    freely,
  ),
  fc.record({ freq: fc.constant("daily"), interval, byDay, byMonth: months, byMonthDay: monthDays }, freely),
  fc.record({ freq: fc.constant("monthly"), interval, byDay: ordinalDays, byMonth: months }, freely),
  fc.record({ freq: fc.constant("monthly"), interval, byMonthDay: monthDays, byMonth: months }, freely),
  fc.record({ freq: fc.constant("monthly"), interval, byDay, bySetPos: positions }),
  fc.record(
    { freq: fc.constant("yearly"), interval: fc.constantFrom(1, 1, 2), byMonth: months, byMonthDay: monthDays },
    freely,
  ),
  fc.record({ freq: fc.constant("yearly"), interval: fc.constant(1), byDay: ordinalDays, byMonth: months }, freely),
)
const ended = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
  fc.integer({ min: 1, max: 700 }).map((many) => ({ forDays: many })),
)

const series = fc
  .record(
    {
      start: times,
      durationMinutes: fc.constantFrom(45, 90, 90, 90, 600, 1440, 4000),
      zone: fc.constantFrom("Europe/Berlin", "Europe/Berlin", "Europe/Berlin", "America/New_York", "UTC"),
      clockChange: fc.constantFrom({ missing: "shift", repeated: "first" }, { missing: "skip", repeated: "second" }),
      rule: fc.tuple(rules, ended),
      rdates: fc.array(times, { maxLength: 2 }),
      exdates: fc.array(fc.oneof(days, times), { maxLength: 3 }),
    },
    { requiredKeys: ["start", "durationMinutes", "zone", "clockChange"] },
  )
  .chain(({ rule, ...plain }) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20 }), times, fc.integer({ min: 0, max: 3 })), { maxLength: 4 })
      .map((changes) => {
        const [start, [parts, end]] = [plain.start as LocalDateTime, rule ?? [undefined, {}]]
        const { forDays, ...count } = "forDays" in end ? end : { ...end, forDays: undefined }
        const until = forDays === undefined ? {} : { until: addDays(dateOf(start), forDays) }
        const keyed = new Map(changes.map((change) => [addDays(dateOf(start), change[0] * 7), change]))
        const overrides = [...keyed].map(([on, [, to, sort]]) => {
          const key = `${on}${start.slice(10)}`
          if (sort === 0) return OccurrenceOverride.parse({ kind: "cancelled", key, reason: "Übungsleitung erkrankt" })
          if (sort === 1) return OccurrenceOverride.parse({ kind: "changed", key, durationMinutes: 30 })
          return OccurrenceOverride.parse({ kind: "moved", key, start: sort === 2 ? to : `${addDays(on, 1)}T16:00` })
        })
        return Series.parse({ ...plain, overrides, ...(parts && { rule: { ...parts, ...count, ...until } }) })
      }),
  )

const spanFrom = (from: LocalDate, many: number) => ({ from, to: addDays(from, many) })
const validity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.tuple(days, fc.integer({ min: 1, max: 400 })).map(([from, many]) => spanFrom(from, many)),
  days.map((from) => ({ from })),
)
const slot = fc
  .tuple(series, fc.option(behaviour, { nil: undefined }), validity)
  .map(([its, holidays, span]) => ({ series: its, ...(holidays === undefined ? {} : { holidays }), ...span }))

/** Offers of one to three rows, some for a time, some resting. */
export const anyOffer: fc.Arbitrary<Offer> = fc
  .tuple(fc.array(slot, { minLength: 1, maxLength: 3 }), fc.option(behaviour, { nil: undefined }), validity, validity)
  .map(([slots, holidays, span, pause]) =>
    offerOf({
      schedule: { kind: "dates", slots, ...(holidays === undefined ? {} : { holidays }) },
      ...span,
      ...("from" in pause ? { state: "paused", pause: { ...pause, reason: "Umbau" } } : {}),
    }),
  )

/** The dates of an offer that a calendar has to show, as core tells them: start, end, and whether they are certain. */
export const datesToShow = (
  offer: Offer,
  given: ReadonlyArray<ClosureCalendar>,
  window: Interval,
): ReadonlyArray<string> => {
  const { kept, uncertain } = offerDates(offer, window, { calendars: given, limit: 50_000 })
  const unsure = new Set(uncertain.map(({ slot: row, occurrence }) => `${row} ${occurrence.key}`))
  const schedule = offer.schedule?.kind === "dates" ? offer.schedule : undefined
  return kept
    .flatMap(({ slot: row, occurrence }) => {
      const isUnsure = unsure.has(`${row} ${occurrence.key}`)
      const holidays = schedule?.slots[row]?.holidays ?? schedule?.holidays
      const isHoliday = () =>
        holidays !== undefined && dayAnswers(given, holidays.on)(dateOf(occurrence.start))._tag === "closed"
      if (isUnsure && holidays?.kind === "only" && !isHoliday()) return []
      return [`${occurrence.startsAt} ${occurrence.endsAt} ${isUnsure ? "TENTATIVE" : "CONFIRMED"}`]
    })
    .sort()
}
