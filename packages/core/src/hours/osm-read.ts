/** Reading the opening_hours syntax of OpenStreetMap. */
import { berlin, type Zone } from "../time/index.js"
import { asksForAppointment, byAppointmentText } from "./appointment.js"
import type { HoursLoss, HoursRead } from "./hours-loss.js"
import { cutsNight } from "./night.js"
import type { OpeningHours } from "./opening-hours.js"
import type { OpeningRule, OpeningSpan } from "./opening-rule.js"
import { type DaySelector, isSign, isWord, type OsmCursor, peek, take, type Unreadable } from "./osm-cursor.js"
import { easterAbout, isDateStart, readDates, readWeeks, weeksAbout } from "./osm-dates.js"
import { isTimeStart, readSpans } from "./osm-spans.js"
import { osmTokens } from "./osm-tokens.js"
import { isDayStart, readWeekdays } from "./osm-weekdays.js"
import { doubting } from "./unread-rule.js"

/**
 * Reads hours as OpenStreetMap writes them, and as people type them: `Montag bis Freitag 8 - 16 Uhr`.
 *
 * It never fails: what it does not understand is in `lost`, with its text, and the days that this may be about become
 * uncertain, because nobody knows whether it opens or closes them.
 * A comment that asks for an appointment is one; other comments without `open` or `off` mean perhaps.
 *
 * @param zone - of the place; the text has none
 * @returns the path of a loss is the number of the rule in the text, counted from 0
 * @source OpenStreetMap, Key:opening_hours/specification 0.7.2
 * @example
 * import { parseOsmHours } from "@sozialraum/core/hours"
 * parseOsmHours("Mo-Fr sunrise-16:00; PH off").lost // => [{ path: [0], because: "times", text: "Mo-Fr sunrise-16:00" }]
 */
export const parseOsmHours = (text: string, zone: Zone = berlin): HoursRead<OpeningHours> => {
  const cursor: OsmCursor = { tokens: osmTokens(text), at: 0 }
  const read: Array<Read> = []
  const lost: Array<HoursLoss> = []
  const doubt = doubting()
  let combine: Combine
  while (take(cursor, ";"));
  for (let number = 0; peek(cursor) !== undefined; number++) {
    const start = peek(cursor)?.at ?? 0
    const rules = readRule(cursor, combine)
    const unread = "because" in rules ? rules : atEnd(cursor) ? undefined : { ...rules, because: "syntax" as const }
    if (unread !== undefined) skipRule(cursor)
    const source = { path: [number], text: text.slice(start, cursor.tokens[cursor.at - 1]?.end ?? start) }
    if (unread !== undefined) {
      const rest = cursor.tokens.slice(unread.end, cursor.at)
      lost.push({ ...source, because: unread.because })
      for (const rule of doubt.unread({ days: unread.days, rest, combine, text: source.text })) read.push({ rule })
    } else if (!("because" in rules)) {
      for (const rule of rules.rules) read.push({ rule, source })
      doubt.read(rules.rules)
      if (rules.week53) lost.push({ ...source, because: "week53" })
    }
    combine = readSeparator(cursor, combine)
  }
  const rules = read.map(({ rule }) => rule)
  for (const at of cutsNight(rules)) {
    const source = read[at]?.source
    if (source !== undefined) lost.push({ ...source, because: "night" })
  }
  return { hours: { zone, rules }, lost }
}

/** A rule, and where it stood; nowhere if it only keeps in doubt what was not read. */
interface Read {
  readonly rule: OpeningRule
  readonly source?: Source
}

interface Source {
  readonly path: ReadonlyArray<number>
  readonly text: string
}

type Combine = OpeningRule["combine"] | undefined

interface RulesRead extends DaysRead {
  readonly rules: ReadonlyArray<OpeningRule>
}

interface DaysRead {
  readonly days: ReadonlyArray<DaySelector>
  /** The place after them. */
  readonly end: number
  readonly week53: boolean
}

/** A rule that was not read, and the days on which it may hold, as far as they were. */
interface Failure {
  readonly because: Unreadable
  readonly days: ReadonlyArray<DaySelector>
  readonly end: number
}

