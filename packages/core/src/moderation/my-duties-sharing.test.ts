import { describe, expect, it } from "vitest"
import { Fund, FundApplication } from "../funding/index.js"
import { Booking, DamageReport, Resource, ResourceRequest } from "../sharing/index.js"
import type { Audience } from "../visibility.js"
import { asOf, day, house, networkOf } from "./backlog.fixture.js"
import { type Duty, myDuties } from "./index.js"

interface Asked {
  readonly on?: string
  readonly audience?: Audience
}
const ask = (who: string, values: Parameters<typeof networkOf>[0], { on, audience }: Asked = {}) =>
  myDuties(networkOf(values), house(who), {
    asOf: on === undefined ? asOf : day(on),
    ...(audience === undefined ? {} : { audience }),
  })
const steps = (found: ReadonlyArray<Duty>) =>
  found.map((duty) => [duty.kind === "loan" ? duty.step : duty.kind, duty.on, duty.overdueDays])

const tent = (more: object = {}) =>
  Resource.parse({ id: "zelt", owner: "treff", category: "material", name: "Zelt", ...more })
const terms = { fee: { kind: "free" } }
const grant = { at: "2026-09-20T08:00:00Z", by: "leitung", terms }
const accepted = { on: "2026-09-21", by: "leitung" }
const protocol = { byOwner: "leitung", byBorrower: "leitung" }
const handover = { ...protocol, at: "2026-10-05T06:00:00Z" }
const cameBack = { ...protocol, at: "2026-10-09T08:00:00Z" }
const inspection = { on: "2026-10-12", by: "leitung", complete: true }
const loan = (state: object, more: object = {}) =>
  Booking.parse({
    id: "b",
    resource: "zelt",
    borrower: "kita",
    interval: { start: "2026-10-05T08:00", end: "2026-10-07T18:00", zone: "Europe/Berlin" },
    purpose: "Fest",
    responsible: "leitung",
    grant,
    state,
    ...more,
  })
const both = (booking: Booking, asked: Asked = {}, resource = tent()) => {
  const values = { resources: [resource], bookings: [booking] }
  return { owner: steps(ask("treff", values, asked)), borrower: steps(ask("kita", values, asked)) }
}

