import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Plain } from "../problem.js"
import { gym, wish } from "../sharing/booking/lending.fixture.js"
import type { Booking, ResourceTerms } from "../sharing/index.js"
import { type NextBorrower, passOn } from "./index.js"

const terms = (subLending: boolean): Plain<typeof ResourceTerms> => ({ fee: { kind: "free" }, subLending })

const grant = (subLending: boolean) => ({ at: "2026-09-01T08:00:00Z", by: "leitung", terms: terms(subLending) })

const booking = (more: object = {}): Booking => wish("2026-10-23T15:00", "2026-10-23T16:00", more)

const to = (borrower: string): NextBorrower => ({ borrower, responsible: "leitung" }) as NextBorrower

const refusal = (result: ReturnType<typeof passOn>) => {
  const problem = Result.getOrThrow(Result.flip(result))
  return problem._tag === "SubLendingRefused" ? problem.because : problem._tag
}

describe("passing on", () => {
  it("is refused unless the terms allow it (R41)", () => {
    expect(passOn(booking(), to("ogs"), gym())).toEqual(
      Result.fail({ _tag: "SubLendingRefused", path: ["borrower"], booking: "wunsch", because: "excludedByTerms" }),
    )
    expect(refusal(passOn(booking(), to("ogs"), gym({ terms: terms(false) })))).toBe("excludedByTerms")
    expect(Result.isSuccess(passOn(booking(), to("ogs"), gym({ terms: terms(true) })))).toBe(true)
  })

  it("goes by the terms of the grant, whatever became of those of the resource (R41, R42)", () => {
    expect(refusal(passOn(booking({ grant: grant(false) }), to("ogs"), gym({ terms: terms(true) })))).toBe(
      "excludedByTerms",
    )
    const granted = booking({ grant: grant(true) })
    expect(Result.isSuccess(passOn(granted, to("ogs"), gym({ terms: terms(false) })))).toBe(true)
  })

  it("keeps the one who had it among the users, and asks the new one to accept the terms", () => {
    const confirmed = booking({
      users: ["ogs", "verein"],
      grant: grant(true),
      state: { status: "confirmed", accepted: { on: "2026-09-02", by: "leitung" } },
    })
    expect(Result.getOrThrow(passOn(confirmed, { ...to("ogs"), responsible: "ogsLeitung" }, gym()))).toEqual({
      ...confirmed,
      borrower: "ogs",
      users: ["kita", "verein"],
      responsible: "ogsLeitung",
      state: { status: "granted" },
    })
  })

  it("is over once the resource was handed over or the booking given up", () => {
    const lent = gym({ terms: terms(true) })
    const cancelled = booking({ state: { status: "cancelled", by: "borrower", reason: "erkrankt" } })
    expect(refusal(passOn(cancelled, to("ogs"), lent))).toBe("notAwaited")
    const handedOver = booking({
      state: {
        status: "handedOver",
        accepted: { on: "2026-09-02", by: "leitung" },
        handover: { at: "2026-10-23T12:00:00Z", byBorrower: "leitung" },
      },
    })
    expect(refusal(passOn(handedOver, to("ogs"), lent))).toBe("notAwaited")
  })

  it("is not to the borrower itself, nor to the owner, nor of another resource", () => {
    const lent = gym({ terms: terms(true) })
    expect(refusal(passOn(booking(), to("kita"), lent))).toBe("toBorrower")
    expect(refusal(passOn(booking(), to("schule"), lent))).toBe("toOwner")
    expect(refusal(passOn(booking(), to("ogs"), gym({ id: "aula", terms: terms(true) })))).toBe("otherResource")
  })

  it("names a function that is in charge there", () => {
    const nobody = { ...to("ogs"), responsible: "Hausmeisterin?" } as never
    expect(refusal(passOn(booking(), nobody, gym({ terms: terms(true) })))).toBe("InvalidValue")
  })
})
