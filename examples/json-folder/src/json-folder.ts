/** The backend: a folder with a JSON file for every document. */
import {
  Backend,
  BackendFailure,
  beginning,
  type Change,
  type ChangesQuery,
  type Commit,
  compareText,
  type Operation,
  type Receipt,
  type Refusal,
  type RevisionConflict,
  refusalOf,
  type Version,
  type VersionRef,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { planOf } from "./committing.js"
import type { Durability } from "./files.js"
import { earlierFile } from "./names.js"
import { failureOf, type OpenFolder, openFolder } from "./opening.js"
import { emptyShelf, pageOf, rowOf, storedAt } from "./shelf.js"

/**
 * Keeps everything in a folder, which is made where there is none. One program at a time may have it open.
 *
 * A commit is there for good when it is answered. A program that is killed in the middle of one leaves all of it or
 * nothing, and so does a power cut, unless the commits are to outlive a `crash` only.
 *
 * @problem NotAStore - as cause of the `BackendFailure`: the folder holds something else, or a newer version wrote it
 */
export const jsonFolder = (
  folder: string,
  { durability = "powerCut" }: { readonly durability?: Durability } = {},
): Layer.Layer<Backend, BackendFailure> =>
  Layer.effect(
    Backend,
    Effect.map(
      Effect.acquireRelease(
        Effect.flatMap(
          Effect.try({ try: () => openFolder(folder, durability), catch: failureOf("open") }),
          Effect.fromResult,
        ),
        ({ close }) => Effect.sync(close),
      ),
      portOf,
    ),
  )

/** Everything is done in one go, without waiting: no fibre sees a commit half done, and none is interrupted within. */
const portOf = ({ files, shelves }: OpenFolder): Backend["Service"] => {
  const shelfOf = (network: string) => shelves.get(network) ?? emptyShelf()

  const commit = (request: Commit): Result.Result<Receipt, RevisionConflict | BackendFailure> => {
    const refused = refusalOf(request)
    if (refused !== undefined) return refusedBy("commit", refused)
    const shelf = shelfOf(request.network)
    const plan = planOf(shelf, request)
    if (Result.isFailure(plan))
      return plan.failure._tag === "CommitIdTaken" ? refusedBy("commit", plan.failure) : Result.fail(plan.failure)
    const { contents, adopt, receipt } = plan.success
    // The files first: what the disk does not take must not be seen.
    if (contents.size > 0) files.writeAll(contents)
    adopt()
    if (shelf.feed.length > 0) shelves.set(request.network, shelf)
    return Result.succeed(receipt)
  }

  const changes = ({
    network,
    after,
    limit,
    of,
  }: ChangesQuery): Result.Result<ReadonlyArray<Change>, BackendFailure> => {
    const { feed } = shelfOf(network)
    const read = Number(after)
    if (after !== beginning && (String(read) !== after || feed[read - 1] === undefined))
      return refusedBy("changes", { _tag: "CursorUnknown", path: ["after"], cursor: after })
    const isAsked = ({ key }: Change) => of === undefined || (key.id === of.id && key.collection === of.collection)
    const told = feed.slice(read).filter(isAsked).slice(0, limit)
    return Result.succeed(told.map((change) => ({ ...change, key: { ...change.key } })))
  }

  const versionOf = ({ key, revision }: VersionRef): Version | undefined => {
    const shelf = shelfOf(key.network)
    const present = storedAt(shelf, key)
    if (present?.revision === revision) return { schema: present.schema, document: present.document }
    if (rowOf(shelf, key)?.earlier.includes(revision) !== true) return undefined
    return JSON.parse(files.read(earlierFile(key, revision)) ?? "")
  }

  const networks = (after: string, limit: number): ReadonlyArray<string> =>
    [...shelves.keys()]
      .filter((name) => compareText(name, after) > 0)
      .sort(compareText)
      .slice(0, limit)

  const tried = <A>(operation: Operation, what: () => A) => Effect.try({ try: what, catch: failureOf(operation) })
  return {
    get: (keys) => tried("get", () => keys.map((key) => storedAt(shelfOf(key.network), key))),
    query: (request) => tried("query", () => pageOf(shelfOf(request.network), request)),
    commit: (request) =>
      Effect.flatMap(
        tried("commit", () => commit(request)),
        Effect.fromResult,
      ),
    changes: (request) =>
      Effect.flatMap(
        tried("changes", () => changes(request)),
        Effect.fromResult,
      ),
    versions: (wanted) => tried("versions", () => wanted.map(versionOf)),
    networks: (after, limit) => tried("networks", () => networks(after, limit)),
  }
}

const refusedBy = (operation: Operation, cause: Refusal): Result.Result<never, BackendFailure> =>
  Result.fail(new BackendFailure({ operation, retryable: false, cause }))
