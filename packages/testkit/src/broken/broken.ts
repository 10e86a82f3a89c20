/** Broken backends: a sound one behind a wrapper that breaks one law, to see that the law is looked after. */
import {
  type Backend,
  BackendFailure,
  type Change,
  type ChangesQuery,
  type Check,
  type Commit,
  type Json,
  type Key,
  type Page,
  type Query,
  type Receipt,
  RevisionConflict,
  refusalOf,
  type Stored,
  type Version,
  type VersionRef,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** The port. */
export type Port = Backend["Service"]

/** One way to be broken. */
export interface Broken {
  readonly name: string
  /** The sentence of the law. */
  readonly breaks: string
  readonly wrap: (sound: Port) => Port
}

/** Does something to every document that is read. */
export const whenRead =
  (change: (stored: Stored) => Stored) =>
  (sound: Port): Port => ({
    ...sound,
    get: (keys) =>
      Effect.map(sound.get(keys), (found) =>
        found.map((stored) => (stored === undefined ? undefined : change(stored))),
      ),
  })

/** Does something to every commit before it is looked at. */
export const whenCommitted =
  (change: (commit: Commit) => Commit) =>
  (sound: Port): Port => ({ ...sound, commit: (commit) => sound.commit(change(commit)) })

/** Does something to every receipt. */
export const whenDone =
  (change: (receipt: Receipt, commit: Commit) => Receipt) =>
  (sound: Port): Port => ({
    ...sound,
    commit: (commit) => Effect.map(sound.commit(commit), (receipt) => change(receipt, commit)),
  })

/** Does something to every key, on the way in. */
export const whenAddressed =
  (change: (key: Key) => Key) =>
  (sound: Port): Port => ({ ...sound, get: (keys) => sound.get(keys.map(change)) })

/** Does something to every question. */
export const whenAsked =
  (change: (query: Query) => Query) =>
  (sound: Port): Port => ({ ...sound, query: (query) => sound.query(change(query)) })

/** Does something to every page. */
export const whenAnswered =
  (change: (page: Page, query: Query) => Page) =>
  (sound: Port): Port => ({ ...sound, query: (query) => Effect.map(sound.query(query), (page) => change(page, query)) })

/** Does something to whatever is told. */
export const whenTold =
  (change: (told: ReadonlyArray<Change>, query: ChangesQuery) => ReadonlyArray<Change>) =>
  (sound: Port): Port => ({
    ...sound,
    changes: (query) => Effect.map(sound.changes(query), (told) => change(told, query)),
  })

/** Does something to every version; `sound` is there to look further. */
export const whenRecalled =
  (
    change: (
      version: Version | undefined,
      wanted: VersionRef,
      sound: Port,
    ) => Effect.Effect<Version | undefined, BackendFailure>,
  ) =>
  (sound: Port): Port => ({
    ...sound,
    versions: (wanted) =>
      Effect.flatMap(sound.versions(wanted), (found) =>
        Effect.forEach(wanted, (reference, number) => change(found[number], reference, sound)),
      ),
  })

/** One document. */
export const getOne = (sound: Port, key: Key): Effect.Effect<Stored | undefined, BackendFailure> =>
  Effect.map(sound.get([key]), ([found]) => found)

/** The first of the checks that does not hold. */
export const conflictOf = Effect.fnUntraced(function* (sound: Port, checks: ReadonlyArray<Check>) {
  for (const { key, revision } of checks) {
    const actual = (yield* getOne(sound, key))?.revision ?? 0
    if (actual !== revision) return new RevisionConflict({ key, expected: revision, actual })
  }
  return undefined
})

/** Looks at some of the checks first, and writes a moment later: in between, somebody else may. */
export const careless =
  (isLookedAtFirst: (check: Check, commit: Commit) => boolean) =>
  (sound: Port): Port => ({
    ...sound,
    commit: Effect.fnUntraced(function* (request) {
      if (refusalOf(request) !== undefined) return yield* sound.commit(request)
      const early = request.checks.filter((check) => isLookedAtFirst(check, request))
      const conflict = yield* conflictOf(sound, early)
      if (conflict !== undefined) return yield* conflict
      if (early.length > 0) yield* Effect.yieldNow
      return yield* sound.commit({ ...request, checks: request.checks.filter((check) => !early.includes(check)) })
    }),
  })

/** A failure of which nothing in particular is known. */
export const failed = (operation: "commit" | "get"): Effect.Effect<never, BackendFailure> =>
  Effect.fail(new BackendFailure({ operation, retryable: true, cause: "out of order" }))

/** The same JSON with every text changed. */
export const mapTexts = (json: Json, change: (text: string) => string): Json =>
  JSON.parse(JSON.stringify(json), (_name, value: unknown) => (typeof value === "string" ? change(value) : value))

/** A key as a text. */
export const nameOf = ({ network, collection, id }: Key): string => JSON.stringify([network, collection, id])
