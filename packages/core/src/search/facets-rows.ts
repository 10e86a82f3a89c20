/** Facet rows: for each offer the values of one facet that fit it, and those of which nobody knows. */
import type { OfferCatalogue } from "./catalogue.js"
import type { FacetKind } from "./facets-kinds.js"
import { offerScale, oneMiss } from "./offer-scale.js"

/** The values of a facet by offer, packed into numbers: see {@link codeOf}. */
export interface FacetRows<Value> {
  readonly kind: FacetKind<Value>
  /** Where the codes of each offer begin, and after the last one where they end. */
  readonly starts: Uint32Array
  readonly codes: Uint16Array
  /** 1 where every value that has no code of the offer is unknown for it. */
  readonly restUnknown: Uint8Array
}

/** A value by its place among those of its kind, and whether it fits or nobody knows. */
export const codeOf = (place: number, fit: "met" | "unknown"): number => 2 * place + (fit === "met" ? 0 : 1)

/** What the codes stand for: the place of the value. */
export const placeOfCode = (code: number): number => code >> 1

/** Holds every offer of a catalogue against every value of a facet that may fit it. */
export const facetRows = <Value>(catalogue: OfferCatalogue, kind: FacetKind<Value>): FacetRows<Value> => {
  const { entries } = catalogue
  const scales = kind.values.map((value) => offerScale(catalogue, kind.ask(value), {}))
  const placeOf = new Map(kind.values.map((value, place) => [value, place]))
  const every = [...kind.values.keys()]
  const starts = new Uint32Array(entries.length + 1)
  const restUnknown = new Uint8Array(entries.length)
  const codes: Array<number> = []
  for (const [row, entry] of entries.entries()) {
    const places =
      kind.candidates === undefined
        ? every
        : [...new Set([...kind.candidates(entry)].flatMap((value) => placeOf.get(value) ?? []))]
    for (const place of places) {
      const badness = scales[place]?.badness(entry, oneMiss) ?? oneMiss
      if (badness < oneMiss) codes.push(codeOf(place, badness === 0 ? "met" : "unknown"))
    }
    const other = places.length === every.length ? undefined : every.find((place) => !places.includes(place))
    if (other !== undefined && (scales[other]?.badness(entry, oneMiss) ?? oneMiss) < oneMiss) restUnknown[row] = 1
    starts[row + 1] = codes.length
  }
  return { kind, starts, codes: Uint16Array.from(codes), restUnknown }
}
