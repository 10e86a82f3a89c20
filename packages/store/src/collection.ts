/** Collections: documents of one kind, decoded, with their id, their indexes and their revisions. */
import { parse, type Revised } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend } from "./backend.js"
import type { Check, Put, Remove } from "./commit.js"
import { decodeAll, decoder, type Schema, type ValueOf } from "./decoding.js"
import type { IndexEntry, Json } from "./document.js"
import type { BackendFailure, CorruptRecord } from "./errors.js"
import type { Key } from "./key.js"
import type { Page, Position } from "./query.js"
import { rangeOf, type Selection } from "./selection.js"

/** The values under which a document is found in an index: none, one or several. @german Indexfunktion */
export type IndexOf<A> = (value: A) => string | undefined | ReadonlyArray<string>

/** How values of one kind are kept. @german Sammlungsbeschreibung */
export interface CollectionSpec<S extends Schema, Id extends string, Index extends string> {
  readonly name: string
  readonly schema: S
  /** The id that a value carries itself. */
  readonly id: (value: ValueOf<S>) => Id
  /** Pure functions of the value: what they answer is written in the same commit as the value. */
  readonly indexes: Readonly<Record<Index, IndexOf<ValueOf<S>>>>
}

/** Values of one kind, in whatever network. @german Sammlung */
export interface Collection<A, Id extends string, Index extends string> {
  readonly name: string
  /** The values of one network, and the parts of commits that concern them. */
  readonly in: (network: string) => NetworkCollection<A, Id, Index>
}

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
  /** The step of a commit that writes the value. */
  readonly put: (value: A) => Put
  /** The step of a commit that removes the value. */
  readonly remove: (id: Id) => Remove
  /** The condition that the value is still as it was read. */
  readonly expect: (found: Revised<A>) => Check
  /** The condition that there is no such value. */
  readonly expectAbsent: (id: Id) => Check
}

/**
 * Describes how values of one kind are kept.
 *
 * @example
 * import { ExternalId } from "@sozialraum/core"
 * import { collection } from "@sozialraum/store"
 * const names = collection({
 *   name: "names",
 *   schema: ExternalId,
 *   id: (name) => `${name.scheme}/${name.value}`,
 *   indexes: { byScheme: (name) => name.scheme },
 * })
 * names.in("bochum").put({ scheme: "de-nw-schulnummer", value: "123456" }).indexes // => [{ name: "byScheme", value: "de-nw-schulnummer" }]
 */
export const collection = <S extends Schema, Id extends string, Index extends string>(
  spec: CollectionSpec<S, Id, Index>,
): Collection<ValueOf<S>, Id, Index> => ({ name: spec.name, in: (network) => collectionIn(spec, network) })

const pageSize = 100
const pageSizeOfAll = 1000

const collectionIn = <S extends Schema, Id extends string, Index extends string>(
  spec: CollectionSpec<S, Id, Index>,
  network: string,
): NetworkCollection<ValueOf<S>, Id, Index> => {
  type A = ValueOf<S>
  const place = { network, collection: spec.name }
  const key = (id: Id): Key => ({ ...place, id })
  const decode = decoder(spec.schema)

  const getMany = (ids: ReadonlyArray<Id>) =>
    Effect.flatMap(
      Backend.use((backend) => backend.get(ids.map(key))),
      (found) => decodeAll(found, (stored) => (stored === undefined ? Result.succeed(undefined) : decode(stored))),
    )

  const query = Effect.fnUntraced(function* ({ after, limit = pageSize, ...selection }: PageRequest<Index>) {
    if (!Number.isSafeInteger(limit) || limit < 1) return yield* Effect.die(new RangeError(`no page holds ${limit}`))
    const range = rangeOf(selection as Selection<Index>)
    const page = yield* Backend.use((backend) =>
      backend.query({
        ...place,
        ...(range === undefined ? {} : { index: range }),
        ...(after === undefined ? {} : { after }),
        limit,
      }),
    )
    return { ...page, items: yield* decodeAll(page.items, decode) }
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

  return {
    network,
    key,
    get: (id) => Effect.map(getMany([id]), ([found]) => found),
    getMany,
    query,
    all,
    put: (value) => {
      const fit = parse(spec.schema, value)
      return {
        _tag: "Put",
        key: key(spec.id(value)),
        document: value as Json,
        ...(Result.isSuccess(fit) ? { indexes: entriesOf(spec.indexes, value) } : { indexes: [], unfit: fit.failure }),
      }
    },
    remove: (id) => ({ _tag: "Remove", key: key(id) }),
    expect: (found) => ({ key: key(spec.id(found.value)), revision: found.revision }),
    expectAbsent: (id) => ({ key: key(id), revision: 0 }),
  }
}

const entriesOf = <A>(indexes: Readonly<Record<string, IndexOf<A>>>, value: A): ReadonlyArray<IndexEntry> =>
  Object.entries(indexes).flatMap(([name, valuesOf]) => {
    const values = valuesOf(value) ?? []
    return [...new Set(typeof values === "string" ? [values] : values)].map((entry) => ({ name, value: entry }))
  })
