import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, Interval, LocalDate, occurrences, Series } from "../time/index.js"
import {
  Closure,
  ClosureCalendar,
  calendarsFor,
  dateJudge,
  dayAnswers,
  daysOfSchoolYear,
  freeSpan,
  freeSpans,
  HolidayBehaviour,
  Land,
  landNames,
  landOf,
  movableDays,
  newestDeliveries,
  nextSchoolDay,
  nextSchoolYear,
  previousSchoolDay,
  SchoolYear,
  schoolDay,
  schoolDaysBetween,
  schoolYearOf,
  withAdjoiningWeekends,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const closure = (kind: string, from: string, to: string, reason: string, more: object = {}) =>
  Closure.parse({ kind, from, to, reason, ...more })
const calendar = (id: string, more: object): ClosureCalendar =>
  ClosureCalendar.parse({
    id,
    name: id,
    scope: { kind: "land", id: "NW" },
    source: { name: "Ferienordnung" },
    known: { from: "2026-08-01", to: "2030-08-01" },
    closures: [],
    ...more,
  })

const ferien = calendar("schulferien-nw", {
  kinds: ["schulferien"],
  closures: [
    closure("schulferien", "2026-10-17", "2026-11-01", "Herbstferien NW"),
    closure("schulferien", "2026-12-23", "2027-01-07", "Weihnachtsferien NW"),
  ],
})
const feiertage = calendar("feiertage-nw", {
  kinds: ["feiertag"],
  known: { from: "2026-01-01", to: "2028-01-01" },
  closures: [
    closure("feiertag", "2026-11-01", "2026-11-02", "Allerheiligen"),
    closure("feiertag", "2026-12-25", "2026-12-26", "1. Weihnachtstag"),
  ],
})

const wednesdays = (more: object = {}) =>
  Series.parse({
    start: "2026-10-14T15:00",
    durationMinutes: 90,
    zone: "Europe/Berlin",
    rule: { freq: "weekly" },
    clockChange: { missing: "shift", repeated: "first" },
    ...more,
  })
const datesOf = (series: Series, start: string, end: string) =>
  occurrences(series, Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone: "Europe/Berlin" }))
const rests = (...on: ReadonlyArray<string>) => HolidayBehaviour.parse({ kind: "rests", on })

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

  it("is closed by the kinds in question also where a calendar tells any kind", () => {
    const house = calendar("haus", {
      closures: [
        closure("schliesstag", "2026-10-19", "2026-10-24", "Betriebsferien"),
        closure("unterrichtsfrei", "2026-10-22", "2026-10-23", "Lehrerausflug"),
      ],
    })
    const answer = dayAnswers([house], ["schliesstag"])(day("2026-10-22"))
    expect(answer._tag === "closed" && answer.because.map(({ closure }) => closure.reason)).toEqual(["Betriebsferien"])
    expect(dayAnswers([house], ["feiertag"])(day("2026-10-22"))._tag).toBe("open")
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
        expect(dayAnswers(calendars)(asked)).toEqual(
          because.length === 0 ? { _tag: "open" } : { _tag: "closed", because },
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
  })
})

