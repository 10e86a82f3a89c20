/** Judging offers: a question made ready, and how an offer stands to each of its criteria. */
import type { WalkingTime } from "../geo/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"
import type { Fit } from "./fit.js"
import { offerScale, oneMiss } from "./offer-scale.js"
import type { OfferQuestion } from "./question.js"

/** How those who look for offers walk. @german Angaben zur Passung */
export interface JudgeOptions {
  /** Along the straight line, unless a routing engine is asked. */
  readonly walking?: WalkingTime
}

/** A question made ready for many offers of a catalogue. @german Passungsprüfung */
export interface OfferJudge {
  /** Whether nothing is missed; what nobody has recorded does not stand in the way. */
  readonly accepts: (entry: CatalogueEntry) => boolean
  /** How the offer stands to every criterion of the question, in their order: the verdict and what it rests on. */
  readonly fits: (entry: CatalogueEntry) => ReadonlyArray<Fit>
}

/**
 * Makes a question ready for many offers of a catalogue.
 *
 * One group of those that an offer is for, and one of its times at one of its places, have to fit as a whole: a course in
 * Turkish on Mondays and one near by on Fridays are no course in Turkish near by. The group, the time and the place that
 * are told are those that miss the fewest criteria, and then by the least; the role of a group, and an age more than two
 * years off, outweigh its other criteria.
 *
 * @rule R13
 */
export const offerJudge = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  options: JudgeOptions = {},
): OfferJudge => {
  const scale = offerScale(catalogue, question, options)
  return {
    accepts: (entry) => scale.badness(entry, oneMiss) < Number.POSITIVE_INFINITY,
    fits: scale.fits,
  }
}
