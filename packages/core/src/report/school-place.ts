/** The place of a school: from where its surroundings are seen, in which areas it lies, and whose holidays it has. */
import type { ClosureCalendar } from "../calendar/index.js"
import type { Position } from "../geo/index.js"
import { type Institution, type InstitutionId, type Site, type SiteId, sitesOn } from "../institution/index.js"
import { houseCalendars } from "../network/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId, SpatialUnitKind } from "../sozialraum/index.js"

/** An area in which a school lies, or whose children it is there for. @german Gebiet einer Schule */
export interface SchoolArea {
  readonly unit: SpatialUnitId
  readonly kind: SpatialUnitKind
  readonly name: string
  /** Whether another of these areas lies in it: the narrowest ones have none. */
  readonly isWider: boolean
}

/** From where the surroundings of a school are seen. @internal */
export interface SchoolPlace {
  readonly school: Institution
  readonly site?: Site
  readonly position?: Position
  readonly areas: ReadonlyArray<SchoolArea>
  readonly calendars: ReadonlyArray<ClosureCalendar>
}

/**
 * A school with its place: the site that is asked for, else the first one that is on a map.
 *
 * @returns `undefined` where the network does not know the school
 * @internal
 */
export const schoolPlace = (catalogue: OfferCatalogue, id: InstitutionId, asked?: SiteId): SchoolPlace | undefined => {
  const { index, asOf, calendars } = catalogue
  const school = index.institutions.get(id)
  if (school === undefined) return undefined
  const sites = (asked === undefined ? sitesOn(school, asOf) : [asked]).flatMap((one) => index.sites.get(one) ?? [])
  const site = sites.find(({ position }) => position !== undefined) ?? sites[0]
  const areas = areasOfSchool(catalogue, school, site)
  // The data of a school name its Land even where no area does.
  const region = school.school === undefined ? catalogue.region : { land: school.school.land }
  const house = { institution: school, units: areas.map(({ unit }) => unit) }
  return {
    school,
    ...(site === undefined ? {} : { site }),
    ...(site?.position === undefined ? {} : { position: site.position }),
    areas,
    calendars: houseCalendars(index, house, { asOf, calendars, region }),
  }
}

/** The narrowest first: what lies in most of the others. */
const areasOfSchool = (
  { index, directory }: OfferCatalogue,
  school: Institution,
  site: Site | undefined,
): ReadonlyArray<SchoolArea> => {
  const units = new Set([
    ...(site === undefined ? [] : directory.areasOf(site.id).map(({ unit }) => unit)),
    ...school.serves.flatMap((unit) => directory.areasAround(unit).map((area) => area.unit)),
  ])
  const around = (unit: SpatialUnitId) =>
    directory.areasAround(unit).filter((area) => area.unit !== unit && units.has(area.unit))
  const depth = new Map([...units].map((unit) => [unit, around(unit).length]))
  const wider = new Set([...units].flatMap((unit) => around(unit).map((area) => area.unit)))
  return [...units]
    .toSorted((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0))
    .flatMap((unit): ReadonlyArray<SchoolArea> => {
      const area = index.areas.units.get(unit)
      return area === undefined ? [] : [{ unit, kind: area.kind, name: area.name, isWider: wider.has(unit) }]
    })
}
