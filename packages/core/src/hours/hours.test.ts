import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar, movableDays, SchoolYear } from "../calendar/index.js"
import { epochMs, type Instant, Interval, instantAt, LocalDate, startOf } from "../time/index.js"
import { anyHours } from "./hours.fixture.js"
import { closedBecause, isOpenAt, nextOpening, OpeningHours, openIntervals, openingTimes } from "./index.js"

const zone = "Europe/Berlin"
const hoursOf = (...rules: ReadonlyArray<object>): OpeningHours => OpeningHours.parse({ zone, rules })
/** Summer time of 2026 runs from 29 March to 25 October. */
const summer = (local: string): Instant => instantAt(Date.parse(`${local}:00+02:00`))
const winter = (local: string): Instant => instantAt(Date.parse(`${local}:00+01:00`))

const calendar = (kind: string, closures: ReadonlyArray<readonly [string, string, string]>, scope: object) =>
  ClosureCalendar.parse({
    id: `nw-${kind}`,
    name: kind,
    scope,
    source: { name: "Ministerium" },
    known: { from: "2026-01-01", to: "2027-01-01" },
    kinds: [kind],
    closures: closures.map(([from, to, reason]) => ({ kind, from, to, reason })),
  })
const land = { kind: "land", id: "NW" }
const publicHolidays = calendar(
  "feiertag",
  [
    ["2026-06-04", "2026-06-05", "Fronleichnam"],
    ["2026-10-03", "2026-10-04", "Tag der Deutschen Einheit"],
  ],
  land,
)
const schoolHolidays = calendar("schulferien", [["2026-10-17", "2026-11-01", "Herbstferien NW"]], land)
const closingDays = calendar("schliesstag", [["2026-05-15", "2026-05-16", "Teamtag"]], {
  kind: "einrichtung",
  id: "kita-sonne",
})
const calendars = [publicHolidays, schoolHolidays, closingDays]

describe("a Kita", () => {
  const kita = openingTimes(
    hoursOf(
      { access: "open", weekdays: ["mo", "tu", "we", "th"], spans: [{ from: "07:00", to: "16:30" }] },
      { access: "open", weekdays: ["fr"], spans: [{ from: "07:00", to: "15:00" }] },
      { access: "closed", publicHolidays: "only" },
      { access: "closed", from: "2026-07-20", to: "2026-08-08", remark: "Sommerschließung" },
    ),
    calendars,
  )

  it("is open from the first minute of its hours up to the last, half-open", () => {
    const until = summer("2026-05-13T16:30")
    expect(isOpenAt(kita, summer("2026-05-13T07:00"))).toEqual({ _tag: "open", rule: 0, until })
    expect(isOpenAt(kita, summer("2026-05-13T16:29"))._tag).toBe("open")
    expect(closedBecause(kita, until)).toEqual([{ _tag: "outsideHours" }])
    expect(closedBecause(kita, summer("2026-05-13T06:59"))).toEqual([{ _tag: "outsideHours" }])
  })

  it("is closed on a public holiday, and names it", () => {
    expect(closedBecause(kita, summer("2026-06-04T10:00"))).toMatchObject([
      { _tag: "closure", calendar: "nw-feiertag", closure: { reason: "Fronleichnam" } },
    ])
  })

  it("is closed on its closing days without any rule about them", () => {
    expect(closedBecause(kita, summer("2026-05-15T10:00"))).toMatchObject([
      { _tag: "closure", closure: { kind: "schliesstag", reason: "Teamtag" } },
    ])
  })

  it("is closed in a period that a later rule closes, with its remark", () => {
    expect(closedBecause(kita, summer("2026-07-22T10:00"))).toEqual([
      { _tag: "rule", rule: 3, remark: "Sommerschließung" },
    ])
    expect(isOpenAt(kita, summer("2026-08-10T10:00"))._tag).toBe("open")
  })

  it("is closed on a weekday without hours, also where a calendar does not know the day", () => {
    expect(closedBecause(kita, summer("2026-05-17T10:00"))).toEqual([{ _tag: "noHoursThatDay" }])
    expect(closedBecause(kita, winter("2027-01-03T10:00"))).toEqual([{ _tag: "noHoursThatDay" }])
  })

  it("is unknown beyond the horizon of its calendars, not open", () => {
    expect(isOpenAt(kita, winter("2027-01-04T10:00"))).toMatchObject({
      _tag: "unknown",
      because: [
        { _tag: "beyondCalendar", calendars: [{ calendar: "nw-schliesstag" }] },
        { _tag: "beyondCalendar", calendars: [{ calendar: "nw-feiertag" }] },
      ],
    })
  })

  it("is unknown where its rules ask for holidays and no calendar was given", () => {
    const alone = openingTimes(kita.hours, [])
    expect(isOpenAt(alone, summer("2026-05-13T10:00"))).toEqual({
      _tag: "unknown",
      because: [{ _tag: "noCalendar", kinds: ["feiertag"] }],
    })
    expect(closedBecause(alone, summer("2026-05-13T20:00"))).toEqual([{ _tag: "outsideHours" }])
  })

  it("opens next after a weekend and a summer closure, on the day that was promised", () => {
    const next = nextOpening(kita, summer("2026-07-17T15:00"), winter("2027-01-01T00:00"))
    expect(next).toEqual({ _tag: "opens", at: summer("2026-08-10T07:00"), until: summer("2026-08-10T16:30") })
  })

  it("says that it may open, and from when on, where calendars end", () => {
    const next = nextOpening(kita, winter("2026-12-31T17:00"), winter("2027-02-01T00:00"))
    expect(next).toMatchObject({ _tag: "unknown", from: winter("2027-01-01T07:00") })
  })
})

