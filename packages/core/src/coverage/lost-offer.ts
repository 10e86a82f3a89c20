/** Lost offers: what goes when an offer ends, and which offers are near instead. */
import type { WalkingTime } from "../geo/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { AgeRange, OfferId, TargetGroup, TopicCode } from "../offer/index.js"
import type { CatalogueEntry } from "../search/index.js"
import { metresBetween, positionsOf, sharedAges, sharedTopics, unitsOf } from "./kinship.js"

/** An offer that could take in those who came to another one. @german Alternativangebot */
export interface AlternativeOffer {
  readonly offer: OfferId
  readonly institution: InstitutionId
  readonly topics: ReadonlyArray<TopicCode>
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
  /** Offers for the same ages on the same topics, nearest first; then those of which only the unit is known. */
  readonly alternatives: ReadonlyArray<AlternativeOffer>
}

/** What goes with an offer, and which of the others are near instead. */
export const lostOffer = (
  lost: CatalogueEntry,
  others: ReadonlyArray<CatalogueEntry>,
  { count, walking }: { readonly count: number; readonly walking: WalkingTime },
): LostOffer => {
  const days = new Set(lost.times.flatMap(({ dates }) => dates)).size
  const candidates = others.flatMap((other) => alternative(lost, other)).sort(nearestFirst)
  return {
    offer: lost.offer.id,
    targetGroups: lost.offer.targetGroups,
    topics: lost.offer.topics,
    ...capacityOf(lost),
    days,
    alternatives: candidates
      .slice(0, count)
      .map(({ entry, ...facts }) => ({ ...facts, ...onFoot(lost, entry, walking) })),
  }
}

const alternative = (
  lost: CatalogueEntry,
  entry: CatalogueEntry,
): ReadonlyArray<AlternativeOffer & { readonly entry: CatalogueEntry }> => {
  const topics = sharedTopics(lost, entry)
  const ages = topics.length === 0 ? undefined : sharedAges(lost, entry)
  const takesPlace = entry.times.length > 0 || entry.dates.byArrangement
  if (ages === undefined || !takesPlace) return []
  const metres = metresBetween(lost, entry)
  if (metres === undefined && !unitsOf(lost).some((unit) => unitsOf(entry).includes(unit))) return []
  const about = { entry, offer: entry.offer.id, institution: entry.institution.id, topics, ages, ...capacityOf(entry) }
  return [metres === undefined ? about : { ...about, metres }]
}

const nearestFirst = (a: AlternativeOffer, b: AlternativeOffer): number =>
  (a.metres ?? unknownDistance) - (b.metres ?? unknownDistance) || (a.offer < b.offer ? -1 : 1)

/** Farther than anywhere on the earth. @unit metres */
const unknownDistance = 1e9

/** The shortest way on foot from a place of one to a place of the other. */
const onFoot = (lost: CatalogueEntry, entry: CatalogueEntry, walking: WalkingTime) => {
  const ways = positionsOf(lost).flatMap((from) => positionsOf(entry).flatMap((to) => walking(from, to) ?? []))
  return ways.length === 0 ? {} : { walkingMinutes: Math.min(...ways) }
}

const capacityOf = ({ offer }: CatalogueEntry): { readonly capacity?: number } =>
  offer.registration?.capacity === undefined ? {} : { capacity: offer.registration.capacity }
