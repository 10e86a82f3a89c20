/** Overlaps: offers of different houses for the same ages and topics, at the same time, near each other. */
import { positionIndex } from "../geo/index.js"
import { groupedByEach } from "../grouped.js"
import type { AgeRange, OfferId, OfferTime, TopicCode } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue, OfferQuestion } from "../search/index.js"
import type { Weekday } from "../time/index.js"
import { countingOffers } from "./counting-offers.js"
import { metresBetween, positionsOf, sharedAges, sharedTopics, unitsOf } from "./kinship.js"

/** Hours at which two offers take place, on so many days of the period. @german Gemeinsame Zeit */
export interface SharedTime {
  readonly weekday: Weekday
  /** @unit minutes after midnight */
  readonly from: number
  /** @unit minutes after the same midnight */
  readonly to: number
  readonly dates: number
}

/**
 * Two offers of different institutions for the same people at the same time, near each other.
 *
 * That is no fault: both may be full. It is a reason to talk: about other days, other ages, or doing it together.
 *
 * @german Überschneidung von Angeboten
 */
export interface OfferOverlap {
  /** By id. */
  readonly offers: readonly [OfferId, OfferId]
  /** What both are about: of a topic and a wider one, the wider. */
  readonly topics: ReadonlyArray<TopicCode>
  /** The ages that both reach; empty where both are for grown-ups, in the same role. */
  readonly ages: ReadonlyArray<AgeRange>
  readonly times: ReadonlyArray<SharedTime>
  /** Between the nearest two of their places; left out where one is on no map, and both name the same unit. */
  readonly metres?: number
}

/** How near offers have to be, and which of them count. @german Frage nach Überschneidungen */
export interface OverlapQuestion {
  /** As the crow flies. */
  readonly withinMetres: number
  readonly offers?: OfferQuestion
}

/**
 * The pairs of offers that overlap in ages, topic, time and place.
 *
 * Two offers of one house are no overlap: it knows its own timetable. What is on a screen is near nobody.
 *
 * @returns the pairs with the most dates in common first
 */
export const offerOverlaps = (catalogue: OfferCatalogue, question: OverlapQuestion): ReadonlyArray<OfferOverlap> => {
  const entries = countingOffers(catalogue, question).toSorted((a, b) => (a.offer.id < b.offer.id ? -1 : 1))
  const overlaps = relatedPairs(entries, question.withinMetres).flatMap(([one, other]) => overlapOf(one, other))
  return overlaps.sort((a, b) => datesOf(b) - datesOf(a) || (pairKey(a) < pairKey(b) ? -1 : 1))
}

type Pair = readonly [CatalogueEntry, CatalogueEntry]

/** The pairs that share a topic and are near each other, each once: among those of a topic, and not among all, who is near. */
const relatedPairs = (entries: ReadonlyArray<CatalogueEntry>, withinMetres: number): ReadonlyArray<Pair> => {
  const numbers = new Map(entries.map((entry, number) => [entry, number]))
  const numberOf = (entry: CatalogueEntry): number => numbers.get(entry) ?? 0
  const pairs = new Map<number, Pair>()
  for (const [topic, having] of groupedByEach(entries, ({ topics }) => [...topics])) {
    const near = nearEntries(having, withinMetres)
    having.forEach((one, place) => {
      if (!one.offer.topics.includes(topic)) return
      for (const other of near(one, place)) {
        const [low, high] = numberOf(one) < numberOf(other) ? [one, other] : [other, one]
        pairs.set(numberOf(low) * entries.length + numberOf(high), [low, high])
      }
    })
  }
  return [...pairs.values()]
}

const overlapOf = (one: CatalogueEntry, other: CatalogueEntry): ReadonlyArray<OfferOverlap> => {
  if (one.institution.id === other.institution.id) return []
  const topics = sharedTopics(one, other)
  const times = topics.length === 0 ? [] : sharedTimes(one.times, other.times)
  const ages = times.length === 0 ? undefined : sharedAges(one, other)
  if (ages === undefined) return []
  const metres = metresBetween(one, other)
  const facts = { offers: [one.offer.id, other.offer.id] as const, topics, ages, times }
  return [metres === undefined ? facts : { ...facts, metres }]
}

/** Prepares a list for the question which others are near an entry. */
const nearEntries = (entries: ReadonlyArray<CatalogueEntry>, withinMetres: number) => {
  const stops = entries.flatMap((entry, place) => positionsOf(entry).map((position) => ({ place, position })))
  const index = positionIndex(stops.map(({ position }) => position))
  const onMap = new Set(stops.map(({ place }) => place))
  const inUnit = groupedByEach(Array.from(entries.keys()), (place) => unitsOf(entries[place]))
  return (entry: CatalogueEntry, place: number): ReadonlyArray<CatalogueEntry> => {
    const around = positionsOf(entry).flatMap((position) => index.within(position, withinMetres))
    const inSameUnit = unitsOf(entry).flatMap((unit) => inUnit.get(unit) ?? [])
    const beside = new Set([
      ...around.map((found) => stops[found.index]?.place ?? place),
      ...inSameUnit.filter((other) => !onMap.has(place) || !onMap.has(other)),
    ])
    return [...beside].flatMap((other) => (other === place ? [] : (entries[other] ?? [])))
  }
}

const sharedTimes = (one: ReadonlyArray<OfferTime>, other: ReadonlyArray<OfferTime>): ReadonlyArray<SharedTime> =>
  one.flatMap((a) =>
    other.flatMap((b): ReadonlyArray<SharedTime> => {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
      if (a.weekday !== b.weekday || from >= to) return []
      const days = new Set(a.dates)
      const dates = b.dates.filter((date) => days.has(date)).length
      return dates === 0 ? [] : [{ weekday: a.weekday, from, to, dates }]
    }),
  )

const datesOf = ({ times }: OfferOverlap): number => times.reduce((sum, { dates }) => sum + dates, 0)

const pairKey = ({ offers }: OfferOverlap): string => offers.join(" ")
