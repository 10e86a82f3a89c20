/** Found rows: which offers a search leaves, and which it would leave without one of its parts. */
import type { WalkingTime } from "../geo/index.js"
import type { OfferCatalogue } from "./catalogue.js"
import { type Verdicts, verdictsOn } from "./find-offers-verdicts.js"
import { dividedBy } from "./find-offers-ways.js"
import type { JudgeOptions } from "./offer-judge.js"
import { offerScale, oneMiss } from "./offer-scale.js"
import { askedCriteria, type Criterion, type OfferQuestion, withoutCriterion } from "./question.js"

/** The offers that a question leaves of some, by their place among the entries of the catalogue. */
export interface LeftRows {
  readonly rows: ReadonlyArray<number>
  /** How much of each is not recorded: more is worse. */
  readonly unknown: ReadonlyArray<number>
  /** Those that are left where a criterion is not asked; the same ones, where it was not. */
  readonly without: (criterion: Criterion) => ReadonlyArray<number>
}

/**
 * Holds offers against a question.
 *
 * Each criterion is judged on its own, and most that are kept away miss more than one. Only where an offer has several
 * groups, times or places is it judged as a whole as well, because each of these may fit at another one.
 */
export const leftRows = (
  catalogue: OfferCatalogue,
  from: ReadonlyArray<number>,
  { question, walking }: { readonly question: OfferQuestion; readonly walking: WalkingTime },
): LeftRows => {
  const asked = askedCriteria(question)
  const options = { walking }
  const verdicts = asked.map((criterion) => verdictsOn(catalogue, criterion, { question, options }))
  const whole = wholeJudge(catalogue, question, options)
  const [rows, unknown]: [Array<number>, Array<number>] = [[], []]
  const missing: ReadonlyArray<Array<number>> = asked.map(() => [])
  const notAtOnce: Array<number> = []
  for (const row of from) {
    const [missed, lacking] = judged(verdicts, row)
    if (missed >= 0) missing[missed]?.push(row)
    if (missed !== nothing) continue
    const badness = whole(row) ?? lacking
    if (badness < oneMiss) {
      rows.push(row)
      unknown.push(badness)
    } else notAtOnce.push(row)
  }
  return {
    rows,
    unknown,
    without: (criterion) => {
      const at = asked.indexOf(criterion)
      if (at < 0) return rows
      const rest = withoutCriterion(question, criterion)
      const whole = wholeJudge(catalogue, rest, options)
      return [...rows, ...[...(missing[at] ?? []), ...notAtOnce].filter((row) => (whole(row) ?? 0) < oneMiss)]
    },
  }
}

const [nothing, several] = [-1, -2]

/** The only criterion that an offer misses, by its number, or else `nothing` or `several`; and how much is unknown. */
const judged = (verdicts: ReadonlyArray<Verdicts>, row: number): readonly [missed: number, lacking: number] => {
  let [missed, lacking] = [nothing, 0]
  for (let at = 0; at < verdicts.length; at++) {
    const badness = verdicts[at]?.(row) ?? 0
    if (badness < oneMiss) lacking += badness
    else if (missed === nothing) missed = at
    else return [several, lacking]
  }
  return [missed, lacking]
}

/** Judges offers as a whole that criteria may divide; of the others it says nothing. */
const wholeJudge = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  options: JudgeOptions,
): ((row: number) => number | undefined) => {
  const isDivided = dividedBy(catalogue, askedCriteria(question))
  if (isDivided === undefined) return () => undefined
  const scale = offerScale(catalogue, question, options)
  return (row) => {
    const entry = catalogue.entries[row]
    return entry === undefined || !isDivided(row) ? undefined : scale.badness(entry, oneMiss)
  }
}
