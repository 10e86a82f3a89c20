/** Backends that do not tell everything that happened. */
import { beginning, type Change } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Broken, Port } from "./broken.js"

const whenTold =
  (change: (told: ReadonlyArray<Change>, after: string, limit: number) => ReadonlyArray<Change>) =>
  (sound: Port): Port => ({
    ...sound,
    changes: (after, limit) => Effect.map(sound.changes(after, limit), (told) => change(told, after, limit)),
  })

/** Numbers its changes when a commit begins, and shows them when it ends. */
const gappy: Broken = {
  name: "shows the first change of a commit after the second",
  breaks: "Whoever follows the changes misses none while others write.",
  wrap: (sound) => {
    const hidden = new Set<string>()
    const commit: Port["commit"] = Effect.fnUntraced(function* (request) {
      const before = (yield* sound.changes(beginning, 10_000)).length
      const receipt = yield* sound.commit(request)
      const late = (yield* sound.changes(beginning, 10_000))[before]?.cursor ?? ""
      hidden.add(late)
      yield* Effect.yieldNow
      yield* Effect.yieldNow
      hidden.delete(late)
      return receipt
    })
    return { ...whenTold((told) => told.filter(({ cursor }) => !hidden.has(cursor)))(sound), commit }
  },
}

/** Backends that do not tell everything that happened. */
export const brokenChanges: ReadonlyArray<Broken> = [
  gappy,
  {
    name: "does not tell removals",
    breaks: "The changes tell every write in the order of the commits, removals included.",
    wrap: whenTold((told) => told.filter(({ kind }) => kind === "put")),
  },
  {
    name: "tells what was refused",
    breaks: "What was refused or changed nothing is not among the changes.",
    wrap: (sound) => {
      const refused: Array<Change> = []
      const commit: Port["commit"] = (request) =>
        Effect.tapError(sound.commit(request), () =>
          Effect.sync(() => {
            const [write] = request.writes
            const { at, by, reason } = request
            if (write === undefined || request.checks.length === 0) return
            refused.push({ cursor: "1", key: write.key, revision: 1, kind: "put", at, by, reason })
          }),
        )
      return { ...whenTold((told, after) => (after === beginning ? [...told, ...refused] : told))(sound), commit }
    },
  },
  {
    name: "skips one when read one by one",
    breaks: "Read on from each cursor, in pages of any size, the changes come once each.",
    wrap: (sound) => ({
      ...sound,
      changes: (after, limit) =>
        limit === 1 && after !== beginning
          ? Effect.map(sound.changes(after, 2), (told) => told.slice(1))
          : sound.changes(after, limit),
    }),
  },
  {
    name: "gives a cursor from before its own commit",
    breaks: "From the cursor of a receipt on, there is only what came later.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        const cursor = (yield* sound.changes(beginning, 10_000)).at(-1)?.cursor ?? beginning
        return { ...(yield* sound.commit(request)), cursor }
      }),
    }),
  },
  {
    name: "answers any cursor with silence",
    breaks: "A cursor that the store never gave is refused, and not to be tried again.",
    wrap: (sound) => ({
      ...sound,
      changes: (after, limit) => Effect.catch(sound.changes(after, limit), () => Effect.succeed([])),
    }),
  },
]
