/** Filters: the institutions that a directory is asked for. */
import {
  directoryOn,
  type Institution,
  isActiveOn,
  Membership,
  type NetworkIndex,
  Offer,
  redact,
} from "@sozialraum/core"
import { holdsOn } from "@sozialraum/core/time"
import type { DirectoryOptions } from "./options.js"

/**
 * What a directory is narrowed by: of several values of one name any, of several names all.
 *
 * @german Verzeichnisfilter
 */
export interface DirectoryFilters {
  /** Those that work at a site in the area. */
  readonly area?: ReadonlyArray<string>
  /** Those that convene it; for members of the network also those that belong to it. */
  readonly conference?: ReadonlyArray<string>
  readonly institution?: ReadonlyArray<string>
  /** Those that make the offer. */
  readonly offer?: ReadonlyArray<string>
  /** Those that lend it. */
  readonly resource?: ReadonlyArray<string>
}

/** The names of the filters, in the order of the alphabet. */
export const directoryFilterNames = [
  "area",
  "conference",
  "institution",
  "offer",
  "resource",
] as const satisfies ReadonlyArray<keyof DirectoryFilters>

/**
 * The institutions that filters ask for, in the order of the network; without filters all. A filter never tells more than
 * the values themselves would.
 *
 * @rule P9
 */
export const institutionsAskedFor = (
  index: NetworkIndex,
  filters: DirectoryFilters,
  options: DirectoryOptions,
): ReadonlyArray<Institution> => {
  const sets = directoryFilterNames.flatMap((name) => {
    const wanted = filters[name]
    return wanted === undefined ? [] : [new Set(finders[name](index, new Set(wanted), options))]
  })
  return index.network.institutions.filter(({ id }) => sets.every((found) => found.has(id)))
}

type Finder = (index: NetworkIndex, wanted: ReadonlySet<string>, options: DirectoryOptions) => Iterable<string>

const finders: Readonly<Record<keyof DirectoryFilters, Finder>> = {
  area: (index, wanted, { asOf }) => {
    const directory = directoryOn(index, asOf)
    return index.network.areas
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ id }) => directory.institutionsIn(id).map(({ institution }) => institution))
  },
  conference: ({ network }, wanted, { asOf, audience = "public" }) => [
    ...network.conferences
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ convenors }) =>
        convenors.filter((role) => holdsOn(role, asOf)).map(({ institution }) => institution),
      ),
    ...network.memberships
      .filter((membership) => wanted.has(membership.conference) && isActiveOn(membership, asOf))
      .flatMap((membership) => redact(Membership, membership, audience).institution ?? []),
  ],
  institution: (_index, wanted) => wanted,
  offer: ({ network }, wanted, { audience = "public" }) =>
    network.offers
      .filter(({ id }) => wanted.has(id))
      .flatMap((offer) => redact(Offer, offer, audience).institution ?? []),
  resource: ({ network }, wanted) => network.resources.filter(({ id }) => wanted.has(id)).map(({ owner }) => owner),
}
