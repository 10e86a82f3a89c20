/** Marks of offers: by what a calendar that is narrowed finds them. */
import {
  type AgeRange,
  type Audience,
  ageGroups,
  ageRangeOfYears,
  isShownTo,
  type Offer,
  type Revised,
  type TargetGroup,
  yearsOfAge,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Marks } from "../filters.js"
import { unitsOf } from "./offer-areas.js"

/**
 * An offer is found by the areas of its places, by the houses that make it, by its topics, and by the ages of those who
 * come, or of whose parents come. Who may not know of it finds it by nothing.
 *
 * @rule R13, P9
 */
export const offerMarks = ({ value }: Revised<Offer>, directory: Directory, audience: Audience): Marks => {
  if (!isShownTo(value, audience)) return {}
  return {
    age: [...new Set(value.targetGroups.flatMap(agesFor).flatMap(yearsOf))],
    area: unitsOf(value, directory),
    institution: [value.institution, ...value.partners.map(({ institution }) => institution)],
    offer: [value.id],
    topic: value.topics,
  }
}

/** Parents and professionals are of no age that a child has: such a group is found by the ages of the children, if any. */
const agesFor = ({ roles = [], ages, childAges }: TargetGroup): ReadonlyArray<AgeRange> => {
  if (ages !== undefined || childAges !== undefined) return [ages ?? [], childAges ?? []].flat()
  if (roles.length === 0 || roles.includes("familie")) return [{}]
  return ageGroups
    .filter(({ code }) => roles.some((role) => role === code))
    .map(({ fromAge, toAge }) => ageRangeOfYears({ from: fromAge, to: toAge }))
}

const yearsOf = (ages: AgeRange): ReadonlyArray<string> => {
  const { from = 0, to = oldest } = yearsOfAge(ages)
  return Array.from({ length: Math.max(0, Math.min(to, oldest) - from + 1) }, (_, index) => String(from + index))
}

const oldest = 99
