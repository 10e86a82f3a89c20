/** Offers, questions and a catalogue of them: small ones by hand, and whatever fast-check makes up. */
import * as fc from "fast-check"
import { ClosureCalendar, ClosureCalendarId, type HolidayBehaviour } from "../calendar/index.js"
import { Institution, Site } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { communicationAids, Offer, OfferForm, offerTopics, targetRoles, weeklySeries } from "../offer/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate, Weekday } from "../time/index.js"
import { type OfferCatalogue, OfferQuestion, offerCatalogue } from "./index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

/** Eight weeks in autumn 2026, with the holidays of North Rhine-Westphalia from 17 to 31 October in their midst. */
export const autumn = { from: day("2026-10-01"), to: day("2026-11-26") }
export const asOf = day("2026-10-01")

const known = { from: day("2026-08-01"), to: day("2027-08-01") }
export const holidays = ClosureCalendar.parse({
  id: "schulferien-nw",
  name: "Schulferien Nordrhein-Westfalen",
  scope: { kind: "land", id: "NW" },
  source: { name: "Ferienordnung" },
  known,
  kinds: ["schulferien"],
  closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
})
const publicHolidays = ClosureCalendar.parse({
  id: "feiertage-nw",
  name: "Feiertage Nordrhein-Westfalen",
  scope: { kind: "land", id: "NW" },
  source: { name: "Feiertagsgesetz NW" },
  known,
  kinds: ["feiertag"],
  closures: [{ kind: "feiertag", from: "2026-11-01", to: "2026-11-02", reason: "Allerheiligen" }],
})

/** One kilometre of latitude. */
const kilometre = 1 / 111.1951

export const school = { lon: 7.2375, lat: 51.4467 }
export const northOf = (metres: number) => ({ lon: school.lon, lat: school.lat + (metres / 1000) * kilometre })

const units = [
  { id: "bochum", kind: "stadt", name: "Bochum" },
  { id: "querenburg", kind: "ortsteil", name: "Querenburg", parents: [{ unit: "bochum", kind: "stadt" }] },
  { id: "steinkuhl", kind: "ortsteil", name: "Steinkuhl", parents: [{ unit: "bochum", kind: "stadt" }] },
].map((unit) => SpatialUnit.parse(unit))

const sites = [
  { id: "halle", position: northOf(500), units: ["querenburg"], accessibility: { stepFree: true } },
  { id: "haus", position: northOf(1800), units: ["steinkuhl"], accessibility: { stepFree: false } },
  { id: "keller", units: ["querenburg"] },
].map((site) => Site.parse({ address: {}, ...site }))

const verein = Institution.parse({ id: "verein", name: "Sportverein", types: ["sportverein"] })

export const catalogueOf = (
  offers: ReadonlyArray<Offer>,
  calendars: ReadonlyArray<ClosureCalendar> = [holidays, publicHolidays],
): OfferCatalogue =>
  offerCatalogue(indexNetwork({ areas: units, sites, institutions: [verein], offers }), {
    asOf,
    period: autumn,
    calendars,
    region: { land: "NW" },
  })

/** A row of a timetable. */
export const row = (weekday: Weekday, from: string, to: string, parts: object = {}) => ({
  series: weeklySeries({ day: weekday, from, to }, day("2026-09-01")),
  ...parts,
})

export const rows = (...slots: ReadonlyArray<object>) => ({ schedule: { kind: "dates", slots } })

export const offerOf = (parts: object = {}): Offer =>
  Offer.parse(
    without({
      id: "turnen",
      title: "Turnen",
      institution: "verein",
      form: "gruppe",
      targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 } }],
      topics: ["sport"],
      places: [{ at: "site", site: "halle" }],
      ...rows(row("we", "15:00", "16:30")),
      registration: { kind: "none" },
      costs: [{ kind: "free" }],
      languages: ["de"],
      state: "published",
      ...parts,
    }),
  )

export const questionOf = (parts: object): OfferQuestion => OfferQuestion.parse(parts)

const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const some = <A>(...members: ReadonlyArray<A>) => fc.subarray([...members], { minLength: 1 })
/** Without the parts that are undefined. */
const without = (parts: object): object => JSON.parse(JSON.stringify(parts))
const ordered = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]

