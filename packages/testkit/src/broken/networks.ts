/** Backends that mix up networks and collections. */
import { compareText, isStorable, type Key } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, getOne, type Port } from "./broken.js"

/** Shows the documents of all networks it ever heard of. */
const leaking: Broken = {
  name: "shows every network to every other",
  breaks: "Networks see nothing of each other.",
  wrap: (sound) => ({
    ...sound,
    query: Effect.fnUntraced(function* (asked) {
      const page = yield* sound.query(asked)
      if (!isStorable(asked.network) || !isStorable(asked.collection)) return page
      const others = (yield* sound.networks("", 1000)).filter((network) => network !== asked.network)
      const more = yield* Effect.forEach(others, (network) => sound.query({ ...asked, network }))
      return { ...page, items: [...page.items, ...more.flatMap(({ items }) => items)] }
    }),
  }),
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

/** Makes a network when somebody tries to write there. */
const eager: Broken = {
  name: "lists a network in which nothing was ever written",
  breaks: "A network is listed once something was committed in it, and stays when all was removed.",
  wrap: (sound) => {
    const tried = new Set<string>()
    const commit: Port["commit"] = (request) => {
      tried.add(request.network)
      return sound.commit(request)
    }
    const networks: Port["networks"] = (after, limit) =>
      Effect.map(sound.networks(after, limit), (found) =>
        [...new Set([...found, ...[...tried].filter((name) => compareText(name, after) > 0)])]
          .sort(compareText)
          .slice(0, limit),
      )
    return { ...sound, commit, networks }
  },
}

/** Backends that mix up networks and collections. */
export const brokenNetworks: ReadonlyArray<Broken> = [
  leaking,
  careless,
  eager,
  {
    name: "orders networks by 16-bit unit",
    breaks: "Networks come in the order of the code points of their names, in pages of any size.",
    wrap: (sound) => ({
      ...sound,
      networks: (after, limit) => Effect.map(sound.networks(after, limit), (found) => found.toSorted()),
    }),
  },
]
