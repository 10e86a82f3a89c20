import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../time/index.js"
import { calendar, closure, day, feiertage, ferien } from "./calendar.fixture.js"
import {
  ClosureCalendar,
  ClosureScope,
  calendarsFor,
  dayAnswers,
  daysOfSchoolYear,
  Land,
  landNames,
  landOf,
  movableDays,
  nextSchoolDay,
  nextSchoolYear,
  previousSchoolDay,
  SchoolYear,
  schoolDay,
  schoolDaysBetween,
  schoolYearOf,
  weekdayOf,
} from "./index.js"

describe("a day", () => {
  const answers = dayAnswers([ferien, feiertage])

  it("is closed with every reason, open, or unknown with the calendars that do not know it", () => {
    const christmas = answers(day("2026-12-25"))
    expect(christmas._tag === "closed" && christmas.because.map(({ closure }) => closure.reason)).toEqual([
      "Weihnachtsferien NW",
      "1. Weihnachtstag",
    ])
    expect(answers(day("2026-11-02"))).toEqual({ _tag: "open" })
    expect(answers(day("2029-03-05"))).toEqual({
      _tag: "unknown",
      calendars: [{ calendar: "feiertage-nw", known: { from: "2026-01-01", to: "2028-01-01" } }],
    })
    expect(answers(day("2030-08-01"))).toMatchObject({ _tag: "unknown", calendars: [{}, {}] })
  })

  it("is asked only of calendars that tell the kinds in question", () => {
    expect(dayAnswers([ferien, feiertage], ["schulferien"])(day("2029-03-05"))._tag).toBe("open")
    expect(dayAnswers([ferien, feiertage], ["feiertag"])(day("2026-10-21"))._tag).toBe("open")
  })

  it("is closed by the kinds in question also where a calendar tells several", () => {
    const house = calendar("haus", {
      closures: [
        closure("schliesstag", "2026-10-19", "2026-10-24", "Betriebsferien"),
        closure("unterrichtsfrei", "2026-10-22", "2026-10-23", "Lehrerausflug"),
      ],
    })
    const answer = dayAnswers([house], ["schliesstag"])(day("2026-10-22"))
    expect(answer._tag === "closed" && answer.because.map(({ closure }) => closure.reason)).toEqual(["Betriebsferien"])
    expect(dayAnswers([house], ["feiertag"])(day("2026-10-22"))._tag).toBe("open")
    expect(dayAnswers([house], ["feiertag", "beweglicherFerientag"])(day("2026-10-22"))).toEqual({
      _tag: "unknown",
      calendars: [],
      notTold: ["beweglicherFerientag"],
    })
  })

  it("is unknown where no calendar is asked, or none that tells what is asked about", () => {
    expect(dayAnswers([])(day("2026-10-21"))).toMatchObject({ _tag: "unknown", calendars: [] })
    expect(dayAnswers([ferien], ["feiertag"])(day("2026-10-21"))).toEqual({
      _tag: "unknown",
      calendars: [],
      notTold: ["feiertag"],
    })
    expect(dayAnswers([ferien, feiertage], ["schulferien", "schliesstag"]).told).toEqual(["schulferien"])
  })

  it("on which something rests only in some places is unknown, and says where", () => {
    const bayern = calendar("feiertage-by", {
      scope: { kind: "land", id: "BY" },
      closures: [
        closure("feiertag", "2027-08-15", "2027-08-16", "Mariä Himmelfahrt", { onlyIn: "katholische Gemeinden" }),
      ],
    })
    expect(dayAnswers([bayern])(day("2027-08-15"))).toMatchObject({
      _tag: "unknown",
      calendars: [],
      inParts: [{ closure: { reason: "Mariä Himmelfahrt", onlyIn: "katholische Gemeinden" } }],
    })
  })

  it("gets the answer that a look at every closure gives", () => {
    const span = fc.record({ from: fc.nat(400), length: fc.integer({ min: 1, max: 90 }) })
    const first = day("2027-01-01")
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 30 }), { maxLength: 4 }), fc.nat(500), (spans, at) => {
        const calendars = spans.map((list, index) =>
          calendar(`c${index}`, {
            known: {},
            closures: list.map(({ from, length }, place) => ({
              kind: "schliesstag",
              from: addDays(first, from),
              to: addDays(first, from + length),
              reason: String(place),
            })),
          }),
        )
        const asked = addDays(first, at)
        const because = calendars.flatMap(({ id, closures }) =>
          closures
            .filter(({ from, to }) => from <= asked && asked < to)
            .map((found) => ({ calendar: id, closure: found })),
        )
        const otherwise = calendars.length === 0 ? "unknown" : "open"
        expect(dayAnswers(calendars)(asked)).toMatchObject(
          because.length === 0 ? { _tag: otherwise } : { _tag: "closed", because },
        )
      }),
    )
  })

  it("is answered from a hundred thousand closures as from a few", () => {
    const many = calendar("many", {
      known: {},
      closures: Array.from({ length: 100_000 }, (_, index) => {
        const from = addDays(day("1900-01-01"), index * 3)
        return { kind: "schliesstag", from, to: addDays(from, 1), reason: "x" }
      }),
    })
    const answers = dayAnswers([many])
    const start = performance.now()
    const closed = Array.from({ length: 300_000 }, (_, index) => answers(addDays(day("1900-01-01"), index)))
    expect(closed.filter(({ _tag }) => _tag === "closed")).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe("a closure calendar", () => {
  it("has no closure outside the days that it knows, and none of a kind that it does not tell", () => {
    const parsed = (more: object) => ClosureCalendar.safeParse({ ...ferien, ...more }).success
    expect(parsed({})).toBe(true)
    expect(parsed({ known: { from: "2026-08-01", to: "2026-10-31" } })).toBe(false)
    expect(parsed({ kinds: ["feiertag"] })).toBe(false)
    expect(parsed({ kinds: [] })).toBe(false)
  })

  it.each([
    ["land", "NW", true],
    ["land", "Nordrhein-Westfalen", false],
    ["gemeinde", "05911000", true],
    ["gemeinde", "5911000", false],
    ["gemeinde", "99911000", false],
    ["schule", "gs", true],
    ["schule", "GS am Markt", false],
  ])("speaks for a %s by its key or id: %s is one, %s (R1)", (kind, id, expected) => {
    expect(ClosureScope.safeParse({ kind, id }).success).toBe(expected)
  })
})

describe("a school day", () => {
  const answers = dayAnswers([ferien, feiertage])

  it("is a Monday to Friday without a holiday of any kind", () => {
    expect(schoolDay(answers, day("2026-11-02"))._tag).toBe("schoolDay")
    expect(schoolDay(answers, day("2026-11-07"))._tag).toBe("weekend")
    expect(schoolDay(answers, day("2026-10-21"))).toMatchObject({ _tag: "free", because: [{}] })
    expect(schoolDay(answers, day("2028-01-03"))._tag).toBe("unknown")
  })

  it("is known only where both public and school holidays are told", () => {
    const wednesday = day("2026-11-04")
    expect(schoolDay(dayAnswers([]), wednesday)).toMatchObject({ _tag: "unknown", notTold: expect.anything() })
    expect(schoolDay(dayAnswers([feiertage]), wednesday)).toEqual({
      _tag: "unknown",
      calendars: [],
      notTold: ["schulferien"],
    })
    expect(schoolDay(dayAnswers([ferien]), wednesday)).toMatchObject({ notTold: ["feiertag"] })
    expect(schoolDay(dayAnswers([ferien, feiertage], ["feiertag"]), wednesday)._tag).toBe("unknown")
    expect(schoolDay(dayAnswers([feiertage]), day("2026-12-25"))._tag).toBe("free")
    expect(nextSchoolDay(dayAnswers([]), wednesday)).toEqual({ _tag: "unknown", day: "2026-11-05" })
  })

  it("is found after six weeks of holidays, and not after the last day that can be written", () => {
    const summer = calendar("s", {
      known: {},
      closures: [closure("schulferien", "2027-07-19", "2027-09-01", "Sommerferien NW")],
    })
    expect(nextSchoolDay(dayAnswers([summer]), day("2027-07-16"))).toEqual({ _tag: "found", day: "2027-09-01" })
    const year2027 = calendar("s", {
      known: {},
      closures: [closure("schliesstag", "2027-01-01", "2028-01-01", "Umbau")],
    })
    expect(nextSchoolDay(dayAnswers([year2027]), day("2027-01-02"))).toEqual({ _tag: "found", day: "2028-01-03" })
    expect(nextSchoolDay(dayAnswers([year2027]), day("2027-01-01"))).toEqual({ _tag: "none" })
    for (const [some, search] of [
      ["9999-12-31", nextSchoolDay],
      ["0001-01-01", previousSchoolDay],
    ] as const)
      expect(search(dayAnswers([summer]), day(some))).toEqual({ _tag: "none" })
  })

  it("is found before and after the holidays", () => {
    expect(nextSchoolDay(answers, day("2026-10-16"))).toEqual({ _tag: "found", day: "2026-11-02" })
    expect(previousSchoolDay(answers, day("2026-11-02"))).toEqual({ _tag: "found", day: "2026-10-16" })
  })

  it("is not found beyond what is known", () => {
    expect(nextSchoolDay(answers, day("2027-12-31"))).toEqual({ _tag: "unknown", day: "2028-01-03" })
  })

  it("counts for a lead time, and what is unknown stays unknown", () => {
    expect(schoolDaysBetween(answers, day("2026-10-12"), day("2026-11-04"))).toEqual({ _tag: "known", days: 7 })
    expect(schoolDaysBetween(answers, day("2027-12-27"), day("2028-01-10"))).toEqual({
      _tag: "unknown",
      atLeast: 5,
      atMost: 10,
      from: "2028-01-03",
    })
    expect(schoolDaysBetween(answers, day("2026-11-04"), day("2026-10-12"))).toEqual({ _tag: "known", days: 0 })
  })
})

describe("a school year", () => {
  it("goes from 1 August to 31 July", () => {
    expect(schoolYearOf(day("2026-08-01"))).toBe("2026/27")
    expect(schoolYearOf(day("2026-07-31"))).toBe("2025/26")
    expect(daysOfSchoolYear(SchoolYear.parse("2026/27"))).toEqual({ from: "2026-08-01", to: "2027-08-01" })
  })

  it.each(["2026/28", "2026-27", "26/27", "2026/2027"])("is not called %s", (name) => {
    expect(SchoolYear.safeParse(name).success).toBe(false)
  })

  it("is called by two digits of its second year also at the turn of a century", () => {
    expect(nextSchoolYear(SchoolYear.parse("1998/99"))).toBe("1999/00")
  })

  it("is one at the ends of what can be written", () => {
    expect(daysOfSchoolYear(schoolYearOf(day("9999-12-30")))).toEqual({ from: "9999-08-01", to: "9999-12-31" })
    expect(daysOfSchoolYear(schoolYearOf(day("0000-01-01")))).toEqual({ from: "0000-08-01", to: "0001-08-01" })
  })

  it("holds each of its days, and no other", () => {
    const days = fc.integer({ min: -100_000, max: 200_000 }).map((count) => addDays(day("2000-01-01"), count))
    fc.assert(
      fc.property(days, (some) => {
        const { from, to } = daysOfSchoolYear(schoolYearOf(some))
        expect(from <= some && some < to).toBe(true)
      }),
    )
  })
})

describe("movable days of a school", () => {
  const year = SchoolYear.parse("2026/27")
  const source = { name: "Schulkonferenz" }

  it("are a calendar that knows the whole school year", () => {
    const made = Result.getOrThrow(
      movableDays("grundschule", year, {
        source,
        days: [
          { day: day("2027-05-07"), reason: "Brückentag" },
          { day: day("2027-02-08"), reason: "Rosenmontag" },
        ],
      }),
    )
    expect(made.closures.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ["2027-02-08", "2027-02-09", "Rosenmontag"],
      ["2027-05-07", "2027-05-08", "Brückentag"],
    ])
    const place = { land: "NW", school: "grundschule" } as const
    const answers = dayAnswers(calendarsFor([ferien, feiertage, made], place))
    expect(schoolDay(answers, day("2027-02-08"))._tag).toBe("free")
    expect(schoolDay(answers, day("2027-02-09"))._tag).toBe("schoolDay")
    expect(schoolDay(answers, day("2027-08-02"))._tag).toBe("unknown")
  })

  it("of two school years are one calendar without a gap", () => {
    const made = (schoolYear: SchoolYear) => Result.getOrThrow(movableDays("g", schoolYear, { source, days: [] }))
    const answers = dayAnswers([made(nextSchoolYear(year)), made(year)])
    expect(["2026-07-31", "2027-07-31", "2027-08-01", "2028-08-01"].map((text) => answers(day(text))._tag)).toEqual([
      "unknown",
      "open",
      "open",
      "unknown",
    ])
  })

  it.each(["2026-07-31", "2027-08-01"])("lie in the school year they were set for; %s does not", (text) => {
    const days = [
      { day: day(text), reason: "x" },
      { day: day("2026-08-01"), reason: "y" },
    ]
    const problem = Result.getOrThrow(Result.flip(movableDays("g", year, { source, days })))
    expect(problem).toMatchObject({ _tag: "OutsideSchoolYear", days: [text] })
  })

  it("need a school with an id", () => {
    expect(Result.isFailure(movableDays("GS am Markt", year, { source, days: [] }))).toBe(true)
  })
})

describe("a Land", () => {
  it("has a name and is found by the key of its municipalities", () => {
    expect(Object.keys(landNames).sort()).toEqual([...Land.options].sort())
    expect(["01001000", "05911000", "11000000", "160615001002"].map(landOf)).toEqual(["SH", "NW", "BE", "TH"])
  })

  it.each(["00000000", "17000000", "1001000", "10115", "16061", "05", "05911000 ", "0591100x", ""])(
    "is not guessed from a key that is no AGS and no ARS: %s (R1)",
    (key) => expect(landOf(key)).toBeUndefined(),
  )
})

describe("a weekday", () => {
  it("is found for days before 1970 as well", () => {
    expect(["2026-10-21", "1969-12-31", "2028-02-29"].map((text) => weekdayOf(day(text)))).toEqual(["we", "we", "tu"])
  })
})
