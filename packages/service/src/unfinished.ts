/** Unfinished deliveries: what an import left that ended in the middle. */
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { deliveriesOf } from "./deliveries.js"
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
