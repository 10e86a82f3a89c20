import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  type Audience,
  areaReport,
  contactFor,
  InstitutionId,
  indexNetwork,
  inventory,
  LocalDate,
  lifeWorldProfile,
  offerCatalogue,
  offersForSchool,
  SpatialUnitId,
  whatChangedSince,
} from "@sozialraum/core"
import { areaReportMarkdown, type Language, profileMarkdown } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const sued = SpatialUnitId.parse("bochum/sued")
const waldschule = InstitutionId.parse("schulen:306")

const index = indexNetwork(await sampleNetwork())
const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
const catalogueOn = (asOf: string, from: string, to: string, audience: Audience) =>
  offerCatalogue(index, { asOf: day(asOf), period: { from: day(from), to: day(to) }, calendars, audience })

const profileText = (audience: Audience, language: Language): string => {
  const catalogue = catalogueOn("2026-10-01", "2026-10-01", "2027-08-01", audience)
  const profile = lifeWorldProfile(catalogue, { school: waldschule })
  return profile === undefined ? "" : profileMarkdown(profile, { language })
}

describe("the life-world profile of a school", () => {
  it("reads as the page that was agreed, in German for planners and in English for everybody (S2)", async () => {
    await expect(profileText("planning", "de")).toMatchFileSnapshot("../golden/lebensweltprofil-waldschule.md")
    await expect(profileText("public", "en")).toMatchFileSnapshot("../golden/life-world-waldschule.md")
  })

  it("says the same of every school of the sample without a word about a child or a name (P2, P5, S2)", () => {
    const catalogue = catalogueOn("2026-10-01", "2026-10-01", "2027-08-01", "public")
    const schools = index.network.institutions.filter(({ types }) => types.includes("grundschule"))
    for (const { id } of schools) {
      const profile = lifeWorldProfile(catalogue, { school: id })
      expect(profile?.places.length).toBeGreaterThan(0)
      expect(profile?.areas.map(({ unit }) => unit)).toContain("bochum/sued")
      expect(JSON.stringify(profile)).not.toMatch(/"(person|delegates|attendance|email|emails)"/)
    }
    expect(schools.length).toBe(5)
  })
})

describe("the report of Bochum-Süd", () => {
  it("reads as the page that was agreed (Q8)", async () => {
    const catalogue = catalogueOn("2026-12-31", "2026-01-01", "2027-01-01", "planning")
    const report = areaReport(catalogue, { area: sued, year: 2026 })
    const text = report === undefined ? "" : areaReportMarkdown(report, { language: "de" })
    await expect(text).toMatchFileSnapshot("../golden/sozialraumbericht-bochum-sued-2026.md")
  })
})

describe("questions of an all-day school", () => {
  it("are answered by offers on a weekday near the school, with what they cost and whom to ask (Q10)", () => {
    const catalogue = catalogueOn("2026-10-01", "2026-10-01", "2027-02-01", "public")
    const found = offersForSchool(catalogue, { school: waldschule, weekdays: ["tu"], maxWalkMinutes: 10 }) ?? []
    expect(found.filter((one) => one.for === "children").map(({ title }) => title)).toEqual([
      "Fußball für Grundschulkinder",
      "Offene Ganztagsschule der Waldschule",
      "Spielmobil auf dem Brunnenplatz",
      "Hausaufgabenhilfe",
    ])
  })

  it("are answered by the counselling centre, and by those who show the way (Q16)", () => {
    const found = contactFor(index, { topic: "erziehung", area: sued, asOf: day("2026-10-01") })
    expect(found[0]?.name).toBe("Erziehungsberatung Bochum-Süd (Beispiel)")
    expect(found.map(({ because }) => because.kind)).toContain("guideType")
  })
})

describe("questions of a planner", () => {
  it("are answered by an inventory that says what is not known (Q17)", () => {
    const catalogue = catalogueOn("2026-10-01", "2026-08-01", "2027-08-01", "public")
    const { groups, total } = inventory(catalogue, { area: sued, groupBy: "type" })
    expect(groups.find(({ key }) => key === "kita")?.institutions.count).toBe(24)
    expect(total.institutions.places.unknown).toBeGreaterThan(0)
  })

  it("are answered by the offers that ended since a day (Q29)", () => {
    const { ended } = whatChangedSince({ index, asOf: day("2026-10-01") }, day("2026-08-01"), { area: sued })
    expect(ended.map(({ title }) => title)).toEqual(["Gartengruppe"])
  })
})
