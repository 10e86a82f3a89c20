/** Facts that a program gives as plain texts: ids and days among them are read, the rest is handed on to core. */
import type { InvalidValue } from "@sozialraum/core"
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

/** How the fields are read that are not plain anyway. */
export type FieldSchemas<Facts> = { readonly [Key in keyof Facts]?: Schema }

/**
 * Reads the fields that have a schema.
 *
 * @problem InvalidValue - at the name of the field
 */
export const givenFields = <Facts extends object>(
  schemas: FieldSchemas<Facts>,
  told: Told<Facts> & object,
): Effect.Effect<Facts, InvalidValue> =>
  Effect.map(
    Effect.forEach(fieldsOf(told), ([name, value]) => {
      const schema = Object.entries<Schema | undefined>(schemas).find(([known]) => known === name)?.[1]
      return schema === undefined || value === undefined
        ? Effect.succeed([name, value] as const)
        : Effect.map(given(schema, value, [name]), (read) => [name, read] as const)
    }),
    // The table of schemas says what of the facts is branded; the rest is told as it is.
    (entries) => Object.fromEntries(entries) as Facts,
  )

const fieldsOf = (told: object): ReadonlyArray<readonly [string, unknown]> => Object.entries(told)
