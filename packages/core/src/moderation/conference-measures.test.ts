import { describe, expect, it } from "vitest"
import { Measure, Need } from "../planning/index.js"
import type { Audience } from "../visibility.js"
import { body, day, held, ost, townWith } from "./attendance-report.fixture.js"
import { conferenceMeasures } from "./conference-measures.js"

const asOf = day("2026-10-01")
const year = { from: day("2026-01-01"), to: day("2027-01-01") }
const measure = (id: string, more: object = {}): Measure =>
  Measure.parse({
    id,
    title: `Maßnahme ${id}`,
    preventive: true,
    responsible: "kita",
    agreed: { on: "2026-02-04", conference: "ost", meeting: "s-2026-02-04", agendaItem: 2 },
    start: "2026-03-01",
    due: "2026-06-01",
    review: "2026-09-01",
    state: "planned",
    ...more,
  })
const running = { state: "running", startedOn: "2026-03-01" }
const doneOn = (on: string) => ({ state: "done", startedOn: "2026-03-01", doneOn: on })
const need = (id: string, released: boolean): Need =>
  Need.parse({
    id,
    area: "ort",
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: `Bedarf ${id}`,
    raisedBy: { kind: "institution", institution: "kita" },
    raisedOn: "2026-01-10",
    since: "2026-01-10",
    state: "registered",
    released,
  })
const agenda = [
  { id: "begruessung", order: 1, title: "Begrüßung", kind: "misc" },
  { id: "spielplatz", order: 2, title: "Spielplatz", kind: "topic" },
]
const sitting = held("2026-02-04", ["kita"], { agenda })

const measuresOf = (
  measures: ReadonlyArray<Measure>,
  asked: { readonly audience?: Audience; readonly of?: typeof ost } = {},
) => {
  const index = townWith({
    measures,
    needs: [need("offen", true), need("geheim", false)],
    meetings: [sitting],
    conferences: [ost, body("west")],
  })
  const { of = ost, audience = "network" } = asked
  return conferenceMeasures(index, of, { asOf, period: year, audience })
}

describe("the measures of a conference (Q6)", () => {
  it("begin with what is overdue longest, each with its owner, its day and where it was agreed (Q6, R34)", () => {
    const open = measuresOf([
      measure("a", { start: "2026-11-01", due: "2026-12-01", review: "2027-01-01" }),
      measure("b", running),
    ])
    expect(open.overdue).toBe(1)
    expect(open.open.map(({ measure: id, next, on, overdueDays }) => [id, next, on, overdueDays])).toEqual([
      ["b", "due", "2026-06-01", 122],
      ["a", "start", "2026-11-01", 0],
    ])
    expect(open.open[0]).toMatchObject({
      responsibleName: "Haus kita",
      due: "2026-06-01",
      agreed: {
        on: "2026-02-04",
        meeting: "s-2026-02-04",
        meetingTitle: "Sitzung 2026-02-04",
        item: { id: "spielplatz", order: 2, title: "Spielplatz" },
      },
    })
  })

  it("are those agreed by the day on which it is asked (Q6)", () => {
    expect(measuresOf([measure("a", { agreed: { on: "2026-10-02", conference: "ost" } })]).open).toEqual([])
    expect(measuresOf([measure("a", { agreed: { on: "2026-10-01", conference: "ost" } })]).open.length).toBe(1)
  })

  it("tell the last report that was there on the day (Q6)", () => {
    const report = (on: string, text: string) => ({ on, by: "kita", text })
    const reports = [report("2026-05-01", "zwei"), report("2026-04-01", "eins"), report("2026-11-01", "später")]
    expect(measuresOf([measure("a", { ...running, reports })]).open[0]?.lastReport?.text).toBe("zwei")
  })

  it("name only the needs that a reader may know (P9)", () => {
    const both = measure("a", { needs: ["offen", "geheim"] })
    const needsFor = (audience: Audience) => measuresOf([both], { audience }).open[0]?.needs.map(({ need: id }) => id)
    expect([needsFor("network"), needsFor("convenor"), needsFor("planning")]).toEqual([
      ["offen"],
      ["offen"],
      ["offen", "geheim"],
    ])
    expect(JSON.stringify(measuresOf([both]))).not.toContain("geheim")
  })

  it("are not told outside the network, for where a measure was agreed is not (P9)", () => {
    expect(measuresOf([measure("a", { public: true })], { audience: "public" })).toEqual({ open: [], overdue: 0 })
  })

  it("are those of its own meetings, joint ones too, and those that only the minutes name (Q6)", () => {
    const joint = held("2026-04-01", [], { id: "gemeinsam", conference: "west", jointWith: ["ost"] })
    const minuted = held("2026-05-06", [], {
      id: "protokolliert",
      state: "minutesDraft",
      agenda,
      minutes: {
        by: "moderation",
        writtenOn: "2026-05-08",
        items: [
          {
            item: "spielplatz",
            status: "settled",
            outcomes: [{ kind: "measure", text: "Wir räumen auf.", measure: "c" }],
          },
        ],
      },
    })
    const { agreed: _agreed, ...nowhere } = measure("c")
    const index = townWith({
      conferences: [ost, body("west")],
      meetings: [joint, minuted],
      measures: [
        measure("a", { agreed: { on: "2026-04-01", meeting: "gemeinsam" } }),
        measure("b", { agreed: { on: "2026-04-01", conference: "west" } }),
        nowhere as Measure,
      ],
    })
    const open = conferenceMeasures(index, ost, { asOf }).open
    expect(open.map(({ measure: id, agreed }) => [id, agreed?.on])).toEqual([
      ["a", "2026-04-01"],
      ["c", "2026-05-06"],
    ])
  })

  it("count in a period what was agreed, done in time and late, given up and reviewed (Q6)", () => {
    const counted = measuresOf([
      measure("a", doneOn("2026-06-01")),
      measure("b", doneOn("2026-06-02")),
      measure("c", {
        ...doneOn("2026-05-01"),
        state: "reviewed",
        reviewed: { on: "2026-09-01", effect: "keep", text: "gut" },
      }),
      measure("d", { state: "stopped", stopped: { on: "2026-05-01", because: "kein Geld" } }),
      measure("e", { agreed: { on: "2025-12-31", conference: "ost" }, ...running }),
    ])
    expect(counted.completion).toEqual({ agreed: 4, done: 3, doneInTime: 2, doneLate: 1, stopped: 1, reviewed: 1 })
    const index = townWith({ measures: [measure("a", doneOn("2026-06-01"))] })
    expect(conferenceMeasures(index, ost, { asOf: day("2026-05-31"), period: year }).completion).toMatchObject({
      agreed: 1,
      done: 0,
    })
    expect(conferenceMeasures(index, ost, { asOf })).not.toHaveProperty("completion")
  })
})
