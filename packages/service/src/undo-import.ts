/** Undoing an import: what it wrote is taken back, where nobody touched it since. */
import {
  type DeliveryChange,
  type DeliveryId,
  type DirectoryList,
  type InstitutionId,
  type KeptField,
  type Listed,
  restoreFields,
} from "@sozialraum/core"
import { sourceName } from "@sozialraum/import-csv"
import { Deliveries, DeliveryChanges, ListedInstitutions, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { deliveriesOf, withdrawProfile } from "./deliveries.js"
import { deliveryToUndo, isForgotten, nothingToUndo, sourceMeant, type WhichDelivery } from "./delivery-to-undo.js"
import { type Directory, type DirectoryValue, readDirectory } from "./directory.js"
import { type Steps, together } from "./steps.js"
import { withdrawAdded } from "./undo-added.js"

/** A field that somebody changed after the import: it stays as it is. @german Bewahrter Wert */
export interface KeptValue extends KeptField {
  readonly list: DirectoryList
  readonly id: string
}

/** What an undo did. @german Zurückgenommener Import */
export interface UndoneImport {
  readonly source: string
  readonly delivery: DeliveryId
  /** How many institutions are as they were before the import: changed, missing or returned by it. */
  readonly restored: number
  readonly removed: ReadonlyArray<InstitutionId>
  /** Added by the import, and kept: other values name them, or somebody changed them since. They count as missing now. */
  readonly review: ReadonlyArray<{ readonly id: InstitutionId; readonly because: "referredTo" | "changedSince" }>
  readonly kept: ReadonlyArray<KeptValue>
}

/**
 * Takes an import back, all of it in one commit.
 *
 * What the import changed is as it was before, field by field, unless somebody touched the field since: that stays and is
 * told. What it added is removed, unless other values name it or somebody changed it: that stays, marked as missing. Marks
 * of missing institutions are as they were.
 *
 * @param which - a source, of which the last import is meant, or the id of a delivery
 * @param options - a dry run tells what an undo would do, and writes nothing
 * @problem NothingToUndo - at `["source"]` or `["delivery"]`
 * @problem DeliveryUndone - at the same place
 * @problem DeliveryNotLast - `later` is the last one that still holds
 * @rule R9
 */
export const undoImport = (act: Act, which: WhichDelivery, options: { readonly dryRun?: boolean } = {}) =>
  decidingAgain(
    Effect.gen(function* () {
      const { delivery, later } = yield* readToUndo(act.network, which)
      const changes = yield* DeliveryChanges.in(act.network).all({ index: "byDelivery", equals: delivery.value.id })
      const all = changes.map(({ value }) => value)
      if (isForgotten(delivery.value, all)) return yield* Effect.fail(nothingToUndo(which, delivery.value.source))
      const directory = yield* readDirectory(act.network, all)
      const restored = restore(all, directory)
      const added = yield* withdrawAdded(act.network, { delivery: delivery.value, changes: all, directory, restored })
      const kept = new Set(added.review.map(({ id }) => id))
      const deliveries = Deliveries.in(act.network)
      const steps = together([
        restored,
        added,
        yield* relistedBefore(act, all, kept),
        yield* withdrawProfile(act.network, delivery.value),
        {
          checks: [deliveries.expect(delivery), ...later.map((one) => deliveries.expect(one))],
          writes: [deliveries.put({ ...delivery.value, state: { status: "undone", at: act.at, by: act.by } })],
        },
      ])
      if (options.dryRun !== true) yield* write(act, { reason: `import ${delivery.value.id} undone`, ...steps })
      return {
        source: delivery.value.source,
        delivery: delivery.value.id,
        restored: all.filter(({ kind }) => kind !== "added").length,
        removed: added.removed,
        review: added.review,
        kept: restored.kept,
      } satisfies UndoneImport
    }),
  )

/** The delivery with its revision, and the later ones with theirs: nobody may bring one back meanwhile. */
const readToUndo = Effect.fnUntraced(function* (network: string, which: WhichDelivery) {
  const source = sourceMeant(which, sourceName)
  const { delivery, later } = yield* Effect.fromResult(
    deliveryToUndo(which, source, yield* deliveriesOf(network, source)),
  )
  const read = yield* Deliveries.in(network).getMany([delivery, ...later].map(({ id }) => id))
  const [asked, ...others] = read.filter((one) => one !== undefined)
  if (asked === undefined) return yield* Effect.fail(nothingToUndo(which, source))
  return { delivery: asked, later: others }
})

/** What stays to be written, and what somebody changed since. */
interface Restored extends Steps {
  readonly kept: ReadonlyArray<KeptValue>
  /** The values as they will be, by list and id. */
  readonly values: ReadonlyMap<string, DirectoryValue>
}

/** The values of which an import changed some fields, as they were before. */
const restore = (changes: ReadonlyArray<DeliveryChange>, directory: Directory): Restored => {
  const fieldsOf = changes.flatMap(({ values }) => values.flatMap((one) => (one.wrote === "fields" ? [one] : [])))
  const parts = fieldsOf.flatMap(({ list, id, fields }) => {
    const found = directory.find(list, id)
    // What was removed since stays removed.
    return found === undefined ? [] : [{ list, id, found, ...restoreFields(found.value, fields) }]
  })
  return {
    checks: parts.map(({ list, found }) => directory.expect(list, found)),
    writes: parts.map(({ list, value }): Write => directory.put(list, value)),
    kept: parts.flatMap(({ list, id, kept }) => kept.map((field) => ({ list, id, ...field }))),
    values: new Map(parts.map(({ list, id, value }) => [`${list} ${id}`, value])),
  }
}

/** What the source had said before, for every institution that the import touched. */
const relistedBefore = Effect.fnUntraced(function* (
  act: Act,
  changes: ReadonlyArray<DeliveryChange>,
  review: ReadonlySet<InstitutionId>,
) {
  const listed = ListedInstitutions.in(act.network)
  const now = yield* listed.getMany(changes.map(({ institution }) => institution))
  const steps = changes.flatMap(({ institution, before }, index) => {
    const found = now[index]
    if (found === undefined) return []
    const marked: Listed = { ...found.value, missingSince: found.value.missingSince ?? act.at }
    const then = before ?? (review.has(institution) ? marked : undefined)
    return [{ check: listed.expect(found), write: then === undefined ? listed.remove(institution) : listed.put(then) }]
  })
  return { checks: steps.map(({ check }) => check), writes: steps.map((step): Write => step.write) } satisfies Steps
})
