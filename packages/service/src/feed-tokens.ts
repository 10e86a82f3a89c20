/** Feed tokens: secret addresses of calendars are issued, renewed, prolonged and revoked; no secret is ever stored. */
import {
  FeedSecret,
  type FeedToken,
  type FeedTokenHash,
  type FeedTokenId,
  type Instant,
  issueFeedToken as issued,
  type Problem,
  prolongFeedToken as prolonged,
  renewFeedToken as renewed,
  revokeFeedToken as revoked,
} from "@sozialraum/core"
import { FeedTokens, feedTokenHash } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"

/** Another token has the same secret: the two could not be told apart. */
export type FeedSecretUsed = Problem<"FeedSecretUsed">

/** What a feed token is issued for; without an audience the members of the network, without a scope all of it. */
type NewFeedToken = Parameters<typeof issued>[0]

/**
 * Issues a feed token. Keep the secret for the moment in which its address is handed out: only its hash is stored.
 *
 * @param secret - random, by `feedSecretText` of core
 * @problem InvalidValue - at `["secret"]` where it could be guessed; else as core describes it
 * @problem IdTaken, FeedTokenOver, FeedSecretUsed - as their types say
 * @rule P9
 */
export const issueFeedToken = (act: Act, secret: string, request: NewFeedToken) =>
  decidingAgain(
    Effect.gen(function* () {
      const tokens = FeedTokens.in(act.network)
      const hash = yield* unusedHash(act, secret)
      const token = yield* Effect.fromResult(issued(request, { hash, at: act.at }))
      const absent = yield* free(tokens, token.id)
      yield* write(act, { reason: "feed token issued", checks: [absent], writes: [tokens.put(token)] })
      return token
    }),
  )

/**
 * Gives a feed token another address. The former one is closed at once, unless `formerUntil` lets it go on for a while.
 *
 * @problem InvalidValue - at `["secret"]` where it could be guessed
 * @problem NotFound, FeedTokenRevoked, FeedTokenOver, FeedSecretUsed - as their types say
 * @rule P9
 */
export const renewFeedToken = (
  act: Act,
  id: FeedTokenId,
  facts: { readonly secret: string; readonly expiresAt?: Instant; readonly formerUntil?: Instant },
) =>
  decidingAgain(
    Effect.gen(function* () {
      const { secret, ...times } = facts
      const tokens = FeedTokens.in(act.network)
      const before = yield* found(tokens, id, "feedToken")
      const hash = yield* unusedHash(act, secret)
      const token = yield* Effect.fromResult(renewed(before.value, { ...times, hash, at: act.at }))
      yield* write(act, { reason: "feed token renewed", checks: [tokens.expect(before)], writes: [tokens.put(token)] })
      return token
    }),
  )

const changingToken = changing(FeedTokens, "feedToken")

/** Lets a feed token go on under the same address. @problem NotFound, FeedTokenRevoked, FeedTokenOver - as core describes them */
export const prolongFeedToken = (act: Act, id: FeedTokenId, { expiresAt }: { readonly expiresAt: Instant }) =>
  changingToken(act, id, {
    reason: "feed token prolonged",
    decide: (token) => prolonged(token, { expiresAt, at: act.at }),
  })

/** Closes every address of a feed token for ever. @problem NotFound, FeedTokenRevoked - as core describes them @rule P9 */
export const revokeFeedToken = (act: Act, id: FeedTokenId) =>
  changingToken(act, id, { reason: "feed token revoked", decide: (token) => revoked(token, act.at) })

/** Every feed token of a network, in the order of their ids, those that were revoked or are over among them. */
export const listFeedTokens = (network: string) =>
  Effect.map(FeedTokens.in(network).all(), (tokens): ReadonlyArray<FeedToken> => tokens.map(({ value }) => value))

const unusedHash = Effect.fnUntraced(function* (act: Act, secret: string) {
  const hash: FeedTokenHash = yield* Effect.flatMap(given(FeedSecret, secret, ["secret"]), (known) =>
    Effect.promise(() => feedTokenHash(known)),
  )
  const { items } = yield* FeedTokens.in(act.network).query({ index: "byHash", equals: hash, limit: 1 })
  if (items.length > 0) return yield* Effect.fail<FeedSecretUsed>({ _tag: "FeedSecretUsed", path: ["secret"] })
  return hash
})
