/** Verdicts: how each offer of a catalogue stands to one criterion, kept because questions share their criteria. */
import type { OfferCatalogue } from "./catalogue.js"
import type { JudgeOptions } from "./offer-judge.js"
import { offerScale, oneMiss } from "./offer-scale.js"
import type { Criterion, OfferQuestion } from "./question.js"

/** How badly an offer stands to a criterion, by its place in the catalogue: `oneMiss` or more where it misses it. */
export type Verdicts = (row: number) => number

/** The verdicts on one criterion of a question, whatever else it asks. */
export const verdictsOn = (
  catalogue: OfferCatalogue,
  criterion: Criterion,
  { question, options }: { readonly question: OfferQuestion; readonly options: JudgeOptions },
): Verdicts => {
  const alone = { [criterion]: question[criterion] }
  // Everybody lives somewhere else: there is nothing to share.
  if (criterion === "near") return verdicts(catalogue, alone, options)
  const known = kept.get(catalogue) ?? new Map<string, Verdicts>()
  const key = JSON.stringify(alone)
  const found = known.get(key) ?? verdicts(catalogue, alone, options)
  if (known.size >= mostKept) known.clear()
  kept.set(catalogue, known.set(key, found))
  return found
}

/** The most criteria of which verdicts are kept for a catalogue. */
const mostKept = 256

const kept = new WeakMap<OfferCatalogue, Map<string, Verdicts>>()

const verdicts = (catalogue: OfferCatalogue, question: OfferQuestion, options: JudgeOptions): Verdicts => {
  const scale = offerScale(catalogue, question, options)
  const known = new Float64Array(catalogue.entries.length).fill(notJudged)
  return (row) => {
    const before = known[row] ?? notJudged
    if (before !== notJudged) return before
    const entry = catalogue.entries[row]
    const badness = entry === undefined ? oneMiss : scale.badness(entry, oneMiss)
    known[row] = badness
    return badness
  }
}

const notJudged = -1