describe("a counselling centre", () => {
  const hours = hoursOf(
    { access: "open", weekdays: ["tu"], spans: [{ from: "14:00", to: "17:00" }], remark: "offene Sprechstunde" },
    { access: "byAppointment", combine: "fallback", weekdays: ["mo", "tu", "we", "th", "fr"] },
    { access: "open", service: "phone", weekdays: ["mo", "we"], spans: [{ from: "09:00", to: "11:00" }] },
    { access: "closed", dates: ["2026-05-20"], remark: "Betriebsausflug" },
  )

  it("has phone hours apart from visiting hours", () => {
    const [visiting, phone] = [openingTimes(hours, []), openingTimes(hours, [], "phone")]
    expect(isOpenAt(phone, summer("2026-05-13T10:00"))).toMatchObject({ _tag: "open", rule: 2 })
    expect(isOpenAt(visiting, summer("2026-05-13T10:00"))).toMatchObject({ _tag: "byAppointment", rule: 1 })
    expect(isOpenAt(phone, summer("2026-05-12T15:00"))._tag).toBe("closed")
    expect(isOpenAt(visiting, summer("2026-05-12T15:00"))).toEqual({
      _tag: "open",
      rule: 0,
      until: summer("2026-05-12T17:00"),
      remark: "offene Sprechstunde",
    })
  })

  it("closes for everybody by a rule that names no service, and even for appointments", () => {
    for (const times of [
      openingTimes(hours, [], "phone"),
      openingTimes({ ...hours, rules: hours.rules.slice(2) }, []),
    ]) {
      expect(isOpenAt(times, summer("2026-05-20T10:00"))._tag).toBe("closed")
    }
  })

  it("says nothing about a service that no rule names, but that a day is closed for everybody", () => {
    const online = openingTimes(hours, [], "online")
    const unknown = { _tag: "unknown", because: [{ _tag: "hoursUnknown" }] }
    const [before, from] = [summer("2026-05-19T10:00"), summer("2026-05-20T10:00")]
    expect(isOpenAt(online, before)).toEqual(unknown)
    expect(isOpenAt(online, from)).toMatchObject({ _tag: "closed", because: [{ remark: "Betriebsausflug" }] })
    expect(nextOpening(online, from, winter("2027-01-01T00:00"))).toMatchObject({
      ...unknown,
      from: summer("2026-05-21T00:00"),
    })
    const window = Interval.parse({ start: "2026-05-19T00:00", end: "2026-05-22T00:00", zone })
    expect(openIntervals(online, window)).toEqual({
      open: [],
      byAppointment: [],
      unknown: [
        { ...window, end: "2026-05-20T00:00" },
        { ...window, start: "2026-05-21T00:00" },
      ],
    })
  })

  it("knows nothing of its visiting hours from phone hours and a rule that only closes", () => {
    const phone = { access: "open", service: "phone", weekdays: ["tu"], spans: [{ from: "08:00", to: "12:00" }] }
    const times = openingTimes(hoursOf(phone, { access: "closed", publicHolidays: "only" }), calendars)
    const unknown = { _tag: "unknown", because: [{ _tag: "hoursUnknown" }] }
    expect(isOpenAt(times, summer("2026-05-12T10:00"))).toEqual(unknown)
    expect(closedBecause(times, summer("2026-06-04T10:00"))).toMatchObject([{ closure: { reason: "Fronleichnam" } }])
  })
})

