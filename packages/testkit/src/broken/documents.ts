/** Backends that do not give back what they were given. */
import type { Json, Stored } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, failed, mapTexts, nameOf, whenRead } from "./broken.js"

/** Hands out the object that it keeps. */
const shared: Broken = {
  name: "lets callers change what it keeps",
  breaks: "Changing what went in or what came out changes nothing in the store.",
  wrap: (sound) => {
    const kept = new Map<string, Stored>()
    return whenRead((stored) => {
      const name = `${nameOf(stored.key)} ${stored.revision}`
      const first = kept.get(name) ?? stored
      kept.set(name, first)
      return first
    })(sound)
  },
}

/** Counts from one again after a removal. */
const restarting: Broken = {
  name: "forgets the revision of what was removed",
  breaks: "After a removal a key starts a new document, and its revision goes on.",
  wrap: (sound) => {
    const removed = new Map<string, number>()
    const counting = whenRead((stored) => {
      return { ...stored, revision: stored.revision - (removed.get(nameOf(stored.key)) ?? 0) }
    })(sound)
    const commit: typeof sound.commit = (request) =>
      Effect.tap(sound.commit(request), ({ revisions }) =>
        Effect.sync(() => {
          for (const [index, write] of request.writes.entries())
            if (write._tag === "Remove") removed.set(nameOf(write.key), revisions[index] ?? 0)
        }),
      )
    return { ...counting, commit }
  },
}

/** What a merging function makes of a document: a property named `__proto__` is lost. */
const merged = (json: unknown): Json => {
  if (typeof json !== "object" || json === null) return json as Json
  if (Array.isArray(json)) return json.map(merged)
  const made: Record<string, Json> = {}
  for (const [name, value] of Object.entries(json)) made[name] = merged(value)
  return made
}

const depthOf = (json: unknown): number =>
  typeof json === "object" && json !== null
    ? Object.values(json).reduce((deepest: number, part) => Math.max(deepest, 1 + depthOf(part)), 1)
    : 0

/** Backends that do not give back what they were given. */
export const brokenDocuments: ReadonlyArray<Broken> = [
  shared,
  restarting,
  {
    name: "composes umlauts in documents",
    breaks: "A document comes back as it was given, down to the last character and digit.",
    wrap: whenRead((stored) => ({ ...stored, document: mapTexts(stored.document, (text) => text.normalize("NFC")) })),
  },
  {
    name: "copies documents property by property",
    breaks: "A document may have any names in it, and keeps them in their order.",
    wrap: whenRead((stored) => ({ ...stored, document: merged(stored.document) })),
  },
  {
    name: "cuts documents off at a megabyte",
    breaks: "A document of more than a megabyte comes back whole.",
    wrap: whenRead((stored) => (JSON.stringify(stored.document).length > 1e6 ? { ...stored, document: null } : stored)),
  },
  {
    name: "gives up a hundred levels down",
    breaks: "A document may be 256 levels deep, and have ten thousand names on one level.",
    wrap: (sound) => ({
      ...sound,
      commit: (request) =>
        request.writes.some((write) => write._tag === "Put" && depthOf(write.document) > 100)
          ? failed("commit")
          : sound.commit(request),
    }),
  },
  {
    name: "answers a key once, however often it is asked",
    breaks: "Documents come in the order of the keys, with nothing where there is none.",
    wrap: (sound) => ({
      ...sound,
      get: (keys) => {
        const names = keys.map(nameOf)
        return Effect.map(sound.get(keys), (found) =>
          found.map((stored, number) => (names.indexOf(names[number] ?? "") === number ? stored : undefined)),
        )
      },
    }),
  },
  {
    name: "takes every write for the first",
    breaks: "A document tells its revision and the instants of its first and its last write.",
    wrap: whenRead((stored) => ({ ...stored, createdAt: stored.changedAt })),
  },
  {
    name: "keeps instants to the millisecond",
    breaks: "An instant comes back as it was given, with every digit of its fraction.",
    wrap: whenRead((stored) => ({ ...stored, changedAt: stored.changedAt.replace(/(\.\d{3})\d+Z$/, "$1Z") })),
  },
  {
    name: "takes every document for one of the first schema",
    breaks: "A document keeps the version of its schema.",
    wrap: whenRead((stored) => ({ ...stored, schema: 1 })),
  },
]
