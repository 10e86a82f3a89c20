import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { change, merge, split, transfer } from "./area-change.fixture.js"
import {
  type Area,
  AreaChange,
  ancestors,
  applyChange,
  checkHierarchy,
  indexUnits,
  Sozialraum,
  SpatialUnit,
  SpatialUnitId,
  unitsOf,
} from "./index.js"

const id = (text: string) => SpatialUnitId.parse(text)
const day = (text: string) => LocalDate.parse(text)
const unit = (name: string, more: object = {}, kind = "planungsraum") =>
  SpatialUnit.parse({ id: name, kind, name, ...more })
const space = (name: string, composedOf: ReadonlyArray<string>) =>
  Sozialraum.parse({ id: name, kind: "sozialraum", name, composedOf })
const lies = (...names: ReadonlyArray<string>) => ({
  parents: names.map((name) => ({ unit: name, kind: "planungsraum" })),
})
const applied = (areas: ReadonlyArray<Area>, one: AreaChange, successors: ReadonlyArray<Area>) =>
  Result.getOrThrow(applyChange(areas, one, successors))
const refusal = (areas: ReadonlyArray<Area>, one: AreaChange, successors: ReadonlyArray<Area>) => {
  const { because, path, unit: named } = Result.getOrThrow(Result.flip(applyChange(areas, one, successors)))
  return [because, path, named]
}

describe("a change of areas", () => {
  const kinds = (kind: string, transfers: ReadonlyArray<object>, more: object = {}) =>
    AreaChange.safeParse({ id: "x", kind, on: "2027-01-01", transfers, sharesOf: "area", source: "x", ...more }).success

  it("has the old and new units of its kind", () => {
    const parted = [transfer("a", "b", 0.5), transfer("a", "c", 0.5)]
    expect([kinds("split", parted), kinds("merge", parted), kinds("rename", parted)]).toEqual([true, false, false])
    expect([kinds("boundaryShift", parted), kinds("dissolution", parted)]).toEqual([true, false])
    expect([kinds("rename", [transfer("a", "b")]), kinds("dissolution", [transfer("a", undefined)])]).toEqual([
      true,
      true,
    ])
    expect(kinds("merge", [transfer("a", "c"), transfer("b", "c")])).toBe(true)
    expect(kinds("merge", [transfer("a", "c")])).toBe(false)
  })

  it("leaves nothing of an old unit unsaid, apart from what rounding leaves", () => {
    expect(kinds("split", [transfer("a", "b", 0.5), transfer("a", "c", 0.4)])).toBe(false)
    expect(kinds("split", [transfer("a", "b", 0.5), transfer("a", "c", 0.4), transfer("a", undefined, 0.1)])).toBe(true)
    expect(
      kinds(
        "split",
        ["b", "c", "d"].map((to) => transfer("a", to, 0.333)),
      ),
    ).toBe(true)
    expect(kinds("split", [transfer("a", "b", 0.5), transfer("a", "c", 0.25), transfer("a", "c", 0.25)])).toBe(false)
    expect(kinds("rename", [transfer("a", "a")])).toBe(false)
    const unmeasured = { id: "x", kind: "split", on: "2027-01-01", source: "x" }
    const parted = [transfer("a", "b", 0.5), transfer("a", "c", 0.5)]
    expect(AreaChange.safeParse({ ...unmeasured, transfers: parted }).success).toBe(false)
    expect(AreaChange.safeParse({ ...unmeasured, kind: "rename", transfers: [transfer("a", "b")] }).success).toBe(true)
  })
})