describe("loans as duties (Q14, R42, R43)", () => {
  it("are the terms to accept, the handover by both sides, and the return, which is told from the grant on", () => {
    expect(both(loan({ status: "granted" }))).toEqual({
      owner: [],
      borrower: [
        ["acceptTerms", "2026-10-05", 0],
        ["returnLoan", "2026-10-07", 0],
      ],
    })
    expect(both(loan({ status: "confirmed", accepted }))).toEqual({
      owner: [["handOver", "2026-10-05", 0]],
      borrower: [
        ["handOver", "2026-10-05", 0],
        ["returnLoan", "2026-10-07", 0],
      ],
    })
  })

  it("name the resource, the other side and the beginning of the use", () => {
    const values = { resources: [tent()], bookings: [loan({ status: "confirmed", accepted })] }
    expect(ask("treff", values)).toEqual([
      {
        kind: "loan",
        booking: "b",
        resource: "zelt",
        as: "owner",
        step: "handOver",
        with: "kita",
        withName: "Haus kita",
        start: "2026-10-05T08:00",
        title: "Zelt",
        on: "2026-10-05",
        overdueDays: 0,
      },
    ])
  })

  it("count from the pick-up to the day on which it is brought back", () => {
    const apart = { pickUp: "2026-10-02T12:00", bringBack: "2026-10-12T09:00" }
    expect(both(loan({ status: "confirmed", accepted }, apart)).borrower).toEqual([
      ["handOver", "2026-10-02", 0],
      ["returnLoan", "2026-10-12", 0],
    ])
  })

  it("stay a duty until the thing was returned, however late, and whoever lent it reminds of it", () => {
    const out = loan({ status: "handedOver", accepted, handover })
    expect(both(out, { on: "2026-10-07" })).toEqual({ owner: [], borrower: [["returnLoan", "2026-10-07", 0]] })
    const muchLater = both(out, { on: "2027-02-07" })
    expect(muchLater).toEqual({
      owner: [["returnLoan", "2026-10-07", 123]],
      borrower: [["returnLoan", "2026-10-07", 123]],
    })
    const inUse = loan({ status: "inUse", accepted, handover, usedFrom: "2026-10-05T07:00:00Z" })
    expect(both(inUse, { on: "2026-10-08" }).borrower).toEqual([["returnLoan", "2026-10-07", 1]])
  })

  it("are then the owner's to inspect and to settle", () => {
    const convenor = { on: "2026-10-20", audience: "convenor" } as const
    const returned = { accepted, handover, return: cameBack }
    expect(both(loan({ status: "returned", ...returned }), convenor)).toEqual({
      owner: [["inspect", "2026-10-09", 11]],
      borrower: [],
    })
    expect(both(loan({ status: "inspected", ...returned, inspection }), convenor)).toEqual({
      owner: [["settle", "2026-10-12", 8]],
      borrower: [],
    })
  })

  it("do not tell the network when something came back or was looked at, but the agreed day (P9)", () => {
    const returned = { accepted, handover, return: cameBack }
    for (const audience of ["network", "planning"] as const) {
      const asked = { on: "2026-10-20", audience }
      expect(both(loan({ status: "returned", ...returned }), asked).owner).toEqual([["inspect", "2026-10-07", 13]])
      expect(both(loan({ status: "inspected", ...returned, inspection }), asked).owner).toEqual([
        ["settle", "2026-10-07", 13],
      ])
    }
  })

  it("are none where nothing was recorded and the time is over, as in records from elsewhere, nor where it was given up", () => {
    const { grant: _grant, ...without } = loan({ status: "granted" })
    expect(both(without)).toEqual({
      owner: [["recordGrant", "2026-10-05", 0]],
      borrower: [["returnLoan", "2026-10-07", 0]],
    })
    expect(both(without, { on: "2026-10-08" })).toEqual({ owner: [], borrower: [] })
    const given = loan({ status: "cancelled", by: "owner", reason: "Regen" })
    for (const audience of ["network", "convenor"] as const)
      expect(both(given, { audience })).toEqual({ owner: [], borrower: [] })
  })

  it("are of hours and know-how no handover: what was done is confirmed", () => {
    const hours = tent({ category: "personalstunden" })
    expect(both(loan({ status: "confirmed", accepted }), {}, hours)).toEqual({
      owner: [],
      borrower: [["confirmPerformance", "2026-10-07", 0]],
    })
  })

  it("are handed out and taken back by whoever keeps the thing, and settled by the owner", () => {
    const values = (state: object) => ({ resources: [tent({ keeper: "schule" })], bookings: [loan(state)] })
    const out = values({ status: "confirmed", accepted })
    expect([steps(ask("schule", out)), steps(ask("treff", out))]).toEqual([[["handOver", "2026-10-05", 0]], []])
    expect(ask("kita", out).map((duty) => duty.kind === "loan" && duty.withName)).toEqual([
      "Haus schule",
      "Haus schule",
    ])
    const back = values({ status: "inspected", accepted, handover, return: cameBack, inspection })
    expect([ask("schule", back).length, ask("treff", back).length]).toEqual([0, 1])
  })

  it("count days by the clock of the booking, also where the clocks are changed", () => {
    const zone = "Pacific/Auckland"
    const interval = { start: "2026-09-27T01:00", end: "2026-09-27T02:30", zone }
    const out = loan({ status: "handedOver", accepted, handover }, { interval })
    expect(both(out, { on: "2026-09-27" }).borrower).toEqual([["returnLoan", "2026-09-27", 0]])
    expect(both(out, { on: "2026-09-28" }).borrower).toEqual([["returnLoan", "2026-09-27", 1]])
  })

  it("are not for the public", () => {
    const values = { resources: [tent()], bookings: [loan({ status: "confirmed", accepted })] }
    expect(ask("kita", values, { audience: "public" })).toEqual([])
  })
})

describe("requests as duties (Q14)", () => {
  const request = (state: object) =>
    ResourceRequest.parse({
      id: "r",
      resource: "zelt",
      borrower: "kita",
      time: { kind: "once", interval: { start: "2026-11-05T08:00", end: "2026-11-05T18:00", zone: "Europe/Berlin" } },
      purpose: "Fest",
      responsible: "leitung",
      state,
    })
  const of = (who: string, state: object, asked: Asked = {}) =>
    steps(ask(who, { resources: [tent()], resourceRequests: [request(state)] }, asked))
  const at = "2026-09-20T22:30:00Z"

  it("are for the owner to decide within two weeks, and before the use begins", () => {
    expect(of("treff", { status: "submitted", at })).toEqual([["resourceRequest", "2026-10-05", 0]])
    expect(of("treff", { status: "submitted", at }, { on: "2026-10-15" })).toEqual([
      ["resourceRequest", "2026-10-05", 10],
    ])
    const late = { status: "submitted", at: "2026-11-01T08:00:00Z" }
    expect(of("treff", late, { on: "2026-11-02" })).toEqual([["resourceRequest", "2026-11-05", 0]])
    expect(of("treff", late)).toEqual([])
    expect(of("kita", { status: "submitted", at })).toEqual([])
  })

  it("are for the borrower to answer where the owner has asked", () => {
    expect(of("kita", { status: "clarification", at })).toEqual([["resourceRequest", "2026-10-05", 0]])
    expect(of("treff", { status: "clarification", at })).toEqual([])
  })

  it("are none once they were decided, wait or are drafts, and none for the public", () => {
    const others = [{ status: "draft" }, { status: "waiting", since: at }, { status: "granted", at, by: "leitung" }]
    for (const state of others) expect([of("treff", state), of("kita", state)]).toEqual([[], []])
    expect(of("treff", { status: "submitted", at }, { audience: "public" })).toEqual([])
  })
})

