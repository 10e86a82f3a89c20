/** Duplicates: listings that may be the same institution, with reasons; a person decides. */
import type { InstitutionId } from "./institution.js"
import type { Listed } from "./listed.js"
import type { InstitutionListing } from "./listing.js"

/** Why two listings may be one institution. @german Dublettengrund */
export type DuplicateReason =
  | { readonly reason: "sameAddress" }
  | { readonly reason: "sharedExternalId"; readonly scheme: string; readonly value: string }
  /** 1 is the same name, 0 shares nothing. */
  | { readonly reason: "similarName"; readonly similarity: number }

/** Two listings that may be one institution. @german Dublettenverdacht */
export interface DuplicateCandidate {
  readonly ids: readonly [InstitutionId, InstitutionId]
  readonly because: ReadonlyArray<DuplicateReason>
}

/** A listing and the source it stands in. */
type Entry = Pick<Listed, "source" | "listing">

/**
 * Pairs of listings that may be the same institution.
 *
 * An address alone is never a reason: a school and its music school share one. It takes the same address, a similar
 * name and a common type; or the same id of the same scheme in two sources. Within one source an id that repeats is the
 * id of something else, for example of the school that several branches belong to.
 *
 * @returns in the order of the listings
 * @rule R9
 */
export const duplicateCandidates = (entries: ReadonlyArray<Entry>): ReadonlyArray<DuplicateCandidate> => [
  ...pairsWithin(
    entries,
    ({ listing }) => listing.externalIds.map((id) => `${id.scheme}\u0000${id.value}`),
    (a, b) => {
      const shared = a.listing.externalIds.find((id) =>
        b.listing.externalIds.some((other) => other.scheme === id.scheme && other.value === id.value),
      )
      return shared === undefined || a.source === b.source ? [] : [{ reason: "sharedExternalId", ...shared }]
    },
  ),
  ...pairsWithin(
    entries,
    ({ listing }) => [addressKey(listing)],
    ({ listing: a }, { listing: b }) => {
      const similarity = Math.round(nameSimilarity(a.name, b.name) * 100) / 100
      const sameKind = a.types.some((type) => b.types.includes(type))
      return sameKind && similarity >= similarEnough
        ? [{ reason: "sameAddress" }, { reason: "similarName", similarity }]
        : []
    },
  ),
]

const similarEnough = 0.75

const addressKey = ({ address }: InstitutionListing): string | undefined =>
  address.street === undefined || address.houseNumber === undefined
    ? undefined
    : plain(`${address.street} ${address.houseNumber} ${address.postalCode ?? address.city ?? ""}`)

const pairsWithin = (
  entries: ReadonlyArray<Entry>,
  keysOf: (entry: Entry) => ReadonlyArray<string | undefined>,
  reasons: (a: Entry, b: Entry) => ReadonlyArray<DuplicateReason>,
): ReadonlyArray<DuplicateCandidate> => {
  const seen = new Map<string, Array<Entry>>()
  return entries.flatMap((entry) =>
    keysOf(entry).flatMap((key) => {
      if (key === undefined) return []
      const earlier = seen.get(key) ?? []
      seen.set(key, [...earlier, entry])
      return earlier.flatMap((other) => {
        const because = reasons(other, entry)
        return because.length === 0 ? [] : [{ ids: [other.listing.id, entry.listing.id] as const, because }]
      })
    }),
  )
}

/** Share of letter pairs that two names have in common (Dice); blind to case, umlaut spelling and punctuation. */
const nameSimilarity = (a: string, b: string): number => {
  const [left, right] = [letterPairs(a), letterPairs(b)]
  const rest = [...right]
  let common = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}

const letterPairs = (name: string): ReadonlyArray<string> => {
  const letters = plain(name)
  return [...letters].slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll(/(stra(ss)?e|str\.)/g, "str")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
