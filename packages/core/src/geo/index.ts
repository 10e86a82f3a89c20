/**
 * Where things are.
 *
 * @module geo
 */
export { AreaGeometry, type Bounds, boundsOf, contains, isWithin } from "./area-geometry.js"
export { distanceMetres, Position } from "./position.js"
