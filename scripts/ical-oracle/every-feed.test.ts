import {
  type CalendarContent,
  type CalendarFilters,
  calendarProblems,
  calendarRenderer,
  freeBusyExporter,
  type IcalOptions,
  narrowContent,
} from "@sozialraum/export-ical"
import { afterAll, expect, it } from "vitest"
import { generatedContents } from "./networks.mjs"
import { sampleContent } from "./sample.mjs"

const given = process.env["TZ"]
afterAll(() => {
  if (given === undefined) delete process.env["TZ"]
  else process.env["TZ"] = given
})

const window = { from: "2026-08-31T22:00:00Z", to: "2028-08-31T22:00:00Z", cancelledFrom: "2026-06-30T22:00:00Z" }
const ways = [
  { audience: "public", window, level: "leicht", color: "steelblue" },
  { audience: "network", window, deadlines: "tasks", language: "en" },
] as const satisfies ReadonlyArray<IcalOptions>

/** One feed of all, and one for each thing that a calendar is asked for by. */
const filtersOf = (content: CalendarContent): ReadonlyArray<CalendarFilters> => {
  const each = (name: keyof CalendarFilters, values: ReadonlyArray<{ readonly value: { readonly id: string } }> = []) =>
    values.map(({ value }) => ({ [name]: [value.id] }))
  return [
    ...[{}, { topic: ["bewegung"] }, { age: ["6-10"] }, { age: ["3"], topic: ["sport"] }, { offer: ["gibt-es-nicht"] }],
    ...each("conference", content.conferences),
    ...each("resource", content.resources),
    ...each("area", content.areas),
    ...each("offer", content.offers),
    ...each("institution", content.institutions),
  ]
}

/** Every feed of some networks, as file or as times that are taken. */
const feedsOf = (contents: ReadonlyArray<CalendarContent>) =>
  contents.flatMap((content) =>
    ways.flatMap((way) => {
      // Entries come back from one feed to the next: a whole network takes little longer than one feed.
      const renderer = calendarRenderer()
      const { audience } = way
      const files = filtersOf(content).map((filters) => ({
        audience,
        text: renderer.write(narrowContent(content, filters, audience), way).text,
      }))
      return [...files, { audience, text: freeBusyExporter.write(content, { window, audience, asOf }).text }]
    }),
  )

const asOf = "2026-09-15T08:00:00Z"

it("every feed of the sample and of generated networks has no problem, and the same bytes in three zones", async () => {
  const contents: ReadonlyArray<CalendarContent> = [await sampleContent(), ...generatedContents(2, 20261123)]
  const writtenIn = (zone: string) => {
    process.env["TZ"] = zone
    return feedsOf(contents)
  }
  const [feeds = [], ...others] = ["UTC", "Europe/Berlin", "America/New_York"].map(writtenIn)
  for (const other of others) expect(other).toEqual(feeds)
  const entries = feeds.map(({ text }) => text.split("\r\nBEGIN:VEVENT\r\n").length - 1)
  expect(Math.max(...entries)).toBeGreaterThan(100)
  expect(entries.filter((count) => count > 0).length).toBeGreaterThan(50)
  expect(new Set(feeds.map(({ text }) => text)).size).toBeGreaterThan(100)
  // Of the sample one date was moved and one cancelled.
  const components = (feeds[0]?.text ?? "").split("BEGIN:VEVENT")
  const of = (key: string) => components.find((text) => text.includes(`RECURRENCE-ID;TZID=Europe/Berlin:${key}`))
  expect(of("20270602T160000")).toContain("DTSTART;TZID=Europe/Berlin:20270609T160000")
  expect(of("20270610T150000")).toContain("STATUS:CANCELLED")
  for (const { text, ...check } of feeds) expect(calendarProblems(text, check)).toEqual([])
})
