import { Backend, memoryBackend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, test } from "vitest"
import type { Broken } from "./broken/broken.js"
import { brokenChanges } from "./broken/changes.js"
import { brokenCommits } from "./broken/commits.js"
import { brokenConcurrency } from "./broken/concurrency.js"
import { brokenDocuments } from "./broken/documents.js"
import { brokenHistories } from "./broken/history.js"
import { brokenKeys } from "./broken/keys.js"
import { brokenNetworks } from "./broken/networks.js"
import { brokenPlaces, placeOf } from "./broken/places.js"
import { brokenQueries } from "./broken/queries.js"
import { brokenSentAgain } from "./broken/sent-again.js"
import { backendLaws, type Law, LawBroken, lawGroups, type PlaceLaw, placeLaws } from "./index.js"

const broken = [
  ...brokenDocuments,
  ...brokenKeys,
  ...brokenCommits,
  ...brokenQueries,
  ...brokenChanges,
  ...brokenSentAgain,
  ...brokenHistories,
  ...brokenNetworks,
  ...brokenConcurrency,
]

const layerOf = ({ wrap }: Broken) =>
  Layer.effect(
    Backend,
    Effect.map(Effect.service(Backend), (sound) => wrap(sound)),
  ).pipe(Layer.provide(memoryBackend))

const isKept = (law: Law, layer: Layer.Layer<Backend>): Promise<boolean> =>
  Effect.runPromise(Effect.isSuccess(law.run("law-")).pipe(Effect.provide(layer)))

/** What takes as long as all the others together; `pnpm laws` tries it on every backend, too. */
const slow = /ten thousand|more than a megabyte|every character/
const [modelLaw] = lawGroups.model
const single = backendLaws.filter((law) => law !== modelLaw)
const triedOn = ({ breaks }: Broken): ReadonlyArray<Law> =>
  single.filter(({ name }) => name === breaks || process.env["LAWS_SEED"] === "random" || !slow.test(name))

describe("A backend that breaks one law fails that law and no other:", () => {
  for (const backend of broken)
    test(`a backend that ${backend.name}`, async () => {
      const failing: Array<string> = []
      for (const law of triedOn(backend)) if (!(await isKept(law, layerOf(backend)))) failing.push(law.name)
      expect(failing).toEqual([backend.breaks])
    })
})

test("every law has a backend that breaks it", () => {
  const broke = [...broken, ...brokenPlaces].map(({ breaks }) => breaks)
  expect(broke.sort()).toEqual([...single, ...placeLaws].map(({ name }) => name).sort())
})

describe("A place that breaks one law fails that law and no other:", () => {
  const isKeptAt = (law: PlaceLaw, place: Layer.Layer<Backend>) =>
    Effect.runPromise(Effect.isSuccess(law.run("law-", place)))

  test("a sound one keeps all", async () => {
    const place = placeOf((sound) => sound)
    for (const [number, law] of placeLaws.entries()) await Effect.runPromise(law.run(`law${number}-`, place))
  })
  for (const { name, breaks, place } of brokenPlaces)
    test(`a place that ${name}`, async () => {
      const failing: Array<string> = []
      for (const law of placeLaws) if (!(await isKeptAt(law, place()))) failing.push(law.name)
      expect(failing).toEqual([breaks])
    })
})

describe("the model finds, without knowing what to look for,", () => {
  const forgetful: Broken = {
    name: "forgets its checks",
    breaks: modelLaw.name,
    wrap: (sound) => ({ ...sound, commit: (request) => sound.commit({ ...request, checks: [] }) }),
  }
  const findable =
    /earlier revisions|was removed|each of its values|loses the history|one revision more|commit of an id|not name the commit|present document|of the first schema|knows an id|next write/
  for (const backend of [forgetful, ...broken.filter(({ name }) => findable.test(name))])
    test(`a backend that ${backend.name}`, async () => {
      expect(await isKept(modelLaw, layerOf(backend))).toBe(false)
    })

  test("and tells the shortest story that goes wrong", async () => {
    const [backend = forgetful] = broken.filter(({ name }) => name === "forgets one revision more")
    const failed = await Effect.runPromise(Effect.flip(modelLaw.run("law-")).pipe(Effect.provide(layerOf(backend))))
    const { after = "" } = failed instanceof LawBroken ? failed : {}
    const lines = after.split("\n")
    expect(lines.length).toBeLessThan(6)
    expect(lines.at(-1)).toMatch(/^then, in (bochum|dortmund), the versions of ".+" from revision 1 on:$/)
    expect(lines.slice(0, -1).join(" ")).toMatch(/^1\. (bochum|dortmund): .*put .*forget ".+" below \d/)
    expect(failed.message).toContain("but found")
  })
})
