import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { Meeting } from "../meeting/index.js"
import { indexNetwork } from "../network/index.js"
import {
  areas,
  asOf,
  closures,
  day,
  house,
  id,
  meeting,
  member,
  networkOf,
  planned,
  room,
  site,
  sued,
} from "./host-rotation.fixture.js"
import { checkHost, type HostQuestion, hostRotation, minutesRotation } from "./index.js"

const abc = ["a", "b", "c"]
const ask = (index: ReturnType<typeof networkOf>, question: Partial<HostQuestion> = {}) =>
  hostRotation(index, sued, { asOf, ...question })
const order = (...asked: Parameters<typeof ask>) => ask(...asked).map(({ institution }) => institution)
const obstacles = (...asked: Parameters<typeof ask>) =>
  ask(...asked).map(({ institution, unavailable }) => [institution, ...unavailable.map(({ kind }) => kind)])

describe("the order of hosts", () => {
  it("begins with who was longest without a turn, and tells when that was, how often, and what fell to each (Q2, R23)", () => {
    const index = networkOf(abc, { meetings: [meeting("2026-03-01", "c"), meeting("2025-03-01", "a")] })
    const hosts = ask(index)
    expect(hosts.map(({ institution, rank, turns, due }) => [rank, institution, turns, due])).toEqual([
      [1, "b", 0, 0.67],
      [2, "a", 1, 0.67],
      [3, "c", 1, 0.67],
    ])
    expect(hosts[1]).toMatchObject({
      name: "Haus a",
      suitability: "suitable",
      site: "a",
      inArea: true,
      lastTurn: { meeting: "s-2025-03-01", on: "2025-03-01" },
    })
  })

  it("counts no meeting that fell out or took place elsewhere, and every one that is planned (R23)", () => {
    const off = { state: "cancelled", reason: "Sturm" }
    const elsewhere = { host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" } }
    const index = networkOf(abc, {
      meetings: [
        planned("2026-02-01", "a", off),
        planned("2026-03-01", "a", { ...off, state: "postponed", successor: "s-2026-11-01" }),
        meeting("2026-04-01", "a", elsewhere),
        planned("2026-11-01", "b"),
        planned("2026-12-01", "c"),
      ],
    })
    expect(ask(index, { on: day("2027-01-15") }).map(({ institution, turns }) => [institution, turns])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 1],
    ])
  })

  it("does not count the turn of the meeting for which a host is sought (R23)", () => {
    const index = networkOf(abc, { meetings: [meeting("2026-03-01", "c"), planned("2026-11-01", "a")] })
    const asked = { on: day("2026-11-01") }
    expect(order(index, asked)).toEqual(["b", "c", "a"])
    const [{ id: sought } = { id: undefined }] = index.network.meetings.slice(1)
    expect(order(index, { ...asked, ...(sought === undefined ? {} : { meeting: sought }) })).toEqual(["a", "b", "c"])
  })

  it("has those at its end who cannot host, each with every reason (R11, R22)", () => {
    const institutions = [
      house("a"),
      house("b", { statuses: [{ status: "temporarilyClosed", from: "2026-09-01", to: "2027-01-01" }] }),
      house("c", { sites: [] }),
      house("d"),
      house("e"),
      house("f"),
      house("g"),
    ]
    const sites = ["a", "b", "e", "f", "g"]
      .map((name) => site(name))
      .concat(site("d", { position: { lon: 7.45, lat: 51.45 } }))
    const memberships = [
      ...["a", "b", "c", "d", "g"].map((name) => member(name)),
      member("e", { kind: "standingGuest" }),
      member("f", { status: "dormant" }),
      member("unbekannt"),
      member("geladen", { status: "invited" }),
      member("fort", { status: "left", to: "2026-01-01" }),
    ]
    const index = networkOf([], { institutions, sites, memberships })
    const [first, ...others] = obstacles(index, { declined: [id("g")] })
    expect(first).toEqual(["a"])
    expect(others.toSorted()).toEqual([
      ["b", "notActive"],
      ["c", "noSite"],
      ["d", "outsideArea"],
      ["e", "guest"],
      ["f", "dormant"],
      ["g", "declined"],
      ["unbekannt", "noSite"],
    ])
  })

  it("charges nobody with the turns of those that never can host: no site, outside the area (R23)", () => {
    const sites = [...abc.map((name) => site(name)), site("draussen", { position: { lon: 7.45, lat: 51.45 } })]
    const institutions = [...abc.map((name) => house(name)), house("ohne", { sites: [] }), house("draussen")]
    const memberships = [...abc, "ohne", "draussen"].map((name) => member(name))
    const meetings = [meeting("2026-03-01", "a"), meeting("2026-04-01", "b"), meeting("2026-05-01", "c")]
    const hosts = ask(networkOf([], { sites, institutions, memberships, meetings }))
    expect(hosts.map(({ institution, due }) => [institution, due])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
      ["draussen", 0],
      ["ohne", 0],
    ])
  })

  it("charges no guest, and nobody less because of guests (R23)", () => {
    const memberships = [...abc.map((name) => member(name)), member("gast", { kind: "standingGuest" })]
    const institutions = [...abc, "gast"].map((name) => house(name))
    const sites = [...abc, "gast"].map((name) => site(name))
    const meetings = [meeting("2026-03-01", "a"), meeting("2026-04-01", "b"), meeting("2026-05-01", "c")]
    const hosts = ask(networkOf([], { memberships, institutions, sites, meetings }))
    expect(hosts.map(({ institution, due }) => [institution, due])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
      ["gast", 0],
    ])
  })

  it("does not charge the time in which a house was closed, or had no site (R11, R23)", () => {
    const institutions = [
      house("a"),
      house("b", { statuses: [{ status: "temporarilyClosed", from: "2025-01-01", to: "2026-01-01" }] }),
      house("c", { sites: [{ site: "c", from: "2026-01-01" }] }),
    ]
    const meetings = [meeting("2025-06-01", "a"), meeting("2026-06-01", "a")]
    const hosts = ask(networkOf(abc, { institutions, meetings }))
    expect(hosts.map(({ institution, due }) => [institution, due])).toEqual([
      ["b", 0.33],
      ["c", 0.33],
      ["a", 1.33],
    ])
  })
})

