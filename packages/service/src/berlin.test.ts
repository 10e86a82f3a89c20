import { readFileSync } from "node:fs"
import { areaIndex, areaSquareMetres, borderDistanceMetres, overlapSquareMetres, readAreas } from "@sozialraum/core"
import { readList } from "@sozialraum/import-csv"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const file = (path: string): Uint8Array => readFileSync(new URL(`../../../../shared/data/${path}`, import.meta.url))

const areasOf = (name: string) => {
  const read = readAreas(file(`areas/${name}.geojson`))
  if (Result.isFailure(read)) throw new Error(JSON.stringify(read.failure))
  return read.success
}

/** Amt für Statistik Berlin-Brandenburg, CC BY 4.0; coordinates in WGS84. */
const [bezirke, prognoseraeume] = [areasOf("berlin-lor-bezirke"), areasOf("berlin-lor-prognoseraeume-2021")]

/**
 * Kitas of October 2025 with the Planungsraum that Berlin publishes for each, column `geojson_feature_id`: two digits for
 * the Bezirk, two more for the Prognoseraum. Senatsverwaltung für Bildung, Jugend und Familie Berlin, CC BY 3.0 DE.
 */
const kitas = (() => {
  const bytes = file("lists/berlin-kitas-2025-10.csv")
  const lines = new TextDecoder().decode(bytes).split("\n")
  return readList(bytes, { source: "kitas" }).accepted.flatMap(({ value: { id, position }, lines: [line = 0] }) => {
    const published = lines[line - 1]?.trim().slice(-8) ?? ""
    return position === undefined ? [] : [{ kita: id.replace("kitas:", ""), position, published }]
  })
})()

/** The Kitas that do not lie in the published area and no other, with their distance to its border. */
const disagreeing = ({ areas }: typeof bezirke, digits: number) => {
  const areasAt = areaIndex(areas.map(({ geometry }) => geometry))
  return kitas.flatMap(({ kita, position, published }) => {
    const found = areasAt(position).map((index) => areas[index]?.id)
    const said = areas.find(({ id }) => id === published.slice(0, digits))
    if (found.length === 1 && found[0] === said?.id) return []
    const metres = said && Math.round(borderDistanceMetres(said.geometry, position))
    return [{ kita, said: said?.id, found, metres }]
  })
}

describe("the boundary files of Berlin and Flensburg", () => {
  it("are read whole, with nothing to mend and nothing refused", () => {
    const flensburg = areasOf("flensburg-stadtteile")
    for (const { rejected, findings } of [bezirke, prognoseraeume, flensburg])
      expect([rejected, findings]).toEqual([[], []])
    expect([bezirke, prognoseraeume, flensburg].map(({ areas }) => areas.length)).toEqual([12, 58, 13])
    expect(flensburg.areas[0]).toMatchObject({ id: "STGT03", name: "03 Nordstadt" })
  })

  it("give each of the 58 Prognoseräume the size that the statistics office publishes, to 2 m² in a million", () => {
    for (const { geometry, properties } of prognoseraeume.areas)
      expect(Math.abs(areaSquareMetres(geometry) / Number(properties["area"]) - 1)).toBeLessThan(2e-6)
  })

  it("draw Prognoseräume of which no two overlap by a square metre", () => {
    const shapes = prognoseraeume.areas.map(({ geometry }) => geometry)
    const pairs = shapes.flatMap((a, at) => shapes.slice(at + 1).map((b) => [a, b] as const))
    expect(pairs).toHaveLength((58 * 57) / 2)
    expect(Math.max(...pairs.map(([a, b]) => overlapSquareMetres(a, b)))).toBeLessThan(1)
  })
})

describe("of the 2,852 Kitas of Berlin", () => {
  it("all but 4 (0.14 %) lie in the Bezirk that Berlin publishes; those stand 2 or 3 m behind its border", () => {
    expect(kitas).toHaveLength(2852)
    expect(disagreeing(bezirke, 2)).toEqual([
      { kita: "03040200", said: "02", found: ["03"], metres: 2 },
      { kita: "03040220", said: "01", found: ["03"], metres: 2 },
      { kita: "03041650", said: "02", found: ["03"], metres: 2 },
      { kita: "03042290", said: "02", found: ["03"], metres: 3 },
    ])
  })

  it("all but 5 (0.18 %) lie in the Prognoseraum that Berlin publishes; those stand 2 or 3 m behind its border", () => {
    expect(disagreeing(prognoseraeume, 4)).toEqual([
      { kita: "01031810", said: "0130", found: ["0140"], metres: 2 },
      { kita: "03040200", said: "0250", found: ["0360"], metres: 2 },
      { kita: "03040220", said: "0110", found: ["0370"], metres: 2 },
      { kita: "03041650", said: "0250", found: ["0360"], metres: 2 },
      { kita: "03042290", said: "0250", found: ["0360"], metres: 3 },
    ])
  })
})
