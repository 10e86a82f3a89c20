/** Checking hierarchies: what is wrong only when all areas are seen together. */

import { groupedBy } from "../grouped.js"
import type { Finding, Path } from "../problem.js"
import { disjoint, holdingOn, holdsOn, type LocalDate, type Validity } from "../time/index.js"
import { type Area, isSozialraum } from "./area.js"
import { beginnings, commonValidity, holdsSince, outside } from "./common-validity.js"
import { type Circle, compositionCircles, parentCircles } from "./hierarchy-circles.js"
import type { Sozialraum } from "./sozialraum.js"
import { isPrimary, type ParentUnit, type SpatialUnitId, type SpatialUnitKind } from "./spatial-unit.js"
import { indexUnits, type UnitIndex } from "./unit-index.js"
import { tidy } from "./upwards.js"

/** What is wrong in the hierarchies of a network. @german Hinweis zur Gebietsgliederung */
export type HierarchyFinding =
  /** Two areas have one id. */
  | Finding<"UnitRepeats", { readonly unit: SpatialUnitId }>
  /** Units lie in one another, or Sozialräume consist of one another. */
  | Finding<"HierarchyCircle", Circle>
  /** More than one primary parent of a kind on a day, or one parent twice. */
  | Finding<"ParentsOverlap", OfKind & { readonly parents: ReadonlyArray<SpatialUnitId> }>
  /** On a day, the shares in parents of a kind are more than the whole, or leave nothing to the primary one. */
  | Finding<"SharesTooLarge", OfKind & { readonly sum: number; readonly on?: LocalDate }>
  /** Nobody recorded the parent, or the unit of which a Sozialraum consists. */
  | Finding<"UnitUnknown", { readonly unit: SpatialUnitId; readonly unknown: SpatialUnitId }>
  /** The parent is of another kind than the relation says. */
  | Finding<"ParentOfOtherKind", OfKind & { readonly parent: SpatialUnitId; readonly is: SpatialUnitKind }>
  /** On these days the relation holds, and its parent does not exist. */
  | Finding<"ParentNotValid", { readonly unit: SpatialUnitId; readonly parent: SpatialUnitId } & Validity>
  /** From a day on, none of the units exists of which a Sozialraum consists. */
  | Finding<"SozialraumEmpty", { readonly unit: SpatialUnitId; readonly on: LocalDate }>

interface OfKind {
  readonly unit: SpatialUnitId
  readonly kind: SpatialUnitKind
}

/**
 * Looks for what no area can know alone: circles, parents that are unknown or no longer exist, shares beyond the whole.
 *
 * @param areas - all of them; what is not here counts as unknown
 * @returns findings in the order of the areas, circles last; their paths begin with the place in `areas`
 * @rule R2, R3, R5
 */
export const checkHierarchy = (areas: ReadonlyArray<Area>): ReadonlyArray<HierarchyFinding> => {
  const index = indexUnits(areas)
  const places = new Map([...areas.entries()].reverse().map(([place, { id }]) => [id, place]))
  return [
    ...areas.flatMap((area, place) => [
      ...(places.get(area.id) === place ? [] : [repeats(area, place)]),
      ...[...groupedBy(area.parents, ({ kind }) => kind)].flatMap(([kind, parents]) => [
        ...overlapping({ unit: area.id, kind }, parents, [place, "parents"]),
        ...tooLarge({ unit: area.id, kind }, parents, [place, "parents"]),
      ]),
      ...area.parents.flatMap((parent, at) => aboutParent(index, area, parent, [place, "parents", at])),
      ...(isSozialraum(area) ? aboutComposition(index, area, [place, "composedOf"]) : []),
    ]),
    ...parentCircles(index).map((circle) => circleFound("R2", circle, [places.get(circle.circle[0]) ?? 0, "parents"])),
    ...compositionCircles(index).map((circle) =>
      circleFound("R3", circle, [places.get(circle.circle[0]) ?? 0, "composedOf"]),
    ),
  ]
}

