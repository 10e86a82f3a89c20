import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Instant } from "../../time/index.js"
import { bookingFindings, isRefused } from "../checks/check.js"
import { checkBooking } from "../checks/check-booking.js"
import { DamageReport } from "../resource/damage-report.js"
import { ResourceTerms } from "../resource/resource-terms.js"
import { grantBooking } from "./grant.js"
import { gym, lendingOf, wish } from "./lending.fixture.js"

describe("a check", () => {
  it("names everything that stands against a wish at once: who may, when, what is taken, how much (R38, R39, R40)", () => {
    const lending = lendingOf(
      gym({
        lentTo: [{ kind: "types", types: ["grundschule"] }],
        availability: { windows: [{ slots: [{ day: "we", from: "14:00", to: "20:00" }] }] },
        rules: [{ rule: { kind: "quota", of: "bookings", atMost: 0 } }],
      }),
      { bookings: [wish("2026-10-14T09:00", "2026-10-14T11:00", { id: "b1", borrower: "verein" })] },
    )
    const check = checkBooking(lending, wish("2026-10-14T10:00", "2026-10-14T12:00"))
    expect(check.findings.map(({ _tag }) => _tag)).toEqual([
      "NotEligible",
      "OutsideWindows",
      "ResourceTaken",
      "QuotaExceeded",
    ])
    expect(check.refused).toBe(true)
  })

  it("warns of an open damage and does not refuse for it (R43)", () => {
    const report = (id: string, severity: string, more: object = {}) =>
      DamageReport.parse({
        id,
        resource: "turnhalle",
        discoveredAt: "2026-09-01T08:00:00Z",
        reportedBy: "hausmeister",
        description: "Sprossenwand locker",
        severity,
        claim: { status: "open" },
        ...more,
      })
    const damages = [
      report("s3", "minor"),
      report("s2", "unusable"),
      report("s1", "limitsUse", { cleared: { on: "2026-09-10", how: "repariert" } }),
      report("s4", "limitsUse", { resource: "aula" }),
    ]
    const findings = bookingFindings(lendingOf(gym(), { damages }), wish("2026-10-14T15:00", "2026-10-14T17:00"))
    expect(findings).toMatchObject([
      { _tag: "DamageOpen", severity: "warning", report: "s2", damage: "unusable", rule: "R43" },
      { _tag: "DamageOpen", severity: "info", report: "s3" },
    ])
    expect(isRefused(findings)).toBe(false)
  })
})

describe("a grant", () => {
  const at = Instant.parse("2026-10-02T09:00:00Z")
  const wanted = wish("2026-10-14T15:00", "2026-10-14T17:00")
  const terms = ResourceTerms.parse({ fee: { kind: "free" } })

  it("carries the terms as they are then, whatever becomes of them later (R42)", () => {
    const lending = lendingOf(gym({ terms }))
    const decision = { at, by: "sekretariat", conditions: ["Hallenschuhe"] }
    expect(Result.getOrThrow(grantBooking(lending, wanted, decision))).toEqual({
      ...wanted,
      grant: { at, by: "sekretariat", terms, conditions: ["Hallenschuhe"] },
    })
  })

  it("needs a function of the owner, unless the owner lets the rules decide (R40)", () => {
    expect(grantBooking(lendingOf(gym()), wanted, { at })).toEqual(
      Result.fail({ _tag: "OwnerDecides", path: ["grant", "by"], resource: "turnhalle" }),
    )
    const automatic = grantBooking(lendingOf(gym({ approval: "automatic" })), wanted, { at })
    expect(Result.getOrThrow(automatic).grant).toEqual({ at, conditions: [] })
  })

  it("is refused with all that was found, warnings included, at the place of the first error", () => {
    const lending = lendingOf(gym(), {
      bookings: [wish("2026-10-14T16:00", "2026-10-14T18:00", { id: "b1", borrower: "verein" })],
    })
    expect(grantBooking(lending, wanted, { at, by: "sekretariat" })).toEqual(
      Result.fail({
        _tag: "BookingRefused",
        path: ["interval"],
        booking: "wunsch",
        resource: "turnhalle",
        findings: bookingFindings(lending, wanted),
      }),
    )
  })

  it("is not given to what was given up, nor with an empty condition", () => {
    const cancelled = wish("2026-10-14T15:00", "2026-10-14T17:00", {
      state: { status: "cancelled", by: "borrower", reason: "erkrankt" },
    })
    expect(grantBooking(lendingOf(gym()), cancelled, { at, by: "sekretariat" })).toMatchObject({
      failure: { _tag: "WrongBookingState", state: "cancelled", allowed: ["granted"] },
    })
    expect(grantBooking(lendingOf(gym()), wanted, { at, by: "sekretariat", conditions: [" "] })).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["grant", "conditions", 0] },
    })
  })

  it("is judged by the instant of asking, not by that of the decision (R39)", () => {
    const slow = gym({ availability: { leadTime: { amount: 10, unit: "calendarDays" } } })
    const asked = lendingOf(slow, { now: Instant.parse("2026-10-04T08:00:00Z") })
    const late = { at: Instant.parse("2026-10-13T08:00:00Z"), by: "sekretariat" }
    expect(Result.isSuccess(grantBooking(asked, wanted, late))).toBe(true)
  })
})
