import { InstitutionId, indexNetwork, LocalDate, myDuties } from "@sozialraum/core"
import { dutiesMarkdown } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const network = await sampleNetwork()
const index = indexNetwork(network)
const asOf = LocalDate.parse("2026-12-01")
const duties = (who: string) => myDuties(index, InstitutionId.parse(who), { asOf })

describe("duties in the sample network (Q14)", () => {
  it("of the family centre are to finish the guide, which is late", () => {
    expect(duties("partner:P4")[0]).toMatchObject({
      kind: "measure",
      measure: "massnahme-wegweiser",
      as: "responsible",
      next: "due",
      on: "2026-09-30",
      overdueDays: 62,
    })
  })

  it("of the youth welfare office are to call the meeting that is due", () => {
    expect(duties("partner:P1")).toContainEqual(
      expect.objectContaining({ kind: "callMeeting", conference: "sozialraumkonferenz-sued" }),
    )
  })

  it("of everybody read as a page, the most urgent first", () => {
    for (const { id } of network.institutions) {
      const found = duties(id)
      const days = found.map(({ on }) => on ?? "~")
      expect(days).toEqual(days.toSorted())
      expect(dutiesMarkdown(found, { language: "de" })).not.toContain("undefined")
    }
  })
})
