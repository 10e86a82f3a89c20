/** Common validity: the days on which several relations hold at once, and the days on which anything begins. */
import { holdsOn, inOrder, type LocalDate, type Validity } from "../time/index.js"

/** The days on which both hold; `undefined` where there is none. */
export const commonValidity = (a: Validity, b: Validity): Validity | undefined => {
  const from = a.from === undefined || (b.from !== undefined && b.from > a.from) ? b.from : a.from
  const to = a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to
  const common = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return inOrder(common) ? common : undefined
}

/** The days of a relation on which another one does not hold. */
export const outside = (relation: Validity, { from, to }: Validity): ReadonlyArray<Validity> => {
  const before = from === undefined ? undefined : commonValidity(relation, { to: from })
  const after = to === undefined ? undefined : commonValidity(relation, { from: to })
  return [before, after].flatMap((days) => (days === undefined ? [] : [days]))
}

/** The first days of relations, in time; `undefined` stands for the days before anything is known to begin. */
export const beginnings = (validities: ReadonlyArray<Validity>): ReadonlyArray<LocalDate | undefined> => {
  const days = new Set(validities.map(({ from }) => from))
  return [...days].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))
}

/** Whether something holds on a day of {@link beginnings}. */
export const holdsSince = (validity: Validity, day: LocalDate | undefined): boolean =>
  day === undefined ? validity.from === undefined : holdsOn(validity, day)
