import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type Booking,
  type BookingStatus,
  bookingInState,
  cancelBooking,
  DamageReport,
  isGranted,
  ResourceRestriction,
} from "../sharing/index.js"
import { Instant } from "../time/index.js"
import {
  acceptTerms,
  beginUse,
  confirmPerformance,
  duesOf,
  handOver,
  inspect,
  isLoanOverdue,
  markNoShow,
  overdueLoans,
  recordGrant,
  returnLoan,
  settle,
} from "./index.js"
import {
  accepted,
  advice,
  cameBack,
  chairs,
  confirmed,
  euros,
  free,
  handedOver,
  handover,
  loan,
  nothingElse,
  playBus,
  returned,
} from "./loan.fixture.js"

const as = <Status extends BookingStatus>(booking: Booking, ...allowed: ReadonlyArray<Status>) =>
  Result.getOrThrow(bookingInState(booking, allowed))
const tagOf = (result: Result.Result<unknown, { readonly _tag: string }>) =>
  Result.isFailure(result) ? result.failure._tag : "done"

const damage = (more: object = {}) =>
  DamageReport.parse({
    id: "s1",
    resource: "spielmobil",
    discoveredAt: "2026-06-01T08:00:00Z",
    reportedBy: "leitung",
    description: "Bremse defekt",
    severity: "unusable",
    claim: { status: "open" },
    ...more,
  })

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
    expect([lend(4), lend(5), lend(4, [broken]), lend(3, [broken])]).toEqual([
      "done",
      "NotBackYet",
      "BrokenDownAtHandover",
      "done",
    ])
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

describe("what comes back", () => {
  const give = (came: object) => Result.getOrThrow(returnLoan(as(handedOver(), "handedOver"), { ...cameBack, ...came }))

  it("is compared with what was handed over: things, keys, counters, time (R43)", () => {
    const { findings, damages } = give({
      at: "2026-06-08T09:00:00Z",
      items: [
        { item: "Stelzen", count: 9 },
        { item: "Stelzen", count: 1, condition: "damaged" },
        { item: "Stelzen", count: 2, condition: "missing" },
        { item: "Tür", condition: "worn" },
      ],
      keys: 1,
      counters: [{ counter: "Kilometerstand", value: 9_999 }],
      clean: false,
    })
    expect(findings.map(({ _tag }) => _tag)).toEqual([
      "ItemMissing",
      "ItemDamaged",
      "KeysMissing",
      "CounterReversed",
      "ReturnedUnclean",
      "ReturnedLate",
    ])
    expect(findings[0]).toMatchObject({ item: "Stelzen", expected: 12, actual: 10 })
    expect(findings[5]).toMatchObject({ due: "2026-06-07T18:00", at: "2026-06-08T11:00", days: 1 })
    expect(damages.map(({ because }) => because._tag)).toEqual(["ItemMissing", "ItemDamaged", "KeysMissing"])
    expect(damages[0]).toMatchObject({ resource: "spielmobil", booking: "b1", reportedBy: "leitung" })
  })

  it("and nobody looked at is told apart from what is missing (R43)", () => {
    const tags = give({ items: [], counters: [] }).findings.map(({ _tag }) => _tag)
    expect(tags).toEqual(["ItemNotChecked", "CounterNotRead"])
  })

  it("is no damage of this use where it was damaged before (R43)", () => {
    const items = [{ item: "Anhänger", condition: "damaged" as const }]
    const state = { status: "handedOver" as const, accepted, handover: { ...handover, items } }
    const { findings } = Result.getOrThrow(returnLoan(as(loan({ state }), "handedOver"), { ...cameBack, items }))
    expect(findings).toEqual([])
  })

  it("does not come back before it was handed over", () => {
    const early = returnLoan(as(handedOver(), "handedOver"), { ...cameBack, at: "2026-06-06T07:59:00Z" })
    expect(tagOf(early)).toBe("BookingStepTooEarly")
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
