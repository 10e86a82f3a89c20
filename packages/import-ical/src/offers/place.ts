/** Places of offers: which of the known sites a text means. */
import type { OfferPlace } from "@sozialraum/core/offer"
import type { KnownPlace } from "../options.js"

/** What a text says of a place: one that is known, or several that it may be. */
export interface FoundPlace {
  readonly place?: OfferPlace
  readonly proposals: ReadonlyArray<string>
}

/** A place by its address or by its whole name; a part of a name only proposes. */
export const placeIn = (text: string, places: ReadonlyArray<KnownPlace>): FoundPlace => {
  const said = folded(text)
  if (said === "") return { proposals: [] }
  const byAddress = places.filter(({ address }) => isNamed(said, addressOf(address)))
  const byName = places.filter(({ names }) => names.some((name) => isNamed(said, folded(name))))
  const [only, ...others] = byAddress.length === 0 ? byName : byAddress
  if (only !== undefined && others.length === 0) return { place: { at: "site", site: only.id }, proposals: [] }
  const inBoth = byAddress.filter((one) => byName.includes(one))
  const [both] = inBoth
  if (both !== undefined && inBoth.length === 1) return { place: { at: "site", site: both.id }, proposals: [] }
  const partly = places.filter(({ names }) => names.some((name) => folded(name).includes(said)))
  const proposed = only === undefined ? partly : [only, ...others]
  return { proposals: proposed.slice(0, 5).map(({ id }) => id) }
}

const isNamed = (said: string, name: string): boolean => name.length >= 5 && ` ${said} `.includes(` ${name} `)

const addressOf = (address: KnownPlace["address"]): string =>
  address?.street === undefined || address.houseNumber === undefined
    ? ""
    : folded(`${address.street} ${address.houseNumber}`)

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/str(?:asse|\.)/g, "str")
    .replaceAll(/(\d)\s+([a-z])\b/g, "$1$2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
