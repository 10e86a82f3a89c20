import { describe, expect, it } from "vitest"
import { checkHierarchy, indexUnits, overlappingAreas, Sozialraum, SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { findingText, sentence } from "./index.js"

const ortsteil = (id: string, parents: ReadonlyArray<object> = [], more: object = {}) =>
  SpatialUnit.parse({ id, kind: "ortsteil", name: id, parents, ...more })
const space = (id: string, ...composedOf: ReadonlyArray<string>) =>
  Sozialraum.parse({ id, kind: "sozialraum", name: id, composedOf })

describe("sentences about hierarchies", () => {
  it("name the way round a circle (R2)", () => {
    const [circle] = checkHierarchy([
      ortsteil("a", [{ unit: "b", kind: "ortsteil", from: "2026-01-01" }]),
      ortsteil("b", [{ unit: "a", kind: "ortsteil" }]),
    ])
    expect(circle && sentence(circle, "de", [findingText])).toBe(
      "Gebiete liegen im Kreis ineinander, ab 2026-01-01: a → b → a (R2).",
    )
  })

  it("say what two Sozialräume have in common (R4)", () => {
    const areas = [ortsteil("mitte"), space("nord", "mitte"), space("sued", "mitte")]
    const [overlap] = overlappingAreas(indexUnits(areas), areas.slice(1), LocalDate.parse("2026-10-21"))
    expect(overlap && sentence(overlap, "en", [findingText])).toBe("nord and sued overlap: mitte belongs to both (R4).")
  })

  it("name the days on which a parent does not exist (R5), and what nobody knows (R3)", () => {
    const found = checkHierarchy([
      ortsteil("alt", [], { to: "2021-01-01" }),
      ortsteil("kind", [{ unit: "alt", kind: "ortsteil" }]),
      space("s", "fern"),
    ])
    expect(found.map((one) => sentence(one, "de", [findingText]))).toEqual([
      "kind liegt in alt auch an Tagen, an denen es alt nicht gibt: ab 2021-01-01 (R5).",
      "s nennt ein Gebiet, das niemand kennt: fern (R3).",
    ])
  })
})
