import { Interval, LocalDate } from "@sozialraum/core"
import { expect, test } from "vitest"
import { writtenTime } from "./event-time.js"

const interval = (start: string, end: string, zone = "Europe/Berlin") => Interval.parse({ start, end, zone })
const form = (start: string, end: string, zone?: string) => writtenTime(interval(start, end, zone)).form

test("a meeting stands in the wall-clock time of its zone, with the instants that core computes", () => {
  expect(writtenTime(interval("2026-10-21T15:00", "2026-10-21T17:00"))).toMatchObject({
    form: "zoned",
    start: "2026-10-21T13:00:00Z",
    end: "2026-10-21T15:00:00Z",
  })
})

test("a time that the clock change skips is written as the instant that it is read as", () => {
  expect(writtenTime(interval("2027-03-28T02:30", "2027-03-28T04:30"))).toEqual({
    form: "utc",
    start: "2027-03-28T01:30:00Z",
    end: "2027-03-28T02:30:00Z",
  })
})

test("a time that the clock change repeats is written as its first instant", () => {
  expect(writtenTime(interval("2026-10-25T02:30", "2026-10-25T05:00"))).toEqual({
    form: "utc",
    start: "2026-10-25T00:30:00Z",
    end: "2026-10-25T04:00:00Z",
  })
})

test("what lasts across a clock change is written in instants, what ends before or begins after it is not", () => {
  expect(form("2026-10-24T20:00", "2026-10-25T10:00")).toBe("utc")
  expect(form("2026-10-25T00:00", "2026-10-25T01:59")).toBe("zoned")
  expect(form("2027-03-28T01:00", "2027-03-28T03:00")).toBe("utc")
  expect(form("2027-03-28T03:00", "2027-03-28T04:00")).toBe("zoned")
})

test("UTC, odd offsets and years without known rules are written in instants", () => {
  expect(form("2026-10-21T15:00", "2026-10-21T17:00", "UTC")).toBe("utc")
  expect(form("1971-10-21T15:00", "1971-10-21T17:00", "Africa/Monrovia")).toBe("utc")
  expect(form("1970-12-31T15:00", "1970-12-31T17:00")).toBe("utc")
  expect(form("2100-01-01T15:00", "2100-01-01T17:00")).toBe("utc")
  expect(form("2099-12-31T15:00", "2099-12-31T17:00")).toBe("zoned")
})

test("the last hours of the years that core knows can be written", () => {
  expect(writtenTime(interval("2999-12-31T20:00", "2999-12-31T23:00", "America/New_York"))).toEqual({
    form: "utc",
    start: "3000-01-01T01:00:00Z",
    end: "3000-01-01T04:00:00Z",
  })
})

test("whole days stay days", () => {
  const days = { from: LocalDate.parse("2026-10-21"), to: LocalDate.parse("2026-10-23") }
  expect(writtenTime(days)).toEqual({ form: "days", days })
})
