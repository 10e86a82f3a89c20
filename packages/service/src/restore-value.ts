/** Restoring: a value as it was at an earlier revision, written anew. */
import type { ContactPoint, Problem } from "@sozialraum/core"
import { allCollections } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { anyOf } from "./read-network.js"

/**
 * What is changed in steps that rules allow is not brought back past them: bookings, meetings, memberships and the like, and an
 * offer that has reached another state since.
 */
export type NotRestorable = Problem<
  "NotRestorable",
  { readonly collection: string; readonly because: "collection" | "state" }
>

/** There never was such a state of the value, it was removed with it, or it is kept no longer. */
export type StateNotKept = Problem<
  "StateNotKept",
  { readonly collection: string; readonly id: string; readonly revision: number }
>

/** An earlier state of a value: its collection in the store, its id there, and the revision, as the change log tells them. @german Früherer Stand eines Werts */
export interface EarlierState {
  readonly collection: string
  readonly id: string
  readonly revision: number
}

/**
 * Writes a value anew as it was at an earlier revision, also one that was removed since. What came in between stays told, and can
 * be restored in turn.
 *
 * A contact point keeps the person who stands there now, or nobody: a consent that was withdrawn does not come back so.
 *
 * @returns the value as it was written; nothing is written where it is so already
 * @problem NotRestorable - at `["collection"]` or `["state"]`
 * @problem StateNotKept - at `["revision"]`
 * @problem PersonalDataLikelyHere - at a text of the earlier state that seems to tell of a person
 * @rule Q34, P11
 */
export const restoreValue = (act: Act, { collection, id, revision }: EarlierState) =>
  decidingAgain(
    Effect.gen(function* () {
      const kind = Object.entries(allCollections).find(([name]) => name === collection && restorable.has(name))?.[1]
      if (kind === undefined) return yield* Effect.fail(notRestorable(collection, "collection"))
      const values = anyOf(kind).in(act.network)
      const [then] = yield* values.versions([{ id, revision }])
      if (then === undefined)
        return yield* Effect.fail<StateNotKept>({ _tag: "StateNotKept", path: ["revision"], collection, id, revision })
      const now = yield* values.get(id)
      if (now !== undefined && stateOf(now.value) !== stateOf(then))
        return yield* Effect.fail(notRestorable(collection, "state"))
      const next = collection === "contactPoints" ? withPersonOf(now?.value, then) : then
      if (now !== undefined && JSON.stringify(now.value) === JSON.stringify(next)) return next
      yield* write(act, {
        reason: `restored as in revision ${revision}`,
        checks: [now === undefined ? values.expectAbsent(id) : values.expect(now)],
        writes: [values.put(next)],
      })
      return next
    }),
  )

/** What people edit as a whole. */
const restorable: ReadonlySet<string> = new Set([
  ...["providers", "sites", "institutions", "contactPoints", "offers", "resources", "ties"],
  ...["spatialUnits", "sozialraeume", "areaChanges", "closureCalendars"],
  ...["participationResults", "planningPeriods", "indicatorDefinitions", "indicatorValues"],
])

const notRestorable = (collection: string, because: NotRestorable["because"]): NotRestorable => ({
  _tag: "NotRestorable",
  path: [because],
  collection,
  because,
})

const stateOf = (value: object): unknown => Reflect.get(value, "state")

const withPersonOf = (now: object | undefined, then: object): object => {
  const { person: _, ...office }: Partial<ContactPoint> = then
  const person: unknown = now === undefined ? undefined : Reflect.get(now, "person")
  return person === undefined ? office : { ...office, person }
}
