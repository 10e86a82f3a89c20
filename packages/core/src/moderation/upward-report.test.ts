import { describe, expect, it } from "vitest"
import type { Meeting } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import { Measure, Need } from "../planning/index.js"
import { Booking, Resource } from "../sharing/index.js"
import { Audience } from "../visibility.js"
import { body, day, held, townWith } from "./attendance-report.fixture.js"
import { upwardReport } from "./upward-report.js"

const year = { from: day("2026-01-01"), to: day("2027-01-01") }
const asOf = day("2027-02-01")
const agenda = [{ id: "spielplatz", order: 1, title: "Spielplatz", kind: "topic" }]

const minuted = (on: string, outcomes: ReadonlyArray<object>, more: object = {}): Meeting =>
  held(on, ["amt", "schule", "-verein"], {
    state: "minutesDraft",
    agenda,
    minutes: { by: "moderation", writtenOn: on, items: [{ item: "spielplatz", status: "settled", outcomes }] },
    ...more,
  })
const committee = { kind: "recommendation", text: "Mittel für den Spielplatz", to: { office: "jha" }, matter: "budget" }
const decision = (adopted: boolean) => ({
  mode: "consensus",
  objections: adopted ? [] : [{ institution: "kita", because: "zu teuer" }],
  adopted,
})
const fund = (cents: number, adopted: boolean) => ({
  kind: "fundDecision",
  text: "Lesefest",
  application: `antrag-${cents}`,
  applicant: "verein",
  cents,
  currency: "EUR",
  decision: decision(adopted),
})
const reportOf = (network: Partial<Network>, audience: Audience = "network") => {
  const index = townWith(network)
  const report = upwardReport(index, index.network.conferences[0] ?? body("ost"), { period: year, asOf, audience })
  if (report === undefined) throw new Error("no report")
  return report
}

describe("the report of a conference upwards", () => {
  it("carries what only the committee can decide as a recommendation, with where it stands (R30)", () => {
    const report = reportOf({
      meetings: [
        minuted("2026-03-04", [committee, { ...committee, text: "abgelehnt", decision: decision(false) }]),
        minuted("2026-05-06", [committee], {
          state: "minutesApproved",
          approvedOn: "2026-06-01",
          approvedBy: { kind: "moderation" },
        }),
        minuted("2025-05-07", [committee]),
      ],
    })
    expect(report.recommendations).toEqual(
      [
        { meeting: "s-2026-03-04", on: "2026-03-04", approved: false },
        { meeting: "s-2026-05-06", on: "2026-05-06", approved: true },
      ].map((place) => ({
        ...place,
        item: "spielplatz",
        title: "Spielplatz",
        text: "Mittel für den Spielplatz",
        to: { office: "jha" },
        matter: "budget",
      })),
    )
  })

  it("tells what was granted from the fund, and what was not (R29)", () => {
    const { fund: told } = reportOf({ meetings: [minuted("2026-03-04", [fund(15000, true), fund(9900, false)])] })
    expect(told.grantedCents).toBe(15000)
    expect(told.grants.map(({ applicantName, cents, granted }) => [applicantName, cents, granted])).toEqual([
      ["Haus verein", 15000, true],
      ["Haus verein", 9900, false],
    ])
  })

  it("counts what was handed on, and no number of single cases that is small (P1, P3)", () => {
    const referral = { kind: "referral", text: "weiter", to: { office: "ag78" } }
    const cases = (count: number) => Array.from({ length: count }, () => ({ kind: "caseReferral", to: "amt" }))
    const referrals = (count: number) =>
      reportOf({ meetings: [minuted("2026-03-04", [referral, ...cases(count)])] }).referrals
    expect(referrals(0)).toEqual({ ag78: 1, jha: 0, sonstige: 0, cases: 0 })
    expect([1, 4, 5].map((count) => referrals(count)?.cases)).toEqual(["suppressed", "suppressed", 5])
  })

  it("tells attendance in totals to every reader, those who convene too (P9)", () => {
    for (const audience of Audience.options) {
      const report = reportOf({ meetings: [minuted("2026-03-04", [])] }, audience)
      expect(JSON.stringify(report)).not.toMatch(/"(verein|schule)"|leitung|streaks/)
      expect([audience, report.attendance.total?.present]).toEqual([audience, audience === "public" ? undefined : 2])
    }
  })

  it("has the needs of the area, the measures that it agreed, and what its members shared (S8)", () => {
    const network: Partial<Network> = {
      needs: ["offen", "geheim"].map((id) =>
        Need.parse({
          id,
          area: "ort",
          topics: ["sport"],
          targetGroups: [{ roles: ["kind"] }],
          description: id,
          raisedBy: { kind: "institution", institution: "kita" },
          raisedOn: "2026-01-10",
          since: "2026-01-10",
          state: "registered",
          released: id === "offen",
        }),
      ),
      measures: ["ost", "west"].map((conference) =>
        Measure.parse({
          id: `m-${conference}`,
          title: `Maßnahme ${conference}`,
          preventive: true,
          public: true,
          responsible: "kita",
          agreed: { on: "2026-02-04", conference },
          start: "2026-03-01",
          due: "2026-06-01",
          review: "2026-09-01",
          state: "running",
          startedOn: "2026-03-02",
        }),
      ),
      resources: [Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })],
      bookings: [
        Booking.parse({
          id: "b",
          resource: "aula",
          borrower: "fremd",
          interval: { start: "2026-03-01T14:00", end: "2026-03-01T16:30", zone: "Europe/Berlin" },
          purpose: "Fest",
          responsible: "leitung",
        }),
      ],
    }
    const report = reportOf(network)
    expect(report.needs.raised.map(({ need }) => need)).toEqual(["offen"])
    expect(report.measures.begun.map(({ measure }) => measure)).toEqual(["m-ost"])
    expect(report.sharing).toMatchObject({ bookings: 1, hours: 2.5 })
    expect(report.members).toBe(4)
    expect(reportOf(network, "planning").needs.raised.length).toBe(2)
    expect(reportOf(network, "public")).toMatchObject({ measures: { begun: [] }, recommendations: [] })
  })

  it("is told of no period that has not begun, and up to the day on which it is asked", () => {
    const index = townWith({ meetings: [minuted("2026-03-04", [committee])] })
    const told = (on: string) => upwardReport(index, body("ost"), { period: year, asOf: day(on) })
    expect(told("2025-12-31")).toBeUndefined()
    const before = { from: day("2019-01-01"), to: day("2020-01-01") }
    expect(upwardReport(index, body("ost"), { period: before, asOf: day("2026-01-01") })).toBeUndefined()
    expect(told("2026-03-03")).toMatchObject({ period: { from: "2026-01-01", to: "2026-03-04" }, recommendations: [] })
    expect(told("2026-03-04")?.recommendations.length).toBe(1)
  })
})
