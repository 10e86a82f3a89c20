/** Backends that change keys, or lose what lies under some of them. */
import type { Key } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, type Port, whenAddressed, whenCommitted } from "./broken.js"

/** Does something to the ids of whatever is written, but for what has index entries: that has laws of its own. */
const whenWritten = (change: (id: string) => string): ((sound: Port) => Port) =>
  whenCommitted((commit) => ({
    ...commit,
    writes: commit.writes.map((write) =>
      write._tag === "Put" && write.indexes.length > 0
        ? write
        : { ...write, key: { ...write.key, id: change(write.key.id) } },
    ),
  }))

const composed = (id: string): string => id.normalize("NFC")

const cut = (id: string): string => (id.length > 512 ? id : id.slice(0, 255))

const withId =
  (change: (id: string) => string) =>
  (key: Key): Key => ({ ...key, id: change(key.id) })

/** Backends that change keys, or lose what lies under some of them. */
export const brokenKeys: ReadonlyArray<Broken> = [
  {
    name: "composes umlauts in ids",
    breaks: "Ids stay as they are: letter case, Unicode form and blanks make a difference.",
    wrap: (sound) => whenAddressed(withId(composed))(whenWritten(composed)(sound)),
  },
  {
    name: "takes a line break of old mainframes for a blank",
    breaks: "An id may hold every character but NUL.",
    wrap: whenWritten((id) => id.replaceAll("\u0085", " ")),
  },
  {
    name: "takes a collection for a folder",
    breaks: "Networks and collections may have any names, too.",
    wrap: (sound) => ({
      ...sound,
      get: (keys) =>
        Effect.map(sound.get(keys), (found) =>
          found.map((stored) => (stored?.key.collection === ".." ? undefined : stored)),
        ),
    }),
  },
  {
    name: "cuts ids off after 255 characters",
    breaks: "Every part of a key may be as long as may be.",
    wrap: (sound) => whenAddressed(withId(cut))(whenWritten(cut)(sound)),
  },
  {
    name: "reads half characters as U+FFFD",
    breaks: "Nothing is found under a key that cannot be stored.",
    wrap: whenAddressed(withId((id) => id.replace(/\p{Cs}/gu, "\ufffd"))),
  },
]
