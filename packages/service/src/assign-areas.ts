/** Assigning sites to areas, by where they lie. */
import { areaIndex, type Position, type Site, type SpatialUnit } from "@sozialraum/core"
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
}

/**
 * Brings areas into the network, and notes for every site in which of them it lies.
 *
 * What a site says about other areas stays. Doing it again writes nothing.
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
      const stored = yield* sites.all()
      const areasAt = areaIndex(areas.map(({ geometry }) => geometry))
      const placed = placeIn(areas, areasAt)
      const moved = stored.flatMap((site) => {
        const now = placed(site.value)
        return JSON.stringify(now.units) === JSON.stringify(site.value.units) ? [] : [{ site, now }]
      })
      yield* write(act, {
        reason: "sites assigned to areas",
        checks: [...expected, ...moved.map(({ site }) => sites.expect(site))],
        writes: [...changed.map(units.put), ...moved.map(({ now }) => sites.put(now))],
      })
      const withPosition = stored.flatMap(({ value }) => value.position ?? [])
      const inside = withPosition.filter((position) => areasAt(position).length > 0).length
      return {
        areas: areas.length,
        inside,
        outside: withPosition.length - inside,
        withoutPosition: stored.length - withPosition.length,
      } satisfies AreaAssignment
    }),
  )

/** A file draws areas anew; what else is known about them stays. */
const redrawn = (
  known: SpatialUnit | undefined,
  { name, geometry, externalIds, ...area }: SpatialUnit,
): SpatialUnit => ({
  ...(known ?? area),
  name,
  externalIds,
  ...(geometry === undefined ? {} : { geometry }),
})

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
