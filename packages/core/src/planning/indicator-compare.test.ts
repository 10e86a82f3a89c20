import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AreaChange, SpatialUnitId } from "../sozialraum/index.js"
import {
  type ComparedValue,
  type IndicatorQuestion,
  IndicatorValue,
  indicatorCompare,
  indicatorNamed,
} from "./index.js"

const named = (code: string) => indicatorNamed(code) ?? expect.fail(`no ${code}`)
const ids = (...units: ReadonlyArray<string>) => units.map((unit) => SpatialUnitId.parse(unit))
const value = (unit: string, year: number, number: number | "•", more: object = {}) =>
  IndicatorValue.parse({
    id: `${unit}-${year}`,
    indicator: "sgb2Quote",
    unit,
    on: `${year}-12-31`,
    source: { name: "WAZ" },
    ...(number === "•" ? { state: "suppressed", because: "belowMinimum" } : { state: "known", value: number }),
    ...more,
  })
const compare = (values: ReadonlyArray<IndicatorValue>, question: IndicatorQuestion, code = "sgb2Quote") =>
  Result.getOrThrow(indicatorCompare(named(code), values, question))
const say = (one: ComparedValue | undefined) =>
  one?.state === "known" ? `${one.value} (${[...new Set([one.rank.best, one.rank.worst])].join("–")})` : one?.state
/** One line for each area, one word for each year. */
const lines = (values: ReadonlyArray<IndicatorValue>, question: IndicatorQuestion, code?: string) =>
  compare(values, question, code).areas.map(({ unit, values: row }) => [unit, ...row.map(say)].join(" "))

/** SGB II, in per cent of the inhabitants, 31 December 2018. */
const sgb2 = [
  value("wattenscheid-mitte", 2018, 28.8),
  value("stiepel", 2018, 2.4),
  value("wiemelhausen-brenschede", 2018, 5.6),
  value("querenburg", 2018, 21.1),
]
const ortsteile = ids("wattenscheid-mitte", "stiepel", "wiemelhausen-brenschede", "querenburg")

describe("areas side by side", () => {
  it("are ranked by burden, the heaviest first (Q19)", () => {
    expect(lines(sgb2, { units: ortsteile, years: [2018] })).toEqual([
      "wattenscheid-mitte 28.8 (1)",
      "stiepel 2.4 (4)",
      "wiemelhausen-brenschede 5.6 (3)",
      "querenburg 21.1 (2)",
    ])
  })

  it("share a rank where they are equal (Q19)", () => {
    // Bezirk Mitte and Bezirk Süd, migration background 2018.
    const values = [value("mitte", 2018, 26.2), value("sued", 2018, 26.2), value("ost", 2018, 23.1)]
    expect(lines(values, { units: ids("mitte", "sued", "ost"), years: [2018] })).toEqual([
      "mitte 26.2 (1)",
      "sued 26.2 (1)",
      "ost 23.1 (3)",
    ])
  })

  it("are ranked from the lowest where lower numbers are more burden (Q19)", () => {
    const employed = [value("bochum", 2018, 54), value("wattenscheid", 2018, 53.5)].map((one) => ({
      ...one,
      indicator: "beschaeftigtenanteil",
    }))
    expect(lines(employed, { units: ids("bochum", "wattenscheid"), years: [2018] }, "beschaeftigtenanteil")).toEqual([
      "bochum 54 (2)",
      "wattenscheid 53.5 (1)",
    ])
  })

  it("stand beside the number of the city, from its own value or from what they are read against (Q19)", () => {
    const migration = (unit: string, number: number, more: object = {}) =>
      value(unit, 2018, number, { indicator: "migrationshintergrund", ...more })
    const laer = migration("laer", 32.2)
    const of = (...values: ReadonlyArray<IndicatorValue>) =>
      compare(
        values,
        { units: ids("laer"), years: [2018, 2019], city: SpatialUnitId.parse("bochum") },
        "migrationshintergrund",
      ).years
    expect(of(laer, migration("bochum", 22.3))).toEqual([{ year: 2018, on: "2018-12-31", city: 22.3 }, { year: 2019 }])
    expect(of(migration("laer", 32.2, { comparison: { unit: "bochum", value: 22.3 } }))[0]?.city).toBe(22.3)
    expect(of(migration("laer", 32.2, { comparison: { unit: "wattenscheid", value: 22.3 } }))[0]).not.toHaveProperty(
      "city",
    )
    expect(of(laer)[0]).not.toHaveProperty("city")
  })

  it("are of one day, the reference day of the indicator before others (Q19)", () => {
    const values = [
      value("laer", 2018, 1),
      value("laer", 2018, 2, { on: "2018-06-30" }),
      value("werne", 2018, 3, { on: "2018-06-30" }),
    ]
    expect(lines(values, { units: ids("laer", "werne"), years: [2018] })).toEqual(["laer 1 (1–2)", "werne missing"])
    expect(lines(values.slice(1), { units: ids("laer", "werne"), years: [2018] })).toEqual([
      "laer 2 (2)",
      "werne 3 (1)",
    ])
    const later = value("langendreer", 2018, 9, { on: "2018-09-30" })
    expect(lines([...values.slice(1), later], { units: ids("laer", "langendreer"), years: [2018] })).toEqual([
      "laer 2 (1–2)",
      "langendreer missing",
    ])
  })

  it("are of the same part of the population (Q19)", () => {
    const breakdown = [{ by: "geschlecht", category: "weiblich" }]
    const values = [...sgb2, value("querenburg", 2018, 20, { breakdown })]
    expect(lines(values, { units: ids("querenburg", "stiepel"), years: [2018], breakdown })).toEqual([
      "querenburg 20 (1–2)",
      "stiepel missing",
    ])
  })
})

