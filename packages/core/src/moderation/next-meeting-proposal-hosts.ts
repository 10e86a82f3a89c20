/** Hosts of the next meeting: the members with a site of their own, and the rooms that they could use there. */

import { type Institution, type InstitutionId, openingHoursOn, type SiteId, sitesOn } from "../institution/index.js"
import { hostOf, type Meeting, type MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { BusyTime, DateHost, DateRoom } from "../scheduling/index.js"
import { isGranted, type Resource } from "../sharing/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { meetingRooms } from "./member-houses.js"

/** For which days hosts are looked for, and which are preferred. @internal */
export interface HostsWanted {
  readonly on: LocalDate
  readonly window: { readonly to: LocalDate }
  /** In order of preference. */
  readonly hosts: ReadonlyArray<InstitutionId>
  readonly moving?: MeetingId
}

/** The houses that could host. A site counts that they use from the first day to the last. @internal */
export const dateHosts = (index: NetworkIndex, { on, window, hosts, moving }: HostsWanted): ReadonlyArray<DateHost> =>
  hosts.flatMap((id): ReadonlyArray<DateHost> => {
    const institution = index.institutions.get(id)
    if (institution === undefined) return []
    const last = addDays(window.to, -1)
    const later = sitesOn(institution, last < on ? on : last)
    const sites = sitesOn(institution, on).filter((site) => later.includes(site))
    const [site] = sites
    if (site === undefined) return []
    const hours = openingHoursOn(institution, on, site)
    const rooms = roomsOf(index, { institution, sites, moving })
    return [{ institution: id, site, rooms, ...(hours === undefined ? {} : { hours }) }]
  })

/** Rooms of its own, and those of others at its sites that are lent; without a site they are at the first. */
const roomsOf = (index: NetworkIndex, { institution, sites, moving }: RoomsOf): ReadonlyArray<DateRoom> =>
  sites.flatMap((site, place) => {
    const here = [institution, ...(index.institutionsAt.get(site) ?? []).filter(({ id }) => id !== institution.id)]
    const meetings = here
      .flatMap(({ id }) => index.meetingsHostedBy.get(id) ?? [])
      .filter((meeting) => meeting.id !== moving)
    return meetingRooms(index, institution, site)
      .filter((resource) => resource.site !== undefined || place === 0)
      .map((resource) => roomOf(index, { ...resource, site }, meetings))
  })

interface RoomsOf {
  readonly institution: Institution
  readonly sites: ReadonlyArray<SiteId>
  readonly moving: MeetingId | undefined
}

const roomOf = (
  index: NetworkIndex,
  { id, name, seats, accessibility, site }: Resource & { readonly site: SiteId },
  meetings: ReadonlyArray<Meeting>,
): DateRoom => {
  const stepFree = accessibility?.stepFree ?? index.sites.get(site)?.accessibility?.stepFree
  const bookings = (index.bookingsOf.get(id) ?? []).filter(isGranted)
  return {
    id,
    name,
    site,
    ...(seats === undefined ? {} : { seats }),
    ...(stepFree === undefined ? {} : { stepFree }),
    // A meeting takes the whole room, also where its owner lends it in parts.
    busy: [
      ...bookings.map(
        (booking): BusyTime => ({
          interval: booking.interval,
          because: { kind: "booking", booking: booking.id, borrower: booking.borrower },
        }),
      ),
      ...meetings.flatMap((meeting) => (isIn(meeting, { name, site }) ? heldThere(meeting) : [])),
    ],
  }
}

/** A meeting names its room only in words. */
const isIn = (meeting: Meeting, { name, site }: { readonly name: string; readonly site: SiteId }): boolean => {
  const host = hostOf(meeting)
  return host?.at === "member" && host.site === site && host.room === name
}

const heldThere = (meeting: Meeting): ReadonlyArray<BusyTime> =>
  meeting.state === "proposed" || meeting.state === "cancelled" || meeting.state === "postponed"
    ? []
    : [
        {
          interval: meeting.interval,
          because: { kind: "meeting", meeting: meeting.id, conference: meeting.conference },
        },
      ]
