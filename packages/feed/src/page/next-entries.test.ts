import { Instant, Interval, LocalDate, LocalDateTime } from "@sozialraum/core"
import type { CalendarEvent } from "@sozialraum/export-ical"
import { expect, test } from "vitest"
import { nextEntries } from "./next-entries.js"
import { whenText } from "./page-dates.js"

const interval = (start: string, end: string) => Interval.parse({ start, end, zone: "Europe/Berlin" })
const event = (summary: string, when: CalendarEvent["when"], more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: summary,
  sequence: 0,
  createdAt: "2026-01-01T00:00:00Z",
  changedAt: "2026-01-01T00:00:00Z",
  when,
  summary,
  status: "confirmed",
  categories: [],
  ...more,
})
const local = (text: string) => LocalDateTime.parse(text)
const days = (from: string, to: string) => ({ from: LocalDate.parse(from), to: LocalDate.parse(to) })
const now = Instant.parse("2026-10-21T13:30:00Z")
const told = (events: ReadonlyArray<CalendarEvent>, most = 10) =>
  nextEntries(events, now, most).map(({ when, summary }) => `${whenText(when, "de")} ${summary}`)

test("what is over or was cancelled is not among what comes next, what goes on is", () => {
  expect(
    told([
      event("vorbei", interval("2026-10-21T13:00", "2026-10-21T15:30")),
      event("läuft", interval("2026-10-21T15:00", "2026-10-21T17:00")),
      event("abgesagt", interval("2026-10-22T15:00", "2026-10-22T17:00"), { status: "cancelled" }),
      event("zu", days("2026-10-20", "2026-10-22")),
      event("gestern zu", days("2026-10-20", "2026-10-21")),
    ]),
  ).toEqual(["Di, 20. Oktober 2026 – Mi, 21. Oktober 2026 zu", "Mi, 21. Oktober 2026, 15:00–17:00 Uhr läuft"])
})

test("what returns is there with each of its dates, by the clock of the place, across the change of the clocks", () => {
  const weekly = event("Chor", interval("2026-09-02T17:00", "2026-09-02T18:30"), {
    recurrence: {
      rule: { freq: "weekly", interval: 1, weekStart: "mo" },
      excluded: [local("2026-11-04T17:00")],
      overrides: [
        { key: local("2026-10-21T17:00"), when: interval("2026-10-21T17:00", "2026-10-21T18:30"), status: "cancelled" },
        {
          key: local("2026-10-28T17:00"),
          when: interval("2026-10-29T18:00", "2026-10-29T19:00"),
          status: "confirmed",
          summary: "Chor (verlegt)",
        },
      ],
    },
  })
  expect(told([weekly], 3)).toEqual([
    "Do, 29. Oktober 2026, 18:00–19:00 Uhr Chor (verlegt)",
    "Mi, 11. November 2026, 17:00–18:30 Uhr Chor",
    "Mi, 18. November 2026, 17:00–18:30 Uhr Chor",
  ])
})

test("dates read the same in both languages", () => {
  const night = interval("2026-10-21T22:00", "2026-10-22T01:00")
  expect(whenText(night, "de")).toBe("Mi, 21. Oktober 2026, 22:00 Uhr – Do, 22. Oktober 2026, 01:00 Uhr")
  expect(whenText(night, "en")).toBe("Wed, 21 October 2026, 22:00 – Thu, 22 October 2026, 01:00")
  expect(whenText(days("2026-10-21", "2026-10-22"), "en")).toBe("Wed, 21 October 2026")
})
