/** Available stretches: when a resource can be used by anybody, before bookings, and why not at other times. */
import type { Interval, Zone } from "../../time/index.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import { intervalOf, spanOf } from "./local-clock.js"
import { clipped, gapsIn, joined, type TimeSpan } from "./span.js"
import {
  type Because,
  type UnavailableReason,
  type UncertainReason,
  unavailableTimes,
  uncertainTimes,
} from "./unavailable.js"

/** A stretch in which a resource can be used: from an instant up to another, and as the clocks of its zone show it. @german Verfügbare Zeit */
export interface AvailableStretch {
  /** @unit milliseconds since 1970 */
  readonly from: number
  readonly to: number
  readonly interval: Interval
}

/** A stretch in which a resource cannot be used, and every reason that holds all through it. @german Nicht verfügbare Zeit */
export interface UnavailableStretch extends AvailableStretch {
  readonly because: ReadonlyArray<UnavailableReason>
}

/** A stretch in which a resource can be used as far as anybody knows, and what nobody knows. @german Ungewisse Zeit */
export interface UncertainStretch extends AvailableStretch {
  readonly because: ReadonlyArray<UncertainReason>
}

/**
 * The times of a window: each moment is either in `available` or in `unavailable`. All lists are in the order of time.
 *
 * @german Verfügbare Zeiten
 */
export interface AvailableStretches {
  /** The zone of the resource. */
  readonly zone: Zone
  /** Without overlaps, and as long as they can be. */
  readonly available: ReadonlyArray<AvailableStretch>
  readonly unavailable: ReadonlyArray<UnavailableStretch>
  /** Parts of what is available. */
  readonly uncertain: ReadonlyArray<UncertainStretch>
}

/**
 * When a resource can be used within a window, before bookings, and why not at other times.
 *
 * Bookable hours count on the days on which they begin, also over midnight; closures last from midnight to midnight. Where
 * calendars do not know a day, or nobody knows the hours of the house, the resource is available and that is said.
 *
 * @rule R39
 * @example
 * import { ClosureCalendar, availableStretches, Resource } from "@sozialraum/core"
 * import { Interval } from "@sozialraum/core/time"
 * const hall = Resource.parse({
 *   id: "turnhalle",
 *   owner: "schule",
 *   category: "sporthalle",
 *   name: "Turnhalle",
 *   availability: {
 *     windows: [{ slots: [{ day: "fr", from: "16:00", to: "22:00" }] }],
 *     coreUse: [{ slots: [{ day: "fr", from: "15:00", to: "17:30" }] }],
 *     holidays: { kind: "rests", on: ["schulferien"] },
 *   },
 * })
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const october = Interval.parse({ start: "2026-10-12T00:00", end: "2026-11-01T00:00", zone: "Europe/Berlin" })
 * const { available } = availableStretches({ resource: hall, restrictions: [], calendars: [ferien] }, october)
 * available.map(({ interval }) => [interval.start, interval.end]) // => [["2026-10-16T17:30", "2026-10-16T22:00"]]
 */
export const availableStretches = (times: ResourceTimes, window: Interval): AvailableStretches => {
  const { zone } = availabilityOf(times.resource)
  const whole = spanOf(window)
  const stretch = <A extends TimeSpan>(span: A) => ({ ...span, interval: intervalOf(span, zone) })
  const taken = unavailableTimes(times, whole)
  const available = gapsIn(whole, joined(taken))
  const doubts = uncertainTimes(times, whole).flatMap((doubt) =>
    available.length === 0 ? [] : available.flatMap((free) => clipped([doubt], free)),
  )
  return {
    zone,
    available: available.map(stretch),
    unavailable: pieces(taken).map(stretch),
    uncertain: pieces(doubts).map(stretch),
  }
}

interface Piece<Reason> extends TimeSpan {
  readonly because: ReadonlyArray<Reason>
}

/** What overlaps, cut so that the same reasons hold all through each piece, in the order in which they were given. */
const pieces = <Reason>(stretches: ReadonlyArray<Because<Reason>>): ReadonlyArray<Piece<Reason>> => {
  const begins = stretches.map((stretch, place) => ({ ...stretch, place })).sort((a, b) => a.from - b.from)
  const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const found: Array<Piece<Reason>> = []
  let running: ReadonlyArray<(typeof begins)[number]> = []
  let next = 0
  edges.forEach((from, index) => {
    const to = edges[index + 1] ?? from
    const started: Array<(typeof begins)[number]> = []
    for (let begun = begins[next]; begun !== undefined && begun.from <= from; begun = begins[++next])
      started.push(begun)
    running = [...running, ...started].filter((stretch) => from < stretch.to)
    const because = [...running].sort((a, b) => a.place - b.place).map(({ reason }) => reason)
    if (from < to && because.length > 0) found.push({ from, to, because })
  })
  return found
}
