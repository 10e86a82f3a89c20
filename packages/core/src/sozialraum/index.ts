/**
 * The areas that everything else belongs to.
 *
 * @module sozialraum
 */
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
