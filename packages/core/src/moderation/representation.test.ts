import { describe, expect, it } from "vitest"
import type { Membership } from "../conference/index.js"
import { Institution, InstitutionId, Site } from "../institution/index.js"
import type { Meeting } from "../meeting/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { body, day, held, house, member, ost, townWith } from "./attendance-report.fixture.js"
import { type RepresentationQuestion, representationDue, schoolsRepresented } from "./representation.js"

const school = InstitutionId.parse("schule")
const asOf = day("2026-12-01")
const came = (functions: ReadonlyArray<string>) => ({ institution: "schule", answer: "present", functions })
const spoken = ["amt", "schule>amt"]

const answerOf = (
  meetings: ReadonlyArray<Meeting>,
  memberships: ReadonlyArray<Membership> = [member("schule"), member("amt")],
  asked: Partial<RepresentationQuestion> = {},
) => {
  const [answer] = representationDue(townWith({ meetings, memberships }), school, {
    asOf,
    audience: "convenor",
    ...asked,
  })
  return answer
}

describe("whether a school should send somebody (Q15, R27)", () => {
  const missed = [held("2026-03-04", ["!schule"]), held("2026-05-06", ["-schule"]), held("2026-09-02", ["!schule"])]

  it("is no question where its head, its teaching or its all-day staff came once to the last meetings (S10)", () => {
    for (const name of ["leitung", "lehrkraft", "ogsLeitung", "ogsFachkraft"]) {
      const answer = answerOf([held("2026-05-06", [came([name])]), ...missed.slice(2), held("2026-11-04", ["-schule"])])
      expect(answer).toMatchObject({ state: "kept", lastThere: { on: "2026-05-06", daysAgo: 209 } })
      expect(answer?.meetings.map(({ on, answer: how, functions }) => [on, how, functions])).toEqual([
        ["2026-11-04", "absent", undefined],
        ["2026-09-02", "excused", undefined],
        ["2026-05-06", "present", [name]],
      ])
    }
  })

  it("is answered by how often it was excused and absent (Q15)", () => {
    expect(answerOf([held("2026-01-07", ["schule"]), ...missed])).toMatchObject({
      state: "due",
      reasons: [{ kind: "missed", excused: 2, absent: 1 }],
      lastThere: { on: "2026-01-07" },
      eligible: ["leitung", "lehrkraft", "ogsLeitung", "ogsFachkraft"],
    })
  })

  it("is asked of as many meetings as one wants (Q15)", () => {
    const meetings = [held("2026-01-07", ["schule"]), ...missed]
    expect(answerOf(meetings, undefined, { meetings: 4 })?.state).toBe("kept")
    expect(answerOf([held("2026-05-06", ["-schule"])], undefined, { meetings: 1 })?.state).toBe("due")
  })

  it("is asked where only others spoke for it, or only somebody came who does not (R27)", () => {
    expect(
      answerOf([held("2026-03-04", spoken), held("2026-05-06", spoken), held("2026-09-02", spoken)]),
    ).toMatchObject({
      state: "due",
      reasons: [{ kind: "onlyRepresented", times: 3 }],
    })
    const caretaker = [came(["hausmeister"])]
    expect(
      answerOf([held("2026-03-04", caretaker), held("2026-05-06", caretaker), held("2026-09-02", ["-schule"])]),
    ).toMatchObject({
      state: "due",
      reasons: [
        { kind: "missed", excused: 0, absent: 1 },
        { kind: "notEligible", functions: ["hausmeister"] },
      ],
    })
  })

  it("is asked where nobody is left who speaks for it, however often somebody came (R27)", () => {
    const delegates = [{ function: "leitung", to: "2026-11-01" }]
    expect(answerOf([held("2026-09-02", ["schule"])], [member("schule", { delegates })])).toMatchObject({
      state: "due",
      reasons: [{ kind: "nobodyNamed" }],
      eligible: [],
      lastThere: { on: "2026-09-02" },
    })
  })

  it("cannot be said yet after fewer meetings, nor of meetings of which nobody noted anything (R27)", () => {
    expect(answerOf(missed.slice(1))?.state).toBe("tooEarly")
    expect(answerOf([...missed.slice(0, 2), held("2026-09-02", ["amt"])])?.state).toBe("tooEarly")
    expect(answerOf([])).toMatchObject({ state: "tooEarly", meetings: [] })
  })

  it("looks at its own meetings only: not at those while it rested, nor at later ones (R21)", () => {
    const memberships = [
      member("schule", { id: "a", to: "2026-02-01" }),
      member("schule", { id: "b", status: "dormant", from: "2026-02-01", to: "2026-10-01" }),
      member("schule", { id: "c", from: "2026-10-01" }),
    ]
    expect(answerOf(missed, memberships)).toMatchObject({ state: "tooEarly", meetings: [] })
    expect(answerOf(missed, undefined, { asOf: day("2026-09-01") })?.state).toBe("tooEarly")
  })

  it("is told without functions where a meeting is more than 24 months ago (P8)", () => {
    const answer = answerOf([held("2024-06-05", [came(["hausmeister"])])], undefined, { meetings: 1 })
    expect(answer).toMatchObject({ state: "kept", lastThere: { on: "2024-06-05" } })
    expect(JSON.stringify(answer)).not.toContain("hausmeister")
  })

  it("says why an institution is none of the active members (Q15)", () => {
    const because = (memberships: ReadonlyArray<Membership>) => {
      const answer = answerOf(missed, memberships, { conference: ost.id })
      return answer?.state === "notActive" ? answer.because : answer?.state
    }
    expect(because([])).toBe("neverMember")
    expect(because([member("schule", { status: "invited" })])).toBe("invited")
    expect(because([member("schule", { status: "dormant" })])).toBe("resting")
    expect(because([member("schule", { to: "2026-06-01" })])).toBe("left")
    expect(because([member("schule", { status: "left", to: "2026-06-01" })])).toBe("left")
  })

  it("is answered for each conference, with the next date (Q15)", () => {
    const next = {
      state: "scheduled",
      interval: { start: "2027-01-20T15:00", end: "2027-01-20T17:00", zone: "Europe/Berlin" },
    }
    const {
      invitedOn: _on,
      invited: _all,
      attendance: _who,
      guests: _g,
      guestsInvited: _gi,
      answers: _a,
      ...plan
    } = held("2027-01-20", []) as Extract<Meeting, { state: "held" }>
    const index = townWith({
      conferences: [ost, body("west")],
      memberships: [member("schule"), member("schule", { id: "w", conference: "west" })],
      meetings: [{ ...plan, ...next } as Meeting],
    })
    const answers = representationDue(index, school, { asOf, audience: "convenor" })
    expect(answers.map(({ conference, next: date }) => [conference, date?.on])).toEqual([
      ["ost", "2027-01-20"],
      ["west", undefined],
    ])
  })

  it("is answered to those who convene only; to others not even where a school is a member (P9)", () => {
    const told = (audience: "public" | "network" | "planning") =>
      representationDue(townWith({ meetings: missed }), school, { asOf, audience, conference: ost.id })
    for (const audience of ["public", "network", "planning"] as const) {
      expect(told(audience)).toMatchObject([{ state: "notTold", meetings: [] }])
      expect(JSON.stringify(told(audience))).not.toMatch(/excused|absent|lastThere|2026/)
    }
    const left = townWith({
      meetings: [held("2026-03-04", ["schule"])],
      memberships: [member("schule", { to: "2026-06-01" })],
    })
    const lastOf = (audience: "network" | "convenor") =>
      representationDue(left, school, { asOf, audience }).map(({ state, lastThere }) => [state, lastThere?.on])
    expect([lastOf("network"), lastOf("convenor")]).toEqual([[["notActive", undefined]], [["notActive", "2026-03-04"]]])
    expect("eligible" in (told("public")[0] ?? {})).toBe(false)
    expect(representationDue(townWith({ meetings: missed }), school, { asOf, audience: "public" })).toEqual([])
  })
})

