import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import { indexNetwork, LocalDate, offerCatalogue } from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./network.js"

const day = (text: string) => LocalDate.parse(text)

describe("the catalogue of the sample network", () => {
  it("drops the dates in the autumn holidays of Nordrhein-Westfalen", async () => {
    const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), {
      asOf: day("2026-10-01"),
      period: { from: day("2026-10-01"), to: day("2026-11-08") },
      region: { land: "NW" },
      calendars: [schoolHolidays("NW"), publicHolidays("NW")],
    })
    const treff = catalogue.entries.find(({ offer }) => offer.id === "offener-treff")
    expect(treff?.dates.dropped.length).toBeGreaterThan(0)
  })
})
