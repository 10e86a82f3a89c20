/** The conformance suite: every law of a backend, as tests of vitest. */
import type { Backend, BackendFailure } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { afterAll, beforeAll, describe, test } from "vitest"
import { lawGroups } from "./backend-laws.js"
import type { Capability } from "./law.js"
import { placeLaws } from "./laws/place.js"

/** What is to be known of a backend before it is tested. @german Angaben zur Vertragsprüfung */
export interface ConformanceOptions {
  /** What the backend cannot do by its nature: the laws that need it are shown as skipped. */
  readonly lacks?: ReadonlyArray<Capability>
  /** How the names of all networks begin in which the laws work; something new for each run where nothing is said. */
  readonly networks?: string
}

/**
 * Tests that a backend keeps its contract. Called at the top of a test file.
 *
 * Every law works in networks of its own, so one open store serves them all, and what is already in the place does not
 * matter.
 *
 * @param name - of the backend, for the report
 * @param layer - built once for most laws, and several times for the laws of the place: each time it opens the same one
 */
export const backendConformance = (
  name: string,
  layer: Layer.Layer<Backend, BackendFailure>,
  { lacks = [], networks = newRun() }: ConformanceOptions = {},
): void => {
  describe(name, () => {
    const runtime = ManagedRuntime.make(layer)
    beforeAll(async () => {
      await runtime.context()
    })
    afterAll(() => runtime.dispose())

    for (const [group, laws] of Object.entries(lawGroups))
      describe(group, () => {
        for (const [number, law] of laws.entries())
          test(law.name, () => runtime.runPromise(law.run(`${networks}-${group}${number}-`)))
      })
  })

  describe(`${name}: the place`, () => {
    for (const [number, law] of placeLaws.entries())
      test.skipIf(lacks.includes(law.needs))(law.name, () =>
        Effect.runPromise(law.run(`${networks}-place${number}-`, layer)),
      )
  })
}

const newRun = (): string => `run${crypto.randomUUID().slice(0, 8)}`