describe("whether every school sends somebody (Q15, S10)", () => {
  const site = Site.parse({ id: "hof", address: { street: "Weg", houseNumber: "1" }, units: ["ort"] })
  const there = (id: string, more: object = {}) =>
    Institution.parse({ ...house(id, ["grundschule"]), sites: [{ site: "hof" }], ...more })
  const index = townWith({
    areas: [SpatialUnit.parse({ id: "ort", kind: "ortsteil", name: "Ort" })],
    sites: [site],
    institutions: [
      there("waldschule"),
      there("alte-schule", { statuses: [{ status: "closed", from: "2026-01-01" }] }),
      house("schule", ["grundschule"]),
      house("kita", ["kita"]),
    ],
    memberships: [member("schule"), member("kita"), member("alte-schule", { to: "2026-01-01" })],
    meetings: [held("2026-09-02", ["schule", "kita"])],
  })

  it("is told of the schools that are members, and of those of the area that never were (Q15)", () => {
    const told = schoolsRepresented(index, ost, { asOf, audience: "convenor" })
    expect(told.map(({ name, state }) => [name, state])).toEqual([
      ["Haus schule", "kept"],
      ["Haus waldschule", "notActive"],
    ])
  })

  it("tells everybody the schools of the area, and nobody but the network who is a member (P9)", () => {
    const told = (audience: "public" | "network") =>
      schoolsRepresented(index, ost, { asOf, audience }).map(({ institution, state }) => [institution, state])
    expect(told("public")).toEqual([["waldschule", "notTold"]])
    expect(told("network")).toEqual([
      ["schule", "notTold"],
      ["waldschule", "notActive"],
    ])
  })
})
