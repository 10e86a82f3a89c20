/** Zones of a file: whether each one used is described, early enough, and with the offsets that it has. */
import { clockChanges, offsetMs } from "@sozialraum/core"
import { type Component, propertyOf } from "./components.js"
import { type Moment, momentsOf, zoneNamed } from "./moments.js"
import { readZone } from "./observances.js"
import type { CalendarProblem } from "./rules.js"
import { dashed, wallClockIn } from "./values.js"

/** What is wrong with the VTIMEZONE components of a calendar. */
export const zoneProblems = (calendar: Component): ReadonlyArray<CalendarProblem> => {
  const uses = usesIn(calendar)
  const zones = calendar.components.filter(({ name }) => name === "VTIMEZONE")
  const entries = calendar.components.length - zones.length
  const described = new Set<string>()
  const wrong = zones.flatMap((zone): ReadonlyArray<CalendarProblem> => {
    const tzid = propertyOf(zone, "TZID")?.value ?? ""
    const use = uses.get(tzid)
    const isSpare = described.has(tzid) || (use === undefined && entries > 0)
    described.add(tzid)
    const { problems, changesUntil } = readZone(zone)
    if (isSpare) return [{ rule: "zoneDefined", line: zone.line, of: tzid }, ...problems]
    if (use === undefined || problems.length > 0) return problems
    return offsetProblems(zone, { tzid, use, changes: changesUntil(use.last) })
  })
  const missing = [...uses].flatMap(
    ([tzid, { line }]): ReadonlyArray<CalendarProblem> =>
      described.has(tzid) ? [] : [{ rule: "zoneDefined", line, of: tzid }],
  )
  return [...wrong, ...missing]
}

/** From when to when a zone is used. @unit milliseconds since 1970 */
interface Use {
  readonly first: number
  readonly last: number
  readonly line: number
}

const usesIn = (calendar: Component): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use>()
  for (const entry of calendar.components) {
    if (entry.name === "VTIMEZONE") continue
    const ends = lastOf(entry)
    for (const property of entry.properties)
      if (property.parameters.has("TZID"))
        for (const { tzid = "", ms, form } of momentsOf(property)) {
          if (form !== "zoned") continue
          const known = uses.get(tzid) ?? { first: ms, last: ms, line: property.line }
          const last = property.name === "DTSTART" ? Math.max(ms, ends ?? ms) : ms
          uses.set(tzid, { ...known, first: Math.min(known.first, ms), last: Math.max(known.last, last) })
        }
  }
  return uses
}

/** Up to when an entry returns: to its UNTIL, or for at least ten years. */
const lastOf = (entry: Component): number | undefined => {
  const rule = propertyOf(entry, "RRULE")?.value
  const [start] = momentsOf(propertyOf(entry, "DTSTART"))
  if (rule === undefined || start === undefined) return undefined
  const until = /(?:^|;)UNTIL=(\d{8}(?:T\d{6}Z?)?)/.exec(rule)?.[1]
  if (until === undefined) return start.ms + tenYearsMs
  return Date.parse(until.length === 8 ? dashed(until) : `${wallClockIn(until)}Z`) || start.ms
}

const tenYearsMs = 10 * 365 * 86_400_000

interface Judged {
  readonly tzid: string
  readonly use: Use
  readonly changes: ReturnType<ReturnType<typeof readZone>["changesUntil"]>
}

const offsetProblems = (zone: Component, { tzid, use, changes }: Judged): ReadonlyArray<CalendarProblem> => {
  const problem = (rule: "zoneCovers" | "zoneOffset"): ReadonlyArray<CalendarProblem> => [
    { rule, line: zone.line, of: tzid },
  ]
  const before = changes.filter(({ at }) => at <= use.first)
  const start = before.at(-1)
  if (start === undefined) return problem("zoneCovers")
  const real = zoneNamed(tzid)
  if (real === undefined) return []
  const told = changes.filter(({ at, beforeMs, afterMs }) => at > use.first && beforeMs !== afterMs)
  const known = clockChanges(real, use.first + 1, use.last + 1)
  const agree =
    start.afterMs === offsetMs(real, use.first) &&
    told.length === known.length &&
    told.every(({ at, afterMs }, index) => at === known[index]?.at && afterMs === known[index]?.afterMs)
  return agree ? [] : problem("zoneOffset")
}

/** Whether times have no zone, or one where none may stand. */
export const zoneParameterProblems = (entry: Component): ReadonlyArray<CalendarProblem> =>
  entry.properties.flatMap((property): ReadonlyArray<CalendarProblem> => {
    if (!timed.has(property.name)) return []
    const { line, name: of, parameters } = property
    const moments: ReadonlyArray<Moment> = momentsOf(property)
    if (moments.some(({ form }) => form === "floating")) return [{ rule: "floating", line, of }]
    const isZoned = moments.every(({ form }) => form === "zoned")
    return parameters.has("TZID") && !isZoned ? [{ rule: "zoneParameter", line, of }] : []
  })

const timed = new Set(["DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE"])
