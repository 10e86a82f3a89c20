import { describe, expect, it } from "vitest"
import { freePlaces, OfferRegistration, registrationStanding } from "./index.js"
import { day } from "./offer.fixture.js"

const registration = (parts: object = {}) => OfferRegistration.parse({ kind: "provider", ...parts })
const standing = (parts: object, asOf: string) =>
  registrationStanding(registration(parts), { date: day("2026-10-14"), asOf: day(asOf) })

describe("the registration for a date", () => {
  it("is open up to its last day, and over from the next", () => {
    const deadline = { kind: "beforeDate", days: 7 }
    expect(standing({ deadline }, "2026-10-07")).toEqual({ _tag: "open", lastDay: "2026-10-07" })
    expect(standing({ deadline }, "2026-10-08")).toEqual({ _tag: "over", lastDay: "2026-10-07" })
    expect(standing({ deadline: { kind: "day", on: "2026-12-01" } }, "2026-10-15")).toEqual({
      _tag: "over",
      lastDay: "2026-10-14",
    })
    expect(standing({}, "2026-10-14")).toEqual({ _tag: "open" })
    expect(standing({ kind: "none" }, "2027-01-01")).toEqual({ _tag: "notNeeded" })
  })

  it("is full where no place was left when somebody counted, and says when that was", () => {
    const taken = (places: number) => ({ capacity: 12, taken: { places, on: "2026-10-01" } })
    expect(standing(taken(11), "2026-10-05")).toEqual({ _tag: "open", freePlaces: 1 })
    expect(standing(taken(12), "2026-10-05")).toEqual({ _tag: "full", countedOn: "2026-10-01" })
    expect(standing({ ...taken(15), waitingList: false }, "2026-10-05")).toEqual({
      _tag: "full",
      countedOn: "2026-10-01",
      waitingList: false,
    })
    expect(standing(taken(12), "2026-10-15")).toEqual({ _tag: "over", lastDay: "2026-10-14" })
  })

  it("tells free places only where there is a capacity and a count", () => {
    const taken = { places: 3, on: "2026-10-01" }
    expect(
      [{}, { capacity: 12 }, { taken }, { capacity: 2, taken }, { capacity: 12, taken }].map((parts) =>
        freePlaces(registration(parts)),
      ),
    ).toEqual([undefined, undefined, undefined, 0, 9])
  })
})
