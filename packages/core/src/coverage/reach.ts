/** Reach: from which schools or blocks of houses at least one offer is near enough. */
import {
  type Nearby,
  type Position,
  type PositionIndex,
  positionIndex,
  straightLineWalking,
  type WalkingTime,
} from "../geo/index.js"
import { groupedByEach } from "../grouped.js"
import type { OfferId } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue, OfferQuestion } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { countingOffers } from "./counting-offers.js"
import { areasOfPoints, type ReachPoint } from "./reach-points.js"

/** From where, how far, and to which offers. @german Frage nach der Erreichbarkeit */
export interface ReachQuestion {
  readonly points: ReadonlyArray<ReachPoint>
  /** As the crow flies. */
  readonly withinMetres?: number
  /** On foot. */
  readonly withinMinutes?: number
  /** Along the straight line with the usual detour, unless a routing engine is handed in. */
  readonly walking?: WalkingTime
  /** Which offers count: `{ ages, topics }` and all else that can be asked of them. */
  readonly offers?: OfferQuestion
  /** For which units the share is told besides; without them, for every unit in which a point lies. */
  readonly areas?: ReadonlyArray<SpatialUnitId>
}

/** An offer seen from a point. @german Nächstes Angebot */
export interface NearestOffer {
  readonly offer: OfferId
  /** @unit metres as the crow flies */
  readonly metres: number
  /** Left out where no way on foot is known, and where minutes do not matter. @unit minutes */
  readonly walkingMinutes?: number
}

/** A point, and the offer that is nearest to it. @german Ausgangspunkt mit nächstem Angebot */
export interface PointReach {
  readonly point: ReachPoint["id"]
  readonly weight: number
  readonly isReached: boolean
  /** In reach the nearest there; otherwise the nearest at all, none where there is no offer on the map. */
  readonly nearest?: NearestOffer
}

/** How many points, and how much of what they stand for, have an offer in reach. @german Erreichbarkeitsquote */
export interface ReachShare {
  readonly points: number
  readonly reachedPoints: number
  readonly weight: number
  readonly reachedWeight: number
  /** Of the weight, from 0 to 1; none where there is no weight. */
  readonly share?: number
}

/** From where offers are near enough, and from where not. @german Erreichbarkeit */
export interface Reach extends ReachShare {
  /** In the order of the question. */
  readonly of: ReadonlyArray<PointReach>
  readonly byArea: ReadonlyArray<ReachShare & { readonly area: SpatialUnitId }>
  /** Offers that count and are on no map: on a screen, or at a place without a position. */
  readonly nowhere: ReadonlyArray<OfferId>
}

/**
 * From which points at least one offer is near enough, and from which none is.
 *
 * With both limits, both have to be kept; without any, an offer anywhere will do.
 *
 * @rule Q18
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, LocalDate, offerCatalogue, pointsOfInstitutions, reach } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const { points } = pointsOfInstitutions(catalogue, { types: ["grundschule"] })
 * const swimming = reach(catalogue, { points, withinMinutes: 15, offers: { topics: ["schwimmen"] } })
 * swimming.of.filter(({ isReached }) => isReached).map(({ point }) => point) // => ["schulen:306"]
 * swimming.share // => 0.2
 */
export const reach = (catalogue: OfferCatalogue, question: ReachQuestion): Reach => {
  const counting = countingOffers(catalogue, question)
  const nearest = nearestStop(oneForEachPlace(counting.flatMap(stopsOf)), question)
  const of = question.points.map((point): PointReach => {
    const about = { point: point.id, weight: point.weight ?? 1 }
    const { inReach, anywhere } = nearest(point.position)
    const best = inReach ?? anywhere
    return { ...about, isReached: inReach !== undefined, ...(best === undefined ? {} : { nearest: best }) }
  })
  return {
    ...shareOf(of),
    of,
    byArea: sharesByArea(catalogue, question, of),
    nowhere: counting.filter((entry) => stopsOf(entry).length === 0).map(({ offer }) => offer.id),
  }
}

interface Stop {
  readonly offer: OfferId
  readonly position: Position
}

const stopsOf = ({ offer, places }: CatalogueEntry): ReadonlyArray<Stop> =>
  places.flatMap(({ position }) => (position === undefined ? [] : [{ offer: offer.id, position }]))

