/** Horizons: for which days a file tells all closures of a kind. It says nothing beyond its entries. */
import {
  type Closure,
  type ClosureKind,
  type ClosureScope,
  completeSchoolYears,
  completeYears,
  DaySpan,
} from "@sozialraum/core/calendar"

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
  const holidays = closures.map(({ reason, from, to }) => ({ name: reason, from, to }))
  if (kind === "feiertag") return completeYears(holidays)
  if (scope === "land" || scope === "gemeinde") return completeSchoolYears(holidays)
  const from = closures.map((closure) => closure.from).toSorted()[0]
  const to = closures
    .map((closure) => closure.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined ? undefined : DaySpan.safeParse({ from, to }).data
}
