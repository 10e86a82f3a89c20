import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { awardedLabel, housesOf, Institution, labelsEnding, labelsOn, Site, verbundFindings } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const asOf = day("2026-10-01")
const kita = (id: string, more: object = {}) =>
  Institution.parse({ id, name: id, types: ["kita"], sites: [{ site: `${id}/standort` }], ...more })
const at = (id: string, lon: number, lat: number) =>
  Site.parse({ id: `${id}/standort`, address: {}, position: { lon, lat } })
const verbund = (...houses: ReadonlyArray<string>) => ({
  types: ["familienzentrum"],
  verbund: houses.map((institution) => ({ institution })),
})

describe("a Familienzentrum as Verbund", () => {
  // Positions of three Kitas of Bochum-Süd (open data of Stadt Bochum, CC0), rounded.
  const near = [at("kiwi", 7.2286, 51.4489), at("johannes", 7.2253, 51.4475), at("tabor", 7.2213, 51.4515)]
  const far = at("dahlhausen", 7.1401, 51.4279)
  const houses = ["kiwi", "johannes", "tabor", "dahlhausen"].map((id) => kita(id))
  const known = { institutions: houses, sites: [...near, far], asOf }

  it("of a few houses close to each other is nothing to look at (R12)", () => {
    expect(verbundFindings(kita("fz", verbund("kiwi", "johannes", "tabor")), known)).toEqual([])
    const nobodyLooks = {
      asOf,
      get institutions(): never {
        throw new Error("there is nothing to look for")
      },
      get sites(): never {
        throw new Error("there is nothing to look for")
      },
    }
    expect(verbundFindings(kita("fz", { types: ["familienzentrum"] }), nobodyLooks)).toEqual([])
  })

  it("wider than three kilometres is worth a look, with the house that is far, and never an error (R12)", () => {
    const [finding, ...others] = verbundFindings(kita("fz", verbund("kiwi", "johannes", "dahlhausen")), known)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      _tag: "VerbundTooWide",
      rule: "R12",
      severity: "warning",
      usualMetres: 3000,
      from: "johannes",
      farthest: "dahlhausen",
    })
    expect(finding?._tag === "VerbundTooWide" && finding.radiusMetres).toBeGreaterThan(5000)
  })

  it("is measured from the house in the best place: one in the middle reaches both ends (R12)", () => {
    const line = [at("west", 7.2, 51.45), at("mitte", 7.24, 51.45), at("ost", 7.28, 51.45)]
    const three = { institutions: ["west", "mitte", "ost"].map((id) => kita(id)), sites: line, asOf }
    expect(verbundFindings(kita("fz", verbund("west", "mitte", "ost")), three)).toEqual([])
    expect(verbundFindings(kita("fz", verbund("west", "ost")), three)).toHaveLength(1)
  })

  it("of more than five houses is worth a look (R12)", () => {
    const six = ["a", "b", "c", "d", "e", "f"]
    expect(verbundFindings(kita("fz", verbund(...six.slice(0, 5))), known)).toEqual([])
    expect(verbundFindings(kita("fz", verbund(...six)), known)).toEqual([
      { _tag: "VerbundTooLarge", rule: "R12", severity: "warning", path: ["verbund"], houses: 6, usual: 5 },
    ])
  })

  it("counts the Kita that is the centre itself, and only those that belong to it on the day", () => {
    const centre = kita("a", {
      types: ["kita", "familienzentrum"],
      verbund: [{ institution: "b" }, { institution: "c", to: "2026-01-01" }, { institution: "d", from: "2026-10-01" }],
    })
    expect(housesOf(centre, asOf)).toEqual(["a", "b", "d"])
    expect(housesOf(kita("allein", { types: ["kita", "familienzentrum"] }), asOf)).toEqual([])
  })

  it("has no house twice on a day (R5)", () => {
    expect(Institution.safeParse({ ...kita("fz"), ...verbund("a", "a") }).success).toBe(false)
  })
})

describe("a quality label", () => {
  const label = awardedLabel("familienzentrumNrw", day("2022-08-01"))
  const centre = (...qualityLabels: ReadonlyArray<object>) => kita("fz", { qualityLabels })

  it("of a Familienzentrum NRW lasts four years", () => {
    expect(label).toEqual({ label: "familienzentrumNrw", from: "2022-08-01", to: "2026-08-01" })
    expect([labelsOn(centre(label), day("2026-07-31")), labelsOn(centre(label), day("2026-08-01"))]).toEqual([
      [label],
      [],
    ])
    expect(labelsOn(kita("fz"), asOf)).toEqual([])
  })

  it("that was awarded on a leap day ends on a day that exists", () => {
    expect(awardedLabel("familienzentrumNrw", day("2024-02-29")).to).toBe("2028-02-29")
    expect(awardedLabel("familienzentrumNrw", day("2096-02-29")).to).toBe("2100-03-01")
  })

  it("is about to be lost where it ends within a time and is not awarded again", () => {
    const soon = { from: day("2026-05-01"), to: day("2026-11-01") }
    const again = awardedLabel("familienzentrumNrw", day("2026-08-01"))
    expect(labelsEnding(centre(label), soon)).toEqual([label])
    expect(labelsEnding(centre(label, again), soon)).toEqual([])
    expect(labelsEnding(centre(label), { from: day("2026-08-02") })).toEqual([])
  })
})
