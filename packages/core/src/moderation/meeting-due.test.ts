import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MeetingTrigger } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import { addDays } from "../time/index.js"
import {
  asOf,
  conference,
  day,
  item,
  lastMeeting,
  measure,
  meetingCancelled,
  meetingClosed,
  meetingInvited,
  meetingProposed,
  meetingScheduled,
  need,
  networkOf,
  proposal,
} from "./backlog.fixture.js"
import { meetingDue, meetingFindings } from "./index.js"

const runde = conference()
const due = (values: Partial<Network>, more: { on?: string; body?: typeof runde } = {}) =>
  meetingDue(networkOf(values), more.body ?? runde, { asOf: more.on === undefined ? asOf : day(more.on) })
const late = measure("m", { due: "2026-09-20" })

describe("whether a meeting is due", () => {
  it("is answered by no, where nothing is open, and the last meeting is told", () => {
    expect(due({})).toEqual({
      conference: "runde",
      answer: "notDue",
      last: { meeting: "s1", on: "2026-09-01" },
      reasons: [],
    })
  })

  it("is not answered by yes because of what can wait for the next meeting", () => {
    const draft = meetingClosed("s1", "2026-09-01")
    const meetings = [{ ...draft, state: "minutesDraft" as const }]
    expect(due({ meetings: meetings as Network["meetings"] }).answer).toBe("notDue")
  })

  it("is answered by needs: the most urgent reason first, with since when and by when", () => {
    const answer = due({ needs: [need("n")], measures: [late], agendaProposals: [proposal("t")] })
    expect(answer).toMatchObject({ answer: "due", latestBy: "2026-10-01" })
    expect(answer.reasons).toEqual([
      { trigger: { kind: "measure", measure: "m" }, since: "2026-09-21", due: "2026-09-20", overdueDays: 11 },
      { trigger: { kind: "need", need: "n" }, need: "Bedarf n", since: "2026-09-15", overdueDays: 0 },
      { trigger: { kind: "proposal", proposal: "t" }, since: "2026-09-20", overdueDays: 0 },
    ])
    for (const { trigger } of answer.reasons) expect(MeetingTrigger.parse(trigger)).toEqual(trigger)
  })

  it("is answered by what a meeting left open, or would have talked about had it not been called off", () => {
    const called = meetingCancelled("s2", "2026-09-20", { agenda: [item("ferien", 1)] })
    expect(due({ meetings: [lastMeeting, called] }).reasons).toMatchObject([
      { trigger: { kind: "openItem", item: "ferien" }, since: "2026-09-20" },
    ])
  })

  it("says by which day, where something has one that is still to come", () => {
    const done = measure("m", { state: "done", doneOn: "2026-09-01", due: "2026-09-01", review: "2026-10-20" })
    expect(due({ measures: [done] })).toMatchObject({ answer: "due", latestBy: "2026-10-20" })
  })
})

describe("the members that call a meeting", () => {
  const body = conference({ procedure: { membersToCallMeeting: 2 } })
  const from = (...members: ReadonlyArray<string>) =>
    members.map((submittedBy, place) => proposal(`t${place}`, { submittedBy }))

  it("are as many as the conference has agreed, each counted once, and are one reason together", () => {
    expect(due({ agendaProposals: from("kita", "kita") }, { body }).answer).toBe("notDue")
    expect(due({ agendaProposals: from("treff", "kita", "kita") }, { body }).reasons).toMatchObject([
      { trigger: { kind: "members", institutions: ["kita", "treff"] }, since: "2026-09-20" },
    ])
  })

  it("are members: whoever is none does not count", () => {
    expect(due({ agendaProposals: from("kita", "fremd") }, { body }).answer).toBe("notDue")
  })

  it("are not needed by those who convene or moderate", () => {
    expect(due({ agendaProposals: from("jugendamt") }, { body }).reasons).toMatchObject([
      { trigger: { kind: "moderation", institution: "jugendamt" } },
    ])
  })

  it("are not asked for where nothing is agreed: one topic is enough", () => {
    expect(due({ agendaProposals: from("kita") }).reasons).toMatchObject([{ trigger: { kind: "proposal" } }])
  })
})

describe("a meeting that is planned", () => {
  it("takes up what waits, with a date or without one, and then none is due", () => {
    for (const next of [meetingScheduled("s2", "2026-10-20"), meetingProposed("s2")]) {
      const answer = due({ needs: [need("n")], measures: [late], meetings: [lastMeeting, next] })
      expect(answer).toMatchObject({ answer: "planned", next: { meeting: "s2" } })
      expect(answer.reasons).toHaveLength(2)
    }
    expect(due({ meetings: [lastMeeting, meetingScheduled("s2", "2026-10-20")] })).toMatchObject({
      answer: "notDue",
      next: { meeting: "s2", state: "scheduled", on: "2026-10-20" },
    })
  })

  it("does not take up what comes after the last day for proposals, unless it stands there already", () => {
    const body = conference({ procedure: { agendaSubmissionLeadDays: 14 } })
    const meetings = (agenda: ReadonlyArray<object> = []) => [
      lastMeeting,
      meetingInvited("s2", "2026-10-14", { agenda }),
    ]
    expect(due({ needs: [need("n")], meetings: meetings() }, { body }).answer).toBe("due")
    expect(due({ needs: [need("n")], meetings: meetings() }, { body, on: "2026-09-30" }).answer).toBe("planned")
    const agenda = [item("bedarf", 1, { subjects: [{ kind: "need", id: "n" }] })]
    expect(due({ needs: [need("n")], meetings: meetings(agenda) }, { body }).answer).toBe("planned")
  })

  it("does not take up what is due long before it", () => {
    const done = measure("m", { state: "done", doneOn: "2026-09-01", due: "2026-09-01", review: "2026-10-20" })
    const on = (date: string) => due({ measures: [done], meetings: [lastMeeting, meetingScheduled("s2", date)] }).answer
    expect([on("2026-11-17"), on("2026-11-18")]).toEqual(["planned", "due"])
  })

  it("does not count once its day has passed, as long as nobody recorded that it was held", () => {
    expect(due({ needs: [need("n")], meetings: [lastMeeting, meetingInvited("s2", "2026-09-30")] }).answer).toBe("due")
  })
})

