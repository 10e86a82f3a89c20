/** Validity: since when and until when something holds. */
import * as z from "zod"
import { violates } from "../problem.js"
import { LocalDate } from "./local-date.js"

/** Whether the first day is before the end; half-open, so that an empty validity is a mistake. */
export const inOrder = (validity: Validity): boolean =>
  validity.from === undefined || validity.to === undefined || validity.from < validity.to

/** Fields of a validity, for relations that carry one; such a schema is refined with {@link inOrder}. */
export const validityFields = { from: LocalDate.exactOptional(), to: LocalDate.exactOptional() }

/**
 * The days on which a relation holds: `from` is the first day, `to` the first day on which it no longer holds.
 *
 * A missing `from` means that nobody knows since when; a missing `to` that no end is known.
 *
 * @german Gültigkeit
 */
export const Validity = z
  .strictObject(validityFields)
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type Validity = Readonly<{ from?: LocalDate; to?: LocalDate }>

/** Whether something holds on a day. */
export const holdsOn = (validity: Validity, day: LocalDate): boolean =>
  (validity.from === undefined || validity.from <= day) && (validity.to === undefined || day < validity.to)

/** Those of several relations that hold on a day, in their order. */
export const holdingOn = <A extends Validity>(relations: ReadonlyArray<A>, day: LocalDate): ReadonlyArray<A> =>
  relations.filter((relation) => holdsOn(relation, day))

/** Whether two validities share a day. @rule R5 */
export const validitiesOverlap = (a: Validity, b: Validity): boolean =>
  (a.from ?? "") < (b.to ?? forever) && (b.from ?? "") < (a.to ?? forever)

/** Whether no two of them share a day: what has exactly one value on any day. @rule R5 */
export const disjoint = (validities: ReadonlyArray<Validity>): boolean => {
  const inTime = [...validities].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
  return inTime.every((validity, index) => {
    const next = inTime[index + 1]
    return next === undefined || !validitiesOverlap(validity, next)
  })
}

/** Later than every ISO date. */
const forever = "~"
