import { Backend, memoryBackend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, test } from "vitest"
import type { Broken } from "./broken/broken.js"
import { brokenChanges } from "./broken/changes.js"
import { brokenCommits } from "./broken/commits.js"
import { brokenDocuments } from "./broken/documents.js"
import { brokenIsolation } from "./broken/isolation.js"
import { brokenQueries } from "./broken/queries.js"
import { backendLaws, type Law, modelLaw } from "./index.js"

const broken = [...brokenDocuments, ...brokenCommits, ...brokenQueries, ...brokenChanges, ...brokenIsolation]

const layerOf = ({ wrap }: Broken) =>
  Layer.effect(
    Backend,
    Effect.map(Effect.service(Backend), (sound) => wrap(sound)),
  ).pipe(Layer.provide(memoryBackend))

const isKept = (law: Law, layer: Layer.Layer<Backend>): Promise<boolean> =>
  Effect.runPromise(Effect.isSuccess(law.run).pipe(Effect.provide(layer)))

describe("A backend that breaks one law fails that law and no other:", () => {
  for (const backend of broken)
    test(`a backend that ${backend.name}`, async () => {
      const failing: Array<string> = []
      for (const law of backendLaws) if (!(await isKept(law, layerOf(backend)))) failing.push(law.name)
      expect(failing).toEqual([backend.breaks])
    })
})

test("every law has a backend that breaks it", () => {
  expect(broken.map(({ breaks }) => breaks).sort()).toEqual(backendLaws.map(({ name }) => name).sort())
})

test("the model finds a backend that forgets its checks, keeps old index entries or counts from one again", async () => {
  const forgetful: Broken = {
    name: "forgets its checks",
    breaks: modelLaw.name,
    wrap: (sound) => ({ ...sound, commit: (request) => sound.commit({ ...request, checks: [] }) }),
  }
  const found = broken.filter(({ name }) => /earlier revisions|was removed|each of its values/.test(name))
  for (const backend of [forgetful, ...found])
    expect([backend.name, await isKept(modelLaw, layerOf(backend))]).toEqual([backend.name, false])
})
