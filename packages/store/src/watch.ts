/** Watching: the changes of a network as they happen, for whoever keeps something up to date. */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { type Backend, changes } from "./backend.js"
import type { Change, ChangesQuery, Cursor } from "./commit.js"
import type { BackendFailure } from "./errors.js"

/** What to watch, and from where on. @german Beobachtung */
export interface WatchRequest extends Omit<ChangesQuery, "limit"> {
  /** How long to wait before asking again where there was nothing more; one second where nothing is said. */
  readonly every?: Duration.Input
}

/**
 * Every change of a network after a cursor, each once and in commit order; then it waits for more, and never ends.
 *
 * The store is asked again and again, so a change arrives after `every` at the latest. What may pass is waited for, longer
 * each time, up to half a minute; only what somebody has to mend ends the stream. To go on another day, keep the cursor of
 * the last change that was dealt with.
 *
 * @problem BackendFailure - with `retryable: false`
 * @problem CursorUnknown - as its cause: the cursor is of another store or network
 * @example
 * import { ExternalId } from "@sozialraum/core"
 * import { beginning, collection, commit, memoryBackend, watch } from "@sozialraum/store"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * const names = collection({ name: "names", schema: ExternalId, id: (name) => name.value, indexes: {} }).in("bochum")
 * const said = { network: "bochum", checks: [], by: "importer", reason: "list", at: "2026-03-02T09:00:00Z" }
 * const program = Effect.gen(function* () {
 *   yield* commit({ ...said, writes: [names.put({ scheme: "school", value: "123456" })] })
 *   return yield* watch({ network: "bochum", after: beginning }).pipe(Stream.take(1), Stream.runCollect)
 * })
 * const [change] = await Effect.runPromise(program.pipe(Effect.provide(memoryBackend)))
 * change?.key.id // => "123456"
 */
export const watch = ({ every = "1 second", ...asked }: WatchRequest): Stream.Stream<Change, BackendFailure, Backend> =>
  Stream.paginate({ after: asked.after, isBehind: true }, ({ after, isBehind }: Place) => {
    const read = changes({ ...asked, after, limit: pageSize }).pipe(
      Effect.retry({ while: ({ retryable }) => retryable, schedule: patience }),
    )
    return Effect.map(isBehind ? read : Effect.delay(read, every), (page) => [
      page,
      Option.some({ after: page.at(-1)?.cursor ?? after, isBehind: page.length === pageSize }),
    ])
  })

interface Place {
  readonly after: Cursor
  /** Whether there may be more already. */
  readonly isBehind: boolean
}

const pageSize = 500

const patience = Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("30 seconds")]).pipe(
  Schedule.jittered,
)
