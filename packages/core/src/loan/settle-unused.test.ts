import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Booking, cancelBooking } from "../sharing/index.js"
import { Instant } from "../time/index.js"
import { duesOf, feeOf, markNoShow, settleUnused } from "./index.js"
import { as, confirmed, euros, free, loan, playBus, tagOf } from "./loan.fixture.js"

const terms = { ...free, missedHandoverFee: euros(20), cancellation: { freeUntilDays: 30, fee: euros(50) } }
const missed = (more = {}) =>
  Result.getOrThrow(
    markNoShow(as(confirmed({}, { ...terms, ...more }), "confirmed"), Instant.parse("2026-06-06T09:00:00Z")),
  )
const cancelled = (on: string) =>
  as(
    Result.getOrThrow(cancelBooking(loan({}, terms), { by: "borrower", reason: "Regen", on: Instant.parse(on) })),
    "cancelled",
  )
const on = "2026-06-10"

describe("what was not used", () => {
  it("is settled by what the terms ask for, and stays what it is (R44)", () => {
    const done = Result.getOrThrow(settleUnused(missed(), { on }))
    expect(done.state).toMatchObject({
      status: "noShow",
      settlement: { on, charges: [{ kind: "missedHandover", amount: euros(20) }] },
    })
    expect(Booking.parse(done)).toEqual(done)
    expect(Result.getOrThrow(feeOf(done)).total).toEqual(euros(20))
    const late = Result.getOrThrow(settleUnused(cancelled("2026-06-01T08:00:00Z"), { on }))
    expect(late.state).toMatchObject({ status: "cancelled", settlement: { charges: [{ amount: euros(50) }] } })
  })

  it("costs less where the owner is content with less, and that is said (R44)", () => {
    expect(Result.getOrThrow(settleUnused(missed(), { on, charges: [] })).state.settlement?.charges).toEqual([])
  })

  it("is settled once, and not before it was given up or missed (R44)", () => {
    const done = Result.getOrThrow(settleUnused(missed(), { on: "2026-06-06" }))
    expect(settleUnused(done, { on })).toEqual(
      Result.fail({ _tag: "AlreadySettled", path: ["state", "settlement"], booking: "b1", on: "2026-06-06" }),
    )
    expect(tagOf(settleUnused(missed(), { on: "2026-06-05" }))).toBe("BookingStepTooEarly")
  })

  it("accounts for a deposit that was paid for nothing (R44)", () => {
    const paid = missed({ deposit: euros(50) })
    const deposit = { paid: euros(50), returned: euros(30), offset: euros(20), reason: "versäumte Übergabe" }
    expect([tagOf(settleUnused(paid, { on })), tagOf(settleUnused(paid, { on, deposit }))]).toEqual([
      "DepositUnaccounted",
      "done",
    ])
    const all = { ...deposit, returned: euros(0), offset: euros(50) }
    expect(tagOf(settleUnused(paid, { on, deposit: all }))).toBe("OffsetExceedsCharges")
  })

  it("is due as long as something is owed for it and nobody settled it (R44)", () => {
    const due = (booking: Booking) =>
      duesOf(booking, playBus, Instant.parse("2026-06-09T10:00:00Z")).map(({ step, as: side, by }) => [step, side, by])
    expect(due(missed())).toEqual([["settle", "owner", "2026-06-06"]])
    expect(due(cancelled("2026-06-01T08:00:00Z"))).toEqual([["settle", "owner", "2026-06-01"]])
    expect(due(cancelled("2026-05-01T08:00:00Z"))).toEqual([])
    expect(due(Result.getOrThrow(settleUnused(missed(), { on })))).toEqual([])
  })
})
