import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { InventoryGrouping } from "./index.js"
import { inventory } from "./index.js"
import { catalogueOf, house, offer, site, small, unit } from "./report.fixture.js"

const network = {
  ...small,
  sites: [
    site("kita", 0, { accessibility: { stepFree: true } }),
    site("zwei", 0, { accessibility: { stepFree: false } }),
    site("drei", 0),
    site("west", 0, { units: ["west"] }),
  ],
  institutions: [
    house("kita", ["kita", "familienzentrum"], { capacity: 60, providers: [{ provider: "stadt" }] }),
    house("zwei", ["kita"]),
    house("drei", ["jugendtreff"]),
    house("west", ["kita"], { capacity: 99 }),
    house("mobil", ["spielmobil"], { sites: [], serves: ["ost"] }),
  ],
  offers: [
    offer("a", {
      institution: "kita",
      places: [{ at: "site", site: "kita" }],
      legalBases: [{ law: "sgb8", section: "16" }],
    }),
    offer("b", {
      institution: "drei",
      places: [{ at: "site", site: "drei" }],
      registration: { kind: "provider", capacity: 12 },
    }),
    offer("c", {
      institution: "drei",
      topics: [],
      targetGroups: [{ roles: ["eltern"] }],
      places: [{ at: "site", site: "zwei" }],
      accessibility: { physical: { stepFree: true } },
    }),
    offer("w", { institution: "west", places: [{ at: "site", site: "west" }] }),
  ],
}
const of = (groupBy: InventoryGrouping) => inventory(catalogueOf(network), { area: unit("ost"), groupBy })
const keys = (groupBy: InventoryGrouping) =>
  of(groupBy).groups.map(({ key, institutions, offers }) => [key, institutions.count, offers.count])

describe("the inventory of an area", () => {
  it("counts institutions that work there or are there for its children, and offers that take place there (Q17)", () => {
    const { total } = of("type")
    expect([total.institutions.count, total.offers.count]).toEqual([4, 3])
  })

  it("counts what is of several types in each, the largest first (Q17)", () => {
    expect(keys("type")).toEqual([
      ["jugendtreff", 1, 2],
      ["kita", 2, 1],
      ["familienzentrum", 1, 1],
      ["spielmobil", 1, 0],
    ])
  })

  it("counts what is not known as not known, and never as none (Q17)", () => {
    expect(of("type").total).toEqual({
      institutions: { count: 4, places: { sum: 60, unknown: 3 }, stepFree: { yes: 1, no: 1, unknown: 2 } },
      offers: { count: 3, places: { sum: 12, unknown: 2 }, stepFree: { yes: 2, no: 0, unknown: 1 } },
    })
    expect(keys("carrier")).toEqual([
      ["stadt", 1, 1],
      [undefined, 3, 2],
    ])
  })

  it("counts by age band, topic, form and paragraph; those without one come last (Q17)", () => {
    expect(keys("ageBand")).toEqual([
      ["6-9", 2, 2],
      ["10-13", 2, 2],
      [undefined, 2, 1],
    ])
    expect(keys("topic")).toEqual([
      ["sport", 2, 2],
      [undefined, 2, 1],
    ])
    expect(keys("form")).toEqual([
      ["gruppe", 2, 3],
      [undefined, 2, 0],
    ])
    expect(keys("paragraph").slice(0, 2)).toEqual([
      ["sgb8 11", 2, 0],
      ["sgb8 16", 1, 1],
    ])
  })

  it("has nothing for an area that nobody knows", () => {
    const { groups, total } = inventory(catalogueOf(network), { area: unit("nirgends"), groupBy: "type" })
    expect([groups, total.institutions.count]).toEqual([[], 0])
  })

  it("adds up: each institution and each offer is in a group, and none in more groups than it has keys", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...network.institutions]),
        fc.shuffledSubarray([...network.offers]),
        fc.constantFrom<InventoryGrouping>("type", "paragraph", "carrier", "ageBand", "topic", "form"),
        (institutions, offers, groupBy) => {
          const told = inventory(catalogueOf({ ...network, institutions, offers }), { area: unit("ost"), groupBy })
          const sum = (count: (group: (typeof told.groups)[number]) => number) =>
            told.groups.reduce((all, group) => all + count(group), 0)
          expect(sum((group) => group.institutions.count)).toBeGreaterThanOrEqual(told.total.institutions.count)
          expect(sum((group) => group.offers.count)).toBeGreaterThanOrEqual(told.total.offers.count)
          for (const { institutions: of } of told.groups) {
            expect(of.stepFree.yes + of.stepFree.no + of.stepFree.unknown).toBe(of.count)
          }
        },
      ),
    )
  })
})