describe("a youth club", () => {
  const club = openingTimes(
    hoursOf(
      { access: "open", weekdays: ["fr"], spans: [{ from: "18:00", to: "02:00" }] },
      { access: "closed", weekdays: ["sa"] },
      { access: "closed", publicHolidays: "only" },
    ),
    calendars,
  )

  it("is open over midnight, and the night belongs to Friday whatever holds on Saturday", () => {
    expect(isOpenAt(club, summer("2026-05-15T23:59"))._tag).toBe("closed")
    expect(isOpenAt(club, summer("2026-05-22T23:59"))._tag).toBe("open")
    expect(isOpenAt(club, summer("2026-10-03T01:59"))).toMatchObject({
      _tag: "open",
      until: summer("2026-10-03T02:00"),
    })
    expect(isOpenAt(club, summer("2026-10-03T02:00"))._tag).toBe("closed")
  })

  it("has no night after an evening that a rule closes", () => {
    const rules = [...club.hours.rules, { access: "closed", dates: ["2026-05-22"] }]
    expect(isOpenAt(openingTimes(hoursOf(...rules), calendars), summer("2026-05-23T01:00"))._tag).toBe("closed")
  })

  it("is open an hour longer on the night the clocks are put back, and an hour shorter in March", () => {
    const nightly = openingTimes(hoursOf({ access: "open", spans: [{ from: "22:00", to: "04:00" }] }), [])
    const length = (from: Instant): number => {
      const answer = isOpenAt(nightly, from)
      return answer._tag === "open" ? (epochMs(answer.until ?? from) - epochMs(from)) / 3_600_000 : 0
    }
    expect(length(summer("2026-10-23T22:00"))).toBe(6)
    expect(length(summer("2026-10-24T22:00"))).toBe(7)
    expect(length(winter("2026-03-28T22:00"))).toBe(5)
  })

  it("reads an edge in the skipped hour as iCalendar does, and one in the repeated hour as the first", () => {
    const early = openingTimes(hoursOf({ access: "open", spans: [{ from: "02:30", to: "05:00" }] }), [])
    const from = (day: string) => nextOpening(early, winter(`${day}T00:00`), winter("2027-01-01T00:00"))
    expect(from("2026-03-29")).toMatchObject({ at: summer("2026-03-29T03:30") })
    expect(from("2026-10-25")).toMatchObject({ at: summer("2026-10-25T02:30") })
  })
})

describe("a parents' café every second week", () => {
  const cafe = openingTimes(
    hoursOf({
      access: "open",
      weekdays: ["tu"],
      weeks: "even",
      schoolHolidays: "except",
      spans: [{ from: "09:30", to: "11:30" }],
    }),
    calendars,
  )

  it("is open in even weeks, and says that it is the other week", () => {
    expect(isOpenAt(cafe, summer("2026-10-13T10:00"))._tag).toBe("open")
    expect(closedBecause(cafe, summer("2026-10-06T10:00"))).toEqual([{ _tag: "otherWeek", weeks: "even" }])
  })

  it("rests in the school holidays, and names them", () => {
    expect(closedBecause(cafe, winter("2026-10-27T10:00"))).toMatchObject([
      { _tag: "closure", closure: { reason: "Herbstferien NW" } },
    ])
    const next = nextOpening(cafe, summer("2026-10-13T12:00"), winter("2026-12-31T00:00"))
    expect(next).toMatchObject({ _tag: "opens", at: winter("2026-11-10T09:30") })
  })

  it("meets in week 52 and not in week 53, however the year ends", () => {
    expect(isOpenAt(cafe, winter("2026-12-22T10:00"))._tag).toBe("open")
    expect(closedBecause(cafe, winter("2026-12-29T10:00"))).toEqual([{ _tag: "otherWeek", weeks: "even" }])
  })
})

