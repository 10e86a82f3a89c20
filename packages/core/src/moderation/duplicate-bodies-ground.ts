/** The ground of two bodies: whether their areas overlap, and how they lie. */
import type { Conference, ConferenceId } from "../conference/index.js"
import type { NetworkIndex } from "../network/index.js"
import { pairsOf } from "../pairs.js"
import { type AreaOverlap, overlappingAreas, type SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** How the areas of two bodies lie: one and the same, one in the other, or over one another in part. @german Lage zweier Gebiete */
export type AreaRelation = "same" | "within" | "partial"

/** @internal */
export interface CommonGround {
  readonly relation: AreaRelation
  readonly units: ReadonlyArray<SpatialUnitId>
  readonly ground?: Omit<AreaOverlap, "areas">
}

/**
 * Pairs whose areas overlap, in the order of the network.
 *
 * @internal
 */
export const overlappingBodies = (
  index: NetworkIndex,
  active: ReadonlyArray<Conference>,
  { asOf, area: asked }: { readonly asOf: LocalDate; readonly area?: SpatialUnitId },
): ReadonlyArray<CommonGround & { readonly pair: readonly [ConferenceId, ConferenceId] }> => {
  const wanted = new Set([...active.map(({ area }) => area), ...(asked === undefined ? [] : [asked])])
  const areas = [...wanted].flatMap((id) => index.areas.units.get(id) ?? [])
  const found = overlappingAreas(index.areas, areas, asOf)
  const overlaps = new Map(found.map((overlap) => [overlap.areas.join(" "), overlap]))
  const between = (a: SpatialUnitId, b: SpatialUnitId) => overlaps.get(`${a} ${b}`) ?? overlaps.get(`${b} ${a}`)
  const touches = (area: SpatialUnitId): boolean =>
    asked === undefined || area === asked || between(area, asked) !== undefined
  return pairsOf(active).flatMap(([a, b]) => {
    const pair = [a.id, b.id] as const
    if (!touches(a.area) && !touches(b.area)) return []
    if (a.area === b.area) return [{ pair, relation: "same" as const, units: [a.area] }]
    const overlap = between(a.area, b.area)
    if (overlap === undefined) return []
    const { units, ground } = overlap
    const relation = relationOf([a.area, b.area], overlap)
    // The shares are told in the order of the bodies, not of the areas as they were compared.
    const shares = ground === undefined || overlap.areas[0] === a.area ? ground?.shares : turned(ground.shares)
    return [{ pair, relation, units, ...(ground && shares ? { ground: { ...ground, shares } } : {}) }]
  })
}

const turned = ([a, b]: readonly [number, number]): readonly [number, number] => [b, a]

/** What is missing to a whole is a difference of drawing up to a hundredth, as for overlaps. */
const relationOf = (
  areas: readonly [SpatialUnitId, SpatialUnitId],
  { units, ground }: Pick<CommonGround, "units" | "ground">,
): AreaRelation => {
  if (ground !== undefined) {
    const whole = ground.shares.filter((share) => share > 0.99).length
    return (["partial", "within", "same"] as const)[whole] ?? "same"
  }
  return areas.some((area) => units.includes(area)) ? "within" : "partial"
}
