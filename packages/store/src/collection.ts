/** Collections: documents of one kind, decoded, with their id, their indexes and the versions of their schema. */
import type * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Backend } from "./backend.js"
import type { Put } from "./commit.js"
import { decoder, type Schema, type ValueOf } from "./decoding.js"
import type { Version } from "./document.js"
import { type BackendFailure, CorruptRecord } from "./errors.js"
import { type HistoryRequest, historyOf, type PastPage } from "./history.js"
import { entriesOf, type IndexOf } from "./index-entries.js"
import type { Key } from "./key.js"
import { collectionIn, type NetworkCollection } from "./network-collection.js"
import { type Upgrade, versionAfter } from "./schema-version.js"

/** How values of one kind are kept. @german Sammlungsbeschreibung */
export interface CollectionSpec<S extends Schema, Id extends string, Index extends string> {
  readonly name: string
  readonly schema: S
  /** The id that a value carries itself. */
  readonly id: (value: ValueOf<S>) => Id
  /** Pure functions of the value: what they answer is written in the same commit as the value. */
  readonly indexes: Readonly<Record<Index, IndexOf<ValueOf<S>>>>
  /**
   * What makes documents that older programs wrote documents of today: the first for those of version 1, and so on. Each
   * one raises the version of the collection by one; none is ever taken away.
   *
   * Where only an index is new, `(document) => document` raises the version, and `upgradeCollection` writes its entries.
   */
  readonly upgrades?: ReadonlyArray<Upgrade>
}

/** What can be done with documents of a collection without knowing what they mean. @german Sammlung beliebiger Werte */
export interface AnyCollection {
  readonly name: string
  /** The version of the schema that this program writes, beginning with 1. */
  readonly version: number
  /**
   * The step that writes a document, of whatever version, as this program would write it today.
   *
   * @problem CorruptRecord - it does not fit the collection, or carries another id than its key
   */
  readonly present: (key: Key, version: Version) => Result.Result<Put, CorruptRecord>
  /** Every revision of a document, the first one first, page by page. @rule Q34 */
  readonly history: (key: Key, request?: HistoryRequest) => Effect.Effect<PastPage<unknown>, BackendFailure, Backend>
}

/** Values of one kind, in whatever network. @german Sammlung */
export interface Collection<A, Id extends string, Index extends string> extends AnyCollection {
  readonly schema: Schema
  /** The names of its indexes. */
  readonly indexes: ReadonlyArray<string>
  /** The values of one network, and the parts of commits that concern them. */
  readonly in: (network: string) => NetworkCollection<A, Id, Index>
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
): Collection<ValueOf<S>, Id, Index> => {
  const { name, schema, upgrades = [] } = spec
  const version = versionAfter(upgrades)
  const decode = decoder(schema, upgrades)
  return {
    name,
    version,
    schema,
    indexes: Object.keys(spec.indexes),
    present: (key, written) => {
      const decoded = decode.read(key, written)
      if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
      const { document, value } = decoded.success
      const id = spec.id(value)
      return id === key.id
        ? Result.succeed({ _tag: "Put", key, document, schema: version, indexes: entriesOf(spec.indexes, value) })
        : Result.fail(new CorruptRecord({ key, problem: { _tag: "IdDiffers", path: [], id } }))
    },
    history: (key, request = {}) => historyOf(key, decode.read, request),
    in: (network) => collectionIn(spec, decode, network),
  }
}
