/** `geo/locate`: in which areas many positions lie, both indexes built beforehand. */
import { areaIndex } from "@sozialraum/core/geo"
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import Flatbush from "flatbush"
import { areas, positions } from "./places.mjs"

const flatbushAndTurf = (polygons) => {
  const index = new Flatbush(polygons.length)
  for (const { coordinates } of polygons) {
    const [lons, lats] = [coordinates[0].map(([lon]) => lon), coordinates[0].map(([, lat]) => lat)]
    index.add(Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats))
  }
  index.finish()
  return ({ lon, lat }) =>
    index.search(lon, lat, lon, lat).filter((place) => booleanPointInPolygon([lon, lat], polygons[place]))
}

export const bench = {
  name: "geo/locate",
  unit: "positions",
  n: 100_000,
  baseline: "flatbush and turf",
  goal: 0.5,
  growing: true,
  prepare: (n) => {
    const [polygons, asked] = [areas(), positions(n)]
    const [areasAt, baseline] = [areaIndex(polygons), flatbushAndTurf(polygons)]
    const ours = () => asked.map(areasAt)
    const theirs = () => asked.map(baseline)
    return { ours, theirs, answers: () => ({ ours: ours(), theirs: theirs() }) }
  },
}
