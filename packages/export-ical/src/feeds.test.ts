import { afterEach, expect, test } from "vitest"
import { icalExporter } from "./exporter.js"
import { narrowContent } from "./filters.js"
import { generatedContent } from "./generated.fixture.js"
import type { IcalOptions } from "./ical-options.js"
import { calendarProblems } from "./lint/calendar-problems.js"

const window = { from: "2026-01-15T00:00:00Z", to: "2027-12-01T00:00:00Z", cancelledFrom: "2026-02-01T00:00:00Z" }
const feeds: ReadonlyArray<IcalOptions> = [
  {},
  { window, color: "steelblue", url: "https://example.org/a,b", source: "https://example.org/calendars/x.ics" },
  { window, audience: "network", language: "en", deadlines: "tasks" },
  { window, audience: "planning", cancelledTitle: "plain", closures: "none" },
]

const feedsOf = (seed: number): ReadonlyArray<readonly [IcalOptions, string]> => {
  const content = generatedContent(seed, 30)
  return feeds.flatMap((options) =>
    [{}, { institution: ["i3"] }].map((filters) => {
      const narrowed = narrowContent(content, filters, options.audience ?? "public")
      return [options, icalExporter.write(narrowed, options).text] as const
    }),
  )
}

test("every feed of generated networks has no problem", () => {
  for (const seed of [1, 2, 3])
    for (const [{ audience = "public" }, text] of feedsOf(seed))
      expect(calendarProblems(text, { audience })).toEqual([])
})

const zoneOfProcess = process.env["TZ"]
afterEach(() => {
  if (zoneOfProcess === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zoneOfProcess
})

test("the zone of the process does not show in a single byte", () => {
  const [utc, ...others] = ["UTC", "Asia/Tokyo", "America/St_Johns"].map((zone) => {
    process.env["TZ"] = zone
    return feedsOf(4).map(([, text]) => text)
  })
  for (const other of others) expect(other).toEqual(utc)
})

test("the order of the values does not show either", () => {
  const content = generatedContent(4, 30)
  const turned = {
    ...content,
    meetings: content.meetings.toReversed(),
    bookings: content.bookings.toReversed(),
    offers: content.offers?.toReversed() ?? [],
  }
  expect(icalExporter.write(turned, {}).text).toBe(icalExporter.write(content, {}).text)
})
