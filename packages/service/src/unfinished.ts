/** Unfinished deliveries: those that are being imported, and what an import left that ended in the middle. */
import type { DeliveryId } from "@sozialraum/core"
import { Deliveries } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { deliveriesOf } from "./deliveries.js"
import type { DeliveryUndone } from "./delivery-to-undo.js"
import { undoImport } from "./undo-import.js"

/** Takes back the last delivery of a source where it still runs; should its import be alive, that ends with a refusal. */
export const takeBackUnfinished = Effect.fnUntraced(function* (act: Act, source: string) {
  const [newest] = yield* deliveriesOf(act.network, source)
  if (newest?.state.status !== "running") return
  const fasterWasAnother = () => Effect.void
  yield* Effect.catchTags(Effect.asVoid(undoImport(act, { delivery: newest.id })), {
    NothingToUndo: fasterWasAnother,
    DeliveryUndone: fasterWasAnother,
    DeliveryNotLast: fasterWasAnother,
  })
})

/** The record of a delivery that is being imported; whoever takes it back meanwhile ends its import. */
export const stillRunning = Effect.fnUntraced(function* (network: string, delivery: DeliveryId) {
  const record = yield* Deliveries.in(network).get(delivery)
  return record?.value.state.status === "running"
    ? record
    : yield* Effect.fail<DeliveryUndone>({ _tag: "DeliveryUndone", path: ["source"], delivery })
})
