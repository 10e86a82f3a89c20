import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { Sozialraum } from "../sozialraum/index.js"
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
import { hostRotation, type NextMeetingQuestion, nextMeetingProposal } from "./index.js"

const week = { from: day("2026-10-12"), to: day("2026-10-17") }
const propose = (index: ReturnType<typeof networkOf>, question: Partial<NextMeetingQuestion> = {}, body = sued) =>
  nextMeetingProposal(index, body, { asOf, window: week, calendars: [], ...question })
const all = ["amt", "a", "b", "c"]

describe("members that join or leave while a date is looked for", () => {
  const memberships = [
    member("amt"),
    member("a"),
    member("b", { from: "2026-10-15" }),
    member("c", { status: "left", to: "2026-10-15" }),
  ]
  const index = networkOf(all, { memberships })

  it("are expected on the days on which they are members, and on no other (R21, Q1)", () => {
    const expected = propose(index).proposals.map(({ interval, can, cannot, uncertain, ifNeedBe }) => [
      interval.start.slice(8, 10),
      [...can, ...cannot, ...uncertain, ...ifNeedBe].join(),
    ])
    expect(expected).toEqual([
      ["12", "a,amt,c"],
      ["13", "a,amt,c"],
      ["14", "a,amt,c"],
      ["15", "a,amt,b"],
      ["16", "a,amt,b"],
    ])
  })

  it("host on these days only (R22, Q1)", () => {
    const found = propose(index, { hosts: [id("b"), id("c")] })
    const hosts = found.proposals.map(({ interval, place }) => `${interval.start.slice(8, 10)} ${place?.institution}`)
    expect(hosts.toSorted()).toEqual(["12 c", "13 c", "14 c", "15 b", "16 b"])
  })

  it("need a seat only while they are members: as many as there are at once (Q1)", () => {
    const resources = [room("amt", { seats: 3 })]
    const [first] = propose(networkOf(all, { memberships, resources }), { hosts: [id("amt")] }).proposals
    expect(first?.place?.room?.name).toBe("Saal amt")
    expect(first?.conflicts).toEqual([])
    const growing = [...memberships, member("c", { id: "wieder", from: "2026-10-15" })]
    const [more] = propose(networkOf(all, { memberships: growing, resources }), { hosts: [id("amt")] }).proposals
    expect(more?.place).toBeUndefined()
  })

  it("are expected on every day where there is no meeting without them (Q1)", () => {
    const found = propose(index, { required: [id("b")] })
    expect(found.proposals.map(({ can }) => can.includes(id("b")))).toEqual([true, true, true, true, true])
  })
})

describe("the host of the next meeting", () => {
  const meetings = [meeting("2026-06-10", "amt"), meeting("2026-08-12", "a"), meeting("2026-09-09", "b")]

  it("is the one to whom the turn falls, unless others are named (R23, Q1)", () => {
    const found = propose(networkOf(all, { meetings }))
    expect(found.hosts).toEqual(["c", "amt", "a", "b"])
    expect(found.proposals[0]?.place?.institution).toBe("c")
    expect(propose(networkOf(all, { meetings }), { hosts: [id("b")] }).hosts).toEqual(["b"])
  })

  it("is one whose house is closed on the first day only, on another day (R23, R25)", () => {
    const [first] = propose(networkOf(all, { meetings }), {
      calendars: [closures("schliesstag", "2026-10-12", { kind: "einrichtung", id: "c" })],
    }).proposals
    expect([first?.interval.start.slice(0, 10), first?.place?.institution]).toEqual(["2026-10-13", "c"])
  })

  it("keeps its turn where the meeting is moved for which it is down (R23)", () => {
    const down = planned("2026-10-14", "c")
    const index = networkOf(all, { meetings: [...meetings, down] })
    expect(propose(index).hosts.at(-1)).toBe("c")
    expect(propose(index, { moving: down.id }).hosts[0]).toBe("c")
  })

  it("is no guest, and nobody who rests (R22)", () => {
    const memberships = [
      member("amt"),
      member("a", { kind: "standingGuest" }),
      member("b", { status: "dormant" }),
      member("c"),
    ]
    expect(propose(networkOf(all, { memberships })).hosts).toEqual(["amt", "c"])
  })
})

describe("a conference whose area is a Sozialraum", () => {
  const quartier = Sozialraum.parse({ id: "quartier", kind: "sozialraum", name: "Quartier", composedOf: ["sued"] })
  const body = Conference.parse({ ...sued, area: "quartier" })
  const { position: _position, ...nowhere } = site("a")
  const index = networkOf(["amt", "a"], {
    areas: [...areas, quartier],
    conferences: [body],
    sites: [site("amt"), nowhere],
    resources: [room("a")],
  })
  const calendars = [
    closures("feiertag", "2026-10-12", { kind: "gemeinde", id: "05911000" }),
    closures("feiertag", "2026-10-13", { kind: "land", id: "NW" }),
  ]

  it("goes by the calendars of the municipality in which its units lie, for dates and for hosts (R25, Q1, Q2)", () => {
    const found = propose(index, { calendars }, body)
    expect(found.proposals.map(({ interval }) => interval.start.slice(8, 10))).toEqual(["14", "15", "16"])
    const closed = (on: string) =>
      hostRotation(index, body, { asOf, on: day(on), calendars }).map(({ institution, unavailable }) => [
        institution,
        unavailable.some(({ kind }) => kind === "closed"),
      ])
    expect(closed("2026-10-12")).toEqual([
      ["a", true],
      ["amt", true],
    ])
    expect(closed("2026-10-14").flatMap(([, rests]) => rests)).toEqual([false, false])
  })

  it("has schools that go by the calendars of the town, where nobody knows their place, and of their own Land (R25)", () => {
    const institutions = [house("amt"), house("a", { types: ["grundschule"], school: { land: "NW" } })]
    const given = [
      closures("schulferien", "2026-10-14", { kind: "land", id: "NW" }),
      closures("beweglicherFerientag", "2026-10-15", { kind: "gemeinde", id: "05911000" }),
      closures("schulferien", "2026-10-16", { kind: "land", id: "HE" }),
    ]
    const schools = networkOf(["amt", "a"], { ...index.network, institutions })
    const away = (question: Partial<NextMeetingQuestion>) =>
      propose(schools, { calendars: given, ...question }, body)
        .proposals.filter(({ cannot }) => cannot.includes(id("a")))
        .map(({ interval }) => interval.start.slice(8, 10))
    expect(away({}).toSorted()).toEqual(["14", "15"])
    expect(away({ region: { land: "HE" } })).toEqual(["14"])
  })
})

describe("rooms at the site of a host", () => {
  const hall = (more: object) => room("verein", { name: "Aula", site: "a", seats: 80, ...more })
  const index = (more: object) =>
    networkOf(["amt", "a"], {
      institutions: [house("amt"), house("a"), house("verein", { sites: [{ site: "a" }] })],
      resources: [hall(more)],
    })
  const both = (more: object) => [
    hostRotation(index(more), sued, { asOf, seats: 60 }).find(({ institution }) => institution === "a")?.rooms,
    propose(index(more), { seats: 60, hosts: [id("a")] }).proposals[0]?.place?.room?.name,
  ]

  it("are also those that others there lend, for the order of hosts as for dates (Q1, Q2)", () => {
    expect(both({ lendable: true })).toEqual([
      [{ resource: "raum-verein", name: "Aula", owner: "verein", seats: 80 }],
      "Aula",
    ])
    expect(both({ lendable: false })).toEqual([[], undefined])
    expect(both({ lendable: true, category: "kueche" })).toEqual([[], undefined])
  })
})
