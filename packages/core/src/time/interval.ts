/** Intervals: from a wall-clock time up to another, in one zone. Half-open: the end is the first moment outside. */
import * as z from "zod"
import { violates } from "../problem.js"
import { epochMs, type Instant } from "./instant.js"
import { LocalDateTime, rfc5545, toInstant } from "./local-date-time.js"
import { Zone } from "./zone.js"

/**
 * A stretch of time in a calendar: `{ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }`.
 *
 * A zone may change its rules: the clock on the wall is what was agreed, the instants are computed when they are needed.
 *
 * @german Zeitraum
 */
export const Interval = z
  .strictObject({ start: LocalDateTime, end: LocalDateTime, zone: Zone })
  .refine((interval) => durationMinutes(interval) > 0, violates("IntervalEmpty", ["end"]))
  .readonly()
export type Interval = Readonly<{ start: LocalDateTime; end: LocalDateTime; zone: Zone }>

/** The instant at which an interval begins; a time that a clock change skips or repeats is read as iCalendar does. */
export const startOf = (interval: Interval): Instant => instantOf(interval.start, interval.zone)

/** The first instant after an interval. */
export const endOf = (interval: Interval): Instant => instantOf(interval.end, interval.zone)

/**
 * Whether two intervals share time, also across zones. They do not when one begins as the other ends.
 *
 * @example
 * import { Interval, overlaps } from "@sozialraum/core/time"
 * const zone = "Europe/Berlin"
 * const group = Interval.parse({ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone })
 * const choir = Interval.parse({ start: "2026-10-21T17:00", end: "2026-10-21T18:30", zone })
 * overlaps(group, choir) // => false
 */
export const overlaps = (a: Interval, b: Interval): boolean =>
  epochMs(startOf(a)) < epochMs(endOf(b)) && epochMs(startOf(b)) < epochMs(endOf(a))

/** How long an interval really lasts: a night on which the clocks are put back is an hour longer. @unit minutes */
export const durationMinutes = (interval: Interval): number =>
  (epochMs(endOf(interval)) - epochMs(startOf(interval))) / 60_000

const instantOf = (local: LocalDateTime, zone: Zone): Instant => toInstant(local, zone, rfc5545).instant
