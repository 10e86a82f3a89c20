/** Cases: lists with one variation each, and with several at once. */
import { lostRows } from "./losses.fixture.js"
import { type Score, scoreOf } from "./score.fixture.js"
import { type Random, random, seedOf } from "./seed.fixture.js"
import { inPage, readUnknown, type Subject } from "./subject.fixture.js"
import { type Variation, variations } from "./variations.fixture.js"
import { type Written, write } from "./written.fixture.js"

/** A list written another way, and what the importer made of it. */
export interface Case {
  readonly subject: string
  readonly variations: ReadonlyArray<Variation>
  readonly score: Score
  /** Rows that went without a word. */
  readonly lost: ReadonlyArray<string>
}

/** One variation of one list; `undefined` where the list cannot have it. */
export const single = (subject: Subject, variation: Variation): Case | undefined =>
  caseOf(subject, [variation], random(seedOf(`${subject.name} ${variation.name}`)))

/** Several variations of one list at once, of one axis one at most. */
export const combined = (subject: Subject, seed: number): Case | undefined => {
  const choices = random(seedOf(`${subject.name} ${seed}`))
  const axes = choices.shuffled([...new Set(variations.map(({ axis }) => axis))]).slice(0, 3 + choices.whole(5))
  const chosen = axes.map((axis) => choices.one(variations.filter((variation) => variation.axis === axis)))
  return caseOf(
    subject,
    // As everywhere: the content first, then how it is written.
    variations.filter((variation) => chosen.includes(variation)),
    choices,
  )
}

const caseOf = (whole: Subject, chosen: ReadonlyArray<Variation>, choices: Random): Case | undefined => {
  const page = chosen.find((variation) => variation.page !== undefined)?.page
  const subject = page === undefined ? whole : inPage(whole, page)
  const list = chosen.reduce<Written | undefined>(
    (changed, variation) => changed && variation.change(changed, choices, subject.report.columns),
    subject.list,
  )
  const written = list && write(list)
  if (list === undefined || written === undefined) return undefined
  const report = readUnknown(written.bytes, subject.name)
  return {
    subject: subject.name,
    variations: chosen,
    score: scoreOf(report, subject.report, list, written),
    lost: lostRows(list, written),
  }
}
