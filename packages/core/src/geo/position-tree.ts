/** Position tree: positions as points of a sphere in space, halved again and again along their widest extent. */
import type { Position } from "./position.js"

/**
 * A k-d tree over points of the unit sphere.
 *
 * In space, nearer through the earth is nearer on it: no pole, no date line and no latitude needs a rule of its own.
 */
export interface PositionTree {
  /** Three numbers for each point, in the order of the tree. */
  readonly points: Float64Array
  /** For each point of the tree, the number of its position. */
  readonly order: Uint32Array
  /** For each point that halves a part of the tree, the axis it does so along. */
  readonly axes: Uint8Array
}

/** Builds the tree. */
export const positionTree = (positions: ReadonlyArray<Position>): PositionTree => {
  const points = new Float64Array(3 * positions.length)
  for (const [index, position] of positions.entries()) points.set(onSphere(position), 3 * index)
  const tree = { points, order: Uint32Array.from(positions.keys()), axes: new Uint8Array(positions.length) }
  const open: Array<number> = [0, positions.length]
  while (open.length > 0) {
    const [to = 0, from = 0] = [open.pop(), open.pop()]
    if (to - from <= leafSize) continue
    const middle = (from + to) >> 1
    const axis = widestAxis(points, from, to)
    tree.axes[middle] = axis
    moveToPlace(tree, axis, { from, to, place: middle })
    open.push(from, middle, middle + 1, to)
  }
  return tree
}

/** What to gather around a point of the sphere; distances are squares of straight ways through it. */
export interface Gathering {
  readonly centre: readonly [x: number, y: number, z: number]
  readonly reach: number
  /** How many of the nearest are enough. */
  readonly count: number
  readonly where?: (index: number) => boolean
}

/** Numbers of positions, and the square of the straight way to each. */
export interface Gathered {
  readonly ids: Array<number>
  readonly squares: Array<number>
  /** The reach in the end: what is farther away than this was asked for is not needed. */
  readonly within: number
}

/**
 * Gathers the positions within a reach, in no order; where only some are asked for, the nearest of these and some more.
 */
export const gather = (
  { points, order, axes }: PositionTree,
  { centre: [x, y, z], reach, count, where }: Gathering,
): Gathered => {
  const ids: Array<number> = []
  const squares: Array<number> = []
  // The nearest so far, in order; the last of them is as far as one has to look.
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let within = reach
  // The parts yet to be looked at: how far apart each is, and its ends.
  const aparts: Array<number> = [0]
  const ends: Array<number> = [0, order.length]
  let open = 1
  while (open > 0) {
    open--
    if ((aparts[open] ?? 0) > within) continue
    const from = ends[2 * open] ?? 0
    const to = ends[2 * open + 1] ?? 0
    const isLeaf = to - from <= leafSize
    const middle = (from + to) >> 1
    for (let at = isLeaf ? from : middle; at < (isLeaf ? to : middle + 1); at++) {
      // One by one: a pattern of three would make an array for every point.
      const dx = (points[3 * at] ?? 0) - x
      const dy = (points[3 * at + 1] ?? 0) - y
      const dz = (points[3 * at + 2] ?? 0) - z
      const squared = dx * dx + dy * dy + dz * dz
      const id = order[at] ?? 0
      if (squared > within || where?.(id) === false) continue
      ids.push(id)
      squares.push(squared)
      if (squared >= (nearest[count - 1] ?? 0)) continue
      let place = count - 1
      for (; place > 0 && (nearest[place - 1] ?? 0) > squared; place--) nearest[place] = nearest[place - 1] ?? 0
      nearest[place] = squared
      within = Math.min(reach, slightlyMore(nearest[count - 1] ?? 0))
    }
    if (isLeaf) continue
    const axis = axes[middle] ?? 0
    const aside = (axis === 0 ? x : axis === 1 ? y : z) - (points[3 * middle + axis] ?? 0)
    // What is put last is looked at first: the half in which the centre lies.
    const lower = aside < 0 ? open + 1 : open
    const upper = aside < 0 ? open : open + 1
    aparts[open] = aside * aside
    aparts[open + 1] = 0
    ends[2 * lower] = from
    ends[2 * lower + 1] = middle
    ends[2 * upper] = middle + 1
    ends[2 * upper + 1] = to
    open += 2
  }
  return { ids, squares, within }
}

/** Somewhat more than rounding can make of it: a hundredth of a millimetre on the ground, and a billionth. */
export const slightlyMore = (squared: number): number => (Math.sqrt(squared) * (1 + 1e-9) + 1e-12) ** 2

/** A position as a point of the unit sphere. */
export const onSphere = ({ lon, lat }: Position): readonly [x: number, y: number, z: number] => {
  const [across, up] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
  return [Math.cos(up) * Math.cos(across), Math.cos(up) * Math.sin(across), Math.sin(up)]
}

/** Parts of the tree so small that looking at all their points is faster than halving them. */
const leafSize = 12

const widestAxis = (points: Float64Array, from: number, to: number): number => {
  let [widest, most] = [0, -1]
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [2, -2]
    for (let at = from; at < to; at++) {
      const value = points[3 * at + axis] ?? 0
      if (value < low) low = value
      if (value > high) high = value
    }
    if (high - low > most) [widest, most] = [axis, high - low]
  }
  return widest
}

/** Hoare's selection: the point of a place in the order along an axis, smaller ones before it, larger ones behind. */
const moveToPlace = (
  tree: PositionTree,
  axis: number,
  { from, to, place }: { readonly from: number; readonly to: number; readonly place: number },
): void => {
  const value = (at: number): number => tree.points[3 * at + axis] ?? 0
  let [left, right] = [from, to - 1]
  while (left < right) {
    const pivot = value((left + right) >> 1)
    let [up, down] = [left, right]
    while (up <= down) {
      while (value(up) < pivot) up++
      while (value(down) > pivot) down--
      if (up <= down) swap(tree, up++, down--)
    }
    if (place <= down) right = down
    else if (place >= up) left = up
    else return
  }
}

const swap = ({ points, order }: PositionTree, one: number, other: number): void => {
  const held = order[one] ?? 0
  order[one] = order[other] ?? 0
  order[other] = held
  for (let axis = 0; axis < 3; axis++) {
    const coordinate = points[3 * one + axis] ?? 0
    points[3 * one + axis] = points[3 * other + axis] ?? 0
    points[3 * other + axis] = coordinate
  }
}
