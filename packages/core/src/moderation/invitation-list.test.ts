import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { inState, type Meeting } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import type { Audience } from "../visibility.js"
import { asOf, house, mailbox, meeting, member, networkOf, planned, sued } from "./host-rotation.fixture.js"
import { invitationList } from "./index.js"

const verified = { verifications: [{ on: "2026-09-01", by: "amt" }] }
const upcoming = (value: Meeting) => Result.getOrThrow(inState(value, ["scheduled", "invited"]))
const names = ["a", "b"]
const listOf = (more: Partial<Network> = {}, meetingMore: object = {}, audience: Audience = "convenor") => {
  const index = networkOf(names, {
    institutions: names.map((name) => house(name, verified)),
    contactPoints: names.map((name) => mailbox(name)),
    ...more,
  })
  return invitationList(index, upcoming(planned("2026-11-04", "a", meetingMore)), { asOf, audience })
}
const sent = (invited: ReadonlyArray<string>, more: object = {}) => ({
  state: "invited",
  invitedOn: "2026-09-20",
  invited,
  ...more,
})
const tags = (list: ReturnType<typeof listOf>) =>
  list.findings.map(({ _tag, path, rule }) => [_tag, path.join("."), rule])

describe("the invitation list", () => {
  it("has every active member of the day, its mailbox and the functions that speak for it, and nothing to look at where all is well (Q3)", () => {
    const delegates = [
      { function: "leitung", email: "leitung@example.org" },
      { function: "vertretung", deputy: true },
      { function: "ogsLeitung", to: "2026-11-04" },
    ]
    const list = listOf({ memberships: [member("a", { delegates }), member("b")] })
    expect(list).toMatchObject({ meeting: "s-2026-11-04", on: "2026-11-04", asOf: "2026-10-01", findings: [] })
    expect(list.invitees[0]).toEqual({
      institution: "a",
      name: "Haus a",
      as: "member",
      conferences: ["konferenz"],
      invited: false,
      contact: { contactPoint: "post-a", function: "einrichtung", phones: [], emails: ["a@example.org"] },
      delegates: [
        { function: "leitung", deputy: false, email: "leitung@example.org" },
        { function: "vertretung", deputy: true },
      ],
    })
    expect("sendBy" in list).toBe(false)
  })

  it("has guests after members, the standing ones first, and those who were asked for this meeting (Q3)", () => {
    const memberships = [member("gast", { kind: "guest" }), member("immer", { kind: "standingGuest" }), member("a")]
    const guestsInvited = [{ asWritten: "Quartiersmanagement", function: "moderation" }, { institution: "b" }]
    const list = listOf({ memberships }, sent(["gast", "immer", "a"], { guestsInvited }))
    expect(list.invitees.map(({ name, as, invited }) => [name, as, invited])).toEqual([
      ["Haus a", "member", true],
      ["immer", "standingGuest", true],
      ["gast", "guest", true],
      ["Quartiersmanagement", "invitedGuest", true],
      ["Haus b", "invitedGuest", true],
    ])
    expect(list.invitees[3]?.delegates).toEqual([{ function: "moderation", deputy: false }])
    expect(list.invitees[4]?.contact?.emails).toEqual(["b@example.org"])
  })

  it("has the members of all conferences that meet together, each once, a guest of one as a member of the other (Q3, R24)", () => {
    const nord = Conference.parse({ ...sued, id: "nord", procedure: { invitationLeadDays: 14 } })
    const strict = Conference.parse({ ...sued, procedure: { invitationLeadDays: 10 } })
    const memberships = [member("a", { kind: "guest" }), member("b"), member("a", { id: "n-a", conference: "nord" })]
    const list = listOf({ conferences: [strict, nord], memberships }, { jointWith: ["nord"] })
    expect(list.invitees.map(({ institution, as, conferences }) => [institution, as, conferences])).toEqual([
      ["a", "member", ["konferenz", "nord"]],
      ["b", "member", ["konferenz"]],
    ])
    expect(list.sendBy).toEqual({ leadDays: 14, latest: "2026-10-21" })
  })

  it("tells how each took part the last time, and when it came itself, whichever body met (R27)", () => {
    const entry = (answer: object) => ({ institution: "a", ...answer })
    const there = { institution: "b", answer: "present", functions: ["leitung"] }
    const meetings = [
      meeting("2026-06-01", "b", { attendance: [entry({ answer: "represented", by: "b" }), there] }),
      meeting("2026-03-01", "b", { attendance: [entry({ answer: "present", functions: ["leitung"] })] }),
      meeting("2025-03-01", "b", { attendance: [entry({ answer: "present", functions: ["leitung"] })] }),
      meeting("2026-12-01", "b", { attendance: [entry({ answer: "absent" })] }),
    ]
    expect(listOf({ meetings }).invitees[0]?.lastAttendance).toEqual({
      meeting: "s-2026-06-01",
      on: "2026-06-01",
      answer: "represented",
      by: "b",
      lastPresentOn: "2026-03-01",
    })
  })

  it("forgets after two years who came, and keeps that the institution did (P8)", () => {
    const came = (on: string) => {
      const attendance = [{ institution: "a", answer: "present", functions: ["leitung"] }]
      return listOf({ meetings: [meeting(on, "b", { attendance })] }).invitees[0]?.lastAttendance
    }
    expect(came("2024-10-01")).toMatchObject({ answer: "present", functions: ["leitung"] })
    expect(came("2024-09-30")).toMatchObject({ answer: "present", lastPresentOn: "2024-09-30" })
    expect(came("2024-09-30")).not.toHaveProperty("functions")
  })

  it("tells the answers so far (R24)", () => {
    const answers = [{ institution: "b", answer: "declined", on: "2026-09-25" }]
    const list = listOf({}, sent(names, { answers }))
    expect(list.invitees.map(({ answer }) => answer?.answer)).toEqual([undefined, "declined"])
    expect(list.invitedOn).toBe("2026-09-20")
  })
})

