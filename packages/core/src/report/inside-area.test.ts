import { describe, expect, it } from "vitest"
import { directoryOn, indexNetwork } from "../network/index.js"
import { Sozialraum, SpatialUnit } from "../sozialraum/index.js"
import { insideArea } from "./index.js"
import { day, unit } from "./report.fixture.js"

const part = (id: string, parent: string) =>
  SpatialUnit.parse({ id, kind: "ortsteil", name: id, parents: [{ unit: parent, kind: "stadtbezirk" }] })
const raum = (id: string, composedOf: ReadonlyArray<string>) =>
  Sozialraum.parse({ id, kind: "sozialraum", name: id, composedOf })
const index = indexNetwork({
  areas: [
    SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "sued" }),
    SpatialUnit.parse({ id: "nord", kind: "stadtbezirk", name: "nord" }),
    part("a", "sued"),
    part("b", "sued"),
    part("c", "nord"),
    part("d", "nord"),
    raum("ganz", ["a", "b"]),
    raum("teil", ["a"]),
    raum("quer", ["a", "c"]),
  ],
})
const insideOf = (area: string) => {
  const isInside = insideArea(index, directoryOn(index, day("2026-10-21")), unit(area))
  return [...index.areas.units.keys()].filter(isInside)
}

describe("a unit lies in an area", () => {
  it("with all that lies in it, and a Sozialraum where all of its units do (R3)", () => {
    expect(insideOf("sued")).toEqual(["sued", "a", "b", "ganz", "teil"])
    expect(insideOf("nord")).toEqual(["nord", "c", "d"])
  })

  it("that is a Sozialraum where all of its parts do: the district of which it is made (R3)", () => {
    expect(insideOf("ganz")).toEqual(["sued", "a", "b", "ganz", "teil"])
    expect(insideOf("teil")).toEqual(["a", "teil"])
    expect(insideOf("quer")).toEqual(["a", "c", "teil", "quer"])
  })
})
