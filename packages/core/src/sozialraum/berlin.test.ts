import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { AreaGeometry } from "../geo/index.js"
import { LocalDate } from "../time/index.js"
import {
  areaOverlaps,
  checkHierarchy,
  indexUnits,
  locatorOn,
  mappingFromGeometries,
  neighboursOf,
  parentsFromGeometries,
  reassign,
  SpatialUnit,
} from "./index.js"

interface Feature {
  readonly properties: { readonly id: string; readonly name: string }
  readonly geometry: AreaGeometry
}

/** LOR of Berlin, Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE. */
const read = (name: string, kind: string): ReadonlyArray<SpatialUnit> => {
  const url = new URL(`../../../../../shared/data/areas/${name}.geojson`, import.meta.url)
  const features: ReadonlyArray<Feature> = JSON.parse(readFileSync(url, "utf8")).features
  return features.map(({ properties: { id, name: called }, geometry }) =>
    SpatialUnit.parse({ id, kind, name: called, externalIds: [{ scheme: "de-be-lor", value: id }], geometry }),
  )
}
const bezirke = read("berlin-lor-bezirke", "stadtbezirk")
const raeume = read("berlin-lor-prognoseraeume-2021", "prognoseraum")

/** Kitas of Berlin with the key of the Planungsraum that the list names; it begins with the key of the Bezirk. */
const kitas = readFileSync(
  new URL("../../../../../shared/data/lists/berlin-kitas-2025-10.csv", import.meta.url),
  "utf8",
)
  .split("\n")
  .flatMap((line) => {
    const [, lat, lon, key] = /,([\d.]+),([\d.]+),(\d{8})$/.exec(line.trim()) ?? []
    return key === undefined ? [] : [{ position: { lon: Number(lon), lat: Number(lat) }, key }]
  })

describe("the 58 Prognoseräume of Berlin", () => {
  const derived = new Map(
    parentsFromGeometries(raeume, bezirke, "stadtbezirk").map(({ unit, parents }) => [unit, parents]),
  )

  it("lie each wholly in the Bezirk with whose key their own begins, measured on the map (R2)", () => {
    expect(derived.size).toBe(58)
    for (const [unit, parents] of derived) expect(parents).toEqual([{ unit: unit.slice(0, 2), kind: "stadtbezirk" }])
  })

  it("make up the Bezirke: shares of every Bezirk are 1 together, and nothing lies outside", () => {
    const { mapping, withoutGeometry } = mappingFromGeometries(bezirke, raeume)
    expect(withoutGeometry).toEqual([])
    expect(mapping).toHaveLength(58)
    for (const { id } of bezirke) {
      const rows = mapping.filter(({ from }) => from === id)
      expect(rows.every(({ to }) => to?.startsWith(id))).toBe(true)
      expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })

  it("do not overlap, nor do the Bezirke", () => {
    expect([areaOverlaps(raeume), areaOverlaps(bezirke)]).toEqual([[], []])
  })

  it("tell the Bezirk of a Kita through their parents, where no Bezirk is drawn", () => {
    const drawn = raeume.map((raum) => ({ ...raum, parents: derived.get(raum.id) ?? [] }))
    const names = bezirke.map(({ geometry: _geometry, ...bezirk }) => bezirk)
    expect(checkHierarchy([...names, ...drawn])).toEqual([])
    const locate = locatorOn(indexUnits([...names, ...drawn]), LocalDate.parse("2025-10-01"))
    const answers = kitas.map(({ position, key }) => ({ key, found: locate(position) }))
    const right = answers.filter(
      ({ key, found: [raum, bezirk] }) =>
        key.startsWith(String(raum?.unit)) && bezirk?.known === "parent" && key.startsWith(bezirk.unit),
    )
    expect(kitas.length).toBeGreaterThan(2800)
    expect(right.length / kitas.length).toBeGreaterThan(0.998)
  })

  it("take over every Kita that lay in a Bezirk, and lose none", () => {
    const { mapping } = mappingFromGeometries(bezirke, raeume)
    const placed = kitas.flatMap(({ position, key }, at) => {
      const bezirk = bezirke.find(({ id }) => key.startsWith(id))
      return bezirk === undefined ? [] : [{ id: String(at), units: [bezirk.id], position }]
    })
    const after = reassign(placed, mapping, raeume)
    const sure = after.filter(({ reassignments: [step] }) => step?.state === "sure")
    expect(after).toHaveLength(kitas.length)
    expect(sure.length / after.length).toBeGreaterThan(0.998)
    for (const {
      id,
      reassignments: [step],
    } of sure)
      expect(step?.state === "sure" && kitas[Number(id)]?.key.startsWith(step.unit.slice(0, 2))).toBe(true)
  })
})

describe("the Bezirke of Berlin", () => {
  it("border on the neighbours that everybody knows", () => {
    const names = new Map(bezirke.map(({ id, name }) => [id, name]))
    const around = new Map(
      bezirke.map((bezirk) => [bezirk.name, neighboursOf(bezirk, bezirke).map(({ unit }) => names.get(unit) ?? "")]),
    )
    expect(around.get("Reinickendorf")?.toSorted()).toEqual([
      "Charlottenburg-Wilmersdorf",
      "Mitte",
      "Pankow",
      "Spandau",
    ])
    expect(around.get("Marzahn-Hellersdorf")?.toSorted()).toEqual(["Lichtenberg", "Treptow-Köpenick"])
    for (const [name, others] of around) for (const other of others) expect(around.get(other)).toContain(name)
  })
})
