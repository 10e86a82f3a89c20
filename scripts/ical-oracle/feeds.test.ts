import { type CalendarContent, calendarProblems, icalExporter } from "@sozialraum/export-ical"
import { beforeAll, describe, expect, it } from "vitest"
import { generatedContents } from "./networks.mjs"
import { threeYears } from "./run.mjs"
import { sampleContent } from "./sample.mjs"

let contents: ReadonlyArray<CalendarContent>
beforeAll(async () => {
  contents = [await sampleContent(), ...generatedContents(6, 20261124)]
})

const variants = (["public", "network"] as const).flatMap((audience) =>
  (["days", "tasks"] as const).map((deadlines) => ({ audience, deadlines })),
)
const written = (content: CalendarContent, variant: object) =>
  icalExporter.write(content, { ...variant, window: threeYears }).text

describe("every feed of the sample and of random networks", () => {
  it.each(variants)("passes the lint: $audience, deadlines as $deadlines", (variant) => {
    for (const content of contents)
      expect(calendarProblems(written(content, variant), { use: "subscription", audience: variant.audience })).toEqual(
        [],
      )
  })
})
