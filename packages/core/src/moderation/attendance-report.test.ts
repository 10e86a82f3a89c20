import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Membership } from "../conference/index.js"
import type { Meeting } from "../meeting/index.js"
import { addDays } from "../time/index.js"
import { Audience } from "../visibility.js"
import { body, conferenceIn, day, held, member, ost, townWith } from "./attendance-report.fixture.js"
import { type AttendanceReport, attendanceReport } from "./attendance-report.js"

const year = { from: day("2026-01-01"), to: day("2027-01-01") }
const asOf = day("2027-01-10")

const reportOf = (
  meetings: ReadonlyArray<Meeting>,
  asked: { readonly memberships?: ReadonlyArray<Membership>; readonly conference?: object } & Partial<
    Parameters<typeof attendanceReport>[2]
  > = {},
): AttendanceReport => {
  const { memberships, conference, ...question } = asked
  const conferences = [body("ost", conference), body("west")]
  const index = townWith({ meetings, conferences, ...(memberships === undefined ? {} : { memberships }) })
  return attendanceReport(index, conferenceIn(index), { period: year, asOf, audience: "convenor", ...question })
}

const rowOf = (report: AttendanceReport, institution: string) =>
  report.institutions?.find((one) => one.institution === institution)

describe("the attendance of an institution", () => {
  const year2026 = [
    held("2026-02-04", ["amt", "schule", "!kita", "-verein"]),
    held("2026-04-15", ["amt", "schule>amt", "kita", "-verein"]),
    held("2026-06-10", [
      "amt",
      {
        institution: "schule",
        answer: "present",
        functions: ["lehrkraft", "ogsLeitung"],
        arrived: "2026-06-10T15:20",
        left: "2026-06-10T16:30",
      },
      "!verein",
    ]),
  ]

  it("tells how often it came, was spoken for, sent word, stayed away, and of how many meetings nobody knows (Q5, R27)", () => {
    const report = reportOf(year2026)
    expect(rowOf(report, "schule")).toMatchObject({
      meetings: 3,
      invited: 3,
      present: 2,
      represented: 1,
      excused: 0,
      absent: 0,
      unrecorded: 0,
      late: 1,
      leftEarly: 1,
      regularity: 1,
      firstPresent: "2026-02-04",
      lastPresent: "2026-06-10",
      streaks: { attended: 3, missed: 0, unexcused: 0 },
    })
    expect(rowOf(report, "kita")).toMatchObject({ present: 1, excused: 1, absent: 0, unrecorded: 1 })
  })

  it("names its functions by how often they came, those of one meeting once each (Q5)", () => {
    expect(rowOf(reportOf(year2026), "schule")?.functions).toEqual([
      { function: "lehrkraft", times: 1 },
      { function: "leitung", times: 1 },
      { function: "ogsLeitung", times: 1 },
    ])
  })

  it("keeps the functions for 24 months, and the institution after that (P8)", () => {
    const old = [held("2024-02-28", ["schule"]), held("2024-02-29", ["schule"]), held("2024-03-01", ["schule"])]
    const period = { from: day("2024-01-01"), to: day("2025-01-01") }
    const functionsOn = (text: string) => {
      const row = rowOf(reportOf(old, { period, asOf: day(text) }), "schule")
      return [row?.present, row?.functions.map(({ times }) => times)]
    }
    expect([functionsOn("2026-02-28"), functionsOn("2026-03-01"), functionsOn("2026-03-02")]).toEqual([
      [3, [3]],
      [3, [1]],
      [3, []],
    ])
  })

  it("counts nothing while it rested, and begins every row anew when it comes back (Q5, R21)", () => {
    const meetings = [
      held("2026-02-04", ["-verein"]),
      held("2026-04-15", ["amt"]),
      held("2026-06-10", ["-verein"]),
      held("2026-09-02", ["-verein"]),
    ]
    const memberships = [
      member("verein", { id: "zuvor", to: "2025-01-01" }),
      member("verein", { id: "a", from: "2025-06-01", to: "2026-03-01" }),
      member("verein", { id: "b", status: "dormant", from: "2026-03-01", to: "2026-05-01" }),
      member("verein", { id: "c", from: "2026-05-01" }),
    ]
    const report = reportOf(meetings, { memberships })
    expect(rowOf(report, "verein")).toMatchObject({
      meetings: 3,
      absent: 3,
      unrecorded: 0,
      streaks: { missed: 2, unexcused: 2 },
      periods: [{ status: "active" }, { status: "dormant" }, { status: "active" }],
    })
    expect(report.findings).toEqual([])
  })

  it("goes on without a break where one period follows the other, as from a guest to a member (R21)", () => {
    const memberships = [
      member("verein", { id: "a", kind: "guest", to: "2026-05-01" }),
      member("verein", { id: "b", from: "2026-05-01" }),
    ]
    const report = reportOf([held("2026-02-04", ["-verein"]), held("2026-06-10", ["-verein"])], { memberships })
    expect(rowOf(report, "verein")).toMatchObject({ kind: "core", streaks: { missed: 2 } })
  })

  it("counts a joint meeting for each conference, with the members of each (Q5)", () => {
    const joint = held("2026-05-05", ["amt", "schule", "-kita"], { conference: "west", jointWith: ["ost"] })
    const memberships = [
      member("schule"),
      member("kita"),
      member("amt", { id: "w", conference: "west" }),
      member("kita", { id: "wk", conference: "west", status: "dormant" }),
    ]
    const index = townWith({ meetings: [joint], conferences: [ost, body("west")], memberships })
    const told = index.network.conferences.map((conference) =>
      attendanceReport(index, conference, { period: year, asOf, audience: "convenor" }),
    )
    expect(told.map(({ institutions }) => institutions?.map(({ institution }) => institution))).toEqual([
      ["schule", "kita"],
      ["amt"],
    ])
    expect(told.map(({ meetings }) => meetings.map(({ joint, turnout }) => [joint, turnout?.share]))).toEqual([
      [[true, 0.5]],
      [[true, 1]],
    ])
  })
})

