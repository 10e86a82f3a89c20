/** Laws: what must be true of every backend, as a sentence and a program that tries it. */
import type { Backend, BackendFailure, RevisionConflict } from "@sozialraum/store"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import type * as Layer from "effect/Layer"
import { stringify } from "fast-check"
import { type Samples, samplesIn } from "./sample.js"

/** The backend did something else than the law says. @german Vertragsverletzung */
export class LawBroken extends Data.TaggedError("LawBroken")<{
  readonly expected: unknown
  readonly actual: unknown
  /** What was done before, where the law did not always do the same. */
  readonly after?: string
  readonly message: string
}> {}

/** The error for what was expected and found. Its message is made at once: test runners replace both by texts. */
export const lawBroken = (expected: unknown, actual: unknown, after?: string): LawBroken => {
  const message = `expected ${shown(expected)}\nbut found ${shown(actual)}`
  return after === undefined
    ? new LawBroken({ expected, actual, message })
    : new LawBroken({ expected, actual, after, message: `${after}\n${message}` })
}

/** One thing that every backend must do. @german Vertragsklausel */
export interface Law {
  /** The law as a sentence. */
  readonly name: string
  /**
   * Tries it. Fails where the backend does not keep it.
   *
   * @param networks - how the names of all networks begin in which the law works: nothing may have been written there
   */
  readonly run: (networks: string) => Effect.Effect<void, LawBroken | BackendFailure | RevisionConflict, Backend>
}

/**
 * What a backend may lack without being broken.
 *
 * - `durability`: building the layer again opens the same place, and finds what was written.
 * - `sharing`: the layer may be built several times at once, and all open the same place.
 *
 * @german Fähigkeit einer Ablage
 */
export type Capability = "durability" | "sharing"

/** One thing that must be true of the place behind a backend. @german Vertragsklausel über den Ort */
export interface PlaceLaw {
  readonly name: string
  /** A backend that declares lacking it need not keep the law. */
  readonly needs: Capability
  /** Tries it. The layer is built several times; `networks` as in `Law`. */
  readonly run: (
    networks: string,
    layer: Layer.Layer<Backend, BackendFailure>,
  ) => Effect.Effect<void, LawBroken | BackendFailure | RevisionConflict>
}

/** The steps of a law. */
export type Trial<R = Backend> = Generator<
  Effect.Effect<unknown, LawBroken | BackendFailure | RevisionConflict, R>,
  void
>

/** Writes a law: the sentence, and the program, which is given samples of one network and a way to others. */
export const law = (name: string, program: (here: Samples, inside: (network: string) => Samples) => Trial): Law => ({
  name,
  run: (networks) => {
    const inside = (network: string) => samplesIn(`${networks}${network}`)
    return Effect.gen(() => program(inside("bochum"), inside))
  },
})

/** Fails unless the two are the same in every part. */
export const same = (actual: unknown, expected: unknown): Effect.Effect<void, LawBroken> =>
  Equal.equals(actual, expected) ? Effect.void : Effect.fail(lawBroken(expected, actual))

/**
 * Fails unless the two have the same text as JSON, down to the order of the names. Shows where they part.
 *
 * To most comparisons a property named `__proto__` is no property, and large values take them long.
 */
export const sameJson = (actual: unknown, expected: unknown): Effect.Effect<void, LawBroken> => {
  const [found, wanted] = [JSON.stringify(actual) ?? "nothing", JSON.stringify(expected) ?? "nothing"]
  if (found === wanted) return Effect.void
  let parting = 0
  while (parting < wanted.length && found[parting] === wanted[parting]) parting += 1
  const around = (text: string) => `... ${text.slice(Math.max(0, parting - 40), parting + 40)} ...`
  return Effect.fail(lawBroken(around(wanted), around(found)))
}

const longestShown = 1000

const shown = (value: unknown): string => {
  const text = stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)} ...` : text
}
