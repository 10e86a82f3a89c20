/** Recurrence rules as iCalendar writes them: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
import * as Result from "effect/Result"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { Instant } from "./instant.js"
import { type ClockChangeRule, LocalDateTime, toInstant, toLocal } from "./local-date-time.js"
import { Frequency, RecurrenceRule, type RuleDay } from "./recurrence-rule.js"
import type { Zone } from "./zone.js"

/**
 * The text is no rule of days. `part` is the name of the part in question, `at` its first character.
 *
 * `notOfDays` are the parts and frequencies of iCalendar that this library does not compute with; `needsZone` is an end in
 * UTC without a zone to read it in.
 */
export type RuleUnreadable = Problem<
  "RuleUnreadable",
  {
    readonly because: "syntax" | "unknown" | "notOfDays" | "repeated" | "value" | "needsZone"
    readonly part: string
    readonly at: number
  }
>

type Refusal = RuleUnreadable["because"]
type Reader = (value: string, zone: Zone | undefined) => object | Refusal

/**
 * Reads a rule of iCalendar; `RRULE:` before it and lower case are allowed.
 *
 * @param zone - of the series; an end in UTC is a wall-clock time there, and the last second of a day is the whole day
 * @problem RuleUnreadable - at `[]`; nothing that is not understood is left out
 * @problem InvalidValue - at the field: a number out of its range, or parts that exclude each other
 * @source RFC 5545, section 3.3.10
 * @example
 * import { parseRule } from "@sozialraum/core/time"
 * import * as Result from "effect/Result"
 * const refused = Result.getOrThrow(Result.flip(parseRule("FREQ=DAILY;BYHOUR=9,15")))
 * refused // => { _tag: "RuleUnreadable", path: [], because: "notOfDays", part: "BYHOUR", at: 11 }
 */
export const parseRule = (text: string, zone?: Zone): Result.Result<RecurrenceRule, RuleUnreadable | InvalidValue> => {
  const fields: Record<string, unknown> = {}
  const seen = new Set<string>()
  let at = /^RRULE:/i.test(text) ? 6 : 0
  for (const written of text.slice(at).toUpperCase().split(";")) {
    const [, part = "", value = ""] = /^([A-Z-]+)=([^=]+)$/.exec(written) ?? []
    const read = part === "" ? "syntax" : seen.has(part) ? "repeated" : readPart(part, value, zone)
    if (typeof read === "string") return Result.fail({ _tag: "RuleUnreadable", path: [], because: read, part, at })
    Object.assign(fields, read)
    seen.add(part)
    at += written.length + 1
  }
  return parse(RecurrenceRule, fields)
}

/**
 * Writes a rule for iCalendar, without `RRULE:`.
 *
 * @param zone - of the series, where it has one: the end is then written in UTC, as the standard asks
 * @source RFC 5545, section 3.3.10
 */
export const ruleText = (rule: RecurrenceRule, zone?: Zone): string => {
  const { interval, byMonth, byMonthDay, byDay, bySetPos, weekStart, count, until } = rule
  const parts = [
    `FREQ=${rule.freq.toUpperCase()}`,
    interval > 1 && `INTERVAL=${interval}`,
    byMonth && `BYMONTH=${byMonth.join(",")}`,
    byMonthDay && `BYMONTHDAY=${byMonthDay.join(",")}`,
    byDay && `BYDAY=${byDay.map(({ weekday, ordinal }) => `${ordinal ?? ""}${weekday.toUpperCase()}`).join(",")}`,
    bySetPos && `BYSETPOS=${bySetPos.join(",")}`,
    weekStart !== "mo" && `WKST=${weekStart.toUpperCase()}`,
    count !== undefined && `COUNT=${count}`,
    until !== undefined && `UNTIL=${untilText(until, zone)}`,
  ]
  return parts.filter((part) => typeof part === "string").join(";")
}

const readPart = (part: string, value: string, zone: Zone | undefined): object | Refusal => {
  if (notOfDays.has(part)) return "notOfDays"
  return readers.get(part)?.(value, zone) ?? "unknown"
}

const notOfDays = new Set(["BYHOUR", "BYMINUTE", "BYSECOND", "BYWEEKNO", "BYYEARDAY", "RSCALE", "SKIP"])
const weekdays = /^(MO|TU|WE|TH|FR|SA|SU)$/

const integers =
  (field: string): Reader =>
  (value) =>
    /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/.test(value) ? { [field]: value.split(",").map(Number) } : "value"

const integer =
  (field: string): Reader =>
  (value) =>
    /^\d{1,9}$/.test(value) ? { [field]: Number(value) } : "value"

const readFrequency: Reader = (value) => {
  if (/^(HOUR|MINUTE|SECOND)LY$/.test(value)) return "notOfDays"
  const freq = Frequency.safeParse(value.toLowerCase())
  return freq.success ? { freq: freq.data } : "value"
}

const readDays: Reader = (value) => {
  const byDay: Array<RuleDay | undefined> = value.split(",").map((text) => {
    const [, ordinal, weekday] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
    if (weekday === undefined || !weekdays.test(weekday)) return undefined
    const day = { weekday: weekday.toLowerCase() as RuleDay["weekday"] }
    return ordinal === undefined ? day : { ...day, ordinal: Number(ordinal) }
  })
  return byDay.includes(undefined) ? "value" : { byDay }
}

const readUntil: Reader = (value, zone) => {
  const [, day = "", clock, seconds, utc] = /^(\d{8})(?:T(\d{4})([0-5]\d)(Z)?)?$/.exec(value) ?? []
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  if (clock === undefined) return day === "" ? "value" : { until: date }
  const read = LocalDateTime.safeParse(`${date}T${clock.slice(0, 2)}:${clock.slice(2)}`)
  if (!read.success) return "value"
  if (utc !== undefined && zone === undefined) return "needsZone"
  const local = utc === undefined || zone === undefined ? read.data : toLocal(Instant.parse(`${read.data}:00Z`), zone)
  return { until: seconds === "59" && local.endsWith("T23:59") ? local.slice(0, 10) : local }
}

const readers: ReadonlyMap<string, Reader> = new Map([
  ["FREQ", readFrequency],
  ["INTERVAL", integer("interval")],
  ["COUNT", integer("count")],
  ["UNTIL", readUntil],
  ["BYMONTH", integers("byMonth")],
  ["BYMONTHDAY", integers("byMonthDay")],
  ["BYDAY", readDays],
  ["BYSETPOS", integers("bySetPos")],
  ["WKST", (value) => (weekdays.test(value) ? { weekStart: value.toLowerCase() } : "value")],
])

/** An end that the clock shows twice means the later time: what begins then still belongs to the series. */
const inclusive = { missing: "shift", repeated: "second" } as const satisfies ClockChangeRule

const untilText = (until: NonNullable<RecurrenceRule["until"]>, zone: Zone | undefined): string => {
  const isDay = until.length === 10
  if (zone === undefined) return isDay ? compact(until) : `${compact(until)}00`
  const capped = until > lastDay ? lastDay : until
  const local = (isDay ? `${capped.slice(0, 10)}T23:59` : capped) as LocalDateTime
  const { instant } = toInstant(local, zone, inclusive)
  return `${compact(instant.slice(0, 16))}${isDay ? "59" : "00"}Z`
}

/** Nothing is computed after the year 2999, and what is in the year 3000 in UTC could not be read again. */
const lastDay = "2999-12-30T23:59"

const compact = (text: string): string => text.replaceAll(/[-:]/g, "")
