import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { settle } from "./index.js"
import { accepted, as, cameBack, confirmed, damage, euros, free, handover, loan, tagOf } from "./loan.fixture.js"

describe("closing", () => {
  const seen = (terms = {}) =>
    as(
      loan(
        {
          state: {
            status: "inspected",
            accepted,
            handover,
            return: cameBack,
            inspection: { on: "2026-06-08", by: "leitung", complete: true },
          },
        },
        { ...free, ...terms },
      ),
      "inspected",
    )
  const on = "2026-06-08"

  it("accounts for the deposit: given back, or offset against what is owed, with a reason (R44)", () => {
    const pay = (deposit: object | undefined, charges: ReadonlyArray<object> = []) =>
      settle(
        seen({ deposit: euros(50) }),
        { on, charges: charges as never, ...(deposit === undefined ? {} : { deposit: deposit as never }) },
        [],
      )
    const fine = { kind: "damage", amount: euros(30) }
    expect(tagOf(pay(undefined))).toBe("DepositUnaccounted")
    expect(tagOf(pay({ paid: euros(50), returned: euros(40), offset: euros(0) }))).toBe("InvalidValue")
    expect(tagOf(pay({ paid: euros(50), returned: euros(20), offset: euros(30) }, [fine]))).toBe("InvalidValue")
    const kept = { paid: euros(50), returned: euros(20), offset: euros(30), reason: "Bremse" }
    expect([tagOf(pay(kept, [fine])), tagOf(pay(kept))]).toEqual(["done", "OffsetExceedsCharges"])
    expect(tagOf(pay({ paid: euros(0), returned: euros(0), offset: euros(0) }))).toBe("done")
  })

  it("waits for the claims of its damages, and charges what is claimed (R43, R44)", () => {
    const open = damage({ booking: "b1" })
    expect(settle(seen(), { on }, [open, damage({ id: "s9" })])).toMatchObject({
      failure: { _tag: "ClaimUndecided", reports: ["s1"] },
    })
    const claimed = damage({ booking: "b1", claim: { status: "claimed", amount: euros(30), on } })
    const closed = Result.getOrThrow(settle(seen(), { on }, [claimed]))
    expect(closed.state.settlement.charges).toEqual([{ kind: "damage", amount: euros(30), reason: "Bremse defekt" }])
  })

  it("charges no less for damages than was claimed, whoever names the charges (R43, R44)", () => {
    const claims = ["s1", "s2"].map((id) =>
      damage({ id, booking: "b1", claim: { status: "claimed", amount: euros(30), on } }),
    )
    const named = (amount: number) =>
      settle(seen(), { on, charges: [{ kind: "damage", amount: euros(amount) }] }, claims)
    expect(named(59)).toEqual(
      Result.fail({
        _tag: "ClaimNotCharged",
        path: ["state", "settlement", "charges"],
        booking: "b1",
        reports: ["s1", "s2"],
        claimed: euros(60),
        charged: euros(59),
      }),
    )
    expect(tagOf(named(60))).toBe("done")
    const others = [damage({ id: "s9", booking: "b9", claim: { status: "claimed", amount: euros(30), on } })]
    expect(tagOf(settle(seen(), { on, charges: [] }, others))).toBe("done")
  })

  it("asks for the charges where the fee cannot be counted, and takes them then (R44)", () => {
    const rates = [{ amount: euros(57), per: "weekend" as const }]
    const odd = as(
      confirmed(
        { interval: { start: "2026-06-03T10:00", end: "2026-06-03T12:00", zone: "Europe/Berlin" } },
        { fee: { kind: "rates", rates } },
      ),
      "confirmed",
    )
    expect(tagOf(settle(odd, { on }, []))).toBe("FeeNotCountable")
    expect(tagOf(settle(odd, { on, charges: [] }, []))).toBe("done")
  })

  it("of a use that nobody recorded comes after its end (R43)", () => {
    const room = as(confirmed(), "confirmed")
    expect([tagOf(settle(room, { on: "2026-06-06" }, [])), tagOf(settle(room, { on: "2026-06-07" }, []))]).toEqual([
      "BookingStepTooEarly",
      "done",
    ])
  })
})
