import * as fc from "fast-check"
import { expect, test } from "vitest"
import { afterPrefix, afterText, compareText, isStorable, longestText, unfitText } from "./key.js"

const text = fc.string({ unit: fc.oneof(fc.string({ unit: "binary", maxLength: 1 }), fc.constantFrom(...delicate())) })

/** Characters around the places where code points, code units and bytes could disagree. */
function delicate(): ReadonlyArray<string> {
  return ["a", "\u00e4", "\u0308", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{1f600}", "\u{10ffff}"]
}

test("texts are ordered as their UTF-8 bytes are", () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const order = Math.sign(compareText(left, right))
      expect(order).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)))
    }),
    { seed: 1, numRuns: 500 },
  )
})

test("between a text and the one after it lies nothing that can be stored", () => {
  expect(compareText("a", afterText("a"))).toBeLessThan(0)
  fc.assert(
    fc.property(text, text, (left, right) => {
      const between = compareText(left, right) < 0 && compareText(right, afterText(left)) < 0
      expect(between && isStorable(right)).toBe(false)
    }),
    { seed: 1, numRuns: 500 },
  )
  expect(isStorable("a\u0000")).toBe(false)
})

test("what starts with a prefix lies from the prefix up to what comes after it, and nothing else does", () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (prefix, other, continued) => {
      const tried = continued ? prefix + other : other
      const end = afterPrefix(prefix)
      const inside = compareText(tried, prefix) >= 0 && (end === undefined || compareText(tried, end) < 0)
      expect(inside).toBe(tried.startsWith(prefix))
    }),
    { seed: 1, numRuns: 1000 },
  )
  expect(["ab", "a\u{10ffff}", "\ud7ff", "", "\u{10ffff}"].map(afterPrefix)).toEqual([
    "ac",
    "b",
    "\ue000",
    undefined,
    undefined,
  ])
})

test("empty, overlong and broken texts are no keys", () => {
  const unfit = ["", "x".repeat(longestText + 1), "a\u0000b", "\ud83d", "a\ude00"].map(unfitText)
  expect(unfit).toEqual(["empty", "tooLong", "nul", "loneSurrogate", "loneSurrogate"])
  expect(["x".repeat(longestText), "\u{1f600}", " ", "a/b"].map(unfitText)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
