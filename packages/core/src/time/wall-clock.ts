/** The clock of a zone for many readings in a row: one look at the zone's changes serves a whole year. */
import type { ResolvedTime } from "./local-date-time.js"
import { type ClockChange, clockChanges, offsetMs, type Zone } from "./zone.js"

/** Where a wall-clock reading lies on the time line; a repeated one is told apart by the caller's choice. */
export interface Reading {
  /** @unit milliseconds since 1970 */
  readonly ms: number
  readonly because: ResolvedTime["because"]
}

export interface WallClock {
  /** A missing time is read as if the clock had not been put forward. `wallMs` is the reading as if it were UTC. */
  readonly resolve: (wallMs: number, repeated: "first" | "second") => Reading
  readonly offsetAt: (ms: number) => number
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly startMs: number
  readonly changes: ReadonlyArray<ClockChange>
}

/** The clock of a zone. It remembers where it was read last, so readings in order are cheap. */
export const wallClock = (zone: Zone): WallClock => {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = clockOf(zone)
  clocks.set(zone, clock)
  return clock
}

/** The tz data of a running process does not change: what was computed once stays true. */
const clocks = new Map<Zone, WallClock>()

const clockOf = (zone: Zone): WallClock => {
  const stretches = new Map<number, Stretch>()
  let latest: Stretch = { from: 0, to: 0, startMs: 0, changes: [] }
  const around = (ms: number): Stretch => {
    if (ms >= latest.from && ms < latest.to) return latest
    const number = Math.floor(ms / stretchMs)
    latest = stretches.get(number) ?? survey(zone, number * stretchMs)
    stretches.set(number, latest)
    return latest
  }
  const offsetAt = (ms: number): number => {
    const { startMs, changes } = around(ms)
    let offset = startMs
    for (const { at, afterMs } of changes) {
      if (ms < at) break
      offset = afterMs
    }
    return offset
  }
  const resolve = (wallMs: number, repeated: "first" | "second"): Reading => {
    const { startMs, changes } = around(wallMs)
    let offset = startMs
    for (const { at, beforeMs, afterMs } of changes) {
      if (wallMs < at + Math.min(beforeMs, afterMs)) break
      if (wallMs >= at + Math.max(beforeMs, afterMs)) offset = afterMs
      else if (afterMs > beforeMs) return { ms: wallMs - beforeMs, because: "shifted" }
      else return { ms: wallMs - (repeated === "first" ? beforeMs : afterMs), because: repeated }
    }
    return { ms: wallMs - offset, because: "exact" }
  }
  return { resolve, offsetAt }
}

const stretchMs = 365 * 86_400_000
/** No zone is further from UTC, and no clock was ever put by more. */
const marginMs = 2 * 86_400_000

const survey = (zone: Zone, from: number): Stretch => ({
  from,
  to: from + stretchMs,
  startMs: offsetMs(zone, from - marginMs - 1),
  changes: clockChanges(zone, from - marginMs, from + stretchMs + marginMs),
})
