/** The conformance suite: every law of a backend, as tests of vitest. */
import type { Backend, BackendFailure } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { describe, test } from "vitest"
import { backendLaws } from "./backend-laws.js"
import { modelLaw } from "./model.js"

/**
 * Tests that a backend keeps its contract. Called at the top of a test file.
 *
 * @param name - of the backend, for the report
 * @param layer - built anew for each law, and each time a store that is empty
 */
export const backendConformance = (name: string, layer: Layer.Layer<Backend, BackendFailure>): void => {
  describe(name, () => {
    for (const law of [...backendLaws, modelLaw])
      test(law.name, () => Effect.runPromise(law.run.pipe(Effect.provide(layer))))
  })
}
