/** Collections in a network: what can be read of them, and the steps and checks that commits are made of. */
import { parse, type Revised } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend } from "./backend.js"
import type { CollectionSpec } from "./collection.js"
import type { Check, Forget, Put, Remove } from "./commit.js"
import { type Decoder, decodeAll, type Schema, type ValueOf } from "./decoding.js"
import type { Json, VersionRef } from "./document.js"
import type { BackendFailure, CorruptRecord } from "./errors.js"
import { type HistoryRequest, historyOf, type PastPage } from "./history.js"
import { entriesOf } from "./index-entries.js"
import type { Key } from "./key.js"
import type { Page, Position } from "./query.js"
import { versionAfter } from "./schema-version.js"
import { rangeOf, type Selection, soundPosition } from "./selection.js"

/** Which page to read. @german Seitenabfrage */
export type PageRequest<Index extends string> = Selection<Index> & {
  /** The `next` of the page before. */
  readonly after?: Position | undefined
  /** A whole number, at least 1; 100 where nothing is said. */
  readonly limit?: number | undefined
}

/** What reading can end with. @german Lesefehler */
export type ReadError = BackendFailure | CorruptRecord

/** Values of one kind in one network. @german Sammlung eines Netzwerks */
export interface NetworkCollection<A, Id extends string, Index extends string> {
  readonly network: string
  /** Where a value of this id lies. */
  readonly key: (id: Id) => Key
  /** The value of an id, with its revision; `undefined` where there is none. */
  readonly get: (id: Id) => Effect.Effect<Revised<A> | undefined, ReadError, Backend>
  /** One call of the backend, however many ids. The values come in the order of the ids. */
  readonly getMany: (ids: ReadonlyArray<Id>) => Effect.Effect<ReadonlyArray<Revised<A> | undefined>, ReadError, Backend>
  /** One page, in the order of the ids or of an index. */
  readonly query: (request: PageRequest<Index>) => Effect.Effect<Page<Revised<A>>, ReadError, Backend>
  /** Everything, page after page; what others write meanwhile may or may not be among it. */
  readonly all: (selection?: Selection<Index>) => Effect.Effect<ReadonlyArray<Revised<A>>, ReadError, Backend>
  /** Every revision of a value, the first one first, page by page; also of one that was removed. @rule Q34 */
  readonly history: (id: Id, request?: HistoryRequest) => Effect.Effect<PastPage<A>, BackendFailure, Backend>
  /** Values as they were at revisions, in one call; `undefined` where one never was, removed the value, or was forgotten. */
  readonly versions: (
    wanted: ReadonlyArray<{ readonly id: Id; readonly revision: number }>,
  ) => Effect.Effect<ReadonlyArray<A | undefined>, ReadError, Backend>
  /** The step of a commit that writes the value. */
  readonly put: (value: A) => Put
  /** The step of a commit that removes the value. */
  readonly remove: (id: Id) => Remove
  /** The step of a commit that takes what the value was out of its history: below a revision, or all but the present. */
  readonly forget: (id: Id, below?: number) => Forget
  /** The condition that the value is still as it was read. */
  readonly expect: (found: Revised<A>) => Check
  /** The condition that there is no such value. */
  readonly expectAbsent: (id: Id) => Check
}

const pageSize = 100
const pageSizeOfAll = 1000

/** A collection as it is described, in one network. */
export const collectionIn = <S extends Schema, Id extends string, Index extends string>(
  spec: CollectionSpec<S, Id, Index>,
  { read, revised }: Decoder<ValueOf<S>>,
  network: string,
): NetworkCollection<ValueOf<S>, Id, Index> => {
  type A = ValueOf<S>
  const place = { network, collection: spec.name }
  const schema = versionAfter(spec.upgrades ?? [])
  const key = (id: Id): Key => ({ ...place, id })

  const getMany = (ids: ReadonlyArray<Id>) =>
    Effect.flatMap(
      Backend.use((backend) => backend.get(ids.map(key))),
      (found) => decodeAll(found, (stored) => (stored === undefined ? Result.succeed(undefined) : revised(stored))),
    )

  const query = Effect.fnUntraced(function* ({ after, limit = pageSize, ...selection }: PageRequest<Index>) {
    if (!Number.isSafeInteger(limit) || limit < 1) return yield* Effect.die(new RangeError(`no page holds ${limit}`))
    const range = rangeOf(selection as Selection<Index>)
    const page = yield* Backend.use((backend) =>
      backend.query({
        ...place,
        ...(range === undefined ? {} : { index: range }),
        ...(after === undefined ? {} : { after: soundPosition(after) }),
        limit,
      }),
    )
    return { ...page, items: yield* decodeAll(page.items, revised) }
  })

  const all = Effect.fnUntraced(function* (selection?: Selection<Index>) {
    const found: Array<Revised<A>> = []
    let next: Position | undefined
    do {
      const page: Page<Revised<A>> = yield* query({ ...(selection ?? {}), after: next, limit: pageSizeOfAll })
      for (const item of page.items) found.push(item)
      next = page.next
    } while (next !== undefined)
    return found
  })

  const versions = Effect.fnUntraced(function* (wanted: ReadonlyArray<{ readonly id: Id; readonly revision: number }>) {
    const refs = wanted.map(({ id, revision }): VersionRef => ({ key: key(id), revision }))
    const found = yield* Backend.use((backend) => backend.versions(refs))
    const pairs = refs.map(({ key }, index) => ({ key, version: found[index] }))
    return yield* decodeAll(
      pairs,
      ({ key, version }): Result.Result<A | undefined, CorruptRecord> =>
        version === undefined ? Result.succeed(undefined) : Result.map(read(key, version), ({ value }) => value),
    )
  })

  return {
    network,
    key,
    get: (id) => Effect.map(getMany([id]), ([found]) => found),
    getMany,
    query,
    all,
    history: (id, request = {}) => historyOf(key(id), read, request),
    versions,
    put: (value) => {
      const fit = parse(spec.schema, value)
      return {
        _tag: "Put",
        key: key(spec.id(value)),
        document: value as Json,
        schema,
        ...(Result.isSuccess(fit) ? { indexes: entriesOf(spec.indexes, value) } : { indexes: [], unfit: fit.failure }),
      }
    },
    remove: (id) => ({ _tag: "Remove", key: key(id) }),
    forget: (id, below) => ({ _tag: "Forget", key: key(id), ...(below === undefined ? {} : { below }) }),
    expect: (found) => ({ key: key(spec.id(found.value)), revision: found.revision }),
    expectAbsent: (id) => ({ key: key(id), revision: 0 }),
  }
}
