import { describe, expect, it } from "vitest"
import { Institution, type InstitutionId, Provider, type ProviderId } from "../institution/index.js"
import { Offer, TopicCode } from "../offer/index.js"
import { indexUnits, Sozialraum, SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { findingText, sentence } from "../text/index.js"
import {
  type ExistingOffer,
  type Measure,
  type MeasureSurroundings,
  measureFindings,
  type Need,
  needFindings,
} from "./index.js"
import { day, measureOf, needOf, stateFacts } from "./planning.fixture.js"

describe("a need is worth a look (R36)", () => {
  const observation = { kind: "observation", by: "kita", on: "2026-09-01", text: "Niemand schwimmt." }
  const tags = (need: Need) => needFindings(need).map(({ _tag }) => _tag)

  it("where nothing speaks for it", () => {
    const [finding] = needFindings(needOf())
    expect(finding).toEqual({
      _tag: "NeedWithoutEvidence",
      rule: "R36",
      severity: "warning",
      path: ["evidence"],
      need: "schwimmen",
    })
    expect(sentence(needFindings(needOf())[0] ?? { _tag: "" }, "de", [findingText])).toBe(
      "Der Bedarf schwimmen ist durch nichts belegt (R36).",
    )
  })

  it("where only adults were heard, and numbers are no voices", () => {
    const indicator = { kind: "indicator", indicator: "sgb2Quote", unit: "querenburg", on: "2018-12-31" }
    expect(tags(needOf({ evidence: [observation] }))).toEqual(["NeedFromAdultsOnly"])
    expect(tags(needOf({ evidence: [indicator] }))).toEqual(["NeedFromAdultsOnly"])
  })

  it("and is not where young people were heard or raised it themselves", () => {
    const evidence = [observation, { kind: "participation", result: "nadeln-2026" }]
    expect(tags(needOf({ evidence }))).toEqual([])
    expect(tags(needOf({ raisedBy: { kind: "youngPeople", result: "nadeln-2026" } }))).toEqual([])
  })

  it("as long as it is open", () => {
    for (const state of ["met", "merged", "rejected", "obsolete"] as const)
      expect(tags(needOf({ state, ...stateFacts[state] }))).toEqual([])
    for (const state of ["confirmed", "referred", "partlyMet"] as const)
      expect(tags(needOf({ state, ...stateFacts[state] }))).toEqual(["NeedWithoutEvidence"])
  })
})

const institution = (id: string, provider: string, statuses: ReadonlyArray<object> = []) =>
  Institution.parse({ id, name: id, types: ["sportverein"], providers: [{ provider }], statuses })
const providers: ReadonlyMap<ProviderId, Provider> = new Map(
  [
    { id: "stadt", name: "Stadt", kind: "oeffentlich" },
    { id: "anerkannt", name: "Anerkannter Verein", kind: "frei", recognition: { status: "recognised" } },
    { id: "befristet", name: "V", kind: "frei", recognition: { status: "recognised", to: "2026-12-01" } },
    { id: "neu", name: "Neuer Verein", kind: "frei", recognition: { status: "none" } },
    { id: "caritas", name: "Caritas", kind: "frei", recognition: { status: "byLaw" } },
    { id: "firma", name: "Schwimmschule GmbH", kind: "gewerblich" },
  ].map((value) => {
    const provider = Provider.parse(value)
    return [provider.id, provider]
  }),
)
const institutions: ReadonlyMap<InstitutionId, Institution> = new Map(
  [institution("verein", "neu"), institution("jugendamt", "stadt"), institution("schule", "firma")].map((one) => [
    one.id,
    one,
  ]),
)
const bezirk = (unit: string) => [{ unit, kind: "stadtbezirk" }]
const units = indexUnits([
  SpatialUnit.parse({ id: "bochum", kind: "stadt", name: "Bochum" }),
  SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Süd", parents: [{ unit: "bochum", kind: "stadt" }] }),
  SpatialUnit.parse({ id: "querenburg", kind: "statistischerBezirk", name: "Querenburg", parents: bezirk("sued") }),
  Sozialraum.parse({ id: "hustadt", kind: "sozialraum", name: "Hustadt", composedOf: ["querenburg"] }),
])

const existing = (
  parts: object = {},
  around: { provider?: string; areas?: ReadonlyArray<string> } = {},
): ExistingOffer => {
  const offer = Offer.parse({
    id: "kurs",
    title: "Schwimmkurs",
    institution: "club",
    form: "gruppe",
    topics: ["schwimmen"],
    targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 107 } }],
    state: "published",
    ...parts,
  })
  return {
    offer,
    institution: institution(offer.institution, around.provider ?? "anerkannt"),
    areas: new Set((around.areas ?? ["querenburg", "sued", "bochum"]).map((id) => SpatialUnitId.parse(id))),
    topics: new Set(["schwimmen", "sport", "bewegung"].map((code) => TopicCode.parse(code))),
  }
}