describe("hours", () => {
  it("by appointment only are never open, but say from when on one may come", () => {
    const times = openingTimes(hoursOf({ access: "byAppointment", weekdays: ["we"] }), [])
    const [from, until] = [summer("2026-05-11T10:00"), summer("2026-06-11T10:00")]
    expect(nextOpening(times, from, until)).toEqual({
      _tag: "byAppointment",
      at: summer("2026-05-13T00:00"),
      lookedUntil: until,
    })
  })

  it("without rules are unknown, which is not always closed", () => {
    const at = summer("2026-05-11T10:00")
    expect(isOpenAt(openingTimes(hoursOf(), []), at)._tag).toBe("unknown")
    const closed = openingTimes(hoursOf({ access: "closed" }), [])
    expect(closedBecause(closed, at)).toEqual([{ _tag: "rule", rule: 0 }])
    expect(nextOpening(closed, at, winter("2027-01-01T00:00"))).toEqual({
      _tag: "closed",
      lookedUntil: winter("2027-01-01T00:00"),
    })
  })

  it("that say nothing about holidays are open on one, and the answer names it", () => {
    const times = openingTimes(hoursOf({ access: "open", spans: [{ from: "08:00", to: "16:00" }] }), calendars)
    expect(isOpenAt(times, summer("2026-06-04T10:00"))).toMatchObject({
      _tag: "open",
      despite: [{ closure: { reason: "Fronleichnam" } }],
    })
    expect(isOpenAt(times, summer("2026-06-05T10:00"))).not.toHaveProperty("despite")
  })

  it("that do speak of holidays are open on one without a warning", () => {
    const times = openingTimes(hoursOf({ access: "open" }, { access: "open", publicHolidays: "only" }), calendars)
    expect(isOpenAt(times, summer("2026-06-04T10:00"))).not.toHaveProperty("despite")
  })

  it("only in the school holidays hold on a movable day too", () => {
    const movable = calendar("beweglicherFerientag", [["2026-02-16", "2026-02-17", "Rosenmontag"]], {
      kind: "schule",
      id: "s",
    })
    const times = openingTimes(hoursOf({ access: "open", schoolHolidays: "only" }), [schoolHolidays, movable])
    expect(isOpenAt(times, winter("2026-02-16T10:00"))._tag).toBe("open")
    expect(closedBecause(times, winter("2026-02-18T10:00"))).toEqual([{ _tag: "outsideHolidays" }])
  })

  it("are unknown beyond the horizon of a house that has no closing days so far", () => {
    const own = calendar("schliesstag", [], { kind: "einrichtung", id: "k" })
    const times = openingTimes(hoursOf({ access: "open" }), [own])
    expect(isOpenAt(times, winter("2026-12-31T10:00"))._tag).toBe("open")
    expect(isOpenAt(times, winter("2027-01-01T10:00"))._tag).toBe("unknown")
  })

  it("of the next day come first where a night begins again after them", () => {
    const times = openingTimes(
      hoursOf(
        { access: "open", weekdays: ["mo"], spans: [{ from: "22:00", to: "06:00" }] },
        { access: "closed", weekdays: ["mo"], spans: [{ from: "22:00", to: "02:00" }] },
        { access: "open", weekdays: ["tu"], spans: [{ from: "01:00", to: "01:30" }] },
      ),
      [],
    )
    const next = nextOpening(times, summer("2026-05-11T12:00"), winter("2027-01-01T00:00"))
    expect(next).toMatchObject({ at: summer("2026-05-12T01:00") })
  })

  it("without an end are in doubt from their beginning on", () => {
    const times = openingTimes(hoursOf({ access: "open", weekdays: ["we"], spans: [{ from: "18:00" }] }), [])
    const doubt = { _tag: "unknown", because: [{ _tag: "openEnd", rule: 0 }] }
    expect(isOpenAt(times, summer("2026-05-13T18:00"))).toEqual(doubt)
    expect(isOpenAt(times, summer("2026-05-14T03:59"))).toEqual(doubt)
    expect(isOpenAt(times, summer("2026-05-14T04:00"))._tag).toBe("closed")
  })

  it("that ended, or have not begun, say so, unless those of today say more", () => {
    const tuesdays = { access: "open", weekdays: ["tu"] }
    const last = openingTimes(hoursOf({ ...tuesdays, to: "2026-08-01" }), [])
    expect(closedBecause(last, summer("2026-08-04T10:00"))).toEqual([{ _tag: "noLonger", since: "2026-08-01" }])
    const next = openingTimes(hoursOf({ ...tuesdays, from: "2026-09-01" }), [])
    expect(closedBecause(next, summer("2026-08-04T10:00"))).toEqual([{ _tag: "notYet", from: "2026-09-01" }])
    const both = openingTimes(hoursOf({ ...tuesdays, to: "2026-08-01" }, { ...tuesdays, weeks: "odd" }), [])
    expect(closedBecause(both, summer("2026-08-04T10:00"))).toEqual([{ _tag: "otherWeek", weeks: "odd" }])
  })

  it("are closed for a part of the day with the remark of the rule that takes it", () => {
    const open = { access: "open", weekdays: ["tu"], spans: [{ from: "08:00", to: "16:00" }] }
    const team = { access: "closed", weekdays: ["tu"], spans: [{ from: "10:00", to: "12:00" }], remark: "Team" }
    const times = openingTimes(hoursOf(open, team), [])
    expect(closedBecause(times, summer("2026-05-12T10:00"))).toEqual([{ _tag: "rule", rule: 1, remark: "Team" }])
    expect(closedBecause(times, summer("2026-05-12T20:00"))).toEqual([{ _tag: "outsideHours" }])
    const replaced = openingTimes(hoursOf(team, open), [])
    expect(isOpenAt(replaced, summer("2026-05-12T10:00"))._tag).toBe("open")
    expect(closedBecause(replaced, summer("2026-05-12T20:00"))).toEqual([{ _tag: "outsideHours" }])
  })

  it("of every hour have no end, and are one interval", () => {
    const times = openingTimes(hoursOf({ access: "open" }), [])
    expect(isOpenAt(times, summer("2026-05-13T18:00"))).toEqual({ _tag: "open", rule: 0 })
    const window = Interval.parse({ start: "2026-10-20T12:00", end: "2026-11-02T09:00", zone })
    expect(openIntervals(times, window).open).toEqual([window])
  })

  it("of a later rule replace those of an earlier one, and a closing span takes only itself away", () => {
    const times = openingTimes(
      hoursOf(
        { access: "open", spans: [{ from: "08:00", to: "18:00" }] },
        { access: "open", dates: ["2026-05-13"], spans: [{ from: "10:00", to: "14:00" }] },
        { access: "closed", spans: [{ from: "12:00", to: "13:00" }] },
      ),
      [],
    )
    const window = Interval.parse({ start: "2026-05-12T00:00", end: "2026-05-14T00:00", zone })
    expect(openIntervals(times, window).open.map(({ start, end }) => `${start}/${end.slice(11)}`)).toEqual([
      "2026-05-12T08:00/12:00",
      "2026-05-12T13:00/18:00",
      "2026-05-13T10:00/12:00",
      "2026-05-13T13:00/14:00",
    ])
  })

  it("of a season over New Year hold on both sides of it", () => {
    const times = openingTimes(hoursOf({ access: "open", seasons: [{ from: "11-01", to: "03-01" }] }), [])
    const open = (local: string) => isOpenAt(times, winter(local))._tag
    expect([open("2026-10-31T12:00"), open("2026-11-01T12:00")]).toEqual(["closed", "open"])
    expect([open("2028-02-29T12:00"), open("2028-03-01T12:00")]).toEqual(["open", "closed"])
    expect(closedBecause(times, winter("2028-03-01T12:00"))).toEqual([{ _tag: "outOfSeason" }])
  })

  it.each([
    ["SpanEmpty", { access: "open", spans: [{ from: "08:00", to: "08:00" }] }],
    ["SeasonEmpty", { access: "open", seasons: [{ from: "03-01", to: "03-01" }] }],
    ["OrdinalsWithoutWeekdays", { access: "open", ordinals: [1] }],
    ["ClosedCombined", { access: "closed", combine: "additional" }],
    ["ValidityEmpty", { access: "open", from: "2026-05-01", to: "2026-05-01" }],
  ])("are refused as %s", (tag, rule) => {
    const { error } = OpeningHours.safeParse({ zone, rules: [rule] })
    expect(error?.issues).toMatchObject([{ params: { _tag: tag } }])
  })

  it.each(["02-30", "04-31", "13-01", "00-10", "2-1"])("do not know the day %s", (monthDay) => {
    const rule = { access: "open", seasons: [{ from: monthDay, to: "12-01" }] }
    expect(OpeningHours.safeParse({ zone, rules: [rule] }).success).toBe(false)
  })
})

