import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { AgendaItemId, MeetingId, Outcome } from "../meeting/index.js"
import { findingText, sentence } from "../text/index.js"
import { LocalDate } from "../time/index.js"
import {
  type ApplicationIn,
  type ApplicationStatus,
  applicationFindings,
  applicationInState,
  approveApplication,
  checkApplication,
  closeApplication,
  decideByMinutes,
  Fund,
  FundApplication,
  fundBalance,
  payOut,
  proofDueOn,
  proveUse,
  rejectApplication,
  returnApplication,
  submitApplication,
  withdrawApplication,
} from "./index.js"

const day = (text: string): LocalDate => LocalDate.parse(text)
const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" }) as const
const verein = Institution.parse({ id: "verein", name: "Turnverein", types: ["sportverein"] })
/** The rules of Neugraben: ten days before, 1,500 euros at most, three quotes from 1,000 euros, no second filing. */
const rules = {
  deadlineDays: 10,
  maximum: euros(1500),
  quotes: { from: euros(1000), atLeast: 3 },
  refiling: false,
  proofDays: 60,
}
const fundOf = (more: object = {}, parts: object = {}): Fund =>
  Fund.parse({ id: "fonds", name: "Verfügungsfonds", holder: "jugendamt", rules: { ...rules, ...more }, ...parts })
const fund = fundOf({}, { budgets: [{ amount: euros(2000), from: "2027-01-01", to: "2028-01-01" }] })
const applicationOf = (more: object = {}): FundApplication =>
  FundApplication.parse({
    id: "a1",
    fund: "fonds",
    applicant: "verein",
    title: "Spielfest",
    purpose: "Ein Fest für alle Kinder des Viertels",
    amount: euros(900),
    start: "2027-06-01",
    state: { status: "submitted", on: "2027-04-10" },
    ...more,
  })
const inState = <Status extends ApplicationStatus>(
  application: FundApplication,
  status: Status,
): ApplicationIn<Status> => Result.getOrThrow(applicationInState(application, [status]))
const meetingOn = day("2027-04-20")
const check = (application: FundApplication, more: object = {}) =>
  applicationFindings(application, {
    fund,
    applicant: verein,
    applications: [],
    submittedOn: day("2027-04-10"),
    meetingOn,
    ...more,
  })
const checked = (more: object = {}): ApplicationIn<"checked"> =>
  inState(
    applicationOf({ state: { status: "checked", submittedOn: "2027-04-10", on: "2027-04-11" }, ...more }),
    "checked",
  )
const place = { on: meetingOn, decider: "conference", meeting: "m1", item: "top3" } as const
const minuted = { ...place, meeting: MeetingId.parse(place.meeting), item: AgendaItemId.parse(place.item) }
const approved = (amount: number, id = "a1"): FundApplication =>
  applicationOf({ id, state: { status: "approved", decision: { ...place, amount: euros(amount) } } })

describe("the formal check of an application (R44)", () => {
  it("finds nothing against one that keeps the rules", () => {
    expect(check(applicationOf())).toEqual([])
  })

  it("counts the deadline back from the meeting, the last day included", () => {
    expect(check(applicationOf(), { submittedOn: day("2027-04-11") })).toEqual([
      {
        _tag: "ApplicationLate",
        rule: "R44",
        severity: "error",
        path: ["state", "on"],
        submittedOn: "2027-04-11",
        latest: "2027-04-10",
        meetingOn: "2027-04-20",
        daysLate: 1,
      },
    ])
  })

  it.each([
    ["more than the most that one gets", { amount: euros(1501), quotes: 3 }, "AmountAboveMaximum"],
    ["too few quotes from the amount on that asks for them", { amount: euros(1000), quotes: 2 }, "QuotesMissing"],
    ["work that begins before anybody could decide", { start: "2027-04-19" }, "StartsBeforeDecision"],
    ["another fund", { fund: "anderer" }, "OtherFund"],
    ["what it says was rejected before", { refiles: "a0" }, "FiledAgain"],
  ])("tells %s, with a sentence in both languages", (_what, more, tag) => {
    const [first] = check(applicationOf(more))
    expect(first?._tag).toBe(tag)
    if (first === undefined) return
    const said = (["de", "en"] as const).map((language) => sentence(first, language, [findingText]))
    expect(said.every((text) => !text.startsWith(tag))).toBe(true)
  })

  it("leaves exactly the most, one cent less than asks for quotes, and a start on the day of the meeting alone", () => {
    expect(check(applicationOf({ amount: euros(1500), quotes: 3, start: "2027-04-20" }))).toEqual([])
    expect(check(applicationOf({ amount: { cents: 99_999, currency: "EUR" } }))).toEqual([])
    expect(check(applicationOf({ start: "2027-04-01" }), { fund: fundOf({ startBeforeDecision: true }) })).toEqual([])
  })

  it("knows what was rejected by its title, however it is written", () => {
    const rejected = applicationOf({
      id: "a0",
      title: "SPIELFEST ",
      state: { status: "rejected", decision: { ...place, reason: "kein Bezug zum Gebiet" } },
    })
    expect(check(applicationOf(), { applications: [rejected] }).map(({ _tag }) => _tag)).toEqual(["FiledAgain"])
    expect(check(applicationOf(), { applications: [{ ...rejected, applicant: "kita" }] })).toEqual([])
    expect(check(applicationOf(), { applications: [rejected], fund: fundOf({ refiling: true }) })).toEqual([])
  })

  it("takes only the types of institutions that the fund is for", () => {
    const forKitas = fundOf({ eligibleTypes: ["kita"] })
    expect(check(applicationOf(), { fund: forKitas })).toEqual([
      expect.objectContaining({ _tag: "ApplicantNotEligible", types: ["sportverein"], eligible: ["kita"] }),
    ])
  })

  it("warns where the money may not reach, and lets it through", () => {
    const against = { fund, applicant: verein, applications: [approved(1200, "a0")], meetingOn, on: day("2027-04-11") }
    const submitted = inState(applicationOf(), "submitted")
    expect(check(submitted, against)).toEqual([
      expect.objectContaining({ _tag: "FundExhausted", severity: "warning", cents: 90_000, leftCents: 80_000 }),
    ])
    expect(Result.getOrThrow(checkApplication(submitted, against)).state).toEqual({
      status: "checked",
      submittedOn: "2027-04-10",
      on: "2027-04-11",
    })
  })
})