describe("the house of a host", () => {
  it("must have a room with as many seats as are asked for; what nobody recorded is asked, and keeps its place (Q2)", () => {
    const resources = [
      room("a", { seats: 12 }),
      room("b", { seats: 40 }),
      room("b", { id: "kueche-b", category: "kueche", seats: 90 }),
    ]
    const hosts = ask(networkOf(abc, { resources }), { seats: 30 })
    expect(
      hosts.map(({ institution, suitability, toAsk, unavailable, seats }) => [
        institution,
        suitability,
        toAsk,
        unavailable,
        seats,
      ]),
    ).toEqual([
      ["b", "suitable", [], [], 40],
      ["c", "toAsk", ["seats"], [], undefined],
      ["a", "unavailable", [], [{ kind: "noRoom", seats: 30, most: 12 }], undefined],
    ])
  })

  it("must be step-free where that is asked for: the room's own record counts before that of the site (Q2)", () => {
    const sites = [
      site("a", { accessibility: { stepFree: false } }),
      site("b", { accessibility: { stepFree: false } }),
      site("c", { accessibility: { stepFree: true } }),
      site("d"),
    ]
    const resources = [
      room("b", { accessibility: { stepFree: true } }),
      room("c", { accessibility: { stepFree: false } }),
    ]
    const index = networkOf(["a", "b", "c", "d"], { sites, resources })
    expect(ask(index, { stepFree: true }).map(({ institution, suitability }) => [institution, suitability])).toEqual([
      ["b", "suitable"],
      ["d", "toAsk"],
      ["a", "unavailable"],
      ["c", "unavailable"],
    ])
    expect(ask(index).every(({ suitability }) => suitability === "suitable")).toBe(true)
  })

  it("must have one room with both, not one of each (Q2)", () => {
    const resources = [
      room("a", { id: "saal", seats: 80, accessibility: { stepFree: false } }),
      room("a", { id: "kammer", seats: 8, accessibility: { stepFree: true } }),
    ]
    const index = networkOf(["a"], { resources })
    expect(ask(index, { seats: 30, stepFree: true })[0]?.unavailable).toEqual([{ kind: "noRoom", seats: 30, most: 8 }])
  })

  it("is, of several sites, the one that would do (R22)", () => {
    const institutions = [
      house("a", {
        sites: [
          { site: "fern", use: "hauptstandort" },
          { site: "nah", use: "teilstandort" },
        ],
      }),
    ]
    const sites = [site("fern", { position: { lon: 7.45, lat: 51.45 } }), site("nah")]
    expect(ask(networkOf([], { institutions, sites, memberships: [member("a")] }))[0]).toMatchObject({
      site: "nah",
      unavailable: [],
    })
  })

  it("has the rooms of that site, not those of another (R22)", () => {
    const institutions = [house("a", { sites: [{ site: "a" }] })]
    const resources = [room("a", { seats: 12, site: "a" }), room("a", { id: "fern", seats: 200, site: "fern" })]
    expect(ask(networkOf(["a"], { institutions, resources }), { seats: 30 })[0]?.unavailable).toEqual([
      { kind: "noRoom", seats: 30, most: 12 },
    ])
  })

  it("is not open on its closing day or a public holiday; school holidays close schools only (R22, R25)", () => {
    const institutions = [house("a"), house("schule", { types: ["grundschule"] })]
    const index = networkOf(["a", "schule"], { institutions })
    const land = { kind: "land", id: "NW" }
    const closedOn = (kind: string, scope: object) =>
      obstacles(index, { on: day("2026-10-20"), calendars: [closures(kind, "2026-10-20", scope)] }).flatMap(
        ([name, ...kinds]) => (kinds.includes("closed") ? [name] : []),
      )
    expect(closedOn("feiertag", land)).toEqual(["a", "schule"])
    expect(closedOn("schulferien", land)).toEqual(["schule"])
    expect(closedOn("schliesstag", { kind: "einrichtung", id: "a" })).toEqual(["a"])
  })

  it("is asked about days that its calendar does not know yet (R22)", () => {
    const calendars = [closures("feiertag", "2026-10-20", { kind: "land", id: "NW" })]
    const asked = { on: day("2028-03-01"), calendars }
    expect(ask(networkOf(["a"]), asked)[0]).toMatchObject({ suitability: "toAsk", toAsk: ["closures"] })
  })

  it("whose place on the map nobody knows, or only in a wider area, is asked about it and not shut out (R22)", () => {
    const { position: _a, ...a } = site("a")
    const { position: _b, ...b } = site("b", { units: ["stadt"] })
    const index = networkOf(["a", "b"], { sites: [a, b] })
    expect(ask(index).map(({ institution, inArea, toAsk }) => [institution, inArea, toAsk])).toEqual([
      ["a", undefined, ["area"]],
      ["b", undefined, ["area"]],
    ])
  })

  it("is asked where it lies, when nobody drew or knows the area of the conference (R22)", () => {
    const lost = Conference.parse({ ...sued, area: "nirgends" })
    const [first] = hostRotation(networkOf(["a"]), lost, { asOf: day("2028-02-29") })
    expect([first?.suitability, first?.toAsk, first?.distance]).toEqual(["toAsk", ["area"], undefined])
    expect(hostRotation(indexNetwork({}), lost, { asOf })).toEqual([])
    expect(minutesRotation(indexNetwork({}), lost, { asOf })).toEqual([])
  })

  it("is told with its distance from the middle of the area, or from the last host where the area has no shape (Q2)", () => {
    const sites = [site("a"), site("b", { position: { lon: 7.25, lat: 51.459 } })]
    const told = (shapes: typeof areas) =>
      ask(networkOf(["a", "b"], { sites, areas: shapes, meetings: [meeting("2026-03-01", "a")] })).map(
        ({ institution, distance }) => [institution, distance?.from, distance?.metres],
      )
    expect(told(areas).map(([institution, from]) => [institution, from])).toEqual([
      ["b", "areaCentre"],
      ["a", "areaCentre"],
    ])
    const shapeless = areas.map(({ geometry: _geometry, ...area }) => area)
    expect(told(shapeless)).toEqual([
      ["b", "lastHost", 1001],
      ["a", "lastHost", 0],
    ])
  })
})

