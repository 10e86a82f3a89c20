/**
 * Where things are.
 *
 * @module geo
 */
export type { AreaProperties } from "./area-columns.js"
export {
  type AreaFeature,
  type AreaFeatureCollection,
  type AreaToWrite,
  areaFeature,
  areaFeatureCollection,
} from "./area-feature.js"
export { AreaGeometry, type Bounds, boundsOf, contains, isWithin } from "./area-geometry.js"
export { areaIndex } from "./area-index.js"
export { areaSquareMetres, overlapSquareMetres } from "./area-size.js"
export type {
  AreaFarAway,
  AreaFinding,
  AreaMended,
  AreasReport,
  AreaUnusable,
  AreaWithoutId,
  BorderCrossesItself,
  ReadArea,
  RejectedArea,
} from "./areas-report.js"
export { borderDistanceMetres, sharedBorderMetres } from "./border.js"
export { centreOf } from "./centre.js"
export { boundsOfGermany } from "./coordinate-system.js"
export type { AreasUnreadable } from "./geojson-text.js"
export type { ReadAreasOptions } from "./place-feature.js"
export { distanceMetres, Position } from "./position.js"
export { type Nearby, type NearestOptions, type PositionIndex, positionIndex } from "./position-index.js"
export { readAreas } from "./read-areas.js"
export {
  type Barrier,
  straightLineWalking,
  usualDetourFactor,
  type WalkingOptions,
  type WalkingTime,
  walkingSpeeds,
} from "./walking.js"