describe("a decision about an application (R44)", () => {
  const of = { fund, applications: [] }

  it("may give less than was asked, and never more", () => {
    const given = Result.getOrThrow(approveApplication(checked(), { ...minuted, amount: euros(500) }, of))
    expect(given.state.decision.amount).toEqual(euros(500))
    expect(FundApplication.parse(given)).toEqual(given)
    expect(approveApplication(checked(), { ...minuted, amount: euros(901) }, of)).toEqual(
      Result.fail({ _tag: "GivenMoreThanAsked", path: ["amount"], askedCents: 90_000, givenCents: 90_100 }),
    )
  })

  it("gives no more than the fund has left in the period", () => {
    const after = (first: number) =>
      approveApplication(checked(), { ...minuted, amount: euros(900) }, { fund, applications: [approved(first, "a0")] })
    expect(Result.isSuccess(after(1100))).toBe(true)
    expect(after(1101)).toEqual(
      Result.fail({ _tag: "BudgetExceeded", path: ["amount"], cents: 90_000, leftCents: 89_900 }),
    )
  })

  it("is minuted where the conference decides", () => {
    const { meeting: _nowhere, ...unplaced } = minuted
    expect(approveApplication(checked(), { ...unplaced, amount: euros(900) }, of)).toEqual(
      Result.fail({ _tag: "DecisionNotMinuted", path: ["meeting"], application: "a1" }),
    )
  })

  it("is made by whom the amount asked for says", () => {
    const braunschweig = fundOf({
      firstDecider: "holder",
      deciders: [
        { from: euros(500), decider: "conference" },
        { from: euros(5000), decider: "council" },
      ],
    })
    const by = (decider: "holder" | "conference" | "council", amount: number) =>
      approveApplication(
        checked({ amount: euros(amount) }),
        { ...minuted, decider, amount: euros(1) },
        { fund: braunschweig, applications: [] },
      )
    expect([by("holder", 499), by("conference", 500), by("council", 5000)].every(Result.isSuccess)).toBe(true)
    expect(by("holder", 500)).toEqual(
      Result.fail({ _tag: "OtherDecider", path: ["decider"], cents: 50_000, decider: "holder", decides: "conference" }),
    )
  })

  it("follows from the minutes, as an approval or a rejection (R29, R30)", () => {
    const outcome = (adopted: boolean, application = "a1"): Outcome =>
      Outcome.parse({
        kind: "fundDecision",
        text: "Zuschuss zum Spielfest",
        application,
        applicant: "verein",
        cents: 70_000,
        currency: "EUR",
        decision: {
          mode: "simpleMajority",
          unit: "institution",
          votes: adopted ? { yes: 5, no: 1 } : { yes: 1, no: 5 },
          excluded: ["verein"],
          adopted,
        },
      })
    const { decider: _conference, ...where } = minuted
    const decided = (one: Outcome) => decideByMinutes(checked(), { outcome: one, ...where }, of)
    expect(Result.getOrThrow(decided(outcome(true))).state).toMatchObject({
      status: "approved",
      decision: { amount: euros(700), meeting: "m1", item: "top3" },
    })
    expect(Result.getOrThrow(decided(outcome(false))).state.status).toBe("rejected")
    expect(decided(outcome(true, "a2"))).toEqual(
      Result.fail({ _tag: "OutcomeElsewhere", path: ["application"], application: "a1" }),
    )
  })

  it("is not rejected without a reason", () => {
    expect(Result.isFailure(rejectApplication(checked(), { ...minuted, reason: " " }, fund))).toBe(true)
  })
})

