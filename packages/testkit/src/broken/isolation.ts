/** Backends that let others in. */
import { type Key, refusalOf, type Stored } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, conflictOf, getOne, type Port } from "./broken.js"

/** Shows the documents of all networks it ever heard of. */
const leaking: Broken = {
  name: "shows every network to every other",
  breaks: "Networks see nothing of each other.",
  wrap: (sound) => {
    const networks = new Set<string>()
    const commit: Port["commit"] = (request) => {
      networks.add(request.network)
      return sound.commit(request)
    }
    const query: Port["query"] = Effect.fnUntraced(function* (asked) {
      const page = yield* sound.query(asked)
      const others = [...networks].filter((network) => network !== asked.network)
      const more = yield* Effect.forEach(others, (network) => sound.query({ ...asked, network }))
      return { ...page, items: [...page.items, ...more.flatMap(({ items }) => items)] }
    })
    return { ...sound, commit, query }
  },
}

/** Looks in every collection for an id. */
const careless: Broken = {
  name: "finds an id in whatever collection",
  breaks: "Collections see nothing of each other.",
  wrap: (sound) => {
    const elsewhere = ({ collection, ...key }: Key): Key => ({ ...key, collection: `${collection}2` })
    const get: Port["get"] = (keys) =>
      Effect.forEach(keys, (key) =>
        Effect.flatMap(getOne(sound, key), (found) =>
          found === undefined ? getOne(sound, elsewhere(key)) : Effect.succeed(found),
        ),
      )
    return { ...sound, get: (keys) => (keys.length === 1 ? get(keys) : sound.get(keys)) }
  },
}

/** Puts back what it has seen before a commit that was refused. */
const restoring: Broken = {
  name: "restores a snapshot when it refuses",
  breaks: "A refused commit undoes nobody else's work.",
  wrap: (sound) => {
    const restore = (stored: Stored | undefined) =>
      Effect.gen(function* () {
        const found = stored === undefined ? undefined : yield* getOne(sound, stored.key)
        if (stored === undefined || found?.revision === stored.revision) return
        const { key, document, changedAt } = stored
        const steps = [{ _tag: "Put", key, document, indexes: [] }] as const
        yield* sound.commit({ ...request(key), writes: steps, at: changedAt })
      })
    const request = ({ network }: Key) => ({ network, checks: [], by: "office", reason: "restored" })
    return {
      ...sound,
      commit: Effect.fnUntraced(function* (asked) {
        const before = yield* sound.get(asked.writes.map(({ key }) => key))
        yield* Effect.yieldNow
        return yield* Effect.tapError(sound.commit(asked), () => Effect.forEach(before, restore))
      }),
    }
  },
}

/** Backends that let others in. */
export const brokenIsolation: ReadonlyArray<Broken> = [
  leaking,
  careless,
  restoring,
  {
    name: "checks first and writes a moment later",
    breaks: "Of several who checked the same revision, exactly one writes.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        const conflict = yield* conflictOf(sound, request)
        if (conflict !== undefined) return yield* conflict
        yield* Effect.yieldNow
        return yield* sound.commit({ ...request, checks: [] })
      }),
    }),
  },
  {
    name: "writes a commit in two steps",
    breaks: "Whoever reads sees a commit whole or not at all.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        if (refusalOf(request) !== undefined || request.writes.length < 2) return yield* sound.commit(request)
        const first = yield* sound.commit({ ...request, writes: request.writes.slice(0, 1) })
        yield* Effect.yieldNow
        const rest = yield* sound.commit({ ...request, checks: [], writes: request.writes.slice(1) })
        return { ...rest, revisions: [...first.revisions, ...rest.revisions] }
      }),
    }),
  },
]
