import { expect, it } from "vitest"
import { indexNetwork } from "../network/index.js"
import { networkOverTime } from "../ties/index.js"
import { day, house, tie } from "../ties/ties.fixture.js"
import { networkOverTimeMarkdown } from "./index.js"

it("writes shares as each language does, like the page of the map (Q30)", () => {
  const index = indexNetwork({ institutions: ["a", "b", "c"].map((id) => house(id)), ties: [tie("a", "b")] })
  const steps = networkOverTime(index, { from: day("2026-01-01"), to: day("2027-01-01"), step: "year" })
  expect(networkOverTimeMarkdown(steps, { language: "de" })).toContain("| 33,3 % |")
  expect(networkOverTimeMarkdown(steps, { language: "en" })).toContain("| 33.3% |")
})
