import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { Meeting } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import { Measure, Need } from "../planning/index.js"
import { Audience } from "../visibility.js"
import { body, day, held, member, townWith } from "./attendance-report.fixture.js"
import { attendanceReport } from "./attendance-report.js"
import { type ReviewQuestion, yearlyReview } from "./yearly-review.js"
import { type ReviewFacts, reviewSuggestion } from "./yearly-review-suggestion.js"

const asOf = day("2027-02-01")
const agenda = [
  { id: "spielplatz", order: 1, title: "Spielplatz", kind: "topic" },
  { id: "berichte", order: 2, title: "Berichte", kind: "reportsFromInstitutions", recurring: true },
]
const minutes = (writtenOn: string, status: string) => ({
  by: "moderation",
  institution: "kita",
  writtenOn,
  items: [
    { item: "spielplatz", status },
    { item: "berichte", status: "notReached" },
  ],
})
const approved = (on: string, written: string, approvedOn: string, more: object = {}) =>
  held(on, ["amt", "schule", "!kita"], {
    state: "minutesApproved",
    agenda,
    minutes: minutes(written, "continued"),
    approvedOn,
    approvedBy: { kind: "objectionPeriod" },
    addenda: [],
    ...more,
  })
const notHeld = (id: string, state: "cancelled" | "postponed") =>
  Meeting.parse({
    id,
    conference: "ost",
    title: id,
    state,
    reason: "Wasserschaden",
    interval: { start: "2026-06-10T15:00", end: "2026-06-10T17:00", zone: "Europe/Berlin" },
    ...(state === "postponed" ? { successor: "spaeter" } : {}),
  })
const meetings = [
  approved("2026-02-04", "2026-02-06", "2026-03-04", { invitedOn: "2026-01-20" }),
  approved("2026-04-15", "2026-04-25", "2026-05-05", { invitedOn: "2026-04-10" }),
  held("2026-09-02", ["amt"], { state: "minutesDraft", agenda, minutes: minutes("2026-09-03", "settled") }),
  held("2026-11-04", ["amt"]),
  notHeld("abgesagt", "cancelled"),
  notHeld("verschoben", "postponed"),
]
const need = (id: string, more: object = {}): Need =>
  Need.parse({
    id,
    area: "ort",
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: `Bedarf ${id}`,
    raisedBy: { kind: "institution", institution: "kita" },
    raisedOn: "2026-01-10",
    since: "2026-01-10",
    state: "registered",
    released: true,
    ...more,
  })
const measure = (more: object = {}): Measure =>
  Measure.parse({
    id: "m",
    title: "Maßnahme",
    preventive: true,
    responsible: "kita",
    agreed: { on: "2026-02-04", conference: "ost" },
    start: "2026-03-01",
    due: "2026-06-01",
    review: "2026-09-01",
    state: "planned",
    ...more,
  })

const reviewOf = (
  network: Partial<Network> = {},
  asked: Partial<Omit<ReviewQuestion, "period"> & { year: number }> = {},
) => {
  const index = townWith({ meetings, ...network })
  const conference = index.network.conferences[0] ?? body("ost")
  return yearlyReview(index, conference, { year: 2026, asOf, ...asked })
}

