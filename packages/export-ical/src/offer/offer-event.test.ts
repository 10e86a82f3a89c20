import { ClosureCalendar, Institution, LocalDate, SpatialUnit, weeklySeries } from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import type { CalendarContent } from "../content.js"
import { offerOf, revised } from "./offer.fixture.js"
import { ferien, line, plain, scheduled, starting, wednesdays, written } from "./offer-written.fixture.js"

describe("an offer that rests in the school holidays (R18)", () => {
  const { events, lost } = written(scheduled([{ series: wednesdays }]))

  it("is one entry that returns, without the dates in the holidays, as far as these are known", () => {
    expect(events[0]).toEqual(
      expect.arrayContaining([
        "UID:bochum+offer+turnen+20261014T1500@sozialraum.invalid",
        "DTSTART;TZID=Europe/Berlin:20261014T150000",
        "DTEND;TZID=Europe/Berlin:20261014T163000",
        "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270728T215959Z",
        "EXDATE;TZID=Europe/Berlin:20261021T150000,20261028T150000,20261223T150000,20261230T150000,20270106T150000",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
      ]),
    )
  })

  it("is tentative from then on, and says so", () => {
    expect(events).toHaveLength(2)
    expect(events[1]).toEqual(
      expect.arrayContaining([
        "UID:bochum+offer+turnen+20261014T1500.tentative@sozialraum.invalid",
        "DTSTART;TZID=Europe/Berlin:20270804T150000",
        "RRULE:FREQ=WEEKLY;BYDAY=WE",
        "STATUS:TENTATIVE",
      ]),
    )
    expect(line(events[1], "DESCRIPTION")).toMatch(/^DESCRIPTION:Voraussichtlich: /)
    expect(lost).toContainEqual(expect.objectContaining({ because: "holidaysUnknown" }))
  })

  it("is tentative as a whole where no calendar tells the holidays, and that is named", () => {
    const { events: unknown, lost: named } = written(scheduled([{ series: wednesdays }]), {}, { holidays: [] })
    expect(starting(unknown, "STATUS")).toEqual(["STATUS:TENTATIVE"])
    expect(named).toEqual([
      {
        id: "bochum+offer+turnen@sozialraum.invalid",
        path: ["schedule", "holidays", "schulferien"],
        because: "noCalendar",
      },
    ])
  })
})

describe("the closures by which an offer goes (R18, R25)", () => {
  const places = [{ at: "mobile", unit: "hustadt" }]
  const unit = (id: string, parts: object = {}) =>
    revised(SpatialUnit.parse({ id, kind: "stadtteil", name: id, ...parts }))
  const areas = [
    unit("hustadt", { parents: [{ unit: "bochum", kind: "stadt" }] }),
    unit("bochum", { externalIds: [{ scheme: "de-ags", value: "05911000" }] }),
  ]
  const excluded = (more: Partial<CalendarContent>) =>
    starting(written(scheduled([{ series: wednesdays }], { places }), {}, { region: {}, ...more }).events, "EXDATE")

  it("are those of the municipality in which its place lies, or of the network where none is known", () => {
    expect(excluded({ areas })).toHaveLength(1)
    expect(excluded({ areas: [] })).toEqual([])
    expect(excluded({ areas: [], region: { land: "NW" } })).toHaveLength(1)
    expect(excluded({ areas: [unit("hustadt", { externalIds: [{ scheme: "de-ags", value: "11000000" }] })] })).toEqual(
      [],
    )
  })

  it("are those of its own house and carrier too, and of no other", () => {
    const closing = (kind: string, id: string, on: string, to: string) =>
      ClosureCalendar.parse({
        ...{
          id: `${kind}-${id}`,
          name: id,
          scope: { kind, id },
          source: { name: id },
          known: {},
          kinds: ["schulferien"],
        },
        closures: [{ kind: "schulferien", from: on, to, reason: "Betriebsferien" }],
      })
    const closureCalendars = [
      closing("einrichtung", "verein", "2026-11-04", "2026-11-05"),
      closing("traeger", "stadt", "2026-11-11", "2026-11-12"),
      closing("einrichtung", "kita", "2026-11-18", "2026-11-19"),
    ].map((calendar) => revised(calendar))
    const providers = [{ provider: "stadt" }]
    const institutions = [revised(Institution.parse({ id: "verein", name: "V", types: ["sportverein"], providers }))]
    expect(excluded({ areas: [], holidays: [], closureCalendars, institutions, shownClosures: [] })).toEqual([
      "EXDATE;TZID=Europe/Berlin:20261104T150000,20261111T150000",
    ])
  })
})

