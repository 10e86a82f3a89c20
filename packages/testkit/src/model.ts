/** The model law: whatever is committed in whatever order, a backend and a plain map agree. */
import { Backend, type Check, changes, type Json, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { type Law, LawBroken, same } from "./law.js"
import { type Kept, type Model, modelCommit, modelOf, modelQuery } from "./model-store.js"
import { askAll, commit, commitOf, place } from "./sample.js"

const ids = ["a", "b", "\u00e4", "a\u0308", "\uff5e", "\u{1f600}"]
const values = ["", "family", "familya", "youth", "\ue000", "\u{1f468}"]

/** JSON knows no minus zero: what is read from a text that it has written is what a store can keep. */
const asJson = (text: string): Json => JSON.parse(JSON.stringify(JSON.parse(text)))

const writes = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    document: fc.option(fc.json({ maxDepth: 3, stringUnit: "binary" }).map(asJson)),
    under: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
)
const checks = fc.array(fc.record({ id: fc.constantFrom(...ids), off: fc.constantFrom(0, 0, 0, 1) }), { maxLength: 2 })
const steps = fc.array(fc.record({ writes, checks }), { minLength: 1, maxLength: 10 })
type Step = typeof steps extends fc.Arbitrary<ReadonlyArray<infer S>> ? S : never

/** The law that finds what nobody thought of; a backend that breaks another law mostly breaks this one, too. */
export const modelLaw: Law = {
  name: "Whatever is committed in whatever order, a backend and a plain map agree.",
  run: Effect.gen(function* () {
    const run = Effect.runPromiseWith(yield* Effect.context<Backend>())
    let round = 0
    const property = fc.asyncProperty(steps, (given) => {
      round += 1
      return run(agreement(`network${round}`, given))
    })
    const found = yield* Effect.promise(() => fc.check(property, { numRuns: 100, seed: 2026 }))
    if (!found.failed) return
    return yield* new LawBroken({ expected: String(found.errorInstance), actual: found.counterexample })
  }),
}

const agreement = Effect.fnUntraced(function* (network: string, given: ReadonlyArray<Step>) {
  const model = modelOf()
  const start = yield* commit({ ...commitOf([]), network })
  for (const step of given) {
    const request = {
      ...commitOf(step.writes.map(writeOf(network)), step.checks.map(checkOf(network, model))),
      network,
    }
    const result = yield* commit(request).pipe(
      Effect.map(({ revisions }) => revisions),
      Effect.catchTag("RevisionConflict", ({ key, actual }) => Effect.succeed({ key, actual })),
    )
    yield* same(result, modelCommit(model, request))
  }
  const found = yield* Backend.use((backend) => backend.get(ids.map((id) => ({ ...place, network, id }))))
  yield* same(
    found.map((stored) => stored?.document),
    ids.map((id) => model.kept.get(id)?.document),
  )
  yield* same(
    found.map((stored) => stored?.revision),
    ids.map((id) => liveRevision(model.kept.get(id))),
  )
  for (const index of [undefined, { name: "byName" }, { name: "byName", from: "family", to: "\ue000" }])
    for (const limit of [1, 3]) {
      const pages = yield* askAll({ network, limit, ...(index === undefined ? {} : { index }) })
      const shown = pages.flatMap((page) => page.items.map((item) => item.key.id))
      yield* same(shown, modelQuery(model, index))
    }
  const told = yield* changes(start.cursor, 1000)
  yield* same(
    told.map(({ key, revision, kind }) => ({ id: key.id, revision, kind })),
    model.told,
  )
})

const writeOf =
  (network: string) =>
  ({ id, document, under }: Step["writes"][number]): Write => {
    const key = { ...place, network, id }
    if (document === null) return { _tag: "Remove", key }
    return { _tag: "Put", key, document, indexes: under.map((value) => ({ name: "byName", value })) }
  }

/** Mostly the revision that holds, so that commits get through. */
const checkOf =
  (network: string, { kept }: Model) =>
  ({ id, off }: Step["checks"][number]): Check => ({
    key: { ...place, network, id },
    revision: (liveRevision(kept.get(id)) ?? 0) + off,
  })

const liveRevision = (kept: Kept | undefined) => (kept?.document === undefined ? undefined : kept.revision)
