import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Membership } from "../conference/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type Attendance, Meeting, quorumReached, votingMembers } from "./index.js"
import { conferenceOf, day, heldOn, memberOf } from "./meeting.fixture.js"

const asOf = day("2026-10-21")
const beirat = (votingRightAcquisition: object) => conferenceOf({ procedure: { votingRightAcquisition } })
/** One meeting a month from January on, with what a Kita did in each. */
const months = (...answers: ReadonlyArray<string>): ReadonlyArray<Meeting> =>
  answers.map((answer, month) =>
    heldOn(`2026-${String(month + 1).padStart(2, "0")}-15`, {
      hort: "present",
      ...(answer === "" ? {} : { kita: answer }),
    }),
  )
const votes = (
  rule: object,
  meetings: ReadonlyArray<Meeting>,
  { member = memberOf("kita"), on = asOf }: { member?: Membership; on?: LocalDate } = {},
) => votingMembers(beirat(rule), { memberships: [member], meetings }, on)[0]

describe("the right to vote (R29)", () => {
  it("belongs to every core member where the rules ask for nothing, and to no guest (R29)", () => {
    const memberships = [
      memberOf("kita"),
      memberOf("gast", { kind: "guest" }),
      memberOf("polizei", { kind: "standingGuest" }),
      memberOf("hort", { status: "dormant" }),
      memberOf("weg", { to: "2026-01-01" }),
    ]
    expect(votingMembers(conferenceOf(), { memberships, meetings: [] }, asOf)).toEqual([
      { membership: "m-kita", institution: "kita", vote: true, reason: { kind: "member" } },
      { membership: "m-gast", institution: "gast", vote: false, reason: { kind: "guest" } },
      { membership: "m-polizei", institution: "polizei", vote: false, reason: { kind: "guest" } },
    ])
  })

  it("is what the conference decided about a member, whatever the rules say (R29)", () => {
    const rule = { afterAttendances: 3 }
    expect(votes(rule, [], { member: memberOf("kita", { vote: "granted", kind: "guest" }) })).toMatchObject({
      vote: true,
      reason: { kind: "granted" },
    })
    const withheld = memberOf("kita", { vote: "withheld" })
    expect(votes(rule, months("present", "present", "present"), { member: withheld })).toMatchObject({
      vote: false,
      reason: { kind: "withheld" },
    })
  })

  it("comes with the third attendance, as in the Phoenix-Viertel (R29)", () => {
    const rule = { afterAttendances: 3 }
    expect(votes(rule, months("present", "absent", "present"))).toMatchObject({
      vote: false,
      reason: { kind: "notYet", attendances: 2, needed: 3 },
    })
    expect(votes(rule, months("present", "represented", "excused", "present", "present"))).toMatchObject({
      vote: true,
      reason: { kind: "acquired", attendances: 4, needed: 3, on: "2026-04-15" },
    })
  })

  it("counts meetings before the day, of the last three years, as in Schnelsen-Süd (R29)", () => {
    const rule = { afterAttendances: 3, withinMonths: 36 }
    const meetings = months("present", "present", "present")
    expect(votes(rule, meetings, { on: day("2026-03-15") })?.vote).toBe(false)
    expect(votes(rule, meetings, { on: day("2026-03-16") })?.vote).toBe(true)
    expect(votes(rule, meetings, { on: day("2029-01-15") })?.vote).toBe(true)
    expect(votes(rule, meetings, { on: day("2029-01-16") })?.reason).toEqual({
      kind: "notYet",
      attendances: 2,
      needed: 3,
    })
  })

  it("counts a month back to a day that there is not: from the end of February (R29)", () => {
    const rule = { afterAttendances: 1, withinMonths: 1 }
    const meetings = [heldOn("2028-02-29", { kita: "present" })]
    expect(votes(rule, meetings, { on: day("2028-03-29") })?.vote).toBe(true)
    expect(votes(rule, meetings, { on: day("2028-03-30") })?.vote).toBe(false)
    expect(votes({ afterAttendances: 1, withinMonths: 1_000_000 }, meetings, { on: day("2028-03-30") })?.vote).toBe(
      true,
    )
  })

  it("is lost by unexcused absences in a row, and won back by attending anew (R29)", () => {
    const rule = { afterAttendances: 2, lostAfterAbsences: 2 }
    const lost = months("present", "present", "absent", "", "absent", "present")
    expect(votes(rule, lost)).toMatchObject({
      vote: false,
      reason: { kind: "lost", absences: 2, on: "2026-05-15", attendances: 1, needed: 2 },
    })
    expect(votes(rule, months("present", "present", "absent", "absent", "present", "present"))?.vote).toBe(true)
    expect(votes(rule, months("present", "present", "absent", "excused", "absent"))?.vote).toBe(true)
  })

  it("is not lost by who does not have it yet (R29)", () => {
    const rule = { afterAttendances: 3, lostAfterAbsences: 1 }
    expect(votes(rule, months("present", "present", "absent", "present"))?.vote).toBe(true)
    expect(votes(rule, months("present", "present", "present", "absent"))?.vote).toBe(false)
  })

  it("rests on attendances since the institution came back (R21, R29)", () => {
    const rule = { afterAttendances: 2 }
    const meetings = months("present", "present", "present", "present")
    const left = memberOf("kita", { id: "old", to: "2026-03-01" })
    const back = memberOf("kita", { from: "2026-03-10" })
    const asked = { memberships: [left, back], meetings }
    expect(votingMembers(beirat(rule), asked, day("2026-04-01"))).toMatchObject([
      { reason: { kind: "notYet", attendances: 1 } },
    ])
    const rested = [
      memberOf("kita", { id: "a", to: "2026-02-01" }),
      memberOf("kita", { id: "b", status: "dormant", from: "2026-02-01", to: "2026-03-01" }),
      back,
    ]
    const unbroken = rested.map((period) => (period.id === "m-kita" ? { ...period, from: day("2026-03-01") } : period))
    expect(votingMembers(beirat(rule), { memberships: unbroken, meetings }, day("2026-04-01"))).toMatchObject([
      { vote: true },
    ])
  })

  it("counts joint meetings, and no meeting of another conference nor one that was called off (R29)", () => {
    const rule = { afterAttendances: 1 }
    const elsewhere = heldOn("2026-03-01", { kita: "present" }, { conference: "mitte" })
    expect(votes(rule, [elsewhere])?.vote).toBe(false)
    const joint = heldOn("2026-03-01", { kita: "present" }, { conference: "mitte", jointWith: ["sued"] })
    expect(votes(rule, [joint])?.vote).toBe(true)
    const off = Meeting.parse({ id: "x", conference: "sued", title: "Sitzung", state: "cancelled", reason: "Sturm" })
    expect(votes(rule, [off])?.vote).toBe(false)
  })

  it("does not depend on the order in which meetings are kept (R29)", () => {
    const answer = fc.constantFrom("present", "absent", "excused", "represented", "")
    const rule = { afterAttendances: 2, withinMonths: 6, lostAfterAbsences: 2 }
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 9 }), (answers) => {
        const meetings = months(...answers)
        expect(votes(rule, meetings.toReversed())).toEqual(votes(rule, meetings))
      }),
    )
  })
})

