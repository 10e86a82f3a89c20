/** One occurrence of a series: its key, and when it begins and ends, by the clock and on the time line. */
import { instantText, localText, minuteMs } from "./civil.js"
import { epochMs, type Instant } from "./instant.js"
import type { LocalDateTime, ResolvedTime } from "./local-date-time.js"
import type { OccurrenceOverride } from "./series.js"
import type { Reading, WallClock } from "./wall-clock.js"

/** One date of a series. @german Einzeltermin */
export interface Occurrence {
  /** The start as the series first had it: the same for good, also when the occurrence is moved. */
  readonly key: LocalDateTime
  /** What the clock shows at its start and at its end; the instants say which of two equal times is meant. */
  readonly start: LocalDateTime
  readonly end: LocalDateTime
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Whether the planned time was plain, did not exist, or existed twice. */
  readonly because: ResolvedTime["because"]
  readonly override?: "moved" | "changed"
  /** Why it was moved or changed, where somebody said so. */
  readonly reason?: string
}

/** A planned date that does not happen at its time, and why. @german Ausgefallener Termin */
export interface OmittedOccurrence {
  readonly key: LocalDateTime
  readonly because: "excluded" | "cancelled" | "moved" | "noSuchTime"
  /** Where somebody said so. */
  readonly reason?: string
  /** When it happens instead; only of one that was moved. */
  readonly movedTo?: LocalDateTime
}

/** What is known of an occurrence before the clock is asked. */
interface Planned {
  /** Minutes since 1970. */
  readonly key: number
  readonly durationMinutes: number
  readonly change: Exclude<OccurrenceOverride, { readonly kind: "cancelled" }> | undefined
}

/** An occurrence whose start was read on the clock. */
export const occurrenceOf = (
  clock: WallClock,
  { ms, because }: Reading,
  { key: minute, durationMinutes, change }: Planned,
): Occurrence => {
  const endMs = ms + durationMinutes * minuteMs
  const key = localText(minute)
  const times = {
    key,
    start: because === "exact" && change === undefined ? key : clockText(clock, ms),
    end: clockText(clock, endMs),
    startsAt: instantText(ms),
    endsAt: instantText(endMs),
    because,
  }
  if (change === undefined) return times
  const { kind: override, reason } = change
  return { ...times, override, ...(reason === undefined ? {} : { reason }) }
}

const clockText = (clock: WallClock, ms: number): LocalDateTime =>
  localText(Math.floor((ms + clock.offsetAt(ms)) / minuteMs))

/** By the instants at which they begin. */
export const inTime = (a: Occurrence, b: Occurrence): number =>
  epochMs(a.startsAt) - epochMs(b.startsAt) || (a.key < b.key ? -1 : 1)
