import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { gym, lendingOf, someAskedFor, wish } from "../sharing/booking/lending.fixture.js"
import { bookingFindings } from "../sharing/index.js"
import { nearbyBookings } from "./nearby-bookings.js"

describe("nearby bookings", () => {
  it("are all that matters for what is found about a wanted one (R38, R40)", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted }) => {
        const bookings = nearbyBookings(lending)(wanted)
        expect(bookingFindings({ ...lending, bookings }, wanted)).toEqual(bookingFindings(lending, wanted))
      }),
      { numRuns: 300 },
    )
  })

  it("are those of the borrower, also what was given up or missed, and of others what is near or out", () => {
    const [day, far] = ["2026-10-14", "2026-12-14"]
    const use = (id: string, on: string, more: object = {}) =>
      wish(`${on}T10:00`, `${on}T12:00`, { id, borrower: "verein", ...more })
    const cancelled = { status: "cancelled", by: "borrower", reason: "erkrankt" } as const
    const out = {
      status: "handedOver",
      accepted: { on: "2026-09-12", by: "leitung" },
      handover: { at: "2026-10-01T13:00:00Z", byBorrower: "leitung" },
    } as const
    const bookings = [
      use("far", far),
      use("near", "2026-10-15"),
      use("near-given-up", "2026-10-14", { state: cancelled }),
      use("out", far, { state: out }),
      use("own-given-up", far, { borrower: "kita", state: cancelled }),
      use("own-with-others", far, { users: ["kita"] }),
    ]
    const found = nearbyBookings(lendingOf(gym(), { bookings }))(use("w", day, { borrower: "kita" }))
    expect(found.map(({ id }) => id)).toEqual(["near", "out", "own-given-up", "own-with-others"])
    const buffered = gym({ availability: { bufferAfterMinutes: 60 * 24 * 70 } })
    expect(nearbyBookings(lendingOf(buffered, { bookings }))(use("w", day)).length).toBe(5)
  })
})
