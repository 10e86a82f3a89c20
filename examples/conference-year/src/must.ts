/** A step that has to succeed: the play ends with the problem of one that core refuses. */
import * as Result from "effect/Result"

export const must = <A, P>(step: Result.Result<A, P>): A =>
  Result.getOrThrowWith(step, (problem) => new Error(JSON.stringify(problem)))
