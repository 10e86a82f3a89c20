/** A small network around a primary school: one street, a river, and what lies on both sides. */
import { ClosureCalendar } from "../calendar/index.js"
import { Conference, Membership } from "../conference/index.js"
import { ContactPoint, Institution, InstitutionId, Provider, Site } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer, weeklySeries } from "../offer/index.js"
import { type CatalogueOptions, type OfferCatalogue, offerCatalogue } from "../search/index.js"
import { Sozialraum, SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)
export const unit = (text: string): SpatialUnitId => SpatialUnitId.parse(text)
export const school = InstitutionId.parse("waldschule")
export const asOf = day("2026-10-01")

/** So many metres to the east of the school. */
export const metresEast = (metres: number) => ({ lon: 7.25 + metres / 69_350, lat: 51.45 })

export const areas = [
  SpatialUnit.parse({
    id: "stadt",
    kind: "stadt",
    name: "Stadt",
    externalIds: [{ scheme: "de-ags", value: "05911000" }],
  }),
  SpatialUnit.parse({ id: "ost", kind: "ortsteil", name: "Ost", parents: [{ unit: "stadt", kind: "stadt" }] }),
  SpatialUnit.parse({ id: "west", kind: "ortsteil", name: "West", parents: [{ unit: "stadt", kind: "stadt" }] }),
  Sozialraum.parse({ id: "raum", kind: "sozialraum", name: "Raum", composedOf: ["ost"] }),
]

export const site = (id: string, metres: number, more: object = {}): Site =>
  Site.parse({
    id,
    address: { street: "Weg", houseNumber: "1" },
    position: metresEast(metres),
    units: ["ost"],
    ...more,
  })

export const house = (id: string, types: ReadonlyArray<string>, more: object = {}): Institution =>
  Institution.parse({ id, name: `Haus ${id}`, types, sites: [{ site: id }], ...more })

export const tuesdays = weeklySeries({ day: "tu", from: "15:00", to: "16:30" }, day("2026-09-01"))

export const offer = (id: string, more: object = {}): Offer =>
  Offer.parse({
    id,
    title: `Angebot ${id}`,
    institution: "treff",
    form: "gruppe",
    targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 } }],
    topics: ["sport"],
    places: [{ at: "site", site: "treff" }],
    schedule: { kind: "dates", slots: [{ series: tuesdays }], holidays: { kind: "rests", on: ["schulferien"] } },
    costs: [{ kind: "free" }],
    registration: { kind: "none" },
    verifications: [{ on: "2026-09-01", by: "treff" }],
    state: "published",
    ...more,
  })

const holidays = ClosureCalendar.parse({
  id: "schulferien-nw",
  name: "Schulferien",
  scope: { kind: "land", id: "NW" },
  source: { name: "Ferienordnung" },
  known: { from: "2026-08-01", to: "2027-08-01" },
  kinds: ["schulferien"],
  closures: [
    { kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien" },
    { kind: "schulferien", from: "2026-12-23", to: "2027-01-07", reason: "Weihnachtsferien" },
  ],
})

export const small: Partial<Network> = {
  areas,
  providers: [Provider.parse({ id: "stadt", name: "Stadt", kind: "oeffentlich" })],
  sites: [
    site("waldschule", 0),
    site("kita", 200),
    site("treff", 300, { accessibility: { stepFree: true } }),
    site("bolzplatz", 700, { name: "Bolzplatz" }),
    site("fern", 5000),
  ],
  institutions: [
    house("waldschule", ["grundschule"]),
    house("kita", ["kita", "familienzentrum"], { capacity: 60 }),
    house("treff", ["jugendtreff"], { verifications: [{ on: "2026-09-01", by: "treff" }] }),
    house("fern", ["buecherei"]),
  ],
  offers: [offer("turnen")],
  contactPoints: [
    ContactPoint.parse({
      id: "treff",
      institution: "treff",
      function: "einrichtung",
      emails: ["treff@example.org"],
      person: { name: "Person", purpose: "Anmeldung", eraseOn: "2030-01-01" },
    }),
  ],
  conferences: [
    Conference.parse({
      id: "konferenz",
      name: "Konferenz",
      kind: "sozialraumkonferenz",
      area: "raum",
      start: "2020-01-01",
      convenors: [{ institution: "treff" }],
      moderators: [{ institution: "treff" }],
    }),
  ],
  memberships: ["treff", "waldschule"].map((institution) =>
    Membership.parse({ id: institution, conference: "konferenz", institution, status: "active" }),
  ),
}

export const catalogueOf = (
  network: Partial<Network> = small,
  options: Partial<CatalogueOptions> = {},
): OfferCatalogue =>
  offerCatalogue(indexNetwork(network), {
    asOf,
    period: { from: day("2026-09-01"), to: day("2027-02-01") },
    calendars: [holidays],
    ...options,
  })
