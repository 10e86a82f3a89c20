/** Duplicates: listings that may be the same institution, with reasons; a person decides. */
import type { InstitutionId } from "./institution.js"
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

/**
 * Pairs of listings that may be the same institution.
 *
 * An address alone is never a reason: a school and its music school share one. It takes the same address, a similar
 * name and a common type, or the same id of the same scheme.
 *
 * @returns in the order of the listings
 * @rule R9
 */
export const duplicateCandidates = (listings: ReadonlyArray<InstitutionListing>): ReadonlyArray<DuplicateCandidate> => [
  ...pairsWithin(listings, idKeys, (a, b) => {
    const shared = a.externalIds.find((id) =>
      b.externalIds.some((other) => other.scheme === id.scheme && other.value === id.value),
    )
    return shared === undefined ? [] : [{ reason: "sharedExternalId", ...shared }]
  }),
  ...pairsWithin(
    listings,
    (listing) => [addressKey(listing)],
    (a, b) => {
      const similarity = Math.round(nameSimilarity(a.name, b.name) * 100) / 100
      const sameKind = a.types.some((type) => b.types.includes(type))
      return sameKind && similarity >= similarEnough
        ? [{ reason: "sameAddress" }, { reason: "similarName", similarity }]
        : []
    },
  ),
]

const similarEnough = 0.75

const idKeys = (listing: InstitutionListing): ReadonlyArray<string> =>
  listing.externalIds.map((id) => `${id.scheme}\u0000${id.value}`)

const addressKey = ({ address }: InstitutionListing): string | undefined =>
  address.street === undefined || address.houseNumber === undefined
    ? undefined
    : plain(`${address.street} ${address.houseNumber} ${address.postalCode ?? address.city ?? ""}`)

const pairsWithin = (
  listings: ReadonlyArray<InstitutionListing>,
  keysOf: (listing: InstitutionListing) => ReadonlyArray<string | undefined>,
  reasons: (a: InstitutionListing, b: InstitutionListing) => ReadonlyArray<DuplicateReason>,
): ReadonlyArray<DuplicateCandidate> => {
  const seen = new Map<string, Array<InstitutionListing>>()
  return listings.flatMap((listing) =>
    keysOf(listing).flatMap((key) => {
      if (key === undefined) return []
      const earlier = seen.get(key) ?? []
      seen.set(key, [...earlier, listing])
      return earlier.flatMap((other) => {
        const because = reasons(other, listing)
        return because.length === 0 ? [] : [{ ids: [other.id, listing.id] as const, because }]
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
