/** The model law: whatever is committed in whatever order, a backend and a plain map agree. */
import { Backend, beginning, type CommitIdTaken, type Refusal } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { type Law, LawBroken, lawBroken, same } from "./law.js"
import { ids, networks, requestOf, type Step, steps, told } from "./model-steps.js"
import { type Model, modelCommit, modelOf, modelQuery, type Outcome, presentRevision } from "./model-store.js"
import { askAll, commit, idsOf, type Samples, samplesIn } from "./sample.js"

/** The law that finds what nobody thought of; a backend that breaks another law mostly breaks this one, too. */
export const modelLaw: Law = {
  name: "Whatever is committed in whatever order, a backend and a plain map agree.",
  run: (start) =>
    Effect.gen(function* () {
      const run = Effect.runPromiseWith(yield* Effect.context<Backend>())
      let round = 0
      const property = fc.asyncProperty(steps, (given) => {
        round += 1
        return run(agreement(`${start}${round}-`, given))
      })
      const seed = fc.readConfigureGlobal().seed ?? 2026
      const found = yield* Effect.promise(() => fc.check(property, { numRuns: 80, seed }))
      if (!found.failed) return
      if (found.errorInstance instanceof LawBroken) return yield* found.errorInstance
      return yield* lawBroken("no defect", found.errorInstance)
    }),
}

const agreement = (start: string, given: ReadonlyArray<Step>) => {
  const lines: Array<string> = []
  const sides = new Map(networks.map((name) => [name, { model: modelOf(), samples: samplesIn(`${start}${name}`) }]))
  const compared = Effect.gen(function* () {
    for (const step of given) {
      const side = sides.get(step.network)
      if (side === undefined) continue
      const request = requestOf(step, side.samples, side.model)
      lines.push(`${lines.length + 1}. ${told(step.network, request)}`)
      yield* same(yield* outcomeOf(commit(request)), modelCommit(side.model, request))
    }
    const done = lines.length
    for (const [name, { model, samples }] of sides)
      yield* sameState(model, samples, (what) => lines.splice(done, 1, `then, in ${name}, ${what}:`))
  })
  return Effect.catch(compared, (error) => {
    const { expected, actual } = error._tag === "LawBroken" ? error : { expected: "no failure", actual: error }
    return Effect.fail(lawBroken(expected, actual, lines.join("\n")))
  })
}

const outcomeOf = (
  committed: ReturnType<typeof commit>,
): Effect.Effect<Outcome, Effect.Error<typeof committed>, Backend> =>
  committed.pipe(
    Effect.map(({ revisions }): Outcome => ({ revisions })),
    Effect.catchTag("RevisionConflict", ({ key, actual }) => Effect.succeed({ conflictAt: key.id, actual })),
    Effect.catchTag("BackendFailure", (failure) =>
      isTaken(failure.cause) ? Effect.succeed({ idTakenBy: failure.cause.by }) : Effect.fail(failure),
    ),
  )

const isTaken = (cause: unknown): cause is CommitIdTaken =>
  typeof cause === "object" &&
  cause !== null &&
  "_tag" in cause &&
  cause._tag === ("CommitIdTaken" satisfies Refusal["_tag"])

/** Everything that can be read of a network; `say` is told what is looked at. */
const sameState = Effect.fnUntraced(function* (model: Model, samples: Samples, say: (what: string) => void) {
  const { network, collection } = samples
  const found = yield* samples.readAll(ids)
  const revisions = [1, 2, 3, 4, 5, 6, 7, 8]
  const asked = ids.flatMap((id) => revisions.map((revision) => ({ key: samples.keyOf(id), revision })))
  const versions = yield* Backend.use((backend) => backend.versions(asked))
  for (const [number, id] of ids.entries()) {
    const kept = model.kept.get(id)
    const [stored, revision] = [found[number], presentRevision(kept)]
    say(`the document of "${id}", its revision and its schema`)
    yield* same(
      [stored?.document, stored?.revision, stored?.schema],
      [kept?.document, revision, revision === undefined ? undefined : kept?.states.get(revision)?.schema],
    )
    say(`the versions of "${id}" from revision 1 on`)
    const start = number * revisions.length
    yield* same(
      versions.slice(start, start + revisions.length),
      revisions.map((wanted) => kept?.states.get(wanted)),
    )
  }
  const indexes = [undefined, { name: "byName" }, { name: "byName", from: "family", to: "\ue000" }]
  for (const [number, index] of indexes.entries()) {
    say(`${index === undefined ? "by id" : fc.stringify(index)}, in pages of ${number + 1}`)
    const pages = yield* askAll(samples, { limit: number + 1, ...(index === undefined ? {} : { index }) })
    yield* same(pages.flatMap(idsOf), modelQuery(model, index))
  }
  for (const only of [undefined, ids[0]]) {
    say(`the changes${only === undefined ? "" : ` of "${only}"`}`)
    const of = only === undefined ? {} : { of: { collection, id: only } }
    const changes = yield* samples.changesAfter(beginning, 1000, of)
    yield* same(
      changes.map(({ key, revision, kind, by, commit }) => ({ id: key.id, revision, kind, by, commit })),
      model.told.filter(({ id }) => only === undefined || id === only),
    )
  }
  say("whether it is among the networks")
  const [named] = yield* Backend.use((backend) => backend.networks(network.slice(0, -1), 1))
  yield* same(named === network, model.told.length > 0)
})
