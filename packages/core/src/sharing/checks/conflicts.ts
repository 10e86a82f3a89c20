/** Conflicts: where bookings that came from elsewhere stand against each other. */
import type { Finding } from "../../problem.js"
import { berlin, type Interval } from "../../time/index.js"
import { peakOf, spansOver } from "../availability/load-steps.js"
import { intervalOf } from "../availability/local-clock.js"
import { type Occupancy, type OccupancyOptions, occupancy, type TakenTime } from "../availability/occupancy.js"
import { clipped, joined } from "../availability/span.js"
import type { Booking } from "../booking/booking.js"
import type { BookingId } from "../booking/booking-id.js"
import { takenInterval } from "../booking/taken-time.js"
import type { Resource, ResourceId } from "../resource/resource.js"

/** Two bookings of what only one can use share time, or leave too little between them. @german Doppelbelegung @rule R38 */
export type DoubleBooked = Finding<
  "DoubleBooked",
  {
    readonly resource: ResourceId
    /** The one that begins first, and the other. */
    readonly bookings: readonly [BookingId, BookingId]
    /** What each of them takes as it was agreed, from pick-up to return. */
    readonly taken: readonly [Interval, Interval]
    /** What has to lie between them. @unit minutes */
    readonly restMinutes: number
  }
>

/** More units are promised than there are. @german Überbelegung @rule R38 */
export type OverCapacity = Finding<
  "OverCapacity",
  {
    readonly resource: ResourceId
    /** As long as it lasts, the rest between two uses included; by the clock of the resource. */
    readonly during: Interval
    /** The most that are promised or out of order at one moment. */
    readonly taken: number
    readonly of: number
    /** All that share this time, in the order of their beginnings. */
    readonly bookings: ReadonlyArray<BookingId>
  }
>

/** Bookings that stand against each other. @german Belegungskonflikt im Bestand */
export type BookingConflict = DoubleBooked | OverCapacity

/**
 * All conflicts among the bookings of many resources: for data that did not come through `book`.
 *
 * Of what only one can use, every two bookings that clash are a conflict; of what several can, every stretch in which more
 * is promised than there is. Bookings of resources that are not given are left out.
 *
 * @returns in the order of the resources, then of time; the path leads to the later of two bookings, or to the last one
 *   that begins while there are too many
 * @rule R38
 * @example
 * import { Booking, conflicts, Resource } from "@sozialraum/core/sharing"
 * const aula = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
 * const booked = (id: string, start: string, end: string) =>
 *   Booking.parse({
 *     id,
 *     resource: "aula",
 *     borrower: "kita",
 *     interval: { start: `2026-10-21T${start}`, end: `2026-10-21T${end}`, zone: "Europe/Berlin" },
 *     purpose: "Elternabend",
 *     responsible: "leitung",
 *   })
 * const found = conflicts([aula], [booked("b1", "15:00", "17:00"), booked("b2", "16:30", "18:00")])
 * found.map(({ _tag, path }) => [_tag, path]) // => [["DoubleBooked", ["bookings", 1]]]
 */
export const conflicts = (
  resources: ReadonlyArray<Resource>,
  bookings: ReadonlyArray<Booking>,
  options: OccupancyOptions = {},
): ReadonlyArray<BookingConflict> => {
  const placesOf = placesByResource(bookings)
  return resources.flatMap((resource): ReadonlyArray<BookingConflict> => {
    const places = placesOf.get(resource.id) ?? []
    const own = places.map((place) => bookings[place]).filter((booking) => booking !== undefined)
    const plan = occupancy(resource, own, options)
    const found: Found = { plan, pathTo: ({ place }) => ["bookings", places[place] ?? 0] }
    return resource.use.mode === "exclusive" ? doubleBookings(found) : overCapacities(found)
  })
}

/** Where the bookings of each resource stand. */
const placesByResource = (bookings: ReadonlyArray<Booking>): ReadonlyMap<ResourceId, ReadonlyArray<number>> => {
  const places = new Map<ResourceId, Array<number>>()
  bookings.forEach(({ resource }, place) => {
    const known = places.get(resource)
    if (known === undefined) places.set(resource, [place])
    else known.push(place)
  })
  return places
}

interface Found {
  readonly plan: Occupancy
  readonly pathTo: (taken: TakenTime) => ReadonlyArray<string | number>
}

/** In the order of time, only the last few can reach into the next one. */
const doubleBookings = ({ plan, pathTo }: Found): ReadonlyArray<DoubleBooked> => {
  const { resource, taken, restMs } = plan
  const found: Array<DoubleBooked> = []
  let running: Array<TakenTime> = []
  for (const later of taken) {
    if (running.some(({ to }) => to + restMs <= later.from))
      running = running.filter(({ to }) => to + restMs > later.from)
    for (const earlier of running) {
      found.push({
        _tag: "DoubleBooked",
        rule: "R38",
        severity: "error",
        path: pathTo(later),
        resource: resource.id,
        bookings: [earlier.booking.id, later.booking.id],
        taken: [takenInterval(earlier.booking), takenInterval(later.booking)],
        restMinutes: restMs / 60_000,
      })
    }
    running.push(later)
  }
  return found
}

const overCapacities = ({ plan, pathTo }: Found): ReadonlyArray<OverCapacity> => {
  const { resource, taken, outOfOrder, restMs, units } = plan
  const rested = taken.map((one) => ({ ...one, to: one.to + restMs }))
  const inUse = [...taken, ...outOfOrder]
  const zone = resource.availability?.zone ?? berlin
  return joined([...spansOver(rested, units), ...spansOver(inUse, units)]).map((span): OverCapacity => {
    const involved = clipped(rested, span)
    const last = involved.at(-1)
    return {
      _tag: "OverCapacity",
      rule: "R38",
      severity: "error",
      path: last === undefined ? ["bookings"] : pathTo(last),
      resource: resource.id,
      during: intervalOf(span, zone),
      taken: Math.max(peakOf(rested, span), peakOf(inUse, span)),
      of: units,
      bookings: involved.map(({ booking }) => booking.id),
    }
  })
}