describe("the review of a year", () => {
  it("counts the meetings held, called off, put off, and still to come (R26)", () => {
    expect(reviewOf()?.meetings).toEqual({ held: 4, cancelled: 1, postponed: 1, ahead: 0 })
    const {
      attendance: _all,
      guests: _guests,
      ...invited
    } = held("2027-03-03", []) as Extract<Meeting, { state: "held" }>
    expect(reviewOf({ meetings: [...meetings, { ...invited, state: "invited" }] })?.meetings.ahead).toBe(1)
  })

  it("tells how soon the minutes were written and approved (R26)", () => {
    expect(reviewOf()?.minutes).toEqual({
      approved: 2,
      drafted: 1,
      missing: 1,
      toWrite: { median: 2, longest: 10 },
      toApprove: { median: 24, longest: 28 },
    })
  })

  it("counts minutes from their first version on (R26)", () => {
    const revised = { ...minutes("2026-03-01", "settled"), version: 2 }
    const earlier = [{ version: 1, writtenOn: "2026-02-05", items: [] }]
    const meeting = held("2026-02-04", ["amt"], { state: "minutesDraft", agenda, minutes: { ...revised, earlier } })
    expect(reviewOf({ meetings: [meeting] })?.minutes?.toWrite).toEqual({ median: 1, longest: 1 })
  })

  it("tells how often items were put off, and which of them still wait; not those of every agenda (R28)", () => {
    expect(reviewOf()?.carried).toEqual([{ item: "spielplatz", title: "Spielplatz", times: 2, open: false }])
    expect(reviewOf({ meetings: meetings.slice(0, 2) })?.carried).toMatchObject([{ times: 2, open: true }])
  })

  it("holds the invitations against the lead days that were agreed (R24)", () => {
    const conferences = [body("ost", { procedure: { invitationLeadDays: 10 } })]
    expect(reviewOf({ conferences, meetings: meetings.slice(0, 2) })?.rules).toEqual([
      {
        rule: "invitationLeadDays",
        leadDays: 10,
        kept: 1,
        broken: [{ meeting: "s-2026-04-15", on: "2026-04-15", invitedOn: "2026-04-10" }],
      },
    ])
    expect(reviewOf()?.rules).toEqual([])
  })

  it("leaves open whether there were enough meetings until the year is over, and misses no rhythm that nobody agreed (R32)", () => {
    const stateOf = (minMeetingsPerYear: number, on = asOf) => {
      const [rule] =
        reviewOf({ conferences: [body("ost", { procedure: { minMeetingsPerYear } })] }, { asOf: on })?.rules ?? []
      return rule?.rule === "minMeetingsPerYear" ? [rule.held, rule.state] : undefined
    }
    expect([stateOf(4), stateOf(5), stateOf(5, day("2026-12-30")), stateOf(5, day("2026-12-31"))]).toEqual([
      [4, "kept"],
      [4, "broken"],
      [4, "open"],
      [4, "broken"],
    ])
    const perYear = [body("ost", { procedure: { meetingRhythm: { kind: "perYear", times: 6 } } })]
    expect(reviewOf({ conferences: perYear })?.rules).toMatchObject([{ rule: "meetingsPerYear", state: "broken" }])
    const needBased = [body("ost", { procedure: { meetingRhythm: { kind: "needBased" } } })]
    expect(reviewOf({ conferences: needBased, meetings: [] })?.rules).toEqual([])
  })

  it("asks of a period shorter than a year only what it has shown (R32)", () => {
    const index = townWith({ meetings, conferences: [body("ost", { procedure: { minMeetingsPerYear: 5 } })] })
    const half = { from: day("2026-01-01"), to: day("2026-07-01") }
    const review = yearlyReview(index, index.network.conferences[0] ?? body("ost"), { period: half, asOf })
    expect(review?.rules).toMatchObject([{ held: 2, state: "open" }])
    expect(review?.period).toEqual(half)
  })

  it("tells how far apart meetings were where a rhythm was agreed, and takes a rest for no gap (R32)", () => {
    const everyWeeks = (weeks: number, more: object = {}) => [
      body("ost", { procedure: { meetingRhythm: { kind: "everyWeeks", weeks } }, ...more }),
    ]
    expect(reviewOf({ conferences: everyWeeks(12) })?.rules).toEqual([
      {
        rule: "meetingEveryWeeks",
        weeks: 12,
        kept: 3,
        broken: [{ from: "2026-04-15", to: "2026-09-02", days: 140 }],
      },
    ])
    expect(reviewOf({ conferences: everyWeeks(20) })?.rules).toMatchObject([{ kept: 4, broken: [] }])
    const open = reviewOf({ conferences: everyWeeks(8) })?.rules[0]
    expect(open?.rule === "meetingEveryWeeks" && open.broken.at(-1)).toEqual({ from: "2026-11-04", days: 57 })
    const statuses = [{ status: "dormant", from: "2026-05-01", to: "2026-08-01" }]
    expect(reviewOf({ conferences: everyWeeks(12, { statuses }) })?.rules).toMatchObject([{ kept: 4, broken: [] }])
    const resting = [{ status: "dormant", from: "2026-11-05" }]
    expect(reviewOf({ conferences: everyWeeks(8, { statuses: resting }) })?.rules).toMatchObject([
      { kept: 1, broken: [{ days: 70 }, { days: 140 }, { days: 63 }] },
    ])
  })

  it("holds the days of meetings against the school holidays, and says of which nobody can tell (R25)", () => {
    const conferences = [body("ost", { procedure: { avoidSchoolHolidays: true } })]
    const ferien = ClosureCalendar.parse({
      id: "schulferien-nw",
      name: "Schulferien",
      scope: { kind: "land", id: "NW" },
      source: { name: "Ferienordnung" },
      known: { from: "2026-03-01", to: "2027-08-01" },
      kinds: ["schulferien"],
      closures: [{ kind: "schulferien", from: "2026-07-20", to: "2026-09-03", reason: "Sommerferien" }],
    })
    expect(reviewOf({ conferences }, { calendars: [ferien], region: { land: "NW" } })?.rules).toEqual([
      {
        rule: "avoidSchoolHolidays",
        kept: 2,
        broken: [{ meeting: "s-2026-09-02", on: "2026-09-02" }],
        unknown: 1,
      },
    ])
    expect(reviewOf({ conferences })?.rules).toMatchObject([{ kept: 0, broken: [], unknown: 4 }])
  })

  it("tells the turns of those who have left since, and counts those of the very day it is made (R23)", () => {
    const memberships = [member("amt"), member("schule"), member("kita", { to: "2026-10-01" })]
    const writers = reviewOf({ memberships })?.writers
    expect(writers?.at(-1)).toEqual({ institution: "kita", name: "Haus kita", inPeriod: 3, turns: 3 })
    expect(writers?.map(({ institution }) => institution).sort()).toEqual(["amt", "kita", "schule"])
    const today = reviewOf({}, { asOf: day("2026-09-02") })?.writers.at(-1)
    expect(today).toMatchObject({ institution: "kita", inPeriod: 3, turns: 3 })
    const leaving = [member("amt"), member("kita", { to: "2027-01-01" })]
    expect(reviewOf({ memberships: leaving })?.writers.at(-1)).toMatchObject({ institution: "kita", due: 1.5 })
  })

  it("has the numbers of the attendance report, whatever was recorded, and for every reader (Q5)", () => {
    const answers = fc.constantFrom("amt", "!amt", "-amt", "")
    const noted = fc.array(fc.tuple(answers, answers, answers), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(noted, fc.constantFrom(...Audience.options), (all, audience) => {
        const houses = ["amt", "schule", "kita"]
        const sittings = all.map((told, place) =>
          held(
            `2026-0${place + 1}-04`,
            told.flatMap((one, who) => (one === "" ? [] : [one.replace("amt", houses[who] ?? "amt")])),
          ),
        )
        const index = townWith({ meetings: sittings })
        const conference = index.network.conferences[0] ?? body("ost")
        const period = { from: day("2026-01-01"), to: day("2027-01-01") }
        const review = yearlyReview(index, conference, { year: 2026, asOf, audience })
        expect(review?.attendance).toEqual(attendanceReport(index, conference, { period, asOf, audience }))
        expect(review?.meetings.held).toBe(review?.attendance.meetings.length)
        const total = review?.attendance.total
        const { institutions = [] } = review?.attendance ?? {}
        const sum = (of: (one: (typeof institutions)[number]) => number) =>
          institutions.reduce((all, one) => all + of(one), 0)
        if (audience === "convenor")
          expect([
            sum(({ present }) => present),
            sum(({ excused }) => excused),
            sum(({ meetings: all }) => all),
          ]).toEqual([total?.present, total?.excused, total?.members])
      }),
    )
  })

  it("tells who hosted and who wrote the minutes, and who is behind what falls to it (R23)", () => {
    const turns = reviewOf()?.writers.map(({ institution, inPeriod, turns: all }) => [institution, inPeriod, all])
    expect(turns?.at(-1)).toEqual(["kita", 3, 3])
    expect(turns?.length).toBe(4)
    expect(reviewOf()?.hosts).toEqual([])
  })

  it("has attendance, measures and needs of the year beside those that the law names and that are missing (Q5, Q6, R33)", () => {
    const review = reviewOf({ measures: [measure()], needs: [need("offen"), need("anderswo", { area: "fern" })] })
    expect(review?.attendance.total).toMatchObject({ members: 16, present: 6, excused: 2, unrecorded: 8 })
    expect(review?.measures.completion?.agreed).toBe(1)
    expect(review?.needs.raised.map(({ need: id }) => id)).toEqual(["offen"])
    expect(review?.missingPartners.some(({ types }) => types.includes("polizei"))).toBe(true)
    expect(review?.missingPartners.some(({ types }) => types.includes("grundschule"))).toBe(false)
  })

  it("compares the turnout with that of the year before", () => {
    const before = held("2025-05-07", ["amt"])
    expect(reviewOf()?.shareBefore).toBeUndefined()
    expect(reviewOf({ meetings: [...meetings, before] })?.shareBefore).toBe(0.25)
  })

  it("is told of no year that has not begun, of none before the conference began, and of none that is no year", () => {
    expect(reviewOf({ meetings: [] }, { year: 2019 })).toBeUndefined()
    expect(reviewOf({ meetings: [] }, { year: 2020 })).toBeDefined()
    expect(reviewOf({}, { year: 2028 })).toBeUndefined()
    for (const year of [Number.NaN, -1, 20_260, 2026.5]) expect(reviewOf({}, { year })).toBeUndefined()
    expect(reviewOf({}, { asOf: day("2026-01-01") })?.period).toEqual({ from: "2026-01-01", to: "2026-01-02" })
  })

  it("shows each reader no more than is theirs to see (P9)", () => {
    const network = { needs: [need("geheim", { released: false })], measures: [measure()] }
    for (const audience of Audience.options) {
      const text = JSON.stringify(reviewOf(network, { audience }))
      expect([audience, /geheim/.test(text)]).toEqual([audience, audience === "planning"])
      expect([audience, /streaks/.test(text)]).toEqual([audience, audience === "convenor"])
      expect([audience, /"(schule|kita|amt)"|Maßnahme|Wasserschaden|Spielplatz/.test(text)]).toEqual([
        audience,
        audience !== "public",
      ])
    }
  })
})

