/** Erasure from copies: what the store holds beside the network, without a person that is taken out of it. */
import type { CopyErasure, NotErasedBecause, OutOfReachBecause, Path } from "@sozialraum/core"
import { type AnyCollection, allCollections, Backend, type Json, type Position } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { collectionsOfValues } from "./read-network.js"
import type { Steps } from "./steps.js"

/** A place that still holds or names the person, and why; in the network, beside it, in the history, or with others. @german Verbliebene Angabe */
export interface LeftOver {
  /** The list of the network, or the collection of the store. */
  readonly list: string
  readonly id: string
  readonly path: Path
  /** An earlier one, where it does not stand in the value of today. */
  readonly revision?: number
  readonly because: NotErasedBecause | OutOfReachBecause
}

/** What is done about copies, and what is left for people to decide. */
interface ErasedCopies extends Steps {
  readonly left: ReadonlyArray<LeftOver>
}

/** The steps that take the person out of what lists and calendars said, of what imports changed, and of all else beside the network. */
export const erasedCopies = Effect.fnUntraced(function* (network: string, erasure: CopyErasure) {
  const parts: Array<ErasedCopies> = []
  for (const kind of beside) {
    let after: Position | undefined
    do {
      const query = { network, collection: kind.name, limit: pageSize, ...(after === undefined ? {} : { after }) }
      const page = yield* Backend.use((backend) => backend.query(query))
      for (const { key, revision, schema, document } of page.items) {
        const read = yield* Effect.fromResult(kind.present(key, { schema, document }))
        const next = erasure.without(read.document)
        const renewed =
          next === read.document ? undefined : kind.present(key, { schema: kind.version, document: next as Json })
        const left = leftIn(kind, key.id, erasure.mentions(next))
        if (renewed === undefined) parts.push({ checks: [], writes: [], left })
        else if (Result.isFailure(renewed))
          parts.push({
            checks: [],
            writes: [],
            left: [{ list: kind.name, id: key.id, path: [], because: "wouldNotFit" }],
          })
        else
          parts.push({
            checks: [{ key, revision }],
            writes: [renewed.success],
            left,
          })
      }
      after = page.next
    } while (after !== undefined)
  }
  return {
    changed: parts.filter(({ writes }) => writes.length > 0).length,
    checks: parts.flatMap(({ checks }) => checks),
    writes: parts.flatMap(({ writes }) => writes),
    left: parts.flatMap(({ left }) => left),
  }
})

const pageSize = 500

const beside: ReadonlyArray<AnyCollection> = Object.values<AnyCollection>(allCollections).filter(
  (kind) => !collectionsOfValues.has(kind),
)

const leftIn = (
  { name: list }: AnyCollection,
  id: string,
  mentions: ReturnType<CopyErasure["mentions"]>,
): ReadonlyArray<LeftOver> =>
  mentions.map(({ path, data }) => ({
    list,
    id,
    path,
    because: data === "perhapsNamed" ? "perhapsAnother" : path.at(-1) === "name" ? "officialName" : "notFreeText",
  }))
