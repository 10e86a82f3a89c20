/** Reading the opening_hours syntax of OpenStreetMap. */
import { berlin, type Zone } from "../time/index.js"
import { asksForAppointment, byAppointmentText } from "./appointment.js"
import type { HoursLoss, HoursRead } from "./hours-loss.js"
import { cutsNight } from "./night.js"
import type { OpeningHours } from "./opening-hours.js"
import type { OpeningRule, OpeningSpan } from "./opening-rule.js"
import {
  type DaySelector,
  isDateStart,
  isDayStart,
  isSign,
  isWord,
  type OsmCursor,
  peek,
  readDates,
  readSpans,
  readWeekdays,
  readWeeks,
  take,
  type Unreadable,
} from "./osm-selectors.js"
import { osmTokens } from "./osm-tokens.js"

/**
 * Reads hours as OpenStreetMap writes them. It never fails: what it does not understand is in `lost`, with its text.
 *
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
  const read: Array<{ readonly rule: OpeningRule; readonly source: Source }> = []
  const lost: Array<HoursLoss> = []
  let combine: Combine
  while (take(cursor, ";"));
  for (let number = 0; peek(cursor) !== undefined; number++) {
    const start = peek(cursor)?.at ?? 0
    const rules = readRule(cursor, combine)
    const unread = typeof rules === "string" || !atEnd(cursor)
    if (unread) skipRule(cursor)
    const source = { path: [number], text: text.slice(start, cursor.tokens[cursor.at - 1]?.end ?? start) }
    if (unread) lost.push({ ...source, because: typeof rules === "string" ? rules : "syntax" })
    else {
      for (const rule of rules.rules) read.push({ rule, source })
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

interface Source {
  readonly path: ReadonlyArray<number>
  readonly text: string
}

type Combine = OpeningRule["combine"] | undefined

interface RulesRead {
  readonly rules: ReadonlyArray<OpeningRule>
  readonly week53: boolean
}

/** One rule of the text may be several of ours: `Mo-Fr,PH` is weekdays, and holidays. */
const readRule = (cursor: OsmCursor, combine: Combine): RulesRead | Unreadable => {
  const start = cursor.at
  if (peek(cursor)?.kind === "always") cursor.at++
  const days = readDays(cursor)
  if (typeof days === "string") return days
  const sun = isWord(peek(cursor), "sunrise", "sunset", "dawn", "dusk") || isSign(peek(cursor), "(")
  const spans = sun ? "times" : peek(cursor)?.kind === "time" ? readSpans(cursor) : []
  if (typeof spans === "string") return spans
  const meaning = readMeaning(cursor)
  if (cursor.at === start) return "syntax"
  const said = { ...meaning, ...(isWholeDay(spans) ? {} : { spans }) }
  const combined = combine === undefined || meaning.access === "closed" ? {} : { combine }
  return { rules: days.selectors.map((selector) => ({ ...said, ...selector, ...combined })), week53: days.week53 }
}

const isWholeDay = (spans: ReadonlyArray<OpeningSpan>): boolean =>
  spans.length === 0 || (spans.length === 1 && spans[0]?.from === "00:00" && spans[0].to === "24:00")

/** More would be no hours of a place. */
const mostAlternatives = 500

const readDays = (
  cursor: OsmCursor,
): { readonly selectors: ReadonlyArray<DaySelector>; readonly week53: boolean } | Unreadable => {
  let selectors: ReadonlyArray<DaySelector> = [{}]
  let week53 = false
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    if (isWord(token, "easter")) return "dates"
    if (isWord(token, "week")) {
      const weeks = readWeeks(cursor)
      if (typeof weeks === "string") return weeks
      week53 ||= weeks.week53
      selectors = selectors.map((selector) => ({ ...selector, ...weeks.selector }))
    } else if (isDateStart(token) || isDayStart(token)) {
      const alternatives = isDateStart(token) ? readDates(cursor) : readWeekdays(cursor)
      if (typeof alternatives === "string") return alternatives
      if (alternatives.length * selectors.length > mostAlternatives) return "syntax"
      // Two lists of the same sort in one rule would overwrite each other.
      if (alternatives.some((one) => selectors.some((other) => clash(one, other)))) return "syntax"
      selectors = selectors.flatMap((selector) => alternatives.map((alternative) => ({ ...selector, ...alternative })))
    } else if (!(isSign(token, ":") && take(cursor, ":"))) break
  }
  return { selectors, week53 }
}

const clash = (one: DaySelector, other: DaySelector): boolean => Object.keys(one).some((key) => key in other)

const readMeaning = (cursor: OsmCursor): Pick<OpeningRule, "access" | "remark"> => {
  const word = peek(cursor)
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