describe("a member that stays away", () => {
  const away = [
    held("2025-11-05", ["-verein"]),
    held("2026-02-04", ["!verein"]),
    held("2026-04-15", ["-verein"]),
    held("2026-06-10", ["amt"], { id: "ohne-vermerk" }),
  ]

  it("is asked after three meetings missed in a row, excused or not, also across the year (Q5)", () => {
    expect(reportOf(away.slice(0, 3)).findings).toEqual([
      {
        _tag: "MemberMissedMeetings",
        rule: "Q5",
        severity: "warning",
        path: ["memberships", "m-verein"],
        conference: "ost",
        institution: "verein",
        name: "Haus verein",
        missed: 3,
        since: "2025-11-05",
        askAfter: 3,
      },
    ])
  })

  it("is asked after as many as the conference has agreed (Q5)", () => {
    const conference = { procedure: { askAfterMissedMeetings: 4 } }
    expect(reportOf(away.slice(0, 3), { conference }).findings).toEqual([])
    const early = { procedure: { askAfterMissedMeetings: 2 } }
    expect(reportOf(away.slice(0, 2), { conference: early }).findings).toMatchObject([{ missed: 2, askAfter: 2 }])
  })

  it("is not asked for a meeting of which nobody noted anything, or to which nobody invited it (R27)", () => {
    expect(reportOf(away).findings).toEqual([])
    const uninvited = held("2026-06-10", ["-verein"], { invited: ["amt"] })
    expect(reportOf([...away.slice(0, 3), uninvited]).findings).toEqual([])
  })

  it("is not asked where it is a guest, rests, or has left (Q5)", () => {
    for (const more of [
      { kind: "guest" },
      { kind: "standingGuest" },
      { to: "2026-12-01" },
      { status: "dormant" },
      { status: "left", to: "2026-12-01" },
    ]) {
      expect(reportOf(away.slice(0, 3), { memberships: [member("verein", more)] }).findings).toEqual([])
    }
  })

  it("is not asked for what it missed before it rested and came back (R21)", () => {
    const memberships = [
      member("verein", { id: "a", to: "2026-06-01" }),
      member("verein", { id: "b", status: "dormant", from: "2026-06-01", to: "2026-12-01" }),
      member("verein", { id: "c", from: "2026-12-01" }),
    ]
    const report = reportOf(away.slice(0, 3), { memberships })
    expect(report.findings).toEqual([])
    expect(rowOf(report, "verein")?.streaks.missed).toBe(0)
  })

  it("is not asked as long as another speaks for it (R27)", () => {
    expect(reportOf([...away.slice(0, 3), held("2026-07-01", ["amt", "verein>amt"])]).findings).toEqual([])
  })
})

