import {
  AgendaItem,
  agendaDraft,
  backlog,
  type Conference,
  indexNetwork,
  LocalDate,
  meetingDue,
  meetingFindings,
} from "@sozialraum/core"
import { agendaMarkdown, backlogMarkdown, backlogNames, describeMeetingDue } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const network = await sampleNetwork()
const index = indexNetwork(network)
const names = backlogNames(index)
const asOf = LocalDate.parse("2026-12-01")
const conference = network.conferences.find(({ id }) => id === "sozialraumkonferenz-sued") as Conference

describe("the backlog of the sample conference", () => {
  const entries = backlog(index, conference, { asOf })

  it("begins with the guide for families, two months late, and has what members handed in", () => {
    expect(entries[0]).toMatchObject({ kind: "measure", measure: "massnahme-wegweiser", next: "due", overdueDays: 62 })
    const waiting = new Set(entries.map(({ item }) => item.id))
    const open = network.agendaProposals.filter(({ state }) => state.status === "open").map(({ id }) => id)
    expect(open.filter((id) => !waiting.has(id))).toEqual([])
  })

  it("has the need of Stiepel for planners alone, for it is not released (P9)", () => {
    for (const audience of ["public", "network", "convenor"] as const) {
      const told = [backlog(index, conference, { asOf, audience }), agendaDraft(index, conference, { asOf, audience })]
      expect(JSON.stringify(told)).not.toContain("bedarf-treff-stiepel")
    }
    const planners = backlog(index, conference, { asOf, audience: "planning" })
    expect(planners).toContainEqual(expect.objectContaining({ kind: "need", need: "bedarf-treff-stiepel" }))
  })

  it("does not have the need for Easter care, since a measure is agreed for it, but has it had that been given up", () => {
    expect(entries.some((entry) => entry.kind === "need" && entry.need === "bedarf-osterferien")).toBe(false)
    const without = indexNetwork({
      ...network,
      measures: network.measures.filter(({ id }) => id !== "massnahme-osterferien-2027"),
    })
    expect(backlog(without, conference, { asOf })).toContainEqual(
      expect.objectContaining({ kind: "need", need: "bedarf-osterferien", because: "withoutMeasure" }),
    )
  })

  it("reads as a page", () => {
    const page = backlogMarkdown(entries, names, { language: "de" })
    expect(page).toContain("Wegweiser für Familien in fünf Sprachen")
    expect(page).not.toContain("undefined")
  })
})

describe("the next meeting of the sample conference", () => {
  it("is due, and the reasons begin with the most urgent one", () => {
    const due = meetingDue(index, conference, { asOf })
    expect(due).toMatchObject({ answer: "due", latestBy: "2026-12-01" })
    expect(describeMeetingDue(due, names, "de").split("\n")[1]).toBe(
      "- Maßnahme: Wegweiser für Familien in fünf Sprachen (62 Tage überfällig)",
    )
  })

  it("is missed where none is planned for half a year (R32)", () => {
    expect(meetingFindings(index, conference, { asOf })).toEqual([])
    const later = LocalDate.parse("2027-12-01")
    expect(meetingFindings(index, conference, { asOf: later })).toMatchObject([
      { rule: "R32", conference: conference.id },
    ])
  })

  it("has an agenda that is valid, with everything urgent once (Q4, R28)", () => {
    const draft = agendaDraft(index, conference, { asOf })
    expect(AgendaItem.array().parse(draft)).toEqual(draft)
    expect(draft.map(({ order }) => order)).toEqual(draft.map((_, place) => place + 1))
    for (const { item } of backlog(index, conference, { asOf }).filter(({ urgent }) => urgent))
      expect(draft.filter(({ id }) => id === item.id)).toHaveLength(1)
    expect(agendaMarkdown(draft, names, { language: "de" })).toContain(
      "1. Protokoll der Sitzung vom 16.09.2026 (Ziel: Genehmigung)",
    )
  })
})
