import { indicatorCatalogue } from "@sozialraum/core"
import { coreText, sentence } from "@sozialraum/core/text"
import { memoryBackend } from "@sozialraum/store"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Network, type NetworkValues, openNetwork } from "./index.js"

const inNetwork = async <A>(use: (network: Network) => Promise<A>): Promise<A> => {
  const network = await openNetwork(memoryBackend, { network: "bochum", by: "test", now: () => "2027-01-01T08:00:00Z" })
  try {
    return await use(network)
  } finally {
    await network.close()
  }
}

const role = [{ institution: "schule" }]
const plan = { start: "2027-02-01", due: "2027-06-30", review: "2027-09-01" }
const indicator = { ...indicatorCatalogue[0], code: "eigene" }

/** One value of every kind. */
const values: NetworkValues = {
  spatialUnits: [{ id: "ost", kind: "ortsteil", name: "Ost" }],
  sozialraeume: [{ id: "raum", kind: "sozialraum", name: "Raum", composedOf: ["ost"] }],
  providers: [{ id: "stadt", name: "Stadt", kind: "oeffentlich" }],
  sites: [{ id: "schule/haus", address: {} }],
  institutions: [{ id: "schule", name: "Schule", types: ["grundschule"], sites: [{ site: "schule/haus" }] }],
  contactPoints: [{ id: "buero", institution: "schule", function: "sekretariat" }],
  conferences: [
    {
      ...{ id: "sued", name: "Süd", kind: "sozialraumkonferenz", area: "raum", start: "2026-01-01" },
      ...{ convenors: role, moderators: role },
    },
  ],
  memberships: [{ id: "m", conference: "sued", institution: "schule", status: "active" }],
  offers: [{ id: "chor", title: "Chor", institution: "schule", form: "gruppe", state: "draft" }],
  resources: [{ id: "aula", owner: "schule", category: "raum", name: "Aula" }],
  meetings: [{ id: "s1", conference: "sued", title: "Sitzung", state: "proposed" }],
  agendaProposals: [
    {
      id: "t1",
      conference: "sued",
      title: "Schulweg",
      kind: "topic",
      submittedBy: "schule",
      submittedOn: "2026-10-01",
    },
  ],
  subGroups: [
    {
      ...{ id: "ag", conference: "sued", name: "Übergang", mandate: "Kalender", lead: "schule" },
      ...{ start: "2026-10-01", reviewOn: "2027-10-01" },
    },
  ],
  planningPeriods: [
    {
      ...{ id: "kjfp", title: "Förderplan", kind: "kinderUndJugendfoerderplan", area: "ost" },
      ...{ from: "2026-01-01", to: "2031-01-01" },
    },
  ],
  participationResults: [{ id: "nadeln", method: "nadelmethode", on: "2026-09-01", area: "ost" }],
  indicatorDefinitions: [indicator],
  indicatorValues: [
    {
      ...{ id: "w", indicator: "eigene", unit: "ost", on: "2026-12-31", source: { name: "Amt" } },
      ...{ state: "known", value: 12 },
    },
  ],
  needs: [
    {
      ...{
        id: "musik",
        area: "raum",
        topics: ["musik"],
        targetGroups: [{ roles: ["kind"] }],
        description: "Musik fehlt.",
      },
      ...{ raisedBy: { kind: "youngPeople", result: "nadeln" }, raisedOn: "2026-09-01" },
      ...{ state: "registered", since: "2026-09-01" },
    },
  ],
  measures: [{ id: "trommeln", title: "Trommeln", needs: ["musik"], responsible: "schule", ...plan, state: "planned" }],
  agreements: [
    {
      ...{ id: "ogs", school: "schule", schoolBody: "stadt", carrier: "stadt", state: "planned" },
      term: { kind: "schoolYears", first: "2027/28", last: "2030/31" },
    },
  ],
  restrictions: [
    {
      id: "heizung",
      resource: "aula",
      kind: "hint",
      start: "2027-01-11T08:00",
      zone: "Europe/Berlin",
      reason: "kühl",
      state: { status: "active" },
    },
  ],
  damageReports: [
    {
      id: "riss",
      resource: "aula",
      discoveredAt: "2026-11-18T16:00:00Z",
      reportedBy: "leitung",
      description: "Riss",
      severity: "minor",
      claim: { status: "open" },
    },
  ],
  funds: [{ id: "fonds", name: "Verfügungsfonds", holder: "schule", rules: {} }],
  fundApplications: [
    {
      id: "fest",
      fund: "fonds",
      applicant: "kita",
      title: "Fest",
      purpose: "Fest",
      amount: { cents: 100, currency: "EUR" },
      start: "2027-06-01",
      state: { status: "draft" },
    },
  ],
  ties: [{ id: "t", from: "schule", to: "kita", kind: "informiert", validity: {} }],
}

describe("adding values", () => {
  it("takes a network as it was read, and reads it the same again", async () => {
    const first = await inNetwork(async (network) => {
      expect(await network.addValues(values)).toEqual(Result.succeed(25))
      return network.read()
    })
    expect(Object.entries(first).filter(([, list]) => list.length === 0)).toEqual([
      ["bookings", []],
      ["resourceRequests", []],
    ])
    const again = await inNetwork(async (network) => {
      await network.addValues(first)
      return network.read()
    })
    expect(again).toEqual(first)
  })

  it("refuses a list that it does not know rather than to lose it: bookings are requested", () =>
    inNetwork(async (network) => {
      const restored = { ...values, bookings: [{ id: "b1" }] }
      const refused = Result.getOrThrow(Result.flip(await network.addValues(restored)))
      expect(refused).toMatchObject({ _tag: "InvalidValue", path: [] })
      expect(sentence(refused, "de", [coreText])).toContain("bookings")
      expect(await network.read()).toMatchObject({ institutions: [] })
    }))

  it("refuses what is no list", () =>
    inNetwork(async (network) => {
      for (const needs of [{}, null, "musik"]) {
        const refused = Result.getOrThrow(Result.flip(await network.addValues(JSON.parse(JSON.stringify({ needs })))))
        expect(refused).toMatchObject({ _tag: "InvalidValue", path: ["needs"] })
      }
    }))

  it("names the place of the second of two values with one id", () =>
    inNetwork(async (network) => {
      const pathOf = async (given: NetworkValues) => Result.getOrThrow(Result.flip(await network.addValues(given))).path
      expect(await pathOf({ indicatorDefinitions: [indicator, indicator] })).toEqual([
        "indicatorDefinitions",
        1,
        "code",
      ])
      const [need] = values.needs ?? []
      expect(await pathOf({ needs: [need, need] })).toEqual(["needs", 1, "id"])
      const unit = { id: "a", kind: "ortsteil", name: "A" }
      expect(await pathOf({ areas: [unit, { id: "b", kind: "sozialraum", name: "B", composedOf: [] }] })).toEqual([
        "areas",
        1,
        "composedOf",
      ])
      expect(await pathOf({ areas: [unit, unit] })).toEqual(["areas", 1, "id"])
    }))
})
