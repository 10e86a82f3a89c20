import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { InstitutionId } from "../institution/index.js"
import { Meeting } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import { IndicatorValue, Measure } from "../planning/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { findingText, sentence } from "../text/index.js"
import { Audience } from "../visibility.js"
import { dataQuality } from "./index.js"
import { qualityKinds } from "./quality-finding.js"
import { catalogueOf, clean, contact, evening, hall, house, need, offer, site } from "./upkeep.fixture.js"

const told = (values: Partial<Network>, audience?: Audience) =>
  dataQuality(catalogueOf(values, audience)).findings.map(({ list, id, kind, finding }) => [
    list,
    id,
    kind,
    finding._tag,
  ])

const person = { name: "N. N.", purpose: "Vertretung", eraseOn: "2031-08-01" }
const conference = (id: string) =>
  Conference.parse({
    id,
    name: id,
    kind: "sozialraumkonferenz",
    area: "querenburg",
    start: "2020-01-01",
    convenors: [{ institution: "nord", from: "2020-01-01" }],
    moderators: [{ institution: "nord", from: "2020-01-01" }],
  })
const measure = (more: object) =>
  Measure.parse({
    id: "m",
    title: "Bolzplatz",
    preventive: true,
    areas: ["querenburg"],
    responsible: "nord",
    start: "2026-02-01",
    due: "2026-10-01",
    review: "2026-12-01",
    startedOn: "2026-02-01",
    state: "running",
    ...more,
  })
const { institutions = [], sites = [], contactPoints = [], offers = [], bookings = [] } = clean

