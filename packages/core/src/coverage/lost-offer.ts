/** Lost offers: what goes when an offer ends, and which offers are near instead. */
import type { WalkingTime } from "../geo/index.js"
import { groupedByEach } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import type { AgeRange, OfferId, TargetGroup, TopicCode } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import { type CommonTimes, timesCompared } from "./common-times.js"
import { metresBetween, positionsOf, sharedAges, sharedTopics, topicSteps, unitsOf } from "./kinship.js"

/**
 * An offer that could take in those who came to another one: for the same ages, on the same topic, in half of its weeks
 * or in more, and on workdays or at the weekend like that.
 *
 * @german Alternativangebot
 */
export interface AlternativeOffer extends CommonTimes {
  readonly offer: OfferId
  readonly institution: InstitutionId
  readonly topics: ReadonlyArray<TopicCode>
  /** 0 where both are about the same topic, otherwise how many steps one of them is wider than the other. */
  readonly topicSteps: number
  /** The ages that both reach. */
  readonly ages: ReadonlyArray<AgeRange>
  /** Left out where one of the two is on no map, and both name the same unit. @unit metres as the crow flies */
  readonly metres?: number
  /** Left out where the way on foot is not known. @unit minutes */
  readonly walkingMinutes?: number
  /** Left out where nobody counts; how many places are free, it does not tell. @unit persons */
  readonly capacity?: number
}

/** An offer that goes. @german Wegfallendes Angebot */
export interface LostOffer {
  readonly offer: OfferId
  readonly targetGroups: ReadonlyArray<TargetGroup>
  readonly topics: ReadonlyArray<TopicCode>
  /** @unit persons */
  readonly capacity?: number
  /** On how many days it would have taken place up to the end of the period. */
  readonly days: number
  /** Those nearest in topic first, of these those with the most weekdays in common, then the nearest in space. */
  readonly alternatives: ReadonlyArray<AlternativeOffer>
}

/** An offer that goes, and all that could stand in for it, the best first. */
export interface Replacement {
  readonly lost: CatalogueEntry
  readonly candidates: ReadonlyArray<Candidate>
}

interface Candidate {
  readonly entry: CatalogueEntry
  readonly alternative: AlternativeOffer
}

/** Prepares the others for the question which of them could stand in for an offer. */
export const replacements = (catalogue: OfferCatalogue, others: ReadonlyArray<CatalogueEntry>) => {
  const compared = timesCompared(catalogue)
  const [having, about] = [
    groupedByEach(others, ({ topics }) => [...topics]),
    groupedByEach(others, ({ offer }) => offer.topics),
  ]
  const related = ({ offer, topics }: CatalogueEntry): ReadonlyArray<CatalogueEntry> => {
    const found = [...offer.topics.map((own) => having.get(own)), ...[...topics].map((wide) => about.get(wide))]
    return [...new Set(found.flatMap((entries) => entries ?? []))]
  }
  return (lost: CatalogueEntry): Replacement => {
    const times = compared(lost)
    const candidates = related(lost).flatMap((entry): ReadonlyArray<Candidate> => {
      const topics = sharedTopics(lost, entry)
      const ages = sharedAges(lost, entry)
      const takesPlace = entry.times.length > 0 || entry.dates.byArrangement
      if (ages === undefined || !takesPlace) return []
      const metres = metresBetween(lost, entry)
      if (metres === undefined && !unitsOf(lost).some((unit) => unitsOf(entry).includes(unit))) return []
      const { isComparable, ...shared } = times(entry)
      if (!isComparable) return []
      const facts = { offer: entry.offer.id, institution: entry.institution.id, topics, ages, ...shared }
      const steps = topicSteps(lost, entry, catalogue.taxonomy)
      const far = metres === undefined ? {} : { metres }
      return [{ entry, alternative: { ...facts, topicSteps: steps, ...far, ...capacityOf(entry) } }]
    })
    return { lost, candidates: candidates.sort(bestFirst) }
  }
}

/** What goes with an offer, with the first of those that could stand in for it. */
export const lostOffer = (
  { lost, candidates }: Replacement,
  { count, walking }: { readonly count: number; readonly walking: WalkingTime },
): LostOffer => ({
  offer: lost.offer.id,
  targetGroups: lost.offer.targetGroups,
  topics: lost.offer.topics,
  ...capacityOf(lost),
  days: daysOf(lost),
  alternatives: candidates
    .slice(0, count)
    .map(({ entry, alternative }) => ({ ...alternative, ...onFoot(lost, entry, walking) })),
})

/** On how many days an offer takes place. */
export const daysOf = ({ times }: CatalogueEntry): number => new Set(times.flatMap(({ dates }) => dates)).size

const bestFirst = ({ alternative: a }: Candidate, { alternative: b }: Candidate): number =>
  a.topicSteps - b.topicSteps ||
  b.weekdays.length - a.weekdays.length ||
  (a.metres ?? unknownDistance) - (b.metres ?? unknownDistance) ||
  (a.offer < b.offer ? -1 : 1)

/** Farther than anywhere on the earth. @unit metres */
const unknownDistance = 1e9

/** The shortest way on foot from a place of one to a place of the other. */
const onFoot = (lost: CatalogueEntry, entry: CatalogueEntry, walking: WalkingTime) => {
  const ways = positionsOf(lost).flatMap((from) => positionsOf(entry).flatMap((to) => walking(from, to) ?? []))
  return ways.length === 0 ? {} : { walkingMinutes: Math.min(...ways) }
}

const capacityOf = ({ offer }: CatalogueEntry): { readonly capacity?: number } =>
  offer.registration?.capacity === undefined ? {} : { capacity: offer.registration.capacity }
