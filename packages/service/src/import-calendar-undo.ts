/** Undoing an import of a calendar: what it wrote is taken back, where nobody touched it since. */
import {
  type CalendarChange,
  type CalendarList,
  type KeptField,
  restoreFields,
  type WrittenByCalendar,
  writtenFields,
} from "@sozialraum/core"
import { calendarSource } from "@sozialraum/import-ical"
import {
  CalendarChanges,
  CalendarDeliveries,
  ClosureCalendars,
  ListedEntries,
  type NetworkCollection,
  Offers,
  Resources,
  type Write,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { calendarDeliveriesOf } from "./calendar-deliveries.js"
import { decidingAgain, write } from "./decide.js"
import { deliveryToUndo, isForgotten, nothingToUndo, sourceMeant, type WhichDelivery } from "./delivery-to-undo.js"
import { isSame, plain } from "./import-calendar-offers.js"
import { type Steps, together } from "./steps.js"

/** A value that somebody changed after the import: it stays, or some of its fields do. @german Bewahrter Kalenderwert */
export interface KeptByHand {
  readonly list: CalendarList
  readonly id: string
  readonly fields: ReadonlyArray<KeptField>
}

/** What an undo of a calendar did. @german Zurückgenommener Kalenderimport */
export interface UndoneCalendar {
  readonly source: string
  readonly delivery: string
  /** How many values are as they were before the import. */
  readonly restored: number
  readonly removed: ReadonlyArray<string>
  readonly kept: ReadonlyArray<KeptByHand>
}

/**
 * Takes the last import of a calendar back that still holds, all of it in one commit.
 *
 * What it added is removed, and what it changed is as it was before, unless somebody changed it since: that stays and is told.
 *
 * @param options - a dry run tells what an undo would do, and writes nothing
 * @param which - a source, of which the last import is meant, or the id of a delivery
 * @problem NothingToUndo, DeliveryUndone, DeliveryNotLast - at `["source"]` or `["delivery"]`
 */
export const undoCalendarImport = (act: Act, which: WhichDelivery, options: { readonly dryRun?: boolean } = {}) =>
  decidingAgain(
    Effect.gen(function* () {
      const { network } = act
      const source = sourceMeant(which, calendarSource)
      const all = yield* calendarDeliveriesOf(network, source)
      const { id } = (yield* Effect.fromResult(deliveryToUndo(which, source, all))).delivery
      const deliveries = CalendarDeliveries.in(network)
      const delivery = yield* deliveries.get(id)
      if (delivery === undefined) return yield* Effect.fail(nothingToUndo(which, source))
      const found = yield* CalendarChanges.in(network).all({ index: "byDelivery", equals: id })
      const changes = found.map(({ value }) => value)
      if (isForgotten(delivery.value, changes)) return yield* Effect.fail(nothingToUndo(which, source))
      const values = yield* Effect.forEach(
        changes.flatMap(({ wrote }) => wrote ?? []),
        (wrote) => valueBefore(network, wrote),
      )
      const steps = together([
        ...values,
        yield* entriesBefore(network, changes),
        {
          checks: [deliveries.expect(delivery)],
          writes: [deliveries.put({ ...delivery.value, state: { status: "undone", at: act.at, by: act.by } })],
        },
      ])
      if (options.dryRun !== true) yield* write(act, { reason: `calendar import ${id} undone`, ...steps })
      return {
        source: delivery.value.source,
        delivery: id,
        restored: values.filter(({ did }) => did === "restored").length,
        removed: values.flatMap(({ did, id: removed }) => (did === "removed" ? [removed] : [])),
        kept: values.flatMap(({ list, id: kept, fields }) => (fields.length === 0 ? [] : [{ list, id: kept, fields }])),
      } satisfies UndoneCalendar
    }),
  )

interface Restored extends Steps, KeptByHand {
  readonly did: "removed" | "restored" | "nothing"
}

/** The steps that bring back one value. */
const valueBefore = (network: string, wrote: WrittenByCalendar) => {
  if (wrote.list === "offers") return restored(Offers.in(network), wrote)
  if (wrote.list === "resources") return restored(Resources.in(network), wrote)
  return restored(ClosureCalendars.in(network), wrote)
}

const restored = Effect.fnUntraced(function* <A extends object, Id extends string, Index extends string>(
  collection: NetworkCollection<A, Id, Index>,
  { list, id, before, after }: WrittenByCalendar,
) {
  // The id is one under which this collection wrote.
  const current = yield* collection.get(id as Id)
  const nothingDone: Restored = { list, id, fields: [], did: "nothing", checks: [], writes: [] }
  // What was removed since stays removed.
  if (current === undefined) return nothingDone
  const checks = [collection.expect(current)]
  if (before === undefined)
    return isSame(plain(current.value), after)
      ? ({ ...nothingDone, did: "removed", checks, writes: [collection.remove(id as Id)] } satisfies Restored)
      : ({ ...nothingDone, fields: [{ field: "id", kept: id }] } satisfies Restored)
  const { value, kept } = restoreFields(current.value, writtenFields(Object(before), Object(after)))
  return { ...nothingDone, did: "restored", fields: kept, checks, writes: [collection.put(value)] } satisfies Restored
})

/** What the source had said before of every entry that the import touched. */
const entriesBefore = Effect.fnUntraced(function* (network: string, changes: ReadonlyArray<CalendarChange>) {
  const entries = ListedEntries.in(network)
  const touched = changes.flatMap(({ entry }) => entry ?? [])
  const now = yield* entries.getMany(touched.map(({ id }) => id))
  const steps = touched.flatMap(({ id, before }, index) => {
    const found = now[index]
    if (found === undefined) return []
    return [{ check: entries.expect(found), write: before === undefined ? entries.remove(id) : entries.put(before) }]
  })
  return { checks: steps.map(({ check }) => check), writes: steps.map((step): Write => step.write) } satisfies Steps
})
