import { describe, expect, it } from "vitest"
import type { Booking } from "../sharing/index.js"
import { Instant } from "../time/index.js"
import { duesOf, isLoanOverdue, overdueLoans } from "./index.js"
import { advice, confirmed, euros, free, handedOver, loan, playBus, returned } from "./loan.fixture.js"

describe("what is due", () => {
  const now = Instant.parse("2026-06-09T10:00:00Z")

  it("is overdue from the minute after the agreed return, those longest overdue first (R43)", () => {
    const at = (instant: string) => isLoanOverdue(handedOver(), Instant.parse(instant))
    expect([at("2026-06-07T16:00:00Z"), at("2026-06-07T16:01:00Z")]).toEqual([false, true])
    expect(isLoanOverdue(confirmed(), now)).toBe(false)
    const later = handedOver({ id: "b0", bringBack: "2026-06-08T09:00" }, { ...free, lateFee: euros(10) })
    expect(overdueLoans([later, handedOver(), returned()], now)).toEqual([
      { booking: "b1", resource: "spielmobil", borrower: "kita", due: "2026-06-07T18:00", lateDays: 2 },
      {
        booking: "b0",
        resource: "spielmobil",
        borrower: "kita",
        due: "2026-06-08T09:00",
        lateDays: 1,
        lateFee: euros(10),
      },
    ])
  })

  it("names the next step, the side and the day", () => {
    const next = (booking: Booking, at = now) =>
      duesOf(booking, playBus, at).map(({ step, as: side, by }) => [step, side, by])
    const before = Instant.parse("2026-06-01T10:00:00Z")
    expect(next(loan({ grant: { at: "2026-05-01T08:00:00Z" } }))).toEqual([["recordGrant", "owner", "2026-06-06"]])
    expect(next(loan())).toEqual([["acceptTerms", "borrower", "2026-06-06"]])
    expect(next(confirmed(), before)).toEqual([
      ["handOver", "owner", "2026-06-06"],
      ["handOver", "borrower", "2026-06-06"],
    ])
    expect(next(confirmed())).toEqual([["settle", "owner", "2026-06-07"]])
    expect(duesOf(confirmed(), advice, now)).toEqual([
      { step: "confirmPerformance", as: "borrower", by: "2026-06-07", overdueDays: 2 },
    ])
    expect(next(handedOver())).toEqual([["returnLoan", "borrower", "2026-06-07"]])
    expect(next(returned())).toEqual([["inspect", "owner", "2026-06-07"]])
  })
})
