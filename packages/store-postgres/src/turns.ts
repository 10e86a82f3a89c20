/** Turns: a few at a time for each name, in the order of asking, so that one busy name does not take all there is. */
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

/** Makes an effect wait for its turn. */
export type Turns = (name: string) => <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>

/** @param many - how many of one name may run at the same time */
export const turnsOf = (many: number): Turns => {
  const names = new Map<string, { readonly semaphore: Semaphore.Semaphore; asking: number }>()
  return (name) => (effect) =>
    Effect.suspend(() => {
      const entry = names.get(name) ?? { semaphore: Semaphore.makeUnsafe(many), asking: 0 }
      names.set(name, entry)
      entry.asking += 1
      return Effect.ensuring(
        entry.semaphore.withPermits(1)(effect),
        Effect.sync(() => {
          entry.asking -= 1
          if (entry.asking === 0) names.delete(name)
        }),
      )
    })
}
