/** Locating: in which areas a position lies. */
import { areaIndex, type Position } from "../geo/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { type Area, isSozialraum } from "./area.js"
import { composition, shareInside } from "./composition.js"
import { largestFirst, type UnitShare } from "./hierarchy.js"
import type { SpatialUnit, SpatialUnitId } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"
import { type Upwards, upwards } from "./upwards.js"

/**
 * Prepares areas for many questions.
 *
 * @param units - of any hierarchy; those without a geometry contain nothing
 * @returns a function that names the units in which a position lies, in the order of `units`
 */
export const locator = (
  units: ReadonlyArray<Pick<SpatialUnit, "id" | "geometry">>,
): ((position: Position) => ReadonlyArray<SpatialUnitId>) => {
  const at = areaIndex(units.map(({ geometry }) => geometry))
  return (position) => at(position).flatMap((place) => units[place]?.id ?? [])
}

/**
 * An area in which a position lies, and how that is known: its shape holds the position (`geometry`), or that of the unit
 * in `through` does, which lies in the area (`parent`), or the area consists of that unit or of what it lies in
 * (`composition`).
 *
 * A share below 1 says how much of the unit in `through` lies there: that the position does is likely, not certain.
 *
 * @german Verortung
 */
export type LocatedIn = UnitShare &
  (
    | { readonly known: "geometry" }
    | { readonly known: "parent"; readonly through: SpatialUnitId }
    | { readonly known: "composition"; readonly through: SpatialUnitId }
  )

/**
 * Prepares the areas of all hierarchies for many positions.
 *
 * Shapes decide. A kind without a shape around the position is answered by the parents of the units around it, of several
 * units by the one that is surest. A Sozialraum without a shape is answered by the units of which it consists.
 *
 * @returns a function that names the areas around a position that exist on a day: those known by their shape in the order
 *   of the index, then parents, then compositions
 * @rule R2, R3
 */
export const locatorOn = (index: UnitIndex, asOf: LocalDate): ((position: Position) => ReadonlyArray<LocatedIn>) => {
  const drawn = [...index.units.values()].filter((area) => area.geometry !== undefined && holdsOn(area, asOf))
  const at = areaIndex(drawn.map(({ geometry }) => geometry))
  const above = upwards(index, asOf)
  const composed = index.sozialraeume
    .filter((area) => area.geometry === undefined && holdsOn(area, asOf))
    .map((area) => ({ area, inside: composition(index, area, asOf) }))
  const around = (places: ReadonlyArray<number>): ReadonlyArray<LocatedIn> => {
    const hits = places.flatMap((place) => drawn[place] ?? [])
    const seen = new Set<string>(hits.map(({ id }) => id))
    const parents = byParents(hits, above).filter(({ unit }) => !seen.has(unit))
    for (const { unit } of parents) seen.add(unit)
    return [
      ...hits.map(({ id, kind }): LocatedIn => ({ unit: id, kind, share: 1, known: "geometry" })),
      ...parents,
      ...composed.flatMap(({ area, inside }): ReadonlyArray<LocatedIn> => {
        const best = seen.has(area.id) ? undefined : surest(hits, (hit) => shareInside(above, hit.id, inside))
        return best === undefined
          ? []
          : [{ unit: area.id, kind: area.kind, share: best.share, known: "composition", through: best.hit.id }]
      }),
    ]
  }
  // Positions in the same shapes have the same answer.
  const answers = new Map<string, ReadonlyArray<LocatedIn>>()
  return (position) => {
    const places = at(position)
    const key = places.join()
    const answer = answers.get(key) ?? around(places)
    answers.set(key, answer)
    return answer
  }
}

const byParents = (hits: ReadonlyArray<Area>, above: Upwards): ReadonlyArray<LocatedIn> => {
  const answered = new Set(hits.filter((hit) => !isSozialraum(hit)).map(({ kind }) => kind))
  const asked = new Set(hits.flatMap(({ id }) => above.kinds(id)).filter((kind) => !answered.has(kind)))
  return [...asked].flatMap((kind) => {
    const best = surest(hits, ({ id }) => Math.max(0, ...above.shares(id, kind).values()))
    return best === undefined
      ? []
      : [...above.shares(best.hit.id, kind)]
          .map(([unit, share]): LocatedIn => ({ unit, kind, share, known: "parent", through: best.hit.id }))
          .sort(largestFirst)
  })
}

const surest = (
  hits: ReadonlyArray<Area>,
  shareOf: (hit: Area) => number,
): { readonly hit: Area; readonly share: number } | undefined => {
  const [best] = hits
    .map((hit) => ({ hit, share: shareOf(hit) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  return best
}
