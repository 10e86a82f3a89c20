/** Assigning sites to areas, by where they lie. */
import {
  areaIndex,
  type ExternalId,
  fieldsByHand,
  type Position,
  type Site,
  type SiteId,
  type SpatialUnit,
  type SpatialUnitId,
} from "@sozialraum/core"
import { Sites, SpatialUnits } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"

/** What came of an assignment. @german Gebietszuordnung */
export interface AreaAssignment {
  readonly areas: number
  /** Sites that lie in at least one of the areas. */
  readonly inside: number
  readonly outside: number
  /** Sites whose position is not known. */
  readonly withoutPosition: number
  /** Sites whose units a person wrote and which lie elsewhere; they stay as they are. */
  readonly kept?: ReadonlyArray<{
    readonly site: SiteId
    readonly offered: Site["units"]
    readonly kept: Site["units"]
  }>
  /** Areas with ids of the same schemes that these do not hold any more, with the number of sites that name them. */
  readonly missing?: ReadonlyArray<{ readonly area: SpatialUnitId; readonly sites: number }>
}

/**
 * Brings areas into the network, and notes for every site in which of them it lies.
 *
 * What a site says about other areas stays, and what a person wrote about its units. Doing it again writes nothing.
 */
export const assignAreas = (act: Act, areas: ReadonlyArray<SpatialUnit>) =>
  decidingAgain(
    Effect.gen(function* () {
      const [sites, units] = [Sites.in(act.network), SpatialUnits.in(act.network)]
      const known = yield* units.getMany(areas.map(({ id }) => id))
      const drawn = areas.map((area, index) => redrawn(known[index]?.value, area))
      const changed = drawn.filter((area, index) => JSON.stringify(known[index]?.value) !== JSON.stringify(area))
      const expected = areas.map(({ id }, index) => {
        const found = known[index]
        return found === undefined ? units.expectAbsent(id) : units.expect(found)
      })
      const others = yield* unitsBeside(units, areas)
      const stored = yield* sites.all()
      const areasAt = areaIndex(areas.map(({ geometry }) => geometry))
      const placed = placeIn(areas, areasAt)
      const misplaced = stored.flatMap((site) => {
        const now = placed(site.value)
        return JSON.stringify(now.units) === JSON.stringify(site.value.units) ? [] : [{ site, now }]
      })
      const isByHand = ({ site }: (typeof misplaced)[number]) => fieldsByHand(site.value).includes("units")
      const moved = misplaced.filter((one) => !isByHand(one))
      yield* write(act, {
        reason: "sites assigned to areas",
        checks: [...expected, ...moved.map(({ site }) => sites.expect(site))],
        writes: [...changed.map(units.put), ...moved.map(({ now }) => sites.put(now))],
      })
      const naming = countOf(stored.flatMap(({ value }) => value.units))
      const withPosition = stored.flatMap(({ value }) => value.position ?? [])
      const inside = withPosition.filter((position) => areasAt(position).length > 0).length
      const kept = misplaced
        .filter(isByHand)
        .map(({ site: { value }, now }) => ({ site: value.id, offered: now.units, kept: value.units }))
      const missing = others.map((area) => ({ area, sites: naming.get(area) ?? 0 }))
      return {
        areas: areas.length,
        inside,
        outside: withPosition.length - inside,
        withoutPosition: stored.length - withPosition.length,
        ...(kept.length === 0 ? {} : { kept }),
        ...(missing.length === 0 ? {} : { missing }),
      } satisfies AreaAssignment
    }),
  )

/**
 * The units that an earlier delivery of the same areas had and this one has not: of a kind that it holds, with an id of
 * a scheme that it uses.
 */
const unitsBeside = Effect.fnUntraced(function* (units: UnitsOfNetwork, areas: ReadonlyArray<SpatialUnit>) {
  const drawn = new Set(areas.map(({ id }) => id))
  const schemes = new Set(areas.flatMap(({ externalIds }) => externalIds.map(({ scheme }) => scheme)))
  const known = yield* Effect.forEach(new Set(areas.map(({ kind }) => kind)), (kind) =>
    units.all({ index: "byKind", equals: kind }),
  )
  return known.flat().flatMap(({ value: { id, externalIds } }) => {
    const isOfSource = externalIds.some(({ scheme }) => schemes.has(scheme))
    return isOfSource && !drawn.has(id) ? [id] : []
  })
})

type UnitsOfNetwork = ReturnType<(typeof SpatialUnits)["in"]>

/** A file draws areas anew; what else is known about them stays: ids that it does not have, a name where it has none. */
const redrawn = (
  known: SpatialUnit | undefined,
  { name, geometry, externalIds, ...area }: SpatialUnit,
): SpatialUnit => ({
  ...(known ?? area),
  name: known !== undefined && externalIds.some(({ value }) => value === name) ? known.name : name,
  externalIds: [...externalIds, ...idsOfOthers(known?.externalIds ?? [], externalIds)],
  ...(geometry === undefined ? {} : { geometry }),
})

const idsOfOthers = (known: ReadonlyArray<ExternalId>, said: ReadonlyArray<ExternalId>): ReadonlyArray<ExternalId> => {
  const schemes = new Set(said.map(({ scheme }) => scheme))
  return known.filter(({ scheme }) => !schemes.has(scheme))
}

const countOf = <A>(values: ReadonlyArray<A>): ReadonlyMap<A, number> => {
  const counts = new Map<A, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const placeIn = (
  areas: ReadonlyArray<SpatialUnit>,
  areasAt: (position: Position) => ReadonlyArray<number>,
): ((site: Site) => Site) => {
  const ids = new Set(areas.map(({ id }) => id))
  return (site) => {
    if (site.position === undefined) return site
    const others = site.units.filter((unit) => !ids.has(unit))
    return { ...site, units: [...others, ...areasAt(site.position).flatMap((index) => areas[index]?.id ?? [])].sort() }
  }
}
