/** Located problems: what core refused, seen from where the caller wrote it. */
import { type Path, type ValueIssue, within } from "@sozialraum/core"
import * as Result from "effect/Result"

interface Located {
  readonly path: Path
  readonly issues?: ReadonlyArray<ValueIssue>
}

/** The same answer; a refusal, and each issue of a value that does not fit, are found under the path. */
export const located = <A, P extends Located>(path: Path, result: Result.Result<A, P>): Result.Result<A, P> =>
  Result.mapError(result, (problem) => ({
    ...within(path, problem),
    ...(problem.issues === undefined ? {} : { issues: problem.issues.map((issue) => within(path, issue)) }),
  }))
