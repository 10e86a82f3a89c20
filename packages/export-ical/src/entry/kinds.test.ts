import {
  ClosureCalendar,
  FundApplication,
  Instant,
  Institution,
  Measure,
  Resource,
  type Revised,
} from "@sozialraum/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { freeBusyExporter } from "../busy/free-busy.js"
import type { CalendarContent } from "../content.js"
import { icalExporter } from "../exporter.js"
import { narrowContent } from "../filters.js"
import type { IcalOptions } from "../ical-options.js"
import { calendarProblems } from "../lint/calendar-problems.js"

const revised = <A>(value: A): Revised<A> => ({
  value,
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-03-01T09:00:00Z",
})
const measure = (facts: object = {}) =>
  Measure.parse({
    ...{
      id: "schwimmkurs",
      title: "Schwimmkurs",
      needs: ["n1"],
      responsible: "kita-1",
      state: "planned",
      public: true,
    },
    ...{ start: "2026-09-01", due: "2026-12-01", review: "2027-02-01" },
    ...facts,
  })
const closures = (id: string, scope: object, reason = "Betriebsferien", onlyIn?: string) =>
  ClosureCalendar.parse({
    ...{ id, name: `Schließtage ${id}`, scope, source: { name: "Haus" }, known: {}, kinds: ["schliesstag"] },
    closures: [
      {
        kind: "schliesstag",
        from: "2026-07-20",
        to: "2026-08-03",
        reason,
        ...(onlyIn === undefined ? {} : { onlyIn }),
      },
    ],
  })
const content = (facts: Partial<CalendarContent> = {}): CalendarContent => ({
  ...{ network: "bochum", name: "Hustadt", meetings: [], bookings: [], conferences: [], resources: [], sites: [] },
  institutions: [revised(Institution.parse({ id: "kita-1", name: "Kita Hustadtring", types: ["kita"] }))],
  measures: [revised(measure()), revised(measure({ id: "klettern", title: "Klettern", responsible: "ogs-1" }))],
  closureCalendars: [
    revised(closures("kita-1", { kind: "einrichtung", id: "kita-1" })),
    revised(closures("nw", { kind: "land", id: "NW" })),
  ],
  ...facts,
})
const titlesIn = (of: CalendarContent, options: IcalOptions = {}) =>
  [...icalExporter.write(of, options).text.matchAll(/\r\nSUMMARY:(.*)\r\n/g)].map(([, title]) => title)

test("closures and deadlines stand in the calendar of their network, deadlines as days unless tasks are asked for", () => {
  expect(titlesIn(content())).toEqual([
    ...["Betriebsferien", "Betriebsferien", "Klettern", "Schwimmkurs"],
    ...["Auswertung: Klettern", "Auswertung: Schwimmkurs"],
  ])
  const { text } = icalExporter.write(content(), { deadlines: "tasks" })
  expect(text.split("BEGIN:VTODO\r\n")).toHaveLength(5)
  expect(text.split("BEGIN:VEVENT\r\n")).toHaveLength(3)
  expect(titlesIn(content(), { deadlines: "none", closures: "none" })).toEqual([])
})

test("a calendar that is narrowed to a house has its measures and its closing days, and those of nobody else", () => {
  const narrowed = narrowContent(content(), { institution: ["kita-1"] }, "public")
  expect(titlesIn(narrowed)).toEqual(["Betriebsferien", "Schwimmkurs", "Auswertung: Schwimmkurs"])
  expect(titlesIn(narrowContent(content(), { institution: ["ogs-1"] }, "public"))).toEqual([
    "Klettern",
    "Auswertung: Klettern",
  ])
})

test("a filter finds nothing by what its reader may not know: who applied for money, and a measure that is not public (P9)", () => {
  const application = FundApplication.parse({
    ...{ id: "a1", fund: "f1", applicant: "kita-1", title: "Fest", purpose: "Fest", start: "2026-06-20" },
    ...{ amount: { cents: 1000, currency: "EUR" }, state: { status: "draft" } },
  })
  const hidden = content({ applications: [revised(application)], measures: [revised(measure({ public: false }))] })
  const found = (audience: "public" | "network") => narrowContent(hidden, { institution: ["kita-1"] }, audience)
  expect([found("public").applications?.length, found("public").measures?.length]).toEqual([0, 0])
  expect([found("network").applications?.length, found("network").measures?.length]).toEqual([1, 1])
})

test("the order in which values come does not show", () => {
  const turned = content({
    measures: content().measures?.toReversed() ?? [],
    closureCalendars: content().closureCalendars?.toReversed() ?? [],
  })
  for (const deadlines of ["days", "tasks"] as const)
    expect(icalExporter.write(turned, { deadlines }).text).toBe(icalExporter.write(content(), { deadlines }).text)
})

test("whatever words and ids there are, every kind passes the strict reader, and no mail address reaches the public (P9)", () => {
  const odd = [
    "\r\nEND:VEVENT",
    "\u2028",
    "\u0085",
    "\u0000",
    "\ud800",
    '"',
    "^n",
    "\\",
    ";",
    ",",
    "a@example.org",
    "👩‍👧",
    "ß",
  ]
  const words = fc
    .array(fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 30 })), { maxLength: 6 })
    .map((parts) => `x${parts.join("")}`)
  const window = { from: Instant.parse("2026-07-01T00:00:00Z"), to: Instant.parse("2026-08-01T00:00:00Z") }
  fc.assert(
    fc.property(words, words, fc.constantFrom("days", "tasks"), (title, place, deadlines) => {
      const strange = content({
        measures: [revised(measure({ title, description: place }))],
        closureCalendars: [revised(closures("a", { kind: "land", id: "NW" }, title, place))],
        resources: [revised(Resource.parse({ id: "r", owner: "kita-1", category: "raum", name: title }))],
      })
      for (const { text } of [
        icalExporter.write(strange, { deadlines }),
        freeBusyExporter.write(strange, { window }),
      ]) {
        expect(calendarProblems(text, { audience: "public" })).toEqual([])
        expect(text.replaceAll("\r\n ", "")).not.toContain("a@example.org")
      }
    }),
    { numRuns: 60 },
  )
})
