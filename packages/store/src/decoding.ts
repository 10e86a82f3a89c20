/** Decoding: what is stored is read through the schema again, because nobody knows who wrote it. */
import { parse, type Revised } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Stored } from "./document.js"
import { CorruptRecord } from "./errors.js"

/** Any schema that `parse` reads. @german Schema */
export type Schema = Parameters<typeof parse>[0]

/** What a schema describes. @german Wert eines Schemas */
export type ValueOf<S extends Schema> = Result.Result.Success<ReturnType<typeof parse<S>>>

/** Reads stored documents as what the schema describes. */
export const decoder =
  <S extends Schema>(schema: S) =>
  ({ key, revision, createdAt, changedAt, document }: Stored): Result.Result<Revised<ValueOf<S>>, CorruptRecord> => {
    const parsed = parse(schema, document)
    return Result.isSuccess(parsed)
      ? Result.succeed({ value: parsed.success, revision, createdAt, changedAt })
      : Result.fail(new CorruptRecord({ key, problem: parsed.failure }))
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
