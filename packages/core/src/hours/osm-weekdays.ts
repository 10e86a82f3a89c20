/** Weekdays and holidays of the opening_hours syntax. */
import { Weekday } from "../time/index.js"
import {
  continues,
  type DaySelector,
  isSign,
  isWord,
  type OsmCursor,
  peek,
  readNumber,
  take,
  type Unreadable,
} from "./osm-cursor.js"
import type { OsmToken } from "./osm-tokens.js"

/** Reads `Mo-Fr,PH`, `Mo[1,-1]`, `SH Mo-Fr`: alternatives, of which the last form is both at once. */
export const readWeekdays = (cursor: OsmCursor): ReadonlyArray<DaySelector> | Unreadable => {
  const listed = readDayList(cursor)
  if (typeof listed === "string") return listed
  const { holidays, weekdays } = listed
  if (weekdays.length > 0 || peek(cursor)?.kind !== "weekday") return [...weekdays, ...holidays]
  const within = readDayList(cursor)
  if (typeof within === "string") return within
  if (within.holidays.length > 0) return "holidays"
  return holidays.flatMap((holiday) => within.weekdays.map((days) => ({ ...holiday, ...days })))
}

export const isDayStart = (token: OsmToken): boolean => token.kind === "weekday" || isWord(token, "ph", "sh")

interface DayList {
  readonly weekdays: ReadonlyArray<DaySelector>
  readonly holidays: ReadonlyArray<DaySelector>
}

const readDayList = (cursor: OsmCursor): DayList | Unreadable => {
  const plain = new Set<Weekday>()
  const ordinal = new Map<string, { readonly ordinals: ReadonlyArray<number>; readonly weekdays: Set<Weekday> }>()
  const holidays = new Set<"publicHolidays" | "schoolHolidays">()
  do {
    const token = peek(cursor)
    cursor.at++
    if (token?.kind !== "weekday") {
      holidays.add(token?.text === "ph" ? "publicHolidays" : "schoolHolidays")
      if (isSign(peek(cursor), "+") || isSign(peek(cursor), "-")) return "holidays"
      continue
    }
    const days = readDayRange(cursor, token)
    if (days === undefined) return "syntax"
    const ordinals = take(cursor, "[") ? readOrdinals(cursor) : []
    if (ordinals === undefined || isSign(peek(cursor), "+") || isSign(peek(cursor), "-")) return "dates"
    const kept = ordinal.get(String(ordinals)) ?? { ordinals, weekdays: new Set() }
    if (ordinals.length > 0) ordinal.set(String(ordinals), kept)
    for (const day of days) (ordinals.length > 0 ? kept.weekdays : plain).add(day)
  } while (continues(cursor, isDayStart))
  return {
    weekdays: [
      ...(plain.size === 7 ? [{}] : plain.size > 0 ? [{ weekdays: inWeek(plain) }] : []),
      ...[...ordinal.values()].map((days) => ({ weekdays: inWeek(days.weekdays), ordinals: days.ordinals })),
    ],
    holidays: [...holidays].map((kind) => ({ [kind]: "only" as const })),
  }
}

const inWeek = (days: ReadonlySet<Weekday>): ReadonlyArray<Weekday> => Weekday.options.filter((day) => days.has(day))

/** The days from the one that was read to the next, also over the weekend. */
const readDayRange = (cursor: OsmCursor, first: OsmToken): ReadonlyArray<Weekday> | undefined => {
  const start = placeInWeek(first)
  const [dash, last] = [peek(cursor), peek(cursor, 1)]
  if (!isSign(dash, "-")) return Weekday.options.slice(start, start + 1)
  if (last?.kind !== "weekday") return undefined
  cursor.at += 2
  const end = placeInWeek(last)
  return start <= end
    ? Weekday.options.slice(start, end + 1)
    : [...Weekday.options.slice(start), ...Weekday.options.slice(0, end + 1)]
}

const placeInWeek = ({ text }: OsmToken): number => Weekday.options.findIndex((day) => String(day) === text)

const readOrdinals = (cursor: OsmCursor): ReadonlyArray<number> | undefined => {
  const ordinals: Array<number> = []
  do {
    const sign = take(cursor, "-") ? -1 : 1
    const first = readNumber(cursor, 2)
    const last = sign === 1 && take(cursor, "-") ? readNumber(cursor, 2) : first
    if (first === undefined || last === undefined || first < 1 || last > 5 || last < first) return undefined
    for (let count = first; count <= last; count++) ordinals.push(sign * count)
  } while (take(cursor, ","))
  return take(cursor, "]") ? ordinals : undefined
}
