import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Conference, ConferenceId, Membership, SubGroup } from "../conference/index.js"
import { distanceMetres, type Position } from "../geo/index.js"
import { ContactPoint, Institution, Site } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { Offer } from "../offer/index.js"
import { Booking, Resource } from "../sharing/index.js"
import { Sozialraum, SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import {
  closedYetActive,
  closingProposals,
  danglingReferences,
  directoryOn,
  doubleStructures,
  indexNetwork,
  institutionsNear,
  type Network,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const zone = "Europe/Berlin"

/** Sites of the open data of Stadt Bochum (CC0), around Markstr. 290. */
const places = {
  markstr290: { lon: 7.23061, lat: 51.449143 },
  borgholzstr27: { lon: 7.226859, lat: 51.451314 },
  baumhofstr9: { lon: 7.2302, lat: 51.4513 },
  brenschederStr43c: { lon: 7.2276, lat: 51.4461 },
} satisfies Readonly<Record<string, Position>>
const sites = Object.entries(places).map(([id, position]) => Site.parse({ id, address: {}, position }))
const institution = (id: string, type: string, site: string, more: object = {}) =>
  Institution.parse({ id, name: id, types: [type], sites: [{ site }], ...more })
const school = institution("kirchviertel", "grundschule", "markstr290", {
  sites: [{ site: "markstr290" }, { site: "borgholzstr27" }],
})
const kiwi = institution("kiwi-nest", "kita", "baumhofstr9", { capacity: 45 })
const johannes = institution("st-johannes", "kita", "brenschederStr43c", { capacity: 69 })
const institutions = [school, kiwi, johannes]

const everything: Partial<Network> = {
  sites,
  institutions,
  contactPoints: [ContactPoint.parse({ id: "kiwi/leitung", institution: "kiwi-nest", function: "leitung" })],
  offers: [
    Offer.parse({ id: "turnen", title: "Turnen", institution: "kiwi-nest", form: "gruppe", state: "published" }),
    Offer.parse({ id: "alt", title: "Alt", institution: "kiwi-nest", form: "gruppe", state: "ended" }),
    Offer.parse({ id: "lesen", title: "Lesen", institution: "kirchviertel", form: "gruppe", state: "published" }),
    Offer.parse({
      id: "sommer",
      title: "Sommer",
      institution: "kiwi-nest",
      form: "gruppe",
      state: "published",
      to: "2026-09-01",
    }),
  ],
  conferences: [
    Conference.parse({
      id: "sued",
      name: "Sozialraumkonferenz",
      kind: "sozialraumkonferenz",
      area: "bochum-sued",
      start: "2025-01-01",
      convenors: [{ institution: "kirchviertel" }],
      moderators: [{ institution: "kiwi-nest", from: "2026-01-01" }],
    }),
  ],
  memberships: [
    Membership.parse({ id: "m1", conference: "sued", institution: "kiwi-nest", status: "active" }),
    Membership.parse({ id: "m0", conference: "sued", institution: "kiwi-nest", status: "left", to: "2024-01-01" }),
    Membership.parse({ id: "m2", conference: "sued", institution: "kirchviertel", status: "active" }),
  ],
  meetings: [
    Meeting.parse({
      id: "s1",
      conference: "sued",
      title: "Sitzung",
      state: "scheduled",
      interval: { start: "2026-11-18T14:30", end: "2026-11-18T16:30", zone },
      host: { at: "member", institution: "kiwi-nest", site: "baumhofstr9" },
    }),
    Meeting.parse({ id: "s2", conference: "sued", title: "Noch ohne Ort", state: "proposed" }),
  ],
  resources: [
    Resource.parse({ id: "turnraum", owner: "kiwi-nest", category: "raum", name: "Turnraum" }),
    Resource.parse({ id: "aula", owner: "kirchviertel", category: "raum", name: "Aula" }),
  ],
  bookings: [
    { id: "b1", resource: "turnraum", borrower: "kirchviertel", start: "2026-11-10T17:00", end: "2026-11-10T19:00" },
    { id: "b2", resource: "aula", borrower: "kiwi-nest", start: "2026-10-31T20:00", end: "2026-11-01T00:00" },
    { id: "b3", resource: "aula", borrower: "kiwi-nest", start: "2026-11-01T10:00", end: "2026-11-01T11:00" },
  ].map(({ start, end, ...booking }) =>
    Booking.parse({ ...booking, interval: { start, end, zone }, purpose: "Elternabend", responsible: "leitung" }),
  ),
}

describe("closing an institution", () => {
  const index = indexNetwork(everything)
  const closing = kiwi.id

  it("proposes a decision for everything that hangs on it, and decides nothing (R11)", () => {
    expect(closingProposals(index, closing, day("2026-11-01"))).toEqual([
      { proposal: "endOrHandOverOffer", offer: "turnen" },
      { proposal: "endMembership", membership: "m1" },
      { proposal: "replaceModerator", conference: "sued" },
      { proposal: "findOtherHost", meeting: "s1" },
      { proposal: "withdrawResource", resource: "turnraum" },
      { proposal: "cancelBooking", booking: "b1", as: "owner" },
      { proposal: "cancelBooking", booking: "b3", as: "borrower" },
      { proposal: "redirectContact", contactPoint: "kiwi/leitung" },
    ])
    expect(index.network.offers).toEqual(everything.offers)
  })

  it("leaves alone what is over by then (R11)", () => {
    const proposals = closingProposals(index, closing, day("2026-11-19"))
    expect(proposals.map(({ proposal }) => proposal)).not.toContain("findOtherHost")
    expect(proposals.map(({ proposal }) => proposal)).not.toContain("cancelBooking")
  })

  it("leaves alone what ends on that very day, and takes up what lasts a day longer (R11)", () => {
    const ending = (to: string) => {
      const membership = Membership.parse({
        id: "m1",
        conference: "sued",
        institution: "kiwi-nest",
        status: "active",
        to,
      })
      return closingProposals(indexNetwork({ memberships: [membership] }), closing, day("2026-11-01"))
    }
    expect([ending("2026-11-01"), ending("2026-11-02").length]).toEqual([[], 1])
  })

  it("asks for roles in a conference that ends later, and not in one that has ended by then (R11)", () => {
    const roles = (since: string) => {
      const [sued] = everything.conferences ?? []
      const conferences =
        sued === undefined ? [] : [{ ...sued, statuses: [{ status: "dissolved", from: day(since) } as const] }]
      return closingProposals(indexNetwork({ conferences }), closing, day("2026-11-01")).map(({ proposal }) => proposal)
    }
    expect([roles("2026-11-01"), roles("2026-11-02")]).toEqual([[], ["replaceModerator"]])
  })

  it("proposes nothing where nothing hangs on it", () => {
    expect(closingProposals(index, johannes.id, day("2026-11-01"))).toEqual([])
  })

  it("names what a closed institution still holds, from the day on which it is closed (R11)", () => {
    const closed = { ...kiwi, statuses: [{ status: "closed" as const, from: day("2026-11-01") }] }
    const later = indexNetwork({ ...everything, institutions: [school, closed, johannes] })
    expect(closedYetActive(later, day("2026-10-31"))).toEqual([])
    expect(closedYetActive(later, day("2026-11-01"))).toEqual([
      {
        _tag: "ClosedYetActive",
        rule: "R11",
        severity: "error",
        path: ["institutions", "kiwi-nest"],
        institution: "kiwi-nest",
        proposals: closingProposals(later, closing, day("2026-11-01")),
      },
    ])
  })
})

describe("institutions near a place", () => {
  const index = indexNetwork(everything)
  const asOf = day("2026-10-21")
  const at = places.borgholzstr27

  it("come nearest first, each once, with the nearest of their sites (R9)", () => {
    expect(institutionsNear(index, at, { asOf }).map((near) => [near.institution, near.site])).toEqual([
      ["kirchviertel", "borgholzstr27"],
      ["kiwi-nest", "baumhofstr9"],
      ["st-johannes", "brenschederStr43c"],
    ])
  })

  it("are those that work and use the site on the day", () => {
    const moved = { ...kiwi, sites: kiwi.sites.map((period) => ({ ...period, to: day("2026-01-01") })) }
    const shut = { ...johannes, statuses: [{ status: "temporarilyClosed" as const, from: day("2026-10-01") }] }
    const later = indexNetwork({ ...everything, institutions: [school, moved, shut] })
    expect(institutionsNear(later, at, { asOf }).map(({ institution }) => institution)).toEqual(["kirchviertel"])
    expect(institutionsNear(later, at, { asOf: day("2025-12-31") })).toHaveLength(3)
  })

  it("may share a site without being one institution (R9)", () => {
    const choir = institution("chor", "musikschule", "markstr290")
    const shared = indexNetwork({ ...everything, institutions: [...institutions, choir] })
    const near = institutionsNear(shared, places.markstr290, { asOf, count: 2 })
    expect(near.map(({ institution: id, metres }) => [id, metres])).toEqual([
      ["kirchviertel", 0],
      ["chor", 0],
    ])
  })

  it("are the same that a look at every one of them finds", () => {
    const somewhere = fc.record({
      lon: fc.double({ min: 7.1, max: 7.4, noNaN: true }),
      lat: fc.double({ min: 51.4, max: 51.5, noNaN: true }),
    })
    const drawn = fc.array(fc.record({ position: somewhere, users: fc.integer({ min: 0, max: 3 }) }), { maxLength: 30 })
    fc.assert(
      fc.property(drawn, somewhere, fc.integer({ min: 1, max: 8 }), (list, from, count) => {
        const drawnSites = list.map(({ position }, n) => Site.parse({ id: `s${n}`, address: {}, position }))
        const users = list.flatMap(({ users: many }, n) =>
          Array.from({ length: many }, (_, k) => institution(`i${k}`, "kita", `s${n}`)),
        )
        const byId = new Map<string, Institution>()
        for (const one of users) {
          const known = byId.get(one.id)
          byId.set(one.id, known === undefined ? one : { ...known, sites: [...known.sites, ...one.sites] })
        }
        const network = indexNetwork({ sites: drawnSites, institutions: [...byId.values()] })
        const nearestSite = [...byId.values()].map(({ sites: used }) =>
          Math.min(
            ...used
              .flatMap(({ site }) => list[Number(site.slice(1))] ?? [])
              .map((at) => distanceMetres(from, at.position)),
          ),
        )
        const expected = nearestSite.sort((a, b) => a - b).slice(0, count)
        const near = institutionsNear(network, from, { asOf, count })
        expect(near.map(({ metres }) => metres)).toEqual(expected)
        expect(institutionsNear(network, from, { asOf }).slice(0, count)).toEqual(near)
      }),
    )
  })
})

describe("the directory of a day", () => {
  const unit = (id: string, kind: string, more: object = {}) => SpatialUnit.parse({ id, kind, name: id, ...more })
  const square = (west: number, south: number, size: number) => ({
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  })
  const areas = [
    unit("sued", "stadtbezirk"),
    unit("mitte", "stadtbezirk"),
    unit("wiemelhausen", "statistischerBezirk", {
      parents: [{ unit: "sued", kind: "stadtbezirk" }],
      geometry: square(7.2, 51.44, 0.05),
    }),
    unit("querenburg", "statistischerBezirk", { parents: [{ unit: "sued", kind: "stadtbezirk" }] }),
    Sozialraum.parse({ id: "campus", kind: "sozialraum", name: "Campus", composedOf: ["querenburg"] }),
    unit("44801", "plz"),
  ]
  const noted = Site.parse({ id: "hustadtring", address: {}, units: ["querenburg"] })
  const misplaced = Site.parse({ ...sites[0], units: ["querenburg", "44801"] })
  const forest = institution("waldschule", "grundschule", "hustadtring", { serves: ["wiemelhausen"] })
  const network = { areas, sites: [misplaced, ...sites.slice(1), noted], institutions: [...institutions, forest] }
  const directory = directoryOn(indexNetwork(network), day("2026-10-21"))
  const area = (id: string) => SpatialUnitId.parse(id)

  it("finds institutions by the position of their sites, and in what lies above (R2)", () => {
    const inSued = directory.institutionsIn(area("sued"))
    expect(inSued.filter(({ site }) => site !== noted.id).map((one) => [one.institution, one.area.known])).toEqual([
      ["kirchviertel", "parent"],
      ["kirchviertel", "parent"],
      ["kiwi-nest", "parent"],
      ["st-johannes", "parent"],
    ])
    expect(directory.institutionsIn(area("mitte"))).toEqual([])
  })

  it("takes units written down for a site where no position is known, and what follows from them (R3)", () => {
    expect(directory.areasOf(noted.id)).toEqual([
      { unit: "querenburg", kind: "statistischerBezirk", share: 1, known: "recorded", through: "querenburg" },
      { unit: "sued", kind: "stadtbezirk", share: 1, known: "recorded", through: "querenburg" },
      { unit: "campus", kind: "sozialraum", share: 1, known: "recorded", through: "querenburg" },
    ])
    expect(directory.institutionsIn(area("campus")).map(({ institution: id }) => id)).toContain("waldschule")
  })

  it("lets a position decide against what was written down, and keeps what it says nothing about", () => {
    const units = directory.areasOf(misplaced.id).map(({ unit: id, known }) => [id, known])
    expect(units).toContainEqual(["wiemelhausen", "geometry"])
    expect(units).toContainEqual(["44801", "recorded"])
    expect(units).not.toContainEqual(["querenburg", "recorded"])
  })

  it("takes no unit that has ended for where a site lies, and no site that an institution has left", () => {
    const ended = areas.map((one) => (one.id === "querenburg" ? { ...one, to: day("2026-10-21") } : one))
    const on = (date: string) => directoryOn(indexNetwork({ ...network, areas: ended }), day(date)).areasOf(noted.id)
    expect([on("2026-10-20").length, on("2026-10-21")]).toEqual([3, []])
    const moved = { ...forest, sites: forest.sites.map((period) => ({ ...period, to: day("2026-10-21") })) }
    const there = (date: string) =>
      directoryOn(indexNetwork({ ...network, institutions: [moved] }), day(date)).institutionsIn(area("querenburg"))
        .length
    expect([there("2026-10-20"), there("2026-10-21")]).toEqual([1, 0])
  })

  it("lets no Sozialraum around a position answer for another that was written down", () => {
    const drawn = Sozialraum.parse({ id: "kern", kind: "sozialraum", name: "Kern", geometry: square(7.2, 51.44, 0.05) })
    const both = directoryOn(indexNetwork({ ...network, areas: [...areas, drawn] }), day("2026-10-21"))
    expect(both.areasOf(misplaced.id).map(({ unit: id, known }) => [id, known])).toEqual(
      expect.arrayContaining([
        ["kern", "geometry"],
        ["campus", "recorded"],
      ]),
    )
  })

  it("knows who is there for the children of an area, wherever they are", () => {
    expect(directory.institutionsServing(area("wiemelhausen"))).toEqual(["waldschule"])
  })

  it("leaves out who is not active on the day, and areas that do not exist on it", () => {
    const shut = { ...forest, statuses: [{ status: "closed" as const, from: day("2026-10-21") }] }
    const abolished = areas.map((one) => (one.id === "sued" ? { ...one, to: day("2026-10-21") } : one))
    const later = indexNetwork({ ...network, areas: abolished, institutions: [...institutions, shut] })
    expect(directoryOn(later, day("2026-10-20")).institutionsIn(area("sued"))).toHaveLength(5)
    expect(directoryOn(later, day("2026-10-21")).institutionsIn(area("sued"))).toEqual([])
    expect(directoryOn(later, day("2026-10-21")).institutionsIn(area("querenburg"))).toEqual([])
  })
})

describe("double structures", () => {
  const conference = (id: string, area: string, more: object = {}) =>
    Conference.parse({
      id,
      name: id,
      kind: "sozialraumkonferenz",
      area,
      start: "2020-01-01",
      convenors: [{ institution: "jugendamt" }],
      moderators: [{ institution: "jugendamt" }],
      ...more,
    })
  const areas = [
    SpatialUnit.parse({ id: "querenburg", kind: "statistischerBezirk", name: "Querenburg" }),
    SpatialUnit.parse({ id: "stiepel", kind: "statistischerBezirk", name: "Stiepel" }),
    Sozialraum.parse({ id: "campus", kind: "sozialraum", name: "Campus", composedOf: ["querenburg"] }),
    Sozialraum.parse({ id: "ruhr", kind: "sozialraum", name: "Ruhr", composedOf: ["querenburg", "stiepel"] }),
  ]
  const found = (...conferences: ReadonlyArray<Conference>) =>
    doubleStructures(indexNetwork({ areas, conferences }), day("2026-10-21"))

  it("are two active conferences of one kind whose areas share a unit (R4)", () => {
    expect(found(conference("a", "campus"), conference("b", "ruhr"))).toEqual([
      {
        _tag: "DoubleStructure",
        rule: "R4",
        severity: "warning",
        path: ["conferences", "b", "area"],
        conferences: ["a", "b"],
        areas: ["campus", "ruhr"],
        units: ["querenburg"],
      },
    ])
  })

  it("are two active conferences of one kind for the same area (R4)", () => {
    expect(found(conference("a", "campus"), conference("b", "campus")).map(({ conferences }) => conferences)).toEqual([
      ["a", "b"],
    ])
  })

  it("are none where one rests, begins later, is of another kind, or lies beside (R4)", () => {
    const campus = conference("a", "campus")
    const resting = { statuses: [{ status: "dormant", from: "2026-01-01" }] }
    expect(found(campus, conference("b", "ruhr", resting))).toEqual([])
    expect(found(campus, conference("b", "ruhr", { start: "2026-10-22" }))).toEqual([])
    expect(found(campus, conference("b", "ruhr", { kind: "ag78" }))).toEqual([])
    expect(found(campus, conference("b", "stiepel"))).toEqual([])
  })

  it("are those of the day: a conference that rests or ends later is active until then (R4)", () => {
    const campus = conference("a", "campus")
    for (const status of [{ status: "dormant" }, { status: "dissolved" }, { status: "merged", successor: "a" }]) {
      const until = (from: string) => found(campus, conference("b", "ruhr", { statuses: [{ ...status, from }] })).length
      expect([until("2026-10-21"), until("2026-10-22")]).toEqual([0, 1])
    }
  })
})

describe("references", () => {
  it("that lead nowhere are named with the list, the value and the place (Q33)", () => {
    const index = indexNetwork({
      ...everything,
      areas: [
        SpatialUnit.parse({
          id: "bochum-sued",
          kind: "stadtbezirk",
          name: "Süd",
          parents: [{ unit: "bochum", kind: "stadt" }],
        }),
      ],
      institutions: [school, kiwi],
      memberships: [Membership.parse({ id: "m9", conference: "sued", institution: "st-johannes", status: "active" })],
    })
    expect(danglingReferences(index).map(({ path, list, names }) => [...path, "->", list, names].join(" "))).toEqual([
      "areas bochum-sued parents 0 unit -> areas bochum",
      "memberships m9 institution -> institutions st-johannes",
    ])
  })

  it("that lead somewhere are not named", () => {
    const areas = [SpatialUnit.parse({ id: "bochum-sued", kind: "stadtbezirk", name: "Süd" })]
    expect(danglingReferences(indexNetwork({ ...everything, areas }))).toEqual([])
  })
})

describe("an index", () => {
  const interval = (start: string, end: string, zone: string) => ({ start, end, zone })
  const meeting = (id: string, more: object) =>
    Meeting.parse({
      id,
      conference: "sued",
      title: id,
      state: "scheduled",
      host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
      ...more,
    })

  it("has the meetings of each conference in the order of time, whatever the zone, and those without a date last", () => {
    const index = indexNetwork({
      meetings: [
        Meeting.parse({ id: "z-wanted", conference: "sued", title: "Z", state: "proposed" }),
        Meeting.parse({ id: "a-wanted", conference: "sued", title: "A", state: "proposed" }),
        meeting("later", { interval: interval("2026-11-18T14:30", "2026-11-18T15:30", "Europe/Berlin") }),
        meeting("earlier", { interval: interval("2026-11-18T14:00", "2026-11-18T15:00", "Europe/London") }),
        meeting("first", { interval: interval("2026-11-18T14:00", "2026-11-18T16:00", "Europe/Berlin") }),
        meeting("also-first", { interval: interval("2026-11-18T13:00", "2026-11-18T15:00", "Europe/London") }),
      ],
    })
    expect(index.meetingsOf.get(ConferenceId.parse("sued"))?.map(({ id }) => id)).toEqual([
      "also-first",
      "first",
      "later",
      "earlier",
      "a-wanted",
      "z-wanted",
    ])
  })

  it("has a joint meeting among those of every conference that meets, once", () => {
    const joint = { interval: interval("2026-11-18T14:30", "2026-11-18T16:30", "Europe/Berlin"), jointWith: ["mitte"] }
    const index = indexNetwork({ meetings: [meeting("s1", joint)] })
    const of = (id: string) => index.meetingsOf.get(ConferenceId.parse(id))?.map((found) => found.id)
    expect([of("sued"), of("mitte"), of("nord")]).toEqual([["s1"], ["s1"], undefined])
  })

  it("has the members, the proposals and the sub-groups of each conference", () => {
    const proposal = AgendaProposal.parse({
      id: "t1",
      conference: "mitte",
      title: "Schulweg",
      kind: "topic",
      submittedBy: "kiwi-nest",
      submittedOn: "2026-10-01",
    })
    const group = SubGroup.parse({
      id: "ag",
      conference: "mitte",
      name: "Übergang",
      mandate: "Kita-Schule",
      lead: "kiwi-nest",
      start: "2026-01-01",
      reviewOn: "2027-01-01",
    })
    const index = indexNetwork({ ...everything, agendaProposals: [proposal], subGroups: [group] })
    expect(index.membershipsIn.get(ConferenceId.parse("sued"))?.map(({ id }) => id)).toEqual(["m1", "m0", "m2"])
    expect(index.agendaProposalsTo.get(ConferenceId.parse("mitte"))).toEqual([proposal])
    expect(index.subGroupsOf.get(ConferenceId.parse("mitte"))).toEqual([group])
  })

  it("of nothing finds nothing", () => {
    const index = indexNetwork({})
    expect(institutionsNear(index, places.markstr290, { asOf: day("2026-10-21") })).toEqual([])
    expect(closedYetActive(index, day("2026-10-21"))).toEqual([])
  })
})
