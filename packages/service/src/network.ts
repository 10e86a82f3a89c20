/** The Promise face: one network in one store, for programs that do not know effect. */
import { Instant, instantAt } from "@sozialraum/core"
import type { OpenList } from "@sozialraum/import-csv"
import { type Backend, type BackendFailure, openStore, type Store, type StoreError } from "@sozialraum/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { addValues, type NetworkValues } from "./add-values.js"
import type { LikelyText } from "./allowed-texts.js"
import { calendarDeliveriesOf } from "./calendar-deliveries.js"
import { conferenceFace } from "./conference-face.js"
import { deliveriesOf, savedProfiles } from "./deliveries.js"
import type { Answer } from "./face.js"
import { feedTokenFace } from "./feed-token-face.js"
import { fundingFace } from "./funding-face.js"
import { type CalendarImportOptions, importCalendar } from "./import-calendar.js"
import { undoCalendarImport } from "./import-calendar-undo.js"
import { type ImportOptions, importList } from "./import-list.js"
import { importLongList, type LongImportOptions } from "./import-long-list.js"
import { agendaFace, meetingFace } from "./meeting-face.js"
import { minutesFace } from "./minutes-face.js"
import { readNetwork } from "./read-network.js"
import { bookingFace, requestFace, restrictionFace } from "./sharing-face.js"
import { undoImport } from "./undo-import.js"
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

/** What a program can do in a network. @german Anwendungsfälle */
export interface UseCases
  extends ReturnType<typeof directoryFace>,
    ReturnType<typeof bookingFace>,
    ReturnType<typeof requestFace>,
    ReturnType<typeof restrictionFace>,
    ReturnType<typeof fundingFace>,
    ReturnType<typeof upkeepFace>,
    ReturnType<typeof feedTokenFace>,
    ReturnType<typeof conferenceFace>,
    ReturnType<typeof agendaFace>,
    ReturnType<typeof meetingFace>,
    ReturnType<typeof minutesFace> {}

/** All use cases of a network, where some texts are allowed. */
const useCasesIn =
  (store: Store, access: NetworkAccess) =>
  (allowedTexts: ReadonlyArray<LikelyText>): UseCases => {
    const acting = Effect.map(actingIn(access), (act): Act => ({ ...act, allowedTexts }))
    const answer = <A, E extends { readonly _tag: string }>(useCase: (act: Act) => Effect.Effect<A, E, Backend>) =>
      store.run(refusalsAsValues(Effect.flatMap(acting, useCase)))
    return {
      ...directoryFace({ store, network: access.network, acting, answer }),
      ...bookingFace(answer),
      ...requestFace(answer),
      ...restrictionFace(answer),
      ...fundingFace(answer),
      ...upkeepFace(answer),
      ...feedTokenFace(answer),
      ...conferenceFace(answer),
      ...agendaFace(answer),
      ...meetingFace(answer),
      ...minutesFace(answer),
    }
  }

interface Running {
  readonly store: Store
  readonly network: string
  readonly acting: Effect.Effect<Act>
  readonly answer: Answer
}

/** The face of the directory: reading it, and bringing lists and values into it. */
const directoryFace = ({ store, network, acting, answer }: Running) => ({
  /** All values together, as `indexNetwork` takes them. */
  read: () => store.run(readNetwork(network)),
  /** Brings a list into the network: all of it, or nothing. */
  importList: (file: Uint8Array | string, options: ImportOptions) =>
    store.run(Effect.flatMap(acting, (act) => importList(act, file, options))),
  /** The same for a list of any length, with memory for a part of it; `open` begins anew each time. */
  importLongList: (open: OpenList, options: LongImportOptions) => answer((act) => importLongList(act, open, options)),
  /** Takes the last import of a source back, or one by its id; what people changed since stays. */
  undoImport: (which: Parameters<typeof undoImport>[1], options?: Parameters<typeof undoImport>[2]) =>
    answer((act) => undoImport(act, which, options)),
  /** Every import of a source, the newest first. */
  deliveriesOf: (source: string) => store.run(deliveriesOf(network, source)),
  /** Brings a calendar of another program into the network: closures, offers or busy times; all of it, or nothing. */
  importCalendar: (file: Uint8Array | string, options: CalendarImportOptions) =>
    answer((act) => importCalendar(act, file, options)),
  /** Takes the last import of a calendar back; what people changed since stays. */
  undoCalendarImport: (
    which: Parameters<typeof undoCalendarImport>[1],
    options?: Parameters<typeof undoCalendarImport>[2],
  ) => answer((act) => undoCalendarImport(act, which, options)),
  /** Every import of a calendar, the newest first. */
  calendarDeliveriesOf: (source: string) => store.run(calendarDeliveriesOf(network, source)),
  /** The mappings of columns that people named. */
  savedProfiles: () => store.run(savedProfiles(network)),
  /** Adds values as plain data; what is there already stays. */
  addValues: (values: NetworkValues) => answer((act) => addValues(act, values)),
})

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
