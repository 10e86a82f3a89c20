import { BookingId, LocalDateTime, Membership, ResourceRequestId } from "@sozialraum/core"
import { Bookings, commit, Memberships, type Store } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { interrupted } from "./conference.fixture.js"
import {
  acceptTerms,
  addValues,
  bookResource,
  changeFollowing,
  giveUpBooking,
  grantRequest,
  handOver,
  inspectLoan,
  markNoShow,
  moveDate,
  reportDamage,
  requestResource,
  restrictResource,
  returnLoan,
  settleLoan,
} from "./index.js"
import { act, at, backends, granted, interval, request, wish, withStore } from "./sharing.fixture.js"

const r1 = ResourceRequestId.parse("r1")
const key = LocalDateTime.parse(interval.start)
const dated = BookingId.parse(`r1/${key}`)
const b1 = BookingId.parse("b1")
const accepted = { on: "2027-01-05", by: "leitung" }
const handover = { at: "2027-03-10T15:30:00Z", byBorrower: "leitung" }
const move = { key, start: LocalDateTime.parse("2027-03-11T17:00") }
const breakdown = {
  ...{ id: "rohr", resource: "aula", kind: "breakdown" as const, start: interval.start, zone: interval.zone },
  reason: "Rohrbruch",
}
const damage = {
  ...{ id: "s1", resource: "aula", discoveredAt: "2027-03-01T08:00:00Z", reportedBy: "hausmeister" },
  ...{ description: "Tür klemmt", severity: "limitsUse" as const },
}
const bookings = Bookings.in("bochum")
const stateOf = (store: Store, id: BookingId) =>
  store.run(Effect.map(bookings.get(id), (found) => found?.value.state.status))

describe.each(backends)(
  "with the %s backend, what changes while it is decided on is decided on again:",
  (_name, backend) => {
    const withGranted = (test: (store: Store) => Promise<void>) =>
      withStore(backend, async (store) => {
        await store.run(requestResource(act, request("r1")))
        await store.run(grantRequest(act, r1, granted))
        await test(store)
      })

    it("a request that is granted by two (R38)", () =>
      withStore(backend, async (store) => {
        await store.run(requestResource(act, request("r1")))
        const twice = interrupted(grantRequest(act, r1, granted), grantRequest(act, r1, granted))
        await expect(store.run(twice)).rejects.toMatchObject({ _tag: "WrongRequestState" })
      }))

    it("a request that is granted while the hall breaks down (R39)", () =>
      withStore(backend, async (store) => {
        await store.run(requestResource(act, request("r1")))
        const granting = interrupted(grantRequest(act, r1, granted), restrictResource(act, breakdown))
        await expect(store.run(granting)).rejects.toMatchObject({ _tag: "NothingBookable" })
      }))

    it("a date that is moved onto a time which is booked meanwhile (R38)", () =>
      withGranted(async (store) => {
        const there = { ...interval, start: "2027-03-11T18:00", end: "2027-03-11T20:00" }
        const other = bookResource(act, wish("b1", { borrower: "hort", interval: there }), granted)
        await expect(store.run(interrupted(moveDate(act, r1, move), other))).rejects.toMatchObject({
          _tag: "DateRefused",
        })
      }))

    it("a date that is moved while it is given up stays given up", () =>
      withGranted(async (store) => {
        const away = giveUpBooking(act, dated, { by: "borrower", reason: "Krankheit" })
        await expect(store.run(interrupted(moveDate(act, r1, move), away))).rejects.toMatchObject({
          ...{ _tag: "DateNotChanged", because: "notBooked" },
        })
        expect(await stateOf(store, dated)).toBe("cancelled")
      }))

    it("a date that is moved while its terms are accepted keeps them accepted (R42)", () =>
      withGranted(async (store) => {
        await store.run(interrupted(moveDate(act, r1, move), acceptTerms(act, dated, accepted)))
        expect(await stateOf(store, dated)).toBe("confirmed")
      }))

    it("a series that is changed while its dates are accepted keeps them accepted (R42)", () =>
      withGranted(async (store) => {
        const last = BookingId.parse("r1/2027-04-14T17:00")
        const to = { start: LocalDateTime.parse("2027-03-17T18:00") }
        const change = { from: LocalDateTime.parse("2027-03-17T17:00"), id: ResourceRequestId.parse("r2"), to }
        const changing = changeFollowing(act, r1, { ...granted, change, wishedBy: "owner", because: "Später" })
        await store.run(interrupted(changing, acceptTerms(act, last, accepted)))
        expect(await stateOf(store, last)).toBe("confirmed")
      }))

    it("a handover during which a damage is reported, or the hall breaks down (R43)", () =>
      withStore(backend, async (store) => {
        await store.run(bookResource(act, wish("b1"), granted))
        await store.run(acceptTerms(act, b1, accepted))
        const damaged = interrupted(handOver(act, b1, handover), reportDamage(act, damage))
        await expect(store.run(damaged)).rejects.toMatchObject({ _tag: "DamageNotCleared", reports: ["s1"] })
        expect(await stateOf(store, b1)).toBe("confirmed")
      }))

    it("a settlement during which another damage of the use is reported (R44)", () =>
      withStore(backend, async (store) => {
        await store.run(bookResource(act, wish("b1", { resource: "bus" }), granted))
        await store.run(acceptTerms(act, b1, accepted))
        await store.run(handOver(act, b1, handover))
        await store.run(returnLoan(act, b1, { ...handover, at: "2027-03-10T17:30:00Z" }))
        await store.run(inspectLoan(act, b1, { on: "2027-03-11", by: "hausmeister", complete: true }))
        const found = { ...damage, resource: "bus", booking: "b1", discoveredAt: "2027-03-11T09:00:00Z" }
        const settling = settleLoan(act, b1, { on: "2027-03-20" })
        await expect(store.run(interrupted(settling, reportDamage(act, found)))).rejects.toMatchObject({
          _tag: "ClaimUndecided",
        })
      }))

    it("a booking that nobody came to while it is handed over stays with who has it", () =>
      withStore(backend, async (store) => {
        await store.run(bookResource(act, wish("b1"), granted))
        await store.run(acceptTerms(act, b1, accepted))
        const late = markNoShow(at("2027-03-10T18:30:00Z"), b1)
        await expect(store.run(interrupted(late, handOver(act, b1, handover)))).rejects.toMatchObject({
          _tag: "WrongBookingState",
        })
      }))

    it("a membership that ends while only members may borrow (R40)", () =>
      withStore(backend, async (store) => {
        const memberships = Memberships.in("bochum")
        const member = { id: "m", conference: "sued", institution: "kita", from: "2026-01-01", status: "active" }
        const tent = { id: "zelt", owner: "schule", category: "material", name: "Zelt" }
        const resources = [{ ...tent, lentTo: [{ kind: "members", conference: "sued" }] }]
        await store.run(addValues(act, { memberships: [member], resources }))
        const left = Membership.parse({ ...member, status: "left", to: "2027-01-01" })
        const leaving = commit({
          ...act,
          by: "somebody",
          reason: "meanwhile",
          checks: [],
          writes: [memberships.put(left)],
        })
        const asked = bookResource(act, wish("b1", { resource: "zelt" }), granted)
        await expect(store.run(interrupted(asked, leaving))).rejects.toMatchObject({
          ...{ _tag: "BookingRefused", findings: [{ _tag: "NotEligible" }] },
        })
      }))
  },
)