describe("what is held back", () => {
  it("is not told as the number of the city either, by a value that was read against it (R51)", () => {
    const laer = value("laer", 2018, 32.2, { comparison: { unit: "bochum", value: 22.3 } })
    const question = { units: ids("laer"), years: [2018] }
    expect(compare([laer], question).years).toEqual([{ year: 2018, on: "2018-12-31", city: 22.3 }])
    expect(compare([laer, value("bochum", 2018, "•")], question).years).toEqual([{ year: 2018, on: "2018-12-31" }])
  })

  it("has no number and no rank, and leaves the ranks of others open (Q19, R51)", () => {
    const values = [...sgb2.slice(0, 3), value("querenburg", 2018, "•")]
    expect(lines(values, { units: ortsteile, years: [2018] })).toEqual([
      "wattenscheid-mitte 28.8 (1–2)",
      "stiepel 2.4 (3–4)",
      "wiemelhausen-brenschede 5.6 (2–3)",
      "querenburg suppressed",
    ])
    expect(JSON.stringify(compare(values, { units: ortsteile, years: [2018] }))).not.toContain("belowMinimum")
  })

  it("does not show in anything: whatever the hidden number is, the comparison is the same (R51)", () => {
    const number = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(number, { minLength: 4, maxLength: 4 }), number, (numbers, other) => {
        const rows = (last: number) =>
          [...numbers, last].map((one, at) =>
            value(`u${at}`, 2018, at === 4 ? "•" : one, { comparison: { unit: "s", value: 50 } }),
          )
        const question = { units: ids("u0", "u1", "u2", "u3", "u4"), years: [2018] }
        const shown = compare(rows(other), question)
        // Wherever the hidden number lies, the true rank of each other is within its range.
        for (const [at, area] of shown.areas.entries()) {
          const [only] = area.values
          if (only?.state !== "known") continue
          const rank = 1 + [...numbers, other].filter((one) => one > (numbers[at] ?? 0)).length
          expect(rank).toBeGreaterThanOrEqual(only.rank.best)
          expect(rank).toBeLessThanOrEqual(only.rank.worst)
        }
        expect(shown).toEqual(compare(rows(0), question))
      }),
    )
  })

  it("wins over another source that tells the number (R51)", () => {
    const twice = (...numbers: ReadonlyArray<number | "•">) =>
      lines(
        numbers.map((one) => value("laer", 2018, one)),
        { units: ids("laer"), years: [2018] },
      )
    expect([twice(3, "•"), twice("•", 3), twice(3, 4)]).toEqual([
      ["laer suppressed"],
      ["laer suppressed"],
      ["laer 4 (1)"],
    ])
  })
})

