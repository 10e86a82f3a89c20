/** A quarter with two schools, two houses and a few offers; and any number of arbitrary ones. */
import * as fc from "fast-check"
import { ClosureCalendar } from "../calendar/index.js"
import { Institution, Site } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer, weeklySeries } from "../offer/index.js"
import { type CatalogueOptions, type OfferCatalogue, offerCatalogue } from "../search/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate, Weekday } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

/** Seven weeks, the last two of them holidays; 3 October, a Saturday, is a public holiday. */
export const period = { from: day("2026-09-14"), to: day("2026-11-02") }

const known = { from: "2026-08-01", to: "2027-08-01" }
const land = { kind: "land", id: "NW" }
export const ferien = ClosureCalendar.parse({
  id: "schulferien-nw",
  name: "Schulferien Nordrhein-Westfalen",
  scope: land,
  source: { name: "Ferienordnung" },
  known,
  kinds: ["schulferien"],
  closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
})
export const feiertage = ClosureCalendar.parse({
  id: "feiertage-nw",
  name: "Feiertage Nordrhein-Westfalen",
  scope: land,
  source: { name: "Feiertagsgesetz NW" },
  known,
  kinds: ["feiertag"],
  closures: [
    { kind: "feiertag", from: "2026-10-03", to: "2026-10-04", reason: "Tag der Deutschen Einheit" },
    { kind: "feiertag", from: "2026-11-01", to: "2026-11-02", reason: "Allerheiligen" },
  ],
})
export const restsInHolidays = { kind: "rests", on: ["schulferien", "feiertag"] } as const

/** Sites of the open data of Stadt Bochum (CC0), around Markstr. 290. */
export const positions = {
  markstr290: { lon: 7.23061, lat: 51.449143 },
  borgholzstr27: { lon: 7.226859, lat: 51.451314 },
  hustadtring144: { lon: 7.256011, lat: 51.448974 },
} as const

const parents = [{ unit: "sued", kind: "stadtbezirk" }]
export const areas = [
  { id: "sued", kind: "stadtbezirk", name: "Bochum-Süd" },
  { id: "wiemelhausen", kind: "statistischerBezirk", name: "Wiemelhausen/Brenschede", parents },
  { id: "querenburg", kind: "statistischerBezirk", name: "Querenburg", parents },
].map((unit) => SpatialUnit.parse(unit))
export const [sued, wiemelhausen, querenburg] = areas.map(({ id }) => id)

export const sites = [
  { id: "markstr290", position: positions.markstr290, units: ["wiemelhausen"] },
  { id: "borgholzstr27", position: positions.borgholzstr27, units: ["wiemelhausen"] },
  { id: "hustadtring144", position: positions.hustadtring144, units: ["querenburg"] },
].map((site) => Site.parse({ address: {}, ...site }))

export const institution = (id: string, type: string, site: string, more: object = {}): Institution =>
  Institution.parse({ id, name: id, types: [type], sites: [{ site }], ...more })
export const institutions = [
  institution("kirchviertel", "grundschule", "markstr290"),
  institution("waldschule", "grundschule", "hustadtring144"),
  institution("treff", "jugendzentrum", "borgholzstr27"),
  institution("verein", "sportverein", "hustadtring144"),
]

/** A row of a timetable: the same hours every week. */
export const slot = (weekday: Weekday, from: string, to: string, more: object = {}): object => ({
  series: weeklySeries({ day: weekday, from, to }, period.from),
  ...more,
})

export const offer = (id: string, parts: Readonly<Record<string, unknown>> = {}): Offer =>
  Offer.parse(
    withoutUndefined({
      id,
      title: id,
      institution: "treff",
      form: "gruppe",
      targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 119 } }],
      topics: ["sport"],
      places: [{ at: "site", site: "borgholzstr27" }],
      languages: ["de"],
      schedule: { kind: "dates", slots: [slot("we", "15:00", "16:30")] },
      state: "published",
      ...parts,
    }),
  )

const withoutUndefined = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

export const catalogueOf = (
  offers: ReadonlyArray<Offer>,
  options: Partial<CatalogueOptions> = {},
  more: Partial<Network> = {},
): OfferCatalogue =>
  offerCatalogue(indexNetwork({ areas, sites, institutions, offers, ...more }), {
    asOf: period.from,
    period,
    calendars: [ferien, feiertage],
    region: { land: "NW" },
    ...options,
  })

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Any row of a timetable, now and then only in holidays, or only for some weeks. */
const anySlot = fc
  .record({
    weekday: fc.constantFrom(...Weekday.options),
    from: fc.integer({ min: 13 * 4, max: 17 * 4 }),
    lasts: fc.integer({ min: 1, max: 12 }),
    holidays: fc.constantFrom(undefined, restsInHolidays, { kind: "only", on: ["schulferien"] } as const),
    first: fc.integer({ min: 0, max: 4 }),
    languages: fc.constantFrom(undefined, ["tr"], ["de", "tr"]),
  })
  .map(({ weekday, from, lasts, holidays, first, languages }) => ({
    ...slot(weekday, clock(from * 15), clock((from + lasts) * 15)),
    ...(holidays === undefined ? {} : { holidays }),
    ...(languages === undefined ? {} : { languages }),
    from: `2026-09-${String(14 + first * 3)}`,
  }))

/** Any offer of the quarter with an id of its own. */
const anyOffer = (id: string): fc.Arbitrary<Offer> =>
  fc
    .record({
      institution: fc.constantFrom("treff", "verein"),
      fromYears: fc.integer({ min: 0, max: 14 }),
      years: fc.integer({ min: 0, max: 8 }),
      topics: fc.subarray(["sport", "schwimmen", "musik"]),
      site: fc.constantFrom("borgholzstr27", "hustadtring144"),
      languages: fc.subarray(["de", "tr", "ar"]),
      slots: fc.array(anySlot, { minLength: 1, maxLength: 3 }),
    })
    .map(({ fromYears, years, site, slots, ...parts }) =>
      offer(id, {
        ...parts,
        targetGroups: [{ ages: { fromMonths: fromYears * 12, toMonths: (fromYears + years) * 12 + 11 } }],
        places: [{ at: "site", site }],
        schedule: { kind: "dates", slots },
      }),
    )

/** Up to so many of them. */
export const anyOffers = (most: number): fc.Arbitrary<ReadonlyArray<Offer>> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => anyOffer(`angebot-${place}`))))
