import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { change, merge, split, transfer } from "./area-change.fixture.js"
import { type AreaChange, compareOverTime, mapUnits, reassign, SpatialUnitId, type UnitAfter } from "./index.js"

const id = (text: string) => SpatialUnitId.parse(text)
const day = (text: string) => LocalDate.parse(text)

const span = { from: day("2026-01-01"), to: day("2030-01-01") }
const mapped = (changes: ReadonlyArray<AreaChange>, units: ReadonlyArray<string>, within = span) =>
  Result.getOrThrow(mapUnits(changes, units.map(id), within))

describe("mapping units over several changes", () => {
  it("multiplies shares, and leaves what did not change", () => {
    const again = change(
      "boundaryShift",
      [transfer("nordwest", "w1", 0.5), transfer("nordwest", undefined, 0.5)],
      "2028-01-01",
    )
    expect(mapped([again, split], ["nord", "sued"])).toEqual([
      { from: "nord", to: "nordost", share: 0.4 },
      { from: "nord", to: "w1", share: 0.3 },
      { from: "nord", share: 0.3 },
      { from: "sued", to: "sued", share: 1 },
    ])
  })

  it("takes rounded shares for parts of the whole", () => {
    const thirds = change(
      "split",
      ["b", "c", "d"].map((to) => transfer("a", to, 0.333)),
    )
    for (const { share } of mapped([thirds], ["a"])) expect(share).toBeCloseTo(1 / 3, 12)
  })

  it("counts a change on the last day, and none on the first", () => {
    const to = (from: string, until: string) => mapped([split], ["nord"], { from: day(from), to: day(until) }).length
    expect([to("2026-12-31", "2027-01-01"), to("2026-01-01", "2026-12-31"), to("2027-01-01", "2028-01-01")]).toEqual([
      2, 1, 1,
    ])
  })

  it("is refused backwards, and where a unit changes twice on a day", () => {
    const back = mapUnits([split], [id("nord")], { from: span.to, to: span.from })
    expect(Result.getOrThrow(Result.flip(back))).toMatchObject({ because: "backwards", path: ["to"] })
    const other = change("rename", [transfer("nord", "nordstadt")])
    expect(Result.getOrThrow(Result.flip(mapUnits([split, other], [id("nord")], span)))).toMatchObject({
      because: "changedTwice",
      unit: "nord",
      by: ["split-2027-01-01", "rename-2027-01-01"],
      path: ["changes", 1],
    })
  })

  it("does not ask about a unit that changed twice on a day outside the span", () => {
    const other = change("rename", [transfer("nord", "nordstadt")])
    const rows = (from: string, to: string) => mapped([split, other], ["nord"], { from: day(from), to: day(to) })
    const unchanged = [{ from: "nord", to: "nord", share: 1 }]
    expect([rows("2027-01-01", "2028-01-01"), rows("2025-01-01", "2026-12-31")]).toEqual([unchanged, unchanged])
  })

  const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 9 })
  const splitInto = (sizes: ReadonlyArray<number>, on = "2027-01-01") => {
    const sum = sizes.reduce((total, size) => total + size, 0)
    return change(
      "split",
      sizes.map((size, at) => transfer("ganz", `teil${at}`, size / sum)),
      on,
    )
  }

  it("maps every unit onto itself with share 1 after a split that is merged back", () => {
    fc.assert(
      fc.property(parts, (sizes) => {
        const back = change(
          "merge",
          sizes.map((_, at) => transfer(`teil${at}`, "ganz")),
          "2029-01-01",
        )
        expect(mapped([back, splitInto(sizes)], ["ganz"])).toEqual([{ from: "ganz", to: "ganz", share: 1 }])
      }),
    )
  })

  it("gives every unit shares that are 1 together, whatever was split, merged and given up", () => {
    fc.assert(
      fc.property(parts, parts, fc.boolean(), (first, second, gone) => {
        const sum = second.reduce((total, size) => total + size, 0)
        const later = change(
          "boundaryShift",
          second.map((size, at) => transfer("teil0", gone && at === 0 ? undefined : `rest${at}`, size / sum)),
          "2028-01-01",
        )
        const rows = mapped([later, splitInto(first)], ["ganz", "teil0"])
        for (const from of ["ganz", "teil0"])
          expect(rows.filter((row) => row.from === from).reduce((total, { share }) => total + share, 0)).toBeCloseTo(
            1,
            9,
          )
      }),
    )
  })
})

