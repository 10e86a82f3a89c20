/** Target groups: for whom an offer is, coded, with the words of the provider beside it. */
import * as z from "zod"
import { ageGroups, type Code } from "../institution/index.js"
import { AgeRange, ageRangeOfYears, fitsAge } from "./age-range.js"

/**
 * Who comes to an offer: the age groups of SGB VIII, and those around children.
 *
 * @source SGB VIII, section 7 paragraph 1 for the age groups
 */
export const targetRoles = [
  ...ageGroups,
  { code: "familie", german: "Familie", english: "Family" },
  { code: "eltern", german: "Eltern und Personensorgeberechtigte", english: "Parents and guardians" },
  { code: "mutter", german: "Mütter", english: "Mothers" },
  { code: "vater", german: "Väter", english: "Fathers" },
  { code: "werdendeEltern", german: "Werdende Eltern", english: "Expectant parents" },
  { code: "grosseltern", german: "Großeltern", english: "Grandparents" },
  { code: "pflegeeltern", german: "Pflege- und Adoptiveltern", english: "Foster and adoptive parents" },
  { code: "fachkraft", german: "Fachkräfte", english: "Professionals" },
  { code: "ehrenamtliche", german: "Ehrenamtliche", english: "Volunteers" },
] as const satisfies ReadonlyArray<Code>

/** The code of a {@link targetRoles} entry. @german Zielgruppenschlüssel */
export const TargetRole = z.enum(targetRoles.map(({ code }) => code))
export type TargetRole = z.infer<typeof TargetRole>

/** A year of schooling, from 1 to 13. @german Jahrgangsstufe */
export const Grade = z.int().min(1).max(13)
export type Grade = z.infer<typeof Grade>

/**
 * One group for whom an offer is. All that is said of it must fit; a second group is another way to belong.
 *
 * @german Zielgruppe
 * @rule R13, R14
 */
export const TargetGroup = z
  .strictObject({
    /** Any of them; without one, everybody of these ages. */
    roles: z.array(TargetRole).min(1).readonly().exactOptional(),
    /** The ages of those who come. */
    ages: AgeRange.exactOptional(),
    /** For parents and families: the ages of their children, who need not come along. */
    childAges: AgeRange.exactOptional(),
    grades: z.array(Grade).min(1).readonly().exactOptional(),
    /** As the provider puts it: `Vorschulkinder der umliegenden Kitas`. */
    asWritten: z.string().regex(/\S/).exactOptional(),
  })
  .readonly()
export type TargetGroup = z.infer<typeof TargetGroup>

/**
 * The ages of those who come, as far as they are told: by the ages of the group, else by age groups among its roles.
 *
 * @returns one range for each role; a role without an age leaves the ages open
 * @example
 * import { agesOfGroup } from "@sozialraum/core/offer"
 * agesOfGroup({ roles: ["jugendlicher"] }) // => [{ fromMonths: 168, toMonths: 215 }]
 * agesOfGroup({ roles: ["jugendlicher"], ages: { fromMonths: 192 } }) // => [{ fromMonths: 192 }]
 * agesOfGroup({ roles: ["eltern"] }) // => [{}]
 */
export const agesOfGroup = ({ roles = [], ages }: TargetGroup): ReadonlyArray<AgeRange> => {
  if (ages !== undefined) return [ages]
  return roles.length === 0 ? [{}] : roles.map(agesOfRole)
}

/**
 * Whether somebody of an age is meant by one of the groups.
 *
 * @param months - completed months of age
 * @rule R13
 */
export const isForAge = (groups: ReadonlyArray<TargetGroup>, months: number): boolean =>
  groups.some((group) => agesOfGroup(group).some((ages) => fitsAge(ages, months)))

const agesOfRole = (role: TargetRole): AgeRange => {
  const group = ageGroups.find(({ code }) => code === role)
  return group === undefined ? {} : ageRangeOfYears({ from: group.fromAge, to: group.toAge })
}