const ages = fc.tuple(maybe(fc.nat(330)), maybe(fc.nat(330))).map(([a, b]) => {
  const [fromMonths, toMonths] = a === undefined || b === undefined ? [a, b] : ordered(a, b)
  return without({ fromMonths, toMonths })
})
const roles = some(...targetRoles.map(({ code }) => code))
const grades = some(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
const topics = some(...offerTopics.slice(0, 8).map(({ code }) => code))
const weekdays = some(...Weekday.options)
const languages = some("de", "tr", "ar", "en")
const aids = some(...communicationAids.map(({ code }) => code))
const clock = fc
  .nat(47)
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`)

const group = fc
  .record({ roles: maybe(roles), ages: maybe(ages), childAges: maybe(ages), grades: maybe(grades) })
  .map(without)

const behaviour = fc.constantFrom<HolidayBehaviour | undefined>(
  undefined,
  { kind: "rests", on: ["schulferien"] },
  { kind: "only", on: ["schulferien"], restsOn: ["feiertag"] },
)

const slot = fc
  .record({
    weekday: fc.constantFrom(...Weekday.options),
    from: clock,
    minutes: fc.integer({ min: 1, max: 30 }).map((halves) => halves * 30),
    isOnce: fc.boolean(),
    place: maybe(fc.constantFrom("a", "b")),
    languages: maybe(languages),
    holidays: behaviour,
    to: maybe(fc.constant("2026-10-20")),
  })
  .map(({ weekday, from, minutes, isOnce, ...parts }) => {
    const series = weeklySeries({ day: weekday, from, to: "23:59" }, day(isOnce ? "2026-10-12" : "2026-09-01"))
    const { rule, ...once } = series
    return without({ series: { ...once, ...(isOnce ? {} : { rule }), durationMinutes: minutes }, ...parts })
  })

const schedule = fc.oneof(
  { weight: 8, arbitrary: fc.array(slot, { minLength: 1, maxLength: 3 }).map((slots) => ({ kind: "dates", slots })) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, { kind: "byArrangement" }) },
)

const place = (key: string) =>
  fc.constantFrom(
    { at: "site", key, site: "halle" },
    { at: "site", key, site: "haus" },
    { at: "site", key, site: "keller" },
    { at: "mobile", key, unit: "steinkuhl", position: northOf(-900) },
    { at: "digital", key },
  )

const perUnit = fc.constantFrom("termin", "monat", "kurs")
const price = fc
  .oneof(
    fc.record({
      kind: fc.constant("amount"),
      cents: fc.integer({ min: 1, max: 6000 }),
      per: perUnit,
      item: maybe(fc.constant("Mittagessen")),
      payers: maybe(fc.constant("Geschwister")),
      educationPackage: maybe(fc.boolean()),
    }),
    fc.record({
      kind: fc.constant("sliding"),
      fromCents: maybe(fc.nat(3000)),
      toCents: maybe(fc.integer({ min: 3000, max: 6000 })),
      per: perUnit,
      educationPackage: maybe(fc.boolean()),
    }),
  )
  .map((parts) => without({ ...parts, currency: "EUR" }))
const costs = fc.oneof(fc.constant([{ kind: "free" }]), fc.array(price, { minLength: 1, maxLength: 3 }))

const deadline = fc.oneof(
  fc.constantFrom("2026-09-20", "2026-10-01", "2026-11-20").map((on) => ({ kind: "day", on })),
  fc.nat(60).map((days) => ({ kind: "beforeDate", days })),
)
const registration = fc.oneof(
  fc.record({ kind: fc.constant("none"), capacity: maybe(fc.integer({ min: 1, max: 12 })) }),
  fc.record({
    kind: fc.constantFrom("provider", "school"),
    capacity: maybe(fc.integer({ min: 1, max: 12 })),
    taken: maybe(fc.nat(13).map((places) => ({ places, on: "2026-09-28" }))),
    deadline: maybe(deadline),
  }),
)

const accessibility = fc.record({
  physical: maybe(fc.record({ stepFree: maybe(fc.boolean()), accessibleToilet: maybe(fc.boolean()) })),
  communication: maybe(fc.subarray(communicationAids.map(({ code }) => code))),
  easyLanguage: maybe(fc.boolean()),
})

/** Any offer, as varied as offers get. */
const anyOffer = fc
  .record({
    form: fc.constantFrom(...OfferForm.options),
    targetGroups: fc.array(group, { maxLength: 3 }),
    topics: fc.oneof(fc.constant([]), topics),
    places: fc.oneof(fc.tuple(place("a"), place("b")), fc.constant(undefined)),
    serves: fc.subarray(["querenburg", "steinkuhl"]),
    schedule,
    registration: maybe(registration),
    costs: maybe(costs),
    languages: fc.subarray(["de", "tr", "ar"]),
    interpretedLanguages: fc.subarray(["en", "ar"]),
    accessibility: maybe(accessibility),
  })
  .map(({ places, schedule: times, ...parts }) => {
    const stripped = JSON.parse(JSON.stringify(times ?? null))
    if (places === undefined) for (const one of stripped?.slots ?? []) delete one.place
    return without({ ...parts, places: places ?? [], schedule: stripped ?? undefined })
  })

/** Any offers, each with an id of its own. */
export const anyOffers = fc
  .array(anyOffer, { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((parts, index) =>
      Offer.parse({ id: `offer-${index}`, title: "Angebot", institution: "verein", state: "published", ...parts }),
    ),
  )

const wantedAges = fc.tuple(ages, fc.constantFrom("all", "some")).map(([range, cover]) => ({ ...range, cover }))
const hours = fc
  .tuple(clock, clock, fc.constantFrom("within", "throughout", "atLeast"), fc.integer({ min: 1, max: 300 }), fc.nat(2))
  .filter(([from, to]) => from !== to)
  .map(([a, b, kind, minutes, open]) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const bounds = kind === "throughout" || open === 0 ? { from, to } : open === 1 ? { from } : { to }
    return { kind, ...bounds, ...(kind === "atLeast" ? { minutes } : {}) }
  })
const period = fc
  .tuple(fc.nat(80), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ from: shifted(start), to: shifted(start + length) }))
const shifted = (days: number): string => new Date(Date.UTC(2026, 8, 20 + days)).toISOString().slice(0, 10)

/** Any question: none, some or all criteria. */
export const anyQuestion = fc
  .record({
    ages: maybe(wantedAges),
    childAges: maybe(wantedAges),
    roles: maybe(roles),
    grades: maybe(grades),
    topics: maybe(topics),
    forms: maybe(some(...OfferForm.options)),
    area: maybe(fc.constantFrom("querenburg", "steinkuhl", "bochum", "nowhere")),
    near: maybe(
      fc
        .record({
          position: fc.constant(school),
          metres: maybe(fc.nat(2500)),
          minutes: maybe(fc.nat(40)),
          digital: maybe(fc.constant(true)),
        })
        .map(without),
    ),
    weekdays: maybe(weekdays),
    hours: maybe(hours),
    period: maybe(period),
    holidays: maybe(
      fc
        .record({ cover: fc.constantFrom("all", "some"), period: maybe(period), weekdays: maybe(weekdays) })
        .map(without),
    ),
    languages: maybe(languages),
    cost: maybe(
      fc.oneof(
        fc.constantFrom({ kind: "free" }, { kind: "educationPackage" }),
        fc.record({ kind: fc.constant("atMost"), cents: fc.nat(5000), per: perUnit }),
      ),
    ),
    stepFree: maybe(fc.constant(true)),
    accessibleToilet: maybe(fc.constant(true)),
    communication: maybe(aids),
    easyLanguage: maybe(fc.constant(true)),
    registration: maybe(fc.constantFrom("none", "possible")),
    freePlaces: maybe(fc.integer({ min: 1, max: 15 })),
  })
  .map((parts) => OfferQuestion.parse(without(parts)))

/** A calendar that does not know the end of the period. */
export const shortSighted = ClosureCalendar.parse({
  ...holidays,
  id: ClosureCalendarId.parse("schulferien-kurz"),
  known: { from: "2026-08-01", to: "2026-10-24" },
  closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-10-24", reason: "Herbstferien NW" }],
})
