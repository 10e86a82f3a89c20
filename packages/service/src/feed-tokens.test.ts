import { type FeedToken, feedSecretText, Instant, isValidFeedToken } from "@sozialraum/core"
import { FeedTokens, feedTokenHash, memoryBackend } from "@sozialraum/store"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { openNetwork } from "./index.js"

const network = "bochum"
const clock = { now: "2026-11-23T08:00:00Z" }
const request = {
  id: "kita",
  title: "Kita Süd",
  audience: "network",
  scope: { institution: ["kita"] },
  expiresAt: "2027-11-23T08:00:00Z",
} as const
const secretOf = (seed: number) => feedSecretText(new Uint8Array(20).fill(seed))

const opened = async () => {
  clock.now = "2026-11-23T08:00:00Z"
  const opened = await openNetwork(memoryBackend, { network, by: "office", now: () => clock.now })
  const found = async (secret: string): Promise<FeedToken | undefined> => {
    const equals = await feedTokenHash(secret)
    const { items } = await opened.store.collection(FeedTokens, network).query({ index: "byHash", equals })
    return items[0]?.value
  }
  const opens = async (secret: string) => {
    const token = await found(secret)
    return token !== undefined && isValidFeedToken(token, await feedTokenHash(secret), Instant.parse(clock.now))
  }
  return { network: opened, found, opens }
}
const refusal = <A, P>(result: Result.Result<A, P>) => Result.getOrThrow(Result.flip(result))

test("a token is issued under a secret that is stored nowhere: neither with it nor in the changes (P9)", async () => {
  const { network: office, opens } = await opened()
  const issued = Result.getOrThrow(await office.issueFeedToken(secretOf(1), request))
  expect(issued).toMatchObject({ id: "kita", state: { status: "active" }, issuedAt: clock.now })
  expect(await opens(secretOf(1))).toBe(true)
  expect(await opens(secretOf(2))).toBe(false)
  const kept = [
    await office.store.collection(FeedTokens, network).all(),
    await office.store.changes({ network, after: "", limit: 100 }),
  ]
  expect(JSON.stringify(kept)).not.toContain(secretOf(1))
  expect(JSON.stringify(kept)).toContain(await feedTokenHash(secretOf(1)))
  await office.close()
})

test("a secret that can be guessed, or that another token has, is refused, and nothing is written", async () => {
  const { network: office } = await opened()
  await office.issueFeedToken(secretOf(1), request)
  const other = { ...request, id: "ogs" }
  for (const weak of ["", "geheim", "a".repeat(21), `${"a".repeat(30)} `])
    expect(refusal(await office.issueFeedToken(weak, other))).toMatchObject({ _tag: "InvalidValue", path: ["secret"] })
  expect(refusal(await office.issueFeedToken(secretOf(1), other))).toMatchObject({ _tag: "FeedSecretUsed" })
  expect(refusal(await office.issueFeedToken(secretOf(2), request))).toMatchObject({ _tag: "IdTaken", id: "kita" })
  expect(refusal(await office.issueFeedToken(secretOf(2), { ...other, expiresAt: clock.now }))._tag).toBe(
    "FeedTokenOver",
  )
  const renewal = await office.renewFeedToken("kita", { secret: "kurz" })
  expect(refusal(renewal)).toMatchObject({ _tag: "InvalidValue", path: ["secret"] })
  expect(Result.getOrThrow(await office.listFeedTokens()).map(({ id }) => id)).toEqual(["kita"])
  await office.close()
})

test("a renewal closes the former address, prolonging keeps it, revoking closes all", async () => {
  const { network: office, opens } = await opened()
  await office.issueFeedToken(secretOf(1), request)
  clock.now = "2027-01-01T08:00:00Z"
  Result.getOrThrow(await office.renewFeedToken("kita", { secret: secretOf(2), formerUntil: "2027-01-08T08:00:00Z" }))
  expect([await opens(secretOf(1)), await opens(secretOf(2))]).toEqual([true, true])
  clock.now = "2027-01-08T08:00:00Z"
  expect([await opens(secretOf(1)), await opens(secretOf(2))]).toEqual([false, true])
  Result.getOrThrow(await office.prolongFeedToken("kita", { expiresAt: "2029-01-01T00:00:00Z" }))
  clock.now = "2028-12-31T08:00:00Z"
  expect(await opens(secretOf(2))).toBe(true)
  Result.getOrThrow(await office.revokeFeedToken("kita"))
  expect(await opens(secretOf(2))).toBe(false)
  expect(refusal(await office.renewFeedToken("kita", { secret: secretOf(3) }))).toMatchObject({
    _tag: "FeedTokenRevoked",
  })
  expect(refusal(await office.revokeFeedToken("unbekannt"))).toMatchObject({ _tag: "NotFound", path: ["feedToken"] })
  expect(refusal(await office.prolongFeedToken("kita", { expiresAt: "morgen" }))).toMatchObject({ path: ["expiresAt"] })
  await office.close()
})

test("of two who renew at once each gives another address, and the last one stands", async () => {
  const { network: office, opens } = await opened()
  await office.issueFeedToken(secretOf(1), request)
  const both = await Promise.all([2, 3].map((seed) => office.renewFeedToken("kita", { secret: secretOf(seed) })))
  expect(both.map(({ _tag }) => _tag)).toEqual(["Success", "Success"])
  const open = await Promise.all([1, 2, 3].map((seed) => opens(secretOf(seed))))
  expect(open.filter(Boolean)).toEqual([true])
  expect(open[0]).toBe(false)
  await office.close()
})
