/** Positions: pairs of numbers to points on the earth, where they can be trusted. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"
import { isCountryCentre, isInGermany } from "./germany.js"
import { type Pair, pointOf, type Reading } from "./reading.js"
import { isWithinReach } from "./regions.js"

/**
 * Why a pair of numbers is no position: a zero point; outside of Germany; swapped and even then not where the row is;
 * only half a pair; one point for rows with different addresses; a point that stands for all of Germany; far from the
 * region of the row's own postal code.
 *
 * @german Zweifelsgrund
 */
export type Distrust = "zero" | "outside" | "swapped" | "incomplete" | "repeated" | "countryCentre" | "postalCode"

/** A trusted position, and whether its numbers had to be read the other way round than those of the list. */
export interface Trusted {
  readonly position: Position
  readonly swapped: boolean
}

/**
 * The position of a row, or why its numbers are none.
 *
 * @param about - where the other points of the list are, for rows whose own place is not known
 */
export const positionOf = (pair: Pair, reading: Reading, about?: Position): Trusted | Distrust => {
  if (pair.x === 0 || pair.y === 0) return "zero"
  const crs = reading.contradicted === undefined ? (pair.declared ?? reading.crs) : reading.crs
  const position = pointOf(pair, crs === reading.crs ? reading : { ...reading, crs })
  if (position !== undefined && isInGermany(position)) {
    if (isCountryCentre(position)) return "countryCentre"
    return isProvenElsewhere(position, pair) ? "postalCode" : { position, swapped: false }
  }
  const turned = pointOf(pair, { ...reading, crs, swapped: !reading.swapped })
  if (turned === undefined || !isInGermany(turned)) return "outside"
  return isWhereExpected(turned, pair, about) ? { position: turned, swapped: true } : "swapped"
}

/** Only a postal code is proof against a point. */
const isProvenElsewhere = (point: Position, { reach }: Pair): boolean =>
  reach?.by === "postalCode" && !isWithinReach(point, reach)

/** A row that is not like the others has to lie where its address is, or else where the others are. */
const isWhereExpected = (point: Position, { reach }: Pair, about: Position | undefined): boolean =>
  reach === undefined ? about !== undefined && distanceMetres(about, point) < widestTown : isWithinReach(point, reach)

/** Metres. */
const widestTown = 60_000
