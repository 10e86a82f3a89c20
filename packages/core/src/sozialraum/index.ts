/**
 * The areas that everything else belongs to: their hierarchies, what they consist of, and how they change.
 *
 * @module sozialraum
 */
export {
  type AppliedChange,
  applyChange,
  type ChangeNotApplicable,
  type UndecidedArea,
} from "./apply-change.js"
export { Area, isSozialraum } from "./area.js"
export { AreaChange, AreaChangeId, AreaChangeKind, AreaTransfer } from "./area-change.js"
export { type ComparedOverTime, compareOverTime, type MappedCount, type UnitCount } from "./compare-over-time.js"
export { type ComposedGeometry, geometryOf, sozialraeumeOf, unitsOf, unitsWithin } from "./composition.js"
export type { DrawnUnit } from "./drawn-unit.js"
export {
  type DerivedParents,
  type GeometryMapping,
  mappingFromGeometries,
  parentsFromGeometries,
} from "./geometry-mapping.js"
export { ancestors, descendants, type HierarchyQuestion, type UnitShare } from "./hierarchy.js"
export { checkHierarchy, type HierarchyFinding } from "./hierarchy-check.js"
export type { Circle } from "./hierarchy-circles.js"
export { type LocatedIn, locator, locatorOn } from "./locate.js"
export { type MappedSpan, mapUnits, type UnitMapping, type UnitsNotMapped } from "./map-units.js"
export { type Neighbour, neighboursOf } from "./neighbours.js"
export { type AreaOverlap, type AreasOverlap, areaOverlaps, overlappingAreas } from "./overlaps.js"
export {
  type Placed,
  type Reassigned,
  type Reassignment,
  type ReassignmentCandidate,
  reassign,
  type UnitAfter,
} from "./reassign.js"
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
export { indexUnits, type UnitIndex } from "./unit-index.js"
