/** Holiday tables: the holidays of one Land with the days they cover, and the calendars made from them. */
import {
  type CalendarSource,
  type Closure,
  type ClosureCalendar,
  ClosureCalendarId,
  type ClosureScope,
  DaySpan,
  daysOfSchoolYear,
  type Land,
  landNames,
  nextSchoolYear,
  type SchoolYear,
  schoolYearOf,
} from "@sozialraum/core/calendar"
import { LocalDate } from "@sozialraum/core/time"
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

const completeYears = (rows: ReadonlyArray<HolidayRow>): DaySpan | undefined => {
  const days = new Set<string>(rows.map(({ from }) => from))
  const years = [...new Set(rows.map(({ from }) => Number(from.slice(0, 4))))]
    .filter((year) => days.has(`${year}-01-01`) && days.has(`${year}-12-26`))
    .sort((a, b) => a - b)
  const run = lastRun(years, (year) => year + 1)
  const [first, last] = [run[0], run.at(-1)]
  return first === undefined || last === undefined
    ? undefined
    : DaySpan.parse({ from: `${first}-01-01`, to: `${last + 1}-01-01` })
}

/** What the school year of every Land has; Hamburg's holidays of March stand for those of Easter. */
const needed = [/^Herbst/, /^Weihnacht/, /^(Oster|Frühjahr)/, /^Sommer/]

const completeSchoolYears = (rows: ReadonlyArray<HolidayRow>): DaySpan | undefined => {
  const found = new Map<SchoolYear, Set<RegExp>>()
  for (const row of rows) {
    const name = needed.find((pattern) => pattern.test(row.name))
    const year = endingYear(row)
    if (name !== undefined) found.set(year, (found.get(year) ?? new Set()).add(name))
  }
  const years = [...found].flatMap(([year, names]) => (names.size === needed.length ? [year] : [])).sort()
  const run = lastRun(years, nextSchoolYear)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { from } = daysOfSchoolYear(first)
  const summers = rows.filter(({ name }) => name.startsWith("Sommer"))
  const before = summers.find((row) => row.from.startsWith(from.slice(0, 4)))
  const after = summers.find((row) => endingYear(row) === last)
  const begins = before ?? rows.find((row) => endingYear(row) === first)
  if (begins === undefined) return undefined
  const { to } = daysOfSchoolYear(last)
  return DaySpan.parse({ from: begins.from, to: after !== undefined && after.to > to ? after.to : to })
}

/** The school year of a row; summer holidays end one, also where they begin in August. */
const endingYear = ({ name, from }: HolidayRow): SchoolYear =>
  schoolYearOf(name.startsWith("Sommer") ? LocalDate.parse(`${from.slice(0, 4)}-07-31`) : from)

const lastRun = <A>(sorted: ReadonlyArray<A>, next: (value: A) => A): ReadonlyArray<A> =>
  sorted.slice(sorted.findLastIndex((value, index) => index === 0 || next(sorted[index - 1] ?? value) !== value))
