/** Days of ties: which of them two things share, and whether they are among those asked. */
import { addDays, type LocalDate, type Validity } from "../time/index.js"
import type { AskedSpan } from "./tie-question.js"

/** Whether something holds on one of the days, at least. */
export const holdsIn = ({ from, to }: Validity, span: AskedSpan): boolean =>
  span.from <= span.last && (from === undefined || from <= span.last) && (to === undefined || span.from < to)

/** The days on which both hold; `undefined` where there are none. */
export const sharedDays = (a: Validity, b: Validity): Validity | undefined => {
  const from = a.from === undefined || (b.from !== undefined && a.from < b.from) ? b.from : a.from
  const to = a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to
  if (from !== undefined && to !== undefined && to <= from) return undefined
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** The end of what lasts to a day, that day among it; time ends with the year 9999. */
export const throughDay = (from: LocalDate | undefined, last: LocalDate): Validity => ({
  ...(from === undefined ? {} : { from }),
  ...(last === "9999-12-31" ? {} : { to: addDays(last, 1) }),
})

/** The days on which a tie holds, beside the two in `from` and `to`. */
export interface TieDays {
  readonly since?: LocalDate
  readonly until?: LocalDate
}

/** A validity as the days of a tie. */
export const tieDays = ({ from, to }: Validity): TieDays => ({
  ...(from === undefined ? {} : { since: from }),
  ...(to === undefined ? {} : { until: to }),
})

/** The days of a tie as a validity. */
export const validityOf = ({ since, until }: TieDays): Validity => ({
  ...(since === undefined ? {} : { from: since }),
  ...(until === undefined ? {} : { to: until }),
})
