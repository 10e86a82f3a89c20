/** Drawn units: areas as they are on the map, measured once for many comparisons. */
import { type AreaGeometry, areaSquareMetres, type Bounds, boundsOf, overlapSquareMetres } from "../geo/index.js"
import type { SpatialUnitId } from "./spatial-unit.js"

/** A unit as it is drawn; without a geometry it overlaps nothing. @german Gezeichnetes Gebiet */
export interface DrawnUnit {
  readonly id: SpatialUnitId
  readonly geometry?: AreaGeometry
}

/** A drawn unit with its size. */
export interface MeasuredUnit {
  readonly id: SpatialUnitId
  readonly geometry: AreaGeometry
  readonly bounds: Bounds
  /** @unit square metres */
  readonly squareMetres: number
}

/** Measures those units that are drawn. */
export const measured = (units: ReadonlyArray<DrawnUnit>): ReadonlyArray<MeasuredUnit> =>
  units.flatMap(({ id, geometry }) =>
    geometry === undefined
      ? []
      : [{ id, geometry, bounds: boundsOf(geometry), squareMetres: areaSquareMetres(geometry) }],
  )

/** How much ground two units have in common. @unit square metres */
export const commonGround = (a: MeasuredUnit, b: MeasuredUnit): number =>
  a.bounds.west <= b.bounds.east &&
  b.bounds.west <= a.bounds.east &&
  a.bounds.south <= b.bounds.north &&
  b.bounds.south <= a.bounds.north
    ? overlapSquareMetres(a.geometry, b.geometry)
    : 0

/**
 * Whether ground in common is more than a difference of drawing: two offices draw the same border differently, and less
 * than a hundredth of the smaller area comes from that.
 */
export const isMoreThanSliver = (squareMetres: number, a: MeasuredUnit, b: MeasuredUnit): boolean =>
  squareMetres > 0 && squareMetres >= sliverShare * Math.min(a.squareMetres, b.squareMetres)

/** The part of an area that is taken for a difference of drawing. */
export const sliverShare = 0.01
