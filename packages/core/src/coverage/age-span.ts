/** Age spans: the ages by which coverage is told, and how far an offer is there for them. */
import { ageGroups } from "../institution/index.js"
import { type AgeRange, ageRangeOfYears, type TargetGroup } from "../offer/index.js"

/** Ages in completed months, both included. @german Altersspanne der Auswertung */
export interface AgeSpan {
  readonly fromMonths: number
  readonly toMonths: number
}

/**
 * The span of whole years, both included.
 *
 * @example
 * import { ageSpanOfYears } from "@sozialraum/core/coverage"
 * ageSpanOfYears(6, 9) // => { fromMonths: 72, toMonths: 119 }
 */
export const ageSpanOfYears = (from: number, to: number): AgeSpan => ({
  fromMonths: from * 12,
  toMonths: to * 12 + 11,
})

/**
 * The ages by which plans are made: under three, up to school, primary school, up to 13, adolescents, young adults.
 *
 * @source SGB VIII, section 24 for the first three, section 7 paragraph 1 for the others
 */
export const usualAgeSpans: ReadonlyArray<AgeSpan> = [
  ageSpanOfYears(0, 2),
  ageSpanOfYears(3, 5),
  ageSpanOfYears(6, 9),
  ageSpanOfYears(10, 13),
  ageSpanOfYears(14, 17),
  ageSpanOfYears(18, 26),
]

/** How far target groups reach into a span: to all of its ages, to some, or to none. */
export type SpanReach = "all" | "some" | "none"

/**
 * The ages that are reached by target groups: of those who come, and of the children for whose parents it is.
 *
 * An offer for adults without a word about children reaches no child: it is not there for all ages.
 */
export const agesReached = (groups: ReadonlyArray<TargetGroup>): ReadonlyArray<AgeRange> => [
  ...agesComing(groups),
  ...agesOfTheirChildren(groups),
]

/** The ages of those who come; with a family come its children. */
export const agesComing = (groups: ReadonlyArray<TargetGroup>): ReadonlyArray<AgeRange> => groups.flatMap(agesOf)

/** The ages of the children of those who come alone. */
export const agesOfTheirChildren = (groups: ReadonlyArray<TargetGroup>): ReadonlyArray<AgeRange> =>
  groups.flatMap((group) => (isOfFamilies(group) ? [] : (group.childAges ?? [])))

/** How far ages reach into a span; several ranges may do so together. */
export const reachInto = (ages: ReadonlyArray<AgeRange>, { fromMonths, toMonths }: AgeSpan): SpanReach => {
  let missingFrom = fromMonths
  let touched = false
  for (const range of ages.toSorted((a, b) => (a.fromMonths ?? 0) - (b.fromMonths ?? 0))) {
    const [from, to] = [range.fromMonths ?? 0, range.toMonths ?? Number.POSITIVE_INFINITY]
    if (to < fromMonths || from > toMonths) continue
    touched = true
    if (from <= missingFrom) missingFrom = Math.max(missingFrom, to + 1)
  }
  return missingFrom > toMonths ? "all" : touched ? "some" : "none"
}

const agesOf = (group: TargetGroup): ReadonlyArray<AgeRange> => {
  const { roles, ages, childAges, grades } = group
  const children = isOfFamilies(group) && childAges !== undefined ? [childAges] : []
  if (ages !== undefined) return [ages, ...children]
  if (grades !== undefined) return grades.map((grade) => ageRangeOfYears({ from: grade + 5, to: grade + 6 }))
  if (childAges !== undefined) return children
  if (roles === undefined) return [{}]
  return roles.flatMap((role) => {
    const known = ageGroups.find(({ code }) => code === role)
    if (known !== undefined) return [ageRangeOfYears({ from: known.fromAge, to: known.toAge })]
    return role === "familie" ? [{}] : []
  })
}

const isOfFamilies = ({ roles = [] }: TargetGroup): boolean => roles.includes("familie")
