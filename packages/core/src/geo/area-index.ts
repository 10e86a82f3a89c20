/** Area index: areas prepared for many questions about where a position lies. */
import Flatbush from "flatbush"
import { type AreaGeometry, type Bounds, polygonsOf, type Ring, ringBounds } from "./area-geometry.js"
import { cellAt, cellGrid, cellMiddle, markRing } from "./cell-grid.js"
import { type FlatRing, flatRing } from "./flat-ring.js"
import type { Position } from "./position.js"
import { isInside, type Slabs, slabsOf } from "./slabs.js"

/**
 * Prepares areas for many questions about where a position lies.
 *
 * It answers as `contains` does: of neighbours with a common border exactly one holds a point of it.
 *
 * @param areas - those that are `undefined` contain nothing
 * @returns a function that gives the places of the containing areas in `areas`, in ascending order
 * @example
 * import { areaIndex } from "@sozialraum/core/geo"
 * const square = (west: number) => ({
 *   type: "Polygon" as const,
 *   coordinates: [[[west, 51], [west + 1, 51], [west + 1, 52], [west, 52], [west, 51]] as const],
 * })
 * const areasAt = areaIndex([square(7), undefined, square(8)])
 * areasAt({ lon: 8, lat: 51.5 }) // => [2]
 */
export const areaIndex = (
  areas: ReadonlyArray<AreaGeometry | undefined>,
): ((position: Position) => ReadonlyArray<number>) => {
  const parts = areas.flatMap((area, index) => (area === undefined ? [] : polygonsOf(area).map(partOf(index))))
  if (parts.length === 0) return () => []
  const boxes = new Flatbush(parts.length)
  for (const { bounds } of parts) boxes.add(bounds.west, bounds.south, bounds.east, bounds.north)
  boxes.finish()
  const bounds = { west: boxes.minX, south: boxes.minY, east: boxes.maxX, north: boxes.maxY }
  const edges = parts.reduce((sum, { rings }) => sum + rings.reduce((points, ring) => points + ring.length / 2, 0), 0)
  const grid = cellGrid(bounds, Math.min(mostCells, cellsPerEdge * edges))
  const bordered = new Uint8Array(grid.columns * grid.rows)
  for (const { rings } of parts) for (const ring of rings) markRing(grid, ring, bordered)

  const ask = ({ lon, lat }: Position): ReadonlyArray<number> => {
    const hits: Array<number> = []
    boxes.search(lon, lat, lon, lat, (at) => {
      const part = parts[at]
      if (part !== undefined && holds(part, lon, lat) && !hits.includes(part.index)) hits.push(part.index)
      return false
    })
    return hits.length > 1 ? hits.sort((a, b) => a - b) : hits
  }
  // Where no border runs between two cells, they lie in the same areas.
  const answers: Array<ReadonlyArray<number> | undefined> = []
  for (let cell = 0; cell < bordered.length; cell++) {
    if (bordered[cell] === 1) answers.push(undefined)
    else if (cell % grid.columns > 0 && bordered[cell - 1] === 0) answers.push(answers[cell - 1])
    else if (cell >= grid.columns && bordered[cell - grid.columns] === 0) answers.push(answers[cell - grid.columns])
    else answers.push(ask(cellMiddle(grid, cell)))
  }
  return (position) => {
    const cell = cellAt(grid, position.lon, position.lat)
    return cell < 0 ? nothing : (answers[cell] ?? ask(position))
  }
}

const nothing: ReadonlyArray<number> = []

/** Cells cost memory, and save the question for most positions that lie in no cell with a border. */
const cellsPerEdge = 1
const mostCells = 2 ** 18

/** One polygon of an area; its slabs are cut when the first position falls into its box. */
interface Part {
  readonly index: number
  readonly rings: ReadonlyArray<FlatRing>
  readonly bounds: Bounds
  slabs: ReadonlyArray<Slabs> | undefined
}

const partOf =
  (index: number) =>
  (rings: ReadonlyArray<Ring>): Part => ({
    index,
    rings: rings.map(flatRing),
    bounds: ringBounds(rings[0] ?? []),
    slabs: undefined,
  })

const holds = (part: Part, lon: number, lat: number): boolean => {
  part.slabs ??= part.rings.map(slabsOf)
  const outer = part.slabs[0]
  if (outer === undefined || !isInside(outer, lon, lat)) return false
  for (let hole = 1; hole < part.slabs.length; hole++) {
    const slabs = part.slabs[hole]
    if (slabs !== undefined && isInside(slabs, lon, lat)) return false
  }
  return true
}
