import { describe, expect, it } from "vitest"
import { areaSquareMetres } from "../geo/index.js"
import { parse } from "../problem.js"
import { LocalDate } from "../time/index.js"
import {
  Area,
  checkHierarchy,
  geometryOf,
  indexUnits,
  locator,
  locatorOn,
  Sozialraum,
  SpatialUnit,
  SpatialUnitId,
  sozialraeumeOf,
  unitsOf,
  unitsWithin,
} from "./index.js"
import { areas, index, parent, space, square, unit } from "./querenburg.fixture.js"

const id = (text: string) => SpatialUnitId.parse(text)
const asOf = LocalDate.parse("2026-10-21")

const at = (column: number, row: number) => ({ lon: 7.2 + (column + 0.5) / 100, lat: 51.4 + (row + 0.5) / 100 })
const plain = (shares: ReadonlyArray<{ readonly unit: string; readonly share: number }>) =>
  shares.map((one) => [one.unit, one.share])

const sozialraum = (name: string) => {
  const area = index.sozialraeume.find((one) => one.id === name)
  if (area === undefined) throw new Error(name)
  return area
}

describe("an area (R3)", () => {
  const reads = (schema: typeof Area | typeof SpatialUnit | typeof Sozialraum, more: object) =>
    parse(schema, { id: "x", kind: "sozialraum", name: "X", ...more })
  const shaped = { geometry: square(0, 0) }

  it("is no Sozialraum without units or a shape, by whatever door it comes", () => {
    for (const schema of [SpatialUnit, Sozialraum, Area]) expect(reads(schema, {})._tag).toBe("Failure")
    expect(reads(SpatialUnit, shaped)).toMatchObject({
      failure: { issues: [{ path: ["kind"], params: { _tag: "SozialraumAsUnit" } }] },
    })
    for (const more of [shaped, { composedOf: ["a"] }])
      expect([reads(Sozialraum, more)._tag, reads(Area, more)._tag]).toEqual(["Success", "Success"])
    expect(reads(Area, { kind: "ortsteil" })._tag).toBe("Success")
  })

  it("does not consist of itself, nor of a unit twice", () => {
    const why = (...composedOf: ReadonlyArray<string>) => reads(Sozialraum, { composedOf })
    expect(why("x")).toMatchObject({ failure: { issues: [{ path: ["composedOf"], params: { _tag: "OwnPart" } }] } })
    expect(why("a", "b", "a")).toMatchObject({
      failure: { issues: [{ path: ["composedOf"], params: { _tag: "PartTwice" } }] },
    })
  })

  it("is found where Sozialräume consist of one another, from the first day on", () => {
    const ring = [space("s1", { composedOf: ["s2", "a"] }), space("s2", { composedOf: ["s1"], from: "2020-01-01" })]
    expect(checkHierarchy([unit("a", "ortsteil"), ...ring])).toEqual([
      {
        _tag: "HierarchyCircle",
        rule: "R3",
        severity: "error",
        path: [2, "composedOf"],
        kind: "sozialraum",
        circle: ["s2", "s1"],
        on: "2020-01-01",
      },
    ])
    const never = [space("s1", { composedOf: ["s2"], to: "2020-01-01" }), ...ring.slice(1), space("s3", shaped)]
    expect(checkHierarchy(never).filter(({ _tag }) => _tag === "HierarchyCircle")).toEqual([])
    const [s1] = indexUnits(ring).sozialraeume
    expect(s1 && plain(unitsWithin(indexUnits([unit("a", "ortsteil"), ...ring]), s1, asOf))).toEqual([
      ["a", 1],
      ["s2", 1],
    ])
  })
})

