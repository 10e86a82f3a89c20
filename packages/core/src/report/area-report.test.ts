import { describe, expect, it } from "vitest"
import { Meeting } from "../meeting/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { IndicatorValue, Measure, Need } from "../planning/index.js"
import { Booking, Resource } from "../sharing/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import type { Audience } from "../visibility.js"
import { areaReport } from "./index.js"
import { catalogueOf, day, offer, small, unit } from "./report.fixture.js"

const zone = "Europe/Berlin"
const host = { at: "member", institution: "treff", site: "treff" }
const meeting = (id: string, on: string, more: object = {}) =>
  Meeting.parse({
    id,
    conference: "konferenz",
    title: id,
    interval: { start: `${on}T14:00`, end: `${on}T16:00`, zone },
    host,
    invitedOn: on,
    invited: ["treff", "waldschule"],
    attendance: [
      { institution: "treff", answer: "present", functions: ["leitung"] },
      { institution: "waldschule", answer: "excused" },
    ],
    state: "held",
    ...more,
  })
const cancelled = Meeting.parse({
  id: "ausgefallen",
  conference: "konferenz",
  title: "x",
  interval: { start: "2026-05-05T14:00", end: "2026-05-05T16:00", zone },
  reason: "krank",
  state: "cancelled",
})
const booking = (id: string, from: string, to: string, more: object = {}) =>
  Booking.parse({
    id,
    resource: "aula",
    borrower: "treff",
    interval: { start: from, end: to, zone },
    purpose: "Fest",
    responsible: "leitung",
    ...more,
  })
const value = (on: string, number: number, of = "ost") =>
  IndicatorValue.parse({
    id: `${of}-${on}`,
    indicator: "sgb2Quote",
    unit: of,
    on,
    source: { name: "Statistik" },
    released: true,
    state: "known",
    value: number,
  })
const need = (id: string, more: object = {}) =>
  Need.parse({
    id,
    area: "ost",
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: id,
    raisedBy: { kind: "institution", institution: "treff" },
    raisedOn: "2026-03-01",
    since: "2026-03-01",
    state: "registered",
    ...more,
  })

const network: Partial<Network> = {
  ...small,
  meetings: [
    meeting("herbst", "2026-09-01"),
    meeting("fruehling", "2026-03-01"),
    meeting("alt", "2025-12-31"),
    meeting("neujahr", "2027-01-01"),
    cancelled,
  ],
  resources: [Resource.parse({ id: "aula", owner: "waldschule", category: "raum", name: "Aula" })],
  bookings: [
    booking("b1", "2026-03-01T14:00", "2026-03-01T16:30"),
    booking("b2", "2026-04-01T14:00", "2026-04-01T15:00"),
    booking("b3", "2026-04-02T14:00", "2026-04-02T15:00", {
      state: { status: "cancelled", by: "owner", reason: "Wasser" },
    }),
    booking("b4", "2025-04-02T14:00", "2025-04-02T15:00"),
    booking("b5", "2026-04-03T14:00", "2026-04-03T15:00", { borrower: "waldschule" }),
    booking("b6", "2026-04-04T14:00", "2026-04-04T15:00", { state: { status: "noShow", on: "2026-04-04T13:00:00Z" } }),
  ],
  indicatorValues: [value("2025-12-31", 20), value("2026-06-30", 21.5), value("2026-06-30", 15, "stadt")],
  needs: [
    need("offen"),
    need("gedeckt", {
      raisedOn: "2025-01-01",
      history: [
        { state: "registered", since: "2025-01-01" },
        { state: "confirmed", since: "2025-02-01" },
      ],
      since: "2026-06-01",
      state: "met",
      through: [{ kind: "measure", measure: "m", reviewedOn: "2026-06-01" }],
    }),
    need("woanders", { area: "west" }),
  ],
  measures: [
    Measure.parse({
      id: "m",
      title: "Maßnahme",
      needs: ["offen"],
      responsible: "treff",
      start: "2026-02-01",
      due: "2026-05-01",
      review: "2026-09-01",
      startedOn: "2026-02-03",
      state: "running",
    }),
  ],
}

const reportOf = (audience: Audience, area = "ost", asOf = "2026-12-31") =>
  areaReport(catalogueOf(network, { asOf: day(asOf), audience }), { area: unit(area), year: 2026 })

