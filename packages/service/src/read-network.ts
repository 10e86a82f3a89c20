/** Reading a network: all of its values together, for questions and decisions that look at the whole. */
import { isSozialraum, type Network, type NetworkValue, type Revised } from "@sozialraum/core"
import {
  type Backend,
  type Collection,
  networkCollections,
  type ReadError,
  Sozialraeume,
  SpatialUnits,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Steps } from "./steps.js"

/** The collections of the values of a network: what everything else is kept beside. */
export const collectionsOfValues: ReadonlySet<object> = new Set([
  ...Object.values(networkCollections),
  ...[SpatialUnits, Sozialraeume],
])

/** A network as it was read, with what writing into it takes. @german Gelesenes Netzwerk */
export interface ReadNetwork {
  readonly network: Network
  /** The step that writes a value anew, on the condition that it is still as it was read. */
  readonly renew: (value: NetworkValue) => Steps
}

/**
 * Reads every value of a network, as `indexNetwork` takes them: each list in the order of its ids.
 *
 * What others write meanwhile may or may not be among it.
 */
export const readNetwork = (network: string): Effect.Effect<Network, ReadError, Backend> =>
  Effect.map(readToChange(network), (read) => read.network)

/** Reads a network in order to change some of its values. */
export const readToChange = Effect.fnUntraced(function* (network: string) {
  const revisions = new Map<object, Revised<unknown>>()
  const all = (kind: AnyCollection) =>
    Effect.map(kind.in(network).all(), (found) =>
      found.map((one) => {
        revisions.set(one.value, one)
        return one.value
      }),
    )
  const areas = [...(yield* all(anyOf(SpatialUnits))), ...(yield* all(anyOf(Sozialraeume)))]
  const lists = yield* Effect.forEach(Object.entries(networkCollections), ([list, kind]) =>
    Effect.map(all(anyOf(kind)), (values) => [list, values] as const),
  )
  // Each list has its collection, and every list is in the table: types cannot follow that through it.
  const values = { areas, ...Object.fromEntries(lists) } as unknown as Network
  return { network: values, renew: renewing(network, { values, revisions }) } satisfies ReadNetwork
})

type AnyCollection = Collection<object, string, string>

/** A collection of whatever values: what is read from it is written to the same one. */
export const anyOf = (kind: object): AnyCollection => kind as AnyCollection

interface Known {
  readonly values: Network
  readonly revisions: ReadonlyMap<object, Revised<unknown>>
}

const renewing =
  (network: string, { values, revisions }: Known): ReadNetwork["renew"] =>
  ({ list, value }) => {
    const named = idOf(value)
    const before = knownIn(values[list]).get(named)
    const read = before === undefined ? undefined : revisions.get(before)
    const kind = list !== "areas" ? networkCollections[list] : isSozialraum(value) ? Sozialraeume : SpatialUnits
    const stored = anyOf(kind).in(network)
    return {
      checks: read === undefined ? [stored.expectAbsent(named)] : [stored.expect({ ...read, value: before ?? value })],
      writes: [stored.put(value)],
    }
  }

const knownByList = new WeakMap<object, ReadonlyMap<string, object>>()

/** The values of a list by their ids: made once, for whoever changes many of them. */
const knownIn = (list: ReadonlyArray<object>): ReadonlyMap<string, object> => {
  const known = knownByList.get(list) ?? new Map(list.map((value) => [idOf(value), value]))
  knownByList.set(list, known)
  return known
}

const idOf = (value: object): string => String(Reflect.get(value, "id") ?? Reflect.get(value, "code"))
