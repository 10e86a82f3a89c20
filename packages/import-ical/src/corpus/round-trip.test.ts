import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyOffer, calendars } from "../../../export-ical/src/offer/offer.fixture.js"
import { roundTrip } from "./round-trip.fixture.js"

describe("an offer that was exported", () => {
  it("has the same dates when it is read again, with those moved, cancelled and left out", () => {
    fc.assert(
      fc.property(anyOffer, fc.subarray([...calendars]), (offer, given) => {
        const { shown, read, rejected } = roundTrip(offer, given)
        expect(read).toEqual(shown)
        expect(rejected.filter((because) => because !== "cancelled")).toEqual([])
      }),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    )
  })
})
