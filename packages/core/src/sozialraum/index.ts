/**
 * The areas that everything else belongs to.
 *
 * @module sozialraum
 */
export { locator } from "./locate.js"
export { Sozialraum } from "./sozialraum.js"
export {
  ParentUnit,
  primaryParent,
  SpatialUnit,
  SpatialUnitId,
  SpatialUnitKind,
  spatialUnitFields,
  spatialUnitKinds,
} from "./spatial-unit.js"