describe("carrying out a change", () => {
  const areas = [unit("nord"), unit("ost"), unit("mitte"), unit("kita-ecke", lies("nord"), "statistischesViertel")]

  it("ends the old units and begins the new ones, and overwrites nothing (R5)", () => {
    const { areas: after } = applied(areas, split, [unit("nordost"), unit("nordwest")])
    expect(after.map(({ id: name, from, to }) => [name, from, to])).toEqual([
      ["nord", undefined, "2027-01-01"],
      ["ost", undefined, undefined],
      ["mitte", undefined, undefined],
      ["kita-ecke", undefined, undefined],
      ["nordost", "2027-01-01", undefined],
      ["nordwest", "2027-01-01", undefined],
    ])
    expect(areas[0]?.to).toBeUndefined()
    expect(checkHierarchy(after)).toEqual([])
  })

  it("brings what lay in a merged unit to its successor: before and after the day the ancestors are the right ones (R2)", () => {
    const children = [
      unit("a", lies("ost"), "statistischesViertel"),
      unit(
        "b",
        {
          parents: [
            { unit: "ost", kind: "planungsraum" },
            { unit: "mitte", kind: "planungsraum", share: 0.3 },
          ],
        },
        "statistischesViertel",
      ),
      unit(
        "c",
        {
          parents: [
            { unit: "ost", kind: "planungsraum", share: 0.2 },
            { unit: "mitte", kind: "planungsraum", share: 0.3 },
          ],
        },
        "statistischesViertel",
      ),
    ]
    const { areas: after, undecided } = applied([...areas, ...children], merge, [unit("mitte-ost")])
    const index = indexUnits(after)
    const at = (name: string, on: string) =>
      ancestors(index, id(name), { asOf: day(on) }).map(({ unit: parent, share }) => [parent, share])
    expect(undecided).toEqual([])
    expect([at("a", "2026-12-31"), at("a", "2027-01-01")]).toEqual([[["ost", 1]], [["mitte-ost", 1]]])
    expect(at("b", "2026-12-31")).toEqual([
      ["ost", 0.7],
      ["mitte", 0.3],
    ])
    expect(at("b", "2027-01-01")).toEqual([["mitte-ost", 1]])
    expect(at("c", "2027-01-01")).toEqual([["mitte-ost", 0.5]])
    expect(checkHierarchy(after)).toEqual([])
    for (const area of after) expect(SpatialUnit.safeParse(area).success).toBe(true)
  })

  it("leaves to people where the parts of a split unit go, unless they said so before", () => {
    const { areas: after, undecided } = applied(areas, split, [unit("nordost"), unit("nordwest")])
    expect(undecided).toEqual([{ unit: "kita-ecke", field: "parents", was: "nord", candidates: split.transfers }])
    expect(after[3]?.parents).toEqual([{ unit: "nord", kind: "planungsraum", to: "2027-01-01" }])
    const told = unit(
      "kita-ecke",
      {
        parents: [
          { unit: "nord", kind: "planungsraum", to: "2027-01-01" },
          { unit: "nordost", kind: "planungsraum", from: "2027-01-01" },
        ],
      },
      "statistischesViertel",
    )
    expect(applied([unit("nord"), told], split, [unit("nordost"), unit("nordwest")]).undecided).toEqual([])
  })

  it("lets a Sozialraum consist of the parts as it did of the whole, and asks where a new unit is more (R3)", () => {
    const whole = space("s", ["nord", "ost"])
    const { areas: after, undecided } = applied([...areas, whole], split, [unit("nordost"), unit("nordwest")])
    const index = indexUnits(after)
    const [s] = index.sozialraeume
    const on = (date: string) => (s === undefined ? [] : unitsOf(index, s, day(date)))
    expect(undecided.map((one) => one.unit)).toEqual(["kita-ecke"])
    expect([on("2026-12-31"), on("2027-01-01")]).toEqual([
      ["nord", "ost"],
      ["ost", "nordost", "nordwest"],
    ])
    const partly = applied([...areas, whole], merge, [unit("mitte-ost")])
    expect(partly.undecided).toEqual([
      { unit: "s", field: "composedOf", was: "ost", candidates: [{ from: "ost", to: "mitte-ost", share: 1 }] },
    ])
    expect(applied([...areas, space("t", ["ost", "mitte"])], merge, [unit("mitte-ost")]).undecided).toEqual([])
  })

  it("leaves alone what ended before, and relations that did", () => {
    const past = unit("damals", { ...lies("nord"), to: "2020-01-01" }, "statistischesViertel")
    const moved = unit(
      "zog-um",
      { parents: [{ unit: "nord", kind: "planungsraum", to: "2020-01-01" }] },
      "statistischesViertel",
    )
    const { areas: after } = applied([unit("nord"), past, moved], split, [unit("nordost"), unit("nordwest")])
    expect(after.slice(1, 3)).toEqual([past, moved])
  })

  it("adds nothing where the new relation is recorded already, and moves relations that are still to come", () => {
    const parent = (name: string, more: object = {}) => ({ unit: name, kind: "planungsraum", ...more })
    const after = (...parents: ReadonlyArray<object>) => {
      const child = unit("kind", { parents }, "statistischesViertel")
      const { areas: all, undecided } = applied([...areas.slice(0, 3), child], merge, [unit("mitte-ost")])
      return [all[3]?.parents, undecided.length]
    }
    const told = [parent("ost", { share: 0.5 }), parent("mitte-ost", { share: 0.5, from: "2027-01-01" })]
    expect(after(...told)).toEqual([[{ ...told[0], to: "2027-01-01" }, told[1]], 0])
    const later = parent("anderswo", { from: "2029-01-01" })
    expect(after(parent("ost", { to: "2029-01-01" }), later)).toEqual([
      [parent("ost", { to: "2027-01-01" }), later, parent("mitte-ost", { from: "2027-01-01", to: "2029-01-01" })],
      0,
    ])
    expect(after(parent("ost", { from: "2028-01-01" }))).toEqual([[parent("mitte-ost", { from: "2028-01-01" })], 0])
  })

  it("asks about everything that lay in a unit that was given up", () => {
    const gone = change("dissolution", [transfer("nord", undefined)])
    const { undecided } = applied([...areas, space("s", ["nord", "ost"])], gone, [])
    expect(undecided).toEqual([
      { unit: "kita-ecke", field: "parents", was: "nord", candidates: [] },
      { unit: "s", field: "composedOf", was: "nord", candidates: [] },
    ])
  })

  it("goes on with new units that are known and wait for the day", () => {
    const waiting = [unit("nordost", { from: "2027-01-01" }), unit("nordwest", { from: "2027-01-01" })]
    const { areas: after } = applied([unit("nord"), ...waiting], split, [])
    expect(after.map(({ id: name, from, to }) => [name, from, to])).toEqual([
      ["nord", undefined, "2027-01-01"],
      ["nordost", "2027-01-01", undefined],
      ["nordwest", "2027-01-01", undefined],
    ])
  })

  it("merges the areas of two conferences as it merges units", () => {
    const spaces = [space("heissen", ["a"]), space("dumpten", ["b"])]
    const one = change("merge", [transfer("heissen", "nordost"), transfer("dumpten", "nordost")])
    const { areas: after } = applied([unit("a"), unit("b"), ...spaces], one, [space("nordost", ["a", "b"])])
    const index = indexUnits(after)
    const at = (on: string) => index.sozialraeume.filter((s) => unitsOf(index, s, day(on)).length > 0).map((s) => s.id)
    expect([at("2026-12-31"), at("2027-01-01")]).toEqual([["heissen", "dumpten"], ["nordost"]])
  })

  it("never makes an area a part of itself", () => {
    const next = { ...space("gross", ["ost", "mitte"]), from: day("2027-01-01") }
    const one = change("merge", [transfer("heissen", "gross"), transfer("dumpten", "gross")])
    const known = { ...next, composedOf: [id("heissen"), id("dumpten"), id("ost")] }
    const spaces = [space("heissen", ["ost"]), space("dumpten", ["mitte"])]
    const after = applied([...areas, ...spaces, known], one, []).areas.at(-1)
    expect(Sozialraum.safeParse(after).success).toBe(true)
    const inside = unit("neu", { ...lies("nord"), from: "2027-01-01" })
    const renamed = applied([unit("nord"), inside], change("rename", [transfer("nord", "neu")]), [])
    for (const area of renamed.areas) expect(SpatialUnit.safeParse(area).success).toBe(true)
  })

  it("is refused with the place and the unit, where it does not fit what is known (R5)", () => {
    const successors = [unit("nordost"), unit("nordwest")]
    expect(refusal([], split, successors)).toEqual(["unknown", ["transfers", 0, "from"], "nord"])
    expect(refusal([unit("nord", { to: "2020-01-01" })], split, successors)).toEqual([
      "notValid",
      ["transfers", 0, "from"],
      "nord",
    ])
    expect(refusal([unit("nord", { from: "2027-01-01" })], split, successors)[0]).toBe("notValid")
    expect(refusal([unit("nord"), unit("nordwest")], split, successors)).toEqual([
      "idTaken",
      ["transfers", 1, "to"],
      "nordwest",
    ])
    expect(refusal([unit("nord")], split, [unit("nordost"), unit("nordwest", {}, "ortsteil")])).toEqual([
      "otherKind",
      ["transfers", 1, "to"],
      "nordwest",
    ])
    const waiting = unit("nordwest", { from: "2027-01-01" }, "ortsteil")
    expect(refusal([unit("nord"), waiting], split, [unit("nordost")])[0]).toBe("otherKind")
    expect(refusal([unit("nord")], split, [unit("nordost")])).toEqual([
      "successorMissing",
      ["transfers", 1, "to"],
      "nordwest",
    ])
    expect(refusal([unit("nord")], split, [unit("nordost"), unit("nordwest", { to: "2026-06-01" })])).toEqual([
      "notValid",
      ["successors", 1, "to"],
      "nordwest",
    ])
    expect(refusal([unit("nord")], split, [...successors, unit("x")])).toEqual([
      "notASuccessor",
      ["successors", 2, "id"],
      "x",
    ])
    expect(refusal([unit("nord")], split, [...successors, unit("nordwest")])).toEqual([
      "idTaken",
      ["successors", 1, "id"],
      "nordwest",
    ])
    expect(refusal([unit("nord")], split, [unit("nordost", { from: "2026-01-01" }), unit("nordwest")])).toEqual([
      "otherStart",
      ["successors", 0, "from"],
      "nordost",
    ])
  })
})

