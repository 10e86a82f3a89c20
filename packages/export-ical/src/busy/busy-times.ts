/** Busy times: when a resource cannot be had, and whether that is because of bookings, of requests, or of its hours. */
import {
  availableStretches,
  type Booking,
  berlin,
  dateOf,
  freeBetween,
  type Instant,
  Interval,
  instantAt,
  occupancy,
  type ResourceRequest,
  type ResourceTimes,
  requestedDates,
  type TimeSpan,
  toLocal,
  Zone,
} from "@sozialraum/core"
import { leftBy, onlyIn } from "./spans.js"

/**
 * When a resource cannot be had within a window: each list in order, without overlaps, and none with another.
 *
 * @german Belegte Zeiten
 * @source RFC 5545, section 3.2.9
 */
export interface BusyTimes {
  /** Promised, with the time that has to lie between two uses; of what several can use, no unit is left. */
  readonly busy: ReadonlyArray<TimeSpan>
  /** It would be, if everything that is asked for were granted. */
  readonly tentative: ReadonlyArray<TimeSpan>
  /** Not lent then: outside its hours, closed, blocked, out of order. */
  readonly unavailable: ReadonlyArray<TimeSpan>
}

/** What busy times depend on. @german Grundlage der belegten Zeiten */
export interface BusySource {
  readonly times: ResourceTimes
  /** Those of other resources count for nothing. */
  readonly bookings: ReadonlyArray<Booking>
  readonly requests: ReadonlyArray<ResourceRequest>
  /** Until then is taken what is out and should be back. */
  readonly asOf?: Instant
}

/**
 * When a resource cannot be had.
 *
 * Whatever is free here, `freeSlots` finds as well, and the other way round.
 *
 * @rule R38, R39
 */
export const busyTimes = ({ times, bookings, requests, asOf }: BusySource, window: TimeSpan): BusyTimes => {
  const { resource, restrictions } = times
  const options = { restrictions, ...(asOf === undefined ? {} : { asOf }) }
  const takenBy = (taking: ReadonlyArray<Booking>) =>
    leftBy(window, freeBetween(occupancy(resource, taking, options), window))
  const busy = takenBy(bookings)
  const closed = leftBy(window, availableIn(times, window))
  const asked = requests.flatMap((request) => wantedBy(request, times, window))
  return {
    busy,
    tentative: asked.length === 0 ? [] : onlyIn(window, takenBy([...bookings, ...asked]), [...busy, ...closed]),
    unavailable: onlyIn(window, closed, busy),
  }
}

/** Clocks show minutes: the window is widened to whole ones. */
const availableIn = (times: ResourceTimes, { from, to }: TimeSpan): ReadonlyArray<TimeSpan> => {
  const [first, last] = [Math.floor(from / minuteMs) * minuteMs, Math.ceil(to / minuteMs) * minuteMs]
  // In UTC, where no clock change can turn the two round.
  const whole = Interval.safeParse({ start: utcClock(first), end: utcClock(last), zone: utc })
  return whole.success ? availableStretches(times, whole.data).available : []
}

/** The dates of a request within the window, as the bookings that they would be. */
const wantedBy = (
  request: ResourceRequest,
  { resource, calendars }: ResourceTimes,
  window: TimeSpan,
): ReadonlyArray<Booking> => {
  if (request.resource !== resource.id || !waits.includes(request.state.status)) return []
  const until = dateOf(toLocal(instantAt(window.to), resource.availability?.zone ?? berlin))
  const { wanted, uncertain } = requestedDates(request, { calendars, until })
  return [...wanted, ...uncertain].map(({ booking }) => booking)
}

const waits: ReadonlyArray<ResourceRequest["state"]["status"]> = ["submitted", "clarification", "waiting"]

const minuteMs = 60_000

const utc = Zone.parse("UTC")

const utcClock = (ms: number): string => toLocal(instantAt(ms), utc)
