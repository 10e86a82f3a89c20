import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Booking, Resource } from "../sharing/index.js"
import { requestPromotion, type WaitingRequest } from "./index.js"

import { check, fest, hall, house, waits } from "./request-promotion.fixture.js"

describe("laws of promotion", () => {
  const someWaiting = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
        since: fc.constantFrom("2026-09-01", "2026-09-02", "2026-09-03"),
        from: fc.integer({ min: 8, max: 18 }),
        length: fc.integer({ min: 1, max: 4 }),
        units: fc.integer({ min: 1, max: 3 }),
        member: fc.boolean(),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    )
    .map((all) =>
      all.map(({ id, since, from, length, units, member }) => ({
        member,
        one: (resource: Resource, bookings: ReadonlyArray<Booking>) =>
          waits(id, since, {
            from: `${String(from).padStart(2, "0")}:00`,
            to: `${String(from + length).padStart(2, "0")}:00`,
            units,
            resource,
            bookings,
          }),
        id,
      })),
    )
  const someHall = fc.record({
    units: fc.integer({ min: 1, max: 4 }),
    takenUnits: fc.integer({ min: 1, max: 4 }),
    rule: fc.constantFrom("skip", "block"),
  })

  it("the line does not depend on the order in which requests are given, what is promised stands together, and nobody passes without a reason", () => {
    fc.assert(
      fc.property(someWaiting, someHall, fc.nat(), (all, { units, takenUnits, rule }, turn) => {
        const criteria = [{ code: "mitglied", name: "Mitglied der Konferenz" }]
        const resource = hall({
          use: { mode: "shared", units },
          waiting: { criteria, whenTooFewPlaces: rule, answerWithinDays: 7 },
        })
        const bookings = [fest({ units: Math.min(units, takenUnits) })]
        const members = new Set<string>(all.filter(({ member }) => member).map(({ id }) => id))
        const meets = ({ request }: WaitingRequest) => members.has(request.id)
        const waiting = all.map(({ one }) => one(resource, bookings))
        const promotion = requestPromotion(resource, waiting, { check, meets })
        const turned = [...waiting.slice(turn % waiting.length), ...waiting.slice(0, turn % waiting.length)].reverse()
        expect(requestPromotion(resource, turned, { check, meets })).toEqual(promotion)
        const promised = promotion.next.flatMap((plan) => plan.bookable.map(({ booking }) => booking))
        const { lending } = waits("x", "2026-09-01", { resource, bookings: [...bookings, ...promised] })
        for (const booking of promised)
          expect(check({ ...lending, borrower: house(booking.borrower) }, booking)).toEqual([])
        for (const [index, { verdict, request }] of promotion.line.entries()) {
          if (verdict._tag !== "next") continue
          const before = promotion.line.slice(0, index)
          const overlapping = before.filter(
            (earlier) => earlier.verdict._tag !== "next" && sameHours(earlier.request, request),
          )
          expect(verdict.passes).toEqual(overlapping.map((earlier) => earlier.request.id))
          if (rule === "block")
            expect(overlapping.map((earlier) => earlier.verdict._tag).filter((tag) => tag !== "rulesAgainst")).toEqual(
              [],
            )
        }
      }),
      { numRuns: 120 },
    )
  })
})

const sameHours = (a: WaitingRequest["request"], b: WaitingRequest["request"]): boolean => {
  if (a.time.kind !== "once" || b.time.kind !== "once") return false
  return a.time.interval.start < b.time.interval.end && b.time.interval.start < a.time.interval.end
}
