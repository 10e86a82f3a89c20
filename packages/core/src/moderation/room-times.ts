/** Times of rooms: when a room is not free for a meeting, through bookings or by its availability. */
import { type InstitutionId, openingHoursOn, type SiteId } from "../institution/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import type { BusyTime } from "../scheduling/index.js"
import { agreedSpan, availableStretches, isGranted, type Resource } from "../sharing/index.js"
import { addDays, berlin, Interval, instantAt, type LocalDate, toLocal, type Zone } from "../time/index.js"
import { type MemberCalendars, memberCalendars } from "./member-houses.js"

/** By which calendars rooms rest, where the network is, and within which days. @internal */
export interface RoomDays extends Omit<MemberCalendars, "asOf"> {
  readonly on: LocalDate
  readonly window: { readonly from: LocalDate; readonly to: LocalDate }
}

/** A room at a site. @internal */
export type PlacedRoom = Resource & { readonly site: SiteId }

/**
 * When bookings take a room: from pick-up to return, and with the rest that the owner wants between two uses. A meeting takes
 * the whole room, also where its owner lends it in parts.
 *
 * @internal
 */
export const bookedTimes = ({ bookingsOf }: NetworkIndex, { id, availability }: Resource): ReadonlyArray<BusyTime> => {
  const restMs = Math.max(availability?.bufferBeforeMinutes ?? 0, availability?.bufferAfterMinutes ?? 0) * 60_000
  return (bookingsOf.get(id) ?? []).filter(isGranted).map((booking) => {
    const { interval, pickUp, bringBack } = booking
    const isLonger = restMs > 0 || pickUp !== undefined || bringBack !== undefined
    const { from, to } = isLonger ? agreedSpan(booking) : { from: 0, to: 0 }
    const taken = isLonger ? intervalBetween(from - restMs, to + restMs, interval.zone) : undefined
    return {
      interval: taken ?? interval,
      because: { kind: "booking", booking: booking.id, borrower: booking.borrower },
    }
  })
}

/**
 * When a room cannot be used, bookings aside: core use, blackouts, breakdowns, days on which it rests. The hours in which it is
 * lent bind others only, not the house itself.
 *
 * @returns asked for as many rooms as one likes, each with who would use it
 * @internal
 */
export const roomClosedTimes = (
  index: NetworkIndex,
  { on, window, calendars, region }: RoomDays,
): ((room: PlacedRoom, user: InstitutionId) => ReadonlyArray<BusyTime>) => {
  const directory = directoryOn(index, on)
  return (room, user) => {
    const restrictions = index.restrictionsOf.get(room.id) ?? []
    const zone = room.availability?.zone ?? berlin
    const days = Interval.safeParse({
      start: `${addDays(window.from, -1)}T00:00`,
      end: `${addDays(window.to, 1)}T00:00`,
      zone,
    })
    if (!days.success || (room.availability === undefined && restrictions.length === 0)) return []
    const units = directory.areasOf(room.site).map(({ unit }) => unit)
    const owner = index.institutions.get(room.owner)
    const house = { institution: owner, units }
    const openingHours = owner === undefined ? undefined : openingHoursOn(owner, on, room.site)
    const own = memberCalendars(index, house, { asOf: on, calendars, region })
    const resource = room.owner === user ? forItself(room) : room
    const times = {
      resource,
      restrictions,
      calendars: own,
      ...(openingHours === undefined ? {} : { openingHours }),
    }
    return availableStretches(times, days.data).unavailable.flatMap(({ interval, because: [reason] }) =>
      reason === undefined || interval.end <= interval.start
        ? []
        : [{ interval, because: { kind: "notUsable" as const, why: reason._tag } }],
    )
  }
}

const forItself = (room: PlacedRoom): Resource => {
  const { availability, ...others } = room
  if (availability === undefined) return room
  const { windows: _hours, ...binding } = availability
  return { ...others, availability: { ...binding, outsideOpeningHours: false } }
}

/** As the clocks show it; nothing where they show no such time, as in the hour that they show twice. */
const intervalBetween = (from: number, to: number, zone: Zone): Interval | undefined =>
  Interval.safeParse({ start: toLocal(instantAt(from), zone), end: toLocal(instantAt(to), zone), zone }).data
