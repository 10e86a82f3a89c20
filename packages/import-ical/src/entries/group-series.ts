/** Series of a group: its dates as the domain keeps them, with those that were moved or cancelled. */
import {
  Interval,
  type LocalDateTime,
  type OccurrenceOverride,
  occurrences,
  rfc5545,
  Series,
  splitSeries,
} from "@sozialraum/core/time"
import type { FindingList } from "../finding.js"
import { inZone, minutesLater, msOf } from "../time/entry-time.js"
import type { CalendarEntry, EntryKey } from "./entry.js"
import type { EntryGroup } from "./groups.js"

/** So many changed dates of one series are read, and so many splits of it. */
const mostOverrides = 5_000
const mostSplits = 50

/**
 * The series of a group; several where it has several rules, or goes on otherwise from one of its dates.
 *
 * @returns nothing where the dates do not make a series
 */
export const groupSeries = ({ master, overrides }: EntryGroup, findings: FindingList): ReadonlyArray<Series> => {
  const { component, line, uid } = master
  const place = { component, line, uid }
  if (overrides.length > mostOverrides)
    findings.add("OverridesCut", { ...place, count: overrides.length - mostOverrides })
  const [base, ...more] = seriesOf(master)
  if (base === undefined) return []
  const building: Building = { master, findings, apart: [] }
  const kept = overrides.slice(0, mostOverrides)
  const ranged = kept.filter((entry) => entry.overrides?.andFuture === true).slice(0, mostSplits)
  const single = kept.filter((entry) => !ranged.includes(entry))
  let current = withOverrides(base, single, building)
  const done: Array<Series> = []
  for (const entry of ranged) {
    const split = splitAt(current, entry)
    if (split === undefined) {
      findings.add("RangeNotSplit", { component: entry.component, line: entry.line, uid })
      current = withOverrides(current, [entry], building)
      continue
    }
    if (split.before !== undefined) done.push(split.before)
    if (split.after === undefined) return [...done, ...more, ...building.apart]
    current = split.after
  }
  return [...done, current, ...more, ...building.apart]
}

/** What grows while a series is put together. */
interface Building {
  readonly master: CalendarEntry
  readonly findings: FindingList
  /** Dates that the clock of the series cannot tell: it shows their time twice. */
  readonly apart: Array<Series>
}

const seriesOf = ({ when }: CalendarEntry): ReadonlyArray<Series> => {
  const { start, zone, durationMinutes, rules, added, excluded } = when
  const rdates = [...new Set(added.map((date) => date.start))].filter((date) => date !== start)
  const lasting = new Map(
    added.flatMap((date) => (date.durationMinutes === undefined ? [] : [[date.start, date.durationMinutes]])),
  )
  const overrides = [...lasting].map(([key, minutes]) => ({ kind: "changed", key, durationMinutes: minutes }))
  const exdates = [...new Set(excluded)]
  const shared = { start, zone, durationMinutes, clockChange: rfc5545 }
  const [first, ...others] = rules.flatMap(({ rule }) => rule ?? [])
  const made = [
    { ...shared, ...(first === undefined ? {} : { rule: first }), rdates, exdates, overrides },
    // The start belongs to the first rule.
    ...others.map((rule) => ({ ...shared, rule, exdates: [...exdates, start] })),
  ]
  return made.flatMap((series) => Series.safeParse(series).data ?? [])
}

/** The key by the clock of the series; a day stands for its date on that day. */
const keyIn = ({ start, zone }: Series, key: EntryKey): LocalDateTime => {
  const at = key.isDay ? key.local : inZone(key.local, key.zone, zone).local
  // Programs that know a series of whole days as one of times, or the other way round, name the day all the same.
  return key.isDay ? (`${at.slice(0, 10)}${start.slice(10)}` as LocalDateTime) : at
}

