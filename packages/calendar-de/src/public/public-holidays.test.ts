import { readFileSync } from "node:fs"
import { Ags } from "@sozialraum/core"
import { ClosureCalendar, calendarsFor, DaySpan, dayAnswers, Land, landOf } from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import Holidays from "date-holidays"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { localHolidays, publicHolidays, schoolHolidays } from "../index.js"

const day = (text: string) => LocalDate.parse(text)
const span = (from: number, to: number) => DaySpan.parse({ from: `${from}-01-01`, to: `${to + 1}-01-01` })
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
    const answers = dayAnswers([publicHolidays("NW", DaySpan.parse({ from: "1990-01-01", to: "1996-06-01" }))])
    expect(["1994-12-25", "1995-12-25", "1996-12-25"].map((date) => answers(day(date))._tag)).toEqual([
      "unknown",
      "closed",
      "unknown",
    ])
  })

  it("are told for the days for which the school holidays are known, unless others are named", () => {
    expect(publicHolidays("NW").known).toEqual(schoolHolidays("NW").known)
    expect(publicHolidays({ municipality: Ags.parse("09162000") }).known).toEqual(schoolHolidays("BY").known)
  })

  it("before 1995 are not known, also where nothing else is asked", () => {
    const { known, closures } = publicHolidays("NW", span(1980, 1989))
    expect([known, closures.map(({ reason }) => reason)]).toEqual([
      { from: "1995-01-01", to: "1995-01-02" },
      ["Neujahr"],
    ])
  })

  it("are a calendar for any Land, span and municipality, and of each its own", () => {
    const days = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays(day("2020-01-01"), count))
    const spans = fc
      .tuple(days, fc.integer({ min: 1, max: 2000 }))
      .map(([from, length]) => DaySpan.parse({ from, to: addDays(from, length) }))
    const keys = fc
      .tuple(fc.integer({ min: 1, max: 16 }), fc.nat(999_999))
      .map(([land, rest]) => Ags.parse(`${String(land).padStart(2, "0")}${String(rest).padStart(6, "0")}`))
    fc.assert(
      fc.property(fc.constantFrom(...Land.options), spans, keys, (land, asked, municipality) => {
        const [ofLand, ofTown] = [publicHolidays(land, asked), publicHolidays({ municipality }, asked)]
        for (const made of [ofLand, ofTown]) expect(ClosureCalendar.safeParse(made).error).toBeUndefined()
        expect(ofTown.id).toBe(`de-${landOf(municipality)?.toLowerCase()}-feiertage-${municipality}`)
        expect(ofTown.scope).toEqual({ kind: "gemeinde", id: municipality })
      }),
      { numRuns: 40 },
    )
  })
})

describe("a holiday of parts of a Land", () => {
  const assumption = day("2027-08-15")
  const corpusChristi = day("2027-05-27")
  const peace = day("2027-08-08")
  const year = span(2027, 2027)
  const at = (municipality: string, date: LocalDate) =>
    dayAnswers([publicHolidays({ municipality: Ags.parse(municipality) }, year)])(date)._tag

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
    expect(at("09761000", peace)).toBe("closed")
    expect(at("09162000", peace)).toBe("open")
    expect(at("09162000", assumption)).toBe("closed")
    expect(at("09564000", assumption)).toBe("open")
    expect(at("09471000", assumption)).toBe("unknown")
    expect(at("16061045", corpusChristi)).toBe("closed")
    expect(at("16051000", corpusChristi)).toBe("open")
    expect(at("16063003", corpusChristi)).toBe("unknown")
    expect(at("16064003", corpusChristi)).toBe("unknown")
    expect(at("14612000", corpusChristi)).toBe("open")
    expect(at("14625010", corpusChristi)).toBe("unknown")
    expect(at("05911000", assumption)).toBe("open")
  })

  it("is decided by a caller who knows", () => {
    const municipality = Ags.parse("09471000")
    const said = (holds: boolean) => publicHolidays({ municipality, local: { mariaeHimmelfahrt: holds } }, year)
    expect(dayAnswers([said(true)])(assumption)._tag).toBe("closed")
    expect(dayAnswers([said(false)])(assumption)._tag).toBe("open")
  })

  it("is not decided by the key for years before its list", () => {
    const before = publicHolidays({ municipality: Ags.parse("09162000") }, span(2013, 2014))
    const answers = dayAnswers([before])
    expect([answers(day("2013-08-15"))._tag, answers(day("2014-08-15"))._tag]).toEqual(["unknown", "closed"])
  })

  it("is told by the municipality in its years, and the rest by the Land in others", () => {
    const municipality = Ags.parse("09162000")
    const calendars = [publicHolidays("BY", span(2024, 2029)), publicHolidays({ municipality }, year)]
    const answers = dayAnswers(calendarsFor(calendars, { municipality }))
    const days = ["2026-12-25", "2027-08-15", "2028-08-15", "2028-08-16", "2030-01-01"]
    expect(days.map((date) => answers(day(date))._tag)).toEqual(["closed", "closed", "unknown", "open", "unknown"])
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
