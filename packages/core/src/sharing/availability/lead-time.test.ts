import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../../calendar/index.js"
import { Instant } from "../../time/index.js"
import { gym, lendingOf } from "../booking/lending.fixture.js"
import { bookableFrom, bookableUntil } from "./lead-time.js"

const from = (leadTime: object, now: string, calendars?: ReadonlyArray<ClosureCalendar>): string =>
  bookableFrom(
    lendingOf(gym({ availability: { leadTime: leadTime as never } }), calendars === undefined ? {} : { calendars }),
    Instant.parse(now),
  )

describe("the day of asking is day 0", () => {
  it("calendar days count all days, by the clock of the resource (R39)", () => {
    expect(from({ amount: 3, unit: "calendarDays" }, "2026-10-05T08:00:00Z")).toBe("2026-10-08T00:00")
    expect(from({ amount: 1, unit: "calendarDays" }, "2026-10-05T22:30:00Z")).toBe("2026-10-07T00:00")
    expect(from({ amount: 1, unit: "calendarDays" }, "2028-02-28T08:00:00Z")).toBe("2028-02-29T00:00")
    expect(from({ amount: 21, unit: "calendarDays" }, "2026-10-05T08:00:00Z")).toBe("2026-10-26T00:00")
  })

  it("working days leave out weekends and public holidays, not school holidays (R39)", () => {
    expect(from({ amount: 3, unit: "workingDays" }, "2026-10-05T08:00:00Z")).toBe("2026-10-08T00:00")
    expect(from({ amount: 1, unit: "workingDays" }, "2026-10-09T08:00:00Z")).toBe("2026-10-12T00:00")
    expect(from({ amount: 1, unit: "workingDays" }, "2026-10-10T08:00:00Z")).toBe("2026-10-12T00:00")
    expect(from({ amount: 5, unit: "workingDays" }, "2026-10-16T08:00:00Z")).toBe("2026-10-23T00:00")
  })

  it("a public holiday in the week is no working day (R39)", () => {
    const calendars = [
      ClosureCalendar.parse({
        id: "feiertage-nw",
        name: "Feiertage Nordrhein-Westfalen",
        scope: { kind: "land", id: "NW" },
        source: { name: "Feiertagsgesetz" },
        known: { from: "2026-01-01", to: "2027-01-01" },
        kinds: ["feiertag"],
        closures: [{ kind: "feiertag", from: "2026-05-14", to: "2026-05-15", reason: "Christi Himmelfahrt" }],
      }),
    ]
    expect(from({ amount: 3, unit: "workingDays" }, "2026-05-12T08:00:00Z", calendars)).toBe("2026-05-18T00:00")
    expect(from({ amount: 3, unit: "calendarDays" }, "2026-05-12T08:00:00Z", calendars)).toBe("2026-05-15T00:00")
  })

  it("a day of which no calendar knows counts as a working day", () => {
    expect(from({ amount: 1, unit: "workingDays" }, "2027-12-24T08:00:00Z")).toBe("2027-12-27T00:00")
    expect(from({ amount: 2, unit: "workingDays" }, "2026-10-05T08:00:00Z", [])).toBe("2026-10-07T00:00")
  })

  it("hours are real hours, also when the clocks are changed (R39)", () => {
    expect(from({ amount: 24, unit: "hours" }, "2026-10-24T10:00:00Z")).toBe("2026-10-25T11:00")
    expect(from({ amount: 24, unit: "hours" }, "2026-10-06T08:00:30Z")).toBe("2026-10-07T10:01")
  })

  it("without a lead time, one books from now on", () => {
    expect(bookableFrom(lendingOf(gym()), Instant.parse("2026-10-06T08:00:00Z"))).toBe("2026-10-06T10:00")
  })

  it("ends where days can no longer be written", () => {
    expect(from({ amount: 10_000, unit: "workingDays" }, "2999-12-20T08:00:00Z")).toBe("2999-12-31T00:00")
  })
})

describe("how far ahead one books", () => {
  it("is counted in days from the day of asking (R39)", () => {
    const lending = lendingOf(gym({ availability: { atMostDaysAhead: 60 } }))
    expect(bookableUntil(lending, Instant.parse("2026-10-05T08:00:00Z"))).toBe("2026-12-04")
    expect(bookableUntil(lendingOf(gym()), Instant.parse("2026-10-05T08:00:00Z"))).toBeUndefined()
  })
})