describe("years side by side", () => {
  it("show what changed between those of which both are known (Q19)", () => {
    const values = [
      value("laer", 2018, 10.1),
      value("laer", 2019, "•"),
      value("laer", 2020, 10.4),
      value("laer", 2021, 10.3),
    ]
    const [laer] = compare(values, { units: ids("laer"), years: [2018, 2019, 2020, 2021] }).areas
    expect(laer?.changes).toEqual([{ from: 2020, to: 2021, difference: -0.1, estimated: false }])
  })

  const change = (kind: string, transfers: ReadonlyArray<object>) =>
    AreaChange.parse({ id: kind, kind, on: "2019-01-01", transfers, sharesOf: "population", source: "Ratsbeschluss" })
  const counted = (unit: string, year: number, numerator: number, denominator: number) =>
    value(unit, year, (100 * numerator) / denominator, { counts: { numerator, denominator } })

  it("follow an area that only got another name (Q19)", () => {
    const renamed = change("rename", [{ from: "kornharpen", to: "voede", share: 1 }])
    const values = [value("kornharpen", 2018, 9.5), value("voede", 2019, 9)]
    expect(lines(values, { units: ids("voede"), years: [2018, 2019], changes: [renamed] })).toEqual([
      "voede 9.5 (1) 9 (1)",
    ])
    expect(lines(values, { units: ids("voede"), years: [2018, 2019] })).toEqual(["voede missing 9 (1)"])
  })

  it("put a merged area together from its parts, by counts and not by the mean of rates (Q19)", () => {
    const merged = change("merge", [
      { from: "ost", to: "neu", share: 1 },
      { from: "west", to: "neu", share: 1 },
    ])
    const now = value("neu", 2019, 12)
    const question = { units: ids("neu"), years: [2018, 2019], changes: [merged] }
    const { areas } = compare([counted("ost", 2018, 100, 1000), counted("west", 2018, 60, 3000), now], question)
    expect(areas[0]?.values[0]).toMatchObject({ value: 4, estimated: false })
    expect(areas[0]?.changes).toEqual([{ from: 2018, to: 2019, difference: 8, estimated: false }])
    expect(lines([value("ost", 2018, 10), value("west", 2018, 2), now], question)).toEqual(["neu notComparable 12 (1)"])
    expect(lines([counted("ost", 2018, 100, 1000), now], question)).toEqual(["neu notComparable 12 (1)"])
    expect(lines([counted("ost", 2018, 100, 1000), value("west", 2018, "•"), now], question)).toEqual([
      "neu suppressed 12 (1)",
    ])
  })

  it("estimate an area that was a part of another one, and say so (Q19)", () => {
    const split = change("split", [
      { from: "nord", to: "nordost", share: 0.4 },
      { from: "nord", to: "nordwest", share: 0.6 },
    ])
    const values = [counted("nord", 2018, 120, 1000), value("nordost", 2019, 15)]
    const [nordost] = compare(values, { units: ids("nordost"), years: [2018, 2019], changes: [split] }).areas
    expect(nordost?.values[0]).toMatchObject({ value: 12, estimated: true })
    expect(nordost?.changes).toEqual([{ from: 2018, to: 2019, difference: 3, estimated: true }])
  })

  it("are refused where two changes say what became of an area on one day", () => {
    const one = change("rename", [{ from: "a", to: "b", share: 1 }])
    const other = {
      ...change("split", [
        { from: "a", to: "c", share: 0.5 },
        { from: "a", to: "d", share: 0.5 },
      ]),
    }
    const values = [value("a", 2018, 1), value("b", 2019, 1)]
    const refused = indicatorCompare(named("sgb2Quote"), values, {
      units: ids("b"),
      years: [2018, 2019],
      changes: [one, other],
    })
    expect(Result.getOrThrow(Result.flip(refused))).toMatchObject({ _tag: "UnitsNotMapped", because: "changedTwice" })
  })
})
