/** Counting offers: those of a catalogue that a question is about. */
import type { WalkingTime } from "../geo/index.js"
import { type CatalogueEntry, type OfferCatalogue, type OfferQuestion, offerJudge } from "../search/index.js"

/** The offers that meet a question, or of which nobody knows that they do not. */
export const countingOffers = (
  catalogue: OfferCatalogue,
  { offers, walking }: { readonly offers?: OfferQuestion; readonly walking?: WalkingTime },
): ReadonlyArray<CatalogueEntry> =>
  offers === undefined
    ? catalogue.entries
    : catalogue.entries.filter(offerJudge(catalogue, offers, walking === undefined ? {} : { walking }).accepts)