const around = (parts: Partial<MeasureSurroundings> = {}): MeasureSurroundings => ({
  asOf: day("2027-01-10"),
  institutions,
  providers,
  needs: new Map([needOf({ state: "confirmed" })].map((need) => [need.id, need])),
  offers: [],
  units,
  ...parts,
})
const tags = (measure: Measure, parts: Partial<MeasureSurroundings> = {}) =>
  measureFindings(measure, around(parts)).map(({ _tag }) => _tag)

describe("a measure is worth a look", () => {
  it("where the institution that answers for it does not work; one still to start has to work then (R34)", () => {
    const closedFrom = (from: string) =>
      new Map([institution("verein", "neu", [{ status: "closed", from }])].map((one) => [one.id, one]))
    expect(tags(measureOf(), { institutions: closedFrom("2027-02-02") })).toEqual([])
    expect(measureFindings(measureOf(), around({ institutions: closedFrom("2027-02-01") }))).toEqual([
      {
        _tag: "MeasureWithoutResponsible",
        rule: "R34",
        severity: "error",
        path: ["responsible"],
        measure: "schwimmkurs",
        institution: "verein",
        on: "2027-02-01",
      },
    ])
    const running = { institutions: closedFrom("2027-03-01") }
    expect(tags(measureOf("running"), { ...running, asOf: day("2027-02-28") })).toEqual([])
    expect(tags(measureOf("running"), { ...running, asOf: day("2027-03-01") })).toEqual(["MeasureWithoutResponsible"])
    expect(tags(measureOf(), { institutions: new Map() })).toEqual(["MeasureWithoutResponsible"])
  })

  it("where it was agreed only after it had started (R34)", () => {
    expect(tags(measureOf("planned", { agreed: { on: "2027-02-01" } }))).toEqual([])
    expect(tags(measureOf("planned", { agreed: { on: "2027-02-02" } }))).toEqual(["MeasureAgreedLate"])
  })

  it("where a day has passed by which something was to happen (Q6)", () => {
    const [finding] = measureFindings(measureOf("running"), around({ asOf: day("2027-07-01") }))
    expect(finding).toMatchObject({ _tag: "MeasureOverdue", path: ["due"], next: "due", overdueDays: 1 })
    expect(sentence(finding ?? { _tag: "" }, "de", [findingText])).toBe(
      "Die Maßnahme schwimmkurs (verein) ist seit 1 Tag überfällig: der Abschluss war für den 2027-06-30 vorgesehen (Q6).",
    )
    expect(tags(measureOf("running"), { asOf: day("2027-06-30") })).toEqual([])
  })

  it("where its need was given up, but not where it was met (R34)", () => {
    const needs = (state: "rejected" | "merged" | "obsolete" | "met") =>
      new Map([needOf({ state, ...stateFacts[state] })].map((need) => [need.id, need]))
    for (const state of ["rejected", "merged", "obsolete"] as const)
      expect(tags(measureOf(), { needs: needs(state) })).toEqual(["MeasureForClosedNeed"])
    expect(tags(measureOf(), { needs: needs("met") })).toEqual([])
  })

  it("as long as it is neither reviewed nor given up", () => {
    const nothingKnown = { institutions: new Map(), asOf: day("2030-01-01") }
    expect(tags(measureOf("reviewed"), nothingKnown)).toEqual([])
    expect(tags(measureOf("stopped"), nothingKnown)).toEqual([])
  })
})