describe("a Sozialraum that consists of units (R3)", () => {
  it("consists of those of them that exist on the day, one that nobody recorded taken at its word", () => {
    const changing = indexUnits([
      unit("a", "ortsteil", { to: "2021-01-01" }),
      unit("b", "ortsteil", { from: "2021-01-01" }),
      space("s", { composedOf: ["a", "b", "unbekannt"], to: "2025-01-01" }),
    ])
    const [s] = changing.sozialraeume
    const on = (day: string) => (s === undefined ? [] : unitsOf(changing, s, LocalDate.parse(day)))
    expect([on("2020-12-31"), on("2021-01-01"), on("2025-01-01")]).toEqual([["a", "unbekannt"], ["b", "unbekannt"], []])
  })

  it("holds what lies in its units, with the shares of that", () => {
    expect(plain(unitsWithin(index, sozialraum("sued-ost"), asOf))).toEqual([
      ["hustadt", 1],
      ["querenburg", 1],
      ["steinkuhl", 1],
    ])
    expect(plain(unitsWithin(index, sozialraum("nordstern"), asOf))).toEqual([
      ["nord", 1],
      ["grumme", 0.1],
      ["grummer-teiche", 0.1],
    ])
    expect(plain(sozialraeumeOf(index, id("hustadt"), asOf))).toEqual([
      ["innere-hustadt", 1],
      ["sued-ost", 1],
    ])
    expect(plain(sozialraeumeOf(index, id("grummer-teiche"), asOf))).toEqual([["nordstern", 0.1]])
  })

  it("has the shapes of its units side by side, none twice, and names those without", () => {
    const both = indexUnits([...areas, space("beide", { composedOf: ["hustadt", "steinkuhl", "mitte"] })])
    const beide = both.sozialraeume.at(-1)
    const { geometry, without } = geometryOf(both, beide ?? sozialraum("uni"), asOf)
    const [one] = areas.flatMap((area) =>
      area.id === "hustadt" && area.geometry ? [areaSquareMetres(area.geometry)] : [],
    )
    expect(without).toEqual(["mitte"])
    expect(geometry && areaSquareMetres(geometry) / (one ?? 0)).toBeCloseTo(2, 3)
    expect(geometryOf(index, sozialraum("innere-hustadt"), asOf).geometry?.coordinates).toHaveLength(1)
  })

  it("has units without a shape also where nobody recorded them, and none that others draw", () => {
    const part = index.sozialraeume.concat(space("a", { composedOf: ["hustadt", "weg"] })).at(-1) ?? sozialraum("uni")
    expect(geometryOf(index, part, asOf)).toMatchObject({ geometry: { type: "MultiPolygon" }, without: ["weg"] })
    const child = unit("ecke", "block", { parents: [parent("hustadt", "statistischesViertel")] })
    const both = indexUnits([...areas, child, space("b", { composedOf: ["hustadt", "ecke"] })])
    expect(geometryOf(both, both.sozialraeume.at(-1) ?? part, asOf).without).toEqual([])
  })

  it("has the shapes of the Sozialräume in it as these have them: their own before those of their units", () => {
    const nested = (...more: ReadonlyArray<Sozialraum>) => {
      const all = indexUnits([...areas, space("ganz", { composedOf: ["teil"] }), ...more])
      const [ganz] = all.sozialraeume.filter((one) => one.id === "ganz")
      const { geometry, without } = geometryOf(all, ganz ?? sozialraum("uni"), asOf)
      return [geometry?.coordinates.length, without]
    }
    expect(nested(space("teil", { composedOf: ["mitte", "hustadt"], geometry: square(0, 0, 3) }))).toEqual([1, []])
    expect(nested(space("teil", { composedOf: ["mitte", "hustadt", "steinkuhl"] }))).toEqual([2, ["mitte"]])
    expect(nested(space("teil", { composedOf: ["alt"] }))).toEqual([undefined, ["teil"]])
  })

  it("holds what lies in a unit that nobody recorded", () => {
    const lost = indexUnits([
      unit("kind", "block", { parents: [parent("weg", "ortsteil")] }),
      space("s", { composedOf: ["weg"] }),
    ])
    const [s] = lost.sozialraeume
    expect(plain(sozialraeumeOf(lost, id("kind"), asOf))).toEqual([["s", 1]])
    expect(s && plain(unitsWithin(lost, s, asOf))).toEqual([["kind", 1]])
  })

  it("has its shape in no time worth naming, of however many units", () => {
    const many = Array.from({ length: 40_000 }, (_, at) =>
      unit(`u${at}`, "block", { geometry: square(at % 200, at / 200) }),
    )
    const large = indexUnits([...many, space("s", { composedOf: many.map((one) => one.id) })])
    const [s] = large.sozialraeume
    expect(s && geometryOf(large, s, asOf).geometry?.coordinates).toHaveLength(40_000)
  })

  it("is drawn once where two hierarchies call the same ground by two names", () => {
    const same = indexUnits([
      unit("wat-mitte", "statistischerBezirk", { geometry: square(0, 0), parents: [parent("innenstadt", "ortsteil")] }),
      unit("innenstadt", "ortsteil", { geometry: square(0, 0), parents: [parent("wat-mitte", "statistischerBezirk")] }),
      space("s", { composedOf: ["wat-mitte", "innenstadt"] }),
    ])
    const [s] = same.sozialraeume
    expect(s && geometryOf(same, s, asOf).geometry?.coordinates).toHaveLength(1)
  })

  it("may consist of Sozialräume, even in a circle", () => {
    const nested = indexUnits([
      ...areas,
      space("gross", { composedOf: ["innere-hustadt", "ring"] }),
      space("ring", { composedOf: ["gross", "steinkuhl"] }),
    ])
    expect(plain(sozialraeumeOf(nested, id("hustadt"), asOf)).map(([name]) => name)).toEqual([
      "gross",
      "innere-hustadt",
      "ring",
      "sued-ost",
    ])
  })

  it("is empty from the day on which the last of its units ends, and that is found, unless it is drawn", () => {
    const shape = { geometry: square(0, 0) }
    const ending = [unit("a", "ortsteil", { to: "2021-01-01" }), space("s", { composedOf: ["a"] })]
    expect(checkHierarchy(ending)).toMatchObject([
      { _tag: "SozialraumEmpty", rule: "R3", unit: "s", on: "2021-01-01", path: [1, "composedOf"] },
    ])
    expect(checkHierarchy([...ending, unit("b", "ortsteil")])).toHaveLength(1)
    expect(
      checkHierarchy([unit("a", "ortsteil", { to: "2021-01-01" }), space("s", { composedOf: ["a"], ...shape })]),
    ).toEqual([])
    const followed = space("s", { composedOf: ["a", "b"] })
    expect(
      checkHierarchy([
        unit("a", "ortsteil", { to: "2021-01-01" }),
        unit("b", "ortsteil", { from: "2021-01-01" }),
        followed,
      ]),
    ).toEqual([])
    expect(checkHierarchy([space("s", { composedOf: ["a"] })])).toMatchObject([{ _tag: "UnitUnknown", rule: "R3" }])
  })
})

