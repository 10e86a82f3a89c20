/** Calendars for the meetings of a conference: those of its place, and of each house that takes part. */
import { type CalendarPlace, type ClosureCalendar, type ClosureKind, calendarsFor } from "../calendar/index.js"
import type { Conference, Membership } from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import { hasEnded, type Institution, type InstitutionId, sitesOn } from "../institution/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { type LocalDate, validitiesOverlap } from "../time/index.js"
import { closingKinds, conferenceRegion, isAtWork, memberCalendars } from "./member-houses.js"

/** Which calendars there are, and where the network is. @german Kalender des Netzwerks */
export interface CalendarsGiven {
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Unless said, the municipality in which the area of the conference lies. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/** Of which conference, on which days, and by which calendars. @internal */
export interface ConferenceDays extends CalendarsGiven {
  readonly conference: Conference
  readonly on: LocalDate
  /** The first day that is no longer among them. */
  readonly until: LocalDate
}

/** An institution that takes part, and what keeps it from coming. @internal */
export interface MemberHouse {
  readonly institution: InstitutionId
  /** What the network knows of it. */
  readonly known: Institution | undefined
  /** Its periods of membership; none for one that is no member and has to come all the same. */
  readonly memberships: ReadonlyArray<Membership>
  /** Guests are invited and host nothing. */
  readonly isGuest: boolean
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly closedOn: ReadonlyArray<ClosureKind>
}

/**
 * The members of a conference in some days and whoever else is required, in the order of the memberships, each once; who is
 * gone for good on the first of them is not among them.
 *
 * @internal
 */
export const housesOfMembers = (
  index: NetworkIndex,
  { conference, on, until, calendars, ...given }: ConferenceDays,
  required: ReadonlyArray<InstitutionId>,
): ReadonlyArray<MemberHouse> => {
  const then = (index.membershipsIn.get(conference.id) ?? []).filter(
    (membership) => isAtWork(membership) && validitiesOverlap(membership, { from: on, to: until }),
  )
  const periods = groupedBy(then, ({ institution }) => institution)
  const directory = directoryOn(index, on)
  const region = given.region ?? conferenceRegion(index, directory, conference)
  return [...new Set([...periods.keys(), ...required])].flatMap((institution) => {
    const known = index.institutions.get(institution)
    if (known !== undefined && hasEnded(known, on)) return []
    const units = known === undefined ? [] : sitesOn(known, on).flatMap((site) => directory.areasOf(site))
    const memberships = periods.get(institution) ?? []
    const house = { institution: known, units: units.map(({ unit }) => unit) }
    return {
      institution,
      known,
      memberships,
      isGuest: memberships.length === 0 || memberships.some(({ kind }) => kind !== "core"),
      calendars: memberCalendars(index, house, { asOf: on, calendars, region }),
      closedOn: closingKinds(known),
    }
  })
}

/** The calendars that apply to the place of a conference. @internal */
export const conferenceCalendars = (
  index: NetworkIndex,
  { conference, on, calendars, region }: Omit<ConferenceDays, "until">,
): ReadonlyArray<ClosureCalendar> =>
  calendarsFor(calendars, region ?? conferenceRegion(index, directoryOn(index, on), conference))
