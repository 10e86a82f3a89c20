/** Laws: what must be true of every backend, as a sentence and a program that tries it. */
import type { Backend, BackendFailure, RevisionConflict } from "@sozialraum/store"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import { stringify } from "fast-check"

/** The backend did something else than the law says. @german Vertragsverletzung */
export class LawBroken extends Data.TaggedError("LawBroken")<{
  readonly expected: unknown
  readonly actual: unknown
}> {
  override get message(): string {
    return `expected ${shown(this.expected)}\nbut found ${shown(this.actual)}`
  }
}

/** One thing that every backend must do. @german Vertragsklausel */
export interface Law {
  /** The law as a sentence. */
  readonly name: string
  /** Tries it on a backend that is empty. Fails where the backend does not keep it. */
  readonly run: Effect.Effect<void, LawBroken | BackendFailure | RevisionConflict, Backend>
}

/** Writes a law: the sentence, and the program. */
export const law = (
  name: string,
  program: () => Generator<Effect.Effect<unknown, LawBroken | BackendFailure | RevisionConflict, Backend>, void>,
): Law => ({ name, run: Effect.gen(program) })

/** Fails unless the two are the same in every part. */
export const same = (actual: unknown, expected: unknown): Effect.Effect<void, LawBroken> =>
  Equal.equals(actual, expected) ? Effect.void : Effect.fail(new LawBroken({ expected, actual }))

const longestShown = 2000

const shown = (value: unknown): string => {
  const text = stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)} ...` : text
}
