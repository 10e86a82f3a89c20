/** Forgetting earlier states of one value: what somebody has looked at, and nobody may see any longer. */
import { allCollections } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { writeKnown } from "./decide.js"
import { anyOf } from "./read-network.js"
import type { EarlierState, StateNotKept } from "./restore-value.js"

/**
 * Takes an earlier state of a value out of its history, and all that came before it, for good: such as those that perhaps name a
 * person who was erased. Who wrote them, when and why, stays; so does the value as it is today.
 *
 * @problem StateNotKept - at `["revision"]`; also where it is the present one
 * @rule P8, P14
 */
export const forgetEarlier = Effect.fnUntraced(function* (act: Act, { collection, id, revision }: EarlierState) {
  const kind = Object.entries(allCollections).find(([name]) => name === collection)?.[1]
  const values = kind === undefined ? undefined : anyOf(kind).in(act.network)
  const [kept] = values === undefined ? [] : yield* values.versions([{ id, revision }])
  const now = yield* values?.get(id) ?? Effect.undefined
  if (values === undefined || kept === undefined || now?.revision === revision)
    return yield* Effect.fail<StateNotKept>({ _tag: "StateNotKept", path: ["revision"], collection, id, revision })
  yield* writeKnown(act, {
    reason: "earlier states forgotten",
    checks: [],
    writes: [values.forget(id, revision + 1)],
  })
})
