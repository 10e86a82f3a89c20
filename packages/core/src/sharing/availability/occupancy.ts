/** Occupancy: the bookings of one resource in the order of time, prepared for questions about what is free. */
import { onceForEach } from "../../once.js"
import type { Instant } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import type { BookingId } from "../booking/booking-id.js"
import type { Lending } from "../booking/lending.js"
import { takenTime } from "../booking/taken-time.js"
import { breakdownsOf, totalBreakdowns } from "../resource/breakdowns.js"
import type { Resource } from "../resource/resource.js"
import type { ResourceRestriction } from "../resource/restriction.js"
import { unitsTaken, unitsThere } from "../resource/units.js"
import { type Load, peakOf, spansOver } from "./load-steps.js"
import { minuteMs } from "./local-clock.js"
import { gapsIn, joined, type TimeSpan } from "./span.js"

/** From when to when a booking takes how many units; of what only one can use, one. @german Belegte Zeit */
export interface TakenTime extends Load {
  readonly booking: Booking
  /** Where it stands among the bookings that were given. */
  readonly place: number
}

/**
 * The occupancy of one resource, built once for many questions.
 *
 * @german Belegung
 * @rule R38
 */
export interface Occupancy {
  readonly resource: Resource
  /** How many there are of it; 1 where only one can use it. */
  readonly units: number
  /** What each unit rests between two uses: the longer of the buffers before and after. @unit milliseconds */
  readonly restMs: number
  /** In the order of their beginnings, then by id; what takes nothing is not among them. */
  readonly taken: ReadonlyArray<TakenTime>
  /** Units that are out of order for a time. */
  readonly outOfOrder: ReadonlyArray<Load>
  /** For each of those taken, the latest end of all up to it. @unit milliseconds since 1970 */
  readonly latestEnds: ReadonlyArray<number>
  /** Where no use of so many units can lie: in order, none touches the next. */
  readonly barred: (units: number) => ReadonlyArray<TimeSpan>
}

/** What else the occupancy depends on. @german Angaben zur Belegung */
export interface OccupancyOptions {
  /** Until then is taken what is out and should be back. */
  readonly asOf?: Instant
  /** Of these count the breakdowns that leave some of the units; while none is left, the resource is not available. */
  readonly restrictions?: ReadonlyArray<ResourceRestriction>
}

/**
 * Prepares the occupancy of a resource.
 *
 * Buffers keep others out, and two of them may lie over one another: what one booking clears away after its use, another
 * may have set up before its own. So between two uses of one unit lies the longer of the two.
 *
 * @param bookings - those of other resources, cancelled ones and no-shows take nothing
 * @rule R38
 * @example
 * import { Booking, occupancy, Resource, takenBetween } from "@sozialraum/core/sharing"
 * import { epochMs, Instant } from "@sozialraum/core/time"
 * const aula = Resource.parse({
 *   id: "aula",
 *   owner: "schule",
 *   category: "raum",
 *   name: "Aula",
 *   availability: { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 },
 * })
 * const interval = { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }
 * const evening = { id: "elternabend", resource: "aula", borrower: "kita", purpose: "Elternabend", responsible: "leitung" }
 * const plan = occupancy(aula, [Booking.parse({ ...evening, interval })])
 * const at = (time: string): number => epochMs(Instant.parse(`2026-10-21T${time}:00Z`))
 * takenBetween(plan, { from: at("15:15"), to: at("16:00") }).map(({ booking }) => booking.id) // => ["elternabend"]
 * takenBetween(plan, { from: at("15:30"), to: at("16:00") }) // => []
 */
export const occupancy = (
  resource: Resource,
  bookings: ReadonlyArray<Booking>,
  { asOf, restrictions = [] }: OccupancyOptions = {},
): Occupancy => {
  const units = unitsThere(resource)
  const restMs = restMsOf(resource)
  const taken = takenBy(resource, bookings, asOf)
  const outOfOrder = brokenUnits({ resource, restrictions })
  return {
    resource,
    units,
    restMs,
    taken,
    outOfOrder,
    latestEnds: latestEndsOf(taken),
    barred: onceForEach((wanted: number) =>
      wanted > units
        ? [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }]
        : barredFor({ taken, outOfOrder, restMs, limit: units - wanted }),
    ),
  }
}

/** How long a resource rests between two uses: after the one or before the other, whichever is longer. */
export const restMsOf = ({ availability }: Pick<Resource, "availability">): number =>
  Math.max(availability?.bufferBeforeMinutes ?? 0, availability?.bufferAfterMinutes ?? 0) * minuteMs

const known = new WeakMap<Lending, Occupancy>()

