import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { catalogueOf, day, feiertage, ferien, offer, period, restsInHolidays, slot } from "./coverage.fixture.js"
import { ageSpanOfYears, whoCoversHoliday } from "./index.js"

const area = SpatialUnitId.parse("wiemelhausen")
const weekdays = ["mo", "tu", "we", "th", "fr"] as const
const everyDay = (from: string, to: string, more: object = {}) => weekdays.map((one) => slot(one, from, to, more))
const onlyHolidays = { kind: "only", on: ["schulferien"] } as const

/** The first week of the holidays, mornings alone, at the house of a club. */
const holidayCare = offer("ferienspiele", {
  form: "betreuung",
  schedule: { kind: "dates", slots: everyDay("08:00", "13:00", { to: "2026-10-24" }), holidays: onlyHolidays },
})
const calendarOf = (kind: "schule" | "einrichtung", id: string, closures: ReadonlyArray<readonly [string, string]>) =>
  ClosureCalendar.parse({
    id: `schliesstage-${id}`,
    name: "Schließtage",
    scope: { kind, id },
    source: { name: id },
    known: { from: "2026-08-01", to: "2027-08-01" },
    kinds: ["schliesstag"],
    closures: closures.map(([from, to]) => ({ kind: "schliesstag", from, to, reason: "Schließzeit der OGS" })),
  })

