/** The collection of feed tokens: how they are kept, and how one is found by its secret. */
import { FeedToken, FeedTokenHash, feedTokenHashes } from "@sozialraum/core"
import { collection } from "./collection.js"

/** Feed tokens, by the hashes of their secrets; what was revoked is found by none. @german Kalenderschlüssel */
export const FeedTokens = collection({
  name: "feedTokens",
  schema: FeedToken,
  id: (token) => token.id,
  indexes: { byHash: (token) => feedTokenHashes(token) },
})

/**
 * The hash by which a feed token is found: SHA-256 of the secret in UTF-8. A secret is random and long, so it needs neither
 * salt nor a slow hash.
 */
export const feedTokenHash = async (secret: string): Promise<FeedTokenHash> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret))
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
  return FeedTokenHash.parse(digits)
}

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> }
declare const crypto: {
  readonly subtle: { readonly digest: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer> }
}