const circleFound = (rule: string, circle: Circle, path: Path): HierarchyFinding => ({
  ...error("HierarchyCircle", rule, path),
  ...circle,
})

const error = <Tag extends string>(_tag: Tag, rule: string, path: Path) => ({
  _tag,
  rule,
  severity: "error" as const,
  path,
})

const repeats = ({ id }: Area, place: number): HierarchyFinding => ({
  ...error("UnitRepeats", "R5", [place, "id"]),
  unit: id,
})

const overlapping = (of: OfKind, parents: ReadonlyArray<ParentUnit>, path: Path): ReadonlyArray<HierarchyFinding> => {
  const primary = parents.filter(isPrimary)
  const rivals = [
    ...(disjoint(primary) ? [] : [{ rule: "R2", among: primary }]),
    ...[...groupedBy(parents, ({ unit }) => unit).values()]
      .filter((same) => !disjoint(same) && !same.every(isPrimary))
      .map((among) => ({ rule: "R5", among })),
  ]
  return rivals.map(({ rule, among }) => ({
    ...error("ParentsOverlap", rule, path),
    ...of,
    parents: among.map(({ unit }) => unit),
  }))
}

const tooLarge = (of: OfKind, parents: ReadonlyArray<ParentUnit>, path: Path): ReadonlyArray<HierarchyFinding> => {
  for (const on of beginnings(parents)) {
    const holding = parents.filter((parent) => holdsSince(parent, on))
    const sum = tidy(holding.reduce((total, { share }) => total + (share ?? 0), 0))
    if (sum > 1 || (sum === 1 && holding.some(isPrimary)))
      return [{ ...error("SharesTooLarge", "R2", path), ...of, sum, ...(on === undefined ? {} : { on }) }]
  }
  return []
}

const aboutParent = (
  { units }: UnitIndex,
  area: Area,
  parent: ParentUnit,
  path: Path,
): ReadonlyArray<HierarchyFinding> => {
  const known = units.get(parent.unit)
  if (known === undefined)
    return [{ ...error("UnitUnknown", "R2", [...path, "unit"]), unit: area.id, unknown: parent.unit }]
  const named = { unit: area.id, parent: parent.unit }
  const otherKind: ReadonlyArray<HierarchyFinding> =
    known.kind === parent.kind
      ? []
      : [{ ...error("ParentOfOtherKind", "R2", [...path, "kind"]), ...named, kind: parent.kind, is: known.kind }]
  const missing = daysWithout(known, commonValidity(area, parent))
  return [...otherKind, ...missing.map((days) => ({ ...error("ParentNotValid", "R5", path), ...named, ...days }))]
}

/** The days of a relation before the first and after the last day of its parent; an unknown first day is none too early. */
const daysWithout = (parent: Validity, relation: Validity | undefined): ReadonlyArray<Validity> =>
  relation === undefined ? [] : outside(relation, parent).filter(({ from }) => from !== undefined)

const aboutComposition = ({ units }: UnitIndex, area: Sozialraum, path: Path): ReadonlyArray<HierarchyFinding> => {
  const parts = area.composedOf.map((unit) => units.get(unit))
  const unknown = area.composedOf.flatMap(
    (unit, at): ReadonlyArray<HierarchyFinding> =>
      parts[at] === undefined ? [{ ...error("UnitUnknown", "R3", [...path, at]), unit: area.id, unknown: unit }] : [],
  )
  const known = parts.flatMap((part) => (part === undefined ? [] : [part]))
  if (known.length === 0 || area.geometry !== undefined) return unknown
  // An unknown first day is none on which something could be missing.
  const turns = beginnings([area, ...known.map(({ to }) => (to === undefined ? {} : { from: to }))])
  const [empty] = turns.filter((on) => on !== undefined && holdsOn(area, on) && holdingOn(known, on).length === 0)
  return empty === undefined
    ? unknown
    : [...unknown, { ...error("SozialraumEmpty", "R3", path), unit: area.id, on: empty }]
}
