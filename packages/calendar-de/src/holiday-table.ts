/** Holiday tables: the holidays of one Land with the days they cover, and the calendars made from them. */
import {
  type CalendarSource,
  type Closure,
  type ClosureCalendar,
  ClosureCalendarId,
  type ClosureScope,
  completeSchoolYears,
  completeYears,
  type DaySpan,
  type Land,
  landNames,
} from "@sozialraum/core/calendar"
import { kindOf, type ListedHoliday, type SchoolVariant } from "./listed-holiday.js"

/** The public or the school holidays of a Land. @german Ferientabelle */
export interface HolidayTable {
  readonly land: Land
  readonly type: ListedHoliday["type"]
  readonly schools?: SchoolVariant
  /** The days that it covers. */
  readonly covered: DaySpan
  /** In the order of time; each begins or ends on covered days. */
  readonly rows: ReadonlyArray<HolidayRow>
}

/** One row of a table. @german Tabellenzeile */
export type HolidayRow = Pick<ListedHoliday, "name" | "from" | "to" | "onlyIn">

/** The calendar of a table; its scope is the Land unless another one is given. */
export const calendarOf = (table: HolidayTable, source: CalendarSource, scope?: ClosureScope): ClosureCalendar => {
  const { land, type, covered } = table
  const id = `de-${land.toLowerCase()}-${type === "public" ? "feiertage" : "schulferien"}`
  const closures = table.rows.flatMap((row) => closureOf(row, table))
  const told = { source, known: covered, kinds: kindsOf(table, closures), closures }
  const name = `${type === "public" ? "Feiertage" : "Schulferien"} ${landNames[land]}`
  if (scope === undefined) return { id: ClosureCalendarId.parse(id), name, scope: { kind: "land", id: land }, ...told }
  const of = table.schools === undefined ? "" : `-${table.schools.slice(3)}`
  return {
    id: ClosureCalendarId.parse(`${id}${of}-${scope.kind}-${idPart(scope.id)}`),
    name: `${name}${of}`,
    scope,
    insteadOf: ClosureCalendarId.parse(id),
    ...told,
  }
}

/**
 * The days that a list covers: school years, or years, in which nothing is missing that every Land has.
 *
 * School holidays begin with the summer holidays before the first complete school year and end with those after the last.
 * A list without the summer holidays before does not know when they end: it begins with the first row of that year.
 *
 * @returns `undefined` where no year is complete
 */
export const coveredBy = (type: ListedHoliday["type"], rows: ReadonlyArray<HolidayRow>): DaySpan | undefined =>
  type === "public" ? completeYears(rows) : completeSchoolYears(rows)

/** A lone half of a surrogate pair, which no id has, cannot be encoded. */
const idPart = (id: string): string => encodeURIComponent(id.replaceAll(/\p{Cs}/gu, "-")).slice(0, 140)

/** Of movable days only the lists of Brandenburg tell, whose Land sets some of them. */
const kindsOf = ({ land, type }: HolidayTable, closures: ReadonlyArray<Closure>): ClosureCalendar["kinds"] => {
  if (type === "public") return ["feiertag"]
  const movable = land === "BB" || closures.some(({ kind }) => kind === "beweglicherFerientag")
  return movable ? ["schulferien", "unterrichtsfrei", "beweglicherFerientag"] : ["schulferien", "unterrichtsfrei"]
}

const closureOf = ({ name, from, to, onlyIn }: HolidayRow, { land, type, covered }: HolidayTable): Closure[] => {
  const first = from < covered.from ? covered.from : from
  const end = covered.to < to ? covered.to : to
  if (first >= end) return []
  const reason = type === "public" ? name : `${name} ${land}`
  return [{ kind: kindOf(type, name), from: first, to: end, reason, ...(onlyIn === undefined ? {} : { onlyIn }) }]
}
