/** Waiting: another process holds the file, and the call is made again until it gets its turn. */
import type { BackendFailure, Operation } from "@sozialraum/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Semaphore from "effect/Semaphore"
import { failureOf } from "./fault.js"
import type { OpenFile } from "./file.js"

/** Makes the calls on one open file. */
export interface Turns {
  /** A call that reads. It waits only where another process repairs the file, or closes it as the last. */
  readonly read: <A>(operation: Operation, body: () => A) => Effect.Effect<A, BackendFailure>
  /** A call that writes. Those of one process get their turns in the order in which they began to wait. */
  readonly write: <A>(operation: Operation, body: () => A) => Effect.Effect<A, BackendFailure>
}

/** A file, and what has to hold of it before each call. */
export type Watched = Pick<OpenFile, "path" | "beforeReading" | "beforeWriting">

/**
 * Everybody asks again at the same short intervals, however long they have waited: with growing ones, those who came last
 * would ask most often, and those who came first would starve.
 */
const again = Schedule.jittered(Schedule.spaced("2 millis"))

/** Calls on a file that wait for so long; SQLite itself would wait with the whole process. */
export const turnsOn = ({ path, beforeReading, beforeWriting }: Watched, patienceSeconds: number): Turns => {
  const queue = Semaphore.makeUnsafe(1)
  let waiting = 0

  const once = <A>(operation: Operation, before: () => void, body: () => A): Effect.Effect<A, BackendFailure> => {
    try {
      before()
      return Effect.succeed(body())
    } catch (thrown) {
      return Effect.fail(failureOf(operation, path)(thrown))
    }
  }

  const until = <A>(end: number, attempt: Effect.Effect<A, BackendFailure>): Effect.Effect<A, BackendFailure> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) =>
      Effect.retry(attempt, {
        while: ({ retryable }) => retryable,
        schedule: Schedule.upTo(again, { duration: Math.max(0, end - now) }),
      }),
    )

  const patiently = <A>(attempt: Effect.Effect<A, BackendFailure>): Effect.Effect<A, BackendFailure> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => until(now + patienceSeconds * 1000, attempt))

  const inQueue = <A>(attempt: Effect.Effect<A, BackendFailure>): Effect.Effect<A, BackendFailure> =>
    Effect.acquireUseRelease(
      Effect.map(Clock.currentTimeMillis, (now) => {
        waiting += 1
        return now + patienceSeconds * 1000
      }),
      (end) => queue.withPermit(until(end, attempt)),
      () =>
        Effect.sync(() => {
          waiting -= 1
        }),
    )

  /** The waiting begins where the first attempt finds the file taken: mostly it does not. */
  const orElseWait = <A>(
    first: Effect.Effect<A, BackendFailure>,
    wait: Effect.Effect<A, BackendFailure>,
  ): Effect.Effect<A, BackendFailure> =>
    Effect.catch(first, (failure) => (failure.retryable ? wait : Effect.fail(failure)))

  return {
    read: (operation, body) => {
      const attempt = Effect.suspend(() => once(operation, beforeReading, body))
      return orElseWait(attempt, patiently(attempt))
    },
    write: (operation, body) => {
      const attempt = Effect.suspend(() => once(operation, beforeWriting, body))
      return Effect.suspend(() => (waiting > 0 ? inQueue(attempt) : orElseWait(attempt, inQueue(attempt))))
    },
  }
}