describe("dates held against calendars (R18, R39)", () => {
  it("rest in the holidays, with the reason: weekly on Wednesday, not in school holidays of NRW", () => {
    const dates = datesOf(wednesdays(), "2026-10-14", "2026-11-05")
    const { kept, dropped, uncertain, findings, knownTo, notTold } = dateJudge([ferien], rests("schulferien"))(dates)
    expect(kept.map(({ startsAt }) => startsAt)).toEqual(["2026-10-14T13:00:00Z", "2026-11-04T14:00:00Z"])
    expect(
      dropped.map(({ occurrence, because }) => [occurrence.startsAt, because.map(({ closure }) => closure.reason)]),
    ).toEqual([
      ["2026-10-21T13:00:00Z", ["Herbstferien NW"]],
      ["2026-10-28T14:00:00Z", ["Herbstferien NW"]],
    ])
    expect([uncertain, findings, notTold, knownTo]).toEqual([[], [], [], "2030-08-01"])
  })

  it("beyond the horizon are kept and named as uncertain", () => {
    const dates = datesOf(wednesdays(), "2030-07-24", "2030-08-15")
    const { kept, uncertain, knownTo } = dateJudge([ferien], rests("schulferien"))(dates)
    expect(kept).toHaveLength(4)
    expect(uncertain.map(({ occurrence }) => occurrence.key)).toEqual(["2030-08-07T15:00", "2030-08-14T15:00"])
    expect(uncertain[0]?.calendars).toEqual([{ calendar: "schulferien-nw", known: ferien.known }])
    expect(knownTo).toBe("2030-08-01")
  })

  it("are uncertain one and all where no calendar tells such closures", () => {
    const dates = datesOf(wednesdays(), "2026-10-14", "2026-11-05")
    const nobody = dateJudge([feiertage], rests("schulferien"))(dates)
    expect([nobody.kept.length, nobody.uncertain.length, nobody.notTold]).toEqual([4, 4, ["schulferien"]])
    const some = dateJudge([ferien], rests("schulferien", "feiertag"))(dates)
    expect([some.kept.length, some.uncertain.length, some.notTold]).toEqual([2, 0, ["feiertag"]])
    const all = dateJudge([ferien, feiertage], rests("schulferien", "feiertag"))(dates)
    expect([all.notTold, all.knownTo]).toEqual([[], "2028-01-01"])
  })

  it("of a holiday programme happen only in the holidays, and not on public holidays", () => {
    const daily = wednesdays({ start: "2026-12-21T10:00", rule: { freq: "daily" } })
    const dates = datesOf(daily, "2026-12-21", "2026-12-28")
    const programme = HolidayBehaviour.parse({ kind: "only", on: ["schulferien"], restsOn: ["feiertag"] })
    const { kept, dropped } = dateJudge([ferien, feiertage], programme)(dates)
    expect(kept.map(({ start }) => start.slice(8, 10))).toEqual(["23", "24", "26", "27"])
    expect(dropped.map(({ because }) => because.map(({ closure }) => closure.reason))).toEqual([
      [],
      [],
      ["1. Weihnachtstag"],
    ])
  })

  it("are judged by the day on which they begin; what lasts into a closure is kept and found", () => {
    const night = wednesdays({ start: "2026-10-16T20:00", durationMinutes: 600, rule: { freq: "daily", count: 2 } })
    const judged = dateJudge([ferien], rests("schulferien"))(datesOf(night, "2026-10-16", "2026-10-20"))
    expect(judged.kept.map(({ key }) => key)).toEqual(["2026-10-16T20:00"])
    expect(judged.findings).toMatchObject([
      {
        _tag: "LastsIntoClosure",
        rule: "R18",
        path: ["kept", 0],
        because: [{ closure: { reason: "Herbstferien NW" } }],
      },
    ])
    const untilMidnight = wednesdays({
      start: "2026-10-16T20:00",
      durationMinutes: 240,
      rule: { freq: "daily", count: 1 },
    })
    expect(
      dateJudge([ferien], rests("schulferien"))(datesOf(untilMidnight, "2026-10-16", "2026-10-20")).findings,
    ).toEqual([])
  })

  it("keep what the series itself left out, and where it was cut off", () => {
    const excluded = wednesdays({ exdates: ["2026-11-04"] })
    const window = Interval.parse({ start: "2026-10-14T00:00", end: "2027-10-14T00:00", zone: "Europe/Berlin" })
    const dates = occurrences(excluded, window, { limit: 5 })
    expect(dateJudge([ferien], rests("schulferien"))(dates)).toMatchObject({
      omitted: [{ key: "2026-11-04T15:00", because: "excluded" }],
      cutOffAt: "2026-11-25T14:00:00Z",
    })
  })

  it("are each kept or dropped, exactly once", () => {
    const behaviours = [rests("schulferien", "feiertag"), HolidayBehaviour.parse({ kind: "only", on: ["schulferien"] })]
    fc.assert(
      fc.property(fc.constantFrom(...behaviours), fc.nat(2000), (behaviour, from) => {
        const start = addDays(day("2026-08-01"), from)
        const daily = wednesdays({ start: `${start}T22:00`, durationMinutes: 300, rule: { freq: "daily" } })
        const dates = datesOf(daily, start, addDays(start, 30))
        const { kept, dropped, uncertain } = dateJudge([ferien, feiertage], behaviour)(dates)
        const keys = [...kept, ...dropped.map(({ occurrence }) => occurrence)].map(({ key }) => key)
        expect(keys.sort()).toEqual(dates.occurrences.map(({ key }) => key))
        expect(kept).toEqual(expect.arrayContaining(uncertain.map(({ occurrence }) => occurrence)))
      }),
      { numRuns: 50 },
    )
  })
})

