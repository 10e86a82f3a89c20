import {
  Booking,
  ClosureCalendar,
  Conference,
  Meeting,
  Offer,
  Resource,
  type Revised,
  Site,
  Sozialraum,
  SpatialUnit,
} from "@sozialraum/core"
import { expect, test } from "vitest"
import { type CalendarContent, mentionedIn } from "./content.js"
import { type CalendarFilters, narrowContent } from "./filters.js"

const revised = <A>(value: A): Revised<A> => ({
  value,
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-02-01T09:00:00Z",
})
const zone = "Europe/Berlin"
const meeting = (id: string, conference: string, institution: string) =>
  revised(
    Meeting.parse({
      id,
      conference,
      title: id,
      interval: { start: "2026-04-15T15:00", end: "2026-04-15T17:00", zone },
      host: { at: "member", institution, site: `${institution}-haus` },
      agenda: [{ id: "t1", order: 1, title: "Bericht", kind: "topic", submittedBy: "jugendtreff" }],
      state: "invited",
      invitedOn: "2026-04-01",
      invited: ["kita", "schule"],
    }),
  )
const conference = (id: string, area: string) =>
  revised(
    Conference.parse({
      id,
      name: id,
      kind: "sozialraumkonferenz",
      area,
      start: "2024-01-01",
      convenors: [{ institution: "kita" }],
      moderators: [{ institution: "kita" }],
    }),
  )
const content: CalendarContent = {
  network: "bochum",
  name: "Süd",
  meetings: [meeting("m1", "k1", "kita"), meeting("m2", "k2", "schule")],
  bookings: [
    revised(
      Booking.parse({
        id: "b1",
        resource: "aula",
        borrower: "treff",
        interval: { start: "2026-04-16T15:00", end: "2026-04-16T17:00", zone },
        purpose: "Probe",
        responsible: "leitung",
      }),
    ),
  ],
  conferences: [conference("k1", "hustadt"), conference("k2", "querenburg")],
  resources: [revised(Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula", site: "s1" }))],
  institutions: [],
  sites: [revised(Site.parse({ id: "s1", address: {}, units: ["querenburg"] }))],
}
const found = (filters: CalendarFilters, audience: "public" | "network" = "public") => {
  const { meetings, bookings } = narrowContent(content, filters, audience)
  return [...meetings, ...bookings].map(({ value }) => value.id)
}

test("no filter leaves everything", () => {
  expect(found({})).toEqual(["m1", "m2", "b1"])
})

test("of several values of one name any is enough, of several names all are needed", () => {
  expect(found({ conference: ["k1", "k2"] })).toEqual(["m1", "m2"])
  expect(found({ conference: ["k1", "k2"], institution: ["schule"] })).toEqual(["m2"])
  expect(found({ conference: ["k1"], resource: ["aula"] })).toEqual([])
})

test("an institution's entries are what it hosts, borrows and lends", () => {
  expect(found({ institution: ["schule"] }, "network")).toEqual(["m1", "m2", "b1"])
  expect(found({ institution: ["treff"] }, "network")).toEqual(["b1"])
})

test("a filter does not tell the public who borrows (P9)", () => {
  expect(found({ institution: ["schule"] }, "public")).toEqual(["m2", "b1"])
  expect(found({ institution: ["treff"] }, "public")).toEqual([])
})

test("a filter does not tell the public who is invited", () => {
  expect(found({ institution: ["kita"] }, "public")).toEqual(["m1"])
  expect(found({ institution: ["kita"] }, "network")).toEqual(["m1", "m2"])
})

test("an area's entries are the meetings of its conferences and what is lent in it", () => {
  expect(found({ area: ["querenburg"] })).toEqual(["m2", "b1"])
  expect(found({ area: ["hustadt"] })).toEqual(["m1"])
})

test("a joint meeting is an entry of each conference that meets, and of its area (R24)", () => {
  const joint = revised(Meeting.parse({ ...meeting("m3", "k2", "schule").value, jointWith: ["k1"] }))
  const meetings = (filters: CalendarFilters) =>
    narrowContent({ ...content, meetings: [joint] }, filters, "public").meetings.map(({ value }) => value.id)
  for (const conference of ["k1", "k2"]) expect(meetings({ conference: [conference] })).toEqual(["m3"])
  for (const area of ["hustadt", "querenburg"]) expect(meetings({ area: [area] })).toEqual(["m3"])
  expect(meetings({ conference: ["k3"] })).toEqual([])
})

test("a guest that is asked to come finds the meeting among its entries, and the public does not learn of it (P9)", () => {
  const guestsInvited = [{ institution: "treff" }, { asWritten: "Quartiersmanagement" }]
  const invited = revised(Meeting.parse({ ...meeting("m3", "k2", "schule").value, guestsInvited }))
  const ofGuest = (audience: "public" | "network") =>
    narrowContent({ ...content, meetings: [invited] }, { institution: ["treff"] }, audience).meetings.length
  expect(ofGuest("network")).toBe(1)
  expect(ofGuest("public")).toBe(0)
})

const area = (id: string, parents: ReadonlyArray<string> = []) =>
  revised(
    SpatialUnit.parse({ id, kind: "stadtteil", name: id, parents: parents.map((unit) => ({ unit, kind: "stadt" })) }),
  )
const withOffers: CalendarContent = {
  ...content,
  areas: [
    area("bochum"),
    area("querenburg", ["bochum"]),
    area("hustadt", ["bochum"]),
    revised(Sozialraum.parse({ id: "sued", kind: "sozialraum", name: "Süd", composedOf: ["querenburg"] })),
  ],
  offers: [
    {
      ...{ id: "turnen", institution: "verein", partners: [{ institution: "schule" }], topics: ["schwimmen"] },
      targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 } }],
      places: [{ at: "site", site: "s1" }],
    },
    {
      id: "cafe",
      institution: "kita",
      topics: ["familie"],
      targetGroups: [{ roles: ["eltern"], childAges: { toMonths: 35 } }],
    },
    { id: "fortbildung", institution: "kita", targetGroups: [{ roles: ["fachkraft"] }], public: false },
    {
      id: "mobil",
      institution: "verein",
      places: [{ at: "mobile", unit: "hustadt" }],
      targetGroups: [{ roles: ["familie"] }],
    },
  ].map((offer) => revised(Offer.parse({ title: offer.id, form: "gruppe", state: "published", ...offer }))),
}
const offers = (filters: CalendarFilters, audience: "public" | "network" = "public") =>
  narrowContent(withOffers, filters, audience).offers?.map(({ value }) => value.id)

