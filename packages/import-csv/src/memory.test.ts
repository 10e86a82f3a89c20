import * as fc from "fast-check"
import { expect, test } from "vitest"
import { memory, memoryOfTwo } from "./memory.js"
import { nameText, ownText } from "./values/own-text.js"

const long = "ä".repeat(300)

test("a memory says what the function says, also of texts that it has forgotten or never kept", () => {
  const lengthOf = memory((text) => ({ length: text.length }))
  const text = fc.oneof(fc.string(), fc.constantFrom("", long))
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(texts.map(lengthOf)).toEqual(texts.map(({ length }) => ({ length })))
    }),
  )
  for (let number = 0; number < 50_000; number++) lengthOf(`${number}`)
  expect(lengthOf("17")).toEqual({ length: 2 })
})

test("a text that comes again is not worked on again; a long one is, and is not held", () => {
  let times = 0
  const read = memory((text) => {
    times++
    return [text]
  })
  expect([read("Bochum"), read("Bochum"), times]).toEqual([["Bochum"], ["Bochum"], 1])
  expect(read(long)).not.toBe(read(long))
})

test("two texts are remembered apart from the same two the other way round", () => {
  const join = memoryOfTwo((first, second) => `${first}/${second}`)
  const text = fc.constantFrom("", "a", "b", "a/b", "constructor", "__proto__")
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(join(first, second)).toBe(`${first}/${second}`)
    }),
  )
})

test("a text of one's own and a name have the letters of the text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("", "7", "__proto__", "PLZ", long)), (text) => {
      expect([ownText(text), nameText(text)]).toEqual([text, text])
    }),
  )
})

test("where hardly any text comes twice a memory gives up, and says the same", () => {
  let times = 0
  const lengthOf = memory((text) => {
    times++
    return text.length
  })
  for (let number = 0; number < 3000; number++) expect(lengthOf(`${number}`)).toBe(`${number}`.length)
  expect([lengthOf("7"), lengthOf("7"), times]).toEqual([1, 1, 3002])
})
