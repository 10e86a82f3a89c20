import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { TopicCode } from "../offer/index.js"
import { indexUnits, SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { findingText, sentence } from "../text/index.js"
import { type ExistingOffer, type Need, proofFindings } from "./index.js"
import { day, needIn, offerOf } from "./planning.fixture.js"

const units = indexUnits([
  SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Süd" }),
  SpatialUnit.parse({
    id: "querenburg",
    kind: "statistischerBezirk",
    name: "Querenburg",
    parents: [{ unit: "sued", kind: "stadtbezirk" }],
  }),
])
const institution = Institution.parse({ id: "verein", name: "Verein", types: ["sportverein"] })

const offerIn = (
  areas: ReadonlyArray<string>,
  topics: ReadonlyArray<string>,
  parts: object = { targetGroups: [{ ages: { fromMonths: 72, toMonths: 107 } }] },
): ExistingOffer => ({
  offer: offerOf(parts),
  institution,
  areas: new Set(areas.map((unit) => SpatialUnitId.parse(unit))),
  topics: new Set(topics.map((topic) => TopicCode.parse(topic))),
})

const through = [{ kind: "offer", offer: "kurs", change: "new", on: "2026-09-20" }]
const met = needIn("met", { through })
const found = (offer: ExistingOffer, need: Need = met) =>
  proofFindings(need, { asOf: day("2027-01-10"), offers: [offer], units })
const misses = (offer: ExistingOffer, need: Need = met) => found(offer, need).map((finding) => finding.misses)

describe("the offer by which a need was met (R35)", () => {
  it("is about the need: in its area, on its topic, for its group (R35)", () => {
    expect(misses(offerIn(["querenburg", "sued"], ["schwimmen", "sport"]))).toEqual([])
  })

  it("is worth a look where it is elsewhere, about something else, or for others (R35)", () => {
    const [finding] = found(offerIn(["weitmar"], ["musik"], { targetGroups: [{ roles: ["eltern"] }] }))
    expect(finding).toEqual({
      _tag: "ProofMissesNeed",
      rule: "R35",
      severity: "warning",
      path: ["through", 0],
      need: "schwimmen",
      offer: "kurs",
      misses: ["area", "topics", "targetGroups"],
    })
    expect(
      (["de", "en"] as const).map((language) => sentence(finding ?? { _tag: "" }, language, [findingText])),
    ).toEqual([
      "Das Angebot kurs soll den Bedarf schwimmen decken, passt aber nicht zu dessen Gebiet, Thema und Zielgruppe (R35).",
      "The offer kurs is to meet the need schwimmen, but does not fit its area, topic and target group (R35).",
    ])
    expect(misses(offerIn(["weitmar"], ["schwimmen"]))).toEqual([["area"]])
    expect(misses(offerIn(["querenburg"], ["sport"]))).toEqual([["topics"]])
    const parents = { targetGroups: [{ ages: { fromMonths: 216 } }] }
    expect(misses(offerIn(["querenburg"], ["schwimmen"], parents))).toEqual([["targetGroups"]])
  })

  it("is there for the area where it serves what is around it, or is on a screen for everybody", () => {
    expect(misses(offerIn(["sued"], ["schwimmen"], { serves: ["sued"] }))).toEqual([])
    expect(misses(offerIn(["sued"], ["schwimmen"]))).toEqual([["area"]])
    const onScreen = { places: [{ at: "digital" }] }
    expect(misses(offerIn([], ["schwimmen"], onScreen))).toEqual([])
    expect(misses(offerIn(["weitmar"], ["schwimmen"], { ...onScreen, serves: ["weitmar"] }))).toEqual([["area"]])
  })

  it("is judged where it met a part too, and not where it is another one or a measure", () => {
    const elsewhere = offerIn(["weitmar"], ["schwimmen"])
    expect(misses(elsewhere, needIn("partlyMet", { through }))).toEqual([["area"]])
    expect(misses(elsewhere, needIn("met"))).toEqual([])
    expect(misses(elsewhere, needIn("confirmed"))).toEqual([])
    expect(misses({ ...elsewhere, offer: offerOf({ id: "anderer" }) })).toEqual([])
  })
})
