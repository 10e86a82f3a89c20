import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { ancestors, checkHierarchy, descendants, indexUnits, SpatialUnit, SpatialUnitId } from "./index.js"

const id = (text: string) => SpatialUnitId.parse(text)
const day = (text: string) => LocalDate.parse(text)
const asOf = day("2026-10-21")
const unit = (name: string, kind: string, parents: ReadonlyArray<object> = [], more: object = {}) =>
  SpatialUnit.parse({ id: name, kind, name, parents, ...more })
const bezirk = (name: string, share?: number) => ({
  unit: name,
  kind: "stadtbezirk",
  ...(share === undefined ? {} : { share }),
})
const statistical = (name: string) => ({ unit: name, kind: "statistischerBezirk" })
const plain = (shares: ReadonlyArray<{ readonly unit: string; readonly share: number }>) =>
  shares.map((one) => [one.unit, one.share])

/** Bochum: Grumme is mostly Mitte and partly Nord; the quarter Ehrenfeld is Mitte, its statistical district Süd. */
const bochum = [
  unit("bochum", "stadt"),
  ...["mitte", "nord", "sued"].map((name) => unit(name, "stadtbezirk", [{ unit: "bochum", kind: "stadt" }])),
  unit("grumme", "statistischerBezirk", [bezirk("mitte"), bezirk("nord", 0.1)]),
  unit("wiemelhausen", "statistischerBezirk", [bezirk("sued")]),
  unit("ehrenfeld", "statistischesViertel", [statistical("wiemelhausen"), bezirk("mitte")]),
  unit("brenschede", "statistischesViertel", [statistical("wiemelhausen")]),
  unit("grummer-teiche", "statistischesViertel", [statistical("grumme")]),
]
const index = indexUnits(bochum)

/** The statistical districts of Bochum by Stadtbezirk, as far as names go: the city's statistics, in the press of 2018. */
const districts = {
  mitte: "Grumme, Gleisdreieck, Altenbochum, Südinnenstadt, Kruppwerke, Hamme, Hordel, Hofstede, Riemke",
  wattenscheid: "Günnigfeld, Wattenscheid-Mitte, Leithe, Westenfeld, Höntrop, Eppendorf",
  nord: "Bergen/Hiltrop, Gerthe, Harpen/Rosenberg, Kornharpen/Voede-Abzweig",
  ost: "Laer, Werne, Langendreer, Langendreer-Alter Bahnhof",
  sued: "Wiemelhausen/Brenschede, Stiepel, Querenburg",
  suedwest: "Weitmar-Mitte, Weitmar-Mark, Linden, Dahlhausen",
}

