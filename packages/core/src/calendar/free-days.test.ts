import { describe, expect, it } from "vitest"
import { calendar, closure, day, feiertage, ferien, span } from "./calendar.fixture.js"
import { ClosureCalendar, dayAnswers, freeSpan, freeSpans, nextSchoolDay, withAdjoiningFreeDays } from "./index.js"

describe("free days", () => {
  const answers = dayAnswers([ferien, feiertage])

  it("are the same whether the table ends on a Friday or on a Saturday", () => {
    const around = (from: string, to: string) =>
      freeSpan(
        dayAnswers([calendar("f", { closures: [closure("schulferien", from, to, "Herbstferien NW")] })]),
        day("2026-10-21"),
      )
    expect(around("2026-10-19", "2026-10-31")).toEqual({
      from: "2026-10-17",
      to: "2026-11-02",
      because: [expect.objectContaining({ calendar: "f" })],
      unknownBefore: false,
      unknownAfter: false,
    })
    expect(around("2026-10-17", "2026-11-01")).toMatchObject({ from: "2026-10-17", to: "2026-11-02" })
  })

  it("reach over a public holiday between holidays and weekend", () => {
    const bridged = [
      calendar("f", { closures: [closure("schulferien", "2027-05-18", "2027-05-19", "Pfingstferien NW")] }),
      calendar("h", { closures: [closure("feiertag", "2027-05-17", "2027-05-18", "Pfingstmontag")] }),
    ]
    const whitsun = freeSpan(dayAnswers(bridged), day("2027-05-18"))
    expect(whitsun).toMatchObject({ from: "2027-05-15", to: "2027-05-19" })
    expect(whitsun?.because.map(({ closure }) => closure.reason)).toEqual(["Pfingstmontag", "Pfingstferien NW"])
  })

  it("can be part of the holidays themselves, as far as the calendar knows", () => {
    const table = calendar("f", {
      known: { from: "2026-10-18", to: "2027-08-01" },
      closures: [
        closure("schulferien", "2026-10-19", "2026-10-31", "Herbstferien NW"),
        closure("feiertag", "2026-12-25", "2026-12-26", "1. Weihnachtstag"),
      ],
    })
    const widened = withAdjoiningFreeDays(table, dayAnswers([feiertage]))
    expect(widened.closures.map(({ from, to }) => [from, to])).toEqual([
      ["2026-10-18", "2026-11-02"],
      ["2026-12-25", "2026-12-26"],
    ])
    expect(ClosureCalendar.safeParse(widened).success).toBe(true)
    const ending = calendar("f", {
      known: { from: "2026-10-01", to: "2026-11-01" },
      closures: [closure("schulferien", "2026-10-19", "2026-10-31", "Herbstferien NW")],
    })
    expect(withAdjoiningFreeDays(ending, dayAnswers([feiertage])).closures[0]?.to).toBe("2026-11-01")
  })

  it("reach over public holidays also where they are part of the holidays", () => {
    const whitsun = calendar("f", {
      known: {},
      closures: [closure("schulferien", "2026-05-26", "2026-05-27", "Pfingstferien NW")],
    })
    const monday = calendar("h", {
      known: {},
      closures: [closure("feiertag", "2026-05-25", "2026-05-26", "Pfingstmontag")],
    })
    const [widened] = withAdjoiningFreeDays(whitsun, dayAnswers([monday])).closures
    expect(widened).toMatchObject({ from: "2026-05-23", to: "2026-05-27" })
    expect(freeSpan(dayAnswers([whitsun, monday]), day("2026-05-26"))).toMatchObject({
      from: "2026-05-23",
      to: "2026-05-27",
    })
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
    const spans = freeSpans(answers, span("2026-10-20", "2027-02-01"))
    expect(spans.map(({ from, to }) => `${from}/${to}`)).toEqual(["2026-10-17/2026-11-02", "2026-12-23/2027-01-07"])
    expect(spans[1]?.because.map(({ closure }) => closure.reason)).toEqual(["Weihnachtsferien NW", "1. Weihnachtstag"])
  })

  it("of a window are listed also where only their weekend lies in it", () => {
    expect(freeSpans(answers, span("2026-10-31", "2026-11-02")).map(({ from }) => from)).toEqual(["2026-10-17"])
    const saturday = freeSpans(answers, span("2027-01-02", "2027-01-03"))
    expect(saturday.map(({ from, to }) => [from, to])).toEqual([["2026-12-23", "2027-01-07"]])
    expect(freeSpans(answers, span("2026-11-07", "2026-11-09"))).toEqual([])
    const late = [calendar("f", { closures: [closure("schulferien", "2026-11-09", "2026-11-14", "Ferien")] })]
    expect(freeSpans(dayAnswers(late), span("2026-11-07", "2026-11-09"))).toMatchObject([{ from: "2026-11-07" }])
  })

  it("of what is closed for years have that one reason, and of a year every one", () => {
    const closedFrom = (from: string, to: string) =>
      dayAnswers([
        calendar("x", { known: {}, closures: [closure("schliesstag", from, to, "zu")] }),
        calendar("y", { known: {}, closures: [closure("feiertag", "2026-10-03", "2026-10-04", "Einheit")] }),
      ])
    const reasons = (from: string, to: string) =>
      freeSpan(closedFrom(from, to), day("2026-06-01"))?.because.map(({ closure }) => closure.reason)
    expect(reasons("2026-01-01", "2027-01-02")).toEqual(["zu", "Einheit"])
    expect(reasons("2026-01-01", "2027-01-03")).toEqual(["zu"])
  })

  it("are told also where something rests for centuries", () => {
    const closed = calendar("x", { known: {}, closures: [closure("schliesstag", "2020-01-01", "9999-12-31", "zu")] })
    expect(freeSpan(dayAnswers([closed]), day("2026-01-01"))).toMatchObject({ from: "2020-01-01", to: "9999-12-31" })
    expect(nextSchoolDay(dayAnswers([closed]), day("2026-01-01"))).toEqual({ _tag: "none" })
  })
})
