import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, occurrences } from "../time/index.js"
import { day, feiertage, ferien, rests, wednesdays, window } from "./calendar.fixture.js"
import { type ClosureCalendar, HolidayBehaviour, heldDates } from "./index.js"

describe("dates held against calendars (R18, R39)", () => {
  it("rest in the holidays, with the reason: weekly on Wednesday, not in school holidays of NRW", () => {
    const weeks = window("2026-10-14", "2026-11-05")
    const { kept, dropped, uncertain, findings, knownTo, notTold } = heldDates(wednesdays(), weeks, {
      calendars: [ferien],
      behaviour: rests("schulferien"),
    })
    expect(kept.map(({ startsAt }) => startsAt)).toEqual(["2026-10-14T13:00:00Z", "2026-11-04T14:00:00Z"])
    expect(
      dropped.map(({ occurrence, because }) => [occurrence.startsAt, because.map(({ closure }) => closure.reason)]),
    ).toEqual([
      ["2026-10-21T13:00:00Z", ["Herbstferien NW"]],
      ["2026-10-28T14:00:00Z", ["Herbstferien NW"]],
    ])
    expect([uncertain, findings, notTold, knownTo]).toEqual([[], [], [], "2030-08-01"])
  })

  it("are held against the same calendars by one behaviour after another", () => {
    const calendars = [ferien, feiertage]
    const weeks = window("2026-10-14", "2026-11-05")
    const kept = (behaviour: HolidayBehaviour) => heldDates(wednesdays(), weeks, { calendars, behaviour }).kept.length
    expect([kept(rests("schulferien")), kept(rests("feiertag")), kept(rests("schulferien"))]).toEqual([2, 4, 2])
  })

  it("beyond the horizon are kept and named as uncertain", () => {
    const options = { calendars: [ferien], behaviour: rests("schulferien") }
    const { kept, uncertain, knownTo } = heldDates(wednesdays(), window("2030-07-24", "2030-08-15"), options)
    expect(kept).toHaveLength(4)
    expect(uncertain.map(({ occurrence }) => occurrence.key)).toEqual(["2030-08-07T15:00", "2030-08-14T15:00"])
    expect(uncertain[0]?.calendars).toEqual([{ calendar: "schulferien-nw", known: ferien.known }])
    expect(knownTo).toBe("2030-08-01")
    expect(heldDates(wednesdays(), window("2031-01-01", "2031-02-01"), options).knownTo).toBe("2031-01-01")
  })

  it("are uncertain where a kind that matters is told by no calendar, unless another one drops them", () => {
    const weeks = window("2026-10-14", "2026-11-05")
    const held = (calendars: ReadonlyArray<ClosureCalendar>, ...on: ReadonlyArray<string>) =>
      heldDates(wednesdays(), weeks, { calendars, behaviour: rests(...on) })
    const nobody = held([feiertage], "schulferien")
    expect([nobody.kept.length, nobody.uncertain.length, nobody.notTold]).toEqual([4, 4, ["schulferien"]])
    const some = held([ferien], "schulferien", "feiertag")
    expect([some.kept.length, some.uncertain.length, some.notTold]).toEqual([2, 2, ["feiertag"]])
    const all = held([ferien, feiertage], "schulferien", "feiertag")
    expect([all.uncertain, all.notTold, all.knownTo]).toEqual([[], [], "2028-01-01"])
  })

  it("of a holiday programme are uncertain where nobody knows whether it rests, and dropped outside the holidays", () => {
    const daily = wednesdays({ start: "2026-12-21T10:00", rule: { freq: "daily" } })
    const behaviour = HolidayBehaviour.parse({ kind: "only", on: ["schulferien"], restsOn: ["feiertag"] })
    const held = (calendars: ReadonlyArray<ClosureCalendar>) =>
      heldDates(daily, window("2026-12-21", "2026-12-28"), { calendars, behaviour })
    const christmasUnknown = { ...feiertage, known: { from: day("2026-01-01"), to: day("2026-12-24") }, closures: [] }
    const late = held([ferien, christmasUnknown])
    expect(late.uncertain.map(({ occurrence }) => occurrence.key.slice(8, 10))).toEqual(["24", "25", "26", "27"])
    expect(late.dropped.map(({ occurrence }) => occurrence.key.slice(8, 10))).toEqual(["21", "22"])
    const untold = held([ferien])
    expect([untold.kept.length, untold.uncertain.length, untold.dropped.length]).toEqual([5, 5, 2])
  })

  it("of a holiday programme happen only in the holidays, and not on public holidays", () => {
    const daily = wednesdays({ start: "2026-12-21T10:00", rule: { freq: "daily" } })
    const behaviour = HolidayBehaviour.parse({ kind: "only", on: ["schulferien"], restsOn: ["feiertag"] })
    const { kept, dropped } = heldDates(daily, window("2026-12-21", "2026-12-28"), {
      calendars: [ferien, feiertage],
      behaviour,
    })
    expect(kept.map(({ start }) => start.slice(8, 10))).toEqual(["23", "24", "26", "27"])
    expect(dropped.map(({ because }) => because.map(({ closure }) => closure.reason))).toEqual([
      [],
      [],
      ["1. Weihnachtstag"],
    ])
  })

  it("are judged by the day on which they begin; what lasts into a closure is kept and found", () => {
    const night = wednesdays({ start: "2026-10-16T20:00", durationMinutes: 600, rule: { freq: "daily", count: 2 } })
    const options = { calendars: [ferien], behaviour: rests("schulferien") }
    const judged = heldDates(night, window("2026-10-16", "2026-10-20"), options)
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
    expect(heldDates(untilMidnight, window("2026-10-16", "2026-10-20"), options).findings).toEqual([])
  })

  it("keep what the series itself left out, and where it was cut off", () => {
    const excluded = wednesdays({ exdates: ["2026-11-04"] })
    const options = { calendars: [ferien], behaviour: rests("schulferien"), limit: 5 }
    expect(heldDates(excluded, window("2026-10-14", "2027-10-14"), options)).toMatchObject({
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
        const days = window(start, addDays(start, 30))
        const { kept, dropped, uncertain } = heldDates(daily, days, { calendars: [ferien, feiertage], behaviour })
        const keys = [...kept, ...dropped.map(({ occurrence }) => occurrence)].map(({ key }) => key)
        expect(keys.sort()).toEqual(occurrences(daily, days).occurrences.map(({ key }) => key))
        expect(kept).toEqual(expect.arrayContaining(uncertain.map(({ occurrence }) => occurrence)))
      }),
      { numRuns: 50 },
    )
  })
})
