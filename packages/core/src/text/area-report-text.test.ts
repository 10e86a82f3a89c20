import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { IndicatorValue, Measure } from "../planning/index.js"
import { areaReport } from "../report/index.js"
import { offerCatalogue } from "../search/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { areaReportMarkdown, type Language } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const offer = (id: string, more: object = {}) =>
  Offer.parse({ id, title: id, institution: "kita", form: "gruppe", serves: ["ost"], state: "published", ...more })
const base: Partial<Network> = {
  areas: [SpatialUnit.parse({ id: "ost", kind: "ortsteil", name: "Ost" })],
  institutions: [Institution.parse({ id: "kita", name: "Kita", types: ["kita"], serves: ["ost"], capacity: 1200 })],
}
const pageOf = (network: Partial<Network>, language: Language = "de", before?: Partial<Network>): string => {
  const asOf = day("2026-12-31")
  const catalogue = offerCatalogue(indexNetwork({ ...base, ...network }), {
    asOf,
    period: { from: day("2026-01-01"), to: day("2027-01-01") },
    calendars: [],
    audience: "network",
  })
  const report = areaReport(catalogue, {
    area: SpatialUnitId.parse("ost"),
    year: 2026,
    ...(before === undefined
      ? {}
      : { before: { index: indexNetwork({ ...base, ...before }), asOf: day("2026-01-01") } }),
  })
  return report === undefined ? "" : areaReportMarkdown(report, { language })
}

describe("the page of an area report", () => {
  it("has the inventory with places, and says what nobody stated (Q8)", () => {
    expect(pageOf({ offers: [offer("a")] })).toContain("| Kindertageseinrichtung | 1 | 1.200 | 1 |")
    expect(pageOf({}, "en")).toContain("| Day-care centre for children | 1 | 1,200 | 0 |")
    expect(pageOf({})).toContain("Einrichtungen ohne Stufen: 0; nur über Stufen zu erreichen: 0; nicht bekannt: 1.")
  })

  it("names what changed between two states, each field in words (Q8, Q29)", () => {
    const page = pageOf({ offers: [offer("bleibt", { title: "Neu | alt" }), offer("kommt")] }, "de", {
      offers: [offer("bleibt"), offer("geht")],
    })
    expect(page).toContain("- Neu: kommt\n- Beendet: geht\n- Geändert: Neu \\| alt (Titel)")
  })

  it("has words for every field that may have changed (Q29)", () => {
    const full = offer("a", {
      accessibility: {},
      contactPoint: "c",
      costs: [{ kind: "free" }],
      description: "x",
      form: "offen",
      from: "2026-01-01",
      funding: { public: true },
      interpretedLanguages: ["tr"],
      language: "en",
      languages: ["de"],
      legalBases: [{ law: "none" }],
      partners: [{ institution: "b" }],
      places: [{ at: "digital" }],
      registration: { kind: "none" },
      schedule: { kind: "byArrangement" },
      serves: ["ost", "west"],
      targetGroups: [{}],
      texts: [{ language: "de", level: "leicht", title: "x", original: { title: "x" } }],
      title: "anders",
      to: "2030-01-01",
      topics: ["sport"],
    })
    const page = pageOf({ offers: [full] }, "de", { offers: [offer("a")] })
    expect(page).toContain("erster Tag")
    expect(page).not.toMatch(/undefined|\(,|, ,/)
  })

  it("puts the numbers of two years side by side, without the crumbs of decimal fractions (R51)", () => {
    const value = (on: string, more: object) =>
      IndicatorValue.parse({
        id: on,
        indicator: "sgb2Quote",
        unit: "ost",
        on,
        source: { name: "Amt" },
        released: true,
        ...more,
      })
    const known = [
      value("2025-12-31", { state: "known", value: 0.1 }),
      value("2026-12-31", { state: "known", value: 0.3 }),
    ]
    expect(pageOf({ indicatorValues: known })).toContain("| SGB-II-Quote | Ost | 0,1 % | 0,3 % | +0,2 |  |")
    const hidden = [value("2025-12-31", { state: "known", value: 4 }), value("2026-12-31", { state: "suppressed" })]
    const page = pageOf({ indicatorValues: hidden })
    expect(page).toContain("| SGB-II-Quote | Ost | 4 % | • |  |  |")
    expect(page).toContain("• Der Wert wird zurückgehalten")
  })

  it("names the measures that are open with their state, and tells everybody of a review only that it was held (P9, Q8)", () => {
    const plan = { areas: ["ost"], preventive: true, responsible: "kita", public: true, start: "2026-02-01" }
    const days = { due: "2026-05-01", review: "2026-09-01", startedOn: "2026-02-01" }
    const reviewed = { doneOn: "2026-05-01", reviewed: { on: "2026-09-01", effect: "keep", text: "Alle kamen." } }
    const measures = [
      { id: "a", title: "Chor", state: "running" },
      { id: "b", title: "Tanz", state: "reviewed", ...reviewed },
    ].map((parts) => Measure.parse({ ...plan, ...days, ...parts }))
    expect(pageOf({ measures })).toContain("Ausgewertete Maßnahmen:\n\n- Tanz: wird fortgeführt – Alle kamen.\n")
    expect(pageOf({ measures })).toContain(
      "Offene Maßnahmen am Ende:\n\n- Chor (laufend)\n\nDavon überfällig:\n\n- Chor\n",
    )
    const asOf = day("2026-12-31")
    const index = indexNetwork({ ...base, measures })
    const catalogue = offerCatalogue(index, { asOf, period: { from: asOf, to: day("2027-01-01") }, calendars: [] })
    const report = areaReport(catalogue, { area: SpatialUnitId.parse("ost"), year: 2026 })
    const page = report && areaReportMarkdown(report, { language: "en" })
    expect(page).toContain("Measures reviewed:\n\n- Tanz\n")
    expect(page).toContain("Measures that are open at the end:\n\n- Chor (under way)\n")
    expect(page).not.toContain("Alle kamen")
  })

  it("says where nothing is recorded", () => {
    const page = pageOf({ institutions: [] })
    expect(page).toContain("Bedarfe und Maßnahmen sind nicht eingetragen.")
    expect(page).toContain("Für das Gebiet ist keine Konferenz eingetragen.")
    expect(page).not.toMatch(/undefined|NaN|\[object/)
  })
})