describe("the way of an application", () => {
  it("goes from draft to the settled account, and what was not spent comes back (R44)", () => {
    const draft = inState(applicationOf({ state: { status: "draft" } }), "draft")
    const submitted = submitApplication(draft, day("2027-04-01"))
    const back = Result.getOrThrow(returnApplication(submitted, { on: day("2027-04-02"), reason: "Kostenplan fehlt" }))
    const again = submitApplication(back, day("2027-04-03"))
    const against = { fund, applicant: verein, applications: [], meetingOn, on: day("2027-04-11") }
    const complete = Result.getOrThrow(checkApplication(again, against))
    const granted = Result.getOrThrow(
      approveApplication(complete, { ...minuted, amount: euros(900) }, { fund, applications: [] }),
    )
    const paid = payOut(granted, day("2027-05-02"))
    expect(proofDueOn(fund, paid)).toBe("2027-07-31")
    const proof = { on: day("2027-07-01"), spent: euros(850), report: "120 Kinder waren da." }
    const proven = Result.getOrThrow(proveUse(paid, proof))
    const closed = closeApplication(proven, day("2027-07-15"))
    expect(closed.state.paidBack).toEqual(euros(50))
    expect(FundApplication.parse(closed)).toEqual(closed)
    expect(fundBalance(fund, [closed], day("2027-12-31"))).toEqual({
      budgetCents: 200_000,
      committedCents: 85_000,
      paidCents: 85_000,
      leftCents: 115_000,
      applications: ["a1"],
    })
  })

  it("owes nothing back where more was spent than was given", () => {
    const state = {
      status: "proven",
      decision: { ...place, amount: euros(900) },
      paidOn: "2027-05-02",
      proof: { on: "2027-07-01", spent: euros(1000), report: "gefeiert" },
    }
    const closed = closeApplication(inState(applicationOf({ state }), "proven"), day("2027-07-15"))
    expect(closed.state.paidBack).toEqual(euros(0))
  })

  it("is left only until the money is paid", () => {
    const withdrawn = withdrawApplication(checked(), { on: day("2027-04-12") })
    expect(Result.getOrThrow(withdrawn).state.status).toBe("withdrawn")
    const paid = applicationOf({
      state: { status: "paid", decision: { ...place, amount: euros(900) }, paidOn: "2027-05-02" },
    })
    expect(applicationInState(paid, ["checked", "approved"])).toEqual(
      Result.fail({
        _tag: "WrongApplicationState",
        path: ["state"],
        application: "a1",
        status: "paid",
        allowed: ["checked", "approved"],
      }),
    )
  })
})

describe("the balance of a fund", () => {
  it("counts a decision in the period of its day, and other funds for nothing", () => {
    const late = applicationOf({
      id: "a3",
      state: { status: "approved", decision: { ...place, on: "2028-01-01", amount: euros(300) } },
    })
    const elsewhere = { ...approved(400, "a4"), fund: fundOf({}, { id: "anderer" }).id }
    const { committedCents } = fundBalance(fund, [approved(900), late, elsewhere], day("2027-05-01"))
    expect(committedCents).toBe(90_000)
  })

  it("is never overdrawn by decisions, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1500 }), { maxLength: 12 }), (amounts) => {
        const applications = amounts.reduce<ReadonlyArray<FundApplication>>((known, amount, n) => {
          const asked = checked({ id: `a${n}`, amount: euros(amount) })
          const decided = approveApplication(
            asked,
            { ...minuted, amount: euros(amount) },
            { fund, applications: known },
          )
          return Result.isSuccess(decided) ? known.concat(decided.success) : known
        }, [])
        const { leftCents = -1 } = fundBalance(fund, applications, meetingOn)
        expect(leftCents).toBeGreaterThanOrEqual(0)
        const smallest = amounts
          .filter((_, n) => !applications.some(({ id }) => id === `a${n}`))
          .toSorted((a, b) => a - b)[0]
        if (smallest !== undefined) expect(smallest * 100).toBeGreaterThan(leftCents)
      }),
    )
  })
})