describe("a quorum (R29)", () => {
  const memberships = ["a", "b", "c", "d", "e"].map((name) => memberOf(name))
  const present = (institution: string, more: object = {}): Attendance =>
    ({ institution, answer: "present", functions: ["leitung"], ...more }) as unknown as Attendance
  const quorum = (procedure: object, attendance: ReadonlyArray<Attendance>) => {
    const conference = conferenceOf({ procedure })
    return quorumReached(conference, votingMembers(conference, { memberships, meetings: [] }, asOf), attendance)
  }

  it("is reached by so many of the members with a vote as the rules ask for, rounded up (R29)", () => {
    expect(quorum({ quorum: 0.5 }, [present("a"), present("b")])).toEqual({
      reached: false,
      unit: "institution",
      entitled: 5,
      needed: 3,
      there: 2,
      voices: 2,
    })
    expect(quorum({ quorum: 0.5 }, [present("a"), present("b"), present("c")]).reached).toBe(true)
    expect(quorum({ quorum: 0.6 }, []).needed).toBe(3)
  })

  it("counts who is represented, and nobody who has no vote or sent word (R29)", () => {
    const by = { institution: "b", answer: "represented", by: "a" } as unknown as Attendance
    const excused = { institution: "c", answer: "excused" } as unknown as Attendance
    expect(quorum({ quorum: 0.4 }, [present("a"), by, excused, present("fremd")])).toMatchObject({
      there: 2,
      reached: true,
    })
  })

  it("is none where the rules ask for none, and one voice at least where they do (R29)", () => {
    expect(quorum({}, [])).toMatchObject({ needed: 0, reached: true })
    const conference = conferenceOf({ procedure: { quorum: 0.5 } })
    expect(quorumReached(conference, [], [])).toMatchObject({ needed: 1, reached: false })
  })

  it("gives every person a voice where the rules count persons (R29)", () => {
    const attendance = [present("a", { persons: 3 }), present("b", { functions: ["leitung", "planung"] })]
    expect(quorum({ votingUnit: "person" }, attendance)).toMatchObject({ there: 2, voices: 5 })
    expect(quorum({ votingUnit: "household" }, attendance)).toMatchObject({ voices: 2 })
  })

  it("asks for seven of a hundred where the share is 0.07 (R29)", () => {
    const conference = conferenceOf({ procedure: { quorum: 0.07 } })
    const many = Array.from({ length: 100 }, (_, place) => memberOf(`m${place}`))
    expect(
      quorumReached(conference, votingMembers(conference, { memberships: many, meetings: [] }, addDays(asOf, 0)), [])
        .needed,
    ).toBe(7)
  })
})
