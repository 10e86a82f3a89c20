/** Occurrences: the single dates of a series inside a window. */
import { localText, minuteMs, minuteOf, minutesPerDay } from "./civil.js"
import { epochMs, type Instant } from "./instant.js"
import type { Interval } from "./interval.js"
import { type LocalDateTime, rfc5545 } from "./local-date-time.js"
import { inTime, type Occurrence, type OmittedOccurrence, occurrenceOf } from "./occurrence.js"
import { eachDay } from "./rule-days.js"
import type { OccurrenceOverride, Series } from "./series.js"
import { exclusionOf, isPlanned, planSeries } from "./series-plan.js"
import { type Reading, type WallClock, wallClock } from "./wall-clock.js"
import type { Zone } from "./zone.js"

/** The dates of a series in a window, both lists in the order of time. @german Termine einer Serie */
export interface Occurrences {
  readonly occurrences: ReadonlyArray<Occurrence>
  readonly omitted: ReadonlyArray<OmittedOccurrence>
  /** Only where the limit cut off: when the first occurrence begins that is not told. A window from there goes on. */
  readonly cutOffAt?: Instant
}

/**
 * The dates of a series that begin inside a window; one that begins as the window ends is outside.
 *
 * The cost is that of the window, however long ago the series began. An exclusion outdoes an override, and an override
 * whose key the series does not have is without effect.
 *
 * @param options - `limit`: the most occurrences to tell, 10,000 unless said otherwise; more only where several begin at
 *   the same instant
 * @source RFC 5545, section 3.8.5
 * @example
 * import { Interval, occurrences, Series } from "@sozialraum/core/time"
 * const zone = "Europe/Berlin"
 * const series = Series.parse({
 *   start: "2026-01-31T15:00",
 *   durationMinutes: 90,
 *   zone,
 *   rule: { freq: "monthly" },
 *   exdates: ["2026-05-31"],
 *   clockChange: { missing: "shift", repeated: "first" },
 * })
 * const { occurrences: dates } = occurrences(series, Interval.parse({ start: "2026-02-01T00:00", end: "2026-08-01T00:00", zone }))
 * dates.map(({ key }) => key) // => ["2026-03-31T15:00", "2026-07-31T15:00"]
 */
export const occurrences = (
  series: Series,
  window: Interval,
  options: { readonly limit?: number } = {},
): Occurrences => {
  const limit = options.limit ?? 10_000
  const plan = planSeries(series)
  const clock = wallClock(series.zone)
  const { from, to } = boundsOf(window, clock, series.zone)
  const { missing, repeated } = series.clockChange
  const isExcluded = exclusionOf(series)
  const overrides = new Map(series.overrides.map((override) => [minuteOf(override.key), override]))
  const told: Array<Occurrence> = []
  const omitted: Array<{ readonly ms: number; readonly occurrence: OmittedOccurrence }> = []

  const tell = (key: number, reading: Reading, change?: OccurrenceOverride): void => {
    if (reading.ms < from || reading.ms >= to) return
    const made = change?.kind === "cancelled" ? undefined : change
    const durationMinutes = made?.durationMinutes ?? series.durationMinutes
    told.push(occurrenceOf(clock, reading, { key, durationMinutes, change: made }))
  }
  const omit = (minute: number, { ms }: Reading, why: Omit<OmittedOccurrence, "key">): void => {
    if (ms >= from && ms < to) omitted.push({ ms, occurrence: { key: localText(minute), ...why } })
  }
  const isNoTime = (reading: Reading): boolean => reading.because === "shifted" && missing === "skip"
  const visit = (minute: number): boolean => {
    const reading = clock.resolve(minute * minuteMs, repeated)
    const change = overrides.get(minute)
    const because = whyOmitted(minute, reading, change)
    if (because === undefined) tell(minute, reading, change)
    else omit(minute, reading, because)
    return told.length <= limit
  }
  const whyOmitted = (
    minute: number,
    reading: Reading,
    change: OccurrenceOverride | undefined,
  ): Omit<OmittedOccurrence, "key"> | undefined => {
    if (isExcluded(minute, reading.ms)) return { because: "excluded" }
    if (change?.kind === "cancelled") return { because: "cancelled", ...reasonOf(change) }
    if (change?.kind === "moved") return { because: "moved", movedTo: change.start, ...reasonOf(change) }
    return isNoTime(reading) ? { because: "noSuchTime" } : undefined
  }

  const dayMs = minutesPerDay * minuteMs
  const lastDay = Math.min(plan.lastDay, Math.floor(to / dayMs) + 1)
  eachDay(plan.days, Math.floor(from / dayMs) - 1, lastDay, (day) => visit(day * minutesPerDay + plan.timeOfDay))
  for (const minute of plan.added) visit(minute)
  for (const [key, override] of overrides) {
    if (override.kind !== "moved" || !isPlanned(plan, key)) continue
    if (isExcluded(key, clock.resolve(key * minuteMs, repeated).ms)) continue
    const reading = clock.resolve(minuteOf(override.start) * minuteMs, repeated)
    if (isNoTime(reading)) omit(key, reading, { because: "noSuchTime" })
    else tell(key, reading, override)
  }

  if (plan.added.length + overrides.size > 0) told.sort(inTime)
  const next = told[cutAt(told, limit)]
  const cut = next === undefined ? to : epochMs(next.startsAt)
  const inWindow = omitted.filter(({ ms }) => ms < cut).sort((a, b) => a.ms - b.ms)
  return {
    occurrences: next === undefined ? told : told.slice(0, cutAt(told, limit)),
    omitted: inWindow.map(({ occurrence }) => occurrence),
    ...(next === undefined ? {} : { cutOffAt: next.startsAt }),
  }
}

const reasonOf = ({ reason }: OccurrenceOverride): { readonly reason?: string } =>
  reason === undefined ? {} : { reason }

/** The instants between which a window lies, read as `startOf` and `endOf` do. */
const boundsOf = (window: Interval, clock: WallClock, zone: Zone): { readonly from: number; readonly to: number } => {
  const own = window.zone === zone ? clock : wallClock(window.zone)
  const msOf = (local: LocalDateTime) => own.resolve(minuteOf(local) * minuteMs, rfc5545.repeated).ms
  return { from: msOf(window.start), to: msOf(window.end) }
}

/** What begins at the same instant stays together: a window from the next one on then loses and repeats nothing. */
const cutAt = (told: ReadonlyArray<Occurrence>, limit: number): number => {
  let cut = limit
  while (cut > 0 && cut < told.length && told[cut]?.startsAt === told[cut - 1]?.startsAt) cut++
  return cut
}