describe("a planned measure duplicates an offer (R37)", () => {
  const duplicates = (offer: ExistingOffer, measure = measureOf(), parts: Partial<MeasureSurroundings> = {}) =>
    tags(measure, { offers: [offer], ...parts }).length === 1

  it("of a recognised free provider for the same area, topic and group; the public side should step back", () => {
    const measure = measureOf("planned", { responsible: "jugendamt" })
    const [finding] = measureFindings(measure, around({ offers: [existing()] }))
    expect(finding).toEqual({
      _tag: "MeasureDuplicatesOffer",
      rule: "R37",
      severity: "warning",
      path: ["needs", 0],
      measure: "schwimmkurs",
      offer: "kurs",
      provider: "anerkannt",
      publicSide: true,
    })
    for (const responsible of ["verein", "schule"])
      expect(measureFindings(measureOf("planned", { responsible }), around({ offers: [existing()] }))).toMatchObject([
        { publicSide: false },
      ])
    expect(sentence(finding ?? { _tag: "" }, "de", [findingText])).toBe(
      "Für die Maßnahme schwimmkurs gibt es schon das Angebot kurs des anerkannten freien Trägers anerkannt; die öffentliche Seite soll dann von eigenen Maßnahmen absehen (R37).",
    )
  })

  it("where its provider is recognised on that day, and is not the public side itself", () => {
    const by = (provider: string) => duplicates(existing({}, { provider }))
    expect(["anerkannt", "caritas", "befristet", "neu", "firma", "stadt", "unbekannt"].filter(by)).toEqual([
      "anerkannt",
      "caritas",
    ])
    expect(duplicates(existing({}, { provider: "befristet" }), measureOf(), { asOf: day("2026-11-30") })).toBe(true)
  })

  it("where it is in the area, or serves what is around it", () => {
    expect(duplicates(existing({}, { areas: ["weitmar", "bochum"] }))).toBe(false)
    const wide = (unit: string) => existing({ serves: [unit] }, { areas: [unit] })
    expect(["sued", "bochum", "hustadt", "nord"].filter((unit) => duplicates(wide(unit)))).toEqual([
      "sued",
      "bochum",
      "hustadt",
    ])
  })

  it("where it is about the same or something narrower", () => {
    const measure = (topic: string) => measureOf("planned", { topics: [topic] })
    expect(["schwimmen", "bewegung", "musik"].map((topic) => duplicates(existing(), measure(topic)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it("where somebody may belong to both groups", () => {
    const forGroups = (...targetGroups: ReadonlyArray<object>) => duplicates(existing({ targetGroups }))
    expect(forGroups({ ages: { fromMonths: 131 } })).toBe(true)
    expect(forGroups({ ages: { fromMonths: 132 } })).toBe(false)
    expect(forGroups({ ages: { toMonths: 95 } })).toBe(false)
    expect(forGroups({ ages: { toMonths: 95 } }, { roles: ["jungerMensch"] })).toBe(true)
    expect(forGroups({ roles: ["eltern"] })).toBe(false)
    expect(forGroups()).toBe(true)
    const children = measureOf("planned", { targetGroups: [{ ages: { toMonths: 167 } }] })
    expect(
      ["eltern", "fachkraft", "familie", "kind"].filter((role) =>
        duplicates(existing({ targetGroups: [{ roles: [role] }] }), children),
      ),
    ).toEqual(["familie", "kind"])
    const parents = measureOf("planned", { targetGroups: [{ roles: ["eltern"], childAges: { toMonths: 71 } }] })
    const withChildren = (childAges: object) =>
      duplicates(existing({ targetGroups: [{ roles: ["eltern"], childAges }] }), parents)
    expect([withChildren({ fromMonths: 71 }), withChildren({ fromMonths: 72 })]).toEqual([true, false])
    const measure = measureOf("planned", { targetGroups: [{ grades: [3] }] })
    expect(duplicates(existing({ targetGroups: [{ grades: [3, 4] }] }), measure)).toBe(true)
    expect(duplicates(existing({ targetGroups: [{ grades: [5] }] }), measure)).toBe(false)
  })

  it("but not its own ones, not what ends before it starts, and only as long as it is planned", () => {
    expect(duplicates(existing({ institution: "verein" }))).toBe(false)
    expect(duplicates(existing({ institution: "grundschule" }))).toBe(false)
    expect(duplicates(existing({ to: "2027-02-01" }))).toBe(false)
    expect(duplicates(existing({ to: "2027-02-02" }))).toBe(true)
    expect(duplicates(existing({ state: "draft" }))).toBe(false)
    expect(duplicates(existing(), measureOf("running"))).toBe(false)
  })

  it("by what a preventive one says itself; where it says nothing, nothing is compared", () => {
    const preventive = { needs: [], preventive: true }
    const says = { areas: ["querenburg"], topics: ["schwimmen"] }
    expect(duplicates(existing(), measureOf("planned", { ...preventive, ...says }))).toBe(true)
    expect(duplicates(existing(), measureOf("planned", preventive))).toBe(false)
    expect(duplicates(existing(), measureOf("planned", { ...preventive, topics: ["schwimmen"] }))).toBe(false)
  })
})
