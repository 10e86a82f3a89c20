/** Networks made up at random, the same for the same seed: offers with exceptions, meetings, bookings and closures. */
import {
  addDays,
  Booking,
  ClosureCalendar,
  dateOf,
  LocalDate,
  LocalDateTime,
  Meeting,
  Offer,
  RecurrenceRule,
  Series,
} from "@sozialraum/core"
import * as fc from "fast-check"

const weekday = fc.constantFrom("mo", "tu", "we", "th", "fr", "sa", "su")
const some = (value, maxLength) => fc.uniqueArray(value, { minLength: 1, maxLength })
const plainDays = some(weekday, 4).map((days) => days.map((weekday) => ({ weekday })))
const numberedDays = some(weekday, 2).chain((days) =>
  fc.constantFrom(1, 2, 3, 4, 5, -1).map((ordinal) => days.map((weekday) => ({ weekday, ordinal }))),
)
const monthDays = some(fc.constantFrom(1, 2, 15, 28, 29, 30, 31, -1, -2), 3)
const months = some(fc.integer({ min: 1, max: 12 }), 6)
const ends = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ count: fc.integer({ min: 1, max: 60 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ until: fc.constantFrom("2026-10-25", "2027-03-28T15:00", "2028-02-29", "2026-07-17") }),
  },
)
const rules = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.record(
        { freq: fc.constant("weekly"), byDay: plainDays, weekStart: weekday },
        { requiredKeys: ["freq"] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        { freq: fc.constant("daily"), byDay: plainDays, byMonth: months },
        { requiredKeys: ["freq"] },
      ),
    },
    { weight: 2, arbitrary: fc.record({ freq: fc.constant("monthly"), byDay: numberedDays }) },
    {
      weight: 1,
      arbitrary: fc.record({
        freq: fc.constant("monthly"),
        byDay: plainDays,
        bySetPos: some(fc.constantFrom(1, 2, -1), 2),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        { freq: fc.constant("monthly"), byMonthDay: monthDays, byMonth: months },
        { requiredKeys: ["freq"] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        { freq: fc.constant("yearly"), byMonth: months, byMonthDay: monthDays, byDay: numberedDays },
        { requiredKeys: ["freq"] },
      ),
    },
  )
  .chain((rule) =>
    fc.tuple(fc.constantFrom(1, 1, 1, 2, 3), ends).map(([interval, end]) => ({ ...rule, interval, ...end })),
  )
  .filter((rule) => RecurrenceRule.safeParse(rule).success)

const epoch = LocalDate.parse("2025-06-01")
const days = fc.integer({ min: 0, max: 900 }).map((many) => addDays(epoch, many))
const time = fc.constantFrom("15:00", "15:00", "09:00", "16:30", "00:00", "02:30", "22:30", "23:45")
const zone = fc.constantFrom(
  "Europe/Berlin",
  "Europe/Berlin",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "UTC",
)
const duration = fc.constantFrom(45, 90, 90, 120, 600, 1440, 4000)

const at = (day, time) => LocalDateTime.parse(`${day}T${time}`)

const exceptionOf = (start) =>
  fc
    .record({
      kind: fc.constantFrom("cancelled", "moved", "moved", "changed"),
      after: fc.integer({ min: 0, max: 80 }),
      by: fc.integer({ min: -6, max: 9 }),
      time,
      durationMinutes: duration,
    })
    .map(({ kind, after, by, time, durationMinutes }) => {
      const key = at(addDays(dateOf(start), after * 7), start.slice(11))
      if (kind === "cancelled") return { kind, key, reason: "Krankheit" }
      if (kind === "changed") return { kind, key, durationMinutes }
      return { kind, key, start: at(addDays(dateOf(key), by), time) }
    })

const series = fc
  .tuple(days, time, rules, fc.boolean())
  .chain(([day, time, rule, returns]) => {
    const start = at(day, time)
    const later = fc.integer({ min: 0, max: 70 }).map((weeks) => addDays(day, weeks * 7))
    return fc
      .record({
        start: fc.constant(start),
        durationMinutes: duration,
        zone,
        clockChange: fc.record({
          missing: fc.constantFrom("shift", "skip"),
          repeated: fc.constantFrom("first", "second"),
        }),
        rdates: fc.array(
          later.map((day) => at(day, "18:00")),
          { maxLength: 2 },
        ),
        exdates: fc.array(
          fc.oneof(
            later,
            later.map((day) => at(day, time)),
          ),
          { maxLength: 4 },
        ),
        overrides: fc.uniqueArray(exceptionOf(start), { maxLength: 4, selector: ({ key }) => key }),
      })
      .map((parts) => (returns || parts.rdates.length === 0 ? { ...parts, rule } : parts))
  })
  .map((parts) => Series.safeParse(parts))
  .filter(({ success }) => success)
  .map(({ data }) => data)

const kinds = fc.subarray(["schulferien", "feiertag"], { minLength: 1 })
const holidays = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: kinds.map((on) => ({ holidays: { kind: "rests", on } })) },
  { weight: 1, arbitrary: kinds.map((on) => ({ holidays: { kind: "only", on } })) },
)
const validity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(days, fc.integer({ min: 30, max: 500 }))
      .map(([from, many]) => ({ from, to: addDays(from, many) })),
  },
)
const slots = fc.array(
  fc.tuple(series, holidays).map(([series, behaviour]) => ({ series, ...behaviour })),
  { minLength: 1, maxLength: 2 },
)

