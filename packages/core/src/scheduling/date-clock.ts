/** The clock of a date search: wall-clock times as numbers, because thousands of them are compared. */
import {
  addDays,
  dateOf,
  daysBetween,
  epochMs,
  type Interval,
  LocalDate,
  type LocalDateTime,
  minuteOfDay,
  offsetMs,
  rfc5545,
  toInstant,
  type Zone,
} from "../time/index.js"

export const minuteMs = 60_000
export const dayMs = 86_400_000
const epoch = LocalDate.parse("1970-01-01")

/** Days since 1970. */
export const dayNumberOf = (day: LocalDate): number => daysBetween(epoch, day)

/** The day of an instant in UTC. */
export const dayOfMs = (ms: number): LocalDate => addDays(epoch, Math.floor(ms / dayMs))

/** How far the clocks of a zone are ahead of UTC around a wall-clock reading; nothing where they change nearby. */
export const steadyOffset = (zone: Zone, wallMs: number): number | undefined => {
  const before = offsetMs(zone, wallMs - dayMs)
  return before === offsetMs(zone, wallMs + dayMs) ? before : undefined
}

/** A stretch of real time. @unit milliseconds since 1970 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Reads intervals; the clocks of a day are looked at once. */
export const spanReader = (): ((interval: Interval) => Span) => {
  const zones = new Map<Zone, Map<LocalDate, number>>()
  const read = (local: LocalDateTime, zone: Zone): number => {
    const midnights = zones.get(zone) ?? new Map<LocalDate, number>()
    zones.set(zone, midnights)
    const day = dateOf(local)
    const midnight = midnights.get(day) ?? midnightOf(day, zone)
    midnights.set(day, midnight)
    return Number.isNaN(midnight)
      ? epochMs(toInstant(local, zone, rfc5545).instant)
      : midnight + minuteOfDay(local) * minuteMs
  }
  return ({ start, end, zone }) => ({ start: read(start, zone), end: read(end, zone) })
}

/** When a day begins; not a number where its clocks change, because they do not count minutes from there. */
const midnightOf = (day: LocalDate, zone: Zone): number => {
  const wall = dayNumberOf(day) * dayMs
  return wall - (steadyOffset(zone, wall) ?? Number.NaN)
}

/** Minutes after midnight of `14:30`, up to `24:00`; not a number where it is no time of the day. */
export const clockMinutes = (text: string): number => {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(text) ?? []
  const read = Number(hours) * 60 + Number(minutes)
  return read <= 1440 ? read : Number.NaN
}

/** The way back. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