describe("what a unit lies in (R2)", () => {
  it("makes 6 Stadtbezirke and 30 statistical districts of Bochum", () => {
    const city = Object.entries(districts).flatMap(([name, below]) => [
      unit(name, "stadtbezirk", [{ unit: "bochum", kind: "stadt" }]),
      ...below
        .split(", ")
        .map((district) => unit(district.replaceAll(" ", "-"), "statistischerBezirk", [bezirk(name)])),
    ])
    const all = indexUnits([unit("bochum", "stadt"), ...city])
    const count = (kind: string, top = "bochum") => descendants(all, id(top), { asOf, kind }).length
    expect(checkHierarchy([unit("bochum", "stadt"), ...city])).toEqual([])
    expect([count("stadtbezirk"), count("statistischerBezirk")]).toEqual([6, 30])
    expect(Object.keys(districts).map((name) => count("statistischerBezirk", name))).toEqual([9, 6, 4, 4, 3, 4])
  })

  it("is, of Grumme, mostly Mitte and partly Nord, and so is what lies in Grumme", () => {
    expect(plain(ancestors(index, id("grumme"), { asOf, kind: "stadtbezirk" }))).toEqual([
      ["mitte", 0.9],
      ["nord", 0.1],
    ])
    expect(plain(ancestors(index, id("grummer-teiche"), { asOf, kind: "stadtbezirk" }))).toEqual([
      ["mitte", 0.9],
      ["nord", 0.1],
    ])
  })

  it("is, of the quarter Ehrenfeld, Mitte as it says itself, though its statistical district lies in Süd", () => {
    expect(plain(ancestors(index, id("ehrenfeld"), { asOf, kind: "stadtbezirk" }))).toEqual([["mitte", 1]])
    expect(plain(ancestors(index, id("brenschede"), { asOf, kind: "stadtbezirk" }))).toEqual([["sued", 1]])
    expect(plain(descendants(index, id("sued"), { asOf }))).toEqual([
      ["brenschede", 1],
      ["wiemelhausen", 1],
    ])
  })

  it("is, all hierarchies at once, everything above, each whole city once", () => {
    expect(plain(ancestors(index, id("grummer-teiche"), { asOf }))).toEqual([
      ["bochum", 1],
      ["grumme", 1],
      ["mitte", 0.9],
      ["nord", 0.1],
    ])
  })

  it("follows the other parents with what a partial parent leaves over", () => {
    const partly = unit("ehrenfeld", "statistischesViertel", [statistical("wiemelhausen"), bezirk("mitte", 0.25)])
    const changed = indexUnits([partly, ...bochum])
    expect(plain(ancestors(changed, id("ehrenfeld"), { asOf, kind: "stadtbezirk" }))).toEqual([
      ["sued", 0.75],
      ["mitte", 0.25],
    ])
  })

  it("is another unit before and after the day on which its relation changed", () => {
    const moved = unit("laer", "statistischerBezirk", [
      { ...bezirk("sued"), to: "2020-01-01" },
      { ...bezirk("mitte"), from: "2020-01-01" },
    ])
    const changed = indexUnits([...bochum, moved])
    const at = (date: string) => plain(ancestors(changed, id("laer"), { asOf: day(date), kind: "stadtbezirk" }))
    expect([at("2019-12-31"), at("2020-01-01")]).toEqual([[["sued", 1]], [["mitte", 1]]])
  })

  it("is nothing on a day on which one of the two does not exist", () => {
    const ended = indexUnits([
      unit("alt", "stadtbezirk", [], { to: "2021-01-01" }),
      unit("kind", "statistischerBezirk", [bezirk("alt")]),
    ])
    const at = (date: string) => ancestors(ended, id("kind"), { asOf: day(date) }).length
    expect([at("2020-12-31"), at("2021-01-01")]).toEqual([1, 0])
    const gone = indexUnits([
      unit("mitte", "stadtbezirk"),
      unit("kind", "ortsteil", [bezirk("mitte")], { to: "2021-01-01" }),
    ])
    expect(ancestors(gone, id("kind"), { asOf })).toEqual([])
    expect(descendants(gone, id("mitte"), { asOf })).toEqual([])
  })

  it("goes through units of the same kind, and shares multiply", () => {
    const nested = indexUnits([
      unit("a", "ortsteil"),
      unit("b", "ortsteil", [{ unit: "a", kind: "ortsteil", share: 0.5 }]),
      unit("c", "ortsteil", [{ unit: "b", kind: "ortsteil", share: 0.5 }]),
    ])
    expect(plain(ancestors(nested, id("c"), { asOf }))).toEqual([
      ["b", 0.5],
      ["a", 0.25],
    ])
    expect(plain(descendants(nested, id("a"), { asOf }))).toEqual([
      ["b", 0.5],
      ["c", 0.25],
    ])
  })

  it("comes to an end in a circle, and on a way of 20,000 units", () => {
    const circle = indexUnits([
      unit("a", "ortsteil", [{ unit: "b", kind: "ortsteil" }]),
      unit("b", "ortsteil", [{ unit: "a", kind: "ortsteil" }]),
    ])
    expect(ancestors(circle, id("a"), { asOf }).map((one) => one.unit)).toContain("b")
    expect(descendants(circle, id("a"), { asOf }).map((one) => one.unit)).toEqual(["b"])
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      unit(`u${at}`, `k${at % 2}x`, [{ unit: `u${at + 1}`, kind: `k${(at + 1) % 2}x` }]),
    )
    const top = unit("u20000", "k0x", [bezirk("mitte")])
    expect(plain(ancestors(indexUnits([top, ...chain]), id("u0"), { asOf, kind: "stadtbezirk" }))).toEqual([
      ["mitte", 1],
    ])
  })

  it("is never the unit itself, also in a circle through several kinds", () => {
    const circle = indexUnits([
      unit("a", "block", [bezirk("b")]),
      unit("b", "stadtbezirk", [{ unit: "a", kind: "block" }]),
    ])
    expect(plain(ancestors(circle, id("a"), { asOf }))).toEqual([["b", 1]])
    expect(plain(ancestors(circle, id("b"), { asOf }))).toEqual([["a", 1]])
    expect(plain(descendants(circle, id("a"), { asOf }))).toEqual([["b", 1]])
  })

  it("is seen from above exactly as from below, also for parents that nobody recorded or that are of another kind", () => {
    const all = indexUnits([
      unit("a", "ortsteil", [bezirk("fern")]),
      unit("b", "block", [
        { unit: "a", kind: "ortsteil" },
        { unit: "c", kind: "kreis" },
      ]),
      unit("c", "stadt"),
    ])
    expect(plain(descendants(all, id("fern"), { asOf }))).toEqual([
      ["a", 1],
      ["b", 1],
    ])
    expect(plain(descendants(all, id("c"), { asOf }))).toEqual([["b", 1]])
    for (const top of ["fern", "c"])
      for (const { unit: below, share } of descendants(all, id(top), { asOf }))
        expect(ancestors(all, below, { asOf })).toContainEqual(expect.objectContaining({ unit: top, share }))
  })

  it("has shares that are the whole together, and is seen from above as from below, whatever the hierarchy is", () => {
    const share = fc.option(fc.double({ min: 0.01, max: 0.5, noNaN: true }), { nil: undefined })
    const parents = (level: number) =>
      fc
        .record({ main: fc.nat(3), other: fc.nat(3), share })
        .map(({ main, other, share }) => [
          { unit: `l${level}-${main}`, kind: `level${level}` },
          ...(share === undefined || other === main
            ? []
            : [{ unit: `l${level}-${other}`, kind: `level${level}`, share }]),
        ])
    const level = (at: number) =>
      fc
        .tuple(...[0, 1, 2, 3].map(() => parents(at + 1)))
        .map((all) => all.map((own, place) => unit(`l${at}-${place}`, `level${at}`, own)))
    fc.assert(
      fc.property(level(0), level(1), (low, middle) => {
        const top = [0, 1, 2, 3].map((place) => unit(`l2-${place}`, "level2"))
        const all = indexUnits([...low, ...middle, ...top])
        for (const one of low) {
          const above = ancestors(all, one.id, { asOf, kind: "level2" })
          expect(above.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
          for (const { unit: parent, share } of above)
            expect(descendants(all, parent, { asOf, kind: "level0" })).toContainEqual({
              unit: one.id,
              kind: "level0",
              share,
            })
        }
      }),
    )
  })
})

