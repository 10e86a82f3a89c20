/** Area size: how many square metres an area has, alone or together with another. */
import { type AreaGeometry, type Bounds, boundsOf } from "./area-geometry.js"
import { crossingHeights, eastAt, type RingEdges, ringEdges } from "./ring-edges.js"

/**
 * The size of an area on the WGS84 ellipsoid.
 *
 * It counts what `contains` holds for inside: no holes, and only once what lies in two parts.
 *
 * @unit square metres
 */
export const areaSquareMetres = (area: AreaGeometry): number => commonSquareMetres([area], boundsOf(area))

/**
 * How much of the ground lies in both areas.
 *
 * Exact up to rounding, whatever the shapes; two areas with a border drawn through the same points overlap by nothing.
 *
 * @unit square metres
 * @rule R4
 */
export const overlapSquareMetres = (a: AreaGeometry, b: AreaGeometry): number => {
  const [one, other] = [boundsOf(a), boundsOf(b)]
  return commonSquareMetres([a, b], {
    west: Math.max(one.west, other.west),
    south: Math.max(one.south, other.south),
    east: Math.min(one.east, other.east),
    north: Math.min(one.north, other.north),
  })
}

/** Cuts the ground into strips in which no edge begins, ends or crosses another; in them all parts are trapeziums. */
const commonSquareMetres = (areas: ReadonlyArray<AreaGeometry>, bounds: Bounds): number => {
  if (bounds.west >= bounds.east || bounds.south >= bounds.north) return 0
  const edges = ringEdges(areas, bounds)
  const heights = stripHeights(edges)
  const lowestFirst = edgesUpwards(edges)
  const widthOf = commonWidth(edges, areas.length)
  let active: Array<number> = []
  let [next, total] = [0, 0]
  for (let strip = 1; strip < heights.length; strip++) {
    const [bottom, top] = [heights[strip - 1] ?? 0, heights[strip] ?? 0]
    active = active.filter((edge) => topOf(edges, edge) > bottom)
    for (; next < lowestFirst.length && bottomOf(edges, lowestFirst[next] ?? 0) <= bottom; next++) {
      const edge = lowestFirst[next] ?? 0
      if (topOf(edges, edge) > bottom) active.push(edge)
    }
    total += widthOf(active, (bottom + top) / 2) * (top - bottom)
  }
  return total
}

const bottomOf = ({ ends }: RingEdges, edge: number): number => ends[4 * edge + 1] ?? 0
const topOf = ({ ends }: RingEdges, edge: number): number => ends[4 * edge + 3] ?? 0

const edgesUpwards = (edges: RingEdges): Uint32Array =>
  Uint32Array.from(edges.ringOf.keys()).sort((a, b) => bottomOf(edges, a) - bottomOf(edges, b))

/** Where the strips begin and end, ascending. */
const stripHeights = (edges: RingEdges): Float64Array => {
  const heights = [edges.bottom, edges.top, ...crossingHeights(edges)]
  for (let edge = 0; edge < edges.ringOf.length; edge++) heights.push(bottomOf(edges, edge), topOf(edges, edge))
  return Float64Array.from(heights.filter((height) => edges.bottom <= height && height <= edges.top)).sort()
}

/**
 * Prepares to tell how much of a level line lies in every area.
 *
 * @returns a function of the edges that the line crosses, which it brings into their order from west to east
 */
const commonWidth = ({ ends, ringOf, rings }: RingEdges, areaCount: number) => {
  const isOdd = new Uint8Array(rings.length)
  // A polygon holds the line where nothing stands against it: being outside its outer ring, or in a hole.
  const against = new Int32Array((rings.at(-1)?.polygon ?? 0) + 1).fill(1)
  const partsHeld = new Int32Array(areaCount)
  let areasHeld = 0
  const cross = (edge: number): void => {
    const ring = ringOf[edge] ?? 0
    const role = rings[ring]
    if (role === undefined) return
    isOdd[ring] = 1 - (isOdd[ring] ?? 0)
    const before = against[role.polygon] ?? 0
    const now = before + ((isOdd[ring] === 1) === role.isHole ? 1 : -1)
    against[role.polygon] = now
    if (before !== 0 && now !== 0) return
    const held = partsHeld[role.area] ?? 0
    const holds = held + (now === 0 ? 1 : -1)
    partsHeld[role.area] = holds
    if (held === 0) areasHeld++
    if (holds === 0) areasHeld--
  }
  return (active: Array<number>, height: number): number => {
    const xs = sortEastwards(active, ends, height)
    let width = 0
    for (let index = 0; index < active.length; index++) {
      if (areasHeld === areaCount) width += (xs[index] ?? 0) - (xs[index - 1] ?? 0)
      cross(active[index] ?? 0)
    }
    return width
  }
}

/** Insertion sort: from one strip to the next, next to nothing changes its place. */
const sortEastwards = (active: Array<number>, ends: Float64Array, height: number): ReadonlyArray<number> => {
  const xs: Array<number> = []
  for (let index = 0; index < active.length; index++) {
    const edge = active[index] ?? 0
    const x = eastAt(ends, edge, height)
    let place = index
    for (; place > 0 && (xs[place - 1] ?? 0) > x; place--) {
      xs[place] = xs[place - 1] ?? 0
      active[place] = active[place - 1] ?? 0
    }
    xs[place] = x
    active[place] = edge
  }
  return xs
}
