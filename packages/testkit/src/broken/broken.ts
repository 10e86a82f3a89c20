/** Broken backends: a sound one behind a wrapper that breaks one law, to see that the law is looked after. */
import {
  type Backend,
  type BackendFailure,
  type Commit,
  type Json,
  type Key,
  RevisionConflict,
  type Stored,
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

/** Does something to every key, on the way in. */
export const whenAddressed =
  (change: (key: Key) => Key) =>
  (sound: Port): Port => ({ ...sound, get: (keys) => sound.get(keys.map(change)) })

/** One document. */
export const getOne = (sound: Port, key: Key): Effect.Effect<Stored | undefined, BackendFailure> =>
  Effect.map(sound.get([key]), ([found]) => found)

/** The first check of a commit that does not hold. */
export const conflictOf = Effect.fnUntraced(function* (sound: Port, { checks }: Commit) {
  for (const { key, revision } of checks) {
    const actual = (yield* getOne(sound, key))?.revision ?? 0
    if (actual !== revision) return new RevisionConflict({ key, expected: revision, actual })
  }
  return undefined
})

/** The same JSON with every text changed. */
export const mapTexts = (json: Json, change: (text: string) => string): Json =>
  JSON.parse(JSON.stringify(json), (_name, value: unknown) => (typeof value === "string" ? change(value) : value))
