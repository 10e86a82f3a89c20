/** Local clocks: days and wall-clock times of a zone as instants, and back. */
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
} from "../../time/index.js"
import type { TimeSpan } from "./span.js"

export const minutesPerDay = 1440
export const minuteMs = 60_000
export const dayMs = 86_400_000
const epoch = LocalDate.parse("1970-01-01")

/** The wall-clock time at so many minutes after the midnight with which a day begins; they may run into later days. */
export const localTimeOn = (day: LocalDate, minute: number): LocalDateTime => {
  const on = minute < minutesPerDay ? day : addDays(day, Math.floor(minute / minutesPerDay))
  return `${on}${clockTimes[minute % minutesPerDay]}` as LocalDateTime
}

/** The instants of the minutes of a day, which may run into the next. */
export const clockOn = (day: LocalDate, zone: Zone): DayClock => {
  const ofZone = clocks.get(zone) ?? new Map<LocalDate, DayClock>()
  clocks.set(zone, ofZone)
  return kept(ofZone, day, () => newClock(day, zone))
}

type DayClock = (minute: number) => number

/** Most days have one offset all through. */
const newClock = (day: LocalDate, zone: Zone): DayClock => {
  const midnight = daysBetween(epoch, day) * dayMs
  const before = offsetMs(zone, midnight - dayMs)
  return before === offsetMs(zone, midnight + 3 * dayMs)
    ? (minute) => midnight - before + minute * minuteMs
    : (minute) => epochMs(toInstant(localTimeOn(day, minute), zone, rfc5545).instant)
}

/** When a wall-clock time is. @unit milliseconds since 1970 */
export const msOf = (local: LocalDateTime, zone: Zone): number => clockOn(dateOf(local), zone)(minuteOfDay(local))

/** What the clocks of a zone show, seconds cut off. @param ms - milliseconds since 1970 */
export const localAt = (ms: number, zone: Zone): LocalDateTime => shownBy(ms + offsetMs(zone, ms))

/** What a clock shows, seconds cut off. @param wall - the instant and the offset of its zone then, in milliseconds */
export const shownBy = (wall: number): LocalDateTime => {
  const day = Math.floor(wall / dayMs)
  return localTimeOn(dayAt(day), Math.floor((wall - day * dayMs) / minuteMs))
}

export const spanOf = ({ start, end, zone }: Interval): TimeSpan => ({ from: msOf(start, zone), to: msOf(end, zone) })

/** A span as the clocks of a zone show it: in the hour that they show twice, it may look too short. */
export const intervalOf = ({ from, to }: TimeSpan, zone: Zone): Interval => ({
  start: localAt(from, zone),
  end: localAt(to, zone),
  zone,
})

/** The days of which a span has some time, and so many before and after them. */
export const daysOf = ({ from, to }: TimeSpan, zone: Zone, around: number): ReadonlyArray<LocalDate> => {
  const first = dayNumber(from, zone) - around
  const last = dayNumber(Math.max(from, to - 1), zone) + around
  return Array.from({ length: last - first + 1 }, (_, index) => dayAt(first + index))
}

/** The day of an instant, counted from 1970-01-01. */
const dayNumber = (ms: number, zone: Zone): number => Math.floor((ms + offsetMs(zone, ms)) / dayMs)

const dayAt = (number: number): LocalDate => kept(days, number, () => addDays(epoch, number))

/** As `addDays`, for many days in a row. */
export const daysLater = (day: LocalDate, count: number): LocalDate => dayAt(daysBetween(epoch, day) + count)

/** The same days are asked about again and again: some ten years of them are remembered. */
const kept = <Key, A>(memory: Map<Key, A>, key: Key, compute: () => A): A => {
  const known = memory.get(key)
  if (known !== undefined) return known
  if (memory.size >= keptDays) memory.clear()
  const computed = compute()
  memory.set(key, computed)
  return computed
}

const keptDays = 4000
const days = new Map<number, LocalDate>()
const clocks = new Map<Zone, Map<LocalDate, DayClock>>()

const two = (count: number): string => (count < 10 ? `0${count}` : String(count))
const clockTimes = Array.from(
  { length: minutesPerDay },
  (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
)