describe("the turnout of meetings", () => {
  it("counts core members, and others who come as guests (Q5)", () => {
    const memberships = [member("amt"), member("schule"), member("kita", { kind: "standingGuest" })]
    const meeting = held(
      "2026-03-03",
      ["amt", { institution: "schule", answer: "present", functions: ["leitung"], persons: 3 }, "kita"],
      { guests: [{ asWritten: "Polizei" }] },
    )
    expect(reportOf([meeting], { memberships, audience: "network" }).total).toEqual({
      members: 2,
      present: 2,
      represented: 0,
      excused: 0,
      absent: 0,
      unrecorded: 0,
      persons: 4,
      guests: 2,
      share: 1,
    })
  })

  it("counts as guests whom a list has among those present though they rest or belong to none of the bodies (Q5)", () => {
    const memberships = [
      member("amt"),
      member("schule", { status: "dormant" }),
      member("kita", { conference: "west", id: "west-kita" }),
    ]
    const came = ["amt", "schule", "kita", "-verein"]
    const guestsAt = (more: object) =>
      reportOf([held("2026-03-03", came, more)], { memberships, audience: "network" }).total?.guests
    expect([guestsAt({}), guestsAt({ jointWith: ["west"] })]).toEqual([2, 1])
  })

  it("shows a direction from four meetings on (Q5)", () => {
    const meetings = [
      held("2026-01-14", ["amt", "schule", "kita", "verein"]),
      held("2026-03-04", ["amt", "schule", "kita"]),
      held("2026-05-06", ["amt", "schule"]),
      held("2026-07-01", ["amt", "schule"]),
      held("2026-09-02", ["amt"]),
    ]
    expect(reportOf(meetings.slice(0, 3)).trend).toBeUndefined()
    expect(reportOf(meetings).trend).toEqual({ earlier: 0.875, later: 0.375, direction: "falling" })
    expect(reportOf(meetings.map((_one, place) => held(`2026-0${place + 1}-01`, ["amt"]))).trend?.direction).toBe(
      "steady",
    )
  })

  it("is told of meetings up to the day on which it is asked, and of none in a period that has not begun", () => {
    const meetings = [held("2026-02-04", ["amt"]), held("2026-06-10", ["amt"])]
    expect(reportOf(meetings, { asOf: day("2026-06-09") }).meetings.map(({ on }) => on)).toEqual(["2026-02-04"])
    expect(reportOf(meetings, { asOf: day("2026-06-10") }).meetings.length).toBe(2)
    const future = { from: day("2028-01-01"), to: day("2029-01-01") }
    expect(reportOf(meetings, { period: future })).toMatchObject({
      meetings: [],
      institutions: [],
      period: { from: "2028-01-01", to: "2028-01-01" },
    })
  })
})

describe("an attendance report for other readers", () => {
  it("names no institution to anybody but those who convene, and no number to everybody (P9)", () => {
    const meetings = [
      held("2026-02-04", ["amt", "-verein"]),
      held("2026-03-04", ["-verein"]),
      held("2026-04-01", ["-verein"]),
    ]
    const told = (audience: Audience) => reportOf(meetings, { audience })
    for (const audience of Audience.options) {
      const text = JSON.stringify(told(audience))
      expect([audience, /verein|functions"|streaks/.test(text)]).toEqual([audience, audience === "convenor"])
      expect([audience, "total" in told(audience)]).toEqual([audience, audience !== "public"])
    }
    expect(told("public").meetings).toEqual(
      meetings.map(({ id, title }) => ({ meeting: id, title, on: id.slice(2), joint: false })),
    )
  })
})

const institutions = ["amt", "schule", "kita", "verein"] as const

/** Some meetings of two years, and memberships that rest now and then. */
const histories = fc.record({
  meetings: fc
    .uniqueArray(
      fc.record({
        days: fc.integer({ min: 0, max: 729 }),
        answers: fc.array(fc.constantFrom("present", "represented", "excused", "absent", "none"), {
          minLength: 4,
          maxLength: 4,
        }),
      }),
      { maxLength: 12, selector: ({ days }) => days },
    )
    .map((all) =>
      all.map(({ days, answers }) =>
        held(
          addDays(day("2025-01-01"), days),
          institutions.flatMap((institution, place) => {
            const answer = answers[place]
            if (answer === "none" || answer === undefined) return []
            const byAmt = answers[0] === "present" && institution !== "amt" ? [`${institution}>amt`] : []
            if (answer === "represented") return byAmt
            return [answer === "present" ? institution : `${answer === "excused" ? "!" : "-"}${institution}`]
          }),
        ),
      ),
    ),
  rests: fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 300 })), {
    minLength: 4,
    maxLength: 4,
  }),
})

