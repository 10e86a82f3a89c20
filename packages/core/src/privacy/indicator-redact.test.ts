import { describe, expect, it } from "vitest"
import { IndicatorValue } from "../planning/index.js"
import { redact } from "./index.js"

const value = (more: object) =>
  IndicatorValue.parse({
    id: "sgb2Quote-2018-12-31-querenburg",
    indicator: "sgb2Quote",
    unit: "querenburg",
    on: "2018-12-31",
    source: { name: "WAZ, Ortsteile 2018" },
    ...more,
  })

describe("the value of an indicator", () => {
  const known = { state: "known", value: 21.1, counts: { numerator: 3890, denominator: 18_400 } }

  it("is for planners until the city has released it, and its counts are after that (P9)", () => {
    expect(redact(IndicatorValue, value(known), "public")).toBe(undefined)
    expect(redact(IndicatorValue, value(known), "convenor")).toBe(undefined)
    expect(redact(IndicatorValue, value(known), "planning")).toEqual(value(known))
    const released = value({ ...known, released: true })
    expect(redact(IndicatorValue, released, "public")).toMatchObject({ state: "known", value: 21.1 })
    expect(redact(IndicatorValue, released, "public")).not.toHaveProperty("counts")
    expect(redact(IndicatorValue, released, "planning")).toEqual(released)
  })

  it("that is held back does not say why: who knows that it is small, knows it is below five (P3, P9)", () => {
    const hidden = value({ state: "suppressed", because: "belowMinimum", released: true })
    expect(redact(IndicatorValue, hidden, "public")).toMatchObject({ state: "suppressed" })
    expect(redact(IndicatorValue, hidden, "network")).not.toHaveProperty("because")
    expect(redact(IndicatorValue, hidden, "planning")).toEqual(hidden)
  })
})
