/** Spans: taking one stretch of days out of others. */
import { type Validity, validitiesOverlap } from "../time/index.js"

/**
 * What is left of a span outside another one: nothing, one part, or a part on each side.
 *
 * @internal
 */
export const without = <A extends Validity>(span: A, taken: Validity): ReadonlyArray<A> => {
  if (!validitiesOverlap(span, taken)) return [span]
  const { from, to } = taken
  return [
    ...(from !== undefined && (span.from ?? "") < from ? [{ ...span, to: from }] : []),
    ...(to !== undefined && (span.to === undefined || to < span.to) ? [{ ...span, from: to }] : []),
  ]
}