describe("a check of the host", () => {
  it("finds a site outside the area, of a joint meeting only one outside of all areas (R22)", () => {
    const nord = Conference.parse({ ...sued, id: "nord", area: "nord" })
    const sites = [site("a"), site("b", { position: { lon: 7.45, lat: 51.45 } })]
    const check = (more: object) => {
      const meetings = [planned("2026-11-01", "b", more)]
      const index = networkOf(["a", "b"], { sites, meetings, conferences: [sued, nord] })
      return meetings.flatMap((one) => checkHost(index, one))
    }
    expect(check({})).toEqual([
      {
        _tag: "HostOutsideArea",
        rule: "R22",
        severity: "warning",
        path: ["host"],
        meeting: "s-2026-11-01",
        institution: "b",
        site: "b",
        area: "sued",
      },
    ])
    expect(check({ jointWith: ["nord"] })).toEqual([])
  })

  it("finds the same host twice in a row, and who else could; not where nobody else can (R23)", () => {
    const meetings = [meeting("2026-03-01", "b"), meeting("2026-06-01", "a"), planned("2026-11-01", "a")]
    const index = networkOf(abc, { meetings })
    const found = (declined: ReadonlyArray<string>) =>
      meetings.flatMap((one) => checkHost(index, one, { declined: declined.map(id) }))
    expect(found([])).toEqual([
      expect.objectContaining({ _tag: "HostTwiceInARow", rule: "R23", before: "s-2026-06-01", others: ["c", "b"] }),
    ])
    expect(found(["b", "c"])).toEqual([])
  })

  it("finds nothing about a meeting elsewhere, without a date, or called off (R22, R23)", () => {
    const elsewhere = { host: { at: "elsewhere", place: "Büro", reason: "Umbau" } }
    const meetings = [
      meeting("2026-06-01", "a"),
      planned("2026-11-01", "a", elsewhere),
      planned("2026-12-01", "a", { state: "cancelled", reason: "Sturm" }),
      Meeting.parse({ id: "p", conference: "konferenz", title: "Vorschlag", state: "proposed" }),
    ]
    const index = networkOf(abc, { meetings })
    expect(meetings.flatMap((one) => checkHost(index, one))).toEqual([])
  })
})