describe("the quality of data (Q33)", () => {
  it("finds nothing in a network that is in order, for no reader", () => {
    for (const audience of Audience.options) expect(told({}, audience)).toEqual([])
    expect(dataQuality(catalogueOf({})).byKind).toEqual({
      missing: 0,
      stale: 0,
      duplicate: 0,
      orphaned: 0,
      contradiction: 0,
      privacy: 0,
    })
  })

  it.each<[string, Partial<Network>, ReadonlyArray<string>]>([
    [
      "a house without a site and an area",
      { institutions: [house("nord"), house("sued", { sites: [], serves: [] })] },
      ["institutions", "sued", "missing", "InstitutionIncomplete"],
    ],
    [
      "a house that nobody can find on a map",
      { sites: [site("haus-nord"), site("haus-sued", { position: undefined, address: {} })] },
      ["institutions", "sued", "missing", "InstitutionIncomplete"],
    ],
    [
      "a house without a carrier",
      { institutions: [house("nord"), house("sued", { providers: [] })] },
      ["institutions", "sued", "missing", "CarrierGap"],
    ],
    [
      "a house that nobody can reach",
      { contactPoints: contactPoints.slice(0, 1) },
      ["institutions", "sued", "missing", "NoFunctionalContact"],
    ],
    [
      "a house that nobody has confirmed for half a year",
      { institutions: [house("nord"), house("sued", { verifications: [{ on: "2026-05-02", by: "sued" }] })] },
      ["institutions", "sued", "stale", "VerificationDue"],
    ],
    [
      "an offer that says nothing of its price",
      { offers: [offer("treff", { costs: undefined })] },
      ["offers", "treff", "missing", "OfferIncomplete"],
    ],
    [
      "an offer that nobody has confirmed",
      { offers: [offer("treff", { verifications: [{ on: "2025-01-01", by: "nord" }] })] },
      ["offers", "treff", "stale", "OfferVerificationDue"],
    ],
    [
      "an offer under a topic that there is not",
      { offers: [offer("treff", { topics: ["sport", "ufologie"] })] },
      ["offers", "treff", "orphaned", "OfferTopicUnknown"],
    ],
    [
      "a room whose seats nobody counted",
      { resources: [hall({ seats: undefined })] },
      ["resources", "saal", "missing", "ResourceIncomplete"],
    ],
    [
      "a hall that is promised twice",
      { bookings: [...bookings, evening("b2", "2026-12-01")] },
      ["resources", "saal", "contradiction", "DoubleBooked"],
    ],
    [
      "a booking of a resource that is not there",
      { bookings: [evening("b1", "2026-12-01", { resource: "keller" })] },
      ["bookings", "b1", "orphaned", "DanglingReference"],
    ],
    [
      "two round tables for one area",
      { conferences: [conference("eine"), conference("andere")] },
      ["conferences", "eine", "duplicate", "DoubleStructure"],
    ],
    [
      "a measure that is overdue",
      { measures: [measure({ agreed: { on: "2026-01-01" } })] },
      ["measures", "m", "stale", "MeasureOverdue"],
    ],
    ["a need that rests on nothing", { needs: [need("n")] }, ["needs", "n", "missing", "NeedWithoutEvidence"]],
    [
      "a text that tells of a person",
      { bookings: [evening("b1", "2026-12-01", { purpose: "Feier von Familie Yılmaz" })] },
      ["bookings", "b1", "privacy", "PersonalDataLikely"],
    ],
  ])("finds %s, and says so in both languages", (_what, values, expected) => {
    expect(told(values)).toEqual([expected])
    for (const { finding } of dataQuality(catalogueOf(values)).findings)
      for (const language of ["de", "en"] as const)
        expect(sentence(finding, language, [findingText])).not.toContain(finding._tag)
  })

  it("finds a name that is kept long and without consent, for those who convene", () => {
    const named = {
      contactPoints: [contactPoints[0], contact("leitung-sued", "sued", { person })].flatMap((one) => one ?? []),
    }
    expect(told(named, "convenor")).toEqual([["contactPoints", "leitung-sued", "privacy", "NameKeptLong"]])
    for (const audience of ["public", "network", "planning"] as const) expect(told(named, audience)).toEqual([])
  })

  it("finds two records of one house, by address and name, and names both (R9)", () => {
    const twice = house("nord-2", { name: "Jugendhaus Nord", sites: [{ site: "haus-nord" }] })
    const values = { institutions: [...institutions, twice], contactPoints: [...contactPoints, contact("k", "nord-2")] }
    const [found, ...others] = dataQuality(catalogueOf(values)).findings
    expect(others).toEqual([])
    expect(found).toMatchObject({ list: "institutions", id: "nord", kind: "duplicate" })
    if (found === undefined) return
    expect(sentence(found.finding, "de", [findingText])).toBe(
      "„Jugendhaus nord“ (nord) und „Jugendhaus Nord“ (nord-2) sind vielleicht dieselbe Einrichtung: derselbe Name und dieselbe Anschrift (R9).",
    )
  })

  it("leaves what has ended in peace: closed houses, and clashes that are over", () => {
    const closed = house("sued", {
      providers: [],
      verifications: undefined,
      statuses: [
        { status: "active", to: "2026-10-01" },
        { status: "closed", from: "2026-10-01" },
      ],
    })
    expect(
      told({ institutions: [house("nord"), closed], contactPoints: contactPoints.slice(0, 1), bookings: [] }),
    ).toEqual([])
    expect(told({ bookings: [evening("b1", "2026-11-01"), evening("b2", "2026-11-01")] })).toEqual([])
    expect(told({ bookings: [evening("b1", "2026-11-02"), evening("b2", "2026-11-02")] })).toHaveLength(1)
  })

  it("asks as often as it is told to", () => {
    const twoMonths = house("sued", { verifications: [{ on: "2026-09-01", by: "sued" }] })
    const count = (confirmationDays?: number) =>
      dataQuality(
        catalogueOf({ institutions: [house("nord"), twoMonths] }),
        confirmationDays === undefined ? {} : { confirmationDays },
      ).findings.length
    expect([count(), count(90), count(60)]).toEqual([0, 0, 1])
  })

  it("puts errors first, and counts by list, by sort and by who answers for it", () => {
    const quality = dataQuality(
      catalogueOf({
        institutions: [house("nord", { verifications: undefined }), house("sued", { providers: [] })],
        bookings: [...bookings, evening("b2", "2026-12-01")],
      }),
    )
    expect(quality.findings.map(({ finding: { severity } }) => severity)).toEqual(["error", "error", "warning"])
    expect(quality.byKind).toMatchObject({ missing: 1, stale: 1, contradiction: 1 })
    expect(quality.byInstitution).toEqual([
      { institution: "nord", findings: 2 },
      { institution: "sued", findings: 1 },
    ])
    expect(quality.lists.filter(({ withFindings }) => withFindings > 0)).toEqual([
      { list: "institutions", values: 2, withFindings: 2 },
      { list: "resources", values: 1, withFindings: 1 },
    ])
  })

  it("tells of an area what lies in it, and what houses there answer for", () => {
    const values = {
      institutions: [
        house("nord", { verifications: undefined }),
        house("sued", { verifications: undefined, serves: ["stiepel"] }),
      ],
      needs: [need("hier"), need("dort", { area: "stiepel" })],
      sites: [...sites, site("spielplatz", { units: ["stiepel", "querenburg", "nirgends"] })],
    }
    const in_ = (area: string) =>
      dataQuality(catalogueOf(values), { area: SpatialUnitId.parse(area) }).findings.map(
        ({ list, id }) => `${list} ${id}`,
      )
    expect(in_("querenburg")).toEqual(["institutions nord", "needs hier", "sites spielplatz"])
    expect(in_("stiepel")).toEqual(["institutions sued", "needs dort", "sites spielplatz"])
    expect(in_("anderswo")).toEqual([])
  })

  it("asks for what a room or a house lacks, and not of one that is not lent, or that comes to people", () => {
    expect(told({ resources: [hall({ seats: undefined, lendable: false })] })).toEqual([])
    expect(told({ institutions: [house("nord"), house("sued", { sites: [] })] })).toEqual([])
    const [found] = dataQuality(
      catalogueOf({ sites: [site("haus-nord"), site("haus-sued", { address: {} })] }),
    ).findings
    expect(found?.finding).toMatchObject({ missing: ["address"] })
  })

  it("takes a house and the one that succeeded it for two", () => {
    const before = house("nord-alt", {
      name: "Jugendhaus nord",
      sites: [{ site: "haus-nord" }],
      statuses: [
        { status: "active", to: "2026-08-01" },
        { status: "merged", from: "2026-08-01", successor: "nord" },
      ],
    })
    expect(told({ institutions: [...institutions, before] })).toEqual([])
  })

  it("gives every finding a sort, and a way to be said", () => {
    for (const tag of Object.keys(qualityKinds))
      for (const language of ["de", "en"] as const) expect([tag, tag in findingText[language]]).toEqual([tag, true])
  })
})

