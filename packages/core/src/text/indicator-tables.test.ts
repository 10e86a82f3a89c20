import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  IndicatorValue,
  indicatorCompare,
  indicatorNamed,
  type ProtectedTable,
  roundToFives,
  suppress,
} from "../planning/index.js"
import { AreaChange, SpatialUnitId } from "../sozialraum/index.js"
import { comparisonMarkdown, coreText, findingText, protectedTableMarkdown, sentence } from "./index.js"

const units = ["querenburg", "stiepel", "laer"].map((unit) => SpatialUnitId.parse(unit))
const names = new Map([
  ["querenburg", "Querenburg"],
  ["stiepel", "Stiepel | Haar"],
])
const value = (unit: string, year: number, more: object) =>
  IndicatorValue.parse({ id: "v", indicator: "sgb2Quote", unit, on: `${year}-12-31`, source: { name: "WAZ" }, ...more })
const definition = indicatorNamed("sgb2Quote") ?? expect.fail("no sgb2Quote")

describe("a comparison in Markdown", () => {
  const known = (number: number) => ({ state: "known", value: number, comparison: { unit: "bochum", value: 15.4 } })
  const values = [
    value("querenburg", 2018, known(21.1)),
    value("querenburg", 2019, { state: "known", value: 21 }),
    value("stiepel", 2018, known(2.4)),
    value("stiepel", 2019, { state: "suppressed", because: "belowMinimum" }),
    value("laer", 2018, known(11)),
  ]
  const comparison = Result.getOrThrow(indicatorCompare(definition, values, { units, years: [2018, 2019] }))

  it("has decimal commas, ranks, the city, one sign for what is held back, and a legend of its signs (Q19, R51)", () => {
    expect(comparisonMarkdown(definition, comparison, "de", names).split("\n")).toEqual([
      "**SGB-II-Quote** (in Prozent)",
      "",
      "| Gebiet | 2018 | 2019 | Rang 2019 |",
      "| --- | ---: | ---: | ---: |",
      "| Querenburg | 21,1 | 21,0 | 1–3 |",
      "| Stiepel \\| Haar | 2,4 | • | |",
      "| laer | 11,0 | … | |",
      "| Stadt | 15,4 | … | |",
      "",
      "• geheim zu halten; … nicht bekannt",
    ])
  })

  it("is there in English (Q19)", () => {
    const text = comparisonMarkdown(definition, comparison, "en", names)
    expect(text).toContain("| Area | 2018 | 2019 | Rank 2019 |")
    expect(text).toContain("| Querenburg | 21.1 | 21.0 | 1–3 |")
    expect(text).toContain("• held back; … not known")
    expect(text).not.toMatch(/belowMinimum|below/)
  })

  it("marks what was estimated or cannot be compared, and has no legend where there is nothing to explain", () => {
    const split = AreaChange.parse({
      id: "teilung",
      kind: "split",
      on: "2019-01-01",
      transfers: [
        { from: "nord", to: "querenburg", share: 0.4 },
        { from: "nord", to: "stiepel", share: 0.6 },
      ],
      sharesOf: "population",
      source: "Ratsbeschluss",
    })
    const text = (counts: object) => {
      const values = [
        value("nord", 2018, { state: "known", value: 12, ...counts }),
        value("querenburg", 2019, known(13)),
      ]
      const question = { units: units.slice(0, 1), years: [2018, 2019], changes: [split] }
      return comparisonMarkdown(definition, Result.getOrThrow(indicatorCompare(definition, values, question)), "de")
    }
    expect(text({ counts: { numerator: 120, denominator: 1000 } })).toContain("| querenburg | ≈ 12,0 | 13,0 | 1 |")
    expect(text({ counts: { numerator: 120, denominator: 1000 } })).toContain("≈ aus Teilen früherer Gebiete geschätzt")
    expect(text({})).toContain("| querenburg | x | 13,0 | 1 |")
    expect(text({})).toContain("x wegen geänderter Gebiete nicht vergleichbar")
    const one = { units: units.slice(0, 1), years: [2018] }
    const plain = comparisonMarkdown(definition, Result.getOrThrow(indicatorCompare(definition, values, one)), "de")
    expect(plain.split("\n").at(-1)).toBe("| Stadt | 15,4 | |")
  })
})

describe("a protected table in Markdown", () => {
  const table = {
    units: [
      { unit: "sued" },
      { unit: "stiepel", parent: "sued" },
      { unit: "querenburg", parent: "sued" },
      { unit: "laer", parent: "sued" },
    ],
    counts: [
      { unit: "stiepel", count: 3 },
      { unit: "querenburg", count: 12_029 },
      { unit: "laer", count: 40 },
    ],
  }
  const lines = (shown: Result.Result<ProtectedTable, unknown>) =>
    protectedTableMarkdown(Result.getOrThrow(shown), "de", names).split("\n")

  it("shows a dot for what is held back, and groups thousands (P3, R51)", () => {
    expect(lines(suppress(table))).toEqual([
      "| Gebiet | Insgesamt |",
      "| --- | ---: |",
      "| sued | 12.072 |",
      "| Stiepel \\| Haar | • |",
      "| Querenburg | 12.029 |",
      "| laer | • |",
      "",
      "• geheim zu halten",
    ])
  })

  it("says that numbers are rounded (P3)", () => {
    expect(lines(roundToFives(table)).slice(2)).toEqual([
      "| sued | 12.070 |",
      "| Stiepel \\| Haar | 5 |",
      "| Querenburg | 12.030 |",
      "| laer | 40 |",
      "",
      "Jede Zahl ist für sich auf ein Vielfaches von 5 gerundet.",
    ])
  })
})

describe("sentences about indicators", () => {
  it("say what is wrong with a value, and by which rule (P4, R51)", () => {
    const about = { path: [0], value: "v", indicator: "sgb2Quote", unit: "block-7" }
    const found = [
      { _tag: "IndicatorTooLocal", ...about, because: "tooSmallArea" },
      { _tag: "IndicatorCellTooSmall", ...about, which: "others", minimum: 5 },
      { _tag: "CellExposed", ...about, category: "mädchen", possible: 3, needed: 6 },
    ]
    expect(found.map((one) => sentence(one, "de", [findingText]))).toEqual([
      "block-7 ist kleiner als ein statistisches Viertel; sgb2Quote darf dafür nicht gezeigt werden (P4).",
      "Der Wert von sgb2Quote für block-7 beruht auf weniger als 5 Menschen, die nicht gezählt sind, und ist zu sperren (R51).",
      "block-7, mädchen ist gesperrt und doch zu leicht zu erraten: möglich sind 3 Zahlen, nötig wären 6 (R51).",
    ])
  })

  it("say why an indicator cannot be counted", () => {
    const problem = {
      _tag: "IndicatorNotCountable",
      path: [],
      indicator: "durchschnittsalter",
      because: "neitherCountNorRate",
      unit: "years",
    }
    expect(sentence(problem, "en", [coreText])).toBe(
      "durchschnittsalter is neither a count nor a rate and cannot be made from counts.",
    )
  })

  it("refuse a policy that is too weak, in words (P3)", () => {
    const refused = Result.getOrThrow(
      Result.flip(suppress({ units: [{ unit: "a" }], counts: [{ unit: "a", count: 7 }] }, { policy: { minimum: 2 } })),
    )
    expect(sentence(refused, "de", [coreText])).toBe(
      "policy.minimum: Die Mindestfallzahl darf nicht unter 3 liegen (P3).",
    )
  })
})
