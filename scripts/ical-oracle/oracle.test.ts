import { beforeAll, describe, expect, it } from "vitest"
import { isLeftOut } from "../clients/program.mjs"
import { engines } from "./engines.mjs"
import { generatedContents } from "./networks.mjs"
import { runOracle, threeYears } from "./run.mjs"
import { sampleContent, sampleDates } from "./sample.mjs"

let cases: ReadonlyArray<object>
let run: ReturnType<typeof runOracle>
beforeAll(async () => {
  const sample = { content: await sampleContent(), datesOf: await sampleDates(threeYears) }
  cases = [sample, ...generatedContents(6, 20261123).map((content) => ({ content }))]
  run = runOracle(cases)
})

describe("the instances of every feed over three years, both clock changes of each among them (R18)", () => {
  it("are thousands", () => {
    expect(run.instances).toBeGreaterThan(3000)
  })

  for (const { name, instances } of engines())
    it.skipIf(isLeftOut(instances !== undefined))(`are for ${name} those that core tells`, () => {
      expect(run.verdicts.find((verdict) => verdict.name === name)?.wrong).toEqual([])
    })

  it.each([
    ["exceptions are lost", /EXDATE.*\r\n( .*\r\n)*/g, ""],
    ["rules end earlier", /UNTIL=2027/g, "UNTIL=2026"],
    ["the clocks of a zone do not change", /TZOFFSETTO:\+0200/g, "TZOFFSETTO:+0100"],
  ])("are others where %s", (_, part, instead) => {
    const sample = cases.slice(0, 1)
    const broken = runOracle(sample, { only: "ical.js", change: (feed: string) => feed.replaceAll(part, instead) })
    expect(broken.verdicts.flatMap(({ wrong }) => wrong).length).toBeGreaterThan(0)
  })
})