const withOverrides = (
  series: Series,
  entries: ReadonlyArray<CalendarEntry>,
  { master, findings, apart }: Building,
): Series => {
  if (entries.length === 0) return series
  const ruled: Series = { ...series, rdates: [], exdates: [], overrides: [] }
  const rdates = new Set(series.rdates)
  const overrides = new Map(series.overrides.map((override) => [override.key, override]))
  const revived = new Set<string>()
  for (const entry of entries) {
    if (entry.overrides === undefined) continue
    const key = keyIn(series, entry.overrides.key)
    if (!rdates.has(key) && !hasDate(ruled, key)) {
      const { component, line, uid } = entry
      if (entry.status === "cancelled") continue
      findings.add("OverrideOutsideSeries", { component, line, uid })
      rdates.add(key)
    }
    const own = apartFrom(series, entry)
    if (own !== undefined) apart.push(own)
    const override = own === undefined ? overrideOf(series, master, entry, key) : ({ kind: "cancelled", key } as const)
    if (override === undefined) overrides.delete(key)
    else overrides.set(key, override)
    // A date that is excluded and described takes place: programs exclude what they move.
    if (entry.status !== "cancelled") revived.add(key)
  }
  const exdates = revived.size === 0 ? series.exdates : series.exdates.filter((date) => !revived.has(date))
  const { rdates: _old, ...rest } = series
  return Series.safeParse({ ...rest, rdates: [...rdates], exdates, overrides: [...overrides.values()] }).data ?? series
}

/** A changed date as a series of its own, where the clock of its series shows its time twice and the second is meant. */
const apartFrom = ({ zone, clockChange }: Series, { status, when }: CalendarEntry): Series | undefined => {
  if (status === "cancelled" || when.zone === zone) return undefined
  const { local } = inZone(when.start, when.zone, zone)
  if (msOf(local, zone) === msOf(when.start, when.zone)) return undefined
  const { start, durationMinutes } = when
  return Series.safeParse({ start, durationMinutes, zone: when.zone, clockChange }).data
}

const overrideOf = (
  series: Series,
  master: CalendarEntry,
  { status, when, title }: CalendarEntry,
  key: LocalDateTime,
): OccurrenceOverride | undefined => {
  const reason = title === undefined || title === master.title ? {} : { reason: title }
  if (status === "cancelled") return { kind: "cancelled", key, ...reason }
  const start = inZone(when.start, when.zone, series.zone).local
  const lasting = when.durationMinutes === series.durationMinutes ? {} : { durationMinutes: when.durationMinutes }
  if (start !== key) return { kind: "moved", key, start, ...lasting, ...reason }
  return Object.keys(lasting).length + Object.keys(reason).length === 0
    ? undefined
    : { kind: "changed", key, ...lasting, ...reason }
}

/** Whether a series first had a date at this time. */
const hasDate = (series: Series, key: LocalDateTime): boolean => {
  if (key === series.start) return true
  if (series.rule === undefined || key < series.start) return false
  const end = minutesLater(key, series.zone, 180)
  const window = Interval.safeParse({ start: key, end: end ?? key, zone: series.zone })
  return window.success && occurrences(series, window.data, { limit: 10 }).occurrences.some((date) => date.key === key)
}

/** A series up to a date, and from there on as an entry says. */
const splitAt = (
  series: Series,
  { overrides, when, status }: CalendarEntry,
): { readonly before?: Series; readonly after?: Series } | undefined => {
  if (overrides === undefined) return undefined
  const key = keyIn(series, overrides.key)
  const split = splitSeries(series, key)
  const halves =
    split._tag === "Success" ? split.success : split.failure.because === "first" ? { after: series } : undefined
  if (halves === undefined) return undefined
  const before = "before" in halves ? { before: halves.before } : {}
  if (status === "cancelled") return before
  const start = inZone(when.start, when.zone, series.zone).local
  const { after } = halves
  if (start.slice(0, 10) !== key.slice(0, 10) || after.start !== key) return undefined
  const shift = (date: string): string =>
    date.length > 10 && date.slice(10) === key.slice(10) ? `${date.slice(0, 10)}${start.slice(10)}` : date
  const moved = Series.safeParse({
    ...after,
    start,
    durationMinutes: when.durationMinutes,
    rdates: after.rdates.map(shift),
    exdates: after.exdates.map(shift),
    overrides: after.overrides.map((override) => ({ ...override, key: shift(override.key) })),
  })
  return moved.success ? { ...before, after: moved.data } : undefined
}
