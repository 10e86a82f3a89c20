/** Roles and grades as criteria: who comes, and from which years of schooling. */
import type { AgeRange, Grade, TargetRole } from "../../offer/index.js"
import type { FitOf } from "../fit.js"
import type { SoughtGroup } from "../subject.js"
import { anotherOffer, type Check, graded, met, unknown } from "./check.js"

/** Any of the roles; a wider one in the offer means the narrower as well, and a group without roles means everybody. */
export const rolesCheck = (wanted: ReadonlyArray<TargetRole>): Check<SoughtGroup | undefined, FitOf<"roles">> => {
  const meant = new Set(wanted.flatMap((role) => [role, ...(widerRoles[role] ?? [])]))
  const shortfall = (group: SoughtGroup | undefined): number => {
    if (group === undefined) return unknown
    return group.roles.length === 0 || group.roles.some((role) => meant.has(role)) ? met : 1
  }
  return {
    shortfall,
    misses: () => anotherOffer,
    fit: (group) => {
      if (group === undefined) return { criterion: "roles", fits: "unknown", missing: "targetGroups" }
      const { roles } = group
      return shortfall(group) === met
        ? { criterion: "roles", fits: true, roles }
        : { criterion: "roles", fits: false, shortfall: 1, roles }
    },
  }
}

/** Any of the grades; a group that names none is told by the ages that pupils of a grade have. */
export const gradesCheck = (wanted: ReadonlyArray<Grade>): Check<SoughtGroup | undefined, FitOf<"grades">> => {
  const shortfall = (group: SoughtGroup | undefined): number => (group === undefined ? unknown : graded(off(group), 1))
  const off = (group: SoughtGroup): number => Math.min(...wanted.map((grade) => gradesBetween(group, grade)))
  return {
    shortfall,
    fit: (group) => {
      if (group === undefined) return { criterion: "grades", fits: "unknown", missing: "targetGroups" }
      const { grades = [] } = group
      const gradesOff = off(group)
      return gradesOff === 0
        ? { criterion: "grades", fits: true, grades }
        : { criterion: "grades", fits: false, shortfall: shortfall(group), grades, gradesOff }
    },
  }
}

/** In which roles of an offer somebody of a role finds themselves, beside their own. */
const widerRoles: Readonly<Partial<Record<TargetRole, ReadonlyArray<TargetRole>>>> = {
  kind: ["jungerMensch", "familie"],
  jugendlicher: ["jungerMensch", "familie"],
  jungerVolljaehriger: ["jungerMensch"],
  eltern: ["familie"],
  mutter: ["eltern", "familie"],
  vater: ["eltern", "familie"],
  pflegeeltern: ["eltern", "familie"],
}

const gradesBetween = ({ grades, reach }: SoughtGroup, grade: Grade): number =>
  grades === undefined
    ? Math.min(...reach.map((range) => Math.ceil(monthsApart(range, agesOfGrade(grade)) / 12)))
    : Math.min(...grades.map((each) => Math.abs(each - grade)))

/**
 * The ages that pupils of a grade have: they begin at five or six, and some repeat a year.
 *
 * @source SchulG NRW, section 35 paragraph 1
 */
const agesOfGrade = (grade: Grade) => ({ from: (grade + 5) * 12 - 3, to: (grade + 7) * 12 + 11 })

const monthsApart = (
  { fromMonths = 0, toMonths = Number.POSITIVE_INFINITY }: AgeRange,
  { from, to }: { readonly from: number; readonly to: number },
): number => Math.max(0, fromMonths - to, from - toMonths)
