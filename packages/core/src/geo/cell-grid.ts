/** Cell grid: the ground in cells, and which of them a border runs through. */
import type { Bounds } from "./area-geometry.js"
import type { FlatRing } from "./flat-ring.js"

/** Bounds cut into cells of equal size, row by row from the south-west. */
export interface CellGrid extends Bounds {
  readonly columns: number
  readonly rows: number
  readonly columnsPerDegree: number
  readonly rowsPerDegree: number
}

/** Cuts bounds into so many cells at most, of which none is a mere line. */
export const cellGrid = (bounds: Bounds, cells: number): CellGrid => {
  const side = Math.max(1, Math.floor(Math.sqrt(cells)))
  const [width, height] = [bounds.east - bounds.west, bounds.north - bounds.south]
  return {
    ...bounds,
    columns: side,
    rows: side,
    columnsPerDegree: width > 0 ? side / width : 0,
    rowsPerDegree: height > 0 ? side / height : 0,
  }
}

/** The cell in which a position lies; -1 outside the bounds. */
export const cellAt = (grid: CellGrid, lon: number, lat: number): number =>
  lon >= grid.west && lon <= grid.east && lat >= grid.south && lat <= grid.north
    ? rowAt(grid, lat) * grid.columns + columnAt(grid, lon)
    : -1

/** The middle of a cell. */
export const cellMiddle = (grid: CellGrid, cell: number): { readonly lon: number; readonly lat: number } => ({
  lon: grid.west + ((cell % grid.columns) + 0.5) / (grid.columnsPerDegree || 1),
  lat: grid.south + (Math.floor(cell / grid.columns) + 0.5) / (grid.rowsPerDegree || 1),
})

/** Marks the cells that the edges of a ring touch; a few beside them, where rounding leaves it open. */
export const markRing = (grid: CellGrid, ring: FlatRing, marked: Uint8Array): void => {
  const rowHeight = 1 / (grid.rowsPerDegree || 1)
  const [slackX, slackY] = [slackOf(grid.columnsPerDegree), slackOf(grid.rowsPerDegree)]
  for (let at = 2; at < ring.length; at += 2) {
    const [x1, y1, x2, y2] = [ring[at - 2] ?? 0, ring[at - 1] ?? 0, ring[at] ?? 0, ring[at + 1] ?? 0]
    const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)]
    const slope = y1 === y2 ? 0 : (x2 - x1) / (y2 - y1)
    const lastRow = rowAt(grid, high + slackY)
    for (let row = rowAt(grid, low - slackY); row <= lastRow; row++) {
      const south = Math.max(low, grid.south + row * rowHeight - slackY)
      const north = Math.min(high, grid.south + (row + 1) * rowHeight + slackY)
      const [a, b] = y1 === y2 ? [x1, x2] : [x1 + (south - y1) * slope, x1 + (north - y1) * slope]
      const lastCell = row * grid.columns + columnAt(grid, Math.max(a, b) + slackX)
      for (let cell = row * grid.columns + columnAt(grid, Math.min(a, b) - slackX); cell <= lastCell; cell++)
        marked[cell] = 1
    }
  }
}

const columnAt = ({ west, columns, columnsPerDegree }: CellGrid, lon: number): number =>
  Math.min(columns - 1, Math.max(0, Math.floor((lon - west) * columnsPerDegree)))

const rowAt = ({ south, rows, rowsPerDegree }: CellGrid, lat: number): number =>
  Math.min(rows - 1, Math.max(0, Math.floor((lat - south) * rowsPerDegree)))

/** A millionth of a cell, and no less than rounding can move a coordinate. */
const slackOf = (perDegree: number): number => 1e-6 / (perDegree || 1) + 1e-12
