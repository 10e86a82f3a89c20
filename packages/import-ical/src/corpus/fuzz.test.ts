import { describe, expect, it } from "vitest"
import { brokenLaws } from "./laws.fixture.js"
import { mutated } from "./mutations.fixture.js"
import { samples } from "./samples.fixture.js"

const files = Object.values(samples).map((text) => new TextEncoder().encode(text))

describe("a calendar file that is broken at random", () => {
  it("is read without a throw, and every component is accepted or rejected once", () => {
    const broken: Array<readonly [number, ReadonlyArray<string>]> = []
    for (let seed = 0; seed < 100; seed++) {
      const laws = brokenLaws(mutated(files, seed), seed % 10 === 0)
      if (laws.length > 0) broken.push([seed, laws])
    }
    expect(broken).toEqual([])
  })

  it("holds the laws where it is whole", () => {
    for (const file of files) expect(brokenLaws(file, true)).toEqual([])
  })
})