describe("free days", () => {
  const answers = dayAnswers([ferien, feiertage])

  it("are the same whether the table ends on a Friday or on a Saturday", () => {
    const span = (from: string, to: string) =>
      freeSpan(
        dayAnswers([calendar("f", { closures: [closure("schulferien", from, to, "Herbstferien NW")] })]),
        day("2026-10-21"),
      )
    expect(span("2026-10-19", "2026-10-31")).toEqual({
      from: "2026-10-17",
      to: "2026-11-02",
      because: [expect.objectContaining({ calendar: "f" })],
      unknownBefore: false,
      unknownAfter: false,
    })
    expect(span("2026-10-17", "2026-11-01")).toMatchObject({ from: "2026-10-17", to: "2026-11-02" })
  })

  it("reach over a public holiday between holidays and weekend", () => {
    const bridged = [
      calendar("f", { closures: [closure("schulferien", "2027-05-18", "2027-05-19", "Pfingstferien NW")] }),
      calendar("h", { closures: [closure("feiertag", "2027-05-17", "2027-05-18", "Pfingstmontag")] }),
    ]
    const span = freeSpan(dayAnswers(bridged), day("2027-05-18"))
    expect(span).toMatchObject({ from: "2027-05-15", to: "2027-05-19" })
    expect(span?.because.map(({ closure }) => closure.reason)).toEqual(["Pfingstmontag", "Pfingstferien NW"])
  })

  it("can be part of the holidays themselves, as far as the calendar knows", () => {
    const table = calendar("f", {
      known: { from: "2026-10-18", to: "2027-08-01" },
      closures: [
        closure("schulferien", "2026-10-19", "2026-10-31", "Herbstferien NW"),
        closure("feiertag", "2026-12-25", "2026-12-26", "1. Weihnachtstag"),
      ],
    })
    const widened = withAdjoiningWeekends(table)
    expect(widened.closures.map(({ from, to }) => [from, to])).toEqual([
      ["2026-10-18", "2026-11-02"],
      ["2026-12-25", "2026-12-26"],
    ])
    expect(ClosureCalendar.safeParse(widened).success).toBe(true)
  })

  it("end at what nobody knows, and say so", () => {
    const summer = calendar("s", {
      closures: [closure("schulferien", "2030-06-24", "2030-08-01", "Sommerferien NW")],
    })
    expect(freeSpan(dayAnswers([summer]), day("2030-07-01"))).toMatchObject({ to: "2030-08-01", unknownAfter: true })
  })

  it("are none around a day that is not free", () => {
    expect(freeSpan(answers, day("2026-11-04"))).toBeUndefined()
  })

  it("of a window are listed once each, without mere weekends", () => {
    const spans = freeSpans(answers, { from: day("2026-10-20"), to: day("2027-02-01") })
    expect(spans.map(({ from, to }) => `${from}/${to}`)).toEqual(["2026-10-17/2026-11-02", "2026-12-23/2027-01-07"])
    expect(spans[1]?.because.map(({ closure }) => closure.reason)).toEqual(["Weihnachtsferien NW", "1. Weihnachtstag"])
  })

  it("are told also where something rests for centuries", () => {
    const closed = calendar("x", { known: {}, closures: [closure("schliesstag", "2020-01-01", "9999-12-31", "zu")] })
    expect(freeSpan(dayAnswers([closed]), day("2026-01-01"))).toMatchObject({ from: "2020-01-01", to: "9999-12-31" })
    expect(nextSchoolDay(dayAnswers([closed]), day("2026-01-01"))).toEqual({ _tag: "none" })
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

describe("calendars of a place (R25)", () => {
  const scoped = (id: string, kind: string, of: string, more: object = {}) =>
    calendar(id, { scope: { kind, id: of }, ...more })
  const augsburg = scoped("feiertage-09761000", "gemeinde", "09761000", { insteadOf: "feiertage-by" })
  const all = [
    scoped("schule", "schule", "s1"),
    augsburg,
    scoped("feiertage-by", "land", "BY"),
    scoped("ferien-by", "land", "BY"),
    scoped("traeger", "traeger", "awo"),
    scoped("kita", "einrichtung", "k1"),
  ]
  const ids = (place: object) => calendarsFor(all, place).map(({ id }) => id)

  it("come from the widest scope to the narrowest", () => {
    expect(ids({ land: "BY", provider: "awo", institution: "k1", school: "s1" })).toEqual([
      "feiertage-by",
      "ferien-by",
      "traeger",
      "kita",
      "schule",
    ])
    expect(ids({})).toEqual([])
  })

  it("leave out the one that a narrower calendar replaces, only where that applies", () => {
    expect(ids({ land: "BY", municipality: "09761000" })).toEqual(["ferien-by", "feiertage-09761000"])
    expect(ids({ land: "BY", municipality: "09564000" })).toEqual(["feiertage-by", "ferien-by"])
  })

  const delivered = (retrievedOn: string, from: string, to: string, ...closures: ReadonlyArray<object>) =>
    calendar("f", { source: { name: "q", retrievedOn }, known: { from, to }, closures })
  const autumn = (reason: string, year = 2026) => closure("schulferien", `${year}-10-17`, `${year}-11-01`, reason)

  it("hold the newest delivery where both speak, and the older one where only it does", () => {
    const older = delivered("2025-01-01", "2025-08-01", "2027-08-01", autumn("alt", 2025), autumn("alt"))
    const newer = delivered("2026-09-01", "2026-08-01", "2028-08-01", autumn("neu"), autumn("neu", 2027))
    for (const order of [
      [older, newer],
      [newer, older],
    ])
      expect(calendarsFor(order, { land: "NW" })).toEqual([
        {
          ...newer,
          known: { from: "2025-08-01", to: "2028-08-01" },
          closures: [autumn("alt", 2025), autumn("neu"), autumn("neu", 2027)],
        },
      ])
  })

  it("cut a closure of an older delivery where the newer begins to speak", () => {
    const older = delivered("2025-01-01", "2025-08-01", "2027-08-01", autumn("alt"))
    const newer = delivered("2026-09-01", "2026-10-25", "2028-08-01")
    expect(newestDeliveries([older, newer])[0]?.closures).toEqual([
      closure("schulferien", "2026-10-17", "2026-10-25", "alt"),
    ])
  })

  it("do not claim to know the days between two deliveries", () => {
    const older = delivered("2025-01-01", "2025-08-01", "2026-08-01")
    const newer = delivered("2026-09-01", "2027-08-01", "2028-08-01")
    expect(newestDeliveries([older, newer])).toEqual([newer])
  })

  it("put together are calendars again, and answer on each day as the newest that knows it", () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
    const at = (count: number) => addDays(day("2026-01-01"), count)
    fc.assert(
      fc.property(fc.array(span, { minLength: 2, maxLength: 2 }), fc.nat(120), (knowns, asked) => {
        const deliveries = knowns.map(([from, length], index) =>
          delivered(`2026-01-0${index + 1}`, at(from), at(from + length), {
            kind: "schulferien",
            from: at(from),
            to: at(from + length),
            reason: String(index),
          }),
        )
        const [merged] = newestDeliveries(deliveries)
        expect(ClosureCalendar.safeParse(merged).success).toBe(true)
        const told = dayAnswers(merged === undefined ? [] : [merged])(at(asked))
        const newest = deliveries.findLast(
          ({ known }) => (known.from ?? "") <= at(asked) && at(asked) < (known.to ?? ""),
        )
        if (told._tag === "closed")
          expect(told.because.map(({ closure }) => closure.reason)).toEqual([newest?.closures[0]?.reason])
        else expect(told._tag).toBe("unknown")
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
    expect(newestDeliveries([made(year), made(nextSchoolYear(year))])[0]?.known).toEqual({
      from: "2026-08-01",
      to: "2028-08-01",
    })
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
    expect(["01001000", "05911000", "11000000", "16061"].map(landOf)).toEqual(["SH", "NW", "BE", "TH"])
    expect(["00000000", "17000000", "", "x"].map(landOf)).toEqual([undefined, undefined, undefined, undefined])
  })
})
