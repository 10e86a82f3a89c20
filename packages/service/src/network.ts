/** The Promise face: one network in one store, for programs that do not know effect. */
import { Instant, instantAt } from "@sozialraum/core"
import type { CsvOptions } from "@sozialraum/import-csv"
import { type Backend, type BackendFailure, openStore, type Store, type StoreError } from "@sozialraum/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { addValues, type NetworkValues } from "./add-values.js"
import type { LikelyText } from "./allowed-texts.js"
import { conferenceFace } from "./conference-face.js"
import { fundingFace } from "./funding-face.js"
import { importList } from "./import-list.js"
import { agendaFace, meetingFace } from "./meeting-face.js"
import { minutesFace } from "./minutes-face.js"
import { readNetwork } from "./read-network.js"
import { bookingFace, requestFace, restrictionFace } from "./sharing-face.js"
import { upkeepFace } from "./upkeep-face.js"

/** For whom and in which network a program acts. @german Zugang zum Netzwerk */
export interface NetworkAccess {
  readonly network: string
  /** A role or a system, never a person: it stands in the audit trail. */
  readonly by: string
  /** The clock, for programs that fix it; an instant such as `2026-10-01T08:00:00Z`. */
  readonly now?: () => string
}

/**
 * Opens a network for programs that do not know effect.
 *
 * What a rule refuses comes back as a value, `{ _tag: "Failure", failure }`; a promise is rejected only where the
 * store fails.
 *
 * @param layer - where it is kept: `memoryBackend`, or that of an adapter
 * @returns the use cases; whoever opens it closes it
 * @example
 * import { openNetwork } from "@sozialraum/service"
 * import { memoryBackend } from "@sozialraum/store"
 * const network = await openNetwork(memoryBackend, { network: "bochum", by: "office" })
 * const list = "Nummer;Name;Art;PLZ\n1;Kita Süd;Kita;44801\n2;Kita Nord;Kita;44805\n"
 * const imported = await network.importList(list, { source: "kitas" })
 * imported.plan.added // => 2
 * await network.close()
 */
export const openNetwork = async (layer: Layer.Layer<Backend, BackendFailure>, access: NetworkAccess) => {
  const store = await openStore(layer)
  const useCases = useCasesIn(store, access)
  return {
    /** The store below, for reading. */
    store,
    ...useCases([]),
    /**
     * The same use cases, where the texts that `PersonalDataLikelyHere` names are allowed: somebody has looked at them, and
     * they tell of nobody.
     */
    allowingTexts: useCases,
    /** Gives back what the store holds open. */
    close: store.close,
  }
}

/** All use cases of a network, where some texts are allowed. */
const useCasesIn = (store: Store, access: NetworkAccess) => (allowedTexts: ReadonlyArray<LikelyText>) => {
  const acting = Effect.map(actingIn(access), (act): Act => ({ ...act, allowedTexts }))
  const answer = <A, E extends { readonly _tag: string }>(useCase: (act: Act) => Effect.Effect<A, E, Backend>) =>
    store.run(refusalsAsValues(Effect.flatMap(acting, useCase)))
  return {
    /** All values together, as `indexNetwork` takes them. */
    read: () => store.run(readNetwork(access.network)),
    /** Brings a list into the network: all of it, or nothing. */
    importList: (file: Uint8Array | string, options: CsvOptions & { readonly dryRun?: boolean }) =>
      store.run(Effect.flatMap(acting, (act) => importList(act, file, options))),
    /** Adds values as plain data; what is there already stays. */
    addValues: (values: NetworkValues) => answer((act) => addValues(act, values)),
    ...bookingFace(answer),
    ...requestFace(answer),
    ...restrictionFace(answer),
    ...fundingFace(answer),
    ...upkeepFace(answer),
    ...conferenceFace(answer),
    ...agendaFace(answer),
    ...meetingFace(answer),
    ...minutesFace(answer),
  }
}

const actingIn = ({ network, by, now }: NetworkAccess): Effect.Effect<Act> =>
  Effect.map(Clock.currentTimeMillis, (ms) => ({ network, by, at: now === undefined ? instantAt(ms) : clockOf(now) }))

/** A clock that shows no time is a mistake in the program, not a refusal. */
const clockOf = (now: () => string): Instant => Instant.parse(now())

const storeErrors: ReadonlySet<string> = new Set<StoreError["_tag"]>([
  "RevisionConflict",
  "BackendFailure",
  "CorruptRecord",
])

/** Lets the errors of the store fail, and hands every other refusal on as a value. */
const refusalsAsValues = <A, E extends { readonly _tag: string }, R>(
  effect: Effect.Effect<A, E, R>,
): Effect.Effect<Result.Result<A, Exclude<E, StoreError>>, Extract<E, StoreError>, R> => {
  const isStoreError = (error: E): error is Extract<E, StoreError> => storeErrors.has(error._tag)
  return Effect.matchEffect(effect, {
    onSuccess: (value) => Effect.succeed(Result.succeed(value)),
    onFailure: (error) =>
      isStoreError(error) ? Effect.fail(error) : Effect.succeed(Result.fail(error as Exclude<E, StoreError>)),
  })
}

/** An open network. @german Geöffnetes Netzwerk */
export type Network = Awaited<ReturnType<typeof openNetwork>>
