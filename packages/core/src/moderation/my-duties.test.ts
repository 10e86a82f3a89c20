import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ContactPoint } from "../institution/index.js"
import type { Network } from "../network/index.js"
import type { Audience } from "../visibility.js"
import {
  asOf,
  conference,
  day,
  house,
  institution,
  item,
  lastMeeting,
  measure,
  meetingHeld,
  meetingInvited,
  meetingProposed,
  meetingScheduled,
  member,
  need,
  networkOf,
  offer,
  quiet,
  subGroup,
} from "./backlog.fixture.js"
import { type Duty, myDuties } from "./index.js"

const duties = (who: string, values: Partial<Network>, more: { on?: string; audience?: Audience } = {}) =>
  myDuties(networkOf(values), house(who), {
    asOf: more.on === undefined ? asOf : day(more.on),
    ...(more.audience === undefined ? {} : { audience: more.audience }),
  })
const told = (found: ReadonlyArray<Duty>) => found.map(({ kind, on }) => [kind, on])

describe("the duties of an institution (Q14)", () => {
  it("are none where nothing is to be done, and of one that nobody knows", () => {
    for (const who of ["jugendamt", "schule", "kita", "treff", "unbekannt"]) expect(duties(who, {})).toEqual([])
  })

  it("are the meetings that it is invited to, as a member or as a guest, and its turns and topics in them", () => {
    const agenda = [item("ferien", 1, { submittedBy: "schule" })]
    const meetings = [
      lastMeeting,
      meetingInvited("s2", "2026-10-20", { agenda, minutesBy: "kita", guestsInvited: [{ institution: "polizei" }] }),
    ]
    expect(told(duties("schule", { meetings }))).toEqual([
      ["hostMeeting", "2026-10-20"],
      ["attendMeeting", "2026-10-20"],
      ["presentItem", "2026-10-20"],
    ])
    expect(told(duties("kita", { meetings }))).toEqual([
      ["attendMeeting", "2026-10-20"],
      ["writeMinutes", "2026-10-20"],
    ])
    expect(duties("polizei", { meetings })).toEqual([
      {
        kind: "attendMeeting",
        conference: "runde",
        meeting: "s2",
        title: "Runde Ost",
        start: "2026-10-20T14:00",
        on: "2026-10-20",
        overdueDays: 0,
      },
    ])
    expect(duties("schule", { meetings }, { on: "2026-10-21" })).toEqual([])
  })

  it("tell only those who convene what it answered to the invitation (P9)", () => {
    const answers = [{ institution: "kita", answer: "declined", on: "2026-09-30" }]
    const meetings = [lastMeeting, meetingInvited("s2", "2026-10-20", { answers })]
    expect(duties("kita", { meetings }, { audience: "convenor" })).toMatchObject([{ answer: "declined" }])
    expect(duties("treff", { meetings }, { audience: "convenor" })).toMatchObject([{ answer: "missing" }])
    for (const audience of ["network", "planning"] as const)
      expect(duties("kita", { meetings }, { audience })[0]).not.toHaveProperty("answer")
  })

  it("are date polls that it has not answered in full, until they are over; only those who convene know what it answered (P9)", () => {
    const interval = (on: string) => ({ start: `${on}T14:00`, end: `${on}T16:00`, zone: "Europe/Berlin" })
    const poll = {
      candidates: [interval("2026-11-03"), interval("2026-11-04")],
      until: "2026-10-10",
      answers: [0, 1].map((candidate) => ({ institution: "kita", candidate, answer: "yes", on: "2026-09-30" })),
    }
    const meetings = [lastMeeting, meetingProposed("s2", { poll })]
    expect(told(duties("schule", { meetings }))).toEqual([["answerDatePoll", "2026-10-10"]])
    expect(duties("kita", { meetings }, { audience: "convenor" })).toEqual([])
    const half = meetingProposed("s2", { poll: { ...poll, answers: poll.answers.slice(1) } })
    expect(told(duties("kita", { meetings: [half] }, { audience: "convenor" }))).toEqual([
      ["answerDatePoll", "2026-10-10"],
    ])
    for (const audience of ["network", "planning"] as const)
      expect(duties("kita", { meetings }, { audience })).toEqual(duties("schule", { meetings }, { audience }))
    expect(duties("schule", { meetings }, { on: "2026-10-11" })).toEqual([])
    expect(duties("fremd", { meetings })).toEqual([])
  })

  it("are the minutes of a meeting: to be handed in after two weeks, and to be checked while objections are heard", () => {
    const held = [meetingHeld("s1", "2026-09-01", { minutesBy: "kita" })]
    expect(duties("kita", { meetings: held })).toMatchObject([
      { kind: "writeMinutes", held: true, on: "2026-09-15", overdueDays: 16 },
    ])
    const circulated = { on: "2026-09-20", objectionsUntil: "2026-10-04" }
    const minutes = { by: "leitung", writtenOn: "2026-09-10", circulated }
    const draft = [meetingHeld("s1", "2026-09-01", { state: "minutesDraft", minutes })]
    expect(told(duties("treff", { meetings: draft }))).toEqual([["checkMinutes", "2026-10-04"]])
    expect(duties("treff", { meetings: draft }, { on: "2026-10-05" })).toEqual([])
    expect(duties("treff", { meetings: draft }, { on: "2026-09-19" })).toEqual([])
  })

  it("are, for those who moderate: to find a date, to invite in time, to moderate, to record, to call a meeting", () => {
    const body = conference({ procedure: { invitationLeadDays: 10 } })
    const values = (meetings: Network["meetings"]) => ({ conferences: [body], meetings: [lastMeeting, ...meetings] })
    expect(told(duties("jugendamt", values([meetingProposed("s2")])))).toEqual([["findDate", undefined]])
    expect(told(duties("jugendamt", values([meetingScheduled("s2", "2026-10-20")])))).toEqual([
      ["sendInvitation", "2026-10-10"],
      ["moderateMeeting", "2026-10-20"],
    ])
    expect(told(duties("jugendamt", values([meetingInvited("s2", "2026-09-20")])))).toEqual([
      ["recordMeeting", "2026-09-20"],
    ])
    expect(
      duties("jugendamt", values([meetingInvited("s2", "2026-09-20")]), { on: "2026-09-20" }).map(({ kind }) => kind),
    ).toEqual(["attendMeeting", "moderateMeeting"])
    const late = [measure("m", { due: "2026-09-20" })]
    expect(duties("jugendamt", { measures: late })).toMatchObject([
      { kind: "callMeeting", conference: "runde", title: "Runde Ost", on: "2026-09-20", overdueDays: 11 },
    ])
  })

  it("are the measures that it answers for or takes part in, and what it reports of them to the next meeting", () => {
    const agreed = { on: "2026-01-20", conference: "runde" }
    const measures = [measure("m", { participants: ["kita"], agreed })]
    const meetings = [lastMeeting, meetingScheduled("s2", "2026-10-20")]
    expect(duties("kita", { measures })).toMatchObject([
      {
        kind: "measure",
        measure: "m",
        as: "participant",
        responsible: "treff",
        responsibleName: "Haus treff",
        next: "due",
        on: "2026-12-01",
      },
    ])
    expect(told(duties("treff", { measures, meetings }))).toEqual([
      ["reportStatus", "2026-10-20"],
      ["measure", "2026-12-01"],
    ])
    const reports = [{ on: "2026-09-20", by: "treff", text: "Läuft." }]
    const reported = [measure("m", { agreed, reports })]
    expect(told(duties("treff", { measures: reported, meetings }))).toEqual([["measure", "2026-12-01"]])
    const before = [measure("m", { agreed, reports: reports.map((one) => ({ ...one, on: "2026-08-20" })) })]
    expect(told(duties("treff", { measures: before, meetings }))[0]).toEqual(["reportStatus", "2026-10-20"])
    expect(duties("treff", { measures: [measure("m", { due: "2026-09-30" })] })[0]?.overdueDays).toBe(1)
  })

  it("are the reports of the sub-groups that it leads (R31)", () => {
    const subGroups = [subGroup("g")]
    expect(duties("kita", { subGroups })).toMatchObject([
      { kind: "reportSubGroup", subGroup: "g", title: "Gruppe g", on: "2027-01-01", overdueDays: 0 },
    ])
    expect(duties("treff", { subGroups })).toEqual([])
  })

  it("are questions about its membership", () => {
    const of = (more: object) => duties("kita", { memberships: [member("kita", more)] })
    const because = (more: object) => of(more).map((duty) => duty.kind === "membership" && duty.because)
    expect(because({ status: "invited" })).toEqual(["invited"])
    expect(because({ status: "dormant" })).toEqual(["dormant"])
    expect(because({ to: "2026-10-29" })).toEqual(["ending"])
    expect(because({ to: "2026-10-30" })).toEqual([])
    expect(because({ delegates: [{ function: "leitung", to: "2026-09-01" }] })).toEqual(["noDelegate"])
    const followed = [member("kita", { to: "2026-10-10" }), member("kita", { id: "again", from: "2026-10-10" })]
    expect(duties("kita", { memberships: followed })).toEqual([])
  })

  it("are its offers and records to be checked, and a contact to be named (R10, R15)", () => {
    const old = { verifications: [{ on: "2026-03-01", by: "treff" }] }
    const values = {
      institutions: [institution("treff", old)],
      offers: [offer("alt", old), offer("frisch"), offer("vorbei", { to: "2026-09-20" })],
      contactPoints: [],
    }
    expect(duties("treff", values).map(({ kind, on, overdueDays }) => [kind, on, overdueDays])).toEqual([
      ["checkOffer", "2026-08-31", 31],
      ["checkRecord", "2026-08-31", 31],
      ["checkOffer", "2026-09-20", 11],
      ["nameContact", undefined, 0],
    ])
  })

  it("are names of persons that are soon to be erased, for those who may see that there are any (P8)", () => {
    const person = { name: "Name", purpose: "Anmeldung", eraseOn: "2026-10-10" }
    const contactPoints = [
      ContactPoint.parse({ id: "kita", institution: "kita", function: "leitung", emails: ["k@example.org"], person }),
    ]
    expect(told(duties("kita", { contactPoints }, { audience: "convenor" }))).toEqual([["contactPerson", "2026-10-10"]])
    expect(duties("kita", { contactPoints })).toEqual([])
    expect(JSON.stringify(duties("kita", { contactPoints }, { audience: "convenor" }))).not.toContain("Name")
  })
})