describe("who covers the holidays of an area (Q12)", () => {
  it("is told for each day from Monday to Friday, with the hours and the reason", () => {
    const { days } = whoCoversHoliday(catalogueOf([holidayCare]), { area })
    expect(days.map(({ day }) => day)).toEqual([
      "2026-10-19",
      "2026-10-20",
      "2026-10-21",
      "2026-10-22",
      "2026-10-23",
      "2026-10-26",
      "2026-10-27",
      "2026-10-28",
      "2026-10-29",
      "2026-10-30",
    ])
    expect(days[0]).toEqual({
      day: "2026-10-19",
      because: [{ calendar: "schulferien-nw", closure: ferien.closures[0] }],
      closed: [],
      care: [{ offer: "ferienspiele", institution: "treff", from: 480, to: 780, certain: true }],
      programme: [],
      careMinutes: 300,
    })
  })

  it("leaves gaps, over weekends in one", () => {
    const answer = (to: string) => {
      const slots = everyDay("08:00", "13:00", { to })
      const schedule = { kind: "dates", slots, holidays: onlyHolidays }
      return whoCoversHoliday(catalogueOf([offer("o", { form: "betreuung", schedule })]), { area }).gaps
    }
    expect(answer("2026-10-24")).toEqual([{ from: "2026-10-26", to: "2026-10-31", days: 5 }])
    expect(answer("2026-10-23")).toEqual([{ from: "2026-10-23", to: "2026-10-31", days: 6 }])
    expect(answer("2027-01-01")).toEqual([])
  })

  it("has no day for a public holiday, and no gap on it", () => {
    const closures = [{ kind: "feiertag" as const, from: day("2026-10-27"), to: day("2026-10-28"), reason: "Feiertag" }]
    const calendars = [ferien, { ...feiertage, closures }]
    const { days, gaps } = whoCoversHoliday(catalogueOf([], { calendars }), { area })
    expect(days.map((one) => one.day)).not.toContain("2026-10-27")
    expect(gaps).toEqual([{ from: "2026-10-19", to: "2026-10-31", days: 9 }])
  })

  it("tells other offers of the day apart: they are no care, but something is on", () => {
    const treff = offer("treff", { form: "offen", schedule: { kind: "dates", slots: [slot("we", "15:00", "18:00")] } })
    const rests = offer("ruht", {
      schedule: { kind: "dates", slots: [slot("we", "15:00", "18:00")], holidays: restsInHolidays },
    })
    const { days, gaps } = whoCoversHoliday(catalogueOf([treff, rests]), { area })
    expect(days.filter(({ programme }) => programme.length > 0).map(({ day }) => day)).toEqual([
      "2026-10-21",
      "2026-10-28",
    ])
    expect(days.find(({ day }) => day === "2026-10-21")?.programme.map(({ offer: id }) => id)).toEqual(["treff"])
    expect(gaps).toEqual([{ from: "2026-10-19", to: "2026-10-31", days: 10 }])
  })

  it("counts the time in which anybody cares once", () => {
    const at = (id: string, from: string, to: string) =>
      offer(id, { topics: ["ferienbetreuung"], schedule: { kind: "dates", slots: [slot("mo", from, to)] } })
    const { days } = whoCoversHoliday(
      catalogueOf([
        at("a", "08:00", "12:00"),
        at("b", "09:00", "10:00"),
        at("c", "11:00", "13:00"),
        at("d", "14:00", "15:00"),
      ]),
      { area },
    )
    expect(days[0]?.careMinutes).toBe(360)
  })

  it("holds the closing days of a school against the care of others, also in term", () => {
    const ogs = offer("ogs", {
      institution: "kirchviertel",
      form: "betreuung",
      places: [{ at: "site", site: "markstr290" }],
      schedule: { kind: "dates", slots: everyDay("11:30", "16:00") },
    })
    const closing = calendarOf("schule", "kirchviertel", [
      ["2026-09-28", "2026-09-29"],
      ["2026-10-19", "2026-10-31"],
    ])
    const calendars = [ferien, feiertage, closing]
    const { days, closings, gaps } = whoCoversHoliday(catalogueOf([ogs, holidayCare], { calendars }), { area })
    expect(days[0]).toMatchObject({ day: "2026-09-28", because: [], closed: ["kirchviertel"], care: [] })
    expect(closings).toEqual([
      {
        institution: "kirchviertel",
        days: days.map(({ day }) => day),
        withoutCare: [
          { from: "2026-09-28", to: "2026-09-29", days: 1 },
          { from: "2026-10-26", to: "2026-10-31", days: 5 },
        ],
      },
    ])
    expect(gaps).toEqual(closings[0]?.withoutCare)
    const elsewhere = calendarOf("schule", "waldschule", [["2026-09-28", "2026-09-29"]])
    expect(whoCoversHoliday(catalogueOf([ogs], { calendars: [ferien, elsewhere] }), { area }).closings).toEqual([])
  })

  it("says which ages and which days are meant: those of primary school and of the catalogue, unless told", () => {
    const kita = offer("kita", {
      form: "betreuung",
      targetGroups: [{ ages: { toMonths: 71 } }],
      schedule: { kind: "dates", slots: everyDay("08:00", "16:00") },
    })
    const week = { from: "2026-10-19", to: "2026-10-21" } as typeof period
    const asked = { area, period: week }
    expect(whoCoversHoliday(catalogueOf([kita]), asked).days.map(({ careMinutes }) => careMinutes)).toEqual([0, 0])
    const young = whoCoversHoliday(catalogueOf([kita]), { ...asked, ages: ageSpanOfYears(3, 5) })
    expect(young.days.map(({ careMinutes }) => careMinutes)).toEqual([480, 480])
  })

  it("is there on every day of what lasts for days", () => {
    const series = {
      start: "2026-10-19T10:00",
      durationMinutes: 3 * 1440,
      zone: "Europe/Berlin",
      clockChange: { missing: "shift", repeated: "first" },
    }
    const camp = offer("freizeit", { form: "betreuung", schedule: { kind: "dates", slots: [{ series }] } })
    const { days } = whoCoversHoliday(catalogueOf([camp]), { area })
    expect(days.map(({ careMinutes }) => careMinutes).slice(0, 5)).toEqual([840, 1440, 1440, 600, 0])
  })

  it("names the days of which nobody knows whether they are holidays", () => {
    const { days, unknown } = whoCoversHoliday(catalogueOf([holidayCare], { calendars: [feiertage] }), { area })
    expect(days).toEqual([])
    expect([unknown.length, unknown[0]]).toEqual([35, period.from])
  })
})
