import { type CalendarContent, icalExporter } from "@sozialraum/export-ical"
import { afterAll, expect, it } from "vitest"
import { generatedContents } from "./networks.mjs"
import { sampleContent } from "./sample.mjs"

const given = process.env["TZ"]
afterAll(() => {
  if (given === undefined) delete process.env["TZ"]
  else process.env["TZ"] = given
})

it("every feed of the sample and of random networks has the same bytes in every process zone", async () => {
  const contents: ReadonlyArray<CalendarContent> = [await sampleContent(), ...generatedContents(5, 20261125)]
  const writtenIn = (zone: string) => {
    process.env["TZ"] = zone
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    return contents.map((content) => icalExporter.write(content, { audience: "network" }).text)
  }
  const [first, ...others] = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia"].map(writtenIn)
  for (const feeds of others) expect(feeds).toEqual(first)
})
