/** Overlaps: areas that lie over one another. */
import { pairsOf } from "../pairs.js"
import type { Finding } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { type Area, isSozialraum } from "./area.js"
import { composition, geometryOf, unitsWithin } from "./composition.js"
import { commonGround, type DrawnUnit, isMoreThanSliver, type MeasuredUnit, measured } from "./drawn-unit.js"
import { descendants } from "./hierarchy.js"
import type { SpatialUnitId } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"
import type { Shares } from "./upwards.js"

/** Ground that lies in two areas. @german Überschneidung */
export interface AreaOverlap {
  readonly areas: readonly [SpatialUnitId, SpatialUnitId]
  /** @unit square metres */
  readonly squareMetres: number
  /** How much of each of the two it is. */
  readonly shares: readonly [number, number]
}

/**
 * The pairs of areas that overlap by more than a difference of drawing, which is a hundredth of the smaller one.
 *
 * @returns pairs in the order of `areas`
 */
export const areaOverlaps = (areas: ReadonlyArray<DrawnUnit>): ReadonlyArray<AreaOverlap> =>
  pairsOf(measured(areas)).flatMap(([a, b]) => overlapOf(a, b) ?? [])

/**
 * Two areas with a conference each lie over one another: institutions there are asked twice.
 *
 * @german Doppelstruktur
 * @rule R4
 * @source Stadt Mülheim an der Ruhr: of two Stadtteilkonferenzen in one area one was suspended
 */
export type AreasOverlap = Finding<
  "AreasOverlap",
  {
    readonly areas: readonly [SpatialUnitId, SpatialUnitId]
    /** The units that lie in both, as far as hierarchies tell. */
    readonly units: ReadonlyArray<SpatialUnitId>
    /** Measured where both are drawn. */
    readonly ground?: Omit<AreaOverlap, "areas">
  }
>

/**
 * Looks for double structures: areas with active conferences that overlap on a day.
 *
 * Where both are drawn the map decides, otherwise the units that lie in both.
 *
 * @param areas - those that have an active conference, each once; of one level, since a Bezirk overlaps all in it
 * @returns warnings, with the places of the two areas as their path
 * @rule R4
 */
export const overlappingAreas = (
  index: UnitIndex,
  areas: ReadonlyArray<Area>,
  asOf: LocalDate,
): ReadonlyArray<AreasOverlap> => {
  const prepared = areas.map((area, place) => ({
    place,
    id: area.id,
    units: contents(index, area, asOf),
    drawn: drawnWhole(index, area, asOf),
  }))
  return pairsOf(prepared).flatMap(([a, b]): ReadonlyArray<AreasOverlap> => {
    const units = inBoth(a.units, b.units)
    const measurable = a.drawn !== undefined && b.drawn !== undefined
    const ground = a.drawn && b.drawn && overlapOf(a.drawn, b.drawn)
    if (measurable ? ground === undefined : units.length === 0) return []
    return [
      {
        _tag: "AreasOverlap",
        rule: "R4",
        severity: "warning",
        path: [a.place, b.place],
        areas: [a.id, b.id],
        units,
        ...(ground === undefined ? {} : { ground: { squareMetres: ground.squareMetres, shares: ground.shares } }),
      },
    ]
  })
}

const overlapOf = (a: MeasuredUnit, b: MeasuredUnit): AreaOverlap | undefined => {
  const squareMetres = commonGround(a, b)
  return isMoreThanSliver(squareMetres, a, b)
    ? { areas: [a.id, b.id], squareMetres, shares: [squareMetres / a.squareMetres, squareMetres / b.squareMetres] }
    : undefined
}

const contents = (index: UnitIndex, area: Area, asOf: LocalDate): Shares => {
  const parts = isSozialraum(area) ? [...composition(index, area, asOf)] : []
  const below = isSozialraum(area) ? unitsWithin(index, area, asOf) : descendants(index, area.id, { asOf })
  return new Map([
    ...[area.id, ...parts].map((unit) => [unit, 1] as const),
    ...below.map(({ unit, share }) => [unit, share] as const),
  ])
}

const drawnWhole = (index: UnitIndex, area: Area, asOf: LocalDate): MeasuredUnit | undefined => {
  const { geometry, without } = geometryOf(index, area, asOf)
  const [unit] = without.length === 0 && geometry !== undefined ? measured([{ id: area.id, geometry }]) : []
  return unit
}

/** Units of which so much lies in each of two areas that some of it lies in both. */
const inBoth = (a: Shares, b: Shares): ReadonlyArray<SpatialUnitId> =>
  [...a].filter(([unit, share]) => share + (b.get(unit) ?? 0) > 1).map(([unit]) => unit)
