/** Wall-clock times: what a clock on the wall of a place shows. Only with a zone does one name an instant. */
import * as z from "zod"
import { violates } from "../problem.js"
import { instantText, localText, minuteMs, minuteOf } from "./civil.js"
import { epochMs, type Instant } from "./instant.js"
import type { LocalDate } from "./local-date.js"
import { wallClock } from "./wall-clock.js"
import type { Zone } from "./zone.js"

const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/
const foreseeable = /^(1[89]|2\d)/

/** A wall-clock time to the minute, in the years 1800 to 2999: `2026-10-21T15:00`. @german Ortszeit */
export const LocalDateTime = z
  .string()
  .regex(written, { abort: true })
  .refine((text) => foreseeable.test(text) && z.iso.date().safeParse(text.slice(0, 10)).success, violates("NoSuchTime"))
  .brand<"LocalDateTime">()
export type LocalDateTime = z.infer<typeof LocalDateTime>

/** The day of a wall-clock time. */
export const dateOf = (local: LocalDateTime): LocalDate => local.slice(0, 10) as LocalDate

/**
 * What to do with the wall-clock times that a clock change skips or repeats.
 *
 * `shift` takes the time as if the clock had not been put forward; `skip` answers with nothing.
 *
 * @german Umstellungsregel
 */
export interface ClockChangeRule {
  readonly missing: "shift" | "skip"
  readonly repeated: "first" | "second"
}

/** How iCalendar reads such times. @source RFC 5545, section 3.3.5 */
export const rfc5545 = { missing: "shift", repeated: "first" } as const satisfies ClockChangeRule

/** An instant, and whether the wall-clock time named it plainly. @german Aufgelöste Ortszeit */
export interface ResolvedTime {
  readonly instant: Instant
  readonly because: "exact" | "shifted" | "first" | "second"
}

/**
 * The instant that a wall-clock time names in a zone.
 *
 * @returns `undefined` only where the time does not exist and the rule says `skip`
 * @example
 * import { LocalDateTime, rfc5545, toInstant, Zone } from "@sozialraum/core/time"
 * const berlin = Zone.parse("Europe/Berlin")
 * const twice = LocalDateTime.parse("2026-10-25T02:30")
 * toInstant(twice, berlin, rfc5545) // => { instant: "2026-10-25T00:30:00Z", because: "first" }
 */
export function toInstant(
  local: LocalDateTime,
  zone: Zone,
  rule: ClockChangeRule & { readonly missing: "shift" },
): ResolvedTime
export function toInstant(local: LocalDateTime, zone: Zone, rule: ClockChangeRule): ResolvedTime | undefined
export function toInstant(local: LocalDateTime, zone: Zone, rule: ClockChangeRule): ResolvedTime | undefined {
  const { ms, because } = wallClock(zone).resolve(minuteOf(local) * minuteMs, rule.repeated)
  return because === "shifted" && rule.missing === "skip" ? undefined : { instant: instantText(ms), because }
}

/** The wall-clock time of an instant in a zone, seconds cut off. */
export const toLocal = (instant: Instant, zone: Zone): LocalDateTime => {
  const ms = epochMs(instant)
  return localText(Math.floor((ms + wallClock(zone).offsetAt(ms)) / minuteMs))
}
