import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import {
  burdenAgainstCity,
  IndicatorThreshold,
  IndicatorValue,
  indicatorNamed,
  indicatorTrend,
  reachesThreshold,
} from "./index.js"

const on = LocalDate.parse("2018-12-31")
const named = (code: string) => indicatorNamed(code) ?? expect.fail(`no ${code}`)
const value = (unit: string, more: object) =>
  IndicatorValue.parse({
    id: `${unit}-${JSON.stringify(more).length}`,
    indicator: "sgb2Quote",
    unit,
    on,
    source: { name: "Bochumer Ortsteile kompakt" },
    ...more,
  })
const known = (unit: string, number: number, more: object = {}) =>
  value(unit, { state: "known", value: number, ...more })

describe("a threshold", () => {
  const city = { comparison: { unit: "bochum", value: 15.4 } }
  const [querenburg, stiepel] = [known("querenburg", 21.1, city), known("stiepel", 2.4, city)]

  it("is reached from a value on, or from so many times the city on", () => {
    const threshold = (more: object) => IndicatorThreshold.parse(more)
    const reached = (one: IndicatorValue, more: object) => reachesThreshold(named("sgb2Quote"), one, threshold(more))
    expect(reached(querenburg, { kind: "value", value: 21.1 })).toBe("reached")
    expect(reached(stiepel, { kind: "value", value: 21.1 })).toBe("notReached")
    expect(reached(querenburg, { kind: "timesCity", factor: 1.3 })).toBe("reached")
    expect(reached(querenburg, { kind: "timesCity", factor: 1.5 })).toBe("notReached")
    expect(reached(known("laer", 30), { kind: "timesCity", factor: 1.5 })).toBe("unknown")
    expect(reached(value("laer", { state: "suppressed" }), { kind: "value", value: 1 })).toBe("unknown")
  })

  it("is reached from above where lower numbers are more burden", () => {
    const reached = (number: number) =>
      reachesThreshold(named("beschaeftigtenanteil"), known("wattenscheid", number), { kind: "value", value: 54 })
    expect([53.5, 54, 54.1].map(reached)).toEqual(["reached", "reached", "notReached"])
  })

  it("compares the burden with the city's: 1 is the same, more is more", () => {
    expect(burdenAgainstCity(named("sgb2Quote"), querenburg)).toBeCloseTo(1.37, 2)
    expect(
      burdenAgainstCity(named("beschaeftigtenanteil"), known("x", 50, { comparison: { unit: "bochum", value: 54 } })),
    ).toBeCloseTo(1.08)
    expect(burdenAgainstCity(named("unter18"), querenburg)).toBe(undefined)
    expect(burdenAgainstCity(named("sgb2Quote"), value("laer", { state: "suppressed", ...city }))).toBe(undefined)
    expect(burdenAgainstCity(named("sgb2Quote"), known("x", 5, { comparison: { unit: "bochum", value: 0 } }))).toBe(
      undefined,
    )
  })
})

describe("a trend", () => {
  const series = (...numbers: ReadonlyArray<number | undefined>) =>
    numbers.map((number, year) =>
      value("wiemelhausen", {
        on: `${2018 + year}-12-31`,
        ...(number === undefined ? { state: "suppressed" } : { state: "known", value: number }),
      }),
    )

  it("goes from the first known value to the last, whatever the order, and says how many are held back in between", () => {
    expect(indicatorTrend(named("sgb2Quote"), series(undefined, 5.6, undefined, 6.1).reverse())).toEqual({
      from: "2019-12-31",
      to: "2021-12-31",
      difference: 0.5,
      burden: "grown",
      suppressed: 1,
    })
    expect(indicatorTrend(named("beschaeftigtenanteil"), series(50, 53.5))?.burden).toBe("eased")
    expect(indicatorTrend(named("unter18"), series(12.7, 12.7))).not.toHaveProperty("burden")
  })

  it("needs two days", () => {
    expect(indicatorTrend(named("sgb2Quote"), series(5.6, undefined))).toBe(undefined)
    expect(indicatorTrend(named("sgb2Quote"), [])).toBe(undefined)
  })
})
