/** Laws of the place: what outlives a program, and what several programs see of each other. */
import { Backend, type BackendFailure, beginning, type Change, type RevisionConflict } from "@sozialraum/store"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { type LawBroken, type PlaceLaw, same } from "../law.js"
import { commit, follow, idsOf, type Samples, samplesIn } from "../sample.js"

type Place = Layer.Layer<Backend, BackendFailure>
type Failure = LawBroken | BackendFailure | RevisionConflict

/** Opens the place, runs the program, and closes it. */
const opened = <A>(place: Place, program: Effect.Effect<A, Failure, Backend>): Effect.Effect<A, Failure> =>
  Effect.scoped(Effect.flatMap(Layer.build(Layer.fresh(place)), (context) => Effect.provide(program, context)))

/** Everything that can be seen of some samples. */
const seenOf = ({ network, readAll, versions, ask, changesAfter }: Samples) =>
  Effect.all([
    readAll(["a", "b", "c", "erased"]),
    versions("a", 1, 2),
    versions("b", 1, 2),
    versions("erased", 1, 2),
    Effect.map(ask({ index: { name: "byName" } }), idsOf),
    changesAfter(beginning, 100),
    Effect.map(
      Backend.use((backend) => backend.networks(network.slice(0, -1), 1)),
      (names) => names.includes(network),
    ),
  ])

const kept: PlaceLaw = {
  name: "What was committed is all there when the place is opened again.",
  needs: "durability",
  run: Effect.fnUntraced(function* (networks, place) {
    const here = samplesIn(`${networks}bochum`)
    const { put, putUnder, remove, forget, write } = here
    const writing = Effect.gen(function* () {
      yield* write([putUnder("a", "x"), put("b"), put("erased", "secret")])
      yield* write([putUnder("a", "y"), remove("b"), put("erased"), forget("erased")])
      return yield* seenOf(here)
    })
    const seen = yield* opened(place, writing)
    yield* same(yield* opened(place, seenOf(here)), seen)
    yield* same(yield* opened(place, seenOf(here)), seen)
  }),
}

const goneOn: PlaceLaw = {
  name: "After opening again, revisions, cursors and ids of commits go on where they were.",
  needs: "durability",
  run: Effect.fnUntraced(function* (networks, place) {
    const { put, remove, write, at, commitOf, changesAfter } = samplesIn(`${networks}bochum`)
    const request = { ...commitOf([put("c")], [at("c", 0)]), id: "c1" }
    const before = yield* opened(place, Effect.andThen(write([put("a"), put("b")]), commit(request)))
    yield* opened(place, write([put("a"), remove("b")], [at("a", 1)]))
    const after = Effect.gen(function* () {
      yield* same(yield* commit(request), before)
      yield* same((yield* write([put("a"), put("b")], [at("a", 2)])).revisions, [3, 3])
      const told = yield* changesAfter(before.cursor, 100)
      yield* same(
        told.map(({ key, revision }) => [key.id, revision]),
        [
          ["a", 2],
          ["b", 2],
          ["a", 3],
          ["b", 3],
        ],
      )
    })
    yield* opened(place, after)
  }),
}

/** Opens the place three times at once. */
const openedThrice = <A>(
  place: Place,
  program: (programs: ReadonlyArray<Context.Context<Backend>>) => Effect.Effect<A, Failure>,
): Effect.Effect<A, Failure> =>
  Effect.scoped(Effect.flatMap(Effect.all([1, 2, 3].map(() => Layer.build(Layer.fresh(place)))), program))

const seenAtOnce: PlaceLaw = {
  name: "What one program has committed, all others see at once.",
  needs: "sharing",
  run: (networks, place) =>
    openedThrice(
      place,
      Effect.fnUntraced(function* (programs) {
        const here = samplesIn(`${networks}bochum`)
        const { putUnder, put, remove, forget, write } = here
        const steps = [
          [putUnder("a", "x"), put("b"), put("c")],
          [putUnder("a", "y"), remove("b"), put("c", "new")],
          [forget("a")],
        ]
        for (const [turn, writer] of programs.entries()) {
          yield* Effect.provide(write(steps[turn] ?? []), writer)
          const own = yield* Effect.provide(seenOf(here), writer)
          for (const reader of programs) yield* same(yield* Effect.provide(seenOf(here), reader), own)
        }
      }),
    ),
}

const oneWins: PlaceLaw = {
  name: "Of writers in several programs who checked the same revision, exactly one writes.",
  needs: "sharing",
  run: (networks, place) =>
    openedThrice(
      place,
      Effect.fnUntraced(function* (programs) {
        const { put, at, write } = samplesIn(`${networks}bochum`)
        for (let revision = 0; revision < 5; revision += 1) {
          const writers = programs.flatMap((program, number) => {
            const one = Effect.result(Effect.provide(write([put("plan", number)], [at("plan", revision)]), program))
            return [one, one, one]
          })
          const ends = yield* Effect.all(writers, { concurrency: "unbounded" })
          yield* same(ends.filter(Result.isSuccess).length, 1)
          const refusals = ends.flatMap((end) => (Result.isFailure(end) ? [end.failure._tag] : []))
          yield* same([...new Set(refusals)], ["RevisionConflict"])
        }
      }),
    ),
}

const followed: PlaceLaw = {
  name: "Whoever follows the changes misses none that other programs write.",
  needs: "sharing",
  run: (networks, place) =>
    openedThrice(
      place,
      Effect.fnUntraced(function* (programs) {
        const here = samplesIn(`${networks}bochum`)
        const seen: Array<Change> = []
        const look = Effect.suspend(() => here.changesAfter(seen.at(-1)?.cursor ?? beginning, 3)).pipe(
          Effect.tap((told) => Effect.sync(() => seen.push(...told))),
        )
        const rest = Effect.suspend(() => follow(here, seen.at(-1)?.cursor ?? beginning, 100))
        const writer = (id: string) =>
          Effect.repeat(Effect.andThen(here.write([here.put(`${id}1`), here.put(`${id}2`)]), Effect.yieldNow), {
            times: 4,
          })
        const [reader, ...writers] = programs
        if (reader === undefined) return
        const writing = writers.flatMap((program, number) => [
          Effect.provide(writer(`a${number}`), program),
          Effect.provide(writer(`b${number}`), program),
        ])
        const following = Effect.repeat(Effect.andThen(look, Effect.yieldNow), { times: 20 })
        yield* Effect.all([Effect.provide(following, reader), ...writing], { concurrency: "unbounded", discard: true })
        seen.push(...(yield* Effect.provide(rest, reader)))
        yield* same(seen.length, 40)
        yield* same(seen, yield* Effect.provide(here.changesAfter(beginning, 100), reader))
      }),
    ),
}

/** What outlives a program, and what several programs see of each other. */
export const placeLaws: ReadonlyArray<PlaceLaw> = [kept, goneOn, seenAtOnce, oneWins, followed]
