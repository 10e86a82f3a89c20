import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { returnLoan } from "./index.js"
import { accepted, as, cameBack, handedOver, handover, loan, tagOf } from "./loan.fixture.js"

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

  it("is the same thing, with its number before it or typed otherwise (R43)", () => {
    expect(give({ items: [{ item: "12 Stelzen" }] }).findings).toEqual([])
    expect(give({ items: [{ item: " stelzen", count: 11 }] }).findings).toMatchObject([
      { _tag: "ItemMissing", item: "Stelzen", expected: 12, actual: 11 },
    ])
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
