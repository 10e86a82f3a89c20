import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, dateOf, minuteOfDay } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import { type GrantDecision, grantBooking } from "../booking/grant.js"
import { type AskedFor, someAskedFor, someElsewhere } from "../booking/lending.fixture.js"
import type { Lending } from "../booking/lending.js"
import { bookingFindings, isRefused } from "../checks/check.js"
import { bookingAlternatives } from "./alternatives.js"
import { movedBooking, unmoved } from "./alternatives-move.js"

const decision: GrantDecision = { at: "2026-10-05T09:00:00Z" as GrantDecision["at"], by: "sekretariat" }

const isGrantable = (lending: Lending, wanted: Booking): boolean =>
  Result.isSuccess(grantBooking(lending, wanted, decision))

describe("whatever stands against a wish", () => {
  it("each alternative is granted when it is asked for, as it was offered (R38, R39, R40)", () => {
    fc.assert(
      fc.property(someAskedFor, someElsewhere, ({ lending, wanted }, others) => {
        const elsewhere = others(lending)
        for (const { booking, findings } of bookingAlternatives(lending, wanted, { elsewhere, limit: 20 }).offered) {
          const there = [lending, ...elsewhere].find(({ resource }) => resource.id === booking.resource)
          if (there === undefined) throw new Error(`nobody lends ${booking.resource}`)
          expect(Result.getOrThrow(grantBooking(there, booking, decision))).toMatchObject({
            ...booking,
            grant: { at: decision.at, by: decision.by },
          })
          expect(findings).toEqual(bookingFindings(there, booking))
        }
      }),
      { numRuns: 150 },
    )
  })

  it("something is offered where a whole hour within two weeks would do for the same length and units", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted }) => {
        fc.pre(isRefused(bookingFindings(lending, wanted)))
        if (bookingAlternatives(lending, wanted).offered.length === 0) expect(anyHour({ lending, wanted })).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it("a wish that is not refused is granted, and has no alternatives", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted }) => {
        const refused = isRefused(bookingFindings(lending, wanted))
        expect(isGrantable(lending, wanted)).toBe(!refused)
        if (!refused) expect(bookingAlternatives(lending, wanted)).toEqual({ offered: [], because: [], searched: [] })
      }),
      { numRuns: 100 },
    )
  })

  it("the order in which bookings are known does not matter", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted }) => {
        const turned = { ...lending, bookings: lending.bookings.toReversed() }
        expect(bookingAlternatives(turned, wanted)).toEqual(bookingAlternatives(lending, wanted))
      }),
      { numRuns: 100 },
    )
  })

  it("the nearest comes first, nothing twice, and fewer are the first of more", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted }) => {
        const { offered } = bookingAlternatives(lending, wanted, { limit: 6 })
        const distances = offered.map(({ distance }) => distance)
        expect(distances).toEqual(distances.toSorted((a, b) => a - b))
        expect(new Set(offered.map(({ booking }) => JSON.stringify(booking))).size).toBe(offered.length)
        for (const { booking } of offered) {
          expect(booking.id).toBe(wanted.id)
          expect(booking).not.toEqual(wanted)
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** The wish at every whole hour of two weeks around it, looked at one after the other. */
const anyHour = ({ lending, wanted }: AskedFor): ReadonlyArray<Booking> => {
  const midnight = -14 * 1440 - minuteOfDay(wanted.interval.start)
  return Array.from({ length: 29 * 24 }, (_, hour) => midnight + hour * 60).flatMap((laterMinutes) => {
    const booking = movedBooking(wanted, { ...unmoved(wanted), laterMinutes })
    const isNear =
      booking !== undefined &&
      dateOf(booking.interval.start) >= addDays(dateOf(wanted.interval.start), -14) &&
      dateOf(booking.interval.start) <= addDays(dateOf(wanted.interval.start), 14)
    return isNear && isGrantable(lending, booking) ? [booking] : []
  })
}
