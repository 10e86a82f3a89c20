/** The face of use cases for programs that do not know effect: facts as plain text in, refusals as values out. */
import type { Backend, StoreError } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Act } from "./act.js"
import { given, type Schema, type ValueOf } from "./given.js"
import { type FieldSchemas, givenFields, type Told } from "./given-fields.js"

interface Failing {
  readonly _tag: string
}

/** Runs a use case; what a rule refuses comes back as a value. @german Ausführung */
export type Answer = <A, E extends Failing>(
  useCase: (act: Act) => Effect.Effect<A, E, Backend>,
) => Promise<Result.Result<A, Exclude<E, StoreError>>>

/** The face of a use case that takes facts. */
export const telling =
  (answer: Answer) =>
  <Facts extends object, A, E extends Failing>(
    useCase: (act: Act, facts: Facts) => Effect.Effect<A, E, Backend>,
    schemas: FieldSchemas<Facts>,
  ) =>
  (facts: Told<Facts> & object) =>
    answer((act) => Effect.flatMap(givenFields<Facts>(schemas, facts), (read) => useCase(act, read)))

/** The face of use cases about one thing, which a caller names under `path`. */
export const tellingOf =
  <S extends Schema>(answer: Answer, path: string, schema: S) =>
  <Facts extends object, A, E extends Failing>(
    useCase: (act: Act, id: ValueOf<S>, facts: Facts) => Effect.Effect<A, E, Backend>,
    schemas: FieldSchemas<Facts>,
  ) =>
  (id: string, facts: Told<Facts> & object) =>
    answer((act) =>
      Effect.flatMap(given(schema, id, [path]), (known) =>
        Effect.flatMap(givenFields<Facts>(schemas, facts), (read) => useCase(act, known, read)),
      ),
    )

/** The face of use cases that are told nothing but of what, which a caller names under `path`. */
export const named =
  <S extends Schema>(answer: Answer, path: string, schema: S) =>
  <A, E extends Failing>(useCase: (act: Act, id: ValueOf<S>) => Effect.Effect<A, E, Backend>) =>
  (id: string) =>
    answer((act) => Effect.flatMap(given(schema, id, [path]), (known) => useCase(act, known)))
