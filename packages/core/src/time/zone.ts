/** Time zones by their IANA name, and how far each is from UTC at an instant. */
import * as z from "zod"
import { violates } from "../problem.js"

const remembered = <K, V>(memory: Map<K, V>, key: K, compute: () => V): V => {
  const known = memory.get(key)
  if (known !== undefined) return known
  const computed = compute()
  memory.set(key, computed)
  return computed
}

/** Asking for a zone is slow, and names return: which ones exist. */
const zones = new Map<string, boolean>()

const known = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== undefined
  } catch {
    return false
  }
}

/** A zone of the IANA database: `Europe/Berlin`. An offset such as `+01:00` does not know summer time. @german Zeitzone */
export const Zone = z
  .string()
  .regex(/^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/, { abort: true })
  .refine((name) => remembered(zones, name, () => known(name)), violates("UnknownZone"))
  .brand<"Zone">()
export type Zone = z.infer<typeof Zone>

/** The zone of all of Germany. */
export const berlin = Zone.parse("Europe/Berlin")

/** A change of a zone's clocks. @german Zeitumstellung */
export interface ClockChange {
  /** @unit milliseconds since 1970 */
  readonly at: number
  readonly beforeMs: number
  readonly afterMs: number
}

/**
 * How far a zone's clocks are ahead of UTC.
 *
 * @param ms - milliseconds since 1970
 * @unit milliseconds
 */
export const offsetMs = (zone: Zone, ms: number): number => {
  const year = yearOf(zone, new Date(ms).getUTCFullYear())
  let offset = year.startMs
  for (const change of year.changes) {
    if (change.at > ms) break
    offset = change.afterMs
  }
  return offset
}

/** The clock changes of a zone from one instant to another, in order. Both in milliseconds since 1970, `to` excluded. */
export const clockChanges = (zone: Zone, from: number, to: number): ReadonlyArray<ClockChange> => {
  const found: Array<ClockChange> = []
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++) {
    found.push(...yearOf(zone, year).changes.filter((change) => change.at >= from && change.at < to))
  }
  return found
}

interface YearOfZone {
  /** Offset before the first change of the year. */
  readonly startMs: number
  readonly changes: ReadonlyArray<ClockChange>
}

/** The tz data of a running process does not change: what was computed once stays true. */
const years = new Map<Zone, Map<number, YearOfZone>>()
const clocks = new Map<Zone, Intl.DateTimeFormat>()

const yearOf = (zone: Zone, year: number): YearOfZone =>
  remembered(
    remembered(years, zone, () => new Map<number, YearOfZone>()),
    year,
    () => surveyYear(zone, year),
  )

/** Some zones leave summer time for Ramadan only: a step of a week misses no change. */
const stepMs = 7 * 86_400_000

const surveyYear = (zone: Zone, year: number): YearOfZone => {
  const end = Date.UTC(year + 1, 0, 1)
  // A second before the year, so that a change at its very first instant is seen.
  const start = Date.UTC(year, 0, 1) - 1000
  const changes: Array<ClockChange> = []
  for (let from = start; from < end; from += stepMs) {
    const to = Math.min(from + stepMs, end)
    const beforeMs = askOffset(zone, from)
    const afterMs = askOffset(zone, to)
    if (beforeMs !== afterMs) changes.push({ at: firstWith(zone, afterMs, from, to), beforeMs, afterMs })
  }
  return { startMs: askOffset(zone, start), changes: changes.filter((change) => change.at < end) }
}

/** The first instant of the new offset between two instants that lie around one change; changes happen on full seconds. */
const firstWith = (zone: Zone, offset: number, from: number, to: number): number => {
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (askOffset(zone, middle) === offset) high = middle
    else low = middle
  }
  return high
}

/** Asks the tz data of the process; slow, therefore only for the surveys. */
const askOffset = (zone: Zone, ms: number): number => {
  const clock = remembered(clocks, zone, () => clockOf(zone))
  const part = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const wall = Date.UTC(
    part["year"] ?? 0,
    (part["month"] ?? 1) - 1,
    part["day"] ?? 1,
    part["hour"] ?? 0,
    part["minute"] ?? 0,
    part["second"] ?? 0,
  )
  return wall - Math.floor(ms / 1000) * 1000
}

const clockOf = (zone: Zone): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
