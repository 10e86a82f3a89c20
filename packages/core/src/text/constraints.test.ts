import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Offer } from "../offer/index.js"
import { parse } from "../problem.js"
import { describeInvalidValue } from "./index.js"

describe("what does not fit a schema", () => {
  it("names the states that there are, in both languages", () => {
    const refused = Result.getOrThrow(Result.flip(parse(Offer, { id: "o", state: "frei" })))
    expect(describeInvalidValue(refused, "de")).toBe(
      "state: Möglich ist hier: „draft“, „submitted“, „returned“, „published“, „paused“, „ended“, „archived“",
    )
    expect(describeInvalidValue(refused, "en")).toContain("state: Possible here: “draft”, “submitted”")
  })
})
