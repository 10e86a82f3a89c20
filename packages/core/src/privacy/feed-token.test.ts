import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Instant } from "../time/index.js"
import {
  FeedToken,
  FeedTokenHash,
  feedTokenHashes,
  issueFeedToken,
  isValidFeedToken,
  prolongFeedToken,
  renewFeedToken,
  revokeFeedToken,
} from "./feed-token.js"

const hash = (digit: string) => FeedTokenHash.parse(digit.repeat(64))
const day = (number: number) => Instant.parse(new Date(Date.UTC(2026, 10, number, 8)).toISOString())
const request = {
  id: "kita",
  title: "Kita Süd",
  audience: "network",
  scope: { institution: ["kita"] },
  expiresAt: day(30),
} as const
const issued = Result.getOrThrow(issueFeedToken(request, { hash: hash("a"), at: day(1) }))
const refusal = <A, P>(result: Result.Result<A, P>) => Result.getOrThrow(Result.flip(result))

test("a token is valid from its issue to the instant before its end, under its own hash alone (P9)", () => {
  expect(isValidFeedToken(issued, hash("a"), day(1))).toBe(true)
  expect(isValidFeedToken(issued, hash("a"), Instant.parse("2026-11-30T07:59:59.999Z"))).toBe(true)
  expect(isValidFeedToken(issued, hash("a"), day(30))).toBe(false)
  expect(isValidFeedToken(issued, hash("b"), day(2))).toBe(false)
})

test("ends are compared as times, not as texts", () => {
  const token = { ...issued, expiresAt: Instant.parse("2026-11-30T08:00:00.500Z") }
  expect(isValidFeedToken(token, hash("a"), Instant.parse("2026-11-30T08:00:00Z"))).toBe(true)
  expect(isValidFeedToken(token, hash("a"), Instant.parse("2026-11-30T08:00:00.500Z"))).toBe(false)
})

test("nothing is issued that is over already, shows an unknown part, or is not hashed", () => {
  const issue = (change: object, given = hash("a")) =>
    refusal(issueFeedToken({ ...request, ...change }, { hash: given, at: day(1) }))
  expect(issue({ expiresAt: day(1) })).toMatchObject({ _tag: "FeedTokenOver", path: ["expiresAt"], now: day(1) })
  expect(issue({ scope: { person: ["x"] } })._tag).toBe("InvalidValue")
  expect(issue({ scope: { area: [] } })._tag).toBe("InvalidValue")
  expect(issue({ title: " " })).toMatchObject({ _tag: "InvalidValue", path: ["title"] })
  expect(issue({}, "geheim" as FeedTokenHash)._tag).toBe("InvalidValue")
})

test("a renewal closes the former address at once, unless it is given time, and never beyond its end", () => {
  const at = day(10)
  const valid = (token: FeedToken, digit: string, number: number) => isValidFeedToken(token, hash(digit), day(number))
  const closed = Result.getOrThrow(renewFeedToken(issued, { hash: hash("b"), at, expiresAt: day(90) }))
  expect([valid(closed, "a", 10), valid(closed, "b", 10), valid(closed, "b", 89)]).toEqual([false, true, true])
  expect(feedTokenHashes(closed)).toEqual([hash("b")])

  const grace = { hash: hash("b"), at, expiresAt: day(90), formerUntil: day(24) }
  const open = Result.getOrThrow(renewFeedToken(issued, grace))
  expect([valid(open, "a", 23), valid(open, "a", 24), valid(open, "b", 24)]).toEqual([true, false, true])

  const long = Result.getOrThrow(renewFeedToken(issued, { ...grace, formerUntil: day(60) }))
  expect([valid(long, "a", 29), valid(long, "a", 30), valid(long, "b", 30)]).toEqual([true, false, true])

  const again = Result.getOrThrow(renewFeedToken(open, { hash: hash("c"), at, formerUntil: day(24) }))
  expect(["a", "b", "c"].map((digit) => valid(again, digit, 11))).toEqual([false, true, true])
})

test("a token that was prolonged keeps its address", () => {
  const longer = Result.getOrThrow(prolongFeedToken(issued, { expiresAt: day(60), at: day(40) }))
  expect(isValidFeedToken(longer, hash("a"), day(41))).toBe(true)
  expect(refusal(prolongFeedToken(issued, { expiresAt: day(40), at: day(40) }))._tag).toBe("FeedTokenOver")
})

test("what was revoked opens nothing, keeps no hash, and comes back in no way", () => {
  const revoked = Result.getOrThrow(revokeFeedToken(issued, day(5)))
  expect(FeedToken.parse(revoked)).toEqual(revoked)
  expect(JSON.stringify(revoked)).not.toContain(hash("a"))
  expect(isValidFeedToken(revoked, hash("a"), day(5))).toBe(false)
  const facts = { _tag: "FeedTokenRevoked", id: "kita", at: day(5) }
  expect(refusal(revokeFeedToken(revoked, day(6)))).toMatchObject(facts)
  expect(refusal(renewFeedToken(revoked, { hash: hash("b"), at: day(6) }))).toMatchObject(facts)
  expect(refusal(prolongFeedToken(revoked, { expiresAt: day(60), at: day(6) }))).toMatchObject(facts)
})

test("whatever is done, only the last address and the one before it can be open, and none after the end", () => {
  const step = fc.record({ grace: fc.nat(40), end: fc.integer({ min: 1, max: 60 }), wait: fc.nat(20) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.nat(90), (steps, later) => {
      let [token, now] = [issued, 1]
      const used = [hash("a")]
      for (const [index, { grace, end, wait }] of steps.entries()) {
        now += wait
        const next = hash("bcdef0"[index] ?? "1")
        const renewal = { hash: next, at: day(now), expiresAt: day(now + end), formerUntil: day(now + grace) }
        token = Result.getOrThrow(renewFeedToken(token, renewal))
        used.push(next)
      }
      const open = used.filter((one) => isValidFeedToken(token, one, day(now + later)))
      expect(used.slice(-2)).toEqual(expect.arrayContaining(open))
      expect(open.every((one) => feedTokenHashes(token).includes(one))).toBe(true)
      if (day(now + later) >= token.expiresAt) expect(open.filter((one) => one === used.at(-1))).toEqual([])
    }),
  )
})