describe("the areas around a position (R2, R3)", () => {
  const located = (position: { lon: number; lat: number }, day = asOf) =>
    locatorOn(
      index,
      day,
    )(position).map(({ unit, share, ...how }) => [
      unit,
      share,
      how.known === "geometry" ? how.known : `${how.known} ${how.through}`,
    ])

  it("are known by their shape, by parents and by composition, and say so", () => {
    expect(located(at(1, 0))).toEqual([
      ["steinkuhl", 1, "geometry"],
      ["44801", 1, "geometry"],
      ["uni", 1, "geometry"],
      ["querenburg", 1, "parent steinkuhl"],
      ["sued", 1, "parent steinkuhl"],
      ["sued-ost", 1, "composition steinkuhl"],
    ])
  })

  it("are likely, not certain, where the unit lies in two", () => {
    expect(located(at(5, 5))).toEqual([
      ["grummer-teiche", 1, "geometry"],
      ["grumme", 1, "parent grummer-teiche"],
      ["mitte", 0.9, "parent grummer-teiche"],
      ["nord", 0.1, "parent grummer-teiche"],
      ["nordstern", 0.1, "composition grummer-teiche"],
    ])
  })

  it("are those of the day", () => {
    expect(located(at(0, 0), LocalDate.parse("2020-12-31")).map(([name]) => name)).toContain("alt")
    expect(located(at(0, 0)).map(([name]) => name)).not.toContain("alt")
  })

  it("are the ones whose shape holds it, where a parent says otherwise", () => {
    const drawn = indexUnits([
      unit("mitte", "stadtbezirk", { geometry: square(0, 0) }),
      unit("nord", "stadtbezirk", { geometry: square(1, 0) }),
      unit("grumme", "statistischerBezirk", {
        geometry: square(0, 0, 2),
        parents: [parent("mitte", "stadtbezirk"), parent("nord", "stadtbezirk", 0.1)],
      }),
    ])
    expect(plain(locatorOn(drawn, asOf)(at(1, 0)))).toEqual([
      ["nord", 1],
      ["grumme", 1],
    ])
  })

  it("are told by the unit that is surest of them, where several lie around it", () => {
    const drawn = indexUnits([
      unit("44807", "plz", {
        geometry: square(0, 0, 3),
        parents: [parent("mitte", "stadtbezirk"), parent("nord", "stadtbezirk", 0.4)],
      }),
      unit("grummer-teiche", "statistischesViertel", {
        geometry: square(1, 1),
        parents: [parent("nord", "stadtbezirk")],
      }),
    ])
    expect(plain(locatorOn(drawn, asOf)(at(1, 1))).slice(2)).toEqual([["nord", 1]])
    expect(plain(locatorOn(drawn, asOf)(at(0, 0))).slice(1)).toEqual([
      ["mitte", 0.6],
      ["nord", 0.4],
    ])
  })

  it("are not a Sozialraum whose own shape leaves it out, whatever it consists of", () => {
    const drawn = indexUnits([...areas, space("kern", { composedOf: ["hustadt"], geometry: square(2, 2) })])
    expect(locatorOn(drawn, asOf)(at(0, 0)).map(({ unit: found }) => found)).not.toContain("kern")
  })

  it("are one of two neighbours on their border, and none far away", () => {
    const border = { lon: 7.21, lat: 51.405 }
    expect(locator(areas)(border)).toEqual(["steinkuhl", "44801", "uni"])
    expect(located({ lon: 0, lat: 0 })).toEqual([])
  })
})