describe("what calendars tell", () => {
  const workdays = { access: "open", weekdays: ["mo", "tu", "we", "th", "fr"], spans: [{ from: "08:00", to: "16:00" }] }
  const notIn = (kind: "publicHolidays" | "schoolHolidays") => hoursOf(workdays, { access: "closed", [kind]: "only" })
  const summerHoliday = summer("2026-07-28T10:00")
  const movable = (days: Parameters<typeof movableDays>[2]["days"]) =>
    Result.getOrThrow(movableDays("gs", SchoolYear.parse("2025/26"), { days, source: { name: "Schulkonferenz" } }))

  it("of movable days is no answer about school holidays, with or without a day", () => {
    for (const days of [[], [{ day: LocalDate.parse("2026-02-16"), reason: "Rosenmontag" }]]) {
      expect(isOpenAt(openingTimes(notIn("schoolHolidays"), [movable(days)]), summerHoliday)).toEqual({
        _tag: "unknown",
        because: [{ _tag: "noCalendar", kinds: ["schulferien"] }],
      })
    }
  })

  it("of movable days counts, also where a school set none", () => {
    const known = openingTimes(notIn("schoolHolidays"), [schoolHolidays, movable([])])
    expect(isOpenAt(known, summerHoliday)._tag).toBe("open")
    expect(isOpenAt(known, summer("2026-08-03T10:00"))._tag).toBe("unknown")
  })

  it("of public holidays is an answer also where it has none", () => {
    const none = calendar("feiertag", [], land)
    expect(isOpenAt(openingTimes(notIn("publicHolidays"), [none]), summerHoliday)._tag).toBe("open")
  })

  it("of a house that tells holidays only says nothing about closing days", () => {
    const house = calendar("feiertag", [], { kind: "einrichtung", id: "k" })
    expect(isOpenAt(openingTimes(hoursOf(workdays), [house]), winter("2027-03-01T10:00"))._tag).toBe("open")
  })

  it("of a municipality does not make the holidays of its Land working days, unless it has them all", () => {
    const augsburg = calendar("feiertag", [["2026-08-08", "2026-08-09", "Friedensfest"]], {
      kind: "gemeinde",
      id: "09761000",
    })
    const everyDay = hoursOf({ access: "open" }, { access: "closed", publicHolidays: "only" })
    const [friedensfest, labourDay] = [summer("2026-08-08T10:00"), summer("2026-05-01T10:00")]
    const alone = openingTimes(everyDay, [augsburg])
    expect(closedBecause(alone, friedensfest)).toMatchObject([{ closure: { reason: "Friedensfest" } }])
    expect(isOpenAt(alone, labourDay)).toEqual({
      _tag: "unknown",
      because: [{ _tag: "noCalendar", kinds: ["feiertag"] }],
    })
    const complete = ClosureCalendar.parse({ ...augsburg, insteadOf: "de-by-feiertage" })
    expect(isOpenAt(openingTimes(everyDay, [complete]), labourDay)._tag).toBe("open")
  })

  it("to hold in some places only leaves a day unknown, and the answer names it", () => {
    const closure = { kind: "feiertag", from: "2026-08-15", to: "2026-08-16", reason: "Mariä Himmelfahrt" }
    const onlyIn = "Gemeinden mit überwiegend katholischer Bevölkerung"
    const bayern = ClosureCalendar.parse({ ...publicHolidays, id: "by", closures: [{ ...closure, onlyIn }] })
    const everyDay = hoursOf({ access: "open" }, { access: "closed", publicHolidays: "only" })
    expect(isOpenAt(openingTimes(everyDay, [bayern]), summer("2026-08-15T10:00"))).toEqual({
      _tag: "unknown",
      because: [{ _tag: "onlyInParts", closures: [{ calendar: "by", closure: { ...closure, onlyIn } }] }],
    })
  })
})

