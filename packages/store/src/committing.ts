/** Committing: sends a commit to the backend of the program, and finds out what became of it. */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { Backend } from "./backend.js"
import type { Commit, Receipt } from "./commit.js"
import { BackendFailure, CorruptRecord, type RevisionConflict } from "./errors.js"
import { isCommitIdTaken } from "./refusal.js"

/**
 * Commits to the backend of the program.
 *
 * Where the connection breaks and nobody knows whether the commit was written, it is sent again with its id, for about three
 * seconds; what then still fails with the `outcome` `unknown` can be sent again later, with the `commit` of the failure as
 * its id. Who may be interrupted and has to know what became of the commit gives it an id beforehand.
 *
 * A value that does not fit the schema of its collection would be written once and then stop every reader: it is
 * refused as the `CorruptRecord` that it would become.
 */
export const commit = (
  request: Commit,
): Effect.Effect<Receipt, RevisionConflict | BackendFailure | CorruptRecord, Backend> => {
  for (const write of request.writes) {
    if (write._tag === "Put" && write.unfit !== undefined) {
      return Effect.fail(new CorruptRecord({ key: write.key, problem: write.unfit }))
    }
  }
  return Effect.suspend(() => send(request, request.id ?? randomId()))
}

const send = (request: Commit, id: string): Effect.Effect<Receipt, RevisionConflict | BackendFailure, Backend> => {
  let isUnknown = false
  return Backend.use((backend) => backend.commit({ ...request, id })).pipe(
    Effect.mapError((error) => {
      // Had an earlier sending been written, this one would have got its receipt.
      if (error._tag !== "BackendFailure" || isCommitIdTaken(error.cause)) return error
      isUnknown ||= error.outcome === "unknown"
      // What became of an earlier sending is not told by a later one that does not get through.
      return isUnknown ? unknownOutcome(error, id) : error
    }),
    Effect.retry({
      while: (error) => error._tag === "BackendFailure" && error.outcome === "unknown",
      schedule: Schedule.exponential("50 millis").pipe(Schedule.jittered),
      times: 6,
    }),
  )
}

const unknownOutcome = ({ operation, retryable, cause }: BackendFailure, commit: string): BackendFailure =>
  new BackendFailure({ operation, retryable, outcome: "unknown", commit, cause })

const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const crypto: { readonly getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> }
