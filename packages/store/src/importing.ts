/** Importing: an export becomes a network again. */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Backend } from "./backend.js"
import type { BackendFailure } from "./errors.js"
import { Freshness } from "./freshness.js"
import { openExport } from "./import-groups.js"
import { ImportRefused } from "./import-refused.js"
import { replayer } from "./import-replay.js"
import type { GroupDone, Imported, ImportRequest, Taker } from "./import-request.js"
import { stateWriter } from "./import-states.js"
import type { TextChunks } from "./text-lines.js"

/**
 * Imports a network from the text of an export, into a network in which nothing happened yet.
 *
 * Every commit of an export with history is made again, so the network arrives at the same revisions, instants, history and
 * change log. An import that stopped goes on where it stopped when it is run again; each commit is made once. No more than
 * one commit of the text is held at a time. What the text itself throws while it is read is thrown on.
 *
 * @problem ImportRefused - at the line that cannot be taken; what came before it is written
 * @problem BackendFailure - the store failed, and it did not pass within some ten seconds; run it again
 */
export const importNetwork = (
  chunks: TextChunks,
  request: ImportRequest,
): Effect.Effect<Imported, ImportRefused | BackendFailure, Backend> => run(chunks, request, "write")

/**
 * Reads the text of an export as an import would, and writes nothing: whether every line can be taken by a new network. Only
 * the order of revisions is not looked at.
 *
 * @problem ImportRefused - at the first line that cannot be taken
 */
export const checkExport = (
  chunks: TextChunks,
  request: ImportRequest,
): Effect.Effect<Imported, ImportRefused | BackendFailure, Backend> => run(chunks, request, "read")

const run = Effect.fnUntraced(
  function* (chunks: TextChunks, request: ImportRequest, mode: "read" | "write") {
    const parts = yield* reading(() => openExport(chunks))
    const into = { ...request, network: request.network ?? parts.network, mode }
    const taken = yield* parts.history
      ? takeAll(parts.groups, replayer(into))
      : takeAll(parts.groups, stateWriter(into))
    return { network: into.network, history: parts.history, ...taken }
  },
  Effect.provideService(Freshness, { _tag: "Latest" }),
)

const takeAll = <Group>(
  groups: AsyncGenerator<Group>,
  { take, finish }: Taker<Group>,
): Effect.Effect<GroupDone, ImportRefused | BackendFailure, Backend> =>
  Effect.gen(function* () {
    let total: GroupDone = { lines: 0, before: 0, unfit: 0 }
    for (;;) {
      const next = yield* reading(() => groups.next())
      if (next.done === true) return yield* Effect.as(finish, total)
      const done = yield* patiently(take(next.value))
      total = {
        lines: total.lines + done.lines,
        before: total.before + done.before,
        unfit: total.unfit + done.unfit,
      }
    }
  }).pipe(
    // Whoever stops reads no more: then the text is closed.
    Effect.ensuring(Effect.promise(() => groups.return(undefined))),
  )

/** What is refused is refused; anything else is the source's own mistake, and is thrown on as it is. */
const reading = <A>(read: () => Promise<A>): Effect.Effect<A, ImportRefused> =>
  Effect.tryPromise({ try: read, catch: (error) => error }).pipe(
    Effect.catch((error) => (error instanceof ImportRefused ? Effect.fail(error) : Effect.die(error))),
  )

/** A long import does not end because somebody else wrote for a moment. */
const patiently = <A>(
  taken: Effect.Effect<A, ImportRefused | BackendFailure, Backend>,
): Effect.Effect<A, ImportRefused | BackendFailure, Backend> =>
  Effect.retry(taken, {
    while: (error) => error._tag === "BackendFailure" && error.retryable,
    schedule: Schedule.exponential("100 millis").pipe(Schedule.jittered),
    times: 7,
  })
