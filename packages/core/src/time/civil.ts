/** Days and wall-clock minutes as numbers since 1970: what calendars compute with. No zone and no clock is involved. */
import { type Instant, instantAt } from "./instant.js"
import type { LocalDate } from "./local-date.js"
import type { LocalDateTime } from "./local-date-time.js"

export const minutesPerDay = 1440
export const minuteMs = 60_000

/** The last day whose wall-clock times can be written: 2999-12-31. */
export const lastCivilDay = 376_199

/** A day by its parts; months count from 1. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Counts in years that begin in March, so that 29 February comes last; exact for every Gregorian date. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The way back. */
export const civilOf = (number: number): CivilDay => {
  const counted = number + 719_468
  const era = Math.floor(counted / 146_097)
  const dayOfEra = counted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** The number of the first day of a month; months are counted through, `year * 12 + month - 1`. */
export const firstOfMonth = (month: number): number => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)

/** Monday is 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

export const dayOf = (text: LocalDate | LocalDateTime): number =>
  dayNumber(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8))

export const minuteOf = (local: LocalDateTime): number => dayOf(local) * minutesPerDay + minuteOfDay(local)

/** How long ago the day of a wall-clock time began, by that clock. @unit minutes */
export const minuteOfDay = (local: LocalDateTime): number => twoDigits(local, 11) * 60 + twoDigits(local, 14)

/** The number that two digits of a text make; 48 is the code of 0. */
const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** The texts that were asked for last, each at its place: the same days and times return in every series. */
const remembered = <A extends string>(places: number, write: (number: number) => A): ((number: number) => A) => {
  const numbers = new Float64Array(places).fill(Number.NaN)
  const texts: Array<A> = []
  return (number) => {
    const place = number & (places - 1)
    const known = numbers[place] === number ? texts[place] : undefined
    if (known !== undefined) return known
    const text = write(number)
    numbers[place] = number
    texts[place] = text
    return text
  }
}

const two = (count: number): string => (count < 10 ? `0${count}` : String(count))

const times: ReadonlyArray<string> = Array.from(
  { length: minutesPerDay },
  (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
)

const dateText = remembered(4096, (day) => {
  const civil = civilOf(day)
  return `${String(civil.year).padStart(4, "0")}-${two(civil.month)}-${two(civil.day)}`
})

export const localText = remembered(32_768, (minute) => {
  const day = Math.floor(minute / minutesPerDay)
  // Joined, not added: then the text is in one piece, and its digits are read in half the time.
  return [dateText(day), times[minute - day * minutesPerDay]].join("") as LocalDateTime
})

const minuteText = remembered(32_768, (minute) => `${localText(minute)}:00Z` as Instant)

/** As `instantAt` writes it, without a `Date`. */
export const instantText = (ms: number): Instant =>
  Number.isInteger(ms / minuteMs) ? minuteText(ms / minuteMs) : instantAt(ms)
