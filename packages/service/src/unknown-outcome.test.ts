import { BookingId } from "@sozialraum/core"
import {
  Backend,
  BackendFailure,
  BookingPlans,
  Bookings,
  beginning,
  type Commit,
  changes,
  memoryBackend,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { expect, it } from "vitest"
import { addValues, bookResource } from "./index.js"
import { act, granted, wish } from "./sharing.fixture.js"

const values = {
  institutions: ["schule", "kita", "hort"].map((id) => ({ id, name: id, types: ["kita"] })),
  resources: [{ id: "aula", owner: "schule", category: "raum", name: "Aula" }],
}

/** What happens to a commit on its way, by how often commits were sent before it. */
type Fate = (sent: number) => "answered" | "answerLost" | "neverArrived"

/** A backend that is reached over a bad connection, and everything that was sent to it. */
const overBadLine = Effect.fnUntraced(function* (fate: Fate, others: Effect.Effect<unknown, unknown, Backend>) {
  const backend = yield* Backend
  const sent: Array<Commit> = []
  const lost = ({ id }: Commit) =>
    Effect.fail(
      new BackendFailure({
        ...{ operation: "commit", retryable: true, outcome: "unknown", cause: "connection reset" },
        ...(id === undefined ? {} : { commit: id }),
      }),
    )
  const commit: Backend["Service"]["commit"] = (asked) => {
    const happens = fate(sent.push(asked) - 1)
    if (happens === "answered") return backend.commit(asked)
    if (happens === "answerLost") return Effect.andThen(backend.commit(asked), lost(asked))
    return Effect.andThen(Effect.orDie(Effect.provideService(others, Backend, backend)), lost(asked))
  }
  return { backend: Backend.of({ ...backend, commit }), sent }
})

/** Books the hall over the line; the clock is wound on, so that nothing waits. */
const booked = (fate: Fate, others: Effect.Effect<unknown, unknown, Backend> = Effect.void) =>
  Effect.gen(function* () {
    yield* addValues(act, values)
    const line = yield* overBadLine(fate, others)
    const booking = Effect.provideService(bookResource(act, wish("b1"), granted), Backend, line.backend)
    const running = yield* Effect.forkChild(Effect.result(booking))
    yield* TestClock.adjust("1 minute")
    const answer = yield* Fiber.join(running)
    const all = yield* Bookings.in(act.network).all()
    const written = yield* changes({ network: act.network, after: beginning, limit: 1000 })
    return {
      answer,
      bookings: all.map(({ value }) => value.id),
      /** How often the plan of the hall was written: once with each booking. */
      planned: written.filter(({ key }) => key.collection === BookingPlans.name).length,
      ids: [...new Set(line.sent.map(({ id }) => id))],
      sent: line.sent.length,
    }
  }).pipe(Effect.provide(TestClock.layer()), Effect.provide(memoryBackend), Effect.runPromise)

it("a booking whose confirmation is lost is made once, and the borrower is told so (R38)", async () => {
  const { answer, bookings, planned, sent } = await booked((n) => (n === 0 ? "answerLost" : "answered"))
  expect([answer._tag, bookings, planned, sent]).toEqual(["Success", ["b1"], 1, 2])
})

it("a booking of which every confirmation is lost is never decided on again: whether it was made, nobody says (R38)", async () => {
  const { answer, bookings, planned, ids, sent } = await booked(() => "answerLost")
  expect(answer).toMatchObject({ _tag: "Failure", failure: { _tag: "BackendFailure", outcome: "unknown" } })
  expect(answer).toMatchObject({ failure: { commit: ids[0] } })
  expect([bookings, planned, ids.length, sent > 1]).toEqual([["b1"], 1, 1, true])
})

it("a booking that never arrived is sent again, and is decided on again where another took the time (R38)", async () => {
  const alone = await booked((n) => (n === 0 ? "neverArrived" : "answered"))
  expect([alone.answer._tag, alone.bookings, alone.sent]).toEqual(["Success", ["b1"], 2])
  const other = bookResource(act, { ...wish("b2"), borrower: "hort" }, granted)
  const late = await booked((n) => (n === 0 ? "neverArrived" : "answered"), other)
  expect(late.answer).toMatchObject({ _tag: "Failure", failure: { _tag: "BookingRefused" } })
  expect(late.bookings).toEqual([BookingId.parse("b2")])
})
