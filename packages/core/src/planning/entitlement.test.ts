import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { addDays } from "../time/index.js"
import { agreementOf, day } from "./agreement.fixture.js"
import { closingFindings, closingTime, entitledGrades, entitlementFindings } from "./index.js"

describe("the claim to all-day care", () => {
  it.each([
    ["2025-08-01", []],
    ["2026-07-31", []],
    ["2026-08-01", [1]],
    ["2027-07-31", [1]],
    ["2027-08-01", [1, 2]],
    ["2028-08-01", [1, 2, 3]],
    ["2029-07-31", [1, 2, 3]],
    ["2029-08-01", [1, 2, 3, 4]],
    ["2040-02-29", [1, 2, 3, 4]],
  ] as const)("on %s is that of the grades %j (R49)", (on, grades) => {
    expect(entitledGrades(day(on))).toEqual(grades)
  })

  it("is of children who keep it in the next grade (R49)", () => {
    for (let on = day("2026-08-01"); on < "2031-08-01"; on = addDays(on, 1)) {
      const before = entitledGrades(addDays(on, -1))
      expect(entitledGrades(on)).toEqual(expect.arrayContaining([...before]))
    }
  })
})

describe("what an agreement lacks of the claim", () => {
  it("are grades that it leaves out (R49)", () => {
    const only = agreementOf({ scope: { grades: [2, 3, 4] } })
    expect(entitlementFindings(only, day("2026-07-31"))).toEqual([])
    expect(entitlementFindings(only, day("2026-08-01"))).toEqual([
      {
        _tag: "GradesLeftOut",
        rule: "R49",
        severity: "warning",
        path: ["scope", "grades"],
        agreement: "ogs-kirchviertel",
        grades: [1],
      },
    ])
  })

  it("are days from Monday to Friday with less than eight hours, lessons among them (R49)", () => {
    const hours = [
      ...["mo", "tu", "we"].map((weekday) => ({ day: weekday, from: "08:00", to: "16:00" })),
      { day: "th", from: "08:00", to: "15:59" },
      { day: "sa", from: "08:00", to: "09:00" },
    ]
    expect(entitlementFindings(agreementOf({ scope: { hours } }), day("2026-09-01"))).toMatchObject([
      { _tag: "CareTooShort", rule: "R49", path: ["scope", "hours"], day: "th", minutes: 479, needed: 480 },
      { _tag: "CareTooShort", day: "fr", minutes: 0 },
    ])
    expect(entitlementFindings(agreementOf({ scope: { hours } }), day("2026-07-31"))).toEqual([])
  })

  it("is nothing where it does not say", () => {
    expect(entitlementFindings(agreementOf({ scope: {} }), day("2030-09-01"))).toEqual([])
    expect(entitlementFindings(agreementOf(), day("2030-09-01"))).toEqual([])
  })
})

describe("the closing time of a year", () => {
  const known = { from: "2027-01-01", to: "2028-01-01" }
  const calendar = (id: string, kind: string, spans: ReadonlyArray<readonly [string, string]>, more: object = {}) =>
    ClosureCalendar.parse({
      id,
      name: id,
      scope: { kind: "land", id: "NW" },
      source: { name: "Test" },
      known,
      kinds: [kind],
      closures: spans.map(([from, to]) => ({ kind, from, to, reason: id })),
      ...more,
    })
  const land = [
    calendar("ferien", "schulferien", [
      ["2027-01-01", "2027-01-07"],
      ["2027-03-22", "2027-04-03"],
      ["2027-07-19", "2027-09-01"],
      ["2027-10-25", "2027-11-06"],
      ["2027-12-24", "2028-01-01"],
    ]),
    calendar("feiertage", "feiertag", [
      ["2027-03-26", "2027-03-27"],
      ["2027-03-29", "2027-03-30"],
      ["2027-11-01", "2027-11-02"],
    ]),
    calendar("beweglich", "beweglicherFerientag", [["2027-02-08", "2027-02-09"]]),
  ]
  const year = { from: day("2027-01-01"), to: day("2028-01-01") }
  const closed = (...spans: ReadonlyArray<readonly [string, string]>) =>
    closingTime([...land, calendar("schliesstage", "schliesstag", spans)], year)

  it("counts days from Monday to Friday in school holidays, public holidays left out (R49)", () => {
    const { inHolidays, outsideHolidays, unknown } = closed(["2027-03-25", "2027-03-31"])
    expect(inHolidays).toEqual(["2027-03-25", "2027-03-30"])
    expect([...outsideHolidays, ...unknown]).toEqual([])
  })

  it("counts a movable holiday as one of the holidays, and any other day as outside (R49)", () => {
    expect(closed(["2027-02-08", "2027-02-10"])).toEqual({
      inHolidays: ["2027-02-08"],
      outsideHolidays: ["2027-02-09"],
      unknown: [],
    })
  })

  it("may be four weeks, and not a day more (R49)", () => {
    const fourWeeks = closed(["2027-08-02", "2027-08-28"])
    expect(fourWeeks.inHolidays).toHaveLength(20)
    expect(closingFindings(fourWeeks)).toEqual([])
    expect(closingFindings(closed(["2027-08-02", "2027-08-31"]))).toEqual([
      {
        _tag: "ClosedTooLong",
        rule: "R49",
        severity: "warning",
        path: ["inHolidays"],
        days: 21,
        allowed: 20,
        first: "2027-08-30",
      },
    ])
  })

  it("is found where it lies outside the holidays (R49)", () => {
    expect(closingFindings(closed(["2027-11-12", "2027-11-13"]))).toEqual([
      {
        _tag: "ClosedOutsideHolidays",
        rule: "R49",
        severity: "warning",
        path: ["outsideHolidays"],
        days: ["2027-11-12"],
      },
    ])
  })

  it("says of no day what nobody knows: days without a calendar are unknown, and not held against the house (R49)", () => {
    const house = calendar("schliesstage", "schliesstag", [["2027-08-02", "2027-08-07"]], {
      known: { from: "2027-01-01", to: "2027-09-01" },
    })
    const time = closingTime([...land, house], year)
    expect(time.inHolidays).toHaveLength(5)
    expect(time.unknown[0]).toBe("2027-09-01")
    expect(time.unknown).not.toContain("2027-11-01")
    const untold = closingTime([house], { from: day("2027-08-02"), to: day("2027-08-09") })
    expect(untold).toEqual({
      inHolidays: [],
      outsideHolidays: [],
      unknown: ["2027-08-02", "2027-08-03", "2027-08-04", "2027-08-05", "2027-08-06"],
    })
    expect(closingFindings(untold)).toEqual([])
    const withoutHolidays = closingTime([house, ...land.slice(1)], { from: day("2027-08-02"), to: day("2027-08-09") })
    expect(withoutHolidays.unknown).toHaveLength(5)
  })

  it("is the same for the year as for its halves together (R49)", () => {
    const spans = [["2027-06-30", "2027-08-14"]] as const
    const calendars = [...land, calendar("schliesstage", "schliesstag", spans)]
    const [first, second] = [
      closingTime(calendars, { from: year.from, to: day("2027-07-29") }),
      closingTime(calendars, { from: day("2027-07-29"), to: year.to }),
    ]
    expect(closed(...spans).inHolidays).toEqual([...first.inHolidays, ...second.inHolidays])
    expect(closed(...spans).outsideHolidays).toEqual([...first.outsideHolidays, ...second.outsideHolidays])
  })
})
