/** Position index: positions prepared for many questions about what is near. */
import { cosine, earthRadiusMetres, metresBetween, type Position, prepared } from "./position.js"
import { onSphere, positionTree, visitNear } from "./position-tree.js"

/** A position that was found, by its place in the list of all of them. @german Treffer in der Nähe */
export interface Nearby {
  readonly index: number
  readonly metres: number
}

/** What to look for beyond the number. @german Suchbedingung */
export interface NearestOptions {
  /** Nothing that is farther away. */
  readonly withinMetres?: number
  /** Only those for which it holds, by their place in the list. */
  readonly where?: (index: number) => boolean
}

/** Positions prepared for many questions about what is near. @german Lageverzeichnis */
export interface PositionIndex {
  /** The positions nearest to one, nearest first; at the same distance in the order of the list. */
  readonly nearest: (position: Position, count: number, options?: NearestOptions) => ReadonlyArray<Nearby>
  /** Every position up to a distance, nearest first; at the same distance in the order of the list. @unit metres */
  readonly within: (position: Position, metres: number) => ReadonlyArray<Nearby>
}

/**
 * Prepares positions for many questions about what is near.
 *
 * The answers are those of `distanceMetres` asked for every position, anywhere on the earth.
 *
 * @param positions - those that are `undefined` are never found
 * @example
 * import { positionIndex } from "@sozialraum/core/geo"
 * const kitas = positionIndex([{ lon: 7.2, lat: 51.45 }, undefined, { lon: 7.24, lat: 51.45 }])
 * kitas.nearest({ lon: 7.23, lat: 51.45 }, 1).map(({ index }) => index) // => [2]
 */
export const positionIndex = (positions: ReadonlyArray<Position | undefined>): PositionIndex => {
  const places = Uint32Array.from(positions.keys()).filter((index) => positions[index] !== undefined)
  const known = positions.filter((position) => position !== undefined)
  const tree = positionTree(known)
  const [lons, lats] = [Float64Array.from(known, ({ lon }) => lon), Float64Array.from(known, ({ lat }) => lat)]
  const cosines = Float64Array.from(known, cosine)

  const sorted = (ids: ReadonlyArray<number>, position: Position, metres: number): Array<Nearby> => {
    const from = prepared(position)
    const found: Array<Nearby> = []
    for (const id of ids) {
      const away = metresBetween(from, lons[id] ?? 0, lats[id] ?? 0, cosines[id] ?? 0)
      if (away <= metres) found.push({ index: places[id] ?? 0, metres: away })
    }
    return found.sort((a, b) => a.metres - b.metres || a.index - b.index)
  }

  return {
    within: (position, metres) => {
      const ids: Array<number> = []
      const reach = slightlyMore(chordSquared(metres))
      const visit = (id: number): number => {
        ids.push(id)
        return reach
      }
      if (metres >= 0) visitNear(tree, onSphere(position), { reach, visit })
      return sorted(ids, position, metres)
    },
    nearest: (position, count, { withinMetres = Number.POSITIVE_INFINITY, where } = {}) => {
      if (!(count >= 1) || !(withinMetres >= 0)) return []
      const [ids, squares]: [Array<number>, Array<number>] = [[], []]
      const reach = slightlyMore(chordSquared(withinMetres))
      const best = smallest(Math.min(Math.floor(count), known.length))
      let within = reach
      const visit = (id: number, squared: number): number => {
        if (where === undefined || where(places[id] ?? 0)) {
          ids.push(id)
          squares.push(squared)
          if (squared < best.largest()) within = Math.min(reach, slightlyMore(best.add(squared)))
        }
        return within
      }
      visitNear(tree, onSphere(position), { reach, visit })
      const limit = slightlyMore(best.largest())
      const near = ids.filter((_id, place) => (squares[place] ?? 0) <= limit)
      return sorted(near, position, withinMetres).slice(0, Math.floor(count))
    },
  }
}

/** The square of the straight way through the unit sphere between two places so far apart on the earth. */
const chordSquared = (metres: number): number =>
  metres < Math.PI * earthRadiusMetres ? (2 * Math.sin(metres / earthRadiusMetres / 2)) ** 2 : 5

/** Somewhat more than rounding can make of it: a hundredth of a millimetre on the ground, and a billionth. */
const slightlyMore = (squared: number): number => (Math.sqrt(squared) * (1 + 1e-9) + 1e-12) ** 2

/** The so many smallest of the numbers added. */
const smallest = (count: number) => {
  const kept = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
  return {
    largest: (): number => kept[count - 1] ?? 0,
    /** Takes a number smaller than the largest, and gives the largest from then on. */
    add: (value: number): number => {
      let place = count - 1
      for (; place > 0 && (kept[place - 1] ?? 0) > value; place--) kept[place] = kept[place - 1] ?? 0
      kept[place] = value
      return kept[count - 1] ?? 0
    },
  }
}
