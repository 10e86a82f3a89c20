/** Backends that do not tell everything that happened. */
import { beginning, type Change, isStorable } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, type Port, whenTold } from "./broken.js"

/** Knows of the changes their id, and not their collection. */
const confusing: Broken = {
  name: "tells of one document what happened to its namesakes",
  breaks: "Asked for one document, the changes tell all that happened to it and nothing else.",
  wrap: (sound) => ({
    ...sound,
    changes: ({ of, ...query }) => {
      if (of === undefined || !isStorable(of.collection)) return sound.changes({ ...query, ...(of && { of }) })
      return Effect.map(sound.changes({ ...query, limit: 10_000 }), (told) =>
        told.filter(({ key }) => key.id === of.id).slice(0, query.limit),
      )
    },
  }),
}

/** Has one stream for all. */
const gossiping: Broken = {
  name: "tells in every network what happened in all",
  breaks: "Every network has a stream of its own, which tells nothing of the others.",
  wrap: (sound) => ({
    ...sound,
    changes: Effect.fnUntraced(function* (query) {
      const told = yield* sound.changes(query)
      if (query.after !== beginning || !isStorable(query.network)) return told
      const others = (yield* sound.networks("", 1000)).filter((network) => network !== query.network)
      return [...told, ...(yield* Effect.forEach(others, (network) => sound.changes({ ...query, network }))).flat()]
    }),
  }),
}

/** Backends that do not tell everything that happened. */
export const brokenChanges: ReadonlyArray<Broken> = [
  confusing,
  gossiping,
  {
    name: "cuts reasons off after a thousand characters",
    breaks: "Who, when and why are told as they were given, down to the last character.",
    wrap: whenTold((told) => told.map((change) => ({ ...change, reason: change.reason.slice(0, 1000) }))),
  },
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
            if (write === undefined || !request.checks.some(({ key }) => key.id !== write.key.id)) return
            refused.push({ cursor: "1", key: write.key, revision: 1, kind: "put", at, by, reason })
          }),
        )
      return { ...whenTold((told, { after }) => (after === beginning ? [...told, ...refused] : told))(sound), commit }
    },
  },
  {
    name: "skips one when read one by one",
    breaks: "Read on from each cursor, in pages of any size, the changes come once each.",
    wrap: (sound) => ({
      ...sound,
      changes: (query) =>
        query.limit === 1 && query.of === undefined && query.after !== beginning
          ? Effect.map(sound.changes({ ...query, limit: 2 }), (told) => told.slice(1))
          : sound.changes(query),
    }),
  },
  {
    name: "gives a cursor from before its own commit",
    breaks: "From the cursor of a receipt on, there is only what came later.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        if (request.id !== undefined || !isStorable(request.network)) return yield* sound.commit(request)
        const { network } = request
        const cursor = (yield* sound.changes({ network, after: beginning, limit: 10_000 })).at(-1)?.cursor ?? beginning
        return { ...(yield* sound.commit(request)), cursor }
      }),
    }),
  },
  {
    name: "answers any cursor with silence",
    breaks: "A cursor that the network never gave is refused, and not to be tried again.",
    wrap: (sound) => ({
      ...sound,
      changes: (query) => Effect.catch(sound.changes(query), () => Effect.succeed([])),
    }),
  },
]
