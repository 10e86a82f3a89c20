/** Backends that lose their way in a collection. */
import type { IndexEntry, Put, Stored } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, getOne, whenAnswered, whenAsked, whenCommitted } from "./broken.js"

const byUnit = (left: Stored, right: Stored): number => (left.key.id < right.key.id ? -1 : 1)

/** Counts how many it has shown, and goes on after as many. */
const counting: Broken = {
  name: "goes on after as many as it has shown",
  breaks: "Pages neither skip nor repeat what stays while others write in between.",
  wrap: (sound) => ({
    ...sound,
    query: Effect.fnUntraced(function* (query) {
      if (query.index !== undefined) return yield* sound.query(query)
      const { after, ...whole } = query
      const shown = Number(after?.id ?? 0)
      const { items, next } = yield* sound.query({ ...whole, limit: shown + query.limit })
      const page = { items: items.slice(shown) }
      return next === undefined ? page : { ...page, next: { value: "", id: String(shown + query.limit) } }
    }),
  }),
}

/** Shows a document as often as it has values. */
const repeating: Broken = {
  name: "shows a document once for each of its values",
  breaks: "A document with several values in a range comes once, at the smallest of them.",
  wrap: (sound) => {
    const values = new Map<string, ReadonlyArray<IndexEntry>>()
    const remember = whenCommitted((commit) => {
      for (const write of commit.writes) if (write._tag === "Put") values.set(write.key.id, write.indexes)
      return commit
    })
    return whenAnswered((page, { index }) => ({
      ...page,
      items: page.items.flatMap((item) =>
        index === undefined
          ? [item]
          : (values.get(item.key.id) ?? []).filter(({ name }) => name === index.name).map(() => item),
      ),
    }))(remember(sound))
  },
}

/** Finds a document under what it once said. */
const nostalgic: Broken = {
  name: "keeps the index entries of earlier revisions",
  breaks: "An index follows every change and every removal of a document.",
  wrap: (sound) => {
    const entries = new Map<string, ReadonlyArray<IndexEntry>>()
    const grown = (put: Put): Put => {
      const all = [...(entries.get(put.key.id) ?? []), ...put.indexes]
      // Values of "whole or not at all" change with every commit, and stay apart from this.
      if (!put.indexes.some(({ value }) => value.startsWith("v"))) entries.set(put.key.id, all)
      return { ...put, indexes: all }
    }
    return whenCommitted((commit) => ({
      ...commit,
      writes: commit.writes.map((write) => (write._tag === "Put" ? grown(write) : write)),
    }))(sound)
  },
}

/** Knows of an entry its value, and not the index that it belongs to. */
const mixing: Broken = {
  name: "finds a document by any of its entries, of whatever index",
  breaks: "An index holds the entries of its own name only.",
  wrap: whenCommitted((commit) => ({
    ...commit,
    writes: commit.writes.map((write) => {
      if (write._tag !== "Put") return write
      const names = [...new Set(write.indexes.map(({ name }) => name))]
      return { ...write, indexes: names.flatMap((name) => write.indexes.map(({ value }) => ({ name, value }))) }
    }),
  })),
}

/** Looks for the document where the page ended, and is lost without it. */
const lost: Broken = {
  name: "goes on from the document, and not from the place where it was",
  breaks: "Pages of an index go on at their place when the document there has moved or is gone.",
  wrap: (sound) => ({
    ...sound,
    query: Effect.fnUntraced(function* (query) {
      const { network, collection, index, after } = query
      if (index === undefined || after === undefined) return yield* sound.query(query)
      const last = yield* getOne(sound, { network, collection, id: after.id })
      return last === undefined ? { items: [] } : yield* sound.query(query)
    }),
  }),
}

/** Backends that lose their way in a collection. */
export const brokenQueries: ReadonlyArray<Broken> = [
  counting,
  repeating,
  nostalgic,
  mixing,
  lost,
  {
    name: "shows documents without the instants of their first write",
    breaks: "A page shows its documents as they were given, and changing them changes nothing in the store.",
    wrap: whenAnswered((page) => ({
      ...page,
      items: page.items.map((item) => ({ ...item, createdAt: item.changedAt })),
    })),
  },
  {
    name: "knows the first hundred characters of the name of an index",
    breaks: "Names and values of indexes may be any texts, and as long as may be.",
    wrap: whenAsked((query) =>
      query.index === undefined ? query : { ...query, index: { ...query.index, name: query.index.name.slice(0, 100) } },
    ),
  },
  {
    name: "orders ids by 16-bit unit",
    breaks: "Without an index, documents come in the order of the code points of their ids.",
    wrap: whenAnswered((page, { index }) =>
      index === undefined ? { ...page, items: page.items.toSorted(byUnit) } : page,
    ),
  },
  {
    name: "orders a page of an index by id",
    breaks: "With an index, documents come by its values, and those of one value by id.",
    wrap: whenAnswered((page, { index }) =>
      index === undefined || page.items.length < 10 ? page : { ...page, items: page.items.toSorted(byUnit) },
    ),
  },
  {
    name: "goes on after the value, and not after the document",
    breaks: "Pages of any size follow each other without gap or repetition.",
    wrap: whenAsked((query) =>
      query.index === undefined || query.after === undefined
        ? query
        : { ...query, after: { ...query.after, id: "\u{10ffff}" } },
    ),
  },
  {
    name: "always says that more follows a full page",
    breaks: "A page tells where to go on exactly where something follows.",
    wrap: whenAnswered((page, { index, limit }) => {
      const last = page.items.at(-1)
      if (index !== undefined || last === undefined || page.items.length < limit) return page
      return { ...page, next: { value: "", id: last.key.id } }
    }),
  },
  {
    name: "counts the end of a range in",
    breaks: "A range of an index holds its beginning and not its end.",
    wrap: whenAsked((query) =>
      query.index?.to === undefined || query.index.to === "w"
        ? query
        : { ...query, index: { ...query.index, to: `${query.index.to}\u0001` } },
    ),
  },
]