/** Of several offers at one place the first by id is told. */
const oneForEachPlace = (stops: ReadonlyArray<Stop>): ReadonlyArray<Stop> => {
  const firstAt = new Map<string, Stop>()
  for (const stop of stops) {
    const key = `${stop.position.lon} ${stop.position.lat}`
    const known = firstAt.get(key)
    if (known === undefined || stop.offer < known.offer) firstAt.set(key, stop)
  }
  return [...firstAt.values()].sort((a, b) => (a.offer < b.offer ? -1 : 1))
}

interface Nearest {
  readonly inReach: NearestOffer | undefined
  /** Along the straight line, where none is in reach. */
  readonly anywhere: NearestOffer | undefined
}

/** Even those who run: what takes less time on foot is no way on foot. @unit metres per minute */
const fasterThanAnyone = 200

const nearestStop = (
  stops: ReadonlyArray<Stop>,
  { withinMetres = Number.POSITIVE_INFINITY, withinMinutes, ...question }: ReachQuestion,
): ((from: Position) => Nearest) => {
  const { walking = straightLineWalking() } = question
  const index = positionIndex(stops.map(({ position }) => position))
  const seen = (from: Position, { index: place, metres }: Nearby): ReadonlyArray<NearestOffer> => {
    const stop = stops[place]
    if (stop === undefined) return []
    const walkingMinutes = withinMinutes === undefined ? undefined : walking(from, stop.position)
    return [{ offer: stop.offer, metres, ...(walkingMinutes === undefined ? {} : { walkingMinutes }) }]
  }
  const anywhere = (from: Position) => index.nearest(from, 1).flatMap((place) => seen(from, place))[0]
  return (from) => {
    // On a straight line whoever is nearest is nearest on foot as well.
    if (withinMinutes === undefined || question.walking === undefined) {
      const nearest = anywhere(from)
      const { metres = Number.NaN, walkingMinutes = 0 } = nearest ?? {}
      const isNear = metres <= withinMetres && walkingMinutes <= (withinMinutes ?? Number.POSITIVE_INFINITY)
      return { inReach: isNear ? nearest : undefined, anywhere: nearest }
    }
    let [inReach, minutes]: readonly [NearestOffer | undefined, number] = [undefined, withinMinutes]
    for (const place of nearestFirst(index, from, Math.min(withinMetres, withinMinutes * fasterThanAnyone))) {
      // Whatever follows is farther away than the best one could be walked.
      if (place.metres > minutes * fasterThanAnyone) break
      for (const one of seen(from, place)) {
        const takes = one.walkingMinutes ?? Number.POSITIVE_INFINITY
        if (inReach === undefined ? takes <= minutes : takes < minutes) [inReach, minutes] = [one, takes]
      }
    }
    return { inReach, anywhere: inReach ?? anywhere(from) }
  }
}

/** Positions nearest first, in growing batches: mostly the first few decide. */
function* nearestFirst(index: PositionIndex, from: Position, withinMetres: number): Generator<Nearby> {
  let told = 0
  for (let count = 8; ; count *= 4) {
    const found = index.nearest(from, count, { withinMetres })
    yield* found.slice(told)
    if (found.length < count) return
    told = found.length
  }
}

const shareOf = (of: ReadonlyArray<PointReach>): ReachShare => {
  const reached = of.filter(({ isReached }) => isReached)
  const [weight, reachedWeight] = [sumOf(of), sumOf(reached)]
  return {
    points: of.length,
    reachedPoints: reached.length,
    weight,
    reachedWeight,
    ...(weight > 0 ? { share: reachedWeight / weight } : {}),
  }
}

const sumOf = (of: ReadonlyArray<PointReach>): number => of.reduce((sum, { weight }) => sum + weight, 0)

/** A point lies in several units, of several hierarchies. */
const sharesByArea = (
  { index, asOf }: OfferCatalogue,
  { points, areas }: ReachQuestion,
  of: ReadonlyArray<PointReach>,
): Reach["byArea"] => {
  const around = areasOfPoints(index, asOf)
  const placed = groupedByEach(
    of.map((one, place) => ({ one, place })),
    ({ place }) => {
      const point = points[place]
      return point === undefined ? [] : [...new Set(around(point))]
    },
  )
  const asked = areas ?? [...placed.keys()].sort()
  return asked.map((area) => ({ area, ...shareOf((placed.get(area) ?? []).map(({ one }) => one)) }))
}