describe("an offer that takes place only in the school holidays (R18)", () => {
  it("has a short rule for each run of dates, and none where nobody knows the holidays", () => {
    const daily = { ...wednesdays, rule: { freq: "daily" } }
    const only = { kind: "only", on: ["schulferien"] }
    const { events, lost, instances } = written(
      offerOf({ schedule: { kind: "dates", slots: [{ series: daily }], holidays: only } }),
    )
    expect(starting(events, "RRULE")).toEqual([
      "RRULE:FREQ=DAILY;UNTIL=20261031T225959Z",
      "RRULE:FREQ=DAILY;UNTIL=20270106T225959Z",
    ])
    expect(instances).toHaveLength(15 + 15)
    expect(lost).toEqual([expect.objectContaining({ because: "holidaysUnknown" })])
  })
})

describe("a single date", () => {
  const changed = (override: object) => plain({ ...wednesdays, overrides: [{ key: "2026-10-21T15:00", ...override }] })

  it("that was cancelled is an exception with a reason, and is not excluded as well", () => {
    const offer = changed({ kind: "cancelled", reason: "Übungsleitung erkrankt" })
    const { events, instances } = written(offer)
    expect(events).toHaveLength(2)
    expect(events[1]).toEqual(
      expect.arrayContaining([
        line(events[0], "UID"),
        "RECURRENCE-ID;TZID=Europe/Berlin:20261021T150000",
        "SUMMARY:Abgesagt: Turnen",
        "STATUS:CANCELLED",
        "DESCRIPTION:Grund: Übungsleitung erkrankt",
      ]),
    )
    expect(starting(events, "EXDATE")).toEqual([])
    expect(instances.slice(0, 3).map(({ status }) => status)).toEqual(["CONFIRMED", "CANCELLED", "CONFIRMED"])
  })

  it("that was cancelled long ago is excluded, and nothing else of the entry changes", () => {
    const offer = changed({ kind: "cancelled" })
    const window = { cancelledFrom: "2026-03-01T09:00:01Z" }
    const { events } = written(offer, { window })
    expect(starting(events, "EXDATE")).toEqual(["EXDATE;TZID=Europe/Berlin:20261021T150000"])
    expect(events).toHaveLength(1)
    expect(written(offer, { window: { cancelledFrom: "2026-03-01T09:00:00Z" } }).events).toHaveLength(2)
  })

  it("that was moved is at its new time, and says from where", () => {
    const { events, instances } = written(changed({ kind: "moved", start: "2026-10-22T17:00", reason: "Halle belegt" }))
    expect(line(events[1], "DTSTART")).toBe("DTSTART;TZID=Europe/Berlin:20261022T170000")
    expect(line(events[1], "DESCRIPTION")).toBe(
      "DESCRIPTION:Verlegt\\; war geplant für 21.10.2026\\, 15:00 Uhr.\\nGrund: Halle belegt",
    )
    expect(instances.slice(0, 3).map(({ startsAt }) => startsAt)).toEqual([
      "2026-10-14T13:00:00Z",
      "2026-10-22T15:00:00Z",
      "2026-10-28T14:00:00Z",
    ])
  })

  it("beside the rule is an entry of its own: programs drop RDATE", () => {
    const { text, events } = written(plain({ ...wednesdays, rdates: ["2026-10-17T10:00"] }))
    expect(text).not.toContain("RDATE")
    expect(starting(events, "UID")).toEqual([
      "UID:bochum+offer+turnen+20261014T1500@sozialraum.invalid",
      "UID:bochum+offer+turnen+20261014T1500.20261017T1000@sozialraum.invalid",
    ])
  })

  it("at the start that does not fit the rule is an entry of its own, and the rule begins where it fits", () => {
    const series = { ...wednesdays, start: "2026-10-13T15:00", rule: { freq: "weekly", byDay: [{ weekday: "we" }] } }
    expect(starting(written(plain(series)).events, "DTSTART")).toEqual([
      "DTSTART;TZID=Europe/Berlin:20261013T150000",
      "DTSTART;TZID=Europe/Berlin:20261014T150000",
    ])
  })
})

