/** Complete years: for which days a list of holidays says all that there is. */
import { LocalDate } from "../time/index.js"
import { DaySpan } from "./day-span.js"
import { daysOfSchoolYear, nextSchoolYear, type SchoolYear, schoolYearOf } from "./school-year.js"

/** A holiday as a list names it. @german Ferieneintrag */
export interface NamedHoliday {
  readonly name: string
  readonly from: LocalDate
  /** The first day after it. */
  readonly to: LocalDate
}

/**
 * The last calendar years in a row in which a list of public holidays has New Year and the second day of Christmas.
 *
 * @returns `undefined` where no year has them
 * @rule R25
 * @example
 * import { completeYears } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * const day = (name: string, from: string, to: string) => ({ name, from: LocalDate.parse(from), to: LocalDate.parse(to) })
 * const list = [day("Neujahr", "2026-01-01", "2026-01-02"), day("2. Weihnachtstag", "2026-12-26", "2026-12-27")]
 * completeYears(list) // => { from: "2026-01-01", to: "2027-01-01" }
 */
export const completeYears = (holidays: ReadonlyArray<NamedHoliday>): DaySpan | undefined => {
  const days = new Set<string>(holidays.map(({ from }) => from))
  const years = [...new Set(holidays.map(({ from }) => Number(from.slice(0, 4))))]
    .filter((year) => days.has(`${year}-01-01`) && days.has(`${year}-12-26`))
    .sort((a, b) => a - b)
  const run = lastRun(years, (year) => year + 1)
  const [first, last] = [run[0], run.at(-1)]
  return first === undefined || last === undefined
    ? undefined
    : DaySpan.parse({ from: `${first}-01-01`, to: `${last + 1}-01-01` })
}

/**
 * The last school years in a row in which a list of school holidays has all that every Land has: autumn, Christmas, Easter and
 * summer.
 *
 * They begin with the summer holidays before the first of them, and end with those after the last. A list without the summer
 * holidays before does not know when they end: it begins with the first holiday of that year.
 *
 * @returns `undefined` where no school year has them all
 * @rule R25
 */
export const completeSchoolYears = (holidays: ReadonlyArray<NamedHoliday>): DaySpan | undefined => {
  const found = new Map<SchoolYear, Set<RegExp>>()
  for (const holiday of holidays) {
    const name = needed.find((pattern) => pattern.test(holiday.name))
    const year = endingYear(holiday)
    if (name !== undefined) found.set(year, (found.get(year) ?? new Set()).add(name))
  }
  const years = [...found].flatMap(([year, names]) => (names.size === needed.length ? [year] : [])).sort()
  const run = lastRun(years, nextSchoolYear)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { from } = daysOfSchoolYear(first)
  const summers = holidays.filter(({ name }) => name.startsWith("Sommer"))
  const before = summers.find((one) => one.from.startsWith(from.slice(0, 4)) && endingYear(one) !== last)
  const begins = before ?? holidays.find((one) => endingYear(one) === first)
  const after = summers.find((one) => endingYear(one) === last)
  if (begins === undefined) return undefined
  const { to } = daysOfSchoolYear(last)
  return DaySpan.safeParse({ from: begins.from, to: after !== undefined && after.to > to ? after.to : to }).data
}

/** What the school year of every Land has; Hamburg's holidays of March stand for those of Easter. */
const needed = [/^Herbst/, /^Weihnacht/, /^(Oster|Frühjahr)/, /^Sommer/]

/** Summer holidays end a school year, also where they begin in August. */
const endingYear = ({ name, from }: NamedHoliday): SchoolYear =>
  schoolYearOf(name.startsWith("Sommer") ? LocalDate.parse(`${from.slice(0, 4)}-07-31`) : from)

const lastRun = <A>(sorted: ReadonlyArray<A>, next: (value: A) => A): ReadonlyArray<A> =>
  sorted.slice(sorted.findLastIndex((value, index) => index === 0 || next(sorted[index - 1] ?? value) !== value))
