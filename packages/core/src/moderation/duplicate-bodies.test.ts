import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Conference, Membership } from "../conference/index.js"
import { Meeting } from "../meeting/index.js"
import { indexNetwork } from "../network/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { findingText, sentence } from "../text/index.js"
import { LocalDate } from "../time/index.js"
import { type DuplicateBodies, duplicateBodies } from "./index.js"

const asOf = LocalDate.parse("2026-10-21")
const box = (west: number, width: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 51],
      [west + width, 51],
      [west + width, 51.1],
      [west, 51.1],
      [west, 51],
    ],
  ],
})
const areas = [
  SpatialUnit.parse({ id: "stadt", kind: "stadt", name: "Stadt", geometry: box(7, 1) }),
  SpatialUnit.parse({
    id: "sued",
    kind: "stadtbezirk",
    name: "Süd",
    geometry: box(7.1, 0.2),
    parents: [{ unit: "stadt", kind: "stadt" }],
  }),
  SpatialUnit.parse({
    id: "mitte",
    kind: "stadtbezirk",
    name: "Mitte",
    geometry: box(7.25, 0.2),
    parents: [{ unit: "stadt", kind: "stadt" }],
  }),
  SpatialUnit.parse({
    id: "nord",
    kind: "stadtbezirk",
    name: "Nord",
    geometry: box(7.6, 0.2),
    parents: [{ unit: "stadt", kind: "stadt" }],
  }),
]
const body = (id: string, more: object = {}) =>
  Conference.parse({
    id,
    name: `Runde ${id}`,
    kind: "stadtteilkonferenz",
    area: "sued",
    start: "2026-01-01",
    convenors: [{ institution: "jugendamt" }],
    moderators: [{ institution: "jugendamt" }],
    ...more,
  })
const seats = (conference: string, ...institutions: ReadonlyArray<string>) =>
  institutions.map((institution) =>
    Membership.parse({ id: `${conference}/${institution}`, conference, institution, status: "active" }),
  )
