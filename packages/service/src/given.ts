/** Values that a caller gives as plain data. */
import { type InvalidValue, type Path, parse } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import { located } from "./located.js"

/** Any schema of the library. */
export type Schema = Parameters<typeof parse>[0]

/** What a schema describes. */
export type ValueOf<S extends Schema> = Result.Result.Success<ReturnType<typeof parse<S>>>

/**
 * Reads what a caller gave.
 *
 * @param path - where in the caller's words it stands
 * @problem InvalidValue - at the path of its first issue, seen from the caller
 */
export const given = <S extends Schema>(
  schema: S,
  value: unknown,
  path: Path = [],
): Effect.Effect<ValueOf<S>, InvalidValue> => Effect.fromResult(located(path, parse(schema, value)))
