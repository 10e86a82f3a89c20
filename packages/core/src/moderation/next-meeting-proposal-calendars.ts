/** Calendars for the meetings of a conference: those of its place, and of each house that takes part. */
import { type CalendarPlace, type ClosureCalendar, ClosureKind, calendarsFor } from "../calendar/index.js"
import { activeMembers, type Conference, schoolTypes } from "../conference/index.js"
import { hasEnded, type Institution, type InstitutionId, sitesOn } from "../institution/index.js"
import { type Directory, directoryOn, houseCalendars, type NetworkIndex } from "../network/index.js"
import { agsAmong } from "../official-key.js"
import type { LocalDate } from "../time/index.js"

/** Which calendars there are, and where the network is. @german Kalender des Netzwerks */
export interface CalendarsGiven {
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Unless said, the municipality in which the area of the conference lies. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/** Of which conference, on which day, and by which calendars. @internal */
export interface ConferenceDay extends CalendarsGiven {
  readonly conference: Conference
  readonly on: LocalDate
}

/** An institution that takes part, and what keeps it from coming. @internal */
export interface MemberHouse {
  readonly institution: InstitutionId
  /** What the network knows of it. */
  readonly known: Institution | undefined
  /** Guests are invited and host nothing. */
  readonly isGuest: boolean
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly closedOn: ReadonlyArray<ClosureKind>
}

/**
 * The members of a conference on a day and whoever else is required, in the order of the memberships, each once; who is gone
 * for good is not among them.
 *
 * @internal
 */
export const housesOfMembers = (
  index: NetworkIndex,
  day: ConferenceDay,
  required: ReadonlyArray<InstitutionId>,
): ReadonlyArray<MemberHouse> => {
  const { conference, on, calendars } = day
  const members = activeMembers(index.membershipsIn.get(conference.id) ?? [], conference.id, on)
  const own = new Set(members.filter(({ kind }) => kind === "core").map(({ institution }) => institution))
  const directory = directoryOn(index, on)
  const region = regionOf(index, directory, day)
  return [...new Set([...members.map(({ institution }) => institution), ...required])].flatMap((institution) => {
    const known = index.institutions.get(institution)
    if (known !== undefined && hasEnded(known, on)) return []
    const units = known === undefined ? [] : sitesOn(known, on).flatMap((site) => directory.areasOf(site))
    const house = { institution: known, units: units.map(({ unit }) => unit) }
    const place = known?.school === undefined ? region : { land: known.school.land }
    return {
      institution,
      known,
      isGuest: !own.has(institution),
      calendars:
        house.institution === undefined
          ? calendarsFor(calendars, region)
          : houseCalendars(index, { ...house, institution: house.institution }, { asOf: on, calendars, region: place }),
      closedOn: closingKinds(known),
    }
  })
}

/** The calendars that apply to the place of a conference. @internal */
export const conferenceCalendars = (index: NetworkIndex, day: ConferenceDay): ReadonlyArray<ClosureCalendar> =>
  calendarsFor(day.calendars, regionOf(index, directoryOn(index, day.on), day))

/** The municipality of the conference's area, unless the network says where it is. */
const regionOf = (
  index: NetworkIndex,
  directory: Directory,
  { conference, region }: ConferenceDay,
): Pick<CalendarPlace, "land" | "municipality"> => {
  if (region !== undefined) return region
  // Around a Sozialraum there is nothing; the units of which it consists lie in a municipality.
  const [municipality] = [conference.area, ...directory.unitsIn(conference.area)]
    .flatMap(directory.areasAround)
    .flatMap(({ unit }) => agsAmong(index.areas.units.get(unit)?.externalIds ?? []) ?? [])
  return municipality === undefined ? {} : { municipality }
}

/** A school rests on every kind of closure; other houses work through the holidays of schools. */
const closingKinds = (institution: Institution | undefined): ReadonlyArray<ClosureKind> =>
  isSchool(institution) ? ClosureKind.options : otherHouses

const otherHouses: ReadonlyArray<ClosureKind> = ["feiertag", "schliesstag"]

/** Whether an institution is a school, by its data or its type. @internal */
export const isSchool = (institution: Institution | undefined): boolean =>
  institution?.school !== undefined || institution?.types.some((type) => schoolTypes.has(type)) === true
