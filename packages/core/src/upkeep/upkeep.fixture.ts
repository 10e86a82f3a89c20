/** A network without a fault, and how to make one of each kind. */
import { ContactPoint, Institution, Provider, Site } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Need } from "../planning/index.js"
import { offerCatalogue } from "../search/index.js"
import { Booking, Resource } from "../sharing/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"

const asOf = LocalDate.parse("2026-11-02")
const lately = "2026-10-01"

/** What is `undefined` is left out: so a test takes a field away. */
const said = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

export const site = (id: string, more: object = {}): Site =>
  Site.parse(
    said({
      id,
      address: { street: "Markstraße", houseNumber: id, postalCode: "44801", city: "Bochum" },
      position: { lat: 51.45, lon: 7.26 },
      units: ["querenburg"],
      ...more,
    }),
  )

export const house = (id: string, more: object = {}): Institution =>
  Institution.parse(
    said({
      id,
      name: `Jugendhaus ${id}`,
      types: ["jugendfreizeithaus"],
      providers: [{ provider: "stadt" }],
      sites: [{ site: `haus-${id}` }],
      serves: ["querenburg"],
      verifications: [{ on: lately, by: id }],
      ...more,
    }),
  )

export const contact = (id: string, institution: string, more: object = {}): ContactPoint =>
  ContactPoint.parse({ id, institution, function: "leitung", emails: ["kontakt@jugendhaus.example"], ...more })

export const offer = (id: string, more: object = {}): Offer =>
  Offer.parse(
    said({
      id,
      title: "Offener Treff",
      institution: "nord",
      form: "offen",
      topics: ["sport"],
      targetGroups: [{ ages: { fromMonths: 72, toMonths: 143 } }],
      places: [{ key: "p", at: "site", site: "haus-nord" }],
      schedule: { kind: "byArrangement" },
      costs: [{ kind: "free" }],
      registration: { kind: "none" },
      contactPoint: "leitung-nord",
      verifications: [{ on: lately, by: "nord" }],
      state: "published",
      ...more,
    }),
  )

export const hall = (more: object = {}): Resource =>
  Resource.parse(
    said({
      id: "saal",
      owner: "nord",
      category: "raum",
      name: "Saal",
      site: "haus-nord",
      seats: 40,
      terms: { fee: { kind: "free" } },
      availability: {},
      ...more,
    }),
  )

export const evening = (id: string, on: string, more: object = {}): Booking =>
  Booking.parse({
    id,
    resource: "saal",
    borrower: "sued",
    interval: { start: `${on}T18:00`, end: `${on}T20:00`, zone: "Europe/Berlin" },
    purpose: "Elternabend",
    responsible: "leitung",
    ...more,
  })

export const need = (id: string, more: object = {}): Need =>
  Need.parse({
    id,
    area: "querenburg",
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: "Es fehlt ein Bolzplatz.",
    evidence: [],
    raisedBy: { kind: "institution", institution: "nord" },
    raisedOn: lately,
    state: "registered",
    since: lately,
    ...more,
  })

/** Two houses with all that they have to say of themselves, an offer and a hall. */
export const clean: Partial<Network> = {
  areas: [
    SpatialUnit.parse({ id: "querenburg", kind: "statistischerBezirk", name: "Querenburg" }),
    SpatialUnit.parse({ id: "stiepel", kind: "statistischerBezirk", name: "Stiepel" }),
  ],
  providers: [Provider.parse({ id: "stadt", name: "Stadt Bochum", kind: "oeffentlich" })],
  sites: [site("haus-nord"), site("haus-sued", { units: ["stiepel"] })],
  institutions: [house("nord"), house("sued", { serves: ["stiepel"] })],
  contactPoints: [contact("leitung-nord", "nord"), contact("leitung-sued", "sued")],
  offers: [offer("treff")],
  resources: [hall()],
  bookings: [evening("b1", "2026-12-01")],
}

export const catalogueOf = (values: Partial<Network>, audience: Audience = "planning") =>
  offerCatalogue(indexNetwork({ ...clean, ...values }), {
    asOf,
    period: { from: asOf, to: LocalDate.parse("2027-08-01") },
    calendars: [],
    audience,
  })
