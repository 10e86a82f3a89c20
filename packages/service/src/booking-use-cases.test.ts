import { describe, expect, it } from "vitest"
import {
  backends,
  done,
  granted,
  interval,
  refused,
  request,
  storedValue,
  wish,
  withSharing,
} from "./sharing.fixture.js"

const accepted = { on: "2027-01-05", by: "leitung" }
const handover = { at: "2027-03-10T15:30:00Z", byOwner: "hausmeister", byBorrower: "leitung", keys: 1 }
const cameBack = { ...handover, at: "2027-03-10T17:30:00Z" }
const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" as const })
const breakdown = {
  ...{ id: "rohr", resource: "aula", kind: "breakdown" as const, start: interval.start, zone: interval.zone },
  reason: "Rohrbruch",
}
const damage = {
  ...{ id: "s1", resource: "aula", discoveredAt: "2027-03-01T08:00:00Z", reportedBy: "hausmeister" },
  ...{ description: "Tür klemmt", severity: "limitsUse" as const },
}

describe.each(backends)("a booking, kept with the %s backend,", (_name, backend) => {
  it("goes from the grant over handover and return to the settlement (R42, R43, R44)", () =>
    withSharing(backend, async (network, clock) => {
      const held = await done(network.bookResource(wish("b1"), granted))
      expect(held.grant).toMatchObject({ by: "leitung", terms: { deposit: euros(50) } })
      await done(network.acceptTerms("b1", accepted))
      await done(network.handOver("b1", handover))
      clock.at = "2027-03-10T16:00:00Z"
      await done(network.beginUse("b1"))
      const back = await done(network.returnLoan("b1", { ...cameBack, keys: 0 }))
      expect(back.findings.map(({ _tag }) => _tag)).toEqual(["KeysMissing"])
      await done(network.inspectLoan("b1", { on: "2027-03-11", by: "hausmeister", complete: false }))
      const deposit = { paid: euros(50), returned: euros(0), offset: euros(50), reason: "Schlüssel fehlt" }
      const charges = [{ kind: "damage" as const, amount: euros(50), reason: "Schlüssel" }]
      await done(network.settleLoan("b1", { on: "2027-03-20", charges, deposit }))
      expect(await storedValue(network, "bookings", "b1")).toMatchObject({ state: { status: "closed" } })
    }))

  it("of hours is confirmed and not handed over", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1", { resource: "beratung" }), granted))
      await done(network.acceptTerms("b1", accepted))
      expect(await refused(network, () => network.handOver("b1", handover))).toMatchObject({
        ...{ _tag: "StepNotForCategory", path: ["resource"] },
      })
      await done(network.confirmPerformance("b1", { on: "2027-03-10", confirmedBy: "leitung", minutes: 120 }))
    }))

  it("to which nobody came, or that was given up, frees the hall", () =>
    withSharing(backend, async (network, clock) => {
      await done(network.bookResource(wish("b1"), granted))
      await done(network.giveUpBooking("b1", { by: "borrower", reason: "Krankheit" }))
      await done(network.bookResource(wish("b2"), granted))
      expect(await refused(network, () => network.markNoShow("b2"))).toMatchObject({ _tag: "BookingStepTooEarly" })
      clock.at = "2027-03-10T18:30:00Z"
      await done(network.markNoShow("b2"))
      expect(await storedValue(network, "bookings", "b2")).toMatchObject({ state: { status: "noShow" } })
    }))

  it("is refused each step that is not its turn, at its place, and nothing is written (R42)", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      const wrong = { _tag: "WrongBookingState", path: ["state"] }
      const inspection = { on: "2027-03-11", by: "hausmeister", complete: true }
      const steps = [
        () => network.handOver("b1", handover),
        () => network.beginUse("b1"),
        () => network.returnLoan("b1", cameBack),
        () => network.inspectLoan("b1", inspection),
        () => network.confirmPerformance("b1", { on: "2027-03-10", confirmedBy: "leitung", minutes: 120 }),
        () => network.settleLoan("b1", { on: "2027-03-20" }),
      ]
      for (const step of steps) expect(await refused<object>(network, step)).toMatchObject(wrong)
      const unknown = [
        () => network.acceptTerms("b9", accepted),
        () => network.handOver("b9", handover),
        () => network.beginUse("b9"),
        () => network.returnLoan("b9", cameBack),
        () => network.inspectLoan("b9", inspection),
        () => network.confirmPerformance("b9", { on: "2027-03-10", confirmedBy: "leitung", minutes: 120 }),
        () => network.markNoShow("b9"),
        () => network.settleLoan("b9", { on: "2027-03-20" }),
        () => network.giveUpBooking("b9", { by: "owner", reason: "Umbau" }),
      ]
      for (const step of unknown)
        expect(await refused<object>(network, step)).toMatchObject({ _tag: "NotFound", path: ["booking"], id: "b9" })
    }))

  it("is refused a text that is no id, day or instant at its field, and nothing is written", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      await done(network.acceptTerms("b1", accepted))
      const cases = [
        [() => network.acceptTerms("", accepted), ["booking"]],
        [() => network.handOver("b1", { ...handover, at: "gestern" }), ["state", "handover", "at"]],
        [() => network.giveUpBooking("b1", { by: "owner", reason: "x", restriction: "" }), ["restriction"]],
        [() => network.restrictResource({ ...breakdown, resource: "" }), ["resource"]],
        [() => network.restrictResource({ ...breakdown, id: "a\u0000" }), ["id"]],
        [() => network.reportDamage({ ...damage, discoveredAt: "heute" }), ["discoveredAt"]],
        [() => network.solveRestriction(""), ["restriction"]],
        [() => network.promotionFor(""), ["resource"]],
      ] as const
      for (const [step, path] of cases)
        expect(await refused<object>(network, step)).toMatchObject({ _tag: "InvalidValue", path })
    }))

  it("is cancelled by a breakdown, and its end brings nothing back (R39, R43)", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      const { affected } = await done(network.restrictResource(breakdown))
      expect(affected).toMatchObject([{ booking: "b1", institutions: ["kita"], effect: "cancelled" }])
      expect(await refused(network, () => network.restrictResource(breakdown))).toMatchObject({ _tag: "IdTaken" })
      expect(await refused(network, () => network.restrictResource({ ...breakdown, resource: "zelt" }))).toMatchObject({
        ...{ _tag: "NotFound", path: ["resource"] },
      })
      await done(network.solveRestriction("rohr"))
      expect(await refused(network, () => network.solveRestriction("rohr"))).toMatchObject({
        _tag: "RestrictionSolved",
      })
      expect(await storedValue(network, "bookings", "b1")).toMatchObject({ state: { status: "cancelled" } })
      await done(network.bookResource(wish("b2"), granted))
    }))

  it("is not handed over while a damage is open, and not settled while a claim is (R43, R44)", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      await done(network.acceptTerms("b1", accepted))
      await done(network.reportDamage(damage))
      expect(await refused(network, () => network.reportDamage(damage))).toMatchObject({
        _tag: "IdTaken",
        path: ["id"],
      })
      expect(await refused(network, () => network.handOver("b1", handover))).toMatchObject({
        ...{ _tag: "DamageNotCleared", reports: ["s1"] },
      })
      await done(network.clearDamage("s1", { on: "2027-03-05", how: "geölt" }))
      await done(network.waiveClaim("s1", "Verschleiß"))
      expect(
        await refused(network, () => network.claimDamage("s1", { amount: euros(20), on: "2027-03-06" })),
      ).toMatchObject({
        ...{ _tag: "WrongClaimState", path: ["claim"] },
      })
      await done(network.handOver("b1", handover))
      await done(network.returnLoan("b1", cameBack))
      await done(network.inspectLoan("b1", { on: "2027-03-11", by: "hausmeister", complete: true }))
      const other = { ...damage, id: "s2", booking: "b1", discoveredAt: "2027-03-11T08:00:00Z" }
      await done(network.reportDamage(other))
      const deposit = { paid: euros(50), returned: euros(50), offset: euros(0) }
      const settle = () => network.settleLoan("b1", { on: "2027-03-20", deposit })
      expect(await refused(network, settle)).toMatchObject({ _tag: "ClaimUndecided" })
      expect(
        await refused(network, () => network.settleClaim("s2", { amount: euros(5), on: "2027-03-12" })),
      ).toMatchObject({
        ...{ _tag: "WrongClaimState" },
      })
      await done(network.claimDamage("s2", { amount: euros(20), on: "2027-03-12" }))
      await done(network.settleClaim("s2", { amount: euros(20), on: "2027-03-12" }))
      expect(await refused(network, () => network.clearDamage("s9", { on: "2027-03-12", how: "x" }))).toMatchObject({
        ...{ _tag: "NotFound", path: ["damageReport"] },
      })
      const unknown = { ...damage, id: "s3", booking: "b9" }
      expect(await refused(network, () => network.reportDamage(unknown))).toMatchObject({
        ...{ _tag: "NotFound", path: ["booking"], id: "b9" },
      })
    }))

  it("is checked without being written, and a refusal names what would do instead (R39, R40)", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      const refusal = await refused(network, () => network.bookResource(wish("b2", { borrower: "hort" }), granted))
      if (refusal._tag !== "BookingRefused") throw new Error("refused otherwise")
      const [nearest] = refusal.alternatives
      if (nearest === undefined) throw new Error("nothing is offered")
      const { state: _state, ...offered } = nearest.booking
      const checked = await done(network.checkBooking({ ...offered, id: "b2" }))
      expect(checked.refused).toBe(false)
      await done(network.bookResource({ ...offered, id: "b2" }, granted))
      expect(await refused(network, () => network.bookResource(wish("b3", { resource: "bus" })))).toMatchObject({
        ...{ _tag: "OwnerDecides" },
      })
    }))

  it("is out as long as nobody returned it: nobody else gets it, however late it is (R38)", () =>
    withSharing(backend, async (network, clock) => {
      await done(network.bookResource(wish("b1", { resource: "bus" }), granted))
      await done(network.acceptTerms("b1", accepted))
      await done(network.handOver("b1", handover))
      clock.at = "2027-08-10T14:00:00Z"
      const late = { start: "2027-08-10T17:00", end: "2027-08-10T19:00", zone: interval.zone }
      const next = wish("b2", { resource: "bus", borrower: "hort", interval: late })
      await done(network.bookResource(next, granted))
      await done(network.acceptTerms("b2", { on: "2027-08-10", by: "leitung" }))
      const handedOn = () => network.handOver("b2", { ...handover, at: "2027-08-10T14:00:00Z" })
      expect(await refused(network, handedOn)).toMatchObject({ _tag: "NotBackYet", by: ["b1"] })
      const { affected } = await done(
        network.restrictResource({ ...breakdown, resource: "bus", start: "2027-08-10T08:00" }),
      )
      expect(affected.map(({ booking, effect }) => [booking, effect])).toEqual([["b2", "cancelled"]])
    }))

  it("of a request never takes the place of another booking with its id", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("r1/2027-03-10T17:00", { resource: "bus", borrower: "hort" }), granted))
      await done(network.requestResource(request("r1")))
      expect(await refused(network, () => network.grantRequest("r1", granted))).toMatchObject({
        ...{ _tag: "IdTaken", path: ["bookings", 0, "id"], id: "r1/2027-03-10T17:00" },
      })
    }))
})