describe("who reads of the state of data (P9)", () => {
  const values: Partial<Network> = {
    institutions: [house("nord", { providers: [] }), house("sued")],
    contactPoints: [...contactPoints.slice(0, 1), contact("leitung-sued", "sued", { person })],
    offers: [...offers, offer("intern", { public: false, costs: undefined })],
    needs: [need("geheim")],
    measures: [measure({ agreed: { on: "2026-01-01" }, needs: ["geheim"] })],
    indicatorValues: [
      IndicatorValue.parse({
        id: "wert",
        indicator: "sgb2Quote",
        unit: "nirgends",
        on: "2025-12-31",
        source: { name: "Statistikstelle" },
        state: "known",
        value: 3,
      }),
    ],
  }
  const lists = (audience: Audience) => [...new Set(told(values, audience).map(([list]) => list))].sort()

  it("is the network for houses, offers and measures, those who convene for contact persons as well, planners for needs and indicators", () => {
    expect(lists("network")).toEqual(["institutions", "measures", "offers"])
    expect(lists("convenor")).toEqual(["contactPoints", "institutions", "measures", "offers"])
    expect(lists("planning")).toEqual(["indicatorValues", "institutions", "measures", "needs", "offers"])
  })

  it("is not the public: it learns nothing, not even how many values there are", () => {
    const nothing = dataQuality(catalogueOf({}, "public"))
    expect(dataQuality(catalogueOf(values, "public"))).toEqual(nothing)
    expect([nothing.findings, nothing.lists, nothing.byInstitution]).toEqual([[], [], []])
  })

  it("counts for a reader only what it may see", () => {
    const needs = (audience: Audience) =>
      dataQuality(catalogueOf(values, audience)).lists.find(({ list }) => list === "needs")?.values
    expect([needs("network"), needs("planning")]).toEqual([undefined, 1])
  })

  it("is planners alone for what a need lacks, also where the need itself was released", () => {
    const released = { needs: [need("n", { released: true })] }
    expect([told(released, "network"), told(released, "planning").length]).toEqual([[], 1])
  })

  it("is those who convene alone for what stands in an attendance list", () => {
    const held = {
      id: "m1",
      conference: "runder-tisch",
      title: "Sitzung",
      interval: { start: "2026-09-10T15:00", end: "2026-09-10T17:00", zone: "Europe/Berlin" },
      host: { at: "member", institution: "nord", site: "haus-nord" },
      invitedOn: "2026-09-01",
      invited: ["nord"],
      attendance: [{ institution: "fremd", answer: "absent" }],
      state: "held",
    }
    const met = { conferences: [conference("runder-tisch")], meetings: [Meeting.parse(held)] }
    expect(told(met, "convenor")).toContainEqual(["meetings", "m1", "orphaned", "DanglingReference"])
    expect(told(met, "network")).toEqual([])
  })

  it("names whom one asks", () => {
    const { findings } = dataQuality(catalogueOf(values))
    const nord = InstitutionId.parse("nord")
    const asked = (list: string) => findings.find((one) => one.list === list)?.institution
    expect(["institutions", "needs", "measures", "indicatorValues"].map(asked)).toEqual([nord, nord, nord, undefined])
  })
})
