/** Logs of imports: what an earlier import of the same export has written already. */
import * as Effect from "effect/Effect"
import { type Backend, changes } from "./backend.js"
import { beginning, type Change, type Cursor } from "./commit.js"
import type { BackendFailure } from "./errors.js"

/** Reads on in the changes that were there before the import. */
export interface LogReader {
  /** The next changes, fewer where there are no more. */
  readonly next: (count: number) => Effect.Effect<ReadonlyArray<Change>, BackendFailure, Backend>
}

/** Reads from the beginning; what comes after the first end is the import's own. */
export const logReader = (network: string): LogReader => {
  let after: Cursor = beginning
  let read: Array<Change> = []
  let isAtEnd = false
  return {
    next: Effect.fnUntraced(function* (count: number) {
      while (!isAtEnd && read.length < count) {
        const page = yield* changes({ network, after, limit: pageSize })
        read = [...read, ...page]
        after = page.at(-1)?.cursor ?? after
        isAtEnd = page.length < pageSize
      }
      const found = read.slice(0, count)
      read = read.slice(count)
      return found
    }),
  }
}

const pageSize = 1000