/** One rule of the text may be several of ours: `Mo-Fr,PH` is weekdays, and holidays. */
const readRule = (cursor: OsmCursor, combine: Combine): RulesRead | Failure => {
  const start = cursor.at
  if (peek(cursor)?.kind === "always") cursor.at++
  const read = readDays(cursor)
  if ("because" in read) return read
  const { days, end } = read
  const sun = isWord(peek(cursor), "sunrise", "sunset", "dawn", "dusk") || isSign(peek(cursor), "(")
  const spans = sun ? "times" : isTimeStart(cursor) ? readSpans(cursor) : []
  if (typeof spans === "string") return { because: spans, days, end }
  const bare = cursor.at === end
  const otherwise = peek(cursor)?.kind === "appointment" && cursor.at === start && start > 0
  const meaning = readMeaning(cursor)
  // In `Mo-Fr, 08:00-16:00` the comma parts days from their hours.
  const parted = bare && cursor.at === end && isSign(peek(cursor), ",") && isTimeStart(cursor, 1)
  if (cursor.at === start || parted) return { because: "syntax", days, end }
  const said = { ...meaning, ...(isWholeDay(spans) ? {} : { spans }) }
  const how = otherwise ? "fallback" : combine
  // `|| off` closes what no rule opens, and that is closed anyway; with a remark somebody may still open.
  if (how === "fallback" && meaning.access === "closed" && meaning.remark === undefined) return { ...read, rules: [] }
  if (how === "fallback" && meaning.access === "closed")
    return { ...read, rules: days.map((day) => ({ ...said, ...day, access: "uncertain" as const, combine: how })) }
  const combined = how === undefined || meaning.access === "closed" ? {} : { combine: how }
  return { ...read, rules: days.map((day) => ({ ...said, ...day, ...combined })) }
}

const isWholeDay = (spans: ReadonlyArray<OpeningSpan>): boolean =>
  spans.length === 0 || (spans.length === 1 && spans[0]?.from === "00:00" && spans[0].to === "24:00")

/** More would be no hours of a place. */
const mostAlternatives = 500

const readDays = (cursor: OsmCursor): DaysRead | Failure => {
  let days: ReadonlyArray<DaySelector> = [{}]
  let week53 = false
  let unread: Unreadable | undefined
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const start = cursor.at
    let alternatives: ReadonlyArray<DaySelector> | Unreadable
    if (isWord(token, "easter")) {
      unread ??= "dates"
      alternatives = easterAbout(cursor)
    } else if (isWord(token, "week")) {
      const weeks = readWeeks(cursor)
      if (typeof weeks === "string") {
        unread ??= weeks
        cursor.at = start
        alternatives = weeksAbout(cursor)
      } else {
        week53 ||= weeks.week53
        alternatives = [weeks.selector]
      }
    } else if (isDateStart(token)) alternatives = readDates(cursor)
    else if (isDayStart(token)) alternatives = readWeekdays(cursor)
    else if (isSign(token, ":") && take(cursor, ":")) continue
    else break
    // `Mo[1] +1 day` may be any day.
    if (typeof alternatives === "string")
      return { because: unread ?? alternatives, days: isDateStart(token) ? days : [{}], end: start }
    if (alternatives.length * days.length > mostAlternatives)
      return { because: unread ?? "syntax", days: [{}], end: start }
    // Two lists of the same sort in one rule would overwrite each other.
    if (alternatives.some((one) => days.some((other) => clash(one, other))))
      return { because: unread ?? "syntax", days: [{}], end: start }
    const [read, further] = [days, alternatives]
    days = read.flatMap((day) => further.map((alternative) => ({ ...day, ...alternative })))
  }
  return unread === undefined ? { days, end: cursor.at, week53 } : { because: unread, days, end: cursor.at }
}

const clash = (one: DaySelector, other: DaySelector): boolean => Object.keys(one).some((key) => key in other)

const readMeaning = (cursor: OsmCursor): Pick<OpeningRule, "access" | "remark"> => {
  const word = peek(cursor)
  if (word?.kind === "appointment") {
    cursor.at++
    const plain = word.text.toLowerCase() === byAppointmentText.toLowerCase()
    return { access: "byAppointment", ...(plain ? {} : { remark: word.text }) }
  }
  const modified = isWord(word, "open", "off", "closed", "unknown")
  if (modified) cursor.at++
  const comment = peek(cursor)?.kind === "comment" ? peek(cursor)?.text : undefined
  if (comment !== undefined) cursor.at++
  const remark = comment === undefined || comment === "" ? {} : { remark: comment }
  if (isWord(word, "off", "closed")) return { access: "closed", ...remark }
  if (isWord(word, "open") || (!modified && comment === undefined)) return { access: "open", ...remark }
  if (comment === undefined || !asksForAppointment(comment)) return { access: "uncertain", ...remark }
  const further = comment.startsWith(`${byAppointmentText}: `) ? comment.slice(byAppointmentText.length + 2) : comment
  return { access: "byAppointment", ...(further === byAppointmentText ? {} : { remark: further }) }
}

const atEnd = (cursor: OsmCursor): boolean => {
  const token = peek(cursor)
  return token === undefined || isSign(token, ";") || isSign(token, "||") || isSign(token, ",")
}

const skipRule = (cursor: OsmCursor): void => {
  while (peek(cursor) !== undefined && !isSign(peek(cursor), ";") && !isSign(peek(cursor), "||")) cursor.at++
}

/** What is added to a fallback is a fallback too. */
const readSeparator = (cursor: OsmCursor, before: Combine): Combine => {
  const added = before === "fallback" ? "fallback" : "additional"
  const combine = isSign(peek(cursor), ",") ? added : isSign(peek(cursor), "||") ? "fallback" : undefined
  cursor.at++
  while (take(cursor, ";"));
  return combine
}