test("an offer is found by its id, by the houses that make it, and by its topic and those above it", () => {
  expect(offers({ offer: ["cafe", "mobil"] })).toEqual(["cafe", "mobil"])
  expect(offers({ institution: ["schule"] })).toEqual(["turnen"])
  expect(offers({ institution: ["verein"] })).toEqual(["turnen", "mobil"])
  expect(offers({ topic: ["sport"] })).toEqual(["turnen"])
  expect(offers({ topic: ["schwimmen"], institution: ["kita"] })).toEqual([])
})

test("an offer is found in the area of its places, in the wider ones, and in a Sozialraum that consists of them (R2, R3)", () => {
  expect(offers({ area: ["querenburg"] })).toEqual(["turnen"])
  expect(offers({ area: ["bochum"] })).toEqual(["turnen", "mobil"])
  expect(offers({ area: ["sued"] })).toEqual(["turnen"])
})

test("a site lies where its position does, whatever unit of that kind was written down for it (R2, R3)", () => {
  const ring = [
    [7.2, 51.4],
    [7.3, 51.4],
    [7.3, 51.5],
    [7.2, 51.5],
    [7.2, 51.4],
  ]
  const drawn = (withOffers.areas ?? []).map(({ value }) =>
    value.id === "hustadt"
      ? revised(SpatialUnit.parse({ ...value, geometry: { type: "Polygon", coordinates: [ring] } }))
      : revised(value),
  )
  const at = (lon: number) =>
    withOffers.sites.map(({ value }) =>
      value.id === "s1" ? revised(Site.parse({ ...value, position: { lon, lat: 51.45 } })) : revised(value),
    )
  const found = (lon: number, unit: string) =>
    narrowContent({ ...withOffers, areas: drawn, sites: at(lon) }, { area: [unit] }, "public").offers?.map(
      ({ value }) => value.id,
    )
  expect([found(7.25, "hustadt"), found(7.25, "querenburg")]).toEqual([["turnen", "mobil"], []])
  expect([found(7.25, "bochum"), found(7.35, "querenburg")]).toEqual([["turnen", "mobil"], ["turnen"]])
})

test("an offer is found by the ages of those who come, or of whose parents come, in years (R13)", () => {
  expect(offers({ age: ["8"] })).toEqual(["turnen", "mobil"])
  expect(offers({ age: ["10"] })).toEqual(["turnen", "mobil"])
  expect(offers({ age: ["11"] })).toEqual(["mobil"])
  expect(offers({ age: ["0-6"] })).toEqual(["turnen", "cafe", "mobil"])
  for (const none of ["", "acht", "9-8", "-3", "1-2-3", "8.5"]) expect(offers({ age: [none] })).toEqual([])
})

test("a filter does not tell the public of an offer that is for the network (P9)", () => {
  expect(offers({ offer: ["fortbildung"] })).toEqual([])
  expect(offers({ offer: ["fortbildung"] }, "network")).toEqual(["fortbildung"])
})

test("a filter leaves the closures of a house that is asked for, and all that offers rest on", () => {
  const calendar = (id: string, scope: object) =>
    revised(
      ClosureCalendar.parse({
        id,
        name: id,
        scope,
        source: { name: id },
        known: {},
        kinds: ["schliesstag"],
        closures: [],
      }),
    )
  const closureCalendars = [
    calendar("kita-zu", { kind: "einrichtung", id: "kita" }),
    calendar("verein-zu", { kind: "einrichtung", id: "verein" }),
  ]
  const narrowed = narrowContent({ ...withOffers, closureCalendars }, { institution: ["kita"] }, "public")
  expect([narrowed.shownClosures, narrowed.closureCalendars]).toEqual([["kita-zu"], closureCalendars])
})

test("what no entry has selects nothing", () => {
  expect(found({ offer: ["o1"] })).toEqual([])
  expect(found({ topic: ["sprache"] })).toEqual([])
  expect(found({ age: ["6"] })).toEqual([])
  expect(found({ conference: [] })).toEqual([])
})

test("everything that entries speak of is mentioned once", () => {
  expect(mentionedIn(content)).toEqual({
    institutions: ["kita", "schule", "jugendtreff", "treff"],
    sites: ["kita-haus", "schule-haus", "s1"],
  })
})