describe("whether a conference is still needed", () => {
  const suggested = (network: Partial<Network>, more: Partial<{ audience: Audience }> = {}) => {
    const found = reviewOf(network, more)?.stillNeeded
    return [found?.suggestion, ...(found?.reasons.map(({ kind }) => kind) ?? [])]
  }

  it("is not in doubt as long as something is open or people come, whatever the rhythm (R32)", () => {
    expect(suggested({})).toEqual(["continue", "meetingsHeld", "nothingOpen"])
    expect(suggested({ meetings: [], measures: [measure()], needs: [need("offen")] })).toEqual([
      "continue",
      "openNeeds",
      "openMeasures",
    ])
  })

  it("is in doubt where nothing is open and nobody met: first it rests, after two years it could end (R32)", () => {
    expect(suggested({ meetings: [held("2025-05-07", ["amt"])] })).toEqual(["rest", "nothingOpen", "noMeeting"])
    expect(suggested({ meetings: [held("2024-05-08", ["amt"])] })).toEqual(["dissolve", "nothingOpen", "noMeeting"])
    expect(suggested({ meetings: [] })).toEqual(["dissolve", "nothingOpen", "noMeeting"])
    expect(suggested({ meetings: [], conferences: [body("ost", { start: "2026-05-01" })] })).toEqual([
      "rest",
      "nothingOpen",
      "noMeeting",
    ])
  })

  it("counts a need that is not released for planners only (P9)", () => {
    const network = { meetings: [], needs: [need("geheim", { released: false })] }
    expect(suggested(network)[0]).toBe("dissolve")
    expect(suggested(network, { audience: "planning" })[0]).toBe("continue")
  })

  it("weighs that few come, and that it rests or has ended already (Q9)", () => {
    expect(suggested({ meetings: [held("2026-05-06", ["amt"])] })).toEqual([
      "continue",
      "meetingsHeld",
      "nothingOpen",
      "fewCome",
    ])
    const resting = [body("ost", { statuses: [{ status: "dormant", from: "2026-06-01" }] })]
    expect(suggested({ meetings: [], conferences: resting, needs: [need("offen")] })).toEqual([
      "continue",
      "openNeeds",
      "status",
    ])
    const ended = [body("ost", { statuses: [{ status: "dissolved", from: "2026-06-01" }] })]
    expect(suggested({ conferences: ended })[0]).toBe("none")
  })

  it("is to join another body that does the same with more members (Q9)", () => {
    const conferences = [body("ost"), body("gross")]
    const memberships = [
      member("schule"),
      ...["schule", "amt", "kita"].map((one) => member(one, { id: `g-${one}`, conference: "gross" })),
    ]
    const both = [...meetings, held("2026-12-02", ["amt"], { id: "g", conference: "gross" })]
    expect(suggested({ conferences, memberships, meetings: both }).slice(0, 2)).toEqual(["merge", "duplicateBody"])
  })

  it("is always told with a reason, and never to end while something is open", () => {
    const count = fc.nat({ max: 3 })
    const facts: fc.Arbitrary<ReviewFacts> = fc.record({
      status: fc.constantFrom("active", "dormant", "merged", "dissolved"),
      openNeeds: count,
      openMeasures: count,
      openItems: count,
      held: count,
      ahead: count,
      daysWithout: fc.nat({ max: 2000 }),
      duplicates: fc.constant([]),
    })
    fc.assert(
      fc.property(facts, (one) => {
        const { suggestion, reasons } = reviewSuggestion(one)
        expect(reasons.length).toBeGreaterThan(0)
        const isOpen = one.openNeeds + one.openMeasures + one.openItems > 0
        if (isOpen) expect(["continue", "none"]).toContain(suggestion)
      }),
    )
  })
})
