import { readdirSync, readFileSync } from "node:fs"
import { Ags } from "@sozialraum/core"
import {
  ClosureCalendar,
  calendarsFor,
  DaySpan,
  dayAnswers,
  freeSpan,
  heldDates,
  Land,
  movableDays,
  SchoolYear,
  schoolDay,
  withAdjoiningFreeDays,
} from "@sozialraum/core/calendar"
import { addDays, daysBetween, Interval, LocalDate, Series } from "@sozialraum/core/time"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  calendarOf,
  movableDayFindings,
  movableDayRules,
  publicHolidays,
  readOpenHolidaysCsv,
  schoolHolidaySource,
  schoolHolidays,
  schoolHolidaysOf,
} from "../index.js"

const day = (text: string) => LocalDate.parse(text)
const folder = new URL("../../../../../shared/data/calendars/", import.meta.url)
const files = readdirSync(folder).filter((name) => name.startsWith("holidays.school."))
const reports = files.map((name) => readOpenHolidaysCsv(readFileSync(new URL(name, folder), "utf8")))
const zone = "Europe/Berlin"
const holidaysOf = (calendar: ClosureCalendar, year: string) =>
  calendar.closures.filter(({ from }) => from.startsWith(year)).map(({ from, to, reason }) => [from, to, reason])

