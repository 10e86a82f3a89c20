import * as fc from "fast-check"
import { expect, test } from "vitest"
import { mend } from "./damage.js"
import { type Signs, signsOf, signsOfUtf8 } from "./signs.js"

test("a sign is among those of a text where it stands in it, and nowhere else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary", minLength: 1 }), (text, other) => {
      const signs = signsOf(text)
      const [sign = ""] = other.split("")
      return (
        signs.has(sign) === text.includes(sign) &&
        signs.hasBetween(0x80, 0x9f) === /[\u0080-\u009f]/.test(text) &&
        signs.hasBetween(0xd800, 0xdfff) === /[\ud800-\udfff]/.test(text)
      )
    }),
    { numRuns: 40 },
  )
})

test("damage is found the same whether only what its signs speak for is looked for, or everything", () => {
  const everything: Signs = { has: () => true, hasBetween: () => true }
  const word = fc.constantFrom(
    ..."Straße Ã¼ber MÃ¼ller M√ºller K├Âln &uuml; &amp; Stra?e Gr÷ße Stra§e M\uFFFDller M³nchen a&b §7 index.php?id=4 Bäume".split(
      " ",
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const text = words.join(" ")
      expect(mend(text)).toEqual(mend(text, everything))
    }),
  )
})

test("bytes in UTF-8 show the same signs as their text", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "binary-ascii" }))), (texts) => {
      const text = texts.join("ä–😀")
      const [ofText, ofBytes] = [signsOf(text), signsOfUtf8(new TextEncoder().encode(text), text)]
      return (
        Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code))
          .concat(text.split(""))
          .every((sign) => ofBytes.has(sign) === ofText.has(sign)) &&
        Array.from({ length: 0x1ff }, (_, half) => (half + 1) << 7).every(
          (first) => ofBytes.hasBetween(first, first + 0x7f) === ofText.hasBetween(first, first + 0x7f),
        )
      )
    }),
    { numRuns: 40 },
  )
})
