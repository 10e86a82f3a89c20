/** Freshness: how new the state has to be that a read sees, where a store has copies that lag behind. */
import * as Context from "effect/Context"
import type { Cursor } from "./commit.js"

/**
 * What a reader demands of the state that it sees.
 *
 * - `Latest`: everything that was committed before the read.
 * - `AtLeast`: everything up to a cursor of the network, as a commit's receipt names it: to read one's own write.
 * - `Within`: what is missing is younger than these seconds.
 *
 * @german Aktualität
 */
export type Freshness =
  | { readonly _tag: "Latest" }
  | { readonly _tag: "AtLeast"; readonly network: string; readonly cursor: Cursor }
  | { readonly _tag: "Within"; readonly seconds: number }

/**
 * The freshness that reads demand; `Latest` where nothing is said. A store without copies always answers the latest state.
 *
 * @example
 * import { Freshness, Institutions, memoryBackend } from "@sozialraum/store"
 * import * as Effect from "effect/Effect"
 * const all = Institutions.in("bochum").all()
 * const soon = all.pipe(Effect.provideService(Freshness, { _tag: "Within", seconds: 5 }))
 * await Effect.runPromise(soon.pipe(Effect.provide(memoryBackend))) // => []
 */
export const Freshness: Context.Reference<Freshness> = Context.Reference("@sozialraum/store/Freshness", {
  defaultValue: (): Freshness => ({ _tag: "Latest" }),
})
