/** Calendars of houses: by whose closures an institution goes where it works. */
import { type CalendarPlace, type ClosureCalendar, calendarsFor } from "../calendar/index.js"
import { type Institution, type InstitutionId, providerOn } from "../institution/index.js"
import { type Ags, agsAmong } from "../official-key.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

/** A house, where it works, and the school by whose movable days it goes: its own, unless said. @german Haus am Ort */
export interface House {
  readonly institution: Institution
  /** Those in which it lies or works, wider ones among them: one of them is the municipality. */
  readonly units: Iterable<SpatialUnitId>
  readonly school?: InstitutionId
}

/** Which calendars there are, and for which day they are asked. @german Angaben zu den Kalendern */
export interface HouseCalendarOptions {
  readonly asOf: LocalDate
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for houses whose units name no municipality: without it, no calendar of a Land speaks for these. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/**
 * The calendars that apply to a house: of its municipality and Land, of its carrier, its own, and those of the school.
 *
 * @returns for houses of one municipality without calendars of their own the very same list, so that what is prepared for
 *   one is prepared for all
 */
export const houseCalendars = (
  index: NetworkIndex,
  { institution, units, school }: House,
  { asOf, calendars, region = {} }: HouseCalendarOptions,
): ReadonlyArray<ClosureCalendar> => {
  const { scopes, lists } = choosing(calendars)
  const provider = providerOn(institution, asOf)
  const municipality = municipalityAmong(index, units)
  const own = (id: string | undefined): string | undefined => (id !== undefined && scopes.has(id) ? id : undefined)
  const [byProvider, byHouse, bySchool] = [own(provider), own(institution.id), own(school ?? institution.id)]
  const place: CalendarPlace = {
    ...(municipality === undefined ? region : { municipality }),
    ...(byProvider === undefined ? {} : { provider: byProvider }),
    ...(byHouse === undefined ? {} : { institution: byHouse }),
    ...(bySchool === undefined ? {} : { school: bySchool }),
  }
  const key = [place.land, place.municipality, byProvider, byHouse, bySchool].join("\n")
  const chosen = lists.get(key) ?? calendarsFor(calendars, place)
  lists.set(key, chosen)
  return chosen
}

interface Choosing {
  readonly scopes: ReadonlySet<string>
  readonly lists: Map<string, ReadonlyArray<ClosureCalendar>>
}

const known = new WeakMap<ReadonlyArray<ClosureCalendar>, Choosing>()

const choosing = (calendars: ReadonlyArray<ClosureCalendar>): Choosing => {
  const found = known.get(calendars) ?? { scopes: new Set(calendars.map(({ scope }) => scope.id)), lists: new Map() }
  known.set(calendars, found)
  return found
}

const municipalityAmong = (index: NetworkIndex, units: Iterable<SpatialUnitId>): Ags | undefined => {
  for (const unit of units) {
    const key = agsAmong(index.areas.units.get(unit)?.externalIds ?? [])
    if (key !== undefined) return key
  }
  return undefined
}
