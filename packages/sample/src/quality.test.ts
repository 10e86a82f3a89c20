import { type Audience, dataQuality, indexNetwork, LocalDate, offerCatalogue, SpatialUnitId } from "@sozialraum/core"
import { expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const index = indexNetwork(await sampleNetwork())
const asOf = LocalDate.parse("2026-11-23")
const qualityFor = (audience: Audience, area?: string) =>
  dataQuality(
    offerCatalogue(index, { asOf, period: { from: asOf, to: LocalDate.parse("2027-08-01") }, calendars: [], audience }),
    area === undefined ? {} : { area: SpatialUnitId.parse(area) },
  )

it("the lists of the city tell no carrier of playgrounds and no mail of many Kitas; nothing leads nowhere (Q33)", () => {
  const { findings, byKind } = qualityFor("planning")
  const tags = new Set(findings.map(({ finding: { _tag } }) => _tag))
  expect([tags.has("CarrierGap"), tags.has("NoFunctionalContact"), tags.has("VerificationDue")]).toEqual([
    true,
    true,
    true,
  ])
  expect([byKind.orphaned, byKind.duplicate]).toEqual([0, 0])
  expect(findings.every(({ institution }) => institution !== undefined)).toBe(true)
})

it("what lies in the parts of a district is found in the district as well (Q33)", () => {
  const ids = (area: string) => new Set(qualityFor("planning", area).findings.map(({ list, id }) => `${list} ${id}`))
  const [whole, part] = [ids("bochum/sued"), ids("bochum/sued/stiepel")]
  expect(part.size).toBeGreaterThan(0)
  expect(part.size).toBeLessThan(whole.size)
  expect([...part].filter((one) => !whole.has(one))).toEqual([])
})

it("planners alone learn of needs, and the public learns nothing (P9)", () => {
  const lists = (audience: Audience) => new Set(qualityFor(audience).findings.map(({ list }) => list))
  expect([lists("planning").has("needs"), lists("network").has("needs"), lists("convenor").has("needs")]).toEqual([
    true,
    false,
    false,
  ])
  expect(qualityFor("public")).toMatchObject({ findings: [], lists: [], byInstitution: [] })
})