describe("reassigning sites", () => {
  const square = (west: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [west, 51],
        [west + 1, 51],
        [west + 1, 52],
        [west, 52],
        [west, 51],
      ] as ReadonlyArray<readonly [number, number]>,
    ],
  })
  const mapping = [...mapped([split], ["nord", "sued"]), ...mapped([merge], ["ost"]), { from: id("insel"), share: 1 }]
  const after = [
    { id: id("nordost"), geometry: square(8) },
    { id: id("nordwest"), geometry: square(7) },
    { id: id("mitte-ost") },
  ]
  const one = (units: ReadonlyArray<string>, lon?: number) => {
    const [found] = reassign(
      [{ id: "site", units: units.map(id), ...(lon === undefined ? {} : { position: { lon, lat: 51.5 } }) }],
      mapping,
      after,
    )
    return found
  }

  it("is sure by the position, mapped by the only successor, and left to people otherwise", () => {
    expect(one(["44801", "nord"], 8.5)).toEqual({
      id: "site",
      units: ["44801", "nordost"],
      reassignments: [{ state: "sure", was: "nord", unit: "nordost" }],
    })
    expect(one(["ost"])).toMatchObject({ units: ["mitte-ost"], reassignments: [{ state: "mapped" }] })
    expect(one(["nord"])).toEqual({
      id: "site",
      units: ["nord"],
      reassignments: [
        {
          state: "toDecide",
          was: "nord",
          because: "noPosition",
          candidates: [
            { unit: "nordwest", share: 0.6 },
            { unit: "nordost", share: 0.4 },
          ],
        },
      ],
    })
    expect(one(["nord"], 1)?.reassignments).toMatchObject([{ because: "inNone" }])
  })

  it("does not trust a position that lies in a unit that did not come from the old one", () => {
    expect(one(["ost"], 7.5)).toMatchObject({
      units: ["ost"],
      reassignments: [
        {
          because: "elsewhere",
          candidates: [
            { unit: "mitte-ost", share: 1 },
            { unit: "nordwest", share: 0 },
          ],
        },
      ],
    })
    expect(one(["insel"])).toMatchObject({ units: ["insel"], reassignments: [{ state: "toDecide", candidates: [] }] })
  })

  it("knows no less by a position where the only successor is not drawn", () => {
    const renamed = mapped([change("rename", [transfer("alt", "neu")])], ["alt"])
    const [position, kind] = [{ lon: 8.5, lat: 51.5 }, "ortsteil"]
    const all: ReadonlyArray<UnitAfter> = [
      { id: id("alt"), kind, geometry: square(8), to: day("2027-01-01") },
      { id: id("neu"), kind, from: day("2027-01-01") },
      { id: id("stadt"), kind: "stadt", geometry: square(8) },
      { id: id("frueher"), kind, geometry: square(8), from: day("2001-01-01"), to: day("2010-01-01") },
    ]
    const step = (more: ReadonlyArray<UnitAfter>, units = ["alt"]) =>
      reassign([{ id: "kita", units: units.map(id), position }], renamed, [...all, ...more])[0]?.reassignments
    const sure = [{ state: "mapped", was: "alt", unit: "neu" }]
    expect(step([])).toEqual(sure)
    expect(reassign([{ id: "kita", units: [id("alt")] }], renamed, all)[0]?.reassignments).toEqual(sure)
    const beside = { id: id("beside"), kind, geometry: square(8), from: day("2005-01-01") }
    expect(step([beside])).toMatchObject([
      {
        because: "elsewhere",
        candidates: [
          { unit: "neu", share: 1 },
          { unit: "beside", share: 0 },
        ],
      },
    ])
  })

  it("names what lies around the position of a unit that was given up", () => {
    const gone = mapped([change("dissolution", [transfer("alt", undefined)])], ["alt"])
    const kind = "ortsteil"
    const all: ReadonlyArray<UnitAfter> = [
      { id: id("alt"), kind, geometry: square(8), to: day("2027-01-01") },
      { id: id("nachbar"), kind, geometry: square(8), from: day("2027-01-01") },
      { id: id("stadt"), kind: "stadt", geometry: square(8) },
    ]
    const [kita] = reassign([{ id: "kita", units: [id("alt")], position: { lon: 8.5, lat: 51.5 } }], gone, all)
    expect(kita?.reassignments).toEqual([
      { state: "toDecide", was: "alt", because: "elsewhere", candidates: [{ unit: "nachbar", share: 0 }] },
    ])
  })

  it("does not choose where two new units hold the position", () => {
    const both = [
      { id: id("nordost"), geometry: square(8) },
      { id: id("nordwest"), geometry: square(8) },
    ]
    const [found] = reassign([{ id: "site", units: [id("nord")], position: { lon: 8.5, lat: 51.5 } }], mapping, both)
    expect(found?.reassignments).toMatchObject([{ state: "toDecide", because: "inSeveral" }])
  })

  it("leaves alone what did not change", () => {
    expect(one(["sued", "44801"], 8.5)).toEqual({ id: "site", units: ["sued", "44801"], reassignments: [] })
  })

  it("loses no site, and none of its units without a word", () => {
    const names = ["nord", "sued", "ost", "insel", "44801"].map(id)
    const sites = fc.array(
      fc.record({
        id: fc.string(),
        units: fc.uniqueArray(fc.constantFrom(...names)),
        position: fc.record({ lon: fc.double({ min: 6, max: 10, noNaN: true }), lat: fc.constant(51.5) }),
      }),
    )
    fc.assert(
      fc.property(sites, (placed) => {
        const result = reassign(placed, mapping, after)
        expect(result.map((site) => site.id)).toEqual(placed.map((site) => site.id))
        for (const [at, site] of result.entries())
          for (const was of placed[at]?.units ?? []) {
            const told = site.reassignments.filter((step) => step.was === was)
            const [step] = told
            if (step === undefined || step.state === "toDecide") expect(site.units).toContain(was)
            else expect(site.units).toContain(step.unit)
            expect(told).toHaveLength(was === "44801" || was === "sued" ? 0 : 1)
          }
      }),
    )
  })
})

describe("comparing over time", () => {
  it("brings counts to new units, says where they are estimated, and loses nothing", () => {
    const mapping = [...mapped([split, merge], ["nord", "ost", "mitte", "sued"]), { from: id("insel"), share: 1 }]
    const counts = Object.entries({ nord: 1000, ost: 300, sued: 50, insel: 7, fern: 1 }).map(([name, count]) => ({
      unit: id(name),
      count,
    }))
    expect(compareOverTime(counts, mapping)).toEqual({
      counts: [
        { unit: "nordwest", count: 600, estimated: true, of: ["nord"], missing: [] },
        { unit: "nordost", count: 400, estimated: true, of: ["nord"], missing: [] },
        { unit: "mitte-ost", count: 300, estimated: false, of: ["ost"], missing: ["mitte"] },
        { unit: "sued", count: 50, estimated: false, of: ["sued"], missing: [] },
      ],
      outside: 7,
      unmapped: ["fern"],
    })
    const twice = [400, 600].map((count) => ({ unit: id("sued"), count }))
    expect(compareOverTime(twice, mapping).counts.find(({ unit }) => unit === "sued")?.count).toBe(1000)
  })
})