const held = (conference: string, on: string) =>
  Meeting.parse({
    id: `${conference}/${on}`,
    conference,
    title: "Sitzung",
    state: "held",
    interval: { start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" },
    host: { at: "elsewhere", place: "Büro", reason: "Umbau" },
    invitedOn: on,
    invited: [],
    attendance: [],
  })
const found = (
  conferences: ReadonlyArray<Conference>,
  {
    memberships = [],
    meetings = [],
    ...more
  }: {
    memberships?: ReadonlyArray<Membership>
    meetings?: ReadonlyArray<Meeting>
    area?: string
    audience?: "public"
  } = {},
) => {
  const { area, ...asked } = more
  const index = indexNetwork({ areas, conferences, memberships, meetings })
  return duplicateBodies(index, { asOf, ...asked, ...(area === undefined ? {} : { area: SpatialUnitId.parse(area) }) })
}
const pairs = (list: ReadonlyArray<DuplicateBodies>) =>
  list.map(({ bodies }) => bodies.map(({ conference }) => conference))
const members = [...seats("a", "kita", "schule"), ...seats("b", "kita", "schule", "hort")]

describe("duplicate bodies (Q9, R4)", () => {
  it("are two round tables of one area about everything that seat the same: merge into the larger one (Q9)", () => {
    const [twice] = found([body("b"), body("a")], { memberships: members })
    expect(twice).toMatchObject({
      _tag: "DuplicateBodies",
      severity: "warning",
      sameKind: true,
      relation: "same",
      topics: "everything",
      members: { institutions: ["kita", "schule"], shares: [2 / 3, 1] },
      proposal: { kind: "merge", conference: "a", into: "b" },
    })
    expect(sentence(twice ?? { _tag: "" }, "de", [findingText])).toBe(
      "„Runde b“ und „Runde a“ sind für Gebiete da, die sich überschneiden; beide sind für alle Themen da und haben 2 gemeinsame Mitglieder; „Runde a“ könnte in „Runde b“ aufgehen (Q9).",
    )
    expect(sentence(twice ?? { _tag: "" }, "en", [findingText])).toContain("could become part of “Runde b”")
    const equal = [...seats("a", "kita"), ...seats("b", "kita")]
    const older = found([body("a"), body("b", { start: "2025-12-01" })], { memberships: equal })
    expect(older[0]?.proposal).toEqual({ kind: "merge", conference: "a", into: "b" })
  })

  it("rest where one has not met for a year and the other has, as in Mülheim (Q9)", () => {
    const old = [body("a", { start: "2020-01-01" }), body("b", { start: "2020-01-01" })]
    const meetings = [held("a", "2025-10-20"), held("b", "2026-03-01"), held("a", "2026-11-01")]
    const [twice] = found(old, { memberships: members, meetings })
    expect(twice?.proposal).toEqual({ kind: "rest", conference: "a" })
    expect(twice?.bodies.map(({ lastMet }) => lastMet)).toEqual(["2025-10-20", "2026-03-01"])
    const neither = found(old, { memberships: members, meetings: [] })
    expect(neither[0]?.proposal).toEqual({ kind: "merge", conference: "a", into: "b" })
  })

  it("are not two bodies that have divided their topics and their members (Q9)", () => {
    expect(found([body("a", { topics: ["sport"] }), body("b", { topics: ["kultur"] })])).toEqual([])
    expect(found([body("a", { topics: ["sport"] }), body("b")])).toEqual([])
  })

  it("share a topic that belongs to a wider one of the other (Q9)", () => {
    const [twice] = found([body("a", { topics: ["bewegung"] }), body("b", { topics: ["schwimmen", "kultur"] })])
    expect(twice).toMatchObject({ topics: ["schwimmen"], proposal: { kind: "delimit", by: "topics" } })
  })

  it("lie over one another in part: they agree who is for which ground (Q9, R4)", () => {
    const [twice] = found([body("a"), body("b", { area: "mitte" })])
    expect(twice).toMatchObject({ relation: "partial", proposal: { kind: "delimit", by: "area" } })
    expect(twice?.ground?.shares.map((share) => Math.round(share * 100))).toEqual([25, 25])
    expect(pairs(found([body("a"), body("b", { area: "nord" })]))).toEqual([])
  })

  it("tell shares of ground in the order of the bodies, whatever order the areas have (Q9)", () => {
    const list = found([body("a"), body("c", { area: "stadt" }), body("a2")])
    const shares = list.map(({ ground }) => ground?.shares.map((share) => Math.round(share * 10) / 10))
    expect(pairs(list)).toEqual([
      ["a", "c"],
      ["a", "a2"],
      ["c", "a2"],
    ])
    expect(shares).toEqual([[1, 0.2], undefined, [0.2, 1]])
  })

  it("are not the AG 78 of a city and the conference of one of its districts by themselves, although they seat the same (Q9)", () => {
    const city = body("ag", { kind: "ag78", area: "stadt" })
    const same = [...seats("ag", "kita", "schule"), ...seats("a", "kita", "schule")]
    expect(found([city, body("a")], { memberships: same })).toEqual([])
    const topics = { topics: ["sport"] }
    const named = [body("ag", { kind: "ag78", area: "stadt", ...topics }), body("a", topics)]
    expect(found(named)).toEqual([])
    expect(found(named, { memberships: same })).toMatchObject([
      { severity: "info", sameKind: false, relation: "within", proposal: { kind: "delimit", by: "topics" } },
    ])
  })

  it("need half of the smaller one's members in common where their topics are others (Q9)", () => {
    const divided = [body("a", { topics: ["sport"] }), body("b", { topics: ["kultur"] })]
    const few = [...seats("a", "kita", "schule", "hort"), ...seats("b", "kita", "x", "y")]
    expect(found(divided, { memberships: few })).toEqual([])
    const half = [...seats("a", "kita", "schule", "hort"), ...seats("b", "kita", "y")]
    expect(found(divided, { memberships: half })).toMatchObject([{ topics: [], proposal: { kind: "delimit" } }])
  })

  it("are looked for around one area only, where that is asked (Q9)", () => {
    const all = [body("a"), body("b"), body("c", { area: "nord" }), body("d", { area: "nord" })]
    expect(pairs(found(all))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ])
    expect(pairs(found(all, { area: "nord" }))).toEqual([["c", "d"]])
    expect(pairs(found(all, { area: "mitte" }))).toEqual([["a", "b"]])
    expect(pairs(found(all, { area: "stadt" }))).toHaveLength(2)
    expect(pairs(found(all, { area: "nirgends" }))).toEqual([])
  })

  it("are only bodies that work on the day (Q9)", () => {
    const resting = body("b", { statuses: [{ status: "dormant", from: "2026-02-01" }] })
    expect(found([body("a"), resting])).toEqual([])
  })

  it("are told without members to readers outside the network, and not for their sake (P9, Q9)", () => {
    const divided = [body("a", { topics: ["sport"] }), body("b", { topics: ["kultur"] })]
    expect(found(divided, { memberships: members })).toHaveLength(1)
    expect(found(divided, { memberships: members, audience: "public" })).toEqual([])
    const [open] = found([body("a"), body("b")], { memberships: members, audience: "public" })
    expect(open && "members" in open).toBe(false)
    expect(open?.proposal).toEqual({ kind: "delimit", by: "topics" })
  })

  it("are the same pairs in whatever order bodies and members are kept (Q9)", () => {
    const all = [body("a"), body("b"), body("c", { area: "mitte" }), body("d", { area: "stadt", kind: "ag78" })]
    const named = (list: ReadonlyArray<DuplicateBodies>) =>
      list
        .map(({ bodies, proposal }) =>
          JSON.stringify([bodies.map(({ conference }) => conference).toSorted(), proposal]),
        )
        .toSorted()
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 4 }),
        fc.shuffledSubarray(members, { minLength: members.length }),
        (conferences, memberships) => {
          expect(named(found(conferences, { memberships }))).toEqual(named(found(all, { memberships: members })))
        },
      ),
      { numRuns: 30 },
    )
  })
})
