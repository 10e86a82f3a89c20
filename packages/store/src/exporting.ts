/** Exporting: a whole network as JSON lines, to be imported elsewhere, kept, or read by other tools. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Backend, changes } from "./backend.js"
import { beginning, type Cursor } from "./commit.js"
import type { BackendFailure } from "./errors.js"
import { changeText, type ExportHeader, endText, headerText, stateText } from "./export-line.js"
import { versionsOf } from "./history.js"
import { collectionsIn } from "./network-contents.js"
import type { Position } from "./query.js"

/** What to export. @german Exportauftrag */
export interface ExportRequest {
  readonly network: string
  /**
   * Whether every change is told, so that an import arrives at the same revisions, instants, history and change log; yes
   * where nothing is said. Without history there is one line for each document as it is now, by collection and id.
   */
  readonly history?: boolean
}

/**
 * The lines of an export, each with its end. No more than a page of documents is held at a time.
 *
 * With history, what others write meanwhile comes last, and nothing is told in part. Without it, what others write meanwhile
 * may or may not be told.
 *
 * @example
 * import { ExternalId } from "@sozialraum/core"
 * import { collection, commit, exportNetwork, memoryBackend } from "@sozialraum/store"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * const names = collection({ name: "names", schema: ExternalId, id: (name) => name.value, indexes: {} }).in("bochum")
 * const said = { network: "bochum", id: "c1", checks: [], by: "importer", reason: "list", at: "2026-03-02T09:00:00Z" }
 * const program = Effect.gen(function* () {
 *   yield* commit({ ...said, writes: [names.put({ scheme: "school", value: "123456" })] })
 *   return yield* Stream.runCollect(exportNetwork({ network: "bochum" }))
 * })
 * const lines = await Effect.runPromise(program.pipe(Effect.provide(memoryBackend)))
 * lines.length // => 3
 * lines[0] // => '{"format":"sozialraum-network","version":1,"network":"bochum","history":true}\n'
 * lines[2] // => '{"end":true,"lines":1}\n'
 */
export const exportNetwork = ({
  network,
  history = true,
}: ExportRequest): Stream.Stream<string, BackendFailure, Backend> => {
  const header: ExportHeader = { network, history }
  return Stream.suspend(() => {
    let lines = 0
    const counted = Stream.map(history ? historyLines(network) : stateLines(network), (line) => {
      lines += 1
      return line
    })
    return Stream.make(headerText(header)).pipe(
      Stream.concat(counted),
      Stream.concat(Stream.suspend(() => Stream.make(endText({ lines })))),
    )
  })
}

/** Documents may be large: a page of them is what is held. */
const pageSize = 200

const historyLines = (network: string): Stream.Stream<string, BackendFailure, Backend> =>
  Stream.paginate(beginning, (after: Cursor) =>
    Effect.gen(function* () {
      const page = yield* changes({ network, after, limit: pageSize })
      const versions = yield* versionsOf(page)
      const lines = page.map((change, index) => changeText(change, versions[index]))
      const last = page.at(-1)
      return [lines, last === undefined ? Option.none<Cursor>() : Option.some(last.cursor)] as const
    }),
  )

const stateLines = (network: string): Stream.Stream<string, BackendFailure, Backend> =>
  Stream.unwrap(
    Effect.map(collectionsIn(network), (names) =>
      Stream.flatMap(Stream.fromIterable(names), (collection) => documentLines(network, collection)),
    ),
  )

const documentLines = (network: string, collection: string): Stream.Stream<string, BackendFailure, Backend> =>
  Stream.paginate(undefined, (after: Position | undefined) =>
    Effect.map(
      Backend.use((backend) =>
        backend.query({ network, collection, limit: pageSize, ...(after === undefined ? {} : { after }) }),
      ),
      ({ items, next }) => [items.map(stateText), Option.fromUndefinedOr(next)] as const,
    ),
  )
