/** Feed tokens: secret addresses of calendars, what they show, and for how long. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText } from "../id.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import { epochMs, Instant } from "../time/index.js"
import { Audience } from "../visibility.js"

/** Identifies a feed token for as long as records are kept; it is no secret. */
export const FeedTokenId = IdText.brand<"FeedTokenId">()
export type FeedTokenId = z.infer<typeof FeedTokenId>

/** SHA-256 of the secret part of an address, in hexadecimal digits: the secret itself is never stored. @german Prüfwert eines Schlüssels */
export const FeedTokenHash = z.string().regex(/^[0-9a-f]{64}$/)
export type FeedTokenHash = z.infer<typeof FeedTokenHash>

const chosen = z.array(IdText).min(1).readonly().exactOptional()

/** The part of a network that a feed token shows: of several values of one name any, of several names all. @german Kalenderausschnitt */
export const FeedScope = z
  .strictObject({
    area: chosen,
    conference: chosen,
    institution: chosen,
    offer: chosen,
    resource: chosen,
    topic: chosen,
    ages: chosen,
  })
  .readonly()
export type FeedScope = z.infer<typeof FeedScope>

/** Whether an address still opens its calendar. What was revoked keeps nothing by which it could be found. @german Stand eines Kalenderschlüssels */
export const FeedTokenState = z.discriminatedUnion("status", [
  z
    .strictObject({
      status: z.literal("active"),
      hash: FeedTokenHash,
      /** The address that a renewal replaced, where it goes on for a while. */
      former: z.strictObject({ hash: FeedTokenHash, until: Instant }).readonly().exactOptional(),
    })
    .readonly(),
  z.strictObject({ status: z.literal("revoked"), at: Instant }).readonly(),
])
export type FeedTokenState = z.infer<typeof FeedTokenState>

/**
 * The right to read a calendar under a secret address: whoever has the address may see what `audience` sees of `scope`.
 *
 * Calendar programs send neither cookies nor passwords, so the address is all there is: one for each office and purpose.
 *
 * @german Kalenderschlüssel
 * @rule P9
 */
export const FeedToken = z
  .strictObject({
    id: FeedTokenId,
    /** How the calendar calls itself, and by which the token is known again; names no person. */
    title: z.string().regex(/\S/).max(200),
    audience: Audience,
    /** All of the network where it names nothing. */
    scope: FeedScope.default({}),
    issuedAt: Instant,
    /** The first instant at which the address is no longer known. */
    expiresAt: Instant,
    state: FeedTokenState,
  })
  .readonly()
export type FeedToken = z.infer<typeof FeedToken>

/** The token was revoked: its address never opens again. */
export type FeedTokenRevoked = Problem<"FeedTokenRevoked", { readonly id: FeedTokenId; readonly at: Instant }>

/** The end is not later than now. */
export type FeedTokenOver = Problem<"FeedTokenOver", { readonly expiresAt: Instant; readonly now: Instant }>

/** The secret of an address, hashed; and the instant of the act. @german Neuer Schlüssel */
export interface NewSecret {
  readonly hash: FeedTokenHash
  readonly at: Instant
}

/**
 * Issues a feed token.
 *
 * @problem InvalidValue - as the schema says
 * @problem FeedTokenOver - at `["expiresAt"]`
 * @rule P9
 */
export const issueFeedToken = (
  request: Omit<Plain<typeof FeedToken>, "issuedAt" | "state">,
  { hash, at }: NewSecret,
): Result.Result<FeedToken, InvalidValue | FeedTokenOver> =>
  Result.flatMap(parse(FeedToken, { ...request, issuedAt: at, state: { status: "active", hash } }), (token) =>
    lasting(token, at),
  )

/** What a renewal says beside the new secret. @german Erneuerung eines Kalenderschlüssels */
export interface FeedTokenRenewal extends NewSecret {
  /** As before where nothing is said. */
  readonly expiresAt?: Instant
  /** How long the former address goes on; not at all where nothing is said, and never beyond the end that it had. */
  readonly formerUntil?: Instant
}

