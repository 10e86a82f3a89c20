/** Times of slots: uses that begin and end on steps of a clock, and that a clock can say. */
import { clockChanges, type Interval, type LocalDateTime, minuteOfDay, offsetMs, type Zone } from "../../time/index.js"
import { dayMs, minuteMs, minutesPerDay, msOf, shownBy, spanOf } from "./local-clock.js"
import type { TimeSpan } from "./span.js"

/** What the clock of a zone shows around some slots. */
export interface SlotClock {
  readonly zone: Zone
  readonly offsetAt: (ms: number) => number
  /** What it shows, if that names the instant: a repeated hour is read as its first run. */
  readonly said: (ms: number) => LocalDateTime | undefined
}

/** How long a use is, and on which steps of the clock, counted from midnight, it begins and ends. */
export interface UseLength {
  readonly clock: SlotClock
  readonly ms: number
  /** @unit minutes */
  readonly beginsOn: number
  /** @unit minutes */
  readonly endsOn: number
}

/** A use in real time and by the clock. */
export interface Use extends TimeSpan {
  readonly interval: Interval
}

/** The first use that a span has room for. */
export const firstUse = ({ from, to }: TimeSpan, length: UseLength): Use | undefined => {
  const { clock, ms, beginsOn } = length
  for (let at = onStep(from, beginsOn, clock); at + ms <= to; at = onStep(at + minuteMs, beginsOn, clock)) {
    const use = useAt(at, length)
    if (use !== undefined) return use
  }
  return undefined
}

/** The longest interval around a use that a span has room for, and that a clock can say. */
export const sayableAround = (use: Use, { from, to }: TimeSpan, clock: SlotClock): Interval => {
  const { start, end, zone } = use.interval
  const firstMinute = Math.ceil(from / minuteMs) * minuteMs
  const lastMinute = Math.floor(to / minuteMs) * minuteMs
  return {
    start: firstMinute === use.from ? start : (nearest(firstMinute, use.from, clock) ?? start),
    end: lastMinute === use.to ? end : (nearest(lastMinute, use.to, clock) ?? end),
    zone,
  }
}

/** The first of the minutes from one instant towards another that a clock can say. */
const nearest = (from: number, towards: number, clock: SlotClock): LocalDateTime | undefined => {
  const step = Math.sign(towards - from) * minuteMs
  for (let at = from; at !== towards; at += step) {
    const local = clock.said(at)
    if (local !== undefined) return local
  }
  return undefined
}

/** The first use, and all later ones as long as it that begin on whole steps of the clock, as a stretch has room for them. */
export const usesWithin = (stretch: Interval, first: Interval, stepMinutes: number): ReadonlyArray<Interval> => {
  const [{ to }, begin] = [spanOf(stretch), spanOf(first)]
  const clock = slotClock(stretch.zone, { from: begin.from, to })
  const length = { clock, ms: begin.to - begin.from, beginsOn: Math.max(1, stepMinutes), endsOn: 1 }
  const after = ({ from }: TimeSpan): Use | undefined => firstUse({ from: from + minuteMs, to }, length)
  const uses = [first]
  for (let use = after(begin); use !== undefined; use = after(use)) uses.push(use.interval)
  return uses
}

/** A clock change in between may put either end off its steps. */
const useAt = (from: number, { clock, ms, beginsOn, endsOn }: UseLength): Use | undefined => {
  const [start, end] = [clock.said(from), clock.said(from + ms)]
  if (start === undefined || end === undefined) return undefined
  return minuteOfDay(start) % beginsOn === 0 && minuteOfDay(end) % endsOn === 0
    ? { from, to: from + ms, interval: { start, end, zone: clock.zone } }
    : undefined
}

/** The clock of a zone for many slots: where the clocks are not changed nearby, one offset serves all. */
export const slotClock = (zone: Zone, { from, to }: TimeSpan): SlotClock => {
  const isSteady = clockChanges(zone, from - dayMs, to + dayMs).length === 0
  const steady = offsetMs(zone, from)
  const offsetAt = (ms: number): number => (isSteady ? steady : offsetMs(zone, ms))
  const said = (ms: number): LocalDateTime | undefined => {
    const offset = offsetAt(ms)
    const local = shownBy(ms + offset)
    const isPlain = ms % minuteMs === 0 && (isSteady || offsetMs(zone, ms - dayMs) === offset)
    return isPlain || msOf(local, zone) === ms ? local : undefined
  }
  return { zone, offsetAt, said }
}

/** The first whole step of the clock from an instant on. */
const onStep = (ms: number, step: number, { offsetAt }: SlotClock): number => {
  const offset = offsetAt(ms)
  const wall = ms + offset
  const midnight = Math.floor(wall / dayMs) * dayMs
  const minutes = Math.ceil((wall - midnight) / (step * minuteMs)) * step
  return midnight + Math.min(minutes, minutesPerDay) * minuteMs - offset
}
