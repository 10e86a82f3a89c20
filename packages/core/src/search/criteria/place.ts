/** Areas and distances as criteria: whether an offer is in an area, and how far it is. */
import { distanceMetres, type Position, type WalkingTime } from "../../geo/index.js"
import type { Directory } from "../../network/index.js"
import type { SpatialUnitId } from "../../sozialraum/index.js"
import type { FitOf } from "../fit.js"
import type { Nearness } from "../question.js"
import type { OfferWay } from "../subject.js"
import { type Check, graded, met, unknown } from "./check.js"

/** Takes place in the area, or is for its children wherever it takes place. */
export const areaCheck = (wanted: SpatialUnitId, directory: Directory): Check<OfferWay, FitOf<"area">> => {
  const isServed = ({ offer, areas }: OfferWay["entry"]): boolean =>
    // What lies in none of its areas need not be looked up.
    areas.has(wanted) && offer.serves.some((unit) => directory.areasAround(unit).some((area) => area.unit === wanted))
  const shortfall = ({ entry, at }: OfferWay): number => {
    if (at?.units.has(wanted) === true || isServed(entry)) return met
    return entry.areas.size === 0 && at?.place.at !== "digital" ? unknown : 1
  }
  return {
    shortfall,
    fit: (way) => {
      const lacking = shortfall(way)
      if (lacking === unknown) return { criterion: "area", fits: "unknown", missing: "places" }
      return lacking === met
        ? { criterion: "area", fits: true, ...placeOf(way) }
        : { criterion: "area", fits: false, shortfall: 1, ...placeOf(way) }
    },
  }
}

/** As near as asked, in a straight line and on foot: in whole metres and minutes, rounded up. */
export const nearCheck = (wanted: Nearness, walking: WalkingTime): Check<OfferWay, FitOf<"near">> => {
  const { position: home, metres: metresAsked, minutes: minutesAsked, digital } = wanted
  const metresTo = (position: Position): number => Math.ceil(distanceMetres(home, position))
  const minutesTo = remembered((position) => walking(home, position))
  const shortfall = ({ at }: OfferWay): number => {
    if (at?.place.at === "digital") return digital === true ? met : 1
    if (at?.position === undefined) return unknown
    const far = metresAsked === undefined ? met : over(metresTo(at.position), metresAsked)
    return minutesAsked === undefined ? far : Math.max(far, over(minutesTo(at.position), minutesAsked))
  }
  return {
    shortfall,
    fit: (way) => {
      const lacking = shortfall(way)
      const { position, place: at } = { ...way.at }
      if (at?.at === "digital") {
        const onScreen = { criterion: "near", ...placeOf(way), digital: true } as const
        return lacking === met ? { ...onScreen, fits: true } : { ...onScreen, fits: false, shortfall: lacking }
      }
      if (position === undefined)
        return { criterion: "near", fits: "unknown", missing: at === undefined ? "places" : "position" }
      const metres = metresTo(position)
      const minutes = minutesAsked === undefined ? undefined : minutesTo(position)
      const distance = { ...placeOf(way), metres, ...(minutes === undefined ? {} : { minutes }) }
      if (lacking === met) return { criterion: "near", fits: true, ...distance }
      return {
        criterion: "near",
        fits: false,
        shortfall: lacking,
        ...distance,
        ...(metresAsked === undefined || metres <= metresAsked ? {} : { metresTooFar: metres - metresAsked }),
        ...(minutesAsked === undefined || minutes === undefined || minutes <= minutesAsked
          ? {}
          : { minutesTooFar: minutes - minutesAsked }),
      }
    },
  }
}

/** The limit counts a half; where there is no way, there is nothing to compare. */
const over = (distance: number | undefined, limit: number): number =>
  distance === undefined ? 1 : graded(distance - limit, Math.max(limit, 1))

export const placeOf = ({ place }: OfferWay): { readonly place?: number } => (place === undefined ? {} : { place })

/** Whoever measures the way on foot may be slow: each place is asked for once. */
const remembered = (measure: (to: Position) => number | undefined) => {
  const known = new Map<Position, number | undefined>()
  return (to: Position): number | undefined => {
    if (known.has(to)) return known.get(to)
    const minutes = measure(to)
    known.set(to, minutes === undefined ? undefined : Math.ceil(minutes))
    return known.get(to)
  }
}
