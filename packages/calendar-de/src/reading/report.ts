/** Reports: what a reader made of a list of holidays. */
import type { Finding, ImportReport } from "@sozialraum/core"
import type { CalendarSource, ClosureCalendar, DaySpan, Land } from "@sozialraum/core/calendar"
import { type CollectedTable, collectTables } from "../holiday-list.js"
import { calendarOf, type HolidayTable } from "../holiday-table.js"
import type { ListedHoliday, SchoolVariant } from "../listed-holiday.js"
import type { HolidayGap, RawRecord } from "./entry.js"

/** The list holds no complete year of a Land, and nobody said which days it covers: there is no calendar. @german Unbekannter Horizont */
export type HorizonUnknown = Finding<
  "HorizonUnknown",
  { readonly land: Land; readonly type: ListedHoliday["type"]; readonly schools?: SchoolVariant }
>

/**
 * Entries that may be holidays of a Land could not be read: there is no calendar, because it would call such days open.
 *
 * `lines` are those of the entries, as in `rejected`.
 *
 * @german Unvollständige Liste
 */
export type ListIncomplete = Finding<
  "ListIncomplete",
  {
    readonly land: Land
    readonly type: ListedHoliday["type"]
    readonly schools?: SchoolVariant
    readonly lines: ReadonlyArray<number>
  }
>

/** Events name another Land than the one they were read for. @german Anderes Land im Titel */
export type OtherLandNamed = Finding<
  "OtherLandNamed",
  { readonly land: Land; readonly named: ReadonlyArray<Land>; readonly lines: ReadonlyArray<number> }
>

/** The ends of the entries look as if they meant something else than was declared. @german Zweifelhafter letzter Tag */
export type LastDayDoubtful = Finding<
  "LastDayDoubtful",
  { readonly declared: "inclusive" | "exclusive"; readonly doubtful: number; readonly of: number }
>

/** What a reader finds. @german Hinweise zum Ferienkalender */
export type HolidayFinding = HorizonUnknown | LastDayDoubtful | ListIncomplete | OtherLandNamed

/** What a reader made of a list of holidays. @german Lesebericht eines Ferienkalenders */
export interface HolidayReport extends ImportReport<ListedHoliday> {
  readonly findings: ReadonlyArray<HolidayFinding>
  /** Of each Land whose holidays could all be read, and of which it is known which days the list covers. */
  readonly tables: ReadonlyArray<HolidayTable>
  /** The calendars of the Länder; for schools with holidays of their own see `tables` and `calendarOf`. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
}

/** Puts the records of a list together. */
export const reportOf = (
  records: ReadonlyArray<RawRecord>,
  source: CalendarSource,
  {
    covered,
    findings = [],
  }: { readonly covered?: DaySpan | undefined; readonly findings?: ReadonlyArray<HolidayFinding> },
): HolidayReport => {
  const accepted = records.flatMap(({ line, entry }) =>
    entry._tag === "accepted" ? [{ lines: [line], value: entry.value }] : [],
  )
  const rejected = records.flatMap(({ line, raw, entry }) =>
    entry._tag === "rejected" ? [{ line, raw, problem: entry.problem }] : [],
  )
  const gaps = records.flatMap(({ line, entry }) =>
    entry._tag === "rejected" && entry.gap !== undefined ? [{ line, ...entry.gap }] : [],
  )
  const collected = collectTables(
    accepted.map(({ value }) => value),
    covered,
  ).map((table) => ({ table, doubt: doubtAbout(table, gaps) }))
  const tables = collected.flatMap(({ table: { covered, ...table }, doubt }) =>
    covered === undefined || doubt !== undefined ? [] : [{ ...table, covered }],
  )
  return {
    accepted,
    rejected,
    findings: [...findings, ...collected.flatMap(({ doubt }) => doubt ?? [])],
    tables,
    calendars: tables.filter(({ schools }) => schools === undefined).map((table) => calendarOf(table, source)),
  }
}

/** Why no calendar can be made of a table. */
const doubtAbout = (
  { land, type, schools, covered }: CollectedTable,
  gaps: ReadonlyArray<HolidayGap & { readonly line: number }>,
): HorizonUnknown | ListIncomplete | undefined => {
  const of = { land, type, ...(schools === undefined ? {} : { schools }) }
  const lines = gaps
    .filter((gap) => (gap.lands?.includes(land) ?? true) && (gap.type === undefined || gap.type === type))
    .map(({ line }) => line)
  if (lines.length > 0)
    return { _tag: "ListIncomplete", rule: "R25", severity: "error", path: ["rejected"], ...of, lines }
  return covered === undefined
    ? { _tag: "HorizonUnknown", rule: "R25", severity: "warning", path: [], ...of }
    : undefined
}
