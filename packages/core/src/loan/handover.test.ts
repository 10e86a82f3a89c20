import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { DamageReport, ResourceRestriction } from "../sharing/index.js"
import { confirmPerformance, handOver, settle } from "./index.js"
import {
  accepted,
  advice,
  as,
  cameBack,
  chairs,
  confirmed,
  damage,
  handedOver,
  handover,
  loan,
  nothingElse,
  playBus,
  tagOf,
} from "./loan.fixture.js"

describe("handing over", () => {
  const hand = (ground: object, more: object = {}) =>
    handOver(as(confirmed(), "confirmed"), { ...handover, ...more }, { ...nothingElse, ...ground })

  it("is refused until every damage is cleared, naming the reports, the oldest first (R43)", () => {
    const damages = [
      damage({ id: "s2", discoveredAt: "2026-06-02T08:00:00Z" }),
      damage(),
      damage({ id: "s3", cleared: { on: "2026-06-06", how: "repariert" } }),
      damage({ id: "s4", resource: "anderes" }),
      damage({ id: "s5", discoveredAt: "2026-06-06T08:00:01Z" }),
    ]
    expect(hand({ damages })).toEqual(
      Result.fail({ _tag: "DamageNotCleared", path: ["resource"], resource: "spielmobil", reports: ["s1", "s2"] }),
    )
    const cleared = damages.map((one) =>
      DamageReport.parse({ ...one, cleared: { on: "2026-06-05", how: "repariert" } }),
    )
    expect(tagOf(hand({ damages: cleared }))).toBe("done")
    expect(tagOf(hand({ damages: [damage({ cleared: { on: "2026-06-07", how: "repariert" } })] }))).toBe(
      "DamageNotCleared",
    )
  })

  it("goes by the day on the clock of the booking, wherever that is (R43)", () => {
    const there = confirmed({
      interval: { start: "2026-06-06T08:00", end: "2026-06-06T18:00", zone: "Pacific/Auckland" },
    })
    const damages = [damage({ cleared: { on: "2026-06-06", how: "repariert" } })]
    const at = "2026-06-05T20:00:00Z"
    expect(tagOf(handOver(as(there, "confirmed"), { ...handover, at }, { ...nothingElse, damages }))).toBe("done")
    expect(tagOf(hand({ damages }, { at }))).toBe("DamageNotCleared")
  })

  it("is refused during a breakdown, up to the agreed return, unless it was solved (R43)", () => {
    const broken = (start: string, state: object = { status: "active" }) =>
      ResourceRestriction.parse({
        id: "e1",
        resource: "spielmobil",
        kind: "breakdown",
        start,
        zone: "Europe/Berlin",
        reason: "Motor",
        state,
      })
    expect(hand({ restrictions: [broken("2026-06-07T17:59")] })).toEqual(
      Result.fail({ _tag: "BrokenDownAtHandover", path: ["resource"], resource: "spielmobil", restrictions: ["e1"] }),
    )
    expect(tagOf(hand({ restrictions: [broken("2026-06-07T18:00")] }))).toBe("done")
    const solved = broken("2026-06-01T00:00", { status: "solved", at: "2026-06-06T08:00:00Z" })
    expect(tagOf(hand({ restrictions: [solved] }))).toBe("done")
  })

  it("needs what others had to be back, of shared things as many as are wanted (R43)", () => {
    const out = handedOver({ id: "b0" })
    expect(hand({ bookings: [out] })).toEqual(
      Result.fail({ _tag: "NotBackYet", path: ["resource"], resource: "spielmobil", by: ["b0"] }),
    )
    const others = [handedOver({ id: "b0", resource: "stuehle", units: 6 })]
    const lend = (units: number, restrictions: ReadonlyArray<ResourceRestriction> = []) =>
      tagOf(
        handOver(as(confirmed({ resource: "stuehle", units }), "confirmed"), handover, {
          resource: chairs,
          bookings: others,
          restrictions,
          damages: [],
        }),
      )
    const broken = ResourceRestriction.parse({
      id: "e1",
      resource: "stuehle",
      kind: "breakdown",
      start: "2026-06-01T00:00",
      zone: "Europe/Berlin",
      units: 1,
      reason: "zerbrochen",
      state: { status: "active" },
    })
    expect([lend(4), lend(5), lend(11), lend(4, [broken]), lend(3, [broken])]).toEqual([
      "done",
      "NotBackYet",
      "UnitsMissing",
      "BrokenDownAtHandover",
      "done",
    ])
  })

  it("is too late once the resource should have been back: who still wants it needs another time (R43)", () => {
    expect(hand({}, { at: "2026-06-07T16:00:00Z" })).toEqual(
      Result.fail({
        _tag: "BookingOver",
        path: ["state", "handover", "at"],
        booking: "b1",
        at: "2026-06-07T18:00",
        due: "2026-06-07T18:00",
      }),
    )
    expect(tagOf(hand({}, { at: "2026-06-07T15:59:00Z" }))).toBe("done")
  })

  it("in a chain follows the return of the borrower before to the next one (R43)", () => {
    const chain = { from: "previousBorrower" }
    const before = { handover: { ...handover, at: "2026-06-05T08:00:00Z" }, accepted, status: "returned" as const }
    const came = (to: "owner" | "nextBorrower", at: string) =>
      loan({ id: "b0", state: { ...before, return: { ...cameBack, at, to } } })
    expect(hand({}, chain)).toEqual(
      Result.fail({ _tag: "NotHandedOn", path: ["state", "handover", "from"], booking: "b1" }),
    )
    expect(hand({ bookings: [came("owner", "2026-06-06T07:00:00Z")] }, chain)).toMatchObject({
      failure: { _tag: "NotHandedOn", previous: "b0" },
    })
    expect(tagOf(hand({ bookings: [came("nextBorrower", "2026-06-06T08:00:00Z")] }, chain))).toBe("done")
    expect(tagOf(hand({ bookings: [came("nextBorrower", "2026-06-06T08:01:00Z")] }, chain))).toBe("NotHandedOn")
  })

  it("is of things: hours and know-how are confirmed by the borrower, and nothing comes back", () => {
    const help = as(confirmed({ resource: "fachkraft" }), "confirmed")
    const performance = { on: "2026-06-07", confirmedBy: "leitung", minutes: 120 }
    expect(tagOf(handOver(help, handover, { ...nothingElse, resource: advice }))).toBe("StepNotForCategory")
    expect(tagOf(confirmPerformance(as(confirmed(), "confirmed"), performance, playBus))).toBe("StepNotForCategory")
    expect(tagOf(confirmPerformance(help, performance, playBus))).toBe("NotLendable")
    expect(tagOf(confirmPerformance(help, { ...performance, on: "2026-06-05" }, advice))).toBe("BookingStepTooEarly")
    const done = Result.getOrThrow(confirmPerformance(help, performance, advice))
    expect(tagOf(settle(done, { on: "2026-06-07" }, []))).toBe("done")
    expect(tagOf(settle(done, { on: "2026-06-06" }, []))).toBe("BookingStepTooEarly")
  })
})
