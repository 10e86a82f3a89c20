/** The next opening: looked for day by day, up to where the caller says. */
import { epochMs, type Instant, instantAt } from "../time/index.js"
import { untilChange } from "./is-open.js"
import type { UnknownReason } from "./opening-answer.js"
import { dayOfInstant, type OpeningTimes, type Stretch } from "./opening-times.js"

/**
 * When one can come next without an appointment.
 *
 * `opens`: `at` is the instant asked from where it is open then; `perhapsFrom` is an earlier instant from which nobody
 * knows. `byAppointment`: only with one, from `at` on. `unknown`: nobody knows from `from` on. `closed`: nothing up to
 * `lookedUntil`. The last three tell how far was looked.
 *
 * @german Nächste Öffnung
 */
export type NextOpening =
  | { readonly _tag: "opens"; readonly at: Instant; readonly until?: Instant; readonly perhapsFrom?: Instant }
  | { readonly _tag: "byAppointment"; readonly at: Instant; readonly lookedUntil: Instant }
  | {
      readonly _tag: "unknown"
      readonly from: Instant
      readonly because: ReadonlyArray<UnknownReason>
      readonly lookedUntil: Instant
    }
  | { readonly _tag: "closed"; readonly lookedUntil: Instant }

/**
 * The first instant, not before `from`, at which a place is open.
 *
 * @param until - how far to look; a year is usual
 * @example
 * import { nextOpening, openingTimes, parseOsmHours } from "@sozialraum/core/hours"
 * import { Instant } from "@sozialraum/core/time"
 * const times = openingTimes(parseOsmHours("week 2-52/2 Tu 09:30-11:30").hours, [])
 * const [from, until] = [Instant.parse("2026-10-15T12:00:00Z"), Instant.parse("2027-10-15T12:00:00Z")]
 * nextOpening(times, from, until) // => { _tag: "opens", at: "2026-10-27T08:30:00Z", until: "2026-10-27T10:30:00Z" }
 */
export const nextOpening = (times: OpeningTimes, from: Instant, until: Instant): NextOpening => {
  const [start, end] = [epochMs(from), epochMs(until)]
  let appointment: number | undefined
  let doubt: Stretch | undefined
  const lastDay = dayOfInstant(times, end)
  for (let day = dayOfInstant(times, start) - 1; day <= lastDay; day++) {
    const ahead = times.dayAt(day).stretches.filter((stretch) => stretch.to > start && stretch.from < end)
    doubt ??= ahead.find(({ access }) => access === "unknown")
    appointment ??= ahead.find(({ access }) => access === "byAppointment")?.from
    const opening = earliest(ahead)
    if (opening === undefined) continue
    // What begins in the night after a day may begin after the first hours of the next.
    const first = earliest([opening, ...times.dayAt(day + 1).stretches]) ?? opening
    const at = Math.max(first.from, start)
    const earlier =
      doubt !== undefined && doubt.from < at ? { perhapsFrom: instantAt(Math.max(doubt.from, start)) } : {}
    return { _tag: "opens", at: instantAt(at), ...untilChange(times, first), ...earlier }
  }
  const lookedUntil = instantAt(end)
  if (doubt !== undefined) {
    return { _tag: "unknown", from: instantAt(Math.max(doubt.from, start)), because: doubt.because ?? [], lookedUntil }
  }
  return appointment === undefined
    ? { _tag: "closed", lookedUntil }
    : { _tag: "byAppointment", at: instantAt(Math.max(appointment, start)), lookedUntil }
}

const earliest = (stretches: ReadonlyArray<Stretch>): Stretch | undefined => {
  let first: Stretch | undefined
  for (const stretch of stretches) {
    if (stretch.access === "open" && (first === undefined || stretch.from < first.from)) first = stretch
  }
  return first
}
