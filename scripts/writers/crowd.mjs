/** Crowd: writers who book rooms through the service at the same time, each on and on, and what each of them got. */
import { bookResource } from "@sozialraum/service"
import { Backend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { randomOf } from "../faults/random.mjs"
import { act, wishOf } from "./house.mjs"

/** A backend that counts how often somebody else was faster. */
export const counting = (layer, tally) =>
  Layer.effect(
    Backend,
    Effect.map(Effect.service(Backend), (backend) =>
      Backend.of({
        ...backend,
        commit: (commit) =>
          Effect.tapError(backend.commit(commit), ({ _tag }) =>
            Effect.sync(() => {
              if (_tag === "RevisionConflict") tally.conflicts += 1
            }),
          ),
      }),
    ),
  ).pipe(Layer.provide(layer))

/**
 * Lets writers book until a time, or until each has asked so often.
 *
 * @param numbers - which of all the writers
 * @returns for each writer the accepted ids, how many were refused, gave up after a hundred conflicts, and the longest wait
 */
export const crowd = async (
  store,
  { numbers, rooms, seed, until = Number.POSITIVE_INFINITY, wishes = Number.POSITIVE_INFINITY },
) => {
  const writer = async (number) => {
    const random = randomOf(seed, "writer", number)
    const got = { number, accepted: [], refused: 0, gaveUp: 0, longestMs: 0, wrong: [] }
    for (let wish = 0; wish < wishes && Date.now() < until; wish += 1) {
      const id = `w${number}-${wish}`
      const start = performance.now()
      const answer = await store.run(Effect.result(bookResource(act, wishOf(random, { id, writer: number, rooms }))))
      got.longestMs = Math.max(got.longestMs, performance.now() - start)
      if (answer._tag === "Success") got.accepted.push(id)
      else if (answer.failure._tag === "BookingRefused") got.refused += 1
      else if (answer.failure._tag === "RevisionConflict") got.gaveUp += 1
      else got.wrong.push(`${id}: ${answer.failure._tag} ${answer.failure.message ?? ""}`)
    }
    return got
  }
  return Promise.all(numbers.map(writer))
}

/** What all writers together got, in numbers. */
export const summary = (writers, { conflicts, seconds }) => {
  const accepted = writers.map((one) => one.accepted.length).toSorted((a, b) => a - b)
  const sum = (numbers) => numbers.reduce((left, right) => left + right, 0)
  return {
    accepted: { min: accepted[0], median: accepted[accepted.length >> 1], max: accepted.at(-1), all: sum(accepted) },
    refused: sum(writers.map(({ refused }) => refused)),
    gaveUp: sum(writers.map(({ gaveUp }) => gaveUp)),
    conflicts,
    longestWaitMs: Math.round(Math.max(...writers.map(({ longestMs }) => longestMs))),
    acceptedPerSecond: Number((sum(accepted) / seconds).toFixed(1)),
  }
}
