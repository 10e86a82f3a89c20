import { Interval } from "@sozialraum/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { icalExporter } from "../exporter.js"
import { calendarProblems } from "../lint/calendar-problems.js"
import { instancesOf } from "./instances.fixture.js"
import { anyOffer, calendars, contentOf, datesToShow } from "./offer.fixture.js"

/** Both clock changes lie in each year. */
const window = { from: "2026-01-01T00:00:00Z", to: "2029-01-01T00:00:00Z" }
const span = { from: Date.parse(window.from), to: Date.parse(window.to) }
const threeYears = Interval.parse({ start: "2026-01-01T00:00", end: "2029-01-01T00:00", zone: "UTC" })

/** More of them as a command of its own: `LAWS_RUNS=10000 vitest run packages/export-ical/src/offer/offer-event.laws`. */
const numRuns = Number(process.env["LAWS_RUNS"] ?? 100)
const asked = [anyOffer, fc.subarray([...calendars])] as const

/** The entries that return, by UID and the date that is otherwise. */
const entriesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .replaceAll("\r\n ", "")
      .split("BEGIN:VEVENT\r\n")
      .slice(1)
      .map((entry) => entry.split("END:VEVENT")[0] ?? "")
      .filter((entry) => /^(RRULE|RECURRENCE-ID)/m.test(entry))
      .map((entry) => [(entry.match(/^(UID|RECURRENCE-ID).*$/gm) ?? []).join(), entry]),
  )

describe("the entries of any offer", () => {
  it("have, as ical.js reads them over three years, the dates of the offer and no others (R18)", () => {
    fc.assert(
      fc.property(...asked, (offer, given) => {
        const { text } = icalExporter.write(contentOf([offer], given), { window })
        const shown = instancesOf(text, span)
          .filter(({ status }) => status !== "CANCELLED")
          .map(({ startsAt, endsAt, status }) => `${startsAt} ${endsAt} ${status}`)
        expect(shown.sort()).toEqual(datesToShow(offer, given, threeYears))
      }),
      { numRuns },
    )
  })

  it("are as the standard asks, and stay when the window moves on within its years", () => {
    fc.assert(
      fc.property(...asked, (offer, given) => {
        const on = (from: string, to: string) => icalExporter.write(contentOf([offer], given), { window: { from, to } })
        const { text } = on("2026-03-01T00:00:00Z", "2028-03-01T00:00:00Z")
        expect(calendarProblems(text)).toEqual([])
        const before = entriesOf(text)
        const after = entriesOf(on("2026-03-02T00:00:00Z", "2028-03-02T00:00:00Z").text)
        for (const [key, entry] of after) expect(entry).toBe(before.get(key) ?? entry)
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    )
  })
})
