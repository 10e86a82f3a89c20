/** Divided offers: those with several groups, times or places, of which two criteria may each fit another one. */
import type { OfferCatalogue } from "./catalogue.js"
import type { Criterion } from "./question.js"
import { subjectOf } from "./subject.js"

const ofGroups: ReadonlyArray<Criterion> = ["ages", "childAges", "roles", "grades"]
const ofOffers: ReadonlyArray<Criterion> = [
  "topics",
  "forms",
  "cost",
  "communication",
  "easyLanguage",
  "freePlaces",
  "holidays",
]

const [group, way] = [1, 2]

const levelOf = (criterion: Criterion): number => {
  if (ofOffers.includes(criterion)) return 0
  return ofGroups.includes(criterion) ? group : way
}

/** Whether an offer meets criteria at once cannot be told from each of them alone. */
export type IsDivided = (row: number) => boolean

/**
 * Finds the offers that criteria may divide.
 *
 * @param about - only where this one of them is among those that divide
 */
export const dividedBy = (
  catalogue: OfferCatalogue,
  criteria: ReadonlyArray<Criterion>,
  about?: Criterion,
): IsDivided | undefined => {
  const levels = criteria.map(levelOf)
  const dividing = [group, way].filter((level) => levels.indexOf(level) !== levels.lastIndexOf(level))
  const counted = about === undefined ? dividing : dividing.filter((level) => level === levelOf(about))
  if (counted.length === 0) return undefined
  const mask = counted.reduce((sum, level) => sum + level, 0)
  const severals = severalOf(catalogue)
  return (row) => ((severals[row] ?? 0) & mask) !== 0
}

/** A catalogue does not change, and is asked again and again. */
const known = new WeakMap<OfferCatalogue, Uint8Array>()

const severalOf = (catalogue: OfferCatalogue): Uint8Array => {
  const severals =
    known.get(catalogue) ??
    Uint8Array.from(catalogue.entries, (entry) => {
      const { groups, ways } = subjectOf(entry)
      return (groups.length > 1 ? group : 0) + (ways.length > 1 ? way : 0)
    })
  known.set(catalogue, severals)
  return severals
}
