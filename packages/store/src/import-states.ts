/** Importing without history: documents as they are now, at their first revision. */
import * as Effect from "effect/Effect"
import { type Place, restorer, sendLines } from "./import-documents.js"
import type { StateGroup } from "./import-groups.js"
import { logReader } from "./import-log.js"
import { ImportRefused } from "./import-refused.js"
import type { ImportInto, Taker } from "./import-request.js"

/** Writes groups of documents, after those that an earlier import has written already. */
export const stateWriter = (into: ImportInto): Taker<StateGroup> => {
  const { network, mode, by, reason, at } = into
  const { restore } = restorer(into)
  const log = logReader(network)
  return {
    take: Effect.fnUntraced(function* ({ lines, text }: StateGroup) {
      const id = yield* Effect.promise(() => idOf(text, lines[0]))
      const known = mode === "read" ? [] : yield* log.next(lines.length)
      if (known.length > 0) {
        const differing = lines.find((line, index) => {
          const change = known[index]
          return change?.commit !== id || change.key.collection !== line.collection || change.key.id !== line.id
        })
        if (differing === undefined) return { lines: lines.length, before: lines.length, unfit: 0 }
        const problem = { _tag: "NetworkNotEmpty", path: [], network } as const
        return yield* Effect.fail(new ImportRefused({ line: differing.line, problem }))
      }
      const restored = yield* Effect.forEach(lines, (line) => Effect.fromResult(restore(line, line.version)))
      const writes = restored.map(({ put }) => put)
      const checks = writes.map(({ key }) => ({ key, revision: 0 }))
      yield* sendLines({ network, id, checks, writes, by, reason, at }, lines, mode).pipe(
        Effect.catchTag("RevisionConflict", ({ key }) => Effect.fail(standsTwice(lines, key))),
      )
      return { lines: lines.length, before: 0, unfit: restored.filter(({ isUnfit }) => isUnfit).length }
    }),
    finish: Effect.void,
  }
}

/** The same text at the same place is the same commit. */
const idOf = async (text: string, first: Place | undefined): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  const digits = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
  return `import-${first?.line ?? 0}-${digits}`
}

const standsTwice = (
  lines: StateGroup["lines"],
  key: { readonly network: string } & Omit<Place, "line">,
): ImportRefused => {
  const { line = 1 } = lines.find(({ collection, id }) => collection === key.collection && id === key.id) ?? {}
  return new ImportRefused({ line, problem: { _tag: "KeyRepeats", path: [], key } })
}

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> }
declare const crypto: {
  readonly subtle: { readonly digest: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer> }
}
