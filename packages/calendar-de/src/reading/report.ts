/** Reports: what a reader made of a list of holidays. */
import type { Finding, ImportReport, Problem } from "@sozialraum/core"
import type { CalendarSource, ClosureCalendar, Land } from "@sozialraum/core/calendar"
import { collectTables } from "../holiday-list.js"
import { type Covered, calendarOf, type HolidayTable } from "../holiday-table.js"
import type { ListedHoliday, SchoolVariant } from "../listed-holiday.js"

/**
 * Why an entry of a list was not taken over.
 *
 * @german Grund der Ablehnung
 */
export type WhyUnreadable =
  | "cancelled"
  | "columns"
  | "country"
  | "date"
  | "duration"
  | "exception"
  | "halfDay"
  | "land"
  | "name"
  | "notAllDay"
  | "order"
  | "quote"
  | "recurring"
  | "syntax"
  | "type"

/** An entry that cannot be read; `raw` is the part that cannot. */
export type HolidayUnreadable = Problem<"HolidayUnreadable", { readonly because: WhyUnreadable; readonly raw: string }>

/** The list holds no complete year of a Land, and nobody said which days it covers: there is no calendar. @german Unbekannter Horizont */
export type HorizonUnknown = Finding<
  "HorizonUnknown",
  { readonly land: Land; readonly type: ListedHoliday["type"]; readonly schools?: SchoolVariant }
>

/** The ends of the entries look as if they meant something else than was declared. @german Zweifelhafter letzter Tag */
export type LastDayDoubtful = Finding<
  "LastDayDoubtful",
  { readonly declared: "inclusive" | "exclusive"; readonly doubtful: number; readonly of: number }
>

/** What a reader finds. @german Hinweise zum Ferienkalender */
export type HolidayFinding = HorizonUnknown | LastDayDoubtful

/** What a reader made of a list of holidays. @german Lesebericht eines Ferienkalenders */
export interface HolidayReport extends ImportReport<ListedHoliday> {
  readonly findings: ReadonlyArray<HolidayFinding>
  readonly tables: ReadonlyArray<HolidayTable>
  /** The calendars of the Länder; for schools with holidays of their own see `tables` and `calendarOf`. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
}

/** What was read of one record. */
export type ReadEntry =
  | { readonly _tag: "accepted"; readonly value: ListedHoliday }
  | { readonly _tag: "rejected"; readonly problem: HolidayUnreadable }

/** A record of the input, before anything was made of it. */
export interface RawRecord {
  readonly line: number
  readonly raw: ReadonlyArray<string>
  readonly entry: ReadEntry
}

export const accept = (value: ListedHoliday): ReadEntry => ({ _tag: "accepted", value })

export const reject = (because: WhyUnreadable, raw: string, path: ReadonlyArray<string> = []): ReadEntry => ({
  _tag: "rejected",
  problem: { _tag: "HolidayUnreadable", path, because, raw: raw.slice(0, 200) },
})

/** Puts the records of a list together. */
export const reportOf = (
  records: ReadonlyArray<RawRecord>,
  source: CalendarSource,
  {
    covered,
    findings = [],
  }: { readonly covered?: Covered | undefined; readonly findings?: ReadonlyArray<LastDayDoubtful> },
): HolidayReport => {
  const accepted = records.flatMap(({ line, entry }) =>
    entry._tag === "accepted" ? [{ lines: [line], value: entry.value }] : [],
  )
  const rejected = records.flatMap(({ line, raw, entry }) =>
    entry._tag === "rejected" ? [{ line, raw, problem: entry.problem }] : [],
  )
  const collected = collectTables(
    accepted.map(({ value }) => value),
    covered,
  )
  const tables = collected.flatMap(({ covered, ...table }) => (covered === undefined ? [] : [{ ...table, covered }]))
  const unknown = collected.flatMap(
    ({ covered, land, type, schools }): ReadonlyArray<HorizonUnknown> =>
      covered !== undefined
        ? []
        : [
            {
              _tag: "HorizonUnknown",
              rule: "R25",
              severity: "warning",
              path: [],
              land,
              type,
              ...(schools === undefined ? {} : { schools }),
            },
          ],
  )
  return {
    accepted,
    rejected,
    findings: [...findings, ...unknown],
    tables,
    calendars: tables.filter(({ schools }) => schools === undefined).map((table) => calendarOf(table, source)),
  }
}
