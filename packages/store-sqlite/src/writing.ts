/** Writing: one commit is one transaction. */
import type { DatabaseSync } from "node:sqlite"
import {
  BackendFailure,
  type Check,
  type Commit,
  type Forget,
  type Put,
  type Receipt,
  type Refusal,
  type Remove,
  RevisionConflict,
  refusalOf,
  type Write,
} from "@sozialraum/store"
import * as Result from "effect/Result"
import { type Begun, commitLog } from "./commit-log.js"
import { documentWriter } from "./documents.js"
import { headReader } from "./heads.js"
import { layoutCheck } from "./layouts.js"
import { inTransaction } from "./transaction.js"

/** Commits to an open file. */
export type Writer = (commit: Commit) => Result.Result<Receipt, RevisionConflict | BackendFailure>

/** Prepares every statement once. */
export const writer = (db: DatabaseSync): Writer => {
  const [head, log, writeDocument] = [headReader(db), commitLog(db), documentWriter(db)]
  const isOfToday = layoutCheck(db)
  const forgetBelow = db.prepare("DELETE FROM versions WHERE number = ? AND revision < ?")

  const conflict = ({ key, revision }: Check): RevisionConflict | undefined => {
    const found = head(key)
    const actual = found?.entries === undefined ? 0 : found.revision
    return actual === revision ? undefined : new RevisionConflict({ key, expected: revision, actual })
  }

  const apply = (write: Put | Remove, at: string, begun: Begun): number => {
    const before = head(write.key)
    const after = writeDocument(write, before, at)
    if (after === undefined) return before?.revision ?? 0
    log.add(begun, write, after)
    return after.revision
  }

  const forget = ({ key, below = Number.MAX_SAFE_INTEGER }: Forget): number => {
    const found = head(key)
    if (found !== undefined) forgetBelow.run(found.number, below)
    return found?.revision ?? 0
  }

  const commitFit = (commit: Commit): Result.Result<Receipt, RevisionConflict | BackendFailure> => {
    // A newer version of the library may have brought the file up to date while this process had it open.
    if (!isOfToday()) return refused({ _tag: "NotAStore", path: [], because: "newer" })
    const known = log.known(commit)
    if (known !== undefined) return "_tag" in known ? refused(known) : Result.succeed(known)
    for (const check of commit.checks) {
      const found = conflict(check)
      if (found !== undefined) return Result.fail(found)
    }
    const begun = log.begin(commit.network)
    const revisions = new Map<Write, number>()
    for (const write of commit.writes) if (write._tag !== "Forget") revisions.set(write, apply(write, commit.at, begun))
    for (const write of commit.writes) if (write._tag === "Forget") revisions.set(write, forget(write))
    const inOrder = commit.writes.map((write) => revisions.get(write) ?? 0)
    return Result.succeed(log.end(commit, begun, inOrder))
  }

  return (commit) => {
    const cause = refusalOf(commit)
    return cause === undefined ? inTransaction(db, () => commitFit(commit)) : refused(cause)
  }
}

const refused = (cause: Refusal): Result.Result<never, BackendFailure> =>
  Result.fail(new BackendFailure({ operation: "commit", retryable: false, cause }))
