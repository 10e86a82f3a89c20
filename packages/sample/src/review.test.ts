import {
  Audience,
  ConferenceId,
  conferenceMeasures,
  indexNetwork,
  LocalDate,
  upwardReport,
  yearlyReview,
} from "@sozialraum/core"
import { measuresMarkdown, reviewMarkdown, upwardMarkdown } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const index = indexNetwork(await sampleNetwork())
const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
if (sued === undefined) throw new Error("the sample has no conference")
const period = { from: day("2026-01-01"), to: day("2027-01-01") }
const asOf = day("2027-01-15")
const reviewFor = (audience: Audience) => yearlyReview(index, sued, { year: 2026, asOf, audience })
const upwardFor = (audience: Audience) => upwardReport(index, sued, { period, asOf, audience })
const unreleased = index.network.needs.filter(({ released }) => !released).map(({ description }) => description)

describe("the year of the Sozialraumkonferenz Bochum-Süd", () => {
  it("begins its open measures with what is overdue, and says where they were agreed (Q6)", () => {
    const { open, overdue, completion } = conferenceMeasures(index, sued, { asOf, period })
    expect(open.map(({ title, overdueDays, agreed }) => [title, overdueDays, agreed?.meeting])).toEqual([
      ["Osterferien 2027 in Querenburg", 4, "sued-2026-09-16"],
      ["Schwimmkurse in Querenburg", 0, "sued-2026-09-16"],
    ])
    expect([overdue, completion?.agreed]).toEqual([1, 2])
    expect(measuresMarkdown({ open, overdue }, { language: "de" })).toContain("4 Tage")
  })

  it("counts the needs of the whole Sozialraum, those of the district that it is made of among them (R3)", () => {
    expect(reviewFor("network")?.needs.open.map(({ need }) => need)).toContain("bedarf-osterferien")
  })

  it("goes on as long as needs and measures are open, whatever its rhythm (R32)", () => {
    expect(reviewFor("network")?.stillNeeded?.suggestion).toBe("continue")
  })

  it("keeps the lead time of its invitations, and avoids holidays of which it has no calendar (R24, R25)", () => {
    expect(reviewFor("network")?.rules).toMatchObject([
      { rule: "invitationLeadDays", leadDays: 10, broken: [] },
      { rule: "avoidSchoolHolidays", unknown: 2 },
    ])
  })

  it("reads as a page, and tells needs that are not released to planners only (P9)", () => {
    expect(unreleased.length).toBeGreaterThan(0)
    for (const audience of Audience.options) {
      const [review, upward] = [reviewFor(audience), upwardFor(audience)]
      if (review === undefined || upward === undefined) throw new Error("the year is over")
      const text = [
        JSON.stringify([review, upward]),
        reviewMarkdown(review, { language: "de" }),
        upwardMarkdown(upward, { language: "en" }),
      ].join()
      expect([audience, unreleased.some((one) => text.includes(one))]).toEqual([audience, audience === "planning"])
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it("reports upwards without naming whose seat was empty, to nobody (P9, R30)", () => {
    for (const audience of Audience.options) {
      const upward = upwardFor(audience)
      expect(JSON.stringify(upward?.attendance)).not.toMatch(/partner:|schulen:|kitas:|leitung/i)
    }
  })
})
