/** Successors: who carries on the work of an institution that ended, and whose work it carries on. */
import type { Finding } from "../problem.js"
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

/**
 * Institutions ended in favour of each other, so that nobody carries on their work; in the order in which one names the
 * next.
 *
 * @german Nachfolge im Kreis
 */
export type SuccessorCircle = Finding<"SuccessorCircle", { readonly institutions: ReadonlyArray<InstitutionId> }>

/**
 * What is worth a look about who succeeds whom on a day: each circle once.
 *
 * @param institutions - all that may succeed one another
 * @rule R11
 */
export const successionFindings = (
  institutions: ReadonlyArray<Institution>,
  day: LocalDate,
): ReadonlyArray<SuccessorCircle> => {
  const next = new Map(institutions.map((institution) => [institution.id, successorOf(institution, day)]))
  const seen = new Set<InstitutionId>()
  return institutions.flatMap(({ id }) => {
    const walked = new Set<InstitutionId>()
    let at: InstitutionId | undefined = id
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      walked.add(at)
      at = next.get(at)
    }
    if (at === undefined || !walked.has(at)) return []
    const path = [...walked]
    const circle = path.slice(path.indexOf(at))
    return [
      { _tag: "SuccessorCircle", rule: "R11", severity: "warning", path: ["statuses"], institutions: circle } as const,
    ]
  })
}

/** The institutions whose work an institution carries on, directly, on a day. */
export const predecessorsOf = (
  institutions: ReadonlyArray<Institution>,
  id: InstitutionId,
  day: LocalDate,
): ReadonlyArray<Institution> => institutions.filter((institution) => successorOf(institution, day) === id)