const restingMembers = (rests: ReadonlyArray<readonly [number, number]>): ReadonlyArray<Membership> =>
  institutions.flatMap((institution, place) => {
    const [after, days] = rests[place] ?? [0, 1]
    const from = addDays(day("2025-01-01"), after)
    const to = addDays(from, days)
    return [
      member(institution, { id: `${institution}-1`, to: from }),
      member(institution, { id: `${institution}-2`, status: "dormant", from, to }),
      member(institution, { id: `${institution}-3`, from: to }),
    ]
  })

describe("in any history", () => {
  const wide = { period: { from: day("2025-01-01"), to: day("2027-01-01") } }

  it("the answers of an institution add up to the meetings held while it was active (Q5, R27)", () => {
    fc.assert(
      fc.property(histories, ({ meetings, rests }) => {
        const memberships = restingMembers(rests)
        const report = reportOf(meetings, { memberships, ...wide })
        for (const institution of institutions) {
          const active = meetings.filter(({ id }) =>
            memberships.some(
              (one) =>
                one.institution === institution &&
                one.status === "active" &&
                (one.from ?? "") <= id.slice(2) &&
                id.slice(2) < (one.to ?? "~"),
            ),
          )
          const row = rowOf(report, institution)
          const sum = row && row.present + row.represented + row.excused + row.absent + row.unrecorded
          expect([row?.meetings ?? 0, sum ?? 0]).toEqual([active.length, active.length])
        }
        const {
          members = 0,
          present = 0,
          represented = 0,
          excused = 0,
          absent = 0,
          unrecorded = 0,
        } = report.total ?? {}
        expect(present + represented + excused + absent + unrecorded).toBe(members)
      }),
    )
  })

  it("the order of what was recorded does not matter", () => {
    fc.assert(
      fc.property(histories, ({ meetings, rests }) => {
        const memberships = restingMembers(rests)
        const turned = meetings.map((meeting) =>
          "attendance" in meeting ? { ...meeting, attendance: meeting.attendance.toReversed() } : meeting,
        )
        expect(reportOf(turned.toReversed(), { memberships: memberships.toReversed(), ...wide })).toEqual(
          reportOf(meetings, { memberships, ...wide }),
        )
      }),
    )
  })

  it("a longer period lowers no count", () => {
    const counts = ["meetings", "present", "represented", "excused", "absent", "unrecorded", "late", "invited"] as const
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 300 }), ({ meetings, rests }, days) => {
        const memberships = restingMembers(rests)
        const period = { from: addDays(wide.period.from, days), to: addDays(wide.period.to, -days) }
        const [short, long] = [
          reportOf(meetings, { memberships, period }),
          reportOf(meetings, { memberships, ...wide }),
        ]
        for (const row of short.institutions ?? []) {
          for (const count of counts) expect(rowOf(long, row.institution)?.[count]).toBeGreaterThanOrEqual(row[count])
        }
      }),
    )
  })

  it("nobody but those who convene can tell from a report which institution came (P9)", () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom<Audience>("public", "network", "planning"),
        ({ meetings, rests }, audience) => {
          const memberships = restingMembers(rests)
          const names = /"(amt|schule|kita|verein)"/
          expect(JSON.stringify(reportOf(meetings, { memberships, audience, ...wide }))).not.toMatch(names)
        },
      ),
    )
  })
})
