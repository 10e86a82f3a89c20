/** Part of Bochum, drawn as squares: hierarchies with shares, and Sozialräume of every sort. */
import { indexUnits, Sozialraum, SpatialUnit } from "./index.js"

/** Squares of a hundredth of a degree, numbered from the south-west corner. */
export const square = (column: number, row: number, size = 1) => {
  const [west, south] = [7.2 + column / 100, 51.4 + row / 100]
  const [east, north] = [7.2 + (column + size) / 100, 51.4 + (row + size) / 100]
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

export const unit = (name: string, kind: string, more: object = {}) =>
  SpatialUnit.parse({ id: name, kind, name, ...more })
export const space = (name: string, more: object) => Sozialraum.parse({ id: name, kind: "sozialraum", name, ...more })

/** Two drawn quarters of Querenburg, one of Grumme; districts and Bezirke are known by name alone. */
export const parent = (name: string, kind: string, share?: number) => ({
  unit: name,
  kind,
  ...(share === undefined ? {} : { share }),
})
export const areas = [
  unit("sued", "stadtbezirk"),
  unit("mitte", "stadtbezirk"),
  unit("nord", "stadtbezirk"),
  unit("querenburg", "statistischerBezirk", { parents: [parent("sued", "stadtbezirk")] }),
  unit("grumme", "statistischerBezirk", {
    parents: [parent("mitte", "stadtbezirk"), parent("nord", "stadtbezirk", 0.1)],
  }),
  unit("hustadt", "statistischesViertel", {
    parents: [parent("querenburg", "statistischerBezirk")],
    geometry: square(0, 0),
  }),
  unit("steinkuhl", "statistischesViertel", {
    parents: [parent("querenburg", "statistischerBezirk")],
    geometry: square(1, 0),
  }),
  unit("grummer-teiche", "statistischesViertel", {
    parents: [parent("grumme", "statistischerBezirk")],
    geometry: square(5, 5),
  }),
  unit("44801", "plz", { geometry: square(0, 0, 3) }),
  unit("alt", "statistischesViertel", { geometry: square(0, 0), to: "2021-01-01" }),
  space("innere-hustadt", { composedOf: ["hustadt"] }),
  space("sued-ost", { composedOf: ["querenburg", "steinkuhl"] }),
  space("nordstern", { composedOf: ["nord"] }),
  space("uni", { geometry: square(1, 0, 2) }),
]
export const index = indexUnits(areas)
