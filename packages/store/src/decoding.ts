/** Decoding: what is stored is read through the schema again, because nobody knows who wrote it. */
import { parse, type Revised } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Json, Stored, Version } from "./document.js"
import { CorruptRecord } from "./errors.js"
import type { Key } from "./key.js"
import { type Upgrade, upgraded } from "./schema-version.js"

/** Any schema that `parse` reads. @german Schema */
export type Schema = Parameters<typeof parse>[0]

/** What a schema describes. @german Wert eines Schemas */
export type ValueOf<S extends Schema> = Result.Result.Success<ReturnType<typeof parse<S>>>

/** A document as the program of today has it, and the value that it says. */
export interface Decoded<A> {
  readonly document: Json
  readonly value: A
}

/** Reads documents of one collection. */
export interface Decoder<A> {
  /** A document of whatever version, as it is today. */
  readonly read: (key: Key, version: Version) => Result.Result<Decoded<A>, CorruptRecord>
  /** A stored document as a value with its revision. */
  readonly revised: (stored: Stored) => Result.Result<Revised<A>, CorruptRecord>
}

/** Reads documents through the upgrades that they have not seen, and through the schema. */
export const decoder = <S extends Schema>(schema: S, upgrades: ReadonlyArray<Upgrade>): Decoder<ValueOf<S>> => {
  const read = (key: Key, version: Version): Result.Result<Decoded<ValueOf<S>>, CorruptRecord> => {
    const present = upgraded(version, upgrades)
    if (Result.isFailure(present)) return Result.fail(new CorruptRecord({ key, problem: present.failure }))
    const document = present.success
    const parsed = parse(schema, document)
    return Result.isSuccess(parsed)
      ? Result.succeed({ document, value: parsed.success })
      : Result.fail(new CorruptRecord({ key, problem: parsed.failure }))
  }
  return {
    read,
    revised: (stored) => {
      const { key, revision, createdAt, changedAt } = stored
      return Result.map(read(key, stored), ({ value }) => ({ value, revision, createdAt, changedAt }))
    },
  }
}

/** Decodes all of them, or names the first that cannot be. */
export const decodeAll = <Item, A>(
  items: ReadonlyArray<Item>,
  decode: (item: Item) => Result.Result<A, CorruptRecord>,
): Effect.Effect<ReadonlyArray<A>, CorruptRecord> => {
  const values: Array<A> = []
  for (const item of items) {
    const decoded = decode(item)
    if (Result.isFailure(decoded)) return Effect.fail(decoded.failure)
    values.push(decoded.success)
  }
  return Effect.succeed(values)
}
