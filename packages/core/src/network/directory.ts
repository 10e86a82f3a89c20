/** The directory of a day: which institutions work in which area, and how that is known. */

import { groupedBy, groupedByEach } from "../grouped.js"
import { type InstitutionId, type Site, type SiteId, statusOn } from "../institution/index.js"
import { onceForEach } from "../once.js"
import {
  ancestors,
  descendants,
  isSozialraum,
  type LocatedIn,
  locatorOn,
  type SpatialUnitId,
  sozialraeumeOf,
  type UnitIndex,
  type UnitShare,
} from "../sozialraum/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

/**
 * An area in which a site lies: its position says so, or the unit that was written down for it in `through`.
 *
 * @german Verortung eines Standorts
 */
export type SiteInArea = LocatedIn | (UnitShare & { readonly known: "recorded"; readonly through: SpatialUnitId })

/** An institution that works at a site in an area. @german Einrichtung im Gebiet */
export interface InstitutionInArea {
  readonly institution: InstitutionId
  readonly site: SiteId
  readonly area: SiteInArea
}

/** Who works where on one day. @german Verzeichnis eines Tages */
export interface Directory {
  readonly asOf: LocalDate
  /** The areas of all hierarchies in which a site lies. */
  readonly areasOf: (site: SiteId) => ReadonlyArray<SiteInArea>
  /** A unit, and the areas of all hierarchies in which it lies. */
  readonly areasAround: (unit: SpatialUnitId) => ReadonlyArray<SiteInArea>
  /** The units that lie in a unit or Sozialraum, at least in part. */
  readonly unitsIn: (unit: SpatialUnitId) => ReadonlyArray<SpatialUnitId>
  /** Those that work at a site in the area, in the order of the network; once for each of these sites. */
  readonly institutionsIn: (area: SpatialUnitId) => ReadonlyArray<InstitutionInArea>
  /** Those that are there for the children of the area, wherever their sites are. */
  readonly institutionsServing: (area: SpatialUnitId) => ReadonlyArray<InstitutionId>
}

/**
 * Prepares a network for questions about its areas on a day.
 *
 * Positions decide; of the units written down for a site count those of kinds about which its position says nothing.
 * Institutions that are not active on the day are not in it.
 *
 * @rule R9
 * @example
 * import { directoryOn, Institution, indexNetwork, LocalDate, Site, SpatialUnit, SpatialUnitId } from "@sozialraum/core"
 * const sued = SpatialUnitId.parse("sued")
 * const index = indexNetwork({
 *   areas: [
 *     SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Bochum-Süd" }),
 *     SpatialUnit.parse({
 *       id: "querenburg",
 *       kind: "statistischerBezirk",
 *       name: "Querenburg",
 *       parents: [{ unit: "sued", kind: "stadtbezirk" }],
 *     }),
 *   ],
 *   sites: [Site.parse({ id: "hustadtring-144", address: {}, units: ["querenburg"] })],
 *   institutions: [
 *     Institution.parse({ id: "waldschule", name: "Waldschule", types: ["grundschule"], sites: [{ site: "hustadtring-144" }] }),
 *   ],
 * })
 * const directory = directoryOn(index, LocalDate.parse("2026-10-21"))
 * directory.institutionsIn(sued).map(({ institution }) => institution) // => ["waldschule"]
 */
export const directoryOn = (index: NetworkIndex, asOf: LocalDate): Directory => {
  const locate = locatorOn(index.areas, asOf)
  const around = onceForEach((unit: SpatialUnitId) => areasAround(index.areas, unit, asOf))
  const areas = new Map(index.network.sites.map((site) => [site.id, areasOfSite(site, { locate, around })]))
  const working = index.network.institutions.filter((institution) => statusOn(institution, asOf) === "active")
  const places = working.flatMap(({ id, sites }) =>
    sites
      .filter((period) => holdsOn(period, asOf))
      .flatMap(({ site }) => (areas.get(site) ?? []).map((area) => ({ institution: id, site, area }))),
  )
  const byArea = groupedBy(places, ({ area }) => area.unit)
  const serving = groupedByEach(working, ({ serves }) => serves)
  return {
    asOf,
    areasOf: (site) => areas.get(site) ?? [],
    areasAround: around,
    unitsIn: onceForEach((unit) => unitsIn(index.areas, unit, asOf)),
    institutionsIn: (area) => byArea.get(area) ?? [],
    institutionsServing: (area) => (serving.get(area) ?? []).map(({ id }) => id),
  }
}

/** What follows where a unit is written down for a site; nothing from one that does not exist on the day. */
const areasAround = (areas: UnitIndex, through: SpatialUnitId, asOf: LocalDate): ReadonlyArray<SiteInArea> => {
  const unit = areas.units.get(through)
  if (unit === undefined || !holdsOn(unit, asOf)) return []
  const shares = [
    { unit: through, kind: unit.kind, share: 1 },
    ...ancestors(areas, through, { asOf }),
    ...sozialraeumeOf(areas, through, asOf),
  ]
  return shares.map((share) => ({ ...share, known: "recorded", through }))
}

/** Of a Sozialraum, the units of which it consists and what lies in them. */
const unitsIn = (areas: UnitIndex, area: SpatialUnitId, asOf: LocalDate): ReadonlyArray<SpatialUnitId> => {
  const found = areas.units.get(area)
  const parts = found !== undefined && isSozialraum(found) ? found.composedOf : []
  const below = [area, ...parts].flatMap((unit) => descendants(areas, unit, { asOf }).map((share) => share.unit))
  return [...new Set([...parts, ...below])].filter((unit) => unit !== area)
}

interface Locating {
  readonly locate: ReturnType<typeof locatorOn>
  readonly around: Directory["areasAround"]
}

const areasOfSite = (site: Site, { locate, around }: Locating): ReadonlyArray<SiteInArea> => {
  const located = site.position === undefined ? [] : locate(site.position)
  // Sozialräume may lie over one another: one of them answers for no other.
  const answered = new Set<string>(located.map(({ kind }) => kind).filter((kind) => kind !== "sozialraum"))
  const seen = new Set(located.map(({ unit }) => unit))
  const added = site.units.flatMap(around).filter(({ unit, kind }) => {
    if (seen.has(unit) || answered.has(kind)) return false
    seen.add(unit)
    return true
  })
  return [...located, ...added]
}
