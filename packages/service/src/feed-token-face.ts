/** The face of feed tokens. */
import { FeedTokenId, Instant } from "@sozialraum/core"
import { type Answer, named, tellingOf } from "./face.js"
import { issueFeedToken, listFeedTokens, prolongFeedToken, renewFeedToken, revokeFeedToken } from "./feed-tokens.js"

/** The use cases of feed tokens for programs that do not know effect. */
export const feedTokenFace = (answer: Answer) => {
  const of = tellingOf(answer, "feedToken", FeedTokenId)
  return {
    /** Issues a feed token under a random secret; only the hash of the secret is stored. */
    issueFeedToken: (secret: string, request: Parameters<typeof issueFeedToken>[2]) =>
      answer((act) => issueFeedToken(act, secret, request)),
    /** Gives a feed token another address, and closes the former one. */
    renewFeedToken: of(renewFeedToken, {
      expiresAt: Instant.optional(),
      formerUntil: Instant.optional(),
    }),
    /** Lets a feed token go on under the same address. */
    prolongFeedToken: of(prolongFeedToken, { expiresAt: Instant }),
    /** Closes every address of a feed token for ever. */
    revokeFeedToken: named(answer, "feedToken", FeedTokenId)(revokeFeedToken),
    /** Every feed token of the network. */
    listFeedTokens: () => answer((act) => listFeedTokens(act.network)),
  }
}
