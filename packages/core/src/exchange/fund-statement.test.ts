import { describe, expect, it } from "vitest"
import { Fund, FundApplication } from "../funding/index.js"
import { day, network, planned } from "./exchange.fixture.js"
import { fundStatement } from "./index.js"

const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" }) as const
const fund = Fund.parse({
  id: "fonds",
  name: "Verfügungsfonds",
  holder: "jugendamt",
  conference: "sued",
  rules: { deadlineDays: 10, proofDays: 60 },
  budgets: [{ amount: euros(2000), from: "2027-01-01", to: "2028-01-01" }],
})
const application = (id: string, state: object, more: object = {}) =>
  FundApplication.parse({
    id,
    fund: "fonds",
    applicant: "verein",
    title: "Spielfest",
    purpose: "Ein Fest für alle Kinder",
    amount: euros(900),
    start: "2027-06-01",
    state,
    ...more,
  })
const decision = { on: "2027-03-01", decider: "conference", meeting: "m0", item: "top1", amount: euros(500) }
const submitted = { status: "submitted", on: "2027-04-12" }
const statement = (applications: ReadonlyArray<FundApplication>, on = "2027-04-13") =>
  fundStatement(
    network({
      fundApplications: applications,
      meetings: [planned("m1", "2027-04-01"), planned("m2", "2027-04-20"), planned("m3", "2027-06-20")],
    }),
    fund,
    day(on),
  )

describe("the statement of a fund (R44)", () => {
  it("holds what waits against the rules, for the next meeting of the conference that decides", () => {
    const { nextMeetingOn, applications } = statement([application("a1", submitted)])
    expect(nextMeetingOn).toBe("2027-04-20")
    expect(statement([], "2027-04-20").nextMeetingOn).toBe("2027-04-20")
    expect(applications[0]?.findings).toEqual([
      expect.objectContaining({ _tag: "ApplicationLate", meetingOn: "2027-04-20", latest: "2027-04-10", daysLate: 2 }),
    ])
    const [later] = statement([application("a1", submitted, { start: "2027-07-01" })], "2027-04-21").applications
    expect(later?.findings).toEqual([])
  })

  it("holds against the day itself where no meeting is planned", () => {
    expect(statement([], "2027-07-01")).not.toHaveProperty("nextMeetingOn")
    const [waiting] = statement([application("a1", submitted)], "2027-07-01").applications
    expect(waiting?.findings.map(({ _tag }) => _tag)).toEqual(["StartsBeforeDecision"])
  })

  it("judges neither what is decided, nor what somebody asks whom nobody knows", () => {
    const drafts = [
      application("a1", { status: "draft" }),
      application("a2", { status: "approved", decision }),
      application("a3", submitted, { applicant: "fremd" }),
    ]
    const { applications, balance } = statement(drafts)
    expect(applications.map(({ application: { id }, findings }) => [id, findings])).toEqual([
      ["a1", []],
      ["a2", []],
      ["a3", []],
    ])
    expect(balance.leftCents).toBe(150_000)
  })

  it("tells until when the proof is due", () => {
    const paid = application("a1", { status: "paid", decision, paidOn: "2027-03-10" })
    expect(statement([paid]).applications[0]?.proofDue).toBe("2027-07-31")
  })
})
