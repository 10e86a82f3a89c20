/** Position index: positions prepared for many questions about what is near. */
import { cosine, earthRadiusMetres, metresBetween, type Position, prepared } from "./position.js"
import { type Gathered, gather, onSphere, positionTree, slightlyMore } from "./position-tree.js"

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

  const measured = ({ ids, squares }: Gathered, position: Position, farthest: Farthest): Array<Nearby> => {
    const from = prepared(position)
    const found: Array<Nearby> = []
    for (let place = 0; place < ids.length; place++) {
      const id = ids[place] ?? 0
      if ((squares[place] ?? 0) > farthest.squared) continue
      const metres = metresBetween(from, lons[id] ?? 0, lats[id] ?? 0, cosines[id] ?? 0)
      if (metres <= farthest.metres) found.push({ index: places[id] ?? 0, metres })
    }
    return found.sort(nearestFirst)
  }

  return {
    within: (position, metres) => {
      if (!(metres >= 0)) return []
      const reach = slightlyMore(chordSquared(metres))
      const gathered = gather(tree, { centre: onSphere(position), reach, count: 0 })
      return measured(gathered, position, { squared: reach, metres })
    },
    nearest: (position, count, { withinMetres = Number.POSITIVE_INFINITY, where } = {}) => {
      if (!(count >= 1) || !(withinMetres >= 0)) return []
      const gathered = gather(tree, {
        centre: onSphere(position),
        reach: slightlyMore(chordSquared(withinMetres)),
        // Keeping many in order costs more than measuring all.
        count: count > 1000 ? 0 : Math.floor(count),
        ...(where === undefined ? {} : { where: (id) => where(places[id] ?? 0) }),
      })
      const farthest = { squared: gathered.within, metres: withinMetres }
      return measured(gathered, position, farthest).slice(0, Math.floor(count))
    },
  }
}

interface Farthest {
  readonly squared: number
  readonly metres: number
}

const nearestFirst = (a: Nearby, b: Nearby): number => a.metres - b.metres || a.index - b.index

/** The square of the straight way through the unit sphere between two places so far apart on the earth. */
const chordSquared = (metres: number): number =>
  metres < Math.PI * earthRadiusMetres ? (2 * Math.sin(metres / earthRadiusMetres / 2)) ** 2 : 5
