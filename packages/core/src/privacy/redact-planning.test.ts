import { describe, expect, it } from "vitest"
import { Measure, Need, ParticipationResult } from "../planning/index.js"
import { redact } from "./index.js"

const because = "Drei Schulen sagen das Gleiche."
const raisedBy = { kind: "institution", institution: "grundschule" }
const history = [{ state: "registered", since: "2026-09-01" }]
const need = (parts: object = {}): Need =>
  Need.parse({
    id: "schwimmen",
    area: "querenburg",
    topics: ["schwimmen"],
    targetGroups: [{ roles: ["kind"] }],
    description: "Viele Kinder können nicht schwimmen.",
    evidence: [
      { kind: "indicator", indicator: "sgb2Quote", unit: "querenburg", on: "2018-12-31" },
      { kind: "participation", result: "nadeln-2026" },
    ],
    raisedBy,
    raisedOn: "2026-09-01",
    priority: "high",
    planning: { period: "kjfp" },
    history,
    state: "confirmed",
    since: "2026-09-24",
    because,
    ...parts,
  })

describe("a need is shown", () => {
  it("to planners only, as long as they have not released it (P9)", () => {
    for (const reader of ["public", "network", "convenor"] as const)
      expect(redact(Need, need(), reader)).toBe(undefined)
    expect(redact(Need, need(), "planning")).toEqual(need())
  })

  it("once it is released, to everybody in outline and to the network with its reasons (P9)", () => {
    const released = need({ released: true })
    expect(Object.keys(redact(Need, released, "public")).sort()).toEqual(
      ["area", "description", "id", "raisedOn", "released", "since", "state", "targetGroups", "topics"].sort(),
    )
    const seen = redact(Need, released, "network")
    expect(seen.evidence).toEqual([{ kind: "participation", result: "nadeln-2026" }])
    expect(seen).toMatchObject({ because, history, raisedBy })
    expect(seen).not.toHaveProperty("priority")
    expect(seen).not.toHaveProperty("planning")
    expect(redact(Need, released, "planning")).toEqual(released)
  })
})

describe("a measure is shown", () => {
  const measure = (parts: object = {}): Measure =>
    Measure.parse({
      id: "schwimmkurs",
      title: "Schwimmkurs im Hallenbad",
      needs: ["schwimmen"],
      responsible: "verein",
      costs: [{ cents: 120_000, currency: "EUR" }],
      planning: { period: "kjfp" },
      agreed: { on: "2026-11-12", conference: "sued" },
      reports: [{ on: "2027-03-01", by: "verein", text: "Zwölf Kinder." }],
      start: "2027-02-01",
      due: "2027-06-30",
      review: "2027-09-01",
      state: "reviewed",
      startedOn: "2027-02-03",
      doneOn: "2027-06-28",
      reviewed: { on: "2027-09-01", effect: "keep", text: "22 von 24 Kindern haben das Seepferdchen." },
      ...parts,
    })

  it("to the network, and to planners with its place in their plan (P9)", () => {
    expect(redact(Measure, measure(), "public")).toBe(undefined)
    const { planning: _planning, ...network } = measure()
    expect(redact(Measure, measure(), "network")).toEqual(network)
    expect(redact(Measure, measure(), "planning")).toEqual(measure())
  })

  it("to everybody once it is released, but never with its money, its reports or its review (P9)", () => {
    const seen = redact(Measure, measure({ public: true }), "public")
    for (const field of ["costs", "reports", "planning", "agreed", "reviewed"]) expect(seen).not.toHaveProperty(field)
    expect(seen.title).toBe("Schwimmkurs im Hallenbad")
  })

  it("when it was given up, without the reason outside the network (P9)", () => {
    const {
      startedOn: _startedOn,
      doneOn: _doneOn,
      reviewed: _reviewed,
      ...rest
    } = { ...measure({ public: true }) } as Extract<Measure, { readonly state: "reviewed" }>
    const stopped = Measure.parse({ ...rest, state: "stopped", stopped: { on: "2027-01-15", because } })
    expect(redact(Measure, stopped, "public")).not.toHaveProperty("stopped")
    expect(redact(Measure, stopped, "network")).toMatchObject({ stopped: { because } })
  })
})

describe("what children said is shown", () => {
  const result = (parts: object = {}): ParticipationResult =>
    ParticipationResult.parse({
      id: "nadeln-2026",
      method: "nadelmethode",
      on: "2026-06-10",
      area: "querenburg",
      participants: { kind: "number", number: 24 },
      statements: [
        { kind: "avoidedPlace", place: { name: "Unterführung" }, quotes: ["Da ist es immer dunkel."] },
        { kind: "wish", topics: ["schwimmen"], text: "Schwimmen lernen" },
      ],
      ...parts,
    })

  it("to the network, and to everybody once it is released, but then not word for word (P9, P13)", () => {
    expect(redact(ParticipationResult, result(), "public")).toBe(undefined)
    expect(redact(ParticipationResult, result(), "network")).toEqual(result())
    const seen = redact(ParticipationResult, result({ public: true }), "public")
    expect(JSON.stringify(seen)).not.toContain("dunkel")
    expect(seen.statements?.map((statement) => statement?.kind)).toEqual(["avoidedPlace", "wish"])
  })
})
