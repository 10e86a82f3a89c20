import { describe, expect, it } from "vitest"
import { Institution, InstitutionId, Site } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { Booking, Resource, ResourceRestriction } from "../sharing/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { Instant, Interval } from "../time/index.js"
import { type RoomQuestion, roomsAvailable } from "./index.js"

const zone = "Europe/Berlin"
const on = (start: string, end: string) =>
  Interval.parse({ start: `2026-10-21T${start}`, end: `2026-10-21T${end}`, zone })
const now = Instant.parse("2026-10-01T08:00:00Z")
const free = { kind: "free" }

const room = (id: string, more: object = {}) =>
  Resource.parse({ id, owner: "schule", category: "raum", name: id, site: "schulhof", seats: 30, ...more })
const booked = (id: string, resource: string, start: string, end: string) =>
  Booking.parse({
    id,
    resource,
    borrower: "verein",
    interval: on(start, end),
    purpose: "Chorprobe",
    responsible: "leitung",
  })

const network = (resources: ReadonlyArray<Resource>, more: object = {}) =>
  indexNetwork({
    areas: [SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Süd" })],
    sites: [
      Site.parse({ id: "schulhof", address: {}, units: ["sued"], position: { lon: 7.26, lat: 51.44 } }),
      Site.parse({
        id: "jugendhaus-1",
        address: {},
        position: { lon: 7.3, lat: 51.44 },
        accessibility: { stepFree: true },
      }),
    ],
    institutions: [
      Institution.parse({ id: "schule", name: "Schule", types: ["grundschule"], sites: [{ site: "schulhof" }] }),
      Institution.parse({ id: "jugend", name: "Jugendhaus", types: ["jugendhaus"], sites: [{ site: "jugendhaus-1" }] }),
      Institution.parse({ id: "verein", name: "Verein", types: ["verein"] }),
      Institution.parse({
        id: "zu",
        name: "Altes Haus",
        types: ["jugendhaus"],
        statuses: [{ status: "closed", from: "2026-10-01" }],
      }),
    ],
    resources,
    ...more,
  })

const ask = (index: ReturnType<typeof network>, more: Partial<RoomQuestion> = {}) =>
  roomsAvailable(index, { window: on("15:00", "17:00"), now, calendars: [], ...more })
const ids = (all: ReadonlyArray<{ readonly resource: string }>) => all.map(({ resource }) => resource)

describe("free rooms", () => {
  it("are those that are free in the whole window, with their terms; the others say what stands against them (Q13)", () => {
    const index = network([room("a", { terms: { fee: free } }), room("b"), room("c", { lendable: false })], {
      bookings: [booked("b1", "b", "16:30", "18:00"), booked("b2", "a", "17:00", "18:00")],
    })
    const { rooms, unavailable, unsure } = ask(index)
    expect(rooms).toEqual([
      {
        resource: "a",
        name: "a",
        category: "raum",
        owner: "schule",
        site: "schulhof",
        seats: 30,
        terms: room("a", { terms: { fee: free } }).terms,
        approval: "owner",
        free: [{ resource: "a", stretch: on("15:00", "17:00"), earliest: on("15:00", "17:00") }],
        findings: [],
      },
    ])
    expect(unavailable).toMatchObject([{ resource: "b", findings: [{ _tag: "ResourceTaken", by: ["b1"] }] }])
    expect(unsure).toEqual([])
  })

  it("are told with every stretch in which there is time enough, each as long as it is (Q13)", () => {
    const index = network([room("a", { availability: { bufferAfterMinutes: 30 } })], {
      bookings: [booked("b1", "a", "16:00", "17:00")],
    })
    const { rooms } = ask(index, { window: on("14:00", "20:00"), durationMinutes: 60 })
    expect(rooms[0]?.free).toEqual([
      { resource: "a", stretch: on("14:00", "15:30"), earliest: on("14:00", "15:00") },
      { resource: "a", stretch: on("17:30", "20:00"), earliest: on("17:30", "18:30") },
    ])
    expect(ask(index, { window: on("14:00", "20:00"), durationMinutes: 60, limit: 1 }).rooms[0]?.free).toHaveLength(1)
    const full = ask(index, { window: on("15:30", "17:30"), durationMinutes: 60 })
    expect(full).toMatchObject({ rooms: [], unavailable: [{ resource: "a", findings: [] }] })
    expect(full.unavailable[0]).not.toHaveProperty("wouldBe")
  })

  it("need their lead time: what is asked for too late says when it would be (R39, Q13)", () => {
    const index = network([
      room("late", { availability: { leadTime: { amount: 3, unit: "calendarDays" } } }),
      room("soon", { availability: { leadTime: { amount: 6, unit: "hours" } } }),
    ])
    const today = Instant.parse("2026-10-21T10:10:30Z")
    const answer = ask(index, { window: on("14:00", "20:00"), durationMinutes: 60, now: today })
    expect(answer.rooms).toMatchObject([{ resource: "soon", free: [{ earliest: on("18:11", "19:11") }] }])
    expect(answer.rooms[0]?.leadTime).toEqual({ amount: 6, unit: "hours" })
    expect(answer.unavailable).toMatchObject([
      { resource: "late", wouldBe: on("14:00", "15:00"), findings: [{ _tag: "TooSoon", rule: "R39" }] },
    ])
  })

  it("are large and accessible enough; where nobody has said so, that is said (Q13)", () => {
    const index = network([
      room("a", { accessibility: { stepFree: true } }),
      room("b", { accessibility: { stepFree: false } }),
      room("c"),
      room("d", { seats: 10, accessibility: { stepFree: true } }),
      room("e", { owner: "jugend", site: "jugendhaus-1" }),
    ])
    const { rooms, unsure } = ask(index, { seats: 20, accessibility: ["stepFree"] })
    expect(ids(rooms)).toEqual(["a", "e"])
    expect(unsure).toMatchObject([{ resource: "c", missed: [{ of: "stepFree", known: false }] }])
  })

  it("lie in the area, by their site or that of their owner, and belong to a house that is open (R11, Q13)", () => {
    const index = network([room("a"), room("b", { owner: "jugend", site: "jugendhaus-1" }), room("c", { owner: "zu" })])
    expect(ids(ask(index).rooms)).toEqual(["a", "b"])
    expect(ids(ask(index, { area: SpatialUnitId.parse("sued") }).rooms)).toEqual(["a"])
    const { site: _site, ...anywhere } = room("d")
    expect(ids(ask(network([anywhere]), { area: SpatialUnitId.parse("sued") }).rooms)).toEqual(["d"])
  })

  it("come by their way from a place, and only so far", () => {
    const index = network([room("a"), room("b", { owner: "jugend", site: "jugendhaus-1" })])
    const near = { lon: 7.3, lat: 51.44 }
    const { rooms } = ask(index, { near })
    expect(rooms.map(({ resource, metres }) => [resource, metres])).toEqual([
      ["b", 0],
      ["a", 2772],
    ])
    expect(ids(ask(index, { near, withinMetres: 500 }).rooms)).toEqual(["b"])
  })

  it("are those that this borrower may have, when it is known who that is (R40, Q13)", () => {
    const index = network([room("a", { lentTo: [{ kind: "types", types: ["kita"] }] })])
    expect(ids(ask(index).rooms)).toEqual(["a"])
    const { rooms, unavailable } = ask(index, { borrower: InstitutionId.parse("verein") })
    expect(rooms).toEqual([])
    expect(unavailable).toMatchObject([{ resource: "a", findings: [{ _tag: "NotEligible" }] }])
  })

  it("are fetched and brought back when that is possible", () => {
    const slots = [{ day: "tu", from: "09:00", to: "12:00" }]
    const bus = room("bus", { category: "spielmobil", availability: { exchange: { hours: [{ slots }] } } })
    const question: Partial<RoomQuestion> = { categories: ["spielmobil"] }
    const { rooms } = ask(network([bus]), question)
    expect(rooms[0]?.free).toMatchObject([{ pickUp: "2026-10-20T12:00", bringBack: "2026-10-27T09:00" }])
    const taken = Booking.parse({
      ...booked("b1", "bus", "15:00", "17:00"),
      interval: { start: "2026-10-24T10:00", end: "2026-10-24T18:00", zone },
    })
    expect(ids(ask(network([bus], { bookings: [taken] }), question).unavailable)).toEqual(["bus"])
  })

  it("tell the public neither terms nor what is wrong with them (P9)", () => {
    const restriction = ResourceRestriction.parse({
      id: "r",
      resource: "b",
      kind: "breakdown",
      start: "2026-10-01T00:00",
      zone,
      reason: "Heizung ausgefallen",
      state: { status: "active" },
    })
    const index = network([room("a", { terms: { fee: free } }), room("b")], { restrictions: [restriction] })
    expect(JSON.stringify(ask(index))).toContain("Heizung")
    const answer = ask(index, { audience: "public" })
    expect(answer.rooms[0]).not.toHaveProperty("terms")
    expect(answer.unavailable).toMatchObject([{ resource: "b", findings: [] }])
    expect(JSON.stringify(answer)).not.toContain("Heizung")
  })

  it("do not mistake a booking of theirs for the one that is looked for", () => {
    const index = network([room("a")], { bookings: [booked("?", "a", "15:00", "17:00")] })
    expect(ids(ask(index).rooms)).toEqual([])
  })
})
