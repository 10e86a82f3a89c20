/** Spatial units: the areas that offices draw, in as many hierarchies as there are. */
import * as z from "zod"
import { AreaGeometry, Position } from "../geo/index.js"
import { groupedBy } from "../grouped.js"
import { ExternalId, IdText } from "../id.js"
import { violates } from "../problem.js"
import { disjoint, holdsOn, inOrder, type LocalDate, validityFields } from "../time/index.js"

/** Identifies a spatial unit for as long as records are kept. */
export const SpatialUnitId = IdText.brand<"SpatialUnitId">()
export type SpatialUnitId = z.infer<typeof SpatialUnitId>

/** The kinds that German offices use most, by what they are drawn for; another place may have others. */
export const spatialUnitKinds = [
  "land",
  "regierungsbezirk",
  "kreis",
  "gemeindeverband",
  "gemeinde",
  "stadt",
  "stadtbezirk",
  "stadtteil",
  "ortsteil",
  "statistischerBezirk",
  "statistischesViertel",
  "block",
  "prognoseraum",
  "bezirksregion",
  "planungsraum",
  "jugendamtsbezirk",
  "schulbezirk",
  "schuleinzugsbereich",
  "wahlbezirk",
  "plz",
] as const

/** What sort of unit it is; one of {@link spatialUnitKinds}, or a local one in the same spelling. @german Gebietsart */
export const SpatialUnitKind = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type SpatialUnitKind = z.infer<typeof SpatialUnitKind>

/**
 * A larger unit that this one lies in.
 *
 * Without `share` it is the primary parent of its hierarchy; with a share in (0, 1] it is a further, partial one.
 *
 * @german Übergeordnetes Gebiet
 * @rule R2
 */
export const ParentUnit = z
  .strictObject({
    unit: SpatialUnitId,
    kind: SpatialUnitKind,
    share: z.number().gt(0).max(1).exactOptional(),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type ParentUnit = z.infer<typeof ParentUnit>

/** Whether a parent is the main one of its kind, which has all that further parents do not have a share in. */
export const isPrimary = (parent: ParentUnit): boolean => parent.share === undefined

const onePrimaryParent = (parents: ReadonlyArray<ParentUnit>): boolean =>
  [...groupedBy(parents.filter(isPrimary), ({ kind }) => kind).values()].every(disjoint)

const eachParentOnce = (parents: ReadonlyArray<ParentUnit>): boolean =>
  [...groupedBy(parents, ({ kind, unit }) => `${kind} ${unit}`).values()].every(disjoint)

/** Whether a unit lies in units other than itself. @rule R2 */
export const notItsOwnParent = (unit: {
  readonly id: SpatialUnitId
  readonly parents: ReadonlyArray<ParentUnit>
}): boolean => unit.parents.every((parent) => parent.unit !== unit.id)

/** The fields that every spatial unit has. */
export const spatialUnitFields = {
  id: SpatialUnitId,
  name: z.string().min(1),
  externalIds: z.array(ExternalId).readonly().default([]),
  parents: z
    .array(ParentUnit)
    .refine(onePrimaryParent, violates("TwoPrimaryParents"))
    .refine(eachParentOnce, violates("ParentTwice"))
    .readonly()
    .default([]),
  geometry: AreaGeometry.exactOptional(),
  centre: Position.exactOptional(),
  ...validityFields,
}

/**
 * An area as an office draws it: a Stadtbezirk, a statistical district, a ward. A Sozialraum is none: it says of what it
 * consists.
 *
 * @german Gebietseinheit
 * @rule R1, R2, R3
 */
export const SpatialUnit = z
  .strictObject({
    ...spatialUnitFields,
    kind: SpatialUnitKind.refine((kind) => kind !== "sozialraum", violates("SozialraumAsUnit")),
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(notItsOwnParent, violates("OwnParent", ["parents"]))
  .readonly()
export type SpatialUnit = z.infer<typeof SpatialUnit>

/**
 * The unit that a unit lies in on a day, in the hierarchy of a kind: the Stadtbezirk of a statistical district.
 *
 * @param kind - kind of the parent
 * @returns `undefined` where none is recorded for that day
 */
export const primaryParent = (
  unit: Pick<SpatialUnit, "parents">,
  kind: string,
  asOf: LocalDate,
): SpatialUnitId | undefined =>
  unit.parents.find((parent) => isPrimary(parent) && parent.kind === kind && holdsOn(parent, asOf))?.unit
