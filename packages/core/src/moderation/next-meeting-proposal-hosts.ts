/** Hosts of the next meeting: the members with a site of their own, and the rooms that they could use there. */

import { type Institution, type InstitutionId, openingHoursOn, type SiteId, sitesOn } from "../institution/index.js"
import { hostOf, type Meeting, type MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { BusyTime, DateHost, DateRoom } from "../scheduling/index.js"
import { addDays } from "../time/index.js"
import { later } from "./backlog-timeline.js"
import { meetingRooms } from "./member-houses.js"
import { bookedTimes, type PlacedRoom, type RoomDays, roomClosedTimes } from "./room-times.js"

/** For which days hosts are looked for, and which are preferred. @internal */
export interface HostsWanted extends RoomDays {
  /** In order of preference. */
  readonly hosts: ReadonlyArray<InstitutionId>
  readonly moving?: MeetingId
}

/** The houses that could host. A site counts that they use from the first day to the last. @internal */
export const dateHosts = (index: NetworkIndex, wanted: HostsWanted): ReadonlyArray<DateHost> => {
  const { on, window, hosts, moving } = wanted
  const closedTimes = roomClosedTimes(index, wanted)
  return hosts.flatMap((id): ReadonlyArray<DateHost> => {
    const institution = index.institutions.get(id)
    if (institution === undefined) return []
    const last = later(addDays(window.to, -1), on)
    const then = sitesOn(institution, last)
    const sites = sitesOn(institution, on).filter((site) => then.includes(site))
    const [site] = sites
    if (site === undefined) return []
    const hours = openingHoursOn(institution, on, site)
    const rooms = roomsOf(index, { institution, sites, moving, closedTimes })
    return [{ institution: id, site, rooms, ...(hours === undefined ? {} : { hours }) }]
  })
}

/** Rooms of its own, and those of others at its sites that are lent; without a site they are at the first. */
const roomsOf = (index: NetworkIndex, { institution, sites, moving, closedTimes }: RoomsOf): ReadonlyArray<DateRoom> =>
  sites.flatMap((site, place) => {
    const here = [institution, ...(index.institutionsAt.get(site) ?? []).filter(({ id }) => id !== institution.id)]
    const meetings = here
      .flatMap(({ id }) => index.meetingsHostedBy.get(id) ?? [])
      .filter((meeting) => meeting.id !== moving)
    return meetingRooms(index, institution, site)
      .filter((resource) => resource.site !== undefined || place === 0)
      .map((resource) => {
        const room = { ...resource, site }
        return roomOf(index, room, [
          ...bookedTimes(index, resource),
          ...closedTimes(room, institution.id),
          ...meetings.flatMap((meeting) => (isIn(meeting, room) ? heldThere(meeting) : [])),
        ])
      })
  })

interface RoomsOf {
  readonly institution: Institution
  readonly sites: ReadonlyArray<SiteId>
  readonly moving: MeetingId | undefined
  readonly closedTimes: ReturnType<typeof roomClosedTimes>
}

const roomOf = (
  index: NetworkIndex,
  { id, name, seats, accessibility, site }: PlacedRoom,
  busy: ReadonlyArray<BusyTime>,
): DateRoom => {
  const stepFree = accessibility?.stepFree ?? index.sites.get(site)?.accessibility?.stepFree
  return {
    id,
    name,
    site,
    ...(seats === undefined ? {} : { seats }),
    ...(stepFree === undefined ? {} : { stepFree }),
    busy,
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
