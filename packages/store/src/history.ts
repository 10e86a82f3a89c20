/** History: every revision that a value has had, who wrote it, when and why, and what it was. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend, changes } from "./backend.js"
import { beginning, type Change, type Cursor } from "./commit.js"
import type { Decoded } from "./decoding.js"
import type { Version, VersionRef } from "./document.js"
import type { BackendFailure, CorruptRecord } from "./errors.js"
import { Freshness } from "./freshness.js"
import type { Key } from "./key.js"

/** Who wrote a revision, when and why. @german Herkunft eines Standes */
export type Origin = Omit<Change, "key" | "kind">

/**
 * One revision of a value.
 *
 * - `kept`: the value as it was.
 * - `forgotten`: something was written, but it is kept no longer.
 * - `corrupt`: what was written does not fit the collection of today.
 * - `removed`: the value was taken away.
 *
 * @german Früherer Stand
 * @rule Q34
 */
export type Past<A> = Origin &
  (
    | { readonly kind: "put"; readonly state: "kept"; readonly value: A }
    | { readonly kind: "put"; readonly state: "forgotten" }
    | { readonly kind: "put"; readonly state: "corrupt"; readonly error: CorruptRecord }
    | { readonly kind: "remove"; readonly state: "removed" }
  )

/** Which part of a history to read. @german Verlaufsabfrage */
export interface HistoryRequest {
  /** The `next` of the page before. */
  readonly after?: Cursor | undefined
  /** A whole number, at least 1; 100 where nothing is said. */
  readonly limit?: number | undefined
}

/** A page of a history, the first revision first. @german Verlaufsseite */
export interface PastPage<A> {
  readonly items: ReadonlyArray<Past<A>>
  /** Where to go on; absent where nothing followed when the page was read. */
  readonly next?: Cursor
}

/** Reads a page of the history of one key: two calls of the backend. */
export const historyOf = Effect.fnUntraced(function* <A>(
  key: Key,
  decode: Decode<A>,
  { after = beginning, limit = 100 }: HistoryRequest,
) {
  if (!Number.isSafeInteger(limit) || limit < 1) return yield* Effect.die(new RangeError(`no page holds ${limit}`))
  const { network, ...of } = key
  const found = yield* changes({ network, after, limit: limit + 1, of })
  const page = found.slice(0, limit)
  const versions = yield* versionsOf(page)
  const items = page.map((change, index) => pastOf(change, versions[index], decode))
  const last = page.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.cursor } : { items }
})

/**
 * What was written by each change, in one call; `undefined` for removals and where it is kept no longer.
 *
 * A copy of the store that lags behind may not have the changes yet that another one told of: what it lacks would look
 * forgotten.
 */
export const versionsOf = (
  written: ReadonlyArray<Change>,
): Effect.Effect<ReadonlyArray<Version | undefined>, BackendFailure, Backend> =>
  Effect.flatMap(Freshness, (freshness) => {
    const last = written.at(-1)
    const wanted: ReadonlyArray<VersionRef> = written.filter(({ kind }) => kind === "put")
    if (last === undefined || wanted.length === 0) return Effect.succeed(written.map(() => undefined))
    const { cursor, key } = last
    const demanded: Freshness =
      freshness._tag === "Latest" ? freshness : { _tag: "AtLeast", network: key.network, cursor }
    return Backend.use((backend) => backend.versions(wanted.map(({ key, revision }) => ({ key, revision })))).pipe(
      Effect.provideService(Freshness, demanded),
      Effect.map((versions) => {
        const rest = versions.values()
        return written.map(({ kind }) => (kind === "put" ? rest.next().value : undefined))
      }),
    )
  })

/** Reads a document of whatever version. */
type Decode<A> = (key: Key, version: Version) => Result.Result<Decoded<A>, CorruptRecord>

const pastOf = <A>({ key, kind, ...origin }: Change, version: Version | undefined, decode: Decode<A>): Past<A> => {
  if (kind === "remove") return { ...origin, kind, state: "removed" }
  if (version === undefined) return { ...origin, kind, state: "forgotten" }
  const decoded = decode(key, version)
  return Result.isSuccess(decoded)
    ? { ...origin, kind, state: "kept", value: decoded.success.value }
    : { ...origin, kind, state: "corrupt", error: decoded.failure }
}
