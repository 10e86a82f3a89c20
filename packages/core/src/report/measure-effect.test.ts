import { describe, expect, it } from "vitest"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { IndicatorValue, Measure, Need } from "../planning/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { measureEffect } from "./index.js"

const day = (text: string): LocalDate => LocalDate.parse(text)

const measure = (parts: object = {}): Measure =>
  Measure.parse({
    id: "beratung",
    title: "Beratung im Quartier",
    needs: ["schulden"],
    responsible: "buero",
    participants: ["verein"],
    success: [
      { text: "Weniger Armut", indicator: { code: "sgb2Quote", unit: "querenburg" } },
      { text: "Es spricht sich herum." },
    ],
    start: "2024-01-15",
    due: "2025-01-31",
    review: "2026-03-01",
    state: "reviewed",
    startedOn: "2024-02-01",
    doneOn: "2025-01-31",
    reviewed: { on: "2026-03-01", effect: "change", text: "Mehr Zeit für Gespräche." },
    ...parts,
  })

const need = (parts: object = {}): Need =>
  Need.parse({
    id: "schulden",
    area: "querenburg",
    topics: ["schulden"],
    targetGroups: [{ roles: ["eltern"] }],
    description: "Familien brauchen Rat, wenn das Geld nicht reicht.",
    raisedBy: { kind: "institution", institution: "buero" },
    raisedOn: "2023-10-01",
    state: "confirmed",
    since: "2023-11-01",
    ...parts,
  })

const value = (on: string, parts: object, unit = "querenburg"): IndicatorValue =>
  IndicatorValue.parse({ id: `${unit}-${on}`, indicator: "sgb2Quote", unit, on, source: { name: "Stadt" }, ...parts })
const known = (number: number, mean?: number) => ({
  state: "known",
  value: number,
  ...(mean === undefined ? {} : { comparison: { unit: "bochum", value: mean } }),
})

const effect = (values: Partial<Network>, parts: object = {}, asOf = "2026-10-01") =>
  measureEffect(indexNetwork({ needs: [need()], ...values }), measure(parts), { asOf: day(asOf) })

