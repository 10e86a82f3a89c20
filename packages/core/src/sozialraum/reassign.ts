/** Reassigning: what lay in old units is brought to the new ones, surely where that is known, and never in silence. */
import { areaIndex, type Position } from "../geo/index.js"
import { groupedBy } from "../grouped.js"
import { type Validity, validitiesOverlap } from "../time/index.js"
import type { DrawnUnit } from "./drawn-unit.js"
import type { UnitMapping } from "./map-units.js"
import type { SpatialUnitId, SpatialUnitKind } from "./spatial-unit.js"

/** Anything that notes in which units it lies, such as a site. @german Verortetes */
export interface Placed {
  readonly id: string
  readonly units: ReadonlyArray<SpatialUnitId>
  readonly position?: Position
}

/**
 * A unit as it may hold things after a change; one that says no kind or days counts as being of every kind and there always.
 *
 * @german Gebiet nach der Änderung
 */
export interface UnitAfter extends DrawnUnit, Validity {
  readonly kind?: SpatialUnitKind
}

/**
 * Where something belongs that lay in an old unit.
 *
 * `sure`: its position lies in exactly this one of the new units. `mapped`: the old unit has one successor. `toDecide`: a
 * person must choose; with its position unknown, in none of the new units, in several, or in one that did not come from the
 * old unit (`elsewhere`). The candidates are the successors, and the unit in which the position lies.
 *
 * @german Neuzuordnung
 */
export type Reassignment =
  | { readonly state: "sure" | "mapped"; readonly was: SpatialUnitId; readonly unit: SpatialUnitId }
  | {
      readonly state: "toDecide"
      readonly was: SpatialUnitId
      readonly because: "noPosition" | "inNone" | "inSeveral" | "elsewhere"
      readonly candidates: ReadonlyArray<ReassignmentCandidate>
    }

/** A unit in which something may lie now. @german Mögliches Gebiet */
export interface ReassignmentCandidate {
  readonly unit: SpatialUnitId
  /** How much of the old unit is in it; 0 where only the position speaks for it. */
  readonly share: number
}

/** Something after a change of areas. @german Neu Zugeordnetes */
export interface Reassigned {
  readonly id: string
  /** Its units now; an old one stays until somebody decided. */
  readonly units: ReadonlyArray<SpatialUnitId>
  /** One for each of its units that changed. */
  readonly reassignments: ReadonlyArray<Reassignment>
}

/**
 * Brings things from old units to new ones.
 *
 * @param placed - with the units of the day before; units that the mapping does not name stay
 * @param mapping - from `mapUnits` or `mappingFromGeometries`
 * @param after - the new units, drawn as far as anybody drew them; of other areas only those count that are of the kind of
 *   the new units and exist together with them
 * @returns one for each, in their order, unchanged ones included
 */
export const reassign = (
  placed: ReadonlyArray<Placed>,
  mapping: UnitMapping,
  after: ReadonlyArray<UnitAfter>,
): ReadonlyArray<Reassigned> => {
  const rows = groupedBy(mapping, ({ from }) => from)
  const known = new Map(after.map((unit) => [unit.id, unit]))
  const at = areaIndex(after.map(({ geometry }) => geometry))
  return placed.map(({ id, units, position }) => {
    const around = position === undefined ? undefined : at(position).flatMap((place) => after[place] ?? [])
    const reassignments = units.flatMap((was) => {
      const parts = rows.get(was)
      return parts === undefined || isUnchanged(parts) ? [] : [reassignment(was, parts, { around, known })]
    })
    const found = new Map(reassignments.map((one) => [one.was, one.state === "toDecide" ? one.was : one.unit]))
    return { id, units: [...new Set(units.map((unit) => found.get(unit) ?? unit))], reassignments }
  })
}

const isUnchanged = (parts: UnitMapping): boolean => parts.every(({ from, to }) => from === to)

interface Surroundings {
  /** The units around a position; `undefined` where it is not known. */
  readonly around: ReadonlyArray<UnitAfter> | undefined
  readonly known: ReadonlyMap<SpatialUnitId, UnitAfter>
}

const reassignment = (was: SpatialUnitId, parts: UnitMapping, { around, known }: Surroundings): Reassignment => {
  const successors = parts.flatMap(({ to, share }) => (to === undefined ? [] : [{ unit: to, share }]))
  const hits = successors.filter(({ unit }) => around?.some(({ id }) => id === unit))
  const [hit] = hits
  if (hit !== undefined && hits.length === 1) return { state: "sure", was, unit: hit.unit }
  const now = successors.flatMap(({ unit }) => known.get(unit) ?? [])
  const [old] = now.length > 0 ? [] : [known.get(was)]
  const like = old === undefined ? now : [{ kind: old.kind, ...(old.to === undefined ? {} : { from: old.to }) }]
  const strangers = (around ?? [])
    .filter(({ id }) => id !== was && successors.every(({ unit }) => unit !== id))
    .filter((unit) => like.length === 0 || like.some((one) => isBeside(one, unit)))
    .map(({ id }) => ({ unit: id, share: 0 }))
  const [successor] = successors
  if (hits.length + strangers.length === 0 && parts.length === 1 && successor !== undefined)
    return { state: "mapped", was, unit: successor.unit }
  const because =
    around === undefined
      ? "noPosition"
      : hits.length > 1
        ? "inSeveral"
        : strangers.length === 0
          ? "inNone"
          : "elsewhere"
  return { state: "toDecide", was, because, candidates: [...successors, ...strangers] }
}

/** Whether one unit speaks against another where it holds a position: a city around both does not. */
const isBeside = (
  a: Validity & { readonly kind?: SpatialUnitKind | undefined },
  b: Validity & { readonly kind?: SpatialUnitKind | undefined },
): boolean => (a.kind === undefined || b.kind === undefined || a.kind === b.kind) && validitiesOverlap(a, b)