const offers = fc
  .record({ slots, behaviour: holidays, validity, pause: validity })
  .map(({ slots, behaviour, validity, pause }) => ({
    title: "Turnen, Tanzen; \\ Toben",
    institution: "verein",
    form: "gruppe",
    schedule: { kind: "dates", slots, ...behaviour },
    ...validity,
    ...("from" in pause ? { state: "paused", pause: { ...pause, reason: "Umbau" } } : { state: "published" }),
  }))

const intervals = fc.tuple(days, time, duration, zone).map(([day, time, minutes, zone]) => {
  const end = new Date(Date.parse(`${day}T${time}Z`) + minutes * 60_000).toISOString().slice(0, 16)
  return { start: `${day}T${time}`, end, zone }
})
const meetings = intervals.map((interval) => ({
  conference: "konferenz",
  title: "Sitzung",
  state: "scheduled",
  interval,
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
}))
const bookings = intervals.map((interval) => ({
  resource: "aula",
  borrower: "verein",
  interval,
  purpose: "Probe",
  responsible: "leitung",
}))

/** School holidays for a part of the time, public holidays for longer, and a closure that ends nowhere near either. */
const calendars = [
  {
    id: "ferien",
    name: "Schulferien",
    kinds: ["schulferien"],
    known: { from: "2025-08-01", to: "2027-08-01" },
    closures: [
      ["2025-10-13", "2025-10-26"],
      ["2025-12-22", "2026-01-07"],
      ["2026-03-30", "2026-04-12"],
      ["2026-07-20", "2026-09-02"],
      ["2026-10-17", "2026-11-01"],
      ["2026-12-23", "2027-01-07"],
      ["2027-03-22", "2027-04-04"],
      ["2027-07-19", "2027-08-01"],
    ].map(([from, to]) => ({ kind: "schulferien", from, to, reason: "Ferien" })),
  },
  {
    id: "feiertage",
    name: "Feiertage",
    kinds: ["feiertag"],
    known: { from: "2025-01-01", to: "2029-01-01" },
    closures: [
      "2026-01-01",
      "2026-04-03",
      "2026-05-01",
      "2026-10-03",
      "2026-12-25",
      "2027-03-26",
      "2027-12-25",
      "2028-05-01",
    ].map((from) => ({ kind: "feiertag", from, to: addDays(LocalDate.parse(from), 1), reason: "Feiertag" })),
  },
].map((calendar) =>
  ClosureCalendar.parse({ ...calendar, scope: { kind: "land", id: "NW" }, source: { name: "Ordnung" } }),
)

const kept = (value) => ({ value, revision: 3, createdAt: "2026-01-05T09:00:00Z", changedAt: "2026-02-01T09:00:00Z" })

const networks = fc
  .record({
    offers: fc.array(offers, { minLength: 1, maxLength: 8 }),
    meetings: fc.array(meetings, { maxLength: 4 }),
    bookings: fc.array(bookings, { maxLength: 4 }),
  })
  .map((drawn) => {
    const read = (schema, values, prefix) =>
      values.flatMap((value, index) => {
        const { success, data } = schema.safeParse({ ...value, id: `${prefix}/${index + 1}` })
        return success ? [kept(data)] : []
      })
    return {
      network: "zufall",
      name: "Zufall",
      region: { land: "NW" },
      offers: read(Offer, drawn.offers, "angebot"),
      meetings: read(Meeting, drawn.meetings, "sitzung"),
      bookings: read(Booking, drawn.bookings, "buchung"),
      closureCalendars: calendars.map(kept),
      conferences: [],
      resources: [],
      institutions: [],
      sites: [],
    }
  })

/** So many networks, as contents of calendars. */
export const generatedContents = (count, seed) => fc.sample(networks, { numRuns: count, seed })