describe("a conference at rest", () => {
  it("has no meeting due, and says why", () => {
    const at = (statuses: ReadonlyArray<object>, on = "2026-10-01") =>
      due({ needs: [need("n")] }, { body: conference({ statuses }), on })
    expect(at([{ status: "dormant", from: "2026-09-20", to: "2026-12-01" }])).toMatchObject({
      answer: "atRest",
      status: "dormant",
      reasons: [{ trigger: { kind: "need" } }],
    })
    expect(at([{ status: "dissolved", from: "2026-09-20" }])).toMatchObject({ answer: "atRest", status: "dissolved" })
    expect(at([], "2023-12-31")).toMatchObject({ answer: "atRest", status: "notBegun" })
    expect(at([{ status: "dormant", from: "2026-09-20", to: "2026-10-01" }]).answer).toBe("due")
  })
})

describe("rhythm (S9)", () => {
  const days = fc.integer({ min: -5000, max: 40_000 }).map((offset) => addDays(asOf, offset))

  it("makes no meeting due by itself: without rules and with nothing open none is, whatever the day", () => {
    fc.assert(
      fc.property(days, fc.boolean(), (on, hasMet) => {
        const index = networkOf({ meetings: hasMet ? [lastMeeting] : [] })
        expect(["notDue", "atRest"]).toContain(meetingDue(index, runde, { asOf: on }).answer)
      }),
    )
  })

  it("makes one due where the conference has agreed on it", () => {
    const body = conference({ procedure: { meetingRhythm: { kind: "everyWeeks", weeks: 8 } } })
    expect(due({}, { body, on: "2026-10-10" })).toMatchObject({
      answer: "due",
      latestBy: "2026-10-27",
      reasons: [{ trigger: { kind: "rhythm" } }],
    })
    const yearly = conference({ procedure: { minMeetingsPerYear: 4 } })
    expect(due({}, { body: yearly, on: "2026-12-20" })).toMatchObject({
      answer: "due",
      reasons: [{ trigger: { kind: "minimumPerYear" }, due: "2026-07-01" }],
    })
  })
})

describe("a conference without a meeting for half a year (R32)", () => {
  const found = (values: Partial<Network>, on: string, body = runde) =>
    meetingFindings(networkOf(values), body, { asOf: day(on) })

  it("is worth a look while needs or measures are open", () => {
    const values = { needs: [need("n")], measures: [measure("m")] }
    expect(found(values, "2027-03-02")).toEqual([])
    expect(found(values, "2027-03-03")).toEqual([
      {
        _tag: "ConferenceWithoutMeeting",
        rule: "R32",
        severity: "warning",
        path: ["meetings"],
        conference: "runde",
        name: "Runde Ost",
        since: "2026-09-01",
        needs: ["n"],
        measures: ["m"],
      },
    ])
  })

  it("is none where nothing is open, or a meeting has a date: a missing rhythm is no finding", () => {
    const body = conference({ procedure: { meetingRhythm: { kind: "everyWeeks", weeks: 4 } } })
    expect(found({}, "2030-01-01", body)).toEqual([])
    const meetings = [lastMeeting, meetingScheduled("s2", "2027-04-01")]
    expect(found({ needs: [need("n")], meetings }, "2027-03-10")).toEqual([])
    expect(found({ needs: [need("n")], meetings: [lastMeeting, meetingProposed("s2")] }, "2027-03-10")).toHaveLength(1)
  })

  it("counts from the end of a rest, and not during one", () => {
    const woken = conference({ statuses: [{ status: "dormant", from: "2026-10-01", to: "2027-03-01" }] })
    expect(found({ needs: [need("n")] }, "2027-02-01", woken)).toEqual([])
    expect(found({ needs: [need("n")] }, "2027-08-30", woken)).toEqual([])
    expect(found({ needs: [need("n")] }, "2027-08-31", woken)).toMatchObject([{ since: "2027-03-01" }])
  })

  it("is told without needs that were not released, except to planners (P9)", () => {
    const index = networkOf({ needs: [need("n", { released: false })] })
    expect(meetingFindings(index, runde, { asOf: day("2027-06-01") })).toEqual([])
    expect(meetingFindings(index, runde, { asOf: day("2027-06-01"), audience: "planning" })).toHaveLength(1)
  })
})