describe("the report of an area for a year", () => {
  it("has the conferences of the area with their meetings, and how many institutions came (Q8)", () => {
    const [conference] = reportOf("network", "stadt")?.conferences ?? []
    expect(conference?.held).toEqual([
      {
        meeting: "fruehling",
        title: "fruehling",
        on: "2026-03-01",
        attendance: { present: 1, represented: 0, excused: 1, absent: 0 },
      },
      {
        meeting: "herbst",
        title: "herbst",
        on: "2026-09-01",
        attendance: { present: 1, represented: 0, excused: 1, absent: 0 },
      },
    ])
    expect([conference?.notHeld, conference?.members]).toEqual([1, 2])
  })

  it("says who came how often to those who convene, and to nobody else (P9, R27)", () => {
    const attendance = (audience: Audience) => reportOf(audience)?.conferences[0]?.attendance
    expect(attendance("convenor")).toEqual([
      { institution: "treff", name: "Haus treff", present: 2, represented: 0, excused: 0, absent: 0 },
      { institution: "waldschule", name: "Haus waldschule", present: 0, represented: 0, excused: 2, absent: 0 },
    ])
    expect([attendance("public"), attendance("network"), attendance("planning")]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(reportOf("public")?.conferences[0]?.held[0]).toEqual({
      meeting: "fruehling",
      title: "fruehling",
      on: "2026-03-01",
    })
  })

  it("counts the hours that were shared in the year, for the network (P9, Q8, S8)", () => {
    expect(reportOf("network")?.sharing).toEqual({
      bookings: 2,
      hours: 3.5,
      byCategory: [{ category: "raum", bookings: 2, hours: 3.5 }],
      lenders: 1,
      borrowers: 1,
    })
    expect(reportOf("public")?.sharing).toBeUndefined()
  })

  it("puts the numbers of the year beside those of the year before and of the city (Q8, R51)", () => {
    const [one, ...others] = reportOf("public")?.indicators ?? []
    expect([one?.before, one?.now, one?.difference, one?.city]).toMatchObject([
      { year: 2025, value: 20 },
      { year: 2026, value: 21.5 },
      1.5,
      15,
    ])
    expect(others).toEqual([])
  })

  it("compares with the city in which the area lies, also where the network has several (Q8)", () => {
    const other = SpatialUnit.parse({ id: "andere", kind: "stadt", name: "Andere Stadt" })
    const values = [...(network.indicatorValues ?? []), value("2026-06-30", 40, "andere")]
    const several = { ...network, areas: [other, ...(network.areas ?? [])], indicatorValues: values }
    const report = areaReport(catalogueOf(several, { asOf: day("2026-12-31") }), { area: unit("ost"), year: 2026 })
    expect(report?.indicators.map(({ city }) => city)).toEqual([15])
    const space = areaReport(catalogueOf(several, { asOf: day("2026-12-31") }), { area: unit("raum"), year: 2026 })
    expect(space?.indicators.map(({ city }) => city)).toEqual([15])
  })

  it("tells the needs that were raised and what became of them to planners, and measures that are late (P9, Q8)", () => {
    const report = reportOf("planning")
    expect(report?.needs.raised.map((one) => one.need)).toEqual(["offen"])
    expect(report?.needs.steps).toEqual([{ need: "gedeckt", description: "gedeckt", to: "met", on: "2026-06-01" }])
    expect(report?.needs.open.map((one) => one.need)).toEqual(["offen"])
    expect(report?.measures.begun.map((one) => one.measure)).toEqual(["m"])
    expect(report?.measures.overdue.map((one) => one.measure)).toEqual(["m"])
    expect(reportOf("network")?.needs.raised).toEqual([])
    expect(reportOf("public")?.measures.begun).toEqual([])
  })

  it("lists the measures that were open on the last day, also those that began in another year (Q8)", () => {
    const plan = { needs: ["offen"], responsible: "treff", due: "2027-05-01", review: "2027-09-01" }
    const since2025 = { ...plan, start: "2025-02-01", startedOn: "2025-02-01" }
    const review = (on: string) => ({
      state: "reviewed",
      doneOn: "2026-11-01",
      reviewed: { on, effect: "keep", text: "gut" },
    })
    const measures = [
      { ...since2025, id: "laeuft", state: "running" },
      { ...since2025, id: "fertig", state: "done", doneOn: "2026-11-01" },
      { ...since2025, id: "spaeter-fertig", state: "done", doneOn: "2027-02-01" },
      { ...since2025, id: "spaeter-ausgewertet", ...review("2027-02-01") },
      { ...since2025, id: "ausgewertet", ...review("2026-12-31") },
      { ...since2025, id: "abgebrochen", state: "stopped", stopped: { on: "2026-12-31", because: "Kein Raum." } },
      { ...plan, start: "2027-02-01", id: "geplant", state: "planned", agreed: { on: "2026-12-31" } },
      { ...plan, start: "2027-02-01", id: "spaeter-geplant", state: "planned", agreed: { on: "2027-01-01" } },
    ].map((parts) => Measure.parse({ title: "Maßnahme", ...parts }))
    const catalogue = catalogueOf({ ...network, measures }, { asOf: day("2027-03-01"), audience: "network" })
    const report = areaReport(catalogue, { area: unit("ost"), year: 2026 })
    expect(report?.measures.open.map(({ measure, state }) => [measure, state])).toEqual([
      ["laeuft", "running"],
      ["fertig", "done"],
      ["spaeter-fertig", "running"],
      ["spaeter-ausgewertet", "done"],
      ["geplant", "planned"],
    ])
  })

  it("tells everybody neither the words of a review nor the earlier steps of a need (P9)", () => {
    const measure = {
      ...{ id: "m", title: "Maßnahme", needs: ["offen"], responsible: "treff", public: true, state: "reviewed" },
      ...{
        start: "2026-02-01",
        startedOn: "2026-02-01",
        due: "2026-05-01",
        doneOn: "2026-05-01",
        review: "2026-06-01",
      },
      reviewed: { on: "2026-06-01", effect: "stop", text: "Niemand kam." },
    }
    const released = { released: true }
    const needs = [
      need("offen", {
        ...released,
        history: [{ state: "registered", since: "2026-03-01" }],
        state: "confirmed",
        since: "2026-04-01",
      }),
      need("gedeckt", {
        ...released,
        raisedOn: "2025-01-01",
        history: [{ state: "confirmed", since: "2026-02-01" }],
        since: "2026-06-01",
        state: "met",
        through: [{ kind: "measure", measure: "m", reviewedOn: "2026-06-01" }],
      }),
    ]
    const values = { ...network, needs, measures: [Measure.parse(measure)] }
    const report = (audience: Audience) =>
      areaReport(catalogueOf(values, { asOf: day("2026-12-31"), audience }), { area: unit("ost"), year: 2026 })
    expect(report("public")?.measures.reviewed).toEqual([{ measure: "m", title: "Maßnahme" }])
    expect(report("network")?.measures.reviewed).toEqual([
      { measure: "m", title: "Maßnahme", effect: "stop", text: "Niemand kam." },
    ])
    const steps = (audience: Audience) => report(audience)?.needs.steps.map(({ need, to }) => [need, to])
    expect(steps("public")).toEqual([
      ["offen", "confirmed"],
      ["gedeckt", "met"],
    ])
    expect(steps("network")).toEqual([
      ["gedeckt", "confirmed"],
      ["offen", "confirmed"],
      ["gedeckt", "met"],
    ])
  })

  it("knows that a need was still open on a day before it was met (Q8)", () => {
    expect(reportOf("planning", "ost", "2026-05-31")?.needs.open.map((one) => one.need)).toEqual(["offen", "gedeckt"])
  })

  it("compares two states of the network where the one before is there (Q8, Q29)", () => {
    const before = { index: indexNetwork({ ...small, offers: [] }), asOf: day("2026-01-01") }
    const catalogue = catalogueOf(network, { asOf: day("2026-12-31") })
    const report = areaReport(catalogue, { area: unit("ost"), year: 2026, before })
    expect(report?.changes.by).toBe("states")
    expect(report?.changes.new.map((one) => one.offer)).toEqual(["turnen"])
    expect(reportOf("public")?.changes.by).toBe("dates")
  })

  it("tells a year that is not over up to the day of the catalogue, and nothing of one that has not begun (Q8)", () => {
    expect(reportOf("public", "ost", "2026-06-30")?.period).toEqual({ from: "2026-01-01", to: "2026-07-01" })
    expect(reportOf("public", "ost", "2025-12-31")).toBeUndefined()
    expect(reportOf("public", "nirgends")).toBeUndefined()
    const catalogue = catalogueOf({ ...small, offers: [offer("a")] })
    for (const year of [Number.NaN, -1, 99_999, 2026.5]) {
      expect(areaReport(catalogue, { area: unit("ost"), year })).toBeUndefined()
    }
  })

  it("is plain data that survives JSON", () => {
    const report = reportOf("convenor")
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})
