/** Entries of a file: whether each one is one of its own, ends after it begins, and says when it was changed. */
import { type Component, propertiesOf, propertyOf } from "./components.js"
import { momentsOf, typeOf } from "./moments.js"
import { recurrenceProblems } from "./recurrence.js"
import type { CalendarProblem } from "./rules.js"
import { zoneParameterProblems } from "./zones.js"

/** What is wrong with the entries of a calendar. @param isMessage - of RFC 5546, as METHOD says */
export const entryProblems = (calendar: Component, use: "subscription" | "message"): ReadonlyArray<CalendarProblem> => {
  const entries = calendar.components.filter(({ name }) => entryNames.has(name))
  return [
    ...entries.flatMap((entry) => [
      ...endProblems(entry),
      ...zoneParameterProblems(entry),
      ...groupProblems(entry, use),
    ]),
    ...(use === "subscription" ? entries.flatMap(stampProblems) : []),
    ...seriesProblems(entries, use),
  ]
}

const entryNames = new Set(["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"])

const endProblems = (entry: Component): ReadonlyArray<CalendarProblem> => {
  const dtstart = propertyOf(entry, "DTSTART")
  const end = propertyOf(entry, entry.name === "VTODO" ? "DUE" : "DTEND")
  const missing: ReadonlyArray<CalendarProblem> =
    dtstart === undefined && entry.name === "VEVENT" ? [{ rule: "required", line: entry.line, of: "DTSTART" }] : []
  if (end === undefined) return missing
  const { line, name: of } = end
  if (propertyOf(entry, "DURATION") !== undefined) return [{ rule: "endOnce", line, of }]
  const [[start], [last]] = [momentsOf(dtstart), momentsOf(end)]
  if (dtstart === undefined || start === undefined || last === undefined) return missing
  const isDay = (property: typeof end) => typeOf(property) === "DATE"
  if (isDay(dtstart) !== isDay(end) || (start.form === "utc") !== (last.form === "utc"))
    return [{ rule: "dateType", line, of }]
  const isLater = entry.name === "VTODO" ? last.ms >= start.ms : last.ms > start.ms
  return isLater ? [] : [{ rule: "endAfterStart", line, of }]
}

const groupProblems = (entry: Component, use: "subscription" | "message"): ReadonlyArray<CalendarProblem> => {
  const [attendee] = propertiesOf(entry, "ATTENDEE")
  const hasOrganizer = propertyOf(entry, "ORGANIZER") !== undefined
  if (use === "message")
    return hasOrganizer ? [] : [{ rule: "organizer", line: attendee?.line ?? entry.line, of: entry.name }]
  if (attendee === undefined) return []
  const problem: CalendarProblem = { rule: "attendee", line: attendee.line, of: "ATTENDEE" }
  return hasOrganizer ? [problem] : [problem, { rule: "organizer", line: attendee.line, of: "ATTENDEE" }]
}

const stampProblems = (entry: Component): ReadonlyArray<CalendarProblem> => {
  const [stamp, created, modified] = ["DTSTAMP", "CREATED", "LAST-MODIFIED"].map((name) => propertyOf(entry, name))
  if (modified === undefined) return []
  const { line, value, name: of } = modified
  const isLate = created !== undefined && created.value > value
  return isLate || (stamp !== undefined && stamp.value !== value) ? [{ rule: "stampOrder", line, of }] : []
}

const seriesProblems = (
  entries: ReadonlyArray<Component>,
  use: "subscription" | "message",
): ReadonlyArray<CalendarProblem> => {
  const series = new Map<string, { readonly masters: Array<Component>; readonly overrides: Array<Component> }>()
  for (const entry of entries) {
    const uid = `${entry.name} ${propertyOf(entry, "UID")?.value ?? ""}`
    const known = series.get(uid) ?? { masters: [], overrides: [] }
    series.set(uid, known)
    known[propertyOf(entry, "RECURRENCE-ID") === undefined ? "masters" : "overrides"].push(entry)
  }
  return [...series.values()].flatMap(({ masters, overrides }) => {
    const [master, second] = masters
    const again = [...(second === undefined ? [] : [second]), ...repeated(overrides)]
    const twice = again.map(({ line }): CalendarProblem => ({ rule: "uidUnique", line, of: "UID" }))
    if (master !== undefined) return [...twice, ...(again.length > 0 ? [] : recurrenceProblems(master, overrides))]
    // A message may speak of one date alone.
    if (use === "message") return twice
    return [
      ...twice,
      ...overrides.map(({ line }): CalendarProblem => ({ rule: "override", line, of: "RECURRENCE-ID" })),
    ]
  })
}

const repeated = (overrides: ReadonlyArray<Component>): ReadonlyArray<Component> => {
  const seen = new Set<string>()
  return overrides.filter((override) => {
    const id = propertyOf(override, "RECURRENCE-ID")?.value ?? ""
    const isKnown = seen.has(id)
    seen.add(id)
    return isKnown
  })
}
