/** Change logs: who changed a value, when and why, read from the audit trail. */
import { Instant, changeLog as logOf, type TrailEntry } from "@sozialraum/core"
import { beginning, type Cursor, changes } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"

/**
 * Who changed a value, when and why, the first change first; a removed one has its history too.
 *
 * The whole trail is read: it is for looking things up, not for pages that many people open.
 *
 * It is asked by the collection of the store, and the id there.
 * @rule Q34, P8
 */
export const changeLog = Effect.fnUntraced(function* (
  act: Act,
  of: { readonly collection: string; readonly id: string },
) {
  const trail: Array<TrailEntry> = []
  let after: Cursor = beginning
  for (;;) {
    const page = yield* changes(after, pageSize)
    for (const { key, ...change } of page)
      if (key.network === act.network && key.collection === of.collection && key.id === of.id)
        trail.push({ ...of, ...change, at: Instant.parse(change.at) })
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return logOf(trail, of)
    after = last.cursor
  }
})

const pageSize = 1000
