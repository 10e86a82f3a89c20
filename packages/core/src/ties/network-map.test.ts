import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { InstitutionId } from "../institution/index.js"
import { Site } from "../institution/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { betweenness, networkMap, networkOverTime, networkTies, partsWithout } from "./index.js"
import {
  booking,
  conference,
  day,
  house,
  idOf,
  measure,
  member,
  networkOf,
  offer,
  resource,
  tie,
} from "./ties.fixture.js"

const asOf = day("2026-03-01")
const chain = [tie("a", "b"), tie("b", "c"), tie("c", "a", { kind: "informiert" }), tie("c", "d")]

describe("a map of the network (Q30)", () => {
  it("has every institution that works, with what connects it, and the ways in which two are connected as one edge", () => {
    const map = networkMap(networkOf({ ties: chain, offers: [offer()] }), { asOf })
    expect(
      map.edges.map(({ between, kinds, weight, isBridge }) => [between.join("-"), kinds, weight, isBridge]),
    ).toEqual([
      ["a-b", ["verweist", "gemeinsamesAngebot"], 2, false],
      ["a-c", ["informiert"], 1, false],
      ["b-c", ["verweist"], 1, false],
      ["c-d", ["verweist"], 1, true],
    ])
    expect(map.nodes.map(({ institution, degree, weightedDegree }) => [institution, degree, weightedDegree])).toEqual([
      ["a", 2, 3],
      ["b", 2, 3],
      ["c", 3, 3],
      ["d", 1, 1],
      ["e", 0, 0],
      ["f", 0, 0],
    ])
    expect(map.isolated).toEqual(["e", "f"])
    expect(map.bridging).toEqual([{ id: "c", parts: [2, 1] }])
    expect(map.summary).toEqual({
      institutions: 6,
      isolated: 2,
      edges: 4,
      ties: 5,
      density: 4 / 15,
      meanDegree: 8 / 6,
      components: 3,
      largestComponent: 4,
      bridging: 1,
      told: { ties: 4, confirmed: 0 },
    })
  })

  it("counts only ties of the kinds asked", () => {
    const map = networkMap(networkOf({ ties: chain }), { asOf, kinds: ["verweist"] })
    expect(map.edges.map(({ between }) => between.join("-"))).toEqual(["a-b", "b-c", "c-d"])
    expect(map.kinds).toEqual(["verweist"])
    expect(networkMap(networkOf({ ties: chain }), { asOf, kinds: [] }).isolated).toHaveLength(6)
  })

  it("of an area has those who work in it or serve it, and says how many partners they have elsewhere", () => {
    const sued = SpatialUnitId.parse("sued")
    const index = networkOf({
      areas: [SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Süd" })],
      sites: [Site.parse({ id: "s", address: {}, units: ["sued"], position: { lon: 7.2, lat: 51.4 } })],
      institutions: [
        house("a", { sites: [{ site: "s", to: "2026-06-01" }] }),
        house("b", { serves: ["sued"] }),
        house("c"),
        house("d"),
      ],
      ties: chain,
    })
    const map = networkMap(index, { asOf, area: sued })
    expect(map.nodes.map((node) => [node.institution, node.degree, node.partnersElsewhere, node.areas])).toEqual([
      ["a", 1, 1, ["sued"]],
      ["b", 1, 1, []],
    ])
    expect(map.nodes[0]?.position).toEqual({ lon: 7.2, lat: 51.4 })
    expect(networkMap(index, { asOf: day("2026-06-01"), area: sued }).nodes).toHaveLength(1)
    expect(networkTies(index, { asOf, area: sued }).map(({ from, to }) => [from, to])).toEqual([["a", "b"]])
    expect(networkMap(index, { asOf, area: SpatialUnitId.parse("mars") }).nodes).toEqual([])
  })

  it("of a period has who works on any day of it, and first those whose loss takes most from the rest", () => {
    const opened = house("e", { statuses: [{ status: "planned", to: "2026-03-15" }] })
    const institutions = [...["a", "b", "c", "d"].map((id) => house(id)), opened]
    const ties = [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "e")]
    const march = { from: asOf, to: day("2026-04-01") }
    const map = networkMap(networkOf({ institutions, ties }), { period: march })
    expect(map.days).toEqual({ period: march })
    expect(map.bridging.map(({ id, parts }) => [id, parts])).toEqual([
      ["c", [2, 2]],
      ["b", [3, 1]],
      ["d", [3, 1]],
    ])
    expect(networkMap(networkOf({ institutions, ties }), { asOf }).nodes).toHaveLength(4)
  })

  it("shows no playgrounds: nobody works there who could be a partner", () => {
    const institutions = [
      house("a"),
      house("p", { types: ["spielplatz"] }),
      house("q", { types: ["abenteuerspielplatz"] }),
    ]
    expect(networkMap(networkOf({ institutions }), { asOf }).isolated).toEqual(["a", "q"])
  })

  it("tells the public only what it may know, and not how much of it was confirmed (P9)", () => {
    const index = networkOf({
      ties: [...chain, tie("e", "f", { public: true, confirmed: true })],
      conferences: [conference()],
      memberships: [member("a"), member("b")],
      resources: [resource()],
      bookings: [booking("b1", "2026-01-10T18:00")],
    })
    const map = networkMap(index, { asOf, audience: "public" })
    expect(map.edges.map(({ between }) => between.join("-"))).toEqual(["e-f"])
    expect(JSON.stringify(map)).not.toMatch(/konferenz|b1|confirmed/)
    expect(networkMap(index, { asOf }).edges).toHaveLength(5)
  })

  it("has an institution once where two values share its id: the first", () => {
    const twice = networkOf({ institutions: [house("a"), house("b"), house("a", { name: "Zweites" })], ties: chain })
    expect(networkMap(twice, { asOf }).nodes.map(({ name, degree }) => [name, degree])).toEqual([
      ["Haus a", 1],
      ["Haus b", 1],
    ])
  })

  it("is made for any day there is, leap days and the ends of time among them", () => {
    const index = networkOf({ ties: chain, measures: [measure({ state: "done", doneOn: "9999-12-31" })] })
    for (const date of ["0000-01-01", "2028-02-29", "9999-12-31"]) {
      expect(networkMap(index, { asOf: day(date) }).summary.ties).toBe(date === "0000-01-01" ? 4 : 7)
    }
    const [first, last] = [day("0000-01-01"), day("9999-12-31")]
    expect(networkMap(index, { period: { from: first, to: last } }).edges).toHaveLength(4)
    expect(networkMap(index, { period: { from: first, to: first } }).nodes).toEqual([])
  })

  it("of a network without institutions is empty, and of an empty period too", () => {
    expect(networkMap(networkOf({ institutions: [], ties: chain }), { asOf }).summary.density).toBe(0)
    const map = networkMap(networkOf({ ties: chain }), { period: { from: asOf, to: asOf } })
    expect([map.nodes, map.edges]).toEqual([[], []])
  })

  it("names every institution once, in whatever order the network tells it, and every edge in the order of its ids", () => {
    const ends = fc.constantFrom("a", "b", "c", "d", "e", "f")
    fc.assert(
      fc.property(fc.array(fc.tuple(ends, ends), { maxLength: 15 }), (pairs) => {
        const ties = pairs.flatMap(([from, to], place) => (from === to ? [] : [tie(from, to, { id: `t${place}` })]))
        const [map, other] = [ties, ties.toReversed()].map((told) => networkMap(networkOf({ ties: told }), { asOf }))
        expect(other?.summary).toEqual(map?.summary)
        expect(other?.edges.map(({ between }) => between)).toEqual(map?.edges.map(({ between }) => between))
        const listed = map?.edges.map(({ between }) => between.join(" ")) ?? []
        expect(listed).toEqual([...new Set(listed)].sort())
        expect(map?.components.flat().toSorted()).toEqual(["a", "b", "c", "d", "e", "f"])
      }),
    )
  })
})