describe("the order of those who write the minutes", () => {
  it("goes by who wrote them and who is down for it; guests and the resting write none (Q2)", () => {
    const memberships = [
      ...abc.map((name) => member(name)),
      member("gast", { kind: "guest" }),
      member("ruht", { status: "dormant" }),
    ]
    const minutes = { by: "leitung", institution: "b", writtenOn: "2026-03-03" }
    const meetings = [
      meeting("2026-03-01", "a", { state: "minutesDraft", minutes }),
      planned("2026-11-01", "a", { minutesBy: "a" }),
    ]
    const writers = minutesRotation(networkOf(abc, { memberships, meetings }), sued, { asOf, declined: [id("c")] })
    expect(writers.map(({ institution, unavailable }) => [institution, unavailable])).toEqual([
      ["b", []],
      ["a", []],
      ["c", [{ kind: "declined" }]],
    ])
  })
})

describe("any network", () => {
  it("gives the same order of hosts however its lists are sorted (R23)", () => {
    const names = ["a", "b", "c", "d", "e"]
    const anyMeeting = fc.record({
      on: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 9 }),
      host: fc.constantFrom(...names),
    })
    const history = fc.uniqueArray(anyMeeting, { selector: ({ on, month }) => `${month}-${on}`, maxLength: 12 })
    const resources = [room("a", { seats: 12 }), room("b", { seats: 40 }), room("c")]
    fc.assert(
      fc.property(history, fc.constantFrom(undefined, 20, 30), (meetings, seats) => {
        const values = networkOf(names, {
          resources,
          meetings: meetings.map(({ on, month, host }) =>
            meeting(`2026-${String(month).padStart(2, "0")}-${String(on).padStart(2, "0")}`, host),
          ),
        }).network
        const reversed = Object.fromEntries(
          Object.entries(values).map(([list, all]) => [list, (all as ReadonlyArray<unknown>).toReversed()]),
        )
        const question = seats === undefined ? {} : { seats }
        expect(ask(indexNetwork(reversed), question)).toEqual(ask(indexNetwork(values), question))
      }),
      { numRuns: 40 },
    )
  })
})
