/** Horizons: for which days a file tells all closures of a kind. It says nothing beyond its entries. */
import {
  type Closure,
  type ClosureKind,
  type ClosureScope,
  DaySpan,
  daysOfSchoolYear,
  nextSchoolYear,
  type SchoolYear,
  schoolYearOf,
} from "@sozialraum/core/calendar"
import { LocalDate } from "@sozialraum/core/time"

/**
 * The days for which closures are complete.
 *
 * School holidays of a Land: the last school years in a row that have all holidays which every Land has, from the summer
 * holidays before them on. Public holidays: the last years in a row that have New Year and the second day of Christmas. The
 * closures of one house are what it says: from the first to the last.
 *
 * @returns `undefined` where no year is complete
 * @rule R25
 */
export const horizonOf = (
  closures: ReadonlyArray<Closure>,
  { kind, scope }: { readonly kind: ClosureKind; readonly scope: ClosureScope["kind"] },
): DaySpan | undefined => {
  if (kind === "feiertag") return completeYears(closures)
  if (scope === "land" || scope === "gemeinde") return completeSchoolYears(closures)
  const from = closures.map((closure) => closure.from).toSorted()[0]
  const to = closures
    .map((closure) => closure.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined ? undefined : DaySpan.safeParse({ from, to }).data
}

const completeYears = (closures: ReadonlyArray<Closure>): DaySpan | undefined => {
  const days = new Set<string>(closures.map(({ from }) => from))
  const years = [...new Set(closures.map(({ from }) => Number(from.slice(0, 4))))]
    .filter((year) => days.has(`${year}-01-01`) && days.has(`${year}-12-26`))
    .toSorted((a, b) => a - b)
  const run = lastRun(years, (year) => year + 1)
  const [first, last] = [run[0], run.at(-1)]
  return first === undefined || last === undefined
    ? undefined
    : DaySpan.parse({ from: `${first}-01-01`, to: `${last + 1}-01-01` })
}

/** What the school year of every Land has; Hamburg's holidays of March stand for those of Easter. */
const needed = [/^Herbst/, /^Weihnacht/, /^(Oster|Frühjahr)/, /^Sommer/]

const completeSchoolYears = (closures: ReadonlyArray<Closure>): DaySpan | undefined => {
  const found = new Map<SchoolYear, Set<RegExp>>()
  for (const closure of closures) {
    const name = needed.find((pattern) => pattern.test(closure.reason))
    const year = endingYear(closure)
    if (name !== undefined) found.set(year, (found.get(year) ?? new Set()).add(name))
  }
  const years = [...found].flatMap(([year, names]) => (names.size === needed.length ? [year] : [])).toSorted()
  const run = lastRun(years, nextSchoolYear)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { from } = daysOfSchoolYear(first)
  const summers = closures.filter(({ reason }) => reason.startsWith("Sommer"))
  const before = summers.find((one) => one.from.startsWith(from.slice(0, 4)) && endingYear(one) !== last)
  const begins = before ?? closures.find((one) => endingYear(one) === first)
  const after = summers.find((one) => endingYear(one) === last)
  if (begins === undefined) return undefined
  const { to } = daysOfSchoolYear(last)
  return DaySpan.safeParse({ from: begins.from, to: after !== undefined && after.to > to ? after.to : to }).data
}

/** Summer holidays end a school year, also where they begin in August. */
const endingYear = ({ reason, from }: Closure): SchoolYear =>
  schoolYearOf(reason.startsWith("Sommer") ? LocalDate.parse(`${from.slice(0, 4)}-07-31`) : from)

const lastRun = <A>(sorted: ReadonlyArray<A>, next: (value: A) => A): ReadonlyArray<A> =>
  sorted.slice(sorted.findLastIndex((value, index) => index === 0 || next(sorted[index - 1] ?? value) !== value))
