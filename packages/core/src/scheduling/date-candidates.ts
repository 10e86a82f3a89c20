/** Candidate dates: every time of a grid in the windows of a question, and every date of its poll. */
import { weekdayOf } from "../calendar/index.js"
import {
  addDays,
  berlin,
  dateOf,
  epochMs,
  type Interval,
  instantAt,
  LocalDate,
  LocalDateTime,
  minuteOfDay,
  rfc5545,
  toInstant,
  toLocal,
  type Weekday,
  type Zone,
} from "../time/index.js"
import {
  clockMinutes,
  clockText,
  dayMs,
  dayNumberOf,
  minuteMs,
  type Span,
  spanReader,
  steadyOffset,
} from "./date-clock.js"
import type { DateQuestion, DateWindow } from "./date-question.js"

/** Dates that are looked at, in the order of time; each stands at one place in every list. */
export interface DateCandidates {
  readonly count: number
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** How long the longest of them lasts. @unit milliseconds */
  readonly longest: number
  /** The days on which dates begin, each once, and for each date the place of its day. */
  readonly days: ReadonlyArray<LocalDate>
  readonly dayAt: Int32Array
  /** The places of the dates of each day. */
  readonly onDay: ReadonlyArray<ReadonlyArray<number>>
  /** @unit minutes after midnight */
  readonly minuteAt: Int32Array
  /** For each candidate of the poll, the place of its date; nothing where its day is in no window. */
  readonly polled: ReadonlyArray<number | undefined>
  readonly intervalAt: (place: number) => Interval
}

interface Candidate extends Span {
  readonly day: LocalDate
  readonly minute: number
  /** The place in the poll, and the interval as it stands there. */
  readonly polled?: { readonly at: number; readonly interval: Interval }
}

/** A time that the clocks skip, or could not say without doubt, is no candidate. */
export const dateCandidates = (question: DateQuestion): DateCandidates => {
  const zone = question.zone ?? berlin
  const all = [...question.windows.flatMap((window) => gridOf(window, { ...question, zone })), ...pollOf(question)]
  // Sorting is stable: a date of the grid stands before the same one of the poll.
  const sorted = all.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const dates: Array<Candidate> = []
  const polled: Array<number | undefined> = (question.poll?.candidates ?? []).map(() => undefined)
  for (const candidate of sorted) {
    const last = dates.at(-1)
    if (last?.start !== candidate.start || last.end !== candidate.end) dates.push(candidate)
    if (candidate.polled !== undefined) polled[candidate.polled.at] = dates.length - 1
  }
  const days = [...new Set(dates.map(({ day }) => day))].sort()
  const placeOf = new Map(days.map((day, place) => [day, place]))
  const count = dates.length
  const [starts, ends] = [new Float64Array(count), new Float64Array(count)]
  const [dayAt, minuteAt] = [new Int32Array(count), new Int32Array(count)]
  const onDay: Array<Array<number>> = days.map(() => [])
  let longest = 0
  for (const [place, { start, end, day, minute }] of dates.entries()) {
    starts[place] = start
    ends[place] = end
    minuteAt[place] = minute
    dayAt[place] = placeOf.get(day) ?? 0
    onDay[dayAt[place] ?? 0]?.push(place)
    longest = Math.max(longest, end - start)
  }
  return {
    count,
    starts,
    ends,
    longest,
    days,
    dayAt,
    onDay,
    minuteAt,
    polled,
    intervalAt: (place) => {
      const { start = 0, end = 0, polled: own } = dates[place] ?? {}
      return own?.interval ?? { start: toLocal(instantAt(start), zone), end: toLocal(instantAt(end), zone), zone }
    },
  }
}

const weekdaysOfWork: ReadonlyArray<Weekday> = ["mo", "tu", "we", "th", "fr"]
const hoursOfWork = { from: "08:00", to: "18:00" }

type Grid = DateQuestion & { readonly zone: Zone }

const gridOf = (window: DateWindow, question: Grid): ReadonlyArray<Candidate> => {
  const { weekdays = weekdaysOfWork, hours = hoursOfWork } = window
  const { durationMinutes = 120, gridMinutes = 30, zone } = question
  const [first, last] = [clockMinutes(hours.from), clockMinutes(hours.to)]
  const [minutes, step] = [Math.floor(durationMinutes), Math.floor(gridMinutes)]
  // Also where one of them is not a number there is nothing to look at.
  if (!(step >= 1 && minutes >= 1 && first + minutes <= last)) return []
  const found: Array<Candidate> = []
  for (let day = laterOf(window.from, firstDay); day < window.to && day <= lastDay; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day))) continue
    const midnight = dayNumberOf(day) * dayMs
    const offset = steadyOffset(zone, midnight)
    for (let minute = first; minute + minutes <= last; minute += step) {
      if (offset !== undefined) {
        const start = midnight + minute * minuteMs - offset
        found.push({ start, end: start + minutes * minuteMs, day, minute })
      } else {
        const span = spanOnChange({ day, minute, minutes, last, zone })
        if (span !== undefined) found.push({ ...span, day, minute })
      }
    }
  }
  return found
}

interface Reading {
  readonly day: LocalDate
  readonly minute: number
  readonly minutes: number
  readonly last: number
  readonly zone: Zone
}

/** Around a change of the clocks: what lasts as long as asked, and whose beginning and end the clock shows once or first. */
const spanOnChange = ({ day, minute, minutes, last, zone }: Reading): Span | undefined => {
  const local = LocalDateTime.parse(`${day}T${clockText(minute)}`)
  const begins = toInstant(local, zone, { missing: "skip", repeated: "first" })
  if (begins === undefined) return undefined
  const start = epochMs(begins.instant)
  const end = start + minutes * minuteMs
  const ends = toLocal(instantAt(end), zone)
  const endMinute = (dayNumberOf(dateOf(ends)) - dayNumberOf(day)) * 1440 + minuteOfDay(ends)
  const isPlain = epochMs(toInstant(ends, zone, rfc5545).instant) === end
  return isPlain && endMinute <= last ? { start, end } : undefined
}

const pollOf = ({ poll, windows }: DateQuestion): ReadonlyArray<Candidate> => {
  const spanOf = spanReader()
  return (poll?.candidates ?? []).flatMap((interval, at) => {
    const day = dateOf(interval.start)
    const isAsked = windows.some(({ from, to }) => from <= day && day < to)
    return isAsked ? [{ ...spanOf(interval), day, minute: minuteOfDay(interval.start), polled: { at, interval } }] : []
  })
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a)

/** Wall-clock times can be written for these days. */
const firstDay = LocalDate.parse("1800-01-02")
const lastDay = LocalDate.parse("2999-12-30")