describe("parts of a map without an institution (Q30)", () => {
  const map = networkMap(networkOf({ ties: [...chain, tie("d", "e")] }), { asOf })

  it("are the groups that only it connects", () => {
    expect(partsWithout(map, idOf("c"))).toEqual([
      ["a", "b"],
      ["d", "e"],
    ])
    expect(partsWithout(map, idOf("a"))).toEqual([["b", "c", "d", "e"]])
    expect(partsWithout(map, idOf("f"))).toEqual([])
    expect(partsWithout(map, idOf("fremd"))).toEqual([])
  })

  it("are as large as the map says, of every institution that holds others together", () => {
    for (const { id, parts } of map.bridging) expect(partsWithout(map, id).map(({ length }) => length)).toEqual(parts)
    expect(map.bridging.map(({ id }) => id)).toEqual(["c", "d"])
  })
})

describe("who mediates (Q30)", () => {
  const sharesOf = (ties: ReadonlyArray<ReturnType<typeof tie>>) =>
    Object.fromEntries(
      betweenness(networkMap(networkOf({ ties }), { asOf })).map(({ institution, share }) => [institution, share]),
    )

  it("is the middle of a star through which every way leads", () => {
    const star = ["b", "c", "d", "e", "f"].map((end) => tie("a", end))
    expect(sharesOf(star)).toEqual({ a: 1, b: 0, c: 0, d: 0, e: 0, f: 0 })
  })

  it("shares with others where there are several shortest ways, as in a square", () => {
    const square = [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "a")]
    expect(sharesOf(square)).toEqual({ a: 0.05, b: 0.05, c: 0.05, d: 0.05, e: 0, f: 0 })
  })

  it("comes first, and nobody mediates where there are fewer than three", () => {
    const map = networkMap(networkOf({ ties: [tie("c", "a"), tie("c", "b")] }), { asOf })
    expect(betweenness(map)[0]?.institution).toBe("c")
    const two = networkMap(networkOf({ institutions: [house("a"), house("b")], ties: [tie("a", "b")] }), { asOf })
    expect(betweenness(two).map(({ share }) => share)).toEqual([0, 0])
  })

  it("is above nothing exactly where one lies on a shortest way between two others", () => {
    const ends = fc.constantFrom("a", "b", "c", "d", "e", "f")
    fc.assert(
      fc.property(fc.array(fc.tuple(ends, ends), { maxLength: 12 }), (pairs) => {
        const ties = pairs.flatMap(([from, to], place) => (from === to ? [] : [tie(from, to, { id: `t${place}` })]))
        const shares = sharesOf(ties)
        const steps = stepsBetween(
          ["a", "b", "c", "d", "e", "f"].map(idOf),
          ties.map(({ from, to }) => [from, to]),
        )
        for (const [id, share] of Object.entries(shares)) {
          const between = ["a", "b", "c", "d", "e", "f"].some((s) =>
            ["a", "b", "c", "d", "e", "f"].some(
              (t) => s !== id && t !== id && s !== t && steps(s, id) + steps(id, t) === steps(s, t) && steps(s, t) < 99,
            ),
          )
          expect(share > 0).toBe(between)
        }
      }),
    )
  })
})