describe("for whom duties are told (P9)", () => {
  const values: Partial<Network> = {
    meetings: [lastMeeting, meetingInvited("s2", "2026-10-20", { minutesBy: "treff" })],
    measures: [measure("m"), measure("k", { public: true })],
    offers: [offer("alt", { verifications: [], public: false })],
    subGroups: [subGroup("g", { lead: "treff" })],
    needs: [need("n", { released: false })],
    conferences: [conference({ moderators: [{ institution: "treff" }] })],
  }

  it("hears the public of the host and of public measures", () => {
    expect(duties("treff", values, { audience: "public" }).map(({ kind, title }) => [kind, title])).toEqual([
      ["measure", "Maßnahme k"],
    ])
    expect(duties("schule", values, { audience: "public" }).map(({ kind }) => kind)).toEqual(["hostMeeting"])
  })

  it("does nobody below the planners hear of a meeting that is due for a need that was not released", () => {
    const quietly = { ...values, meetings: [lastMeeting] }
    const calls = (audience: Audience) =>
      duties("treff", quietly, { audience }).filter(({ kind }) => kind === "callMeeting")
    expect([calls("network"), calls("convenor")]).toEqual([[], []])
    expect(calls("planning")).toHaveLength(1)
  })
})

describe("laws of duties", () => {
  it("come with what is overdue longest first and what has no day last, and an overdue one has a day that is past", () => {
    const dues = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { maxLength: 6 })
    fc.assert(
      fc.property(dues, dues, (september, october) => {
        const measures = [
          ...september.map((one) => measure(`s${one}`, { due: `2026-09-${one}` })),
          ...october.map((one) => measure(`o${one}`, { due: `2026-10-${one}` })),
        ]
        const memberships = [
          ...(quiet.memberships ?? []),
          member("treff", { id: "x", conference: "y", status: "dormant" }),
        ]
        const found = duties("treff", { measures, memberships })
        const days = found.map(({ on }) => on ?? "~")
        expect(days).toEqual(days.toSorted())
        expect(found.filter(({ overdueDays }) => overdueDays > 0)).toHaveLength(september.length)
        expect(found.every(({ on, overdueDays }) => overdueDays > 0 === (on !== undefined && on < asOf))).toBe(true)
      }),
    )
  })
})
