import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { readAreasFile } from "./areas-file.js"
import { failureSentence } from "./failure-text.js"
import { folder } from "./testing.js"

const ring = [
  [7, 51],
  [8, 51],
  [8, 52],
  [7, 51],
]
const feature = (id: string | undefined, geometry: unknown = { type: "Polygon", coordinates: [ring] }) => ({
  type: "Feature",
  properties: id === undefined ? {} : { id, name: `Gebiet ${id}` },
  geometry,
})

const written = (content: unknown): string => {
  const path = join(folder(), "alle gebiete.geojson")
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

const collection = (...features: ReadonlyArray<unknown>) => ({ type: "FeatureCollection", features })

it("areas of a file become units under its name; what is none is left out and told", async () => {
  const open = { type: "Polygon", coordinates: [ring.slice(0, 3)] }
  const point = { type: "Point", coordinates: [7, 51] }
  const file = await readAreasFile(
    written(collection(feature("1"), feature("2", point), feature(undefined), feature("3", open))),
  )
  expect(file.units.map(({ id, name }) => [id, name])).toEqual([
    ["alle-gebiete:1", "Gebiet 1"],
    ["alle-gebiete:3", "Gebiet 3"],
  ])
  expect(file.rejected.map(({ index, problem }) => [index, problem._tag])).toEqual([
    [1, "AreaUnusable"],
    [2, "AreaWithoutId"],
  ])
  expect(file.findings).toMatchObject([{ _tag: "AreaMended", mended: "ringOpen", path: ["features", 3, "geometry"] }])
})

const utm = { type: "Polygon", coordinates: [ring.map(([x = 0, y = 0]) => [x * 50_000, y * 110_000])] }
const gauss = { ...collection(feature("1")), crs: { type: "name", properties: { name: "EPSG:31467" } } }

it.each([
  [
    '{"type": "Feature",\n}',
    "notGeoJson",
    "ist keine GeoJSON-Sammlung von Flächen. Das ist kein JSON: Es bricht in Zeile 2, Spalte 1 ab.",
  ],
  [gauss, "otherCrs", "Die Koordinaten sind nicht in WGS84 (EPSG:4326), sondern in EPSG:31467."],
  [collection(), "notAnArea", "enthält keine Fläche mit Kennung."],
  [
    collection(feature(undefined)),
    "notAnArea",
    "enthält keine Fläche mit Kennung. features 0 Die Fläche hat keine Kennung.",
  ],
  [
    collection(feature("1", utm)),
    "notAnArea",
    "enthält keine Fläche mit Kennung. features 0 Die Koordinaten sind keine Grade; sie passen zu EPSG:25832 oder EPSG:25833.",
  ],
  [collection(feature("1"), feature("1")), "idRepeats", "enthält zwei Flächen mit derselben Kennung: features 1"],
])("a file such as %j, of which nothing can be used, is refused: %s", async (content, because, german) => {
  const failure = await readAreasFile(written(content)).catch((thrown) => thrown)
  expect(failure).toMatchObject({ _tag: "AreasUnreadable", file: "alle gebiete.geojson", because })
  expect(await failureSentence(failure, "de")).toBe(`alle gebiete.geojson: ${german}`)
})
