/** Successors: who carries on the work of an institution that ended, and whose work it carries on. */
import { holdsOn, type LocalDate } from "../time/index.js"
import type { Institution, InstitutionId } from "./institution.js"

/** Who carries on the work of an institution on a day; `undefined` while it works itself, or where nobody is named. */
export const successorOf = (institution: Institution, day: LocalDate): InstitutionId | undefined =>
  institution.statuses.find((period) => holdsOn(period, day))?.successor

/**
 * The successors of an institution on a day, one after the other; the last one is where to go today.
 *
 * @param find - looks an institution up by its id
 * @returns empty while it works itself; records that lead in a circle are followed once around
 */
export const successorChain = (
  institution: Institution,
  day: LocalDate,
  find: (id: InstitutionId) => Institution | undefined,
): ReadonlyArray<InstitutionId> => {
  const chain: Array<InstitutionId> = []
  let next = successorOf(institution, day)
  while (next !== undefined && next !== institution.id && !chain.includes(next)) {
    chain.push(next)
    const found = find(next)
    next = found && successorOf(found, day)
  }
  return chain
}

/** The institutions whose work an institution carries on, directly, on a day. */
export const predecessorsOf = (
  institutions: ReadonlyArray<Institution>,
  id: InstitutionId,
  day: LocalDate,
): ReadonlyArray<Institution> => institutions.filter((institution) => successorOf(institution, day) === id)
