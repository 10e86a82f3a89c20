/** Houses of members: by which calendars and closures they go, and which rooms they could open for a meeting. */
import { type CalendarPlace, type ClosureCalendar, ClosureKind, calendarsFor, landOf } from "../calendar/index.js"
import { type Conference, type Membership, schoolTypes } from "../conference/index.js"
import type { Institution, SiteId } from "../institution/index.js"
import { type Directory, houseCalendars, type NetworkIndex } from "../network/index.js"
import { agsAmong } from "../official-key.js"
import type { Resource, ResourceCategory } from "../sharing/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** Where the network is: its Land or its municipality. @internal */
export type Region = Pick<CalendarPlace, "land" | "municipality">

/** The municipality in which the area of a conference lies. @internal */
export const conferenceRegion = (index: NetworkIndex, directory: Directory, { area }: Conference): Region => {
  // Around a Sozialraum there is nothing; the units of which it consists lie in a municipality.
  const [municipality] = [area, ...directory.unitsIn(area)]
    .flatMap(directory.areasAround)
    .flatMap(({ unit }) => agsAmong(index.areas.units.get(unit)?.externalIds ?? []) ?? [])
  return municipality === undefined ? {} : { municipality }
}

/** Which calendars there are, and where a house lies that no unit places. @internal */
export interface MemberCalendars {
  readonly asOf: LocalDate
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly region: Region
}

/**
 * The calendars by which a member goes: a school of another Land by those of its own.
 *
 * @param units - those in which its site lies
 * @internal
 */
export const memberCalendars = (
  index: NetworkIndex,
  { institution, units }: { readonly institution: Institution | undefined; readonly units: Iterable<SpatialUnitId> },
  { asOf, calendars, region }: MemberCalendars,
): ReadonlyArray<ClosureCalendar> => {
  if (institution === undefined) return calendarsFor(calendars, region)
  const land = institution.school?.land
  const here = region.land ?? (region.municipality === undefined ? undefined : landOf(region.municipality))
  const place = land === undefined || land === here ? region : { land }
  return houseCalendars(index, { institution, units }, { asOf, calendars, region: place })
}

/** A school rests on every kind of closure; other houses work through the holidays of schools. @internal */
export const closingKinds = (institution: Institution | undefined): ReadonlyArray<ClosureKind> =>
  isSchool(institution) ? ClosureKind.options : otherHouses

const otherHouses: ReadonlyArray<ClosureKind> = ["feiertag", "schliesstag"]

/** Whether an institution is a school, by its data or its type. @internal */
export const isSchool = (institution: Institution | undefined): boolean =>
  institution?.school !== undefined || institution?.types.some((type) => schoolTypes.has(type)) === true

/** Whether a member works in its conference for the time of a membership; one that left has done so until then. @internal */
export const isAtWork = ({ status }: Membership): boolean => status === "active" || status === "left"

/** The rooms for a meeting at a site: of the house itself, and of others there that lend them. @internal */
export const meetingRooms = (index: NetworkIndex, { id }: Institution, site: SiteId): ReadonlyArray<Resource> => {
  const others = (index.institutionsAt.get(site) ?? []).filter((other) => other.id !== id)
  const own = (index.resourcesOf.get(id) ?? []).filter((resource) => (resource.site ?? site) === site)
  const lent = others.flatMap((other) =>
    (index.resourcesOf.get(other.id) ?? []).filter((resource) => resource.lendable && resource.site === site),
  )
  return [...own, ...lent].filter(({ category }) => roomCategories.includes(category))
}

/** A kitchen or a yard has seats too, but no conference meets there. */
const roomCategories: ReadonlyArray<ResourceCategory> = ["raum", "sporthalle"]