describe("a network over time (Q30)", () => {
  const index = networkOf({
    institutions: [house("a"), house("b"), house("c", { statuses: [{ status: "planned", to: "2026-02-01" }] })],
    ties: [tie("a", "b", { validity: { to: "2026-02-15" } }), tie("b", "c", { validity: { from: "2026-02-10" } })],
    resources: [resource()],
    bookings: [booking("b1", "2026-04-10T18:00")],
  })
  const over = (step: "month" | "schoolYear" | "year", from: string, to: string) =>
    networkOverTime(index, { from: day(from), to: day(to), step })

  it("is told month by month, each tie in every month of which it holds a day", () => {
    const months = over("month", "2026-01-01", "2026-05-01")
    expect(
      months.map(({ period, institutions, edges, isolated }) => [period.from, institutions, edges, isolated]),
    ).toEqual([
      ["2026-01-01", 2, 1, 0],
      ["2026-02-01", 3, 2, 0],
      ["2026-03-01", 3, 1, 1],
      ["2026-04-01", 3, 2, 0],
    ])
  })

  it("has steps that follow each other without a gap, cut off where the time asked begins and ends", () => {
    const periods = (step: "month" | "schoolYear" | "year", from: string, to: string) =>
      over(step, from, to).map(({ period }) => [period.from, period.to])
    expect(periods("schoolYear", "2026-07-15", "2027-09-01")).toEqual([
      ["2026-07-15", "2026-08-01"],
      ["2026-08-01", "2027-08-01"],
      ["2027-08-01", "2027-09-01"],
    ])
    expect(periods("month", "2028-01-31", "2028-03-01")).toEqual([
      ["2028-01-31", "2028-02-01"],
      ["2028-02-01", "2028-03-01"],
    ])
    expect(periods("year", "2025-12-31", "2027-01-01")).toEqual([
      ["2025-12-31", "2026-01-01"],
      ["2026-01-01", "2027-01-01"],
    ])
    expect(periods("year", "2026-01-01", "2026-01-01")).toEqual([])
    for (const step of ["month", "schoolYear", "year"] as const)
      expect(periods(step, "9999-11-30", "9999-12-31").at(-1)?.[1]).toBe("9999-12-31")
  })

  it("says of a period what the map of it says", () => {
    const [first] = over("year", "2026-01-01", "2027-01-01")
    const { summary } = networkMap(index, { period: { from: day("2026-01-01"), to: day("2027-01-01") } })
    expect(first).toEqual({ period: { from: "2026-01-01", to: "2027-01-01" }, ...summary })
  })
})

/** Steps of the shortest ways, by trying every detour; 99 where there is none. */
const stepsBetween = (
  ids: ReadonlyArray<InstitutionId>,
  pairs: ReadonlyArray<readonly [InstitutionId, InstitutionId]>,
) => {
  const steps = new Map<string, number>()
  const get = (s: string, t: string) => steps.get(`${s} ${t}`) ?? 99
  for (const id of ids) steps.set(`${id} ${id}`, 0)
  for (const [a, b] of pairs) {
    steps.set(`${a} ${b}`, 1)
    steps.set(`${b} ${a}`, 1)
  }
  for (const over of ids)
    for (const s of ids) for (const t of ids) steps.set(`${s} ${t}`, Math.min(get(s, t), get(s, over) + get(over, t)))
  return get
}
