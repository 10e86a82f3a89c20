/**
 * Where things are.
 *
 * @module geo
 */
export { AreaGeometry, contains } from "./area-geometry.js"
export { distanceMetres, Position } from "./position.js"
