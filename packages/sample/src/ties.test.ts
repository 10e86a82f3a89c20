import {
  betweenness,
  InstitutionId,
  indexNetwork,
  LocalDate,
  type NetworkIndex,
  networkMap,
  networkOverTime,
  networkTies,
  SpatialUnitId,
} from "@sozialraum/core"
import { networkMapMarkdown } from "@sozialraum/core/text"
import { beforeAll, describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

let index: NetworkIndex
beforeAll(async () => {
  index = indexNetwork(await sampleNetwork())
})
const asOf = LocalDate.parse("2026-11-23")
const work = ["verweist", "gemeinsamesAngebot", "gemeinsameMassnahme", "kooperiertVertraglich"] as const
const familyCentre = InstitutionId.parse("partner:P4")

describe("the network of Bochum-Süd (Q30)", () => {
  it("has the social services connected through the family education centre alone, by a tie that both told of", () => {
    const [tie] = networkTies(index, { asOf, kinds: ["verweist"] }).filter(({ from }) => from.startsWith("bezirks"))
    expect(tie).toMatchObject({ to: familyCentre, directed: true, known: "confirmed", intensity: 4 })
    const bridges = networkMap(index, { asOf }).edges.filter(({ isBridge }) => isBridge)
    expect(bridges.map(({ between }) => between)).toContainEqual(["bezirkssozialdienst-sued", familyCentre])
  })

  it("is held together by the Waldschule, where bodies do not count", () => {
    const map = networkMap(index, { asOf, kinds: work })
    expect(map.bridging[0]).toEqual({ id: "schulen:306", parts: [4, 2, 1, 1] })
    expect(betweenness(map)[0]?.institution).toBe("schulen:306")
    expect(map.isolated).toHaveLength(30)
  })

  it("is plain data: what JSON keeps of the map is the map", () => {
    const map = networkMap(index, { asOf, area: SpatialUnitId.parse("bochum/sued") })
    expect(JSON.parse(JSON.stringify(map))).toStrictEqual(map)
  })

  it("grows together with the conference of 2024", () => {
    const question = { from: LocalDate.parse("2023-08-01"), to: LocalDate.parse("2025-08-01"), step: "month" } as const
    const months = networkOverTime(index, { ...question, kinds: ["gemeinsamesGremium"] })
    const first = months.findIndex(({ edges }) => edges > 0)
    expect(months[first]?.period.from).toBe("2024-08-01")
    expect(months.slice(0, first).every(({ isolated, institutions }) => isolated === institutions)).toBe(true)
    // One member rested for three months.
    expect(months.slice(first).map(({ isolated }) => isolated - (months[first]?.isolated ?? 0))).toEqual([
      ...[0, 0, 1, 1, 1],
      ...Array.from({ length: 7 }, () => 0),
    ])
  })

  it("tells the public of no body and of no referral but one (P9)", () => {
    const ties = networkTies(index, { asOf, audience: "public" })
    expect(ties.filter(({ kind }) => kind === "gemeinsamesGremium")).toEqual([])
    expect(ties.filter(({ kind }) => kind === "verweist").map(({ sources }) => sources[0]?.id)).toEqual([
      "beziehung-lennershof-familienbildung",
    ])
  })

  it("has in Stiepel one school that sits in the conference with partners elsewhere", () => {
    const map = networkMap(index, {
      asOf,
      area: SpatialUnitId.parse("bochum/sued/stiepel"),
      kinds: ["gemeinsamesGremium"],
    })
    const elsewhere = map.nodes.filter(({ partnersElsewhere = 0 }) => partnersElsewhere > 0)
    expect(elsewhere.map(({ name }) => name)).toContain("Gräfin-Imma-Schule")
    expect(networkMapMarkdown(map, { language: "de" })).toContain("- Gräfin-Imma-Schule (12 Partner anderswo)")
  })
})
