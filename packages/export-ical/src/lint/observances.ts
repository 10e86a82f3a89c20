/** Observances: the clock changes that the parts of a VTIMEZONE stand for. */
import type { ClockChange } from "@sozialraum/core"
import { type Component, propertiesOf, propertyOf } from "./components.js"
import { momentsOf } from "./moments.js"
import type { CalendarProblem } from "./rules.js"
import { offsetMinutes, wallClockIn } from "./values.js"

/** A VTIMEZONE as it can be read. @german Zonenbeschreibung */
export interface ReadZone {
  readonly problems: ReadonlyArray<CalendarProblem>
  /** The changes up to an instant, in order; the very first one says what is before the others. */
  readonly changesUntil: (ms: number) => ReadonlyArray<ClockChange>
}

interface Observance {
  /** By the clock that it ends. @unit milliseconds since 1970 as if it were UTC */
  readonly starts: ReadonlyArray<number>
  readonly beforeMs: number
  readonly afterMs: number
  readonly rule?: YearlyRule
}

interface YearlyRule {
  readonly month: number
  readonly weekday: number
  readonly ordinal: number
  /** @unit milliseconds since 1970 */
  readonly until: number
}

/** Reads a VTIMEZONE. */
export const readZone = (component: Component): ReadZone => {
  const read = component.components.map(readObservance)
  const observances = read.flatMap(({ observance }) => observance ?? [])
  const nothing: ReadonlyArray<CalendarProblem> =
    component.components.length === 0 ? [{ rule: "zoneComplete", line: component.line, of: "VTIMEZONE" }] : []
  return {
    problems: [...nothing, ...read.flatMap(({ problems }) => problems)],
    changesUntil: (ms) => observances.flatMap((observance) => onsetsOf(observance, ms)).sort((a, b) => a.at - b.at),
  }
}

const readObservance = (
  component: Component,
): { readonly observance?: Observance; readonly problems: ReadonlyArray<CalendarProblem> } => {
  const [dtstart, rrule] = [propertyOf(component, "DTSTART"), propertyOf(component, "RRULE")]
  const [from, to] = ["TZOFFSETFROM", "TZOFFSETTO"].map((name) =>
    offsetMinutes(propertyOf(component, name)?.value ?? ""),
  )
  const [start] = momentsOf(dtstart)
  if (dtstart === undefined || start === undefined || from === undefined || to === undefined) return { problems: [] }
  if (start.form !== "floating") return { problems: [{ rule: "zoneComplete", line: dtstart.line, of: "DTSTART" }] }
  const rule = rrule === undefined ? undefined : readRule(rrule.value)
  if (rrule !== undefined && rule === undefined)
    return { problems: [{ rule: "zoneRule", line: rrule.line, of: "RRULE" }] }
  const more = propertiesOf(component, "RDATE").flatMap((rdate) => momentsOf(rdate).map(({ ms }) => ms))
  const observance: Observance = {
    starts: [start.ms, ...more],
    beforeMs: from * 60_000,
    afterMs: to * 60_000,
    ...(rule === undefined ? {} : { rule }),
  }
  const first = rule === undefined ? undefined : onsetIn(new Date(start.ms).getUTCFullYear(), start.ms, rule)
  return {
    observance,
    problems:
      first === undefined || first === start.ms ? [] : [{ rule: "zoneRule", line: dtstart.line, of: "DTSTART" }],
  }
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

const readRule = (text: string): YearlyRule | undefined => {
  const parts = new Map(text.split(";").map((part) => [part.split("=")[0], part.split("=")[1] ?? ""]))
  const [, ordinal, weekday = ""] = /^(-?[1-5])([A-Z]{2})$/.exec(parts.get("BYDAY") ?? "") ?? []
  const month = Number(parts.get("BYMONTH"))
  const until = parts.get("UNTIL")
  const known = ["FREQ", "BYMONTH", "BYDAY", "UNTIL"]
  const isUtc = until === undefined || (wallClockIn(until) !== undefined && until.endsWith("Z"))
  if (parts.get("FREQ") !== "YEARLY" || [...parts.keys()].some((part) => !known.includes(part ?? ""))) return undefined
  if (!isUtc || ordinal === undefined || !weekdays.includes(weekday) || !(month >= 1 && month <= 12)) return undefined
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${wallClockIn(until)}Z`)
  return { month, weekday: weekdays.indexOf(weekday), ordinal: Number(ordinal), until: end }
}

const onsetsOf = ({ starts, beforeMs, afterMs, rule }: Observance, ms: number): ReadonlyArray<ClockChange> => {
  const [first = 0] = starts
  const years =
    rule === undefined ? 0 : new Date(Math.max(ms, first)).getUTCFullYear() - new Date(first).getUTCFullYear() + 1
  const yearly = Array.from({ length: Math.min(years, 1000) }, (_, year) =>
    rule === undefined ? undefined : onsetIn(new Date(first).getUTCFullYear() + year, first, rule),
  ).filter((wall) => wall !== undefined && wall - beforeMs <= (rule?.until ?? 0))
  const walls = new Set([...starts, ...yearly].filter((wall) => wall !== undefined))
  return [...walls].map((wall) => ({ at: wall - beforeMs, beforeMs, afterMs })).filter(({ at }) => at <= ms)
}

/** The n-th weekday of a month, or the n-th from its end, at the time of day of `first`. */
const onsetIn = (year: number, first: number, { month, weekday, ordinal }: YearlyRule): number | undefined => {
  const dayMs = 86_400_000
  const timeOfDay = ((first % dayMs) + dayMs) % dayMs
  const edge = ordinal > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0)
  const away = ordinal > 0 ? weekday - new Date(edge).getUTCDay() : new Date(edge).getUTCDay() - weekday
  const days = ((away + 7) % 7) + 7 * (Math.abs(ordinal) - 1)
  const day = edge + (ordinal > 0 ? days : -days) * dayMs
  return new Date(day).getUTCMonth() === month - 1 ? day + timeOfDay : undefined
}
