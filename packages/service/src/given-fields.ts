/** Facts that a program gives as plain texts: ids and days among them are read, the rest is handed on to core. */
import type { InvalidValue, Path } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { given, type Schema } from "./given.js"

/** Facts as a program without branded types writes them: every id and day as plain text. @german Angaben als Text */
export type Told<A> = A extends string
  ? // Of a branded text, every text may be a key; of a word such as "core", only this one.
    Record<never, never> extends Record<A, 1>
    ? string
    : A
  : A extends object
    ? { readonly [Key in keyof A]: Told<A[Key]> }
    : A

/** How the fields are read: each that holds something branded by its schema, or by those of its parts; others may have one. */
export type FieldSchemas<Facts> = {
  readonly [Key in keyof Facts as IsPlain<Facts[Key]> extends true ? never : Key]-?: Reader<NonNullable<Facts[Key]>>
} & { readonly [Key in keyof Facts]?: Reader<NonNullable<Facts[Key]>> }

type IsPlain<A> = Told<A> extends A ? true : false

type Reader<A> = Schema | (A extends string | ReadonlyArray<unknown> ? never : FieldSchemas<A>)

/**
 * Reads the fields that have a schema.
 *
 * @problem InvalidValue - at the name of the field
 */
export const givenFields = <Facts extends object>(
  schemas: FieldSchemas<Facts>,
  told: Told<Facts> & object,
): Effect.Effect<Facts, InvalidValue> =>
  // The table of schemas says what of the facts is branded; the rest is told as it is.
  Effect.map(fieldsRead(schemas, told, []), (facts) => facts as Facts)

const fieldsRead = (schemas: object, told: object, path: Path): Effect.Effect<object, InvalidValue> =>
  Effect.map(
    Effect.forEach(fieldsOf(told), ([name, value]) => {
      const schema = fieldsOf(schemas).find(([known]) => known === name)?.[1]
      const read =
        schema === undefined || value === undefined ? Effect.succeed(value) : readBy(schema, value, [...path, name])
      return Effect.map(read, (field) => [name, field] as const)
    }),
    Object.fromEntries,
  )

const readBy = (reader: unknown, value: unknown, path: Path): Effect.Effect<unknown, InvalidValue> => {
  if (isSchema(reader)) return given(reader, value, path)
  return isObject(reader) && isObject(value) ? fieldsRead(reader, value, path) : Effect.succeed(value)
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

const isSchema = (reader: unknown): reader is Schema => isObject(reader) && "_zod" in reader

const fieldsOf = (told: object): ReadonlyArray<readonly [string, unknown]> => Object.entries(told)