describe("any hours", () => {
  const day = 86_400_000
  const year = Date.UTC(2026, 0, 1)
  const moment = fc.integer({ min: 0, max: 364 * 288 }).map((count) => year + count * 300_000)
  const known = [publicHolidays, schoolHolidays].map((given) => ({ ...given, known: {} }))
  const given = fc.constantFrom(known, calendars, [publicHolidays], [])

  it("are open at an instant exactly where an open interval holds it", () => {
    fc.assert(
      fc.property(anyHours, given, moment, (hours, all, start) => {
        const times = openingTimes(hours, all)
        const window = Interval.parse({
          start: new Date(start).toISOString().slice(0, 16),
          end: new Date(start + 8 * day).toISOString().slice(0, 16),
          zone,
        })
        const { open, byAppointment, unknown } = openIntervals(times, window)
        const pieces = Object.entries({ open, byAppointment, unknown }).flatMap(([kind, intervals]) =>
          intervals.map(({ start, end }) => ({ kind, from: instantMs(start), to: instantMs(end) })),
        )
        const wrong: Array<string> = []
        for (let ms = instantMs(window.start); ms < instantMs(window.end); ms += 25 * 60_000) {
          const kinds = pieces.filter(({ from, to }) => from <= ms && ms < to).map(({ kind }) => kind)
          const { _tag } = isOpenAt(times, instantAt(ms))
          if ((kinds.join() || "closed") !== _tag) wrong.push(`${instantAt(ms)}: ${_tag}, not ${kinds.join()}`)
        }
        expect(wrong).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it("open next at the first instant at which they are open", () => {
    fc.assert(
      fc.property(anyHours, given, moment, (hours, all, start) => {
        const times = openingTimes(hours, all)
        const until = start + 12 * day
        const next = nextOpening(times, instantAt(start), instantAt(until))
        const end = next._tag === "opens" ? epochMs(next.at) : until
        const openBefore: Array<string> = []
        for (let ms = start; ms < end; ms += 15 * 60_000) {
          if (isOpenAt(times, instantAt(ms))._tag === "open") openBefore.push(instantAt(ms))
        }
        expect(openBefore).toEqual([])
        if (next._tag !== "opens") return
        const answer = isOpenAt(times, next.at)
        expect(answer).toMatchObject({ _tag: "open", ...(next.until === undefined ? {} : { until: next.until }) })
        if (next.until !== undefined) expect(isOpenAt(times, next.until)._tag).not.toBe("open")
      }),
      { numRuns: 300 },
    )
  })

  it("do not change their answer before the instant they name", () => {
    fc.assert(
      fc.property(anyHours, given, moment, (hours, all, start) => {
        const times = openingTimes(hours, all)
        const answer = isOpenAt(times, instantAt(start))
        if (!("until" in answer) || answer.until === undefined) return
        const end = epochMs(answer.until)
        for (let ms = start; ms < end; ms += 15 * 60_000) {
          expect(isOpenAt(times, instantAt(ms))._tag).toBe(answer._tag)
        }
        expect(isOpenAt(times, answer.until)._tag).not.toBe(answer._tag)
      }),
      { numRuns: 300 },
    )
  })

  const instantMs = (local: string): number => {
    const from = { start: local, end: "2999-01-01T00:00", zone }
    return epochMs(startOf(Interval.parse(from)))
  }
})