describe("checking hierarchies", () => {
  const tags = (areas: ReadonlyArray<SpatialUnit>) => checkHierarchy(areas).map(({ _tag, path }) => [_tag, path])

  it("finds nothing in Bochum", () => {
    expect(checkHierarchy(bochum)).toEqual([])
  })

  it("finds a circle of one kind on the first day on which it is closed, with the way round (R2)", () => {
    const ortsteil = (name: string, parent: string, validity: object = {}) =>
      unit(name, "ortsteil", [{ unit: parent, kind: "ortsteil", ...validity }])
    const closed = [
      ortsteil("a", "b"),
      ortsteil("b", "c", { from: "2020-01-01" }),
      ortsteil("c", "a", { to: "2022-01-01" }),
    ]
    expect(checkHierarchy(closed)).toEqual([
      {
        _tag: "HierarchyCircle",
        rule: "R2",
        severity: "error",
        path: [0, "parents"],
        kind: "ortsteil",
        circle: ["a", "b", "c"],
        on: "2020-01-01",
      },
    ])
    const never = [ortsteil("a", "b", { from: "2022-01-01" }), ortsteil("b", "a", { to: "2022-01-01" })]
    expect(checkHierarchy(never)).toEqual([])
    const ended = [ortsteil("a", "b", { from: "2022-01-01" }), { ...ortsteil("b", "a"), to: day("2022-01-01") }]
    expect(checkHierarchy(ended).map(({ _tag }) => _tag)).toEqual(["ParentNotValid"])
  })

  it("finds every circle, also behind others and beside them", () => {
    const ring = (prefix: string, size: number, exit?: string) =>
      Array.from({ length: size }, (_, at) =>
        unit(`${prefix}${at}`, "ortsteil", [
          { unit: `${prefix}${(at + 1) % size}`, kind: "ortsteil", share: 0.5 },
          ...(exit === undefined ? [] : [{ unit: exit, kind: "ortsteil", share: 0.5 }]),
        ]),
      )
    const found = checkHierarchy([...ring("a", 3, "b0"), ...ring("b", 2), ...ring("c", 40)])
    expect(found.map((one) => one._tag === "HierarchyCircle" && one.circle.length)).toEqual([3, 2, 40])
    const entrance = unit("x", "ortsteil", [{ unit: "a0", kind: "ortsteil" }])
    const behind = checkHierarchy([entrance, ...ring("a", 2, "top"), unit("top", "ortsteil")])
    expect(behind).toMatchObject([{ _tag: "HierarchyCircle", path: [1, "parents"], circle: ["a0", "a1"] }])
  })

  it("finds a circle through several kinds, on the first day on which every step is the whole (R2)", () => {
    const circle = (share: object, ...further: ReadonlyArray<object>) =>
      checkHierarchy([
        unit("mitte", "stadtbezirk"),
        unit("a", "block", [bezirk("b"), ...further]),
        unit("b", "stadtbezirk", [{ unit: "a", kind: "block", ...share }]),
      ])
    const across = (...further: ReadonlyArray<object>) => circle({}, ...further)
    expect([circle({ share: 1 }).length, circle({ share: 0.9 }).length]).toEqual([1, 0])
    expect(across()).toEqual([
      { _tag: "HierarchyCircle", rule: "R2", severity: "error", path: [1, "parents"], circle: ["a", "b"] },
    ])
    expect(across({ ...bezirk("mitte", 0.1), to: "2024-01-01" })).toMatchObject([
      { circle: ["a", "b"], on: "2024-01-01" },
    ])
    expect(across(bezirk("mitte", 0.1))).toEqual([])
  })

  it("finds 20,000 small circles in no time worth naming", () => {
    const pairs = Array.from({ length: 40_000 }, (_, at) =>
      unit(`u${at}`, "ortsteil", [{ unit: `u${at % 2 === 0 ? at + 1 : at - 1}`, kind: "ortsteil" }]),
    )
    expect(checkHierarchy(pairs)).toHaveLength(20_000)
  })

  it("lets units of two hierarchies lie partly in one another", () => {
    expect(
      checkHierarchy([
        unit("viertel", "statistischesViertel", [{ unit: "44791", kind: "plz", share: 0.6 }]),
        unit("44791", "plz", [{ unit: "viertel", kind: "statistischesViertel", share: 0.5 }]),
      ]),
    ).toEqual([])
  })

  it("finds two primary parents on a day, and a parent that holds twice (R2, R5)", () => {
    const twice = {
      ...unit("x", "statistischerBezirk"),
      parents: unit("y", "z", [bezirk("sued")]).parents.concat(unit("y", "z", [bezirk("mitte")]).parents),
    }
    expect(checkHierarchy([...bochum, twice])).toMatchObject([
      { _tag: "ParentsOverlap", rule: "R2", unit: "x", kind: "stadtbezirk", parents: ["sued", "mitte"] },
    ])
    const repeated = [{ ...bezirk("nord", 0.2) }, { ...bezirk("nord", 0.3), from: "2024-01-01" }]
    expect(SpatialUnit.safeParse({ id: "x", kind: "ortsteil", name: "X", parents: repeated }).success).toBe(false)
    const separate = [
      { ...bezirk("nord", 0.2), to: "2024-01-01" },
      { ...bezirk("nord", 0.3), from: "2024-01-01" },
    ]
    expect(SpatialUnit.safeParse({ id: "x", kind: "ortsteil", name: "X", parents: separate }).success).toBe(true)
  })

  it("finds shares beyond the whole on the day on which they are, and those that leave a primary parent nothing (R2)", () => {
    const shares = (...parents: ReadonlyArray<object>) => checkHierarchy([...bochum, unit("x", "ortsteil", parents)])
    expect(shares({ ...bezirk("nord", 0.6) }, { ...bezirk("mitte", 0.5), from: "2024-01-01" })).toMatchObject([
      { _tag: "SharesTooLarge", unit: "x", sum: 1.1, on: "2024-01-01" },
    ])
    expect(shares(bezirk("nord", 0.6), bezirk("mitte", 0.4))).toEqual([])
    expect(shares(bezirk("nord", 0.6), bezirk("mitte", 0.4), bezirk("sued"))).toMatchObject([
      { _tag: "SharesTooLarge", sum: 1 },
    ])
    expect(shares(bezirk("nord", 0.1), bezirk("mitte", 0.2), bezirk("sued", 0.7))).toEqual([])
  })

  it("finds parents that are unknown or of another kind, and ids that repeat (R2, R5)", () => {
    expect(tags([...bochum, unit("x", "ortsteil", [bezirk("ost")])])).toEqual([
      ["UnitUnknown", [9, "parents", 0, "unit"]],
    ])
    expect(tags([...bochum, unit("x", "ortsteil", [statistical("mitte")])])).toEqual([
      ["ParentOfOtherKind", [9, "parents", 0, "kind"]],
    ])
    expect(tags([...bochum, ...bochum.slice(0, 1)])).toEqual([["UnitRepeats", [bochum.length, "id"]]])
    expect(tags([...bochum, unit("mitte", "ortsteil")])).toEqual([["UnitRepeats", [9, "id"]]])
  })

  it("finds the days of a relation on which its parent does not exist (R5)", () => {
    const old = unit("alt", "stadtbezirk", [], { from: "2010-01-01", to: "2021-01-01" })
    const child = (validity: object, more: object = {}) =>
      checkHierarchy([old, unit("x", "ortsteil", [{ ...bezirk("alt"), ...validity }], more)])
    expect(child({ from: "2010-01-01", to: "2021-01-01" })).toEqual([])
    expect(child({ to: "2021-01-01" })).toEqual([])
    expect(child({ to: "2021-01-01" }, { to: "2025-01-01" })).toEqual([])
    expect(child({ to: "2025-01-01" }, { to: "2021-01-01" })).toEqual([])
    expect(child({}, { to: "2021-01-01" })).toEqual([])
    expect(child({ from: "2000-01-01" })).toMatchObject([
      { _tag: "ParentNotValid", from: "2000-01-01", to: "2010-01-01" },
      { _tag: "ParentNotValid", from: "2021-01-01" },
    ])
  })

  it("finds a circle in 50,000 units in no time worth naming", () => {
    const many = Array.from({ length: 50_000 }, (_, at) =>
      unit(`u${at}`, "ortsteil", at === 0 ? [] : [{ unit: `u${at - 1}`, kind: "ortsteil" }]),
    )
    expect(checkHierarchy(many)).toEqual([])
    const closing = unit("u0", "ortsteil", [{ unit: "u49999", kind: "ortsteil", from: "2026-01-01" }])
    expect(checkHierarchy([closing, ...many.slice(1)])).toMatchObject([{ _tag: "HierarchyCircle", on: "2026-01-01" }])
  })
})
