import { expect, test } from "vitest"
import { bytesOf, listNames } from "../real-lists.fixture.js"
import { defectSamples } from "./defects.fixture.js"
import { brokenLaws } from "./fuzz.fixture.js"
import { largest, mutated } from "./mutations.fixture.js"

/** A million were read once; here some thousands are, the same in every run. */
const runs = 4000

/** No test measures exactly: twice the time that is promised on a machine that does something else besides. */
const slowestMs = 4000

const samples = [...listNames.map(bytesOf), ...defectSamples]

test("however a list is broken, reading neither throws nor hangs nor loses a record", () => {
  const broken = Array.from({ length: runs }, (_, index) => index + 1).flatMap((seed) => {
    const input = mutated(samples, seed)
    const start = performance.now()
    const laws = brokenLaws(input, seed % 5 === 0)
    const isSlow = performance.now() - start > slowestMs && input.length <= largest
    return [...laws, ...(isSlow ? [`slow for ${input.length} bytes`] : [])].map((law) => `seed ${seed}: ${law}`)
  })
  expect(broken).toEqual([])
})

test("a law that is broken is told", () => {
  const once = new TextEncoder().encode("Name;PLZ\nKita Mond;44801\n")
  expect(brokenLaws(once, true)).toEqual([])
  const hostile = new Proxy(once, { get: (target, key) => (key === "length" ? explode() : Reflect.get(target, key)) })
  expect(brokenLaws(hostile, false)[0]).toMatch(/^threw /)
})

const explode = (): never => {
  throw new Error("no bytes")
}
