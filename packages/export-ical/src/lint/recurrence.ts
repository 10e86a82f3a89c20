/** Recurrence: whether the rule of an entry, its exceptions and its single dates fit together. */
import { Interval, occurrences, parseRule, type RecurrenceRule, Series, Zone } from "@sozialraum/core"
import { type Component, propertiesOf, propertyOf } from "./components.js"
import { clockChange, shifted, startsOnRule } from "./first-date.js"
import type { ContentLine } from "./lines.js"
import { type Moment, momentsOf, typeOf, zoneNamed } from "./moments.js"
import type { CalendarProblem, CalendarRule } from "./rules.js"
import { wallClockIn } from "./values.js"

/**
 * What is wrong with an entry that returns.
 *
 * @param overrides - the components of the same UID that have a RECURRENCE-ID
 */
export const recurrenceProblems = (
  entry: Component,
  overrides: ReadonlyArray<Component>,
): ReadonlyArray<CalendarProblem> => {
  const [dtstart, rrule] = [propertyOf(entry, "DTSTART"), propertyOf(entry, "RRULE")]
  const [start] = momentsOf(dtstart)
  const exdates = propertiesOf(entry, "EXDATE")
  const ids = overrides.flatMap((override) => propertyOf(override, "RECURRENCE-ID") ?? [])
  if (dtstart === undefined || start === undefined) return []
  const types = [...exdates, ...ids].flatMap(
    (property): ReadonlyArray<CalendarProblem> =>
      typeOf(property) === typeOf(dtstart) ? [] : [{ rule: "dateType", line: property.line, of: property.name }],
  )
  if (rrule === undefined) return [...types, ...withoutRule([...exdates, ...ids], entry)]
  const ends = endProblems(rrule, start)
  const zone = zoneNamed(start.tzid) ?? Zone.parse("UTC")
  const rule = parseRule(rrule.value, start.form === "days" ? undefined : zone)
  if (rule._tag === "Failure") return [...types, ...(ends.length > 0 ? ends : wrong("rule", rrule))]
  const found = [
    ...types,
    ...ends,
    ...(startsOnRule(start.local, rule.success, zone) ? [] : wrong("startOnRule", rrule)),
  ]
  return found.length > 0 ? found : dateProblems({ start, rule: rule.success, zone, exdates, ids })
}

const wrong = (rule: CalendarRule, { line, name }: ContentLine): ReadonlyArray<CalendarProblem> => [
  { rule, line, of: name },
]

/** Dates that are taken out of an entry, or are otherwise, where it is once: there are none, unless RDATE adds some. */
const withoutRule = (named: ReadonlyArray<ContentLine>, entry: Component): ReadonlyArray<CalendarProblem> =>
  propertyOf(entry, "RDATE") === undefined
    ? named.flatMap((property) => wrong(property.name === "EXDATE" ? "excludedDate" : "override", property))
    : []

const endProblems = (rrule: ContentLine, start: Moment): ReadonlyArray<CalendarProblem> => {
  const until = /(?:^|;)UNTIL=([^;]*)/i.exec(rrule.value)?.[1]
  if (until === undefined) return []
  const isType = start.form === "days" ? /^\d{8}$/.test(until) : wallClockIn(until) !== undefined && until.endsWith("Z")
  if (!isType || /(?:^|;)COUNT=/i.test(rrule.value)) return wrong("ruleEnd", rrule)
  const end = Date.parse(
    start.form === "days" ? `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}` : `${wallClockIn(until)}Z`,
  )
  return end + 60_000 > start.ms ? [] : wrong("ruleEnd", rrule)
}

interface Returning {
  readonly start: Moment
  readonly rule: RecurrenceRule
  readonly zone: Zone
  readonly exdates: ReadonlyArray<ContentLine>
  readonly ids: ReadonlyArray<ContentLine>
}

const dateProblems = ({ start, rule, zone, exdates, ids }: Returning): ReadonlyArray<CalendarProblem> => {
  const named = [...exdates, ...ids].flatMap((property) =>
    momentsOf(property).map(({ local }) => ({ property, local })),
  )
  if (named.length === 0) return []
  const last =
    named
      .map(({ local }) => local)
      .sort()
      .at(-1) ?? start.local
  const series = Series.safeParse({ start: start.local, durationMinutes: 1, zone, rule, clockChange })
  const window = Interval.safeParse({ start: shifted(start.local, -1), end: shifted(last, 1), zone })
  if (!series.success || !window.success) return []
  const dates = occurrences(series.data, window.data as Interval, { limit: mostDates }).occurrences
  const left = new Set<string>(dates.map(({ key }) => key))
  return named.flatMap(({ property, local }) => {
    // Each date can be taken out or be otherwise once.
    if (left.delete(local)) return []
    return wrong(property.name === "EXDATE" ? "excludedDate" : "override", property)
  })
}

/** A date every day of three centuries. */
const mostDates = 110_000
