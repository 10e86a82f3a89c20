/** Children of a school: how old they are, and how far they go on foot, by the kind of school. */
import { walkingSpeeds } from "../geo/index.js"
import { codeEntry, type Institution, type KnownInstitutionType, nrwSchulformen } from "../institution/index.js"
import { type AgeRange, type AgesInYears, ageRangeOfYears } from "../offer/index.js"

/**
 * How long the way to a school may be before fares are paid: up to there children are taken to go on foot.
 *
 * @unit metres of way
 * @source Schülerfahrkostenverordnung NRW, section 5, as Kreis Mettmann tells it: 2 km in primary school, 3.5 km in grades 5
 *   to 10, 5 km above
 */
export const walkableSchoolWay = { primary: 2000, lowerSecondary: 3500, upperSecondary: 5000 } as const

/**
 * How old the children of a school are, by its kind.
 *
 * @returns an open range for what is no school
 * @example
 * import { Institution } from "@sozialraum/core/institution"
 * import { agesOfSchool } from "@sozialraum/core/report"
 * agesOfSchool(Institution.parse({ id: "s", name: "Waldschule", types: ["grundschule"] })) // => { fromMonths: 72, toMonths: 131 }
 */
export const agesOfSchool = (school: Institution): AgeRange => {
  const kinds = kindsOf(school)
  return kinds.length === 0
    ? {}
    : ageRangeOfYears({
        from: Math.min(...kinds.map(({ ages }) => ages.from)),
        to: Math.max(...kinds.map(({ ages }) => ages.to)),
      })
}

/**
 * How many minutes the children of a school go on foot: the walkable way of its youngest at the general speed, in whole
 * rings of five minutes, so that the last ring lies within it.
 *
 * @returns 25 minutes for a primary school, and where nobody knows how old the children are
 * @unit minutes
 */
export const walkableMinutes = (school: Institution): number => {
  const ways = kindsOf(school).map(({ way }) => walkableSchoolWay[way])
  const metres = Math.min(...(ways.length === 0 ? [walkableSchoolWay.primary] : ways))
  return Math.floor(metres / walkingSpeeds.general / 5) * 5
}

interface SchoolKind {
  readonly ages: Required<AgesInYears>
  /** Of its youngest children. */
  readonly way: keyof typeof walkableSchoolWay
}

const kinds: Readonly<Partial<Record<KnownInstitutionType, SchoolKind>>> = {
  grundschule: { ages: { from: 6, to: 10 }, way: "primary" },
  ogs: { ages: { from: 6, to: 10 }, way: "primary" },
  foerderschule: { ages: { from: 6, to: 16 }, way: "primary" },
  weiterfuehrendeSchule: { ages: { from: 10, to: 18 }, way: "lowerSecondary" },
  berufskolleg: { ages: { from: 15, to: 26 }, way: "upperSecondary" },
}

/** The types of the institution count, else those of its Schulform. */
const kindsOf = ({ types, school }: Institution): ReadonlyArray<SchoolKind> => {
  const own = schoolKinds(types)
  return own.length > 0 || school?.schulform === undefined
    ? own
    : schoolKinds(codeEntry(nrwSchulformen, school.schulform)?.types ?? [])
}

const schoolKinds = (types: ReadonlyArray<string>): ReadonlyArray<SchoolKind> =>
  Object.entries(kinds).flatMap(([type, kind]) => (types.includes(type) ? [kind] : []))
