import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { bookingInState, cancelBooking, isGranted } from "../sharing/index.js"
import { Instant } from "../time/index.js"
import { acceptTerms, beginUse, handOver, inspect, markNoShow, recordGrant, returnLoan, settle } from "./index.js"
import {
  accepted,
  as,
  cameBack,
  confirmed,
  euros,
  free,
  handedOver,
  handover,
  loan,
  nothingElse,
  returned,
  tagOf,
} from "./loan.fixture.js"

describe("a use from the owner's yes to the account", () => {
  it("goes through every state of 3.5 (R42, R43, R44)", () => {
    const terms = { ...free, deposit: euros(50) }
    const yes = Result.getOrThrow(acceptTerms(as(loan({}, terms), "granted"), accepted))
    const given = Result.getOrThrow(handOver(yes, handover, nothingElse))
    const used = Result.getOrThrow(beginUse(given, Instant.parse("2026-06-06T09:00:00Z")))
    const { booking: back, findings } = Result.getOrThrow(returnLoan(used, cameBack))
    const seen = Result.getOrThrow(inspect(back, { on: "2026-06-08", by: "leitung", complete: true }))
    const deposit = { paid: euros(50), returned: euros(50), offset: euros(0) }
    const closed = Result.getOrThrow(settle(seen, { on: "2026-06-08", deposit }, []))
    const states = [yes, given, used, back, seen, closed].map(({ state }) => state.status)
    expect(states).toEqual(["confirmed", "handedOver", "inUse", "returned", "inspected", "closed"])
    expect(findings).toEqual([])
    expect(closed.state.settlement).toEqual({ on: "2026-06-08", charges: [], deposit })
    expect(closed.state.of).toEqual(seen.state)
  })

  it("starts no step from a state that it does not start from, and says from which (R42)", () => {
    expect(bookingInState(loan(), ["confirmed"])).toEqual(
      Result.fail({
        _tag: "WrongBookingState",
        path: ["state"],
        booking: "b1",
        state: "granted",
        allowed: ["confirmed"],
      }),
    )
  })
})

describe("the terms", () => {
  it("are those of the grant: without them there is nothing to accept or to hand over on (R42)", () => {
    const bare = loan({ grant: { at: "2026-05-01T08:00:00Z" } })
    expect(tagOf(acceptTerms(as(bare, "granted"), accepted))).toBe("TermsMissing")
    const stored = confirmed({ grant: { at: "2026-05-01T08:00:00Z" } })
    expect(tagOf(handOver(as(stored, "confirmed"), handover, nothingElse))).toBe("TermsMissing")
  })

  it("are fixed once: recorded where nobody did, not changed afterwards (R42)", () => {
    const bare = as(loan({ grant: { at: "2026-05-01T08:00:00Z" } }), "granted")
    const recorded = Result.getOrThrow(recordGrant(bare, { at: "2026-05-01T08:00:00Z", by: "leitung", terms: free }))
    expect(tagOf(acceptTerms(recorded, accepted))).toBe("done")
    expect(tagOf(recordGrant(recorded, { at: "2026-05-02T08:00:00Z", terms: free }))).toBe("TermsFixed")
    const asked = as(loan({ grant: { at: "2026-05-01T08:00:00Z", conditions: ["besenrein"] } }), "granted")
    expect(Result.getOrThrow(recordGrant(asked, { at: "2026-05-01T08:00:00Z", terms: free })).grant).toMatchObject({
      conditions: ["besenrein"],
    })
  })

  it("are not accepted before they were granted, nor anything handed over before they were accepted (R42)", () => {
    const refused = acceptTerms(as(loan(), "granted"), { on: "2026-04-30", by: "leitung" })
    expect(refused).toEqual(
      Result.fail({
        _tag: "BookingStepTooEarly",
        path: ["state", "accepted", "on"],
        booking: "b1",
        at: "2026-04-30",
        earliest: "2026-05-01",
      }),
    )
    const early = { ...handover, at: "2026-05-02T08:00:00Z" }
    expect(tagOf(handOver(as(confirmed(), "confirmed"), early, nothingElse))).toBe("BookingStepTooEarly")
  })
})

describe("giving up", () => {
  it("is possible until something is handed over, once, and frees the time (R43)", () => {
    const because = { by: "borrower", reason: "krank" } as const
    for (const open of [loan(), confirmed()]) {
      const given = Result.getOrThrow(cancelBooking(open, because))
      expect(isGranted(given)).toBe(false)
      expect(tagOf(cancelBooking(given, because))).toBe("BookingNotGranted")
    }
    expect([handedOver(), returned()].map((one) => tagOf(cancelBooking(one, because)))).toEqual([
      "WrongBookingState",
      "WrongBookingState",
    ])
  })

  it("is no no-show before somebody should have come", () => {
    const fetched = as(loan({ pickUp: "2026-06-05T16:00" }), "granted")
    const at = (instant: string) => tagOf(markNoShow(fetched, Instant.parse(instant)))
    expect([at("2026-06-05T13:59:00Z"), at("2026-06-05T14:00:00Z")]).toEqual(["BookingStepTooEarly", "done"])
  })
})
