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
  let stretch: Stretch = { from: 0, to: 0, startMs: 0, changes: [] }
  const around = (ms: number): Stretch => {
    if (ms < stretch.from || ms >= stretch.to) stretch = stretchOf(zone, Math.floor(ms / stretchMs))
    return stretch
  }
  const offsetAt = (ms: number): number => {
    const { startMs, changes } = around(ms)
    for (let index = changes.length - 1; index >= 0; index--) {
      const change = changes[index]
      if (change !== undefined && change.at <= ms) return change.afterMs
    }
    return startMs
  }
  const resolve = (wallMs: number, repeated: "first" | "second"): Reading => {
    const { startMs, changes } = around(wallMs)
    const change = changes.findLast(({ at, beforeMs, afterMs }) => at + Math.min(beforeMs, afterMs) <= wallMs)
    if (change === undefined) return { ms: wallMs - startMs, because: "exact" }
    const { at, beforeMs, afterMs } = change
    if (wallMs >= at + Math.max(beforeMs, afterMs)) return { ms: wallMs - afterMs, because: "exact" }
    if (afterMs > beforeMs) return { ms: wallMs - beforeMs, because: "shifted" }
    return { ms: wallMs - (repeated === "first" ? beforeMs : afterMs), because: repeated }
  }
  return { resolve, offsetAt }
}

const stretchMs = 365 * 86_400_000
/** No zone is further from UTC, and no clock was ever put by more. */
const marginMs = 2 * 86_400_000

/** The tz data of a running process does not change: what was computed once stays true. */
const stretches = new Map<Zone, Map<number, Stretch>>()

const stretchOf = (zone: Zone, number: number): Stretch => {
  const known = stretches.get(zone) ?? new Map<number, Stretch>()
  stretches.set(zone, known)
  const stretch = known.get(number) ?? survey(zone, number * stretchMs)
  known.set(number, stretch)
  return stretch
}

const survey = (zone: Zone, from: number): Stretch => ({
  from,
  to: from + stretchMs,
  startMs: offsetMs(zone, from - marginMs - 1),
  changes: clockChanges(zone, from - marginMs, from + stretchMs + marginMs),
})
