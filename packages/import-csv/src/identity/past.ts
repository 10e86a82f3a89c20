/** The past: what the source said last, so that the ids of its institutions go on. */
import type { Position } from "@sozialraum/core/geo"
import type { InstitutionListing } from "@sozialraum/core/institution"
import type { Draft } from "../listing/draft.js"
import { numbersOfRow } from "../place/sources.js"
import { shortHash, traitsOf } from "./fingerprint.js"

/** The listings of the last delivery by what their ids were made from. */
export interface Past {
  /** By the number that the list gave. */
  readonly numbered: ReadonlyMap<string, InstitutionListing>
  /** By the fingerprint of name and address, without its tilde. */
  readonly printed: ReadonlyMap<string, InstitutionListing>
}

/** Sorts what a source said last; what is from another source does not count. */
export const pastOf = (known: ReadonlyArray<InstitutionListing>, source: string): Past => {
  const own = known.flatMap((listing) =>
    listing.id.startsWith(`${source}:`) ? [[listing.id.slice(source.length + 1), listing] as const] : [],
  )
  return {
    numbered: new Map(own.filter(([name]) => !name.startsWith("~"))),
    printed: new Map(own.flatMap(([name, listing]) => (name.startsWith("~") ? [[name.slice(1), listing]] : []))),
  }
}

/** What the last delivery said of a row that it knew by its fingerprint. */
export const printedAs = (
  draft: Draft,
  { printed }: Past,
  position: Position | undefined,
): InstitutionListing | undefined => {
  if (printed.size === 0) return undefined
  const print = shortHash(`~${traitsOf(draft)}`)
  const listing = printed.get(print)
  if (hasCompleteAddress(draft)) return listing
  const own = printed.get(`${print}-${shortHash(restOf(draft))}`)
  return own ?? (listing !== undefined && sameRest(listing, draft, position) ? listing : undefined)
}

/** With street and postal code two institutions of one name are told apart. */
export const hasCompleteAddress = ({ address, nameless }: Draft): boolean =>
  address.street !== undefined && address.postalCode !== undefined && !nameless

/** What tells rows apart whose names and incomplete addresses are the same. */
export const restOf = ({ row, address, provider, phones }: Draft): string => {
  // As they stand: no position yet.
  const pair = numbersOfRow(row)
  return JSON.stringify([
    address.city ?? "",
    address.district ?? "",
    pair?.x ?? "",
    pair?.y ?? "",
    provider?.name ?? "",
    phones,
  ])
}

/** Whether a listing of the same name and incomplete address says all the rest as a row does. */
export const sameRest = (listing: InstitutionListing, draft: Draft, position: Position | undefined): boolean =>
  listing.address.city === draft.address.city &&
  listing.address.district === draft.address.district &&
  listing.position?.lon === position?.lon &&
  listing.position?.lat === position?.lat &&
  listing.provider?.name === draft.provider?.name &&
  listing.phones.join() === [...new Set(draft.phones)].join()
