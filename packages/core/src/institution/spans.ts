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

/**
 * What is left of a span outside several others, in the order of time.
 *
 * @internal
 */
export const outside = <A extends Validity>(span: A, taken: ReadonlyArray<Validity>): ReadonlyArray<A> =>
  taken.reduce<ReadonlyArray<A>>((left, one) => left.flatMap((part) => without(part, one)), [span])
