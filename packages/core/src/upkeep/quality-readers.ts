/** Readers of quality findings: a reader learns of faults only where it may read what is faulty. */
import type { Network } from "../network/index.js"
import { networkSchemas } from "../network/index.js"
import { readersOf } from "../privacy/index.js"
import type { Path } from "../problem.js"
import { type Audience, maySee } from "../visibility.js"
import type { Found } from "./quality-checks.js"
import { leastReaders } from "./quality-finding.js"

/** What a reader may know of the state of the data. */
export interface QualityReader {
  /** The place in its value, and whatever else the finding tells, are for the reader. */
  readonly maySeeFinding: (found: Found) => boolean
  /** How many values of a list the reader may see at all. */
  readonly countOf: (list: keyof Network) => number
}

/** The state of data is for the network; the public learns nothing of it. @rule P9 */
export const qualityReader = (network: Network, audience: Audience): QualityReader => {
  const lists = new Map<keyof Network, ReadonlyMap<string, object>>()
  const valueAt = (list: keyof Network, id: string): object | undefined => {
    const known =
      lists.get(list) ?? new Map(network[list].map((value) => ["id" in value ? value.id : value.code, value]))
    lists.set(list, known)
    return known.get(id)
  }
  const reads = (list: keyof Network, value: object, path: Path): boolean =>
    maySee(audience, "network") && readersOf(networkSchemas[list], value, path).includes(audience)
  return {
    maySeeFinding: (found) => {
      const value = valueAt(found.list, found.id)
      const least = leastReaders[found.finding._tag] ?? "network"
      return value !== undefined && maySee(audience, least) && reads(found.list, value, placeIn(found))
    },
    countOf: (list) => network[list].filter((value) => reads(list, value, [])).length,
  }
}

/** Some paths begin at the value, some at the network. */
const placeIn = ({ list, id, finding: { path } }: Found): Path =>
  path[0] === list && path[1] === id ? path.slice(2) : path