describe("a history of changes", () => {
  const step = fc.record({
    kind: fc.constantFrom("split", "merge", "rename", "dissolution"),
    pick: fc.nat(),
    second: fc.nat(),
  })

  it("leaves hierarchies in order, and every part in exactly one unit on every day or with people to decide (R2, R5)", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const start = ["a", "b", "c", "d"]
        let areas: ReadonlyArray<Area> = [
          ...start.map((name) => unit(name)),
          ...start.map((name) => unit(`viertel-${name}`, lies(name), "statistischesViertel")),
        ]
        const open = new Map<string, string>()
        let living = start
        for (const [at, { kind, pick, second }] of steps.entries()) {
          const on = `${2020 + at}-01-01`
          const [one, other] = [living[pick % living.length] ?? "", living[second % living.length] ?? ""]
          if (one === "" || (kind === "merge" && one === other)) continue
          const created = kind === "dissolution" ? [] : kind === "split" ? [`x${at}`, `y${at}`] : [`x${at}`]
          const transfers =
            kind === "merge"
              ? [transfer(one, `x${at}`), transfer(other, `x${at}`)]
              : created.length === 0
                ? [transfer(one, undefined)]
                : created.map((to) => transfer(one, to, 1 / created.length))
          const result = applied(
            areas,
            change(kind, transfers, on),
            created.map((name) => unit(name)),
          )
          areas = result.areas
          for (const { unit: undecided } of result.undecided) open.set(undecided, on)
          living = [...living.filter((name) => name !== one && !(kind === "merge" && name === other)), ...created]
        }
        expect(checkHierarchy(areas)).toEqual([])
        for (const area of areas) expect(SpatialUnit.safeParse(area).success).toBe(true)
        const index = indexUnits(areas)
        for (let year = 2019; year <= 2027; year++)
          for (const name of start) {
            const found = ancestors(index, id(`viertel-${name}`), { asOf: day(`${year}-06-30`) })
            const undecidedSince = open.get(`viertel-${name}`)
            if (undecidedSince !== undefined && undecidedSince <= `${year}-06-30`) expect(found).toEqual([])
            else expect(found).toMatchObject([{ share: 1 }])
          }
      }),
    )
  })
})
