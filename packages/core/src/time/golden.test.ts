import { describe, expect, it } from "vitest"
import type { Plain } from "../problem.js"
import { berlin, Interval, LocalDateTime, occurrences, Series, toInstant } from "./index.js"

/** A series in Berlin, and what a window of whole days holds of it. */
const told = (more: Partial<Plain<typeof Series>>, start: string, end: string) => {
  const series = Series.parse({
    start: "2026-10-14T15:00",
    durationMinutes: 90,
    zone: berlin,
    rule: { freq: "weekly" },
    clockChange: { missing: "shift", repeated: "first" },
    ...more,
  })
  return occurrences(series, Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone: berlin }))
}
const choices = [
  { missing: "skip", repeated: "first" },
  { missing: "shift", repeated: "second" },
] as const

describe("golden values, the same in every process zone", () => {
  it("Weekly Wednesday 15:00 Berlin from 2026-10-14 across the clock change: 13:00Z, 13:00Z, 14:00Z, 14:00Z", () => {
    const { occurrences: dates } = told({}, "2026-10-01", "2026-11-05")
    expect(dates.map(({ startsAt }) => startsAt)).toEqual([
      "2026-10-14T13:00:00Z",
      "2026-10-21T13:00:00Z",
      "2026-10-28T14:00:00Z",
      "2026-11-04T14:00:00Z",
    ])
    expect(dates[2]).toEqual({
      key: "2026-10-28T15:00",
      start: "2026-10-28T15:00",
      end: "2026-10-28T16:30",
      startsAt: "2026-10-28T14:00:00Z",
      endsAt: "2026-10-28T15:30:00Z",
      because: "exact",
    })
  })

  it("Monthly on day 31 from January: 31 Jan, 31 Mar, 31 May, 31 Jul ... never the 28th", () => {
    const { occurrences: dates } = told(
      { start: "2026-01-31T15:00", rule: { freq: "monthly" } },
      "2026-01-01",
      "2027-02-01",
    )
    expect(dates.map(({ key }) => key.slice(0, 10))).toEqual([
      ...["01", "03", "05", "07", "08", "10", "12"].map((month) => `2026-${month}-31`),
      "2027-01-31",
    ])
  })

  it("02:30 Berlin on 28 March 2027 does not exist: the caller says skip or shift, and the result shows it", () => {
    const missing = LocalDateTime.parse("2027-03-28T02:30")
    const [skip, shift] = choices.map((clockChange) => toInstant(missing, berlin, clockChange))
    expect(skip).toBeUndefined()
    expect(shift).toEqual({ instant: "2027-03-28T01:30:00Z", because: "shifted" })

    const [skipped, shifted] = choices.map((clockChange) =>
      told({ start: "2027-03-21T02:30", clockChange }, "2027-03-28", "2027-03-29"),
    )
    expect(skipped).toEqual({ occurrences: [], omitted: [{ key: missing, because: "noSuchTime" }] })
    expect(shifted?.occurrences).toMatchObject([{ key: missing, start: "2027-03-28T03:30", because: "shifted" }])
  })

  it("02:30 on 25 October 2026 exists twice: the caller says first or second, and the result shows it", () => {
    const twice = LocalDateTime.parse("2026-10-25T02:30")
    const readings = choices.map((clockChange) => toInstant(twice, berlin, clockChange))
    expect(readings).toEqual([
      { instant: "2026-10-25T00:30:00Z", because: "first" },
      { instant: "2026-10-25T01:30:00Z", because: "second" },
    ])

    const [first, second] = choices.map(
      (clockChange) => told({ start: "2026-10-18T02:30", clockChange }, "2026-10-25", "2026-10-26").occurrences,
    )
    expect(first).toMatchObject([{ key: twice, start: twice, startsAt: "2026-10-25T00:30:00Z", because: "first" }])
    expect(second).toMatchObject([{ key: twice, start: twice, startsAt: "2026-10-25T01:30:00Z", because: "second" }])
  })

  it.each(["2026-10-21T15:00", "2026-10-21T13:00:00Z", "2026-10-21T13:00:00.000Z", "2026-10-21"])(
    "An excluded date given as a local time, as an instant, and as a plain date must each remove the same occurrence: %s",
    (date) => {
      const { occurrences: dates, omitted } = told({ exdates: [date] }, "2026-10-14", "2026-10-29")
      expect(dates.map(({ key }) => key)).toEqual(["2026-10-14T15:00", "2026-10-28T15:00"])
      expect(omitted).toEqual([{ key: "2026-10-21T15:00", because: "excluded" }])
    },
  )
})
