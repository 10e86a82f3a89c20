import * as fc from "fast-check"
import { expect, test } from "vitest"
import { FeedSecret, feedSecretText } from "./feed-secret.js"

test("random bytes are written as base64url without padding", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(feedSecretText(bytes)).toBe(Buffer.from(bytes).toString("base64url"))
    }),
  )
})

test("a secret of less than 128 bits, or one that an address cannot hold as it is, is none", () => {
  expect(FeedSecret.safeParse(feedSecretText(new Uint8Array(16))).success).toBe(true)
  for (const secret of [feedSecretText(new Uint8Array(15)), "a".repeat(21), `${"a".repeat(21)}/`, "a".repeat(87)])
    expect(FeedSecret.safeParse(secret).success, secret).toBe(false)
})
