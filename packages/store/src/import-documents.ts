/** Imported documents: read by the collections that the program knows, and sent to the store. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend } from "./backend.js"
import type { AnyCollection } from "./collection.js"
import type { Commit, Put, Receipt } from "./commit.js"
import { commit } from "./committing.js"
import type { Version } from "./document.js"
import type { BackendFailure, RevisionConflict } from "./errors.js"
import { historyBookmarks } from "./history-bookmark.js"
import type { Numbered } from "./import-groups.js"
import { ImportRefused } from "./import-refused.js"
import type { ImportInto } from "./import-request.js"
import { isCommitIdTaken, refusalOf } from "./refusal.js"

/** Where a document of an export belongs. */
export type Place = Numbered<{ readonly collection: string; readonly id: string }>

/** A document as it is written, and whether it fits its collection. */
interface Restored {
  readonly put: Put
  readonly isUnfit: boolean
}

/** Reads documents of lines. */
export interface Restorer {
  /** What holds such documents; a removal needs no more. */
  readonly kindOf: (place: Place) => Result.Result<AnyCollection, ImportRefused>
  readonly restore: (place: Place, version: Version) => Result.Result<Restored, ImportRefused>
}

/** Reads documents by the collections of a request. */
export const restorer = ({ collections, network, unfit = "refuse" }: ImportInto): Restorer => {
  const known = new Map([...collections, historyBookmarks].map((kind) => [kind.name, kind]))
  const kindOf = ({ line, collection }: Place): Result.Result<AnyCollection, ImportRefused> => {
    const kind = known.get(collection)
    const problem = { _tag: "CollectionUnknown", path: ["collection"], collection } as const
    return kind === undefined ? Result.fail(new ImportRefused({ line, problem })) : Result.succeed(kind)
  }
  return {
    kindOf,
    restore: (place, version) =>
      Result.flatMap(kindOf(place), (kind): Result.Result<Restored, ImportRefused> => {
        const { collection, id, line } = place
        const key = { network, collection, id }
        const present = kind.present(key, version)
        if (Result.isSuccess(present)) return Result.succeed({ put: present.success, isUnfit: false })
        return unfit === "refuse"
          ? Result.fail(new ImportRefused({ line, problem: present.failure }))
          : Result.succeed({ put: { _tag: "Put", key, indexes: [], ...version }, isUnfit: true })
      }),
  }
}

/** Sends the commit of some lines, the writes of which come first in the order of the lines; or only looks whether it is fit. */
export const sendLines = (
  request: Commit,
  lines: ReadonlyArray<Place>,
  mode: ImportInto["mode"],
): Effect.Effect<Receipt | undefined, RevisionConflict | ImportRefused | BackendFailure, Backend> => {
  const refused = refusalOf(request)
  if (refused !== undefined) {
    const [, index] = refused.path
    const { line } = (typeof index === "number" ? lines[index] : undefined) ?? lines[0] ?? { line: 1 }
    return Effect.fail(new ImportRefused({ line, problem: refused }))
  }
  if (mode === "read") return Effect.succeed(undefined)
  // A commit that had no id gets none: the change log would tell another story.
  const sent =
    request.id === undefined
      ? Backend.use((backend) => backend.commit(request))
      : Effect.catchTag(commit(request), "CorruptRecord", Effect.die)
  return Effect.mapError(sent, (error) =>
    error._tag === "BackendFailure" && isCommitIdTaken(error.cause)
      ? new ImportRefused({ line: lines[0]?.line ?? 1, problem: error.cause })
      : error,
  )
}
