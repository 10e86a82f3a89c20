/** Erasure from history: earlier documents that name a person are forgotten, also of values that name it no longer. */
import type { CopyErasure } from "@sozialraum/core"
import { Backend, beginning, type Cursor, changes, type Forget, type Key } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { writeKnown } from "./decide.js"
import type { LeftOver } from "./erase-copies.js"

/**
 * Forgets every earlier document that names the person, page by page through all that ever happened in the network: of values
 * that were changed since, and of those that are gone. With one goes what the value was before it; later states stay.
 *
 * @returns of how many values something was forgotten, and the earlier states that perhaps name the person
 * @rule P14
 */
export const forgetPerson = Effect.fnUntraced(function* (act: Act, erasure: CopyErasure) {
  const { network } = act
  const left: Array<LeftOver> = []
  const below = new Map<string, Forget>()
  let after: Cursor = beginning
  for (;;) {
    const page = yield* changes({ network, after, limit: pageSize })
    const written = page.filter(({ kind }) => kind === "put")
    const named = (yield* mentionsIn(written, erasure)).filter(({ mentions }) => mentions.length > 0)
    const now = yield* Backend.use((backend) => backend.get(named.map(({ key }) => key)))
    for (const [index, { key, revision, mentions }] of named.entries()) {
      // What stands there today is no history.
      if (now[index]?.revision === revision) continue
      const perhaps = mentions.every(({ data }) => data === "perhapsNamed")
      if (!perhaps) below.set(`${key.collection} ${key.id}`, { _tag: "Forget", key, below: revision + 1 })
      else
        left.push(
          ...mentions.map(({ path }) => ({
            ...{ list: key.collection, id: key.id, path, revision, because: "perhapsAnother" as const },
          })),
        )
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) break
    after = last.cursor
  }
  const forgotten = [...below.values()]
  for (let at = 0; at < forgotten.length; at += pageSize)
    yield* writeKnown(act, {
      reason: "personal data erased from history",
      checks: [],
      writes: forgotten.slice(at, at + pageSize),
    })
  const isKept = ({ list, id, revision = 0 }: LeftOver): boolean => (below.get(`${list} ${id}`)?.below ?? 0) <= revision
  return { forgotten: forgotten.length, left: left.filter(isKept) }
})

const pageSize = 500

const mentionsIn = Effect.fnUntraced(function* (
  written: ReadonlyArray<{ readonly key: Key; readonly revision: number }>,
  { mentions }: CopyErasure,
) {
  const refs = written.map(({ key, revision }) => ({ key, revision }))
  const versions = yield* Backend.use((backend) => backend.versions(refs))
  return refs.map((ref, index) => ({ ...ref, mentions: mentions(versions[index]?.document) }))
})
