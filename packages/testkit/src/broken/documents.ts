/** Backends that do not give back what they were given. */
import type { Key, Stored } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, mapTexts, whenAddressed, whenCommitted, whenRead } from "./broken.js"

const composed = (key: Key): Key => ({ ...key, id: key.id.normalize("NFC") })

/** Hands out the object that it keeps. */
const shared: Broken = {
  name: "lets callers change what it keeps",
  breaks: "Changing what went in or what came out changes nothing in the store.",
  wrap: (sound) => {
    const kept = new Map<string, Stored>()
    return whenRead((stored) => {
      const name = JSON.stringify([stored.key, stored.revision])
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
      return { ...stored, revision: stored.revision - (removed.get(stored.key.id) ?? 0) }
    })(sound)
    const commit: typeof sound.commit = (request) =>
      Effect.tap(sound.commit(request), ({ revisions }) =>
        Effect.sync(() => {
          for (const [index, write] of request.writes.entries())
            if (write._tag === "Remove") removed.set(write.key.id, revisions[index] ?? 0)
        }),
      )
    return { ...counting, commit }
  },
}

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
    name: "cuts documents off at a megabyte",
    breaks: "A document of some megabytes comes back whole.",
    wrap: whenRead((stored) => (JSON.stringify(stored.document).length > 1e6 ? { ...stored, document: null } : stored)),
  },
  {
    name: "composes umlauts in ids",
    breaks: "Ids stay as they are: letter case, Unicode form and blanks make a difference.",
    wrap: (sound) =>
      whenAddressed(composed)(
        whenCommitted((commit) => ({
          ...commit,
          writes: commit.writes.map((write) => ({ ...write, key: composed(write.key) })),
        }))(sound),
      ),
  },
  {
    name: "answers in an order of its own",
    breaks: "Documents come in the order of the keys, with nothing where there is none.",
    wrap: (sound) => ({ ...sound, get: (keys) => Effect.map(sound.get(keys), (found) => found.toReversed()) }),
  },
  {
    name: "takes every write for the first",
    breaks: "A document tells its revision and the instants of its first and its last write.",
    wrap: whenRead((stored) => ({ ...stored, createdAt: stored.changedAt })),
  },
  {
    name: "reads half characters as U+FFFD",
    breaks: "Nothing is found under a key that cannot be stored.",
    wrap: whenAddressed((key) => ({ ...key, id: key.id.replace(/\p{Cs}/gu, "\ufffd") })),
  },
]
