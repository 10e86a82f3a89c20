/** Assignment: rows to institutions, institutions to ids. */
import { groupBy } from "../group.js"
import type { Draft } from "../listing/draft.js"
import { shortHash } from "./fingerprint.js"
import { baseData, type Key } from "./key.js"

/** The rows of one institution, and the id it gets. */
export interface Identified {
  readonly id: string
  /** In the order of the list. */
  readonly drafts: ReadonlyArray<Draft>
  /** The id is made from name and address: the list gives none. */
  readonly fingerprint: boolean
}

/**
 * Gathers the rows of each institution and names it: by its id in the list, else by a fingerprint of name and address.
 *
 * Rows with the same name and the same complete address are one institution. Where the address is incomplete they are
 * one only if nothing else differs; otherwise what differs becomes part of the id, so that the order of rows does not
 * matter.
 *
 * @returns in the order of the list
 */
export const identify = (drafts: ReadonlyArray<Draft>, key: Key, source: string): ReadonlyArray<Identified> => {
  const groups = groupBy(drafts, (draft) => {
    const value = key.valueOf(draft)
    return value === undefined ? `~${baseData(draft)}` : value
  })
  const names = fingerprintNames([...groups.keys()].filter((name) => name.startsWith("~")))
  return [...groups].flatMap(([name, members]): ReadonlyArray<Identified> => {
    const print = names.get(name)
    if (print === undefined) return [{ id: `${source}:${name}`, drafts: members, fingerprint: false }]
    const parts = groupBy(members, hasCompleteAddress(members[0]) ? () => "" : restOf)
    return [...parts].map(([rest, rows]) => ({
      id: `${source}:~${print}${parts.size === 1 ? "" : `-${shortHash(rest)}`}`,
      drafts: rows,
      fingerprint: true,
    }))
  })
}

/** Different texts with the same hash are numbered in the order of the texts. */
const fingerprintNames = (texts: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const byHash = groupBy(texts.toSorted(), shortHash)
  return new Map(
    [...byHash].flatMap(([hash, same]) =>
      same.map((text, index) => [text, index === 0 ? hash : `${hash}-${index + 1}`] as const),
    ),
  )
}

const hasCompleteAddress = (draft: Draft | undefined): boolean =>
  draft?.address.street !== undefined && draft.address.postalCode !== undefined

const restOf = ({ address, pair, provider, phones }: Draft): string =>
  JSON.stringify([
    address.city ?? "",
    address.district ?? "",
    pair?.x ?? "",
    pair?.y ?? "",
    provider?.name ?? "",
    phones,
  ])