describe("the effect of a measure (Q21)", () => {
  it("is told by the last number up to its start and the last one from its end on", () => {
    const indicatorValues = [
      value("2025-12-31", known(19, 14.5)),
      value("2024-12-31", known(99, 99)),
      value("2022-12-31", known(30, 30)),
      value("2023-12-31", known(21, 15)),
      value("2026-12-31", known(1, 1)),
    ]
    expect(effect({ indicatorValues }).indicators).toEqual([
      {
        criterion: "Weniger Armut",
        indicator: "sgb2Quote",
        unit: "querenburg",
        before: { on: "2023-12-31", number: 21, city: 15 },
        after: { on: "2025-12-31", number: 19, city: 14.5 },
        difference: -2,
        againstCity: -1.5,
        burden: "eased",
      },
    ])
    expect(effect({ indicatorValues }).criteria).toEqual(["Es spricht sich herum."])
    const [early] = effect({ indicatorValues }, { doneOn: "2024-12-31" }, "2025-06-30").indicators
    expect(early?.after?.on).toBe("2024-12-31")
    const [between] = effect({ indicatorValues }, {}, "2025-06-30").indicators
    expect(between).not.toHaveProperty("after")
    const oneDay = { start: "2023-12-31", startedOn: "2023-12-31", due: "2023-12-31", doneOn: "2023-12-31" }
    expect(effect({ indicatorValues }, oneDay, "2024-06-30").indicators[0]).not.toHaveProperty("after")
  })

  it("says nothing where a number is held back or missing (P3)", () => {
    const before = value("2023-12-31", known(21))
    const hidden = value("2025-12-31", { state: "suppressed" })
    const [one] = effect({ indicatorValues: [before, hidden] }).indicators
    expect(one?.after).toStrictEqual({ on: "2025-12-31" })
    expect(one).not.toHaveProperty("difference")
    const twice = effect({ indicatorValues: [before, hidden, value("2025-12-31", known(3))] }).indicators[0]
    expect(twice?.after).toEqual({ on: "2025-12-31" })
    expect(effect({ indicatorValues: [before] }).indicators[0]).not.toHaveProperty("after")
    expect(effect({}).indicators[0]).toEqual({ criterion: "Weniger Armut", indicator: "sgb2Quote", unit: "querenburg" })
  })

  it("takes the number of the city where the value does not tell it", () => {
    const areas = [
      SpatialUnit.parse({ id: "bochum", kind: "stadt", name: "Bochum" }),
      SpatialUnit.parse({
        id: "querenburg",
        kind: "ortsteil",
        name: "Q",
        parents: [{ unit: "bochum", kind: "stadt" }],
      }),
    ]
    const indicatorValues = [
      value("2023-12-31", known(21)),
      value("2025-12-31", known(22)),
      value("2023-12-31", known(15), "bochum"),
      value("2025-12-31", known(17), "bochum"),
    ]
    expect(effect({ areas, indicatorValues }).indicators[0]).toMatchObject({
      difference: 1,
      againstCity: -1,
      burden: "grown",
    })
  })

  it("reads a falling number as more burden where lower is worse", () => {
    const rate = (on: string, number: number) =>
      IndicatorValue.parse({ ...value(on, known(number)), id: `g-${on}`, indicator: "uebergangGymnasium" })
    const success = [
      { text: "Mehr Kinder zum Gymnasium", indicator: { code: "uebergangGymnasium", unit: "querenburg" } },
    ]
    const indicatorValues = [rate("2023-10-15", 33), rate("2025-10-15", 30)]
    expect(effect({ indicatorValues }, { success }).indicators[0]).toMatchObject({ difference: -3, burden: "grown" })
  })

  it("ends with the day on which a measure was given up", () => {
    const indicatorValues = [value("2023-12-31", known(21)), value("2024-12-31", known(20))]
    const { doneOn: _done, reviewed: _reviewed, ...running } = measure() as Extract<Measure, { state: "reviewed" }>
    const stopped = Measure.parse({ ...running, state: "stopped", stopped: { on: "2024-06-30", because: "x" } })
    const index = indexNetwork({ indicatorValues })
    expect(measureEffect(index, stopped, { asOf: day("2025-01-01") }).indicators[0]?.after?.number).toBe(20)
  })

  it("names the offers that prove its needs met, and those that its institutions began since on their topics", () => {
    const offer = (id: string, parts: object) =>
      Offer.parse({
        id,
        title: id,
        institution: "buero",
        form: "beratung",
        topics: ["schulden"],
        state: "published",
        ...parts,
      })
    const offers = [
      offer("neu", { from: "2024-03-01" }),
      offer("partner", { from: "2024-03-01", institution: "verein", state: "ended" }),
      offer("beweis", { from: "2024-03-01" }),
      offer("davor", { from: "2024-01-31" }),
      offer("danach", { from: "2026-10-02" }),
      offer("entwurf", { from: "2024-03-01", state: "draft" }),
      offer("fremd", { from: "2024-03-01", institution: "kita" }),
      offer("anderes", { from: "2024-03-01", topics: ["sport"] }),
    ]
    const through = [
      { kind: "offer", offer: "beweis", change: "new", on: "2024-03-01" },
      { kind: "offer", offer: "zuvor", change: "new", on: "2024-01-01" },
      { kind: "measure", measure: "beratung", reviewedOn: "2026-03-01" },
    ]
    const later = { kind: "offer", offer: "spaeter", change: "new", on: "2026-10-02" }
    const met = need({ state: "met", since: "2026-10-02", through: [...through, later] })
    const back = { state: "registered", since: "2026-10-02", because: "x" }
    const reopened = need({ ...back, history: [{ state: "met", since: "2026-10-02", through }] })
    expect(effect({ needs: [reopened], offers }).offers[0]).toEqual({ offer: "beweis", because: "provesNeed" })
    expect(effect({ needs: [met], offers }).offers).toEqual([
      { offer: "beweis", because: "provesNeed" },
      { offer: "neu", because: "begun" },
      { offer: "partner", because: "begun" },
    ])
  })

  it("tells the state of its needs and the review as far as they were known on that day", () => {
    const met = need({
      state: "met",
      since: "2026-03-02",
      through: [{ kind: "measure", measure: "beratung", reviewedOn: "2026-03-01" }],
      history: [{ state: "confirmed", since: "2023-11-01" }],
    })
    const later = effect({ needs: [met] })
    expect(later.needs).toEqual([{ need: "schulden", state: "met" }])
    expect(later.review?.text).toBe("Mehr Zeit für Gespräche.")
    const before = effect({ needs: [met] }, {}, "2026-02-28")
    expect(before.needs).toEqual([{ need: "schulden", state: "confirmed" }])
    expect(before).not.toHaveProperty("review")
  })
})