describe("damages as duties (R43)", () => {
  const damage = (more: object = {}) =>
    DamageReport.parse({
      id: "d",
      resource: "zelt",
      discoveredAt: "2026-10-01T21:00:00Z",
      reportedBy: "leitung",
      description: "Stange gebrochen",
      severity: "limitsUse",
      claim: { status: "open" },
      ...more,
    })
  const of = (who: string, report: DamageReport, asked: Asked = {}) =>
    ask(who, { resources: [tent()], damageReports: [report] }, asked)

  it("are the owner's to clear from the day on which they were found until they are cleared", () => {
    expect(of("treff", damage())).toEqual([
      { kind: "clearDamage", damage: "d", resource: "zelt", severity: "limitsUse", title: "Zelt", overdueDays: 0 },
    ])
    expect(of("treff", damage(), { on: "2026-09-30" })).toEqual([])
    expect(of("treff", damage({ cleared: { on: "2026-10-01", how: "ersetzt" } }))).toEqual([])
    expect(of("kita", damage())).toEqual([])
    expect(of("treff", damage(), { audience: "public" })).toEqual([])
  })
})

describe("money from funds as duties (R44)", () => {
  const fund = (rules: object = {}) => Fund.parse({ id: "f", name: "Fonds", holder: "jugendamt", rules })
  const application = (state: object) =>
    FundApplication.parse({
      id: "a",
      fund: "f",
      applicant: "treff",
      title: "Spielfest",
      purpose: "Fest",
      amount: { cents: 50_000, currency: "EUR" },
      start: "2026-08-01",
      end: "2026-08-31",
      state,
    })
  const decision = { on: "2026-07-01", decider: "holder", amount: { cents: 50_000, currency: "EUR" } }
  const proof = { on: "2026-09-10", spent: { cents: 50_000, currency: "EUR" }, report: "Es war schön." }
  const of = (who: string, state: object, rules: object = {}) =>
    ask(who, { funds: [fund(rules)], fundApplications: [application(state)] }).map((duty) => [
      duty.kind === "fundApplication" && duty.step,
      duty.on,
      duty.overdueDays,
    ])

  it("are for the applicant to mend and to prove: by the day that the fund sets, or once the work is done", () => {
    expect(of("treff", { status: "returned", on: "2026-09-01", reason: "Angebote fehlen" })).toEqual([
      ["mend", undefined, 0],
    ])
    const paid = { status: "paid", decision, paidOn: "2026-07-15" }
    expect(of("treff", paid, { proofDays: 10 })).toEqual([["prove", "2026-09-10", 21]])
    expect(of("treff", paid, { proofDays: 90 })).toEqual([["prove", "2026-11-29", 0]])
    expect(of("treff", paid)).toEqual([["prove", undefined, 0]])
    expect(of("jugendamt", paid)).toEqual([])
  })

  it("are for the holder to check, to decide where it decides, to pay out and to close", () => {
    expect(of("jugendamt", { status: "submitted", on: "2026-06-01" })).toEqual([["check", "2026-08-01", 61]])
    const checked = { status: "checked", submittedOn: "2026-06-01", on: "2026-06-10" }
    expect(of("jugendamt", checked, { firstDecider: "holder" })).toEqual([["decide", "2026-08-01", 61]])
    expect(of("jugendamt", checked)).toEqual([])
    expect(of("jugendamt", { status: "approved", decision })).toEqual([["payOut", undefined, 0]])
    expect(of("jugendamt", { status: "proven", decision, paidOn: "2026-07-15", proof })).toEqual([
      ["close", undefined, 0],
    ])
    expect(of("treff", { status: "approved", decision })).toEqual([])
  })
})
