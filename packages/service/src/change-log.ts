/** Change logs: who changed a value, when and why, and in which fields, read from the audit trail and the history. */
import {
  type Audience,
  berlin,
  changedFields,
  dateOf,
  Instant,
  changeLog as logOf,
  type TrailEntry,
  toLocal,
} from "@sozialraum/core"
import { allCollections, type Cursor } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { anyOf } from "./read-network.js"

/**
 * Who changed a value, when and why, and which of its fields, the first change first; a removed one has its history too.
 *
 * Fields are named as far as the audience may see them, and as long as the states before and after are kept; what stood there
 * is told to nobody. It is asked by the collection of the store, and the id there.
 *
 * Without an audience, everybody may read it.
 * @rule Q34, P8, P9
 */
export const changeLog = Effect.fnUntraced(function* (
  act: Act,
  of: { readonly collection: string; readonly id: string },
  { audience = "public" }: { readonly audience?: Audience } = {},
) {
  const kind = Object.entries(allCollections).find(([name]) => name === of.collection)?.[1]
  if (kind === undefined) return []
  const reader = { audience, asOf: dateOf(toLocal(act.at, berlin)) }
  const trail: Array<TrailEntry> = []
  let before: object | undefined
  let after: Cursor | undefined
  do {
    const page = yield* anyOf(kind).in(act.network).history(of.id, { after, limit: pageSize })
    for (const past of page.items) {
      const { revision, at, by, reason } = past
      const value = past.state === "kept" ? past.value : undefined
      const fields =
        before === undefined || value === undefined
          ? {}
          : { fields: changedFields(kind.schema, [before, value], reader) }
      trail.push({ ...of, kind: past.kind, revision, at: Instant.parse(at), by, reason, ...fields })
      before = value
    }
    after = page.next
  } while (after !== undefined)
  return logOf(trail, of)
})

const pageSize = 200