/**
 * Gives a token another address. The former one is closed at once, unless it is said how long it goes on: programs follow
 * no renewal by themselves, and show for ever what they fetched last.
 *
 * To let the same address go on for longer, see {@link prolongFeedToken}.
 *
 * @problem FeedTokenRevoked, FeedTokenOver - as their types say
 * @rule P9
 */
export const renewFeedToken = (
  token: FeedToken,
  { hash, at, expiresAt = token.expiresAt, formerUntil = at }: FeedTokenRenewal,
): Result.Result<FeedToken, FeedTokenRevoked | FeedTokenOver> =>
  Result.flatMap(activeOf(token), (before) => {
    const until = epochMs(formerUntil) < epochMs(token.expiresAt) ? formerUntil : token.expiresAt
    const former = epochMs(until) > epochMs(at) ? { former: { hash: before.hash, until } } : {}
    return lasting({ ...token, expiresAt, state: { status: "active", hash, ...former } }, at)
  })

/**
 * Lets a token go on until another instant, under the same address: nobody has to subscribe anew.
 *
 * @problem FeedTokenRevoked, FeedTokenOver - as their types say
 */
export const prolongFeedToken = (
  token: FeedToken,
  { expiresAt, at }: { readonly expiresAt: Instant; readonly at: Instant },
): Result.Result<FeedToken, FeedTokenRevoked | FeedTokenOver> =>
  Result.flatMap(activeOf(token), () => lasting({ ...token, expiresAt }, at))

/** Closes every address of a token for ever. @problem FeedTokenRevoked - when it was revoked */
export const revokeFeedToken = (token: FeedToken, at: Instant): Result.Result<FeedToken, FeedTokenRevoked> =>
  Result.map(activeOf(token), () => ({ ...token, state: { status: "revoked", at } }))

/** The hashes by which a token can be found, whether or not its time is over. */
export const feedTokenHashes = ({ state }: FeedToken): ReadonlyArray<FeedTokenHash> => {
  if (state.status === "revoked") return []
  return state.former === undefined ? [state.hash] : [state.hash, state.former.hash]
}

/**
 * Whether an address opens the calendar of a token at an instant.
 *
 * @rule P9
 * @example
 * import { FeedTokenHash, Instant, isValidFeedToken, issueFeedToken } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const [hash, at] = [FeedTokenHash.parse("0".repeat(64)), Instant.parse("2026-11-23T08:00:00Z")]
 * const request = { id: "kita", title: "Kita Süd", audience: "network", expiresAt: "2027-11-23T08:00:00Z" } as const
 * const token = Result.getOrThrow(issueFeedToken(request, { hash, at }))
 * isValidFeedToken(token, hash, at) // => true
 * isValidFeedToken(token, hash, Instant.parse("2027-11-23T08:00:00Z")) // => false
 */
export const isValidFeedToken = (token: FeedToken, hash: FeedTokenHash, at: Instant): boolean => {
  const { state, expiresAt } = token
  if (state.status === "revoked" || epochMs(at) >= epochMs(expiresAt)) return false
  if (state.hash === hash) return true
  return state.former?.hash === hash && epochMs(at) < epochMs(state.former.until)
}

const activeOf = ({
  id,
  state,
}: FeedToken): Result.Result<Extract<FeedTokenState, { status: "active" }>, FeedTokenRevoked> =>
  state.status === "active"
    ? Result.succeed(state)
    : Result.fail({ _tag: "FeedTokenRevoked", path: ["feedToken"], id, at: state.at })

const lasting = (token: FeedToken, now: Instant): Result.Result<FeedToken, FeedTokenOver> =>
  epochMs(token.expiresAt) > epochMs(now)
    ? Result.succeed(token)
    : Result.fail({ _tag: "FeedTokenOver", path: ["expiresAt"], expiresAt: token.expiresAt, now })
