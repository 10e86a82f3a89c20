/** Times of rooms: when a room is not free for a meeting, through bookings or by its availability. */
import { type InstitutionId, openingHoursOn, type SiteId } from "../institution/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import type { BusyTime } from "../scheduling/index.js"
import { agreedSpan, availableStretches, type Booking, isGranted, type Resource, restMsOf } from "../sharing/index.js"
import { addDays, berlin, Interval, instantAt, type LocalDate, type LocalDateTime, toLocal } from "../time/index.js"
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
export const bookedTimes = ({ bookingsOf }: NetworkIndex, room: Resource): ReadonlyArray<BusyTime> => {
  const restMs = restMsOf(room)
  return (bookingsOf.get(room.id) ?? []).filter(isGranted).map((booking) => ({
    interval: takenWithRest(booking, restMs),
    because: { kind: "booking", booking: booking.id, borrower: booking.borrower },
  }))
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

/** As the clocks show it; the use alone where they show no such time, as in the hour that they show twice. */
const takenWithRest = (booking: Booking, restMs: number): Interval => {
  const { interval, pickUp, bringBack } = booking
  if (restMs === 0 && pickUp === undefined && bringBack === undefined) return interval
  const { from, to } = agreedSpan(booking)
  const shown = (ms: number): LocalDateTime => toLocal(instantAt(ms), interval.zone)
  return Interval.safeParse({ ...interval, start: shown(from - restMs), end: shown(to + restMs) }).data ?? interval
}