describe("the end of an offer", () => {
  it("is an UNTIL in UTC, also where the rule counts", () => {
    const ended = plain(wednesdays, { state: "ended", to: "2026-12-01" })
    expect(starting(written(ended).events, "RRULE")).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261130T225959Z"])
    const counted = plain({ ...wednesdays, rule: { freq: "weekly", count: 3 } })
    expect(starting(written(counted).events, "RRULE")).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261028T225959Z"])
  })

  it("takes it out of a window that begins later, and a series without end stays in", () => {
    const window = { from: "2027-03-01T00:00:00Z", to: "2027-04-01T00:00:00Z" }
    expect(written(plain(wednesdays, { state: "ended", to: "2026-12-01" }), { window }).events).toEqual([])
    expect(written(plain(wednesdays), { window }).events).toHaveLength(1)
  })

  it("by a pause without end says when and why", () => {
    const pause = { from: "2026-11-10", reason: "Umbau" }
    const { events } = written(plain(wednesdays, { state: "paused", pause }))
    expect(line(events[0], "RRULE")).toBe("RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261104T225959Z")
    expect(line(events[0], "DESCRIPTION")).toContain("Pause ab 10.11.2026: Umbau")
  })
})

describe("a night on which the clocks change", () => {
  it("is an entry in UTC, since programs disagree how long it lasts", () => {
    const saturdays = { ...wednesdays, start: "2026-10-17T22:00", durationMinutes: 600 }
    const { events } = written(plain({ ...saturdays, rule: { freq: "weekly", count: 3 } }))
    expect(starting(events, "DTSTART")).toEqual([
      "DTSTART;TZID=Europe/Berlin:20261017T220000",
      "DTSTART:20261024T200000Z",
    ])
    expect(starting(events, "EXDATE")).toEqual(["EXDATE;TZID=Europe/Berlin:20261024T220000"])
  })

  it("ends a rule whose start it skips, and another begins after it", () => {
    const early = { ...wednesdays, start: "2027-03-21T02:30", rule: { freq: "weekly", count: 4 } }
    const { events, instances } = written(plain(early))
    expect(starting(events, "EXDATE")).toEqual([])
    expect(instances.map(({ startsAt }) => startsAt)).toEqual([
      "2027-03-21T01:30:00Z",
      "2027-03-28T01:30:00Z",
      "2027-04-04T00:30:00Z",
      "2027-04-11T00:30:00Z",
    ])
  })
})

describe("the identity of entries", () => {
  it("stays when a row is put before others", () => {
    const fridays = weeklySeries({ day: "fr", from: "15:00", to: "16:30" }, LocalDate.parse("2026-10-16"))
    const uids = (slots: ReadonlyArray<object>) => starting(written(scheduled(slots)).events, "UID")
    const before = uids([{ series: wednesdays }])
    expect(uids([{ series: fridays }, { series: wednesdays }])).toEqual(expect.arrayContaining([...before]))
  })

  it("tells rows of one start apart", () => {
    const uids = starting(written(scheduled([{ series: wednesdays }, { series: wednesdays }])).events, "UID")
    expect(new Set(uids).size).toBe(uids.length)
  })

  it("has the revision of the offer, and the last change of whatever it shows, the calendars among it", () => {
    const changedAt = "2026-05-01T09:00:00Z"
    const { events } = written(
      scheduled([{ series: wednesdays }]),
      {},
      {
        offers: [revised(scheduled([{ series: wednesdays }]), { revision: 4 })],
        holidays: [revised(ferien, { changedAt })],
      },
    )
    expect([line(events[0], "SEQUENCE"), line(events[0], "LAST-MODIFIED"), line(events[0], "CREATED")]).toEqual([
      "SEQUENCE:3",
      "LAST-MODIFIED:20260501T090000Z",
      "CREATED:20260201T090000Z",
    ])
  })

  it("stays when a year comes into the window, also where no rule has all dates", () => {
    const offer = scheduled([{ series: { ...wednesdays, rule: { freq: "weekly", byMonth: [10, 11, 12, 1] } } }])
    const until = (to: string) => written(offer, { window: { from: "2026-11-01T00:00:00Z", to } }).events
    const [before, after] = [until("2028-11-01T00:00:00Z"), until("2029-11-01T00:00:00Z")]
    expect(after.length).toBeGreaterThan(before.length)
    expect(after).toEqual(expect.arrayContaining([...before]))
  })

  it("and all else stay the same while the window moves on from day to day", () => {
    const offer = scheduled([{ series: { ...wednesdays, rule: { freq: "weekly", byMonth: [10, 11, 12, 1] } } }])
    const on = (from: string, to: string) => written(offer, { window: { from, to } }).text
    const text = on("2026-11-01T00:00:00Z", "2028-11-01T00:00:00Z")
    expect(on("2026-11-02T00:00:00Z", "2028-11-02T00:00:00Z")).toBe(text)
    expect(text).toContain("RRULE")
  })
})