describe("the school holidays of this package", () => {
  it.each(Land.options)("are a calendar for %s that knows all school years from 2023/24 to 2029/30", (land) => {
    const calendar = schoolHolidays(land)
    expect(ClosureCalendar.safeParse(calendar).error).toBeUndefined()
    expect(String(calendar.known.from) < "2023-08-01" && "2030-08-01" <= String(calendar.known.to)).toBe(true)
    expect(calendar.closures.at(-1)?.to).toBe(calendar.known.to)
    expect(calendar.source).toMatchObject({ licence: "ODbL-1.0", attribution: expect.stringContaining("ODbL") })
  })

  it.each(Land.options)("of %s do not overlap, and are about 75 working days a year", (land) => {
    const calendar = schoolHolidays(land)
    const overlapping = calendar.closures.filter(({ from }, index) => from < (calendar.closures[index - 1]?.to ?? ""))
    expect(overlapping).toEqual([])
    const publicDays = publicHolidays(land, DaySpan.parse({ from: "2023-01-01", to: "2031-01-01" }))
    const [holidays, rest] = [dayAnswers([calendar], ["schulferien", "beweglicherFerientag"]), dayAnswers([publicDays])]
    const summers = calendar.closures.filter(({ reason }) => reason.startsWith("Sommer"))
    // From summer to summer; 75 days with Saturdays, movable days included, are 57 to 70 from Monday to Friday.
    for (const [index, { from }] of summers.slice(0, -1).entries()) {
      const to = summers[index + 1]?.from ?? from
      const days = Array.from({ length: daysBetween(from, to) }, (_, count) => addDays(from, count))
      const free = days.filter((date) => holidays(date)._tag === "closed" && rest(date)._tag !== "closed")
      const weekdays = free.filter((date) => !["Sat", "Sun"].includes(new Date(date).toUTCString().slice(0, 3)))
      expect(weekdays.length).toBeGreaterThan(56)
      expect(weekdays.length).toBeLessThan(71)
    }
  })

  it("are those that the lists give, read with the reader of this package", () => {
    expect(reports.flatMap(({ rejected, findings }) => [...rejected, ...findings])).toEqual([])
    const tables = reports.flatMap((report) => report.tables)
    expect(tables).toHaveLength(18)
    for (const table of tables) {
      const scope = { kind: "schule", id: "s" } as const
      const made = calendarOf(table, schoolHolidaySource, table.schools === undefined ? undefined : scope)
      const ours = table.schools === undefined ? schoolHolidays(table.land) : schoolHolidaysOf(table.schools, scope)
      const since = String(ours.known.from)
      expect(ours.known.to).toBe(made.known.to)
      expect(ours.closures).toEqual(made.closures.filter(({ from }) => from >= since))
    }
  })

  it.each([
    ["NW", "nw", "NW"],
    ["BB", "bb", "BB"],
    ["BW", "bw", "BW"],
  ] as const)("of %s are the rows of its list, day for day, counted apart from the reader", (land, name, code) => {
    const { known, closures } = schoolHolidays(land)
    const rows = readFileSync(new URL(`holidays.school.${name}.csv`, folder), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((row) => row.split(";"))
    const [header = []] = rows
    const cell = (row: ReadonlyArray<string>, column: string) => row[header.indexOf(column)] ?? ""
    const daysOf = (first: string, end: string) =>
      Array.from({ length: daysBetween(day(first), day(end)) }, (_, count) => addDays(day(first), count))
    const theirs = rows
      .slice(1)
      .filter((row) => cell(row, "Subdivisions").includes(code))
      .flatMap((row) => {
        const last = cell(row, "EndDate") || cell(row, "StartDate")
        return [...daysOf(cell(row, "StartDate"), last), day(last)]
      })
      .filter((date) => String(known.from) <= date && date < String(known.to))
    const ours = closures.flatMap(({ from, to }) => daysOf(from, to))
    expect(ours.length).toBeGreaterThan(500)
    expect([...new Set(ours)].sort()).toEqual([...new Set(theirs)].sort())
  })

  it("of NRW are those of the Ferienordnung", () => {
    expect(holidaysOf(schoolHolidays("NW"), "2026")).toEqual([
      ["2026-03-30", "2026-04-12", "Osterferien NW"],
      ["2026-05-26", "2026-05-27", "Pfingstferien NW"],
      ["2026-07-20", "2026-09-02", "Sommerferien NW"],
      ["2026-10-17", "2026-11-01", "Herbstferien NW"],
      ["2026-12-23", "2027-01-07", "Weihnachtsferien NW"],
    ])
  })

  it("have the single days by what they are", () => {
    const kinds = (land: Land) =>
      Object.fromEntries(schoolHolidays(land).closures.map(({ reason, kind }) => [reason, kind]))
    expect(kinds("BB")["Variabler Ferientag BB"]).toBe("beweglicherFerientag")
    expect(kinds("BE")["Unterrichtsfreier Tag BE"]).toBe("unterrichtsfrei")
    expect(kinds("BY")["Buß- und Bettag BY"]).toBe("unterrichtsfrei")
    expect(kinds("BW")["Reformationsfest BW"]).toBe("unterrichtsfrei")
    expect(kinds("TH")["Schulfreier Tag TH"]).toBe("unterrichtsfrei")
    expect(kinds("HH")["Brückentag HH"]).toBe("schulferien")
    expect(kinds("NI")["Tag nach Himmelfahrt NI"]).toBe("schulferien")
    expect(kinds("MV")["Zusätzlicher Ferientag MV"]).toBe("schulferien")
  })

  it("of vocational schools and of the islands are their own, and stand instead of the calendar of the Land", () => {
    const islands = schoolHolidaysOf("sh-inseln-halligen", { kind: "gemeinde", id: Ags.parse("01054168") })
    expect(holidaysOf(schoolHolidays("SH"), "2026").slice(2)).toEqual([
      ["2026-07-04", "2026-08-16", "Sommerferien SH"],
      ["2026-10-12", "2026-10-25", "Herbstferien SH"],
      ["2026-12-21", "2027-01-07", "Weihnachtsferien SH"],
    ])
    expect(holidaysOf(islands, "2026").slice(2)).toEqual([
      ["2026-07-04", "2026-08-09", "Sommerferien SH"],
      ["2026-10-05", "2026-10-25", "Herbstferien SH"],
      ["2026-12-21", "2027-01-07", "Weihnachtsferien SH"],
    ])
    const vocational = schoolHolidaysOf("mv-berufliche-schulen", { kind: "schule", id: "rbb" })
    const chosen = calendarsFor([schoolHolidays("MV"), vocational], { land: "MV", school: "rbb" })
    expect(chosen).toEqual([vocational])
    expect(holidaysOf(vocational, "2028-07")).toEqual([["2028-07-17", "2028-09-03", "Sommerferien MV"]])
    expect(ClosureCalendar.safeParse(islands).success && ClosureCalendar.safeParse(vocational).success).toBe(true)
  })

  it("of schools with odd ids are told without an exception", () => {
    expect(schoolHolidaysOf("sh-inseln-halligen", { kind: "schule", id: "\ud800" }).closures.length).toBeGreaterThan(30)
  })
})

describe("a weekly group in NRW", () => {
  it("on Wednesday at three from 14 October 2026 rests in the autumn holidays, with the reason (R18)", () => {
    const clockChange = { missing: "shift", repeated: "first" }
    const rule = { freq: "weekly" }
    const series = Series.parse({ start: "2026-10-14T15:00", durationMinutes: 90, zone, rule, clockChange })
    const window = Interval.parse({ start: "2026-10-14T00:00", end: "2026-11-05T00:00", zone })
    const { kept, dropped, uncertain } = heldDates(series, window, {
      calendars: [schoolHolidays("NW")],
      behaviour: { kind: "rests", on: ["schulferien"] },
    })
    expect(kept.map(({ startsAt }) => startsAt)).toEqual(["2026-10-14T13:00:00Z", "2026-11-04T14:00:00Z"])
    expect(dropped.map(({ occurrence, because }) => [occurrence.key, because[0]?.closure.reason])).toEqual([
      ["2026-10-21T15:00", "Herbstferien NW"],
      ["2026-10-28T15:00", "Herbstferien NW"],
    ])
    expect(uncertain).toEqual([])
  })

  it("is free from the Saturday before to the Sunday after, public holidays included", () => {
    const answers = dayAnswers([schoolHolidays("NW"), publicHolidays("NW")])
    expect(freeSpan(answers, day("2026-10-21"))).toMatchObject({ from: "2026-10-17", to: "2026-11-02" })
    // Ascension Day to Whit Tuesday are two rows of free days; Friday between is a school day.
    expect(freeSpan(answers, day("2027-05-18"))).toMatchObject({ from: "2027-05-15", to: "2027-05-19" })
    expect(freeSpan(answers, day("2027-05-06"))).toMatchObject({ from: "2027-05-06", to: "2027-05-07" })
    const widened = withAdjoiningFreeDays(schoolHolidays("NW"), dayAnswers([publicHolidays("NW")]))
    expect(holidaysOf(widened, "2026-05")).toEqual([["2026-05-23", "2026-05-27", "Pfingstferien NW"]])
  })

  it("is uncertain on Ascension Day where only the school holidays are told", () => {
    const clockChange = { missing: "shift", repeated: "first" }
    const series = Series.parse({ start: "2027-05-06T15:00", durationMinutes: 90, zone, clockChange })
    const window = Interval.parse({ start: "2027-05-01T00:00", end: "2027-06-01T00:00", zone })
    const behaviour = { kind: "rests", on: ["schulferien", "feiertag"] } as const
    const held = (...calendars: ReadonlyArray<ClosureCalendar>) => heldDates(series, window, { calendars, behaviour })
    expect(held(schoolHolidays("NW"))).toMatchObject({ kept: [{}], uncertain: [{}], notTold: ["feiertag"] })
    expect(held(schoolHolidays("NW"), publicHolidays("NW"))).toMatchObject({ kept: [], dropped: [{}], notTold: [] })
  })
})

describe("movable days (R25)", () => {
  const answers = dayAnswers([schoolHolidays("NW"), publicHolidays("NW")])
  const set = (schoolYear: string, ...days: ReadonlyArray<string>) =>
    Result.getOrThrow(
      movableDays("gs", SchoolYear.parse(schoolYear), {
        source: { name: "Schulkonferenz" },
        days: days.map((text) => ({ day: day(text), reason: "Beweglicher Ferientag" })),
      }),
    )

  it("of a school in NRW are three in 2026/27 and four in 2028/29; more is found, not refused", () => {
    const four = ["02-05", "02-08", "02-09"]
    const three = set("2026/27", ...four.map((date) => `2027-${date}`))
    expect(movableDayFindings(three, "NW", answers)).toEqual([])
    const tooMany = set("2026/27", "2027-05-07", ...four.map((date) => `2027-${date}`))
    expect(movableDayFindings(tooMany, "NW", answers)).toMatchObject([
      { _tag: "TooManyMovableDays", schoolYear: "2026/27", allowed: 3, set: 4 },
    ])
    const later = set("2028/29", "2029-02-09", "2029-02-12", "2029-02-13", "2029-05-11")
    expect(movableDayFindings(later, "NW", answers)).toEqual([])
  })

  it("of NRW are as many as BASS 12-65 Nr. 5 says", () => {
    const days = (years: ReadonlyArray<string>) =>
      movableDayRules.filter(({ schoolYear }) => years.includes(schoolYear)).map(({ land, days }) => [land, days])
    expect(days(["2025/26", "2026/27", "2027/28"])).toEqual(Array(3).fill(["NW", 3]))
    expect(days(["2023/24", "2024/25", "2028/29", "2029/30"])).toEqual(Array(4).fill(["NW", 4]))
  })

  it("are school days to those who do not know them", () => {
    const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
    const rosenmontag = day("2027-02-08")
    expect(schoolDay(dayAnswers(calendars), rosenmontag)._tag).toBe("schoolDay")
    const withSchool = calendarsFor([...calendars, set("2026/27", rosenmontag)], { land: "NW", school: "gs" })
    expect(schoolDay(dayAnswers(withSchool), rosenmontag)._tag).toBe("free")
  })

  it("of a Land or a year without a known number are not judged", () => {
    const february = ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10"]
    const many = set("2030/31", "2031-02-03", "2031-02-04", "2031-02-05", "2031-02-06", "2031-02-07")
    expect(movableDayFindings(many, "NW", answers)).toEqual([])
    expect(movableDayFindings(set("2026/27", ...february), "BW", answers)).toEqual([])
  })

  it("that are free anyway are found", () => {
    expect(movableDayFindings(set("2026/27", "2027-05-06", "2027-02-06", "2027-02-08"), "NW", answers)).toMatchObject([
      { _tag: "MovableDayNotNeeded", days: ["2027-02-06", "2027-05-06"] },
    ])
  })
})
