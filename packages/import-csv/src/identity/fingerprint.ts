/** Fingerprints: ids for institutions whose list gives them none. */
import type { Address } from "@sozialraum/core/institution"
import { plainText } from "../columns/plain.js"

/** What identifies an institution where no id does. */
export interface Identifying {
  readonly name: string
  readonly postalCode?: string | undefined
  readonly street?: string | undefined
}

/**
 * The traits as one text, blind to case, umlaut spelling, punctuation and `Straße` against `Str.`
 *
 * @returns the same text for two rows that say the same in other letters
 */
export const traitsText = ({ name, postalCode = "", street = "" }: Identifying): string =>
  [plain(name), postalCode, plain(street)].join("|")

/** What all rows of one institution have in common, as one text: its name and its address. */
export const baseData = ({ name, address }: Named): string =>
  traitsText({ name, postalCode: address.postalCode, street: `${address.street ?? ""} ${address.houseNumber ?? ""}` })

/** A row or a listing, as far as it says which institution it is about. */
export interface Named {
  readonly name: string
  readonly address: Address
}

/** Name and address, and both as one text as soon as somebody asked for it: most rows have a number, and nobody asks. */
export interface Traits extends Named {
  text: string | undefined
}

/** Name and address of a row as one text. */
export const traitsOf = ({ traits }: { readonly traits: Traits }): string => {
  traits.text ??= baseData(traits)
  return traits.text
}

/** How well two agree: in everything, else by their names, then by street, then by postal code; 0 for not at all. */
export const agreement = (one: Named, other: Named): number =>
  (baseData(one) === baseData(other) ? 8 : 0) +
  (plain(one.name) === plain(other.name) ? 4 : 0) +
  (one.address.street !== undefined && streetLine(one) === streetLine(other) ? 2 : 0) +
  (one.address.postalCode !== undefined && one.address.postalCode === other.address.postalCode ? 1 : 0)

const streetLine = ({ address }: Named): string => plain(`${address.street ?? ""} ${address.houseNumber ?? ""}`)

/**
 * A short hash of a text: the same in every process, and good enough to tell the entries of a list apart.
 *
 * Two 32-bit multiply-and-shift hashes with different seeds, joined to 53 bits and written in base 36. It is no
 * protection against anybody who wants two texts to collide.
 */
export const shortHash = (text: string): string => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36)
}

const plain = (text: string): string => {
  const small = plainText(text)
  const short = small.includes("str") ? small.replaceAll(/str(?:asse|\.)/g, "str") : small
  return short.replaceAll(beyondAscii.test(short) ? /[^\p{L}\p{N}]/gu : /[^a-z0-9]+/g, "")
}

const beyondAscii = /[^\0-\x7f]/
