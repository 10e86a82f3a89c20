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

/** What can be compared: a listing, or what is known of one, and the source it stands in. @german Vergleichseintrag */
export interface ComparableListing {
  readonly source: string
  readonly listing: Pick<InstitutionListing, "id" | "externalIds" | "name" | "types" | "address">
}

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
export const duplicateCandidates = (entries: ReadonlyArray<ComparableListing>): ReadonlyArray<DuplicateCandidate> => {
  const found = new Map<string, { readonly ids: DuplicateCandidate["ids"]; readonly because: Array<DuplicateReason> }>()
  const suspect = (a: ComparableListing, b: ComparableListing, reasons: ReadonlyArray<DuplicateReason>): void => {
    const ids = [a.listing.id, b.listing.id] as const
    const known = found.get(ids.join(" "))
    if (known === undefined) found.set(ids.join(" "), { ids, because: [...reasons] })
    else known.because.push(...reasons)
  }
  for (const [a, b, key] of pairs(entries, idKeys)) {
    const [scheme = "", value = ""] = key.split("\u0000")
    if (a.source !== b.source) suspect(a, b, [{ reason: "sharedExternalId", scheme, value }])
  }
  const letters = new Map(entries.map((entry) => [entry, letterPairs(entry.listing.name)]))
  for (const [a, b] of pairs(entries, addressKeys)) {
    const share = similarity(letters.get(a) ?? [], letters.get(b) ?? [])
    const sameKind = a.listing.types.some((type) => b.listing.types.includes(type))
    if (sameKind && share >= similarEnough) {
      suspect(a, b, [{ reason: "sameAddress" }, { reason: "similarName", similarity: share }])
    }
  }
  return [...found.values()]
}

const similarEnough = 0.75

const idKeys = ({ listing }: ComparableListing): ReadonlyArray<string> => [
  ...new Set(listing.externalIds.map((id) => `${id.scheme}\u0000${id.value}`)),
]

const addressKeys = ({ listing: { address } }: ComparableListing): ReadonlyArray<string> =>
  address.street === undefined || address.houseNumber === undefined
    ? []
    : [plain(`${address.street} ${address.houseNumber} ${address.postalCode ?? address.city ?? ""}`)]

/** A list that gives one address to all its entries (an office's own, say) names no place of theirs. */
const mostAtOneAddress = 100

const pairs = (
  entries: ReadonlyArray<ComparableListing>,
  keysOf: (entry: ComparableListing) => ReadonlyArray<string>,
): ReadonlyArray<readonly [ComparableListing, ComparableListing, string]> => {
  const groups = new Map<string, Array<ComparableListing>>()
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [entry])
      else group.push(entry)
    }
  }
  return [...groups].flatMap(([key, group]) =>
    group.length > mostAtOneAddress
      ? []
      : group.flatMap((a, index) => group.slice(index + 1).map((b) => [a, b, key] as const)),
  )
}

/** Share of letter pairs that two names have in common (Dice), to two places. Both are sorted. */
const similarity = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): number => {
  let [at, other, common] = [0, 0, 0]
  while (at < left.length && other < right.length) {
    const [a = "", b = ""] = [left[at], right[other]]
    if (a === b) common++
    if (a <= b) at++
    if (b <= a) other++
  }
  const all = left.length + right.length
  return all === 0 ? 0 : Math.round((200 * common) / all) / 100
}

/** Blind to case, umlaut spelling and punctuation. */
const letterPairs = (name: string): ReadonlyArray<string> => {
  const letters = [...plain(name)]
  return letters
    .slice(1)
    .map((letter, index) => `${letters[index]}${letter}`)
    .sort()
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