/** The occupancy that a decision depends on; prepared once for the same basis. */
export const occupancyOf = (lending: Lending): Occupancy => {
  const found = known.get(lending)
  if (found !== undefined) return found
  const { resource, bookings, restrictions, now } = lending
  const prepared = occupancy(resource, bookings, { asOf: now, restrictions })
  known.set(lending, prepared)
  return prepared
}

/** The bookings that keep others out of a span, the rest between two uses included; in the order of time. */
export const takenBetween = (
  { taken, latestEnds, restMs }: Occupancy,
  { from, to }: TimeSpan,
): ReadonlyArray<TakenTime> => {
  const found: Array<TakenTime> = []
  for (let at = countBefore(taken, to + restMs) - 1; at >= 0 && (latestEnds[at] ?? 0) + restMs > from; at--) {
    const one = taken[at]
    if (one !== undefined && one.to + restMs > from) found.push(one)
  }
  return found.reverse()
}

/**
 * How many units a use of a span could have: those that are free at its fullest moment.
 *
 * @param except - a booking that does not count: the one that is to be moved
 */
export const freeUnitsBetween = (plan: Occupancy, span: TimeSpan, except?: BookingId): number => {
  const { units, restMs, outOfOrder } = plan
  const others = takenBetween(plan, span).filter(({ booking }) => booking.id !== except)
  const rested = peakOf(others.map(withRest(restMs)), { from: span.from, to: span.to + restMs })
  // What is out of order needs no rest, neither before nor after.
  const broken = outOfOrder.length === 0 ? 0 : peakOf([...others, ...outOfOrder], span)
  return Math.max(0, units - Math.max(rested, broken))
}

/** Where in a span a use of so many units, from pick-up to return, can lie: in order, none touches the next. */
export const freeBetween = (plan: Occupancy, { from, to }: TimeSpan, units = 1): ReadonlyArray<TimeSpan> => {
  const barred = plan.barred(units)
  const free: Array<TimeSpan> = []
  let since = from
  for (let at = countEndedBy(barred, from); at < barred.length; at++) {
    const bar = barred[at]
    if (bar === undefined || bar.from >= to) break
    if (since < bar.from) free.push({ from: since, to: bar.from })
    since = bar.to
  }
  if (since < to) free.push({ from: since, to })
  return free
}

const takenBy = (
  resource: Resource,
  bookings: ReadonlyArray<Booking>,
  asOf: Instant | undefined,
): ReadonlyArray<TakenTime> => {
  const taken: Array<TakenTime> = []
  for (const [place, booking] of bookings.entries()) {
    const span = booking.resource === resource.id ? takenTime(booking, asOf) : undefined
    if (span === undefined) continue
    taken.push({ from: span.from, to: span.to, booking, units: unitsTaken(resource, booking), place })
  }
  return taken.sort(
    (a, b) => a.from - b.from || (a.booking.id < b.booking.id ? -1 : a.booking.id > b.booking.id ? 1 : 0),
  )
}

const latestEndsOf = (taken: ReadonlyArray<TakenTime>): ReadonlyArray<number> => {
  let latest = Number.NEGATIVE_INFINITY
  return taken.map(({ to }) => {
    latest = Math.max(latest, to)
    return latest
  })
}

const brokenUnits = (broken: Pick<Lending, "resource" | "restrictions">): ReadonlyArray<Load> => {
  const total = joined(totalBreakdowns(broken))
  return breakdownsOf(broken).flatMap((one) =>
    gapsIn(one, total).map(({ from, to }) => ({ from, to, units: one.units })),
  )
}

interface Barring {
  readonly taken: ReadonlyArray<Load>
  readonly outOfOrder: ReadonlyArray<Load>
  readonly restMs: number
  readonly limit: number
}

/** A use needs its rest after itself as well: it cannot lie just before what is too full either. */
const barredFor = ({ taken, outOfOrder, restMs, limit }: Barring): ReadonlyArray<TimeSpan> => {
  const full = spansOver(taken.map(withRest(restMs)), limit).map(({ from, to }) => ({ from: from - restMs, to }))
  return joined(outOfOrder.length === 0 ? full : [...full, ...spansOver([...taken, ...outOfOrder], limit)])
}

const withRest =
  (restMs: number) =>
  ({ from, to, units }: Load): Load => ({ from, to: to + restMs, units })

/** How many begin before a moment; by halving, for they are in order. */
const countBefore = (taken: ReadonlyArray<TimeSpan>, ms: number): number => {
  let [low, high] = [0, taken.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((taken[middle]?.from ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** How many have ended at a moment; by halving, for they are in order and apart. */
const countEndedBy = (spans: ReadonlyArray<TimeSpan>, ms: number): number => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.to ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low
}
