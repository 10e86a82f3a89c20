/** Broken places: backends that are sound as long as one program has them open, once. */
import { Backend, type Key, memoryBackend, type Stored } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { careless, nameOf, type Port, whenRecalled } from "./broken.js"
import { gappy } from "./concurrency.js"

/** One way to be broken. */
export interface BrokenPlace {
  readonly name: string
  /** The sentence of the law. */
  readonly breaks: string
  /** A new place each time it is called. */
  readonly place: () => Layer.Layer<Backend>
}

const memory = (): Port => Effect.runSync(Effect.provide(Effect.service(Backend), memoryBackend))

/** A place in memory: what opens it is told how often it was closed by everybody before. */
export const placeOf = (
  open: (sound: Port, closings: () => number) => Port,
  sound = memory(),
): Layer.Layer<Backend> => {
  let [users, closings] = [0, 0]
  const enter = Effect.sync(() => {
    users += 1
    return open(sound, () => closings)
  })
  const leave = Effect.sync(() => {
    users -= 1
    if (users === 0) closings += 1
  })
  return Layer.effect(
    Backend,
    Effect.acquireRelease(enter, () => leave),
  )
}

/** Has its history in memory, and its documents on the disk. */
const absentMinded = (): Layer.Layer<Backend> => {
  const written = new Map<string, number>()
  const name = (key: Key, revision: number) => `${nameOf(key)} ${revision}`
  return placeOf((sound, closings) => {
    const recalling = whenRecalled((version, { key, revision }) =>
      Effect.succeed(written.get(name(key, revision)) === closings() ? version : undefined),
    )(sound)
    const commit: Port["commit"] = (request) =>
      Effect.tap(sound.commit(request), ({ revisions }) =>
        Effect.sync(() => {
          for (const [number, { key }] of request.writes.entries())
            written.set(name(key, revisions[number] ?? 0), closings())
        }),
      )
    return { ...recalling, commit }
  })
}

/** Asks nobody for what it has read before. */
const caching = (sound: Port): Port => {
  const cache = new Map<string, Stored | undefined>()
  return {
    ...sound,
    get: (keys) =>
      Effect.map(sound.get(keys), (found) =>
        keys.map((key, number) => {
          const name = nameOf(key)
          if (!cache.has(name)) cache.set(name, found[number])
          return cache.get(name)
        }),
      ),
    commit: (request) => Effect.tap(sound.commit(request), () => Effect.sync(() => cache.clear())),
  }
}

/** Backends that are sound as long as one program has them open, once. */
export const brokenPlaces: ReadonlyArray<BrokenPlace> = [
  {
    name: "has its history in memory only",
    breaks: "What was committed is all there when the place is opened again.",
    place: absentMinded,
  },
  {
    name: "forgets the ids of commits when it is closed",
    breaks: "After opening again, revisions, cursors and ids of commits go on where they were.",
    place: () =>
      placeOf((sound, closings) => ({
        ...sound,
        commit: ({ id, ...request }) =>
          sound.commit(id === undefined ? request : { ...request, id: `${id} ${closings()}` }),
      })),
  },
  {
    name: "remembers what it has read until it writes itself",
    breaks: "What one program has committed, all others see at once.",
    place: () => placeOf(caching),
  },
  {
    name: "locks nobody out who is not in the same program",
    breaks: "Of writers in several programs who checked the same revision, exactly one writes.",
    place: () => placeOf(careless((_check, { id }) => id === undefined)),
  },
  {
    name: "shows the first change of a commit after the second",
    breaks: "Whoever follows the changes misses none that other programs write.",
    place: () => placeOf((sound) => sound, gappy.wrap(memory())),
  },
]
