/** Free slots: where a use of some length finds room among the bookings of many resources. */
import { berlin, type Interval } from "../../time/index.js"
import type { Resource, ResourceId } from "../resource/resource.js"
import { type ResourceWish, wishMissed } from "../resource/resource-wish.js"
import { spanOf } from "./local-clock.js"
import { freeBetween, type Occupancy } from "./occupancy.js"
import { firstUse, sayableAround, slotClock, type UseLength, usesWithin } from "./slot-times.js"
import type { TimeSpan } from "./span.js"

/** A resource in which slots are looked for. @german Suchgrundlage */
export interface SlotSource {
  readonly occupancy: Occupancy
  /** When it can be used before bookings, as `availableStretches` tells: in order, without overlaps. */
  readonly open: ReadonlyArray<TimeSpan>
}

/** Which resources are looked for, for how long, and when. @german Suche nach freien Zeiten */
export interface SlotQuestion extends ResourceWish {
  readonly window: Interval
  /** Real minutes; what a resource is not lent for so short a time, is looked for as long as it is lent at least. */
  readonly durationMinutes: number
  /** A use begins on whole steps of the clock, counted from midnight, and on those of the resource. @unit minutes */
  readonly stepMinutes?: number
  /** The most to tell; without it all. */
  readonly limit?: number
}

/** A stretch in which a resource is free for at least as long as it is needed. @german Freie Zeit */
export interface FreeSlot {
  readonly resource: ResourceId
  /** As long as it can be, by the clock of the resource. */
  readonly stretch: Interval
  /** The first use in it. */
  readonly earliest: Interval
}

/**
 * The free stretches of many resources in which a use of some length finds room, those in which it can begin first before
 * others, then by resource.
 *
 * Bookings, buffers and what each resource asks of lengths and steps are kept; lead time, quotas, pick-up and return are not
 * looked at: `bookingFindings` judges a use when it is known who wants it.
 *
 * @rule R38, R39, Q13
 * @example
 * import { Booking, freeSlots, occupancy, Resource } from "@sozialraum/core/sharing"
 * import { endOf, epochMs, Interval, startOf } from "@sozialraum/core/time"
 * const on = (start: string, end: string) =>
 *   Interval.parse({ start: `2026-10-21T${start}`, end: `2026-10-21T${end}`, zone: "Europe/Berlin" })
 * const room = Resource.parse({ id: "raum-1", owner: "schule", category: "raum", name: "Raum 1" })
 * const meal = { id: "b1", resource: "raum-1", borrower: "kita", purpose: "Elterncafé", responsible: "leitung" }
 * const bookings = [Booking.parse({ ...meal, interval: on("14:00", "15:30") })]
 * const window = on("13:30", "18:00")
 * const open = [{ from: epochMs(startOf(window)), to: epochMs(endOf(window)) }]
 * const slots = freeSlots([{ occupancy: occupancy(room, bookings), open }], { window, durationMinutes: 60 })
 * slots.map(({ stretch }) => [stretch.start, stretch.end]) // => [["2026-10-21T15:30", "2026-10-21T18:00"]]
 */
export const freeSlots = (sources: ReadonlyArray<SlotSource>, question: SlotQuestion): ReadonlyArray<FreeSlot> => {
  const { limit = Number.POSITIVE_INFINITY } = question
  const window = spanOf(question.window)
  return sources
    .filter(({ occupancy }) => wishMissed(occupancy.resource, question).length === 0)
    .flatMap((source) => slotsOf(source, window, question))
    .sort(inOrder)
    .slice(0, Math.max(0, limit))
    .map(({ slot }) => slot)
}

/**
 * The earliest use of a free stretch, and every later one as long as it that the stretch has room for.
 *
 * @param stepMinutes - later ones begin on whole steps of the clock, counted from midnight
 */
export const usesIn = ({ stretch, earliest }: FreeSlot, stepMinutes: number): ReadonlyArray<Interval> =>
  usesWithin(stretch, earliest, stepMinutes)

interface FoundSlot {
  readonly at: number
  readonly slot: FreeSlot
}

const slotsOf = (
  { occupancy, open }: SlotSource,
  window: TimeSpan,
  { durationMinutes, units = 1, stepMinutes, limit = Number.POSITIVE_INFINITY }: SlotQuestion,
): ReadonlyArray<FoundSlot> => {
  const { resource } = occupancy
  const length = useLength(resource, { durationMinutes, stepMinutes, window })
  if (length === undefined) return []
  const found: Array<FoundSlot> = []
  for (const stretch of open) {
    if (stretch.to <= window.from || stretch.to - stretch.from < length.ms) continue
    if (window.to <= stretch.from || found.length >= limit) break
    const within = { from: Math.max(stretch.from, window.from), to: Math.min(stretch.to, window.to) }
    for (const free of freeBetween(occupancy, within, units)) {
      const first = free.to - free.from < length.ms ? undefined : firstUse(free, length)
      if (first === undefined) continue
      const around = sayableAround(first, free, length.clock)
      found.push({ at: first.from, slot: { resource: resource.id, stretch: around, earliest: first.interval } })
    }
  }
  return found
}

interface LengthAsked {
  readonly durationMinutes: number
  readonly stepMinutes: number | undefined
  readonly window: TimeSpan
}

/** How long a use has to be for a resource, or nothing where it is not lent for so long. */
const useLength = (
  { availability }: Resource,
  { durationMinutes, stepMinutes, window }: LengthAsked,
): UseLength | undefined => {
  const { zone = berlin, shortestMinutes = 0, longestMinutes, stepMinutes: step = 1 } = availability ?? {}
  const minutes = Math.ceil(Math.max(durationMinutes, shortestMinutes, 1) / step) * step
  if (longestMinutes !== undefined && minutes > longestMinutes) return undefined
  return {
    clock: slotClock(zone, window),
    ms: minutes * 60_000,
    beginsOn: commonStep(step, Math.max(1, stepMinutes ?? 1)),
    endsOn: step,
  }
}

/** The steps that are whole steps of both. */
const commonStep = (a: number, b: number): number => {
  let [larger, rest] = [a, b]
  while (rest > 0) [larger, rest] = [rest, larger % rest]
  return (a / larger) * b
}

const inOrder = (a: FoundSlot, b: FoundSlot): number =>
  a.at - b.at || (a.slot.resource < b.slot.resource ? -1 : a.slot.resource > b.slot.resource ? 1 : 0)
