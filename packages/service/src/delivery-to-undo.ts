/** The delivery that an undo is about: the last one of its source that still holds. */
import type { Delivery, DeliveryId, Problem } from "@sozialraum/core"
import * as Result from "effect/Result"

/** There is no import of this source, or none of this id; or what it changed is no longer kept. */
export type NothingToUndo = Problem<"NothingToUndo", { readonly source: string }>

/** The import is undone already; `earlier` is the last one that still holds. */
export type DeliveryUndone = Problem<"DeliveryUndone", { readonly delivery: DeliveryId; readonly earlier?: DeliveryId }>

/** A later import of the same source builds on this one: it has to be undone first. */
export type DeliveryNotLast = Problem<"DeliveryNotLast", { readonly delivery: DeliveryId; readonly later: DeliveryId }>

/** A source, of which the last import is meant, or one delivery. @german Gemeinte Lieferung */
export type WhichDelivery = { readonly source: string } | { readonly delivery: string }

/** The source that is meant; the id of a delivery begins with its name. */
export const sourceMeant = (which: WhichDelivery, nameOf: (source: string) => string): string =>
  "source" in which ? nameOf(which.source) : which.delivery.replace(/@\d+$/, "")

/**
 * The delivery that is undone, and the later ones, which are undone already.
 *
 * @param all - of the source, the newest first
 * @problem NothingToUndo, DeliveryUndone, DeliveryNotLast - at `["source"]` or `["delivery"]`
 */
export const deliveryToUndo = (
  which: WhichDelivery,
  source: string,
  all: ReadonlyArray<Delivery>,
): Result.Result<
  { readonly delivery: Delivery; readonly later: ReadonlyArray<Delivery> },
  NothingToUndo | DeliveryUndone | DeliveryNotLast
> => {
  const path = placeOf(which)
  const asked = "source" in which ? all[0] : all.find(({ id }) => id === which.delivery)
  if (asked === undefined) return Result.fail(nothingToUndo(which, source))
  const { id: delivery, number } = asked
  if (asked.state.status === "undone") {
    const earlier = all.find((one) => one.number < number && one.state.status !== "undone")
    const undone = { _tag: "DeliveryUndone", path, delivery } as const
    return Result.fail(earlier === undefined ? undone : { ...undone, earlier: earlier.id })
  }
  const later = all.filter((one) => one.number > number)
  const held = later.find(({ state }) => state.status !== "undone")
  return held === undefined
    ? Result.succeed({ delivery: asked, later })
    : Result.fail({ _tag: "DeliveryNotLast", path, delivery, later: held.id })
}

/** Whether it is no longer kept what a delivery changed: then nobody can take it back. @rule P8 */
export const isForgotten = ({ counts, state }: Delivery, changes: ReadonlyArray<unknown>): boolean =>
  state.status === "done" && changes.length === 0 && counts.added + counts.changed + counts.returned > 0

/** There is nothing where the caller looked. */
export const nothingToUndo = (which: WhichDelivery, source: string): NothingToUndo => ({
  _tag: "NothingToUndo",
  path: placeOf(which),
  source,
})

const placeOf = (which: WhichDelivery) => ("source" in which ? ["source"] : ["delivery"])
