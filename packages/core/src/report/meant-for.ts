/** Meant for: whether an offer is for the children of some ages, or for their families. */
import { type AgeRange, agesOfGroup, type Offer, type TargetGroup, type TargetRole } from "../offer/index.js"

/** Whom an offer in reach of a school is for: its children, or their families. @german Adressat */
export type MeantFor = "children" | "families"

/**
 * Whether an offer is for children of some ages or for their families, and for which ages.
 *
 * A group without ages is for all of them. Where both are meant, the children count.
 *
 * @returns `undefined` where it is for others: for younger ones, for professionals
 * @internal
 */
export const meantFor = (
  { targetGroups }: Offer,
  ages: AgeRange,
): { readonly for: MeantFor; readonly ages: ReadonlyArray<AgeRange> } | undefined => {
  const children = targetGroups.flatMap((group) => agesOfYoung(group).filter((range) => meet(range, ages)))
  if (children.length > 0) return { for: "children", ages: children }
  const families = targetGroups.filter(isForFamilies).map((group) => group.childAges ?? {})
  const meant = families.filter((range) => meet(range, ages))
  return meant.length > 0 ? { for: "families", ages: meant } : undefined
}

/** Whether two ranges share an age; a missing bound is open. @internal */
export const meet = (a: AgeRange, b: AgeRange): boolean =>
  (a.fromMonths ?? 0) <= (b.toMonths ?? Number.MAX_VALUE) && (b.fromMonths ?? 0) <= (a.toMonths ?? Number.MAX_VALUE)

const young: ReadonlyArray<TargetRole> = ["kind", "jugendlicher", "jungerVolljaehriger", "jungerMensch"]
const family: ReadonlyArray<TargetRole> = ["familie", "eltern", "mutter", "vater", "grosseltern", "pflegeeltern"]

/** Ages of the young people that a group means; none where it means others. */
const agesOfYoung = (group: TargetGroup): ReadonlyArray<AgeRange> => {
  const roles = group.roles?.filter((role) => young.includes(role))
  if (roles?.length === 0) return []
  const { grades, ages } = group
  if (ages === undefined && roles === undefined && grades !== undefined) return grades.map(agesOfGrade)
  return agesOfGroup({ ...(roles === undefined ? {} : { roles }), ...(ages === undefined ? {} : { ages }) })
}

/** Children start school at six and may stay down once. */
const agesOfGrade = (grade: number): AgeRange => ({ fromMonths: (grade + 5) * 12, toMonths: (grade + 7) * 12 - 1 })

const isForFamilies = ({ roles = [] }: TargetGroup): boolean => roles.some((role) => family.includes(role))
