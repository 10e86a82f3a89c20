import { readFileSync } from "node:fs"
import { ClosureCalendar, dayAnswers, Land } from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import Holidays from "date-holidays"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { localHolidays, publicHolidays } from "../index.js"

const day = (text: string) => LocalDate.parse(text)
const span = (from: number, to: number) => ({ from: day(`${from}-01-01`), to: day(`${to + 1}-01-01`) })
const datesOf = (calendar: ClosureCalendar, inParts: boolean) =>
  calendar.closures.filter(({ onlyIn }) => (onlyIn !== undefined) === inParts).map(({ from }) => from)

/** `holidays.public.csv`, read apart from the reader of this package. */
const listed = readFileSync(
  new URL("../../../../../shared/data/calendars/holidays.public.csv", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(";"))
  .map(([, , from = "", , , , , name = "", lands = ""]) => ({ from, name, lands: lands.trim() }))

/**
 * Where the list is not what law says. By BayFTG, Art. 1 Abs. 1 Nr. 2, Mariä Himmelfahrt is a public holiday only in
 * municipalities with a Catholic majority; the list has it for all of Bayern.
 */
const differences = new Map([["BY", ["08-15"]]])

describe("public holidays", () => {
  it.each(Land.options)(
    "of every day from 2024 to 2030 in %s are those of the list, or the difference is proven",
    (land) => {
      const ours = new Set(datesOf(publicHolidays(land, span(2024, 2030)), false))
      const theirs = new Set(
        listed.filter(({ lands }) => lands === "" || lands.split(",").includes(land)).map(({ from }) => from),
      )
      const different: Array<string> = []
      for (let date = day("2024-01-01"); date < "2031-01-01"; date = addDays(date, 1))
        if (ours.has(date) !== theirs.has(date)) different.push(date)
      const proven = differences.get(land) ?? []
      expect(different).toEqual(
        [2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) => proven.map((date) => `${year}-${date}`)),
      )
    },
  )

  it.each(Land.options)("from 1995 to 2060 in %s are those of date-holidays", (land) => {
    const second = new Holidays("DE", land)
    const years = Array.from({ length: 66 }, (_, index) => 1995 + index)
    const theirs = years.flatMap((year) =>
      second.getHolidays(year).flatMap(({ type, date }) => (type === "public" ? [date.slice(0, 10)] : [])),
    )
    // In 2008 Ascension Day is the first of May: two holidays on a day.
    const ours = new Set(datesOf(publicHolidays(land, span(1995, 2060)), false))
    expect([...ours]).toEqual([...new Set(theirs)].sort())
  })

  it("are not 24 and 31 December", () => {
    const days = publicHolidays("NW", span(2024, 2030)).closures.map(({ from }) => from.slice(5))
    expect(days.filter((date) => date === "12-24" || date === "12-31")).toEqual([])
  })

  it.each([
    ["NW", "2017-10-31", "closed"],
    ["NW", "2018-10-31", "open"],
    ["HH", "2016-10-31", "open"],
    ["HH", "2018-10-31", "closed"],
    ["BE", "2018-03-08", "open"],
    ["BE", "2019-03-08", "closed"],
    ["BE", "2020-05-08", "closed"],
    ["BE", "2025-05-08", "closed"],
    ["BE", "2028-06-17", "closed"],
    ["BB", "2026-04-05", "closed"],
    ["NW", "2026-04-05", "open"],
    ["MV", "2022-03-08", "open"],
    ["MV", "2023-03-08", "closed"],
    ["TH", "2018-09-20", "open"],
    ["TH", "2019-09-20", "closed"],
  ] as const)("in %s on %s are as law has them since when it has them: %s", (land, date, expected) => {
    expect(dayAnswers([publicHolidays(land, span(2015, 2030))])(day(date))._tag).toBe(expected)
  })

  it("know no day before 1995, and no day outside what was asked", () => {
    const answers = dayAnswers([publicHolidays("NW", { from: day("1990-01-01"), to: day("1996-06-01") })])
    expect(["1994-12-25", "1995-12-25", "1996-12-25"].map((date) => answers(day(date))._tag)).toEqual([
      "unknown",
      "closed",
      "unknown",
    ])
  })

  it("are a calendar for any Land, span and municipality", () => {
    const days = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays(day("2020-01-01"), count))
    fc.assert(
      fc.property(
        fc.constantFrom(...Land.options),
        days,
        days,
        fc.option(fc.string()),
        (land, from, to, municipality) => {
          const place = municipality === null || municipality === "" ? undefined : { municipality: "09761000" }
          expect(ClosureCalendar.safeParse(publicHolidays(land, { from, to }, place)).success).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe("a holiday of parts of a Land", () => {
  const assumption = day("2027-08-15")
  const corpusChristi = day("2027-05-27")
  const peace = day("2027-08-08")
  const year = span(2027, 2027)
  const at = (land: Land, municipality: string, date: LocalDate) =>
    dayAnswers([publicHolidays(land, year, { municipality })])(date)._tag

  it("is unknown for all of the Land, and says where it holds", () => {
    expect(dayAnswers([publicHolidays("BY", year)])(assumption)).toMatchObject({
      _tag: "unknown",
      inParts: [{ closure: { onlyIn: "Gemeinden mit überwiegend katholischer Bevölkerung" } }],
    })
    expect(dayAnswers([publicHolidays("BY", year)])(peace)._tag).toBe("unknown")
    for (const land of ["SN", "TH"] as const)
      expect(dayAnswers([publicHolidays(land, year)])(corpusChristi)._tag).toBe("unknown")
  })

  it("is decided by the key of the municipality where that decides", () => {
    expect(at("BY", "09761000", peace)).toBe("closed")
    expect(at("BY", "09162000", peace)).toBe("open")
    expect(at("BY", "09162000", assumption)).toBe("closed")
    expect(at("BY", "09564000", assumption)).toBe("open")
    expect(at("BY", "09471000", assumption)).toBe("unknown")
    expect(at("TH", "16061045", corpusChristi)).toBe("closed")
    expect(at("TH", "16051000", corpusChristi)).toBe("open")
    expect(at("TH", "16064003", corpusChristi)).toBe("unknown")
    expect(at("SN", "14612000", corpusChristi)).toBe("open")
    expect(at("SN", "14625010", corpusChristi)).toBe("unknown")
    expect(at("NW", "05911000", assumption)).toBe("open")
  })

  it("is decided by a caller who knows", () => {
    const place = (holds: boolean) => ({ municipality: "09471000", local: { mariaeHimmelfahrt: holds } })
    expect(dayAnswers([publicHolidays("BY", year, place(true))])(assumption)._tag).toBe("closed")
    expect(dayAnswers([publicHolidays("BY", year, place(false))])(assumption)._tag).toBe("open")
  })

  it("names its law", () => {
    expect(localHolidays.map(({ land, source }) => [land, source !== ""])).toEqual([
      ["BY", true],
      ["BY", true],
      ["SN", true],
      ["TH", true],
    ])
  })
})
