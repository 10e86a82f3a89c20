import { expect, it } from "vitest"
import { Institution, InstitutionId, Site } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { CooperationAgreement, IndicatorValue, Measure, Need, ParticipationResult } from "../planning/index.js"
import {
  areaReport,
  lifeWorldProfile,
  offersForSchool,
  partnersOf,
  whatChanged,
  whatChangedSince,
} from "../report/index.js"
import { findOffers, offerCatalogue } from "../search/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { Audience } from "../visibility.js"

const area = SpatialUnitId.parse("querenburg")
const school = InstitutionId.parse("schule")
const [from, to] = [LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")]
const asOf = LocalDate.parse("2026-12-31")

/** Every text and number of a level says so: whoever finds one has read it. */
const [network, planning] = ["nurFuersNetzwerk", "nurFuerDiePlanung"]
const participants = [{ year: 2025, total: 4711 }]
const counts = { numerator: 4711, denominator: 9422 }

const offer = (id: string, parts: object) =>
  Offer.parse({
    id,
    title: id,
    institution: "verein",
    form: "gruppe",
    topics: ["sport"],
    targetGroups: [{ ages: { fromMonths: 72, toMonths: 131 } }],
    places: [{ key: "p", at: "site", site: "haus" }],
    partners: [{ institution: "schule" }],
    participants,
    verifications: [{ on: "2026-05-05", by: "verein" }],
    from,
    state: "published",
    ...parts,
  })
const need = (id: string, parts: object) =>
  Need.parse({
    id,
    area,
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: id,
    evidence: [{ kind: "observation", by: "verein", on: from, text: network }],
    raisedBy: { kind: "institution", institution: "verein" },
    raisedOn: from,
    priority: "high",
    planning: { period: planning },
    state: "confirmed",
    since: "2026-02-01",
    because: network,
    ...parts,
  })
const measure = (id: string, parts: object) =>
  Measure.parse({
    id,
    title: id,
    preventive: true,
    areas: [area],
    responsible: "verein",
    participants: [school],
    costs: [{ cents: 100, currency: "EUR", item: network }],
    planning: { period: planning },
    reports: [{ on: "2026-03-01", by: "verein", text: network }],
    start: "2026-02-01",
    due: "2026-05-01",
    review: "2026-06-01",
    startedOn: "2026-02-01",
    state: "running",
    ...parts,
  })
const reviewed = {
  doneOn: "2026-05-01",
  reviewed: { on: "2026-06-01", effect: "stop", text: network },
  state: "reviewed",
}
const stopped = { stopped: { on: "2026-04-01", because: network }, state: "stopped" }
const voices = (id: string, parts: object) =>
  ParticipationResult.parse({
    id,
    method: "befragung",
    on: "2026-05-05",
    area,
    participants: { kind: "number", number: 20 },
    statements: [{ kind: "wish", text: id, quotes: [network] }],
    ...parts,
  })
const agreement = (id: string, parts: object) =>
  CooperationAgreement.parse({
    id,
    school,
    schoolBody: "stadt",
    carrier: "traeger",
    term: { kind: "untilNotice", from: "2025-08-01" },
    staff: [{ function: "ogsLeitung", weeklyHours: 4711, employer: "carrier" }],
    funding: [{ payer: "land", cents: 4711, currency: "EUR", per: "schuljahr", item: planning }],
    state: "terminated",
    concludedOn: "2025-05-01",
    terminated: { on: "2026-08-01", by: "carrier", because: network },
    ...parts,
  })
const value = (indicator: string, parts: object) =>
  IndicatorValue.parse({
    id: `${indicator}-2026`,
    indicator,
    unit: area,
    on: "2026-12-31",
    source: { name: "Statistikstelle" },
    state: "known",
    value: 50,
    counts,
    ...parts,
  })
const site = (id: string) => Site.parse({ id, address: {}, position: { lat: 51.45, lon: 7.26 }, units: [area] })
const house = (id: string, at: string, types: ReadonlyArray<string>) =>
  Institution.parse({ id, name: id, types, serves: [area], sites: [{ site: at, from: "2020-01-01" }] })

const index = indexNetwork({
  areas: [SpatialUnit.parse({ id: area, kind: "statistischerBezirk", name: "Querenburg" })],
  sites: [site("schulhof"), site("haus")],
  institutions: [house("schule", "schulhof", ["grundschule"]), house("verein", "haus", ["sportverein"])],
  offers: [offer("offen", {}), offer(`kurs-${network}`, { public: false })],
  needs: [need("bedarf", { released: true }), need(`bedarf-${planning}`, {})],
  measures: [
    measure("laufend", { public: true }),
    measure("ausgewertet", { public: true, ...reviewed }),
    measure("abgebrochen", { public: true, ...stopped }),
    measure(`massnahme-${network}`, {}),
  ],
  participationResults: [voices("stimmen", { public: true }), voices(`stimmen-${network}`, {})],
  agreements: [agreement("vereinbarung", { public: true }), agreement(`vereinbarung-${network}`, {})],
  indicatorValues: [
    value("sgb2Quote", { released: true }),
    value("sgb2QuoteUnter18", { value: 47.11, source: { name: planning } }),
  ],
})

it("no report shows a reader what is for others, neither a text nor a number nor an id (P9)", () => {
  for (const audience of Audience.options) {
    const catalogue = offerCatalogue(index, { asOf, period: { from, to }, calendars: [], audience })
    const nothing = { index: indexNetwork({ areas: index.network.areas }), asOf: from }
    const reports = {
      areaReport: areaReport(catalogue, { area, year: 2026 }),
      findOffers: findOffers(catalogue, {}),
      lifeWorldProfile: lifeWorldProfile(catalogue, { school }),
      offersForSchool: offersForSchool(catalogue, { school }),
      partnersOf: partnersOf(index, { school, asOf, audience }),
      whatChanged: whatChanged(nothing, { index, asOf }, { audience }),
      whatChangedSince: whatChangedSince({ index, asOf }, from, { audience }),
    }
    for (const [name, report] of Object.entries(reports)) {
      const text = JSON.stringify(report)
      if (audience === "public") expect([name, text]).not.toEqual([name, expect.stringContaining(network)])
      if (audience !== "planning") expect([name, text]).not.toEqual([name, expect.stringContaining(planning)])
      expect([name, text]).not.toEqual([name, expect.stringMatching(audience === "planning" ? /\b4711\b/ : /47\.?11/)])
    }
    // Whoever may read it does, or the test would see nothing.
    const all = JSON.stringify(reports)
    expect([audience, all.includes(network), all.includes(planning)]).toEqual([
      audience,
      audience !== "public",
      audience === "planning",
    ])
  }
})
