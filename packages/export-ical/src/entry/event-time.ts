/** Written times: whether an entry stands in its zone's wall-clock time or in UTC. */
import {
  clockChanges,
  endOf,
  epochMs,
  type Instant,
  type Interval,
  type LocalDateTime,
  offsetMs,
  rfc5545,
  startOf,
  toInstant,
  type Zone,
} from "@sozialraum/core"
import { type EventTime, isWholeDays, type WholeDays } from "./event.js"

/** How the times of one entry are written. @german Zeitschreibweise */
export type WrittenTime =
  | { readonly form: "days"; readonly days: WholeDays }
  | { readonly form: "zoned"; readonly interval: Interval; readonly start: Instant; readonly end: Instant }
  | { readonly form: "utc"; readonly start: Instant; readonly end: Instant }

/**
 * Decides how to write the times of an entry.
 *
 * Wall-clock time with a zone is the rule. Where calendar programs are known to disagree, the instants are written
 * instead: at times that a clock change skips or repeats, for entries that last across one, and in years for which a
 * zone's rules are not known to the minute.
 */
export const writtenTime = (when: EventTime): WrittenTime => {
  if (isWholeDays(when)) return { form: "days", days: when }
  const [start, end] = [startOf(when), endOf(when)]
  return readAlike(when) ? { form: "zoned", interval: when, start, end } : { form: "utc", start, end }
}

/** Whether every program reads the wall-clock times of an interval as the same two instants. */
export const readAlike = ({ start, end, zone }: Interval): boolean => {
  if (zone === "UTC") return false
  const [from, to] = [start, end].map((local) => plainMs(local, zone))
  // A change at the very start is over when the entry begins; one at the very end moves the end's wall-clock time.
  return from !== undefined && to !== undefined && clockChanges(zone, from + 1, to + 1).length === 0
}

/** The instant that a wall-clock time names, if it names one plainly and in years whose rules are known. */
const plainMs = (local: LocalDateTime, zone: Zone): number | undefined => {
  if (local < firstKnown || local >= firstUnknown) return undefined
  const { instant, because } = toInstant(local, zone, rfc5545)
  const ms = epochMs(instant)
  return because === "exact" && offsetMs(zone, ms) % 60_000 === 0 ? ms : undefined
}

/** Zone data begin in earnest with the year after 1970, and nobody knows the clocks of the next century. */
const firstKnown = "1971-01-01"
const firstUnknown = "2100-01-01"
