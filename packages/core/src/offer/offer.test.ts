import { describe, expect, it } from "vitest"
import { AgeRange, fitsAge, Offer } from "./index.js"

const offer = { id: "o", title: "Offener Treff", institution: "jugendhaus", form: "offen", state: "published" }

describe("an offer", () => {
  it("is for ages in order, open on either side (R13)", () => {
    expect(AgeRange.safeParse({ fromMonths: 72, toMonths: 71 }).success).toBe(false)
    expect([71, 72, 131, 132].map((months) => fitsAge({ fromMonths: 72, toMonths: 131 }, months))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([fitsAge({}, 0), fitsAge({ toMonths: 36 }, 0), fitsAge({ fromMonths: 36 }, 2000)]).toEqual([
      true,
      true,
      true,
    ])
  })

  it("says that it is free instead of costing nothing (R44)", () => {
    const costing = (cost: object) => Offer.safeParse({ ...offer, cost }).success
    expect(costing({ kind: "amount", cents: 0, currency: "EUR", per: "Termin" })).toBe(false)
    expect([
      costing({ kind: "free" }),
      costing({ kind: "amount", cents: 250, currency: "EUR", per: "Termin" }),
    ]).toEqual([true, true])
  })

  it("has weekly hours that end after they begin", () => {
    const weekly = (from: string, to: string) =>
      Offer.safeParse({ ...offer, weekly: [{ day: "we", from, to }] }).success
    expect([weekly("15:00", "17:00"), weekly("17:00", "15:00"), weekly("9:00", "10:00")]).toEqual([true, false, false])
  })
})