describe("what to look at before the invitation goes out", () => {
  it("is that it should have gone out already; not on the last day, and not once it has gone (R24)", () => {
    const conferences = [Conference.parse({ ...sued, procedure: { invitationLeadDays: 34 } })]
    expect(listOf({ conferences }).sendBy).toEqual({ leadDays: 34, latest: "2026-10-01" })
    expect(tags(listOf({ conferences }))).toEqual([])
    const strict = [Conference.parse({ ...sued, procedure: { invitationLeadDays: 35 } })]
    expect(tags(listOf({ conferences: strict }))).toEqual([["InvitationOverdue", "sendBy", "R24"]])
    expect(tags(listOf({ conferences: strict }, sent(names)))).toEqual([])
  })

  it("is a member without a mailbox, and one whose record nobody confirmed for half a year (R10)", () => {
    const contactPoints = [
      mailbox("a", { emails: [], phones: ["+49 234 123"] }),
      mailbox("a", { id: "alt", to: "2026-10-01" }),
    ]
    const institutions = [house("a", verified), house("b", { verifications: [{ on: "2026-01-01", by: "amt" }] })]
    const list = listOf({ contactPoints, institutions })
    expect(list.findings).toEqual([
      {
        _tag: "NoFunctionalMailbox",
        rule: "R10",
        severity: "warning",
        path: ["invitees", 0],
        institution: "a",
        reach: "phone",
      },
      {
        _tag: "NoFunctionalMailbox",
        rule: "R10",
        severity: "warning",
        path: ["invitees", 1],
        institution: "b",
        reach: "none",
      },
      {
        _tag: "VerificationDue",
        rule: "R10",
        severity: "warning",
        path: ["invitees", 1],
        institution: "b",
        lastVerified: "2026-01-01",
      },
    ])
  })

  it("is not the telephone of the office where another contact has a mailbox (R10)", () => {
    const office = mailbox("a", { emails: [], phones: ["+49 234 123"] })
    const head = mailbox("a", { id: "leitung-a", function: "leitung", emails: ["leitung-a@example.org"] })
    const list = listOf({ contactPoints: [office, head, mailbox("b")] })
    expect(list.invitees[0]?.contact?.emails).toEqual(["leitung-a@example.org"])
    expect(list.findings).toEqual([])
  })

  it("is a member of which everybody who was named has gone by the day of the meeting (R27)", () => {
    const delegates = [{ function: "leitung", to: "2026-11-04" }]
    expect(tags(listOf({ memberships: [member("a", { delegates }), member("b")] }))).toEqual([
      ["DelegatesEnded", "invitees.0", "R27"],
    ])
  })

  it("is a house that is closed for a time on that day; one that is gone for good is not on the list (R11)", () => {
    const closed = (status: string) =>
      listOf({
        institutions: [
          house("a", {
            ...verified,
            statuses: [{ status, from: "2026-11-01", ...(status === "closed" ? {} : { to: "2026-12-01" }) }],
          }),
          house("b", verified),
        ],
      })
    expect(tags(closed("temporarilyClosed"))).toEqual([["InviteeNotActive", "invitees.0", "R11"]])
    expect(closed("closed").invitees.map(({ institution }) => institution)).toEqual(["b"])
  })

  it("is who was invited and has left or closed since, and who joined since (R24)", () => {
    const memberships = [member("b"), member("fort", { to: "2026-10-15" })]
    const institutions = [house("b", verified), house("zu", { statuses: [{ status: "closed", from: "2026-10-01" }] })]
    const invited = { memberships: [...memberships, member("zu")], institutions }
    expect(tags(listOf(invited, sent(["fort", "zu"])))).toEqual([
      ["MemberNotInvited", "invitees.0", "R24"],
      ["InvitedYetNoMember", "invitees.1", "R24"],
      ["InviteeNotActive", "invitees.2", "R11"],
    ])
  })
})

describe("readers of an invitation list", () => {
  const delegates = [{ function: "leitung", email: "frau@example.org" }]
  const attendance = [{ institution: "a", answer: "present", functions: ["leitung"] }]
  const more = {
    memberships: [member("a", { delegates }), member("b")],
    meetings: [meeting("2026-03-01", "b", { attendance })],
  }
  const answered = sent(names, { answers: [{ institution: "a", answer: "accepted", on: "2026-09-25" }] })
  const told = (audience: Audience) => listOf(more, answered, audience)

  it("who do not convene see no mail of delegates, no attendance and no answers (P9)", () => {
    const seen = (audience: Audience) => JSON.stringify(told(audience)).match(/frau@|lastAttendance|accepted/g)
    expect(seen("convenor")).toHaveLength(3)
    expect([seen("network"), seen("planning"), seen("public")]).toEqual([null, null, null])
    expect(told("network").invitees).toHaveLength(2)
  })

  it("outside the network see nobody: who is a member is not public (P9)", () => {
    expect(told("public")).toEqual({
      meeting: "s-2026-11-04",
      on: "2026-11-04",
      asOf,
      invitedOn: "2026-09-20",
      invitees: [],
      findings: [],
    })
  })
})
