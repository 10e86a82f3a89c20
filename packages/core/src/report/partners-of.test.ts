import { describe, expect, it } from "vitest"
import { Institution, InstitutionId, Provider } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { CooperationAgreement, Measure } from "../planning/index.js"
import { Booking, Resource } from "../sharing/index.js"
import { LocalDate } from "../time/index.js"
import { agreementList, partnersOf } from "./index.js"

const asOf = LocalDate.parse("2026-11-22")
const school = InstitutionId.parse("kirchviertel")

const houses = [
  {
    id: "kirchviertel",
    name: "Schule im Kirchviertel",
    types: ["grundschule"],
    sites: [{ site: "markstr290" }],
    externalIds: [{ scheme: "de-nw-schulnummer", value: "102345" }],
  },
  { id: "ogs", name: "OGS", types: ["ogs"], providers: [{ provider: "ganztag" }] },
  { id: "verein", name: "Verein", types: ["sportverein"] },
].map((value) => Institution.parse(value))

const providers = [
  { id: "ganztag", name: "Ganztag | Ruhr", kind: "frei", legalForm: "gGmbH", recognition: { status: "recognised" } },
  { id: "club", name: "Club", kind: "frei", recognition: { status: "none" } },
  { id: "chor", name: "Chor", kind: "frei" },
  { id: "stadt", name: "Stadt Bochum", kind: "oeffentlich" },
].map((value) => Provider.parse(value))

const agreement = (id: string, carrier: string, more: object = {}) =>
  CooperationAgreement.parse({
    id,
    school: "kirchviertel",
    schoolBody: "stadt",
    carrier,
    term: { kind: "schoolYears", first: "2025/26", last: "2027/28" },
    concludedOn: "2025-06-01",
    state: "concluded",
    ...more,
  })
const planned = (id: string, carrier: string, more: object = {}) => {
  const { state: _state, ...rest } = agreement(id, carrier)
  const { concludedOn: _on, ...undated } = "concludedOn" in rest ? rest : { ...rest, concludedOn: undefined }
  return CooperationAgreement.parse({ ...undated, state: "planned", ...more })
}
const terminated = { on: "2026-08-01", by: "all", because: "Trägerwechsel" }
const agreements = [
  agreement("alt", "ganztag", { state: "terminated", terminated }),
  planned("chor-ag", "chor", { scope: { topics: ["musik"] } }),
  agreement("turnen", "club", { scope: { topics: ["schwimmen"], places: 20 }, public: true }),
  planned("neu", "ganztag"),
  agreement("fremd", "ganztag", { school: "waldschule" }),
]

const offer = (id: string, parts: object) =>
  Offer.parse({ id, title: id, form: "gruppe", institution: "verein", state: "published", ...parts })
const withSchool = { partners: [{ institution: "kirchviertel", schoolKind: "grundschule" }] }
const offers = [
  offer("turnen", withSchool),
  offer("am-ort", { places: [{ at: "site", site: "markstr290" }] }),
  offer("eigenes", { institution: "kirchviertel" }),
  offer("gemeinsam", { institution: "kirchviertel", partners: [{ institution: "verein" }] }),
  offer("vorbei", { ...withSchool, state: "ended", to: "2026-01-01" }),
  offer("bald-vorbei", { ...withSchool, to: "2026-11-22" }),
  offer("entwurf", { ...withSchool, state: "draft" }),
  offer("archiv", { ...withSchool, state: "archived" }),
  offer("intern", { ...withSchool, public: false }),
  offer("ganztag", { ...withSchool, institution: "ogs", topics: ["ogs"] }),
]

const days = { start: "2026-09-01", due: "2026-12-01", review: "2027-01-01" }
const measure = (id: string, parts: object) =>
  Measure.parse({ id, title: id, preventive: true, responsible: "verein", ...days, state: "planned", ...parts })
const measures = [
  measure("sportfest", { participants: ["kirchviertel", "ogs"], public: true }),
  measure("lesen", { responsible: "kirchviertel" }),
  measure("anderes", {}),
  measure("aus", { participants: ["kirchviertel"], state: "stopped", stopped: { on: "2026-10-01", because: "Regen" } }),
]

const resources = [
  Resource.parse({ id: "aula", owner: "kirchviertel", category: "raum", name: "Aula" }),
  Resource.parse({ id: "matten", owner: "verein", category: "material", name: "Matten" }),
]
const booking = (id: string, resource: string, borrower: string, on: string, more: object = {}) =>
  Booking.parse({
    id,
    resource,
    borrower,
    interval: { start: `${on}T09:00`, end: `${on}T10:00`, zone: "Europe/Berlin" },
    purpose: "Fest",
    responsible: "leitung",
    ...more,
  })
const bookings = [
  booking("b1", "aula", "verein", "2026-08-01"),
  booking("b2", "matten", "kirchviertel", "2027-07-31"),
  booking("frueher", "aula", "verein", "2026-07-31"),
  booking("spaeter", "aula", "verein", "2027-08-01"),
  booking("b3", "matten", "ogs", "2026-11-01"),
  booking("b5", "aula", "kirchviertel", "2026-11-03"),
  booking("b6", "aula", "ogs", "2026-11-04", { state: { status: "noShow", on: "2026-11-04T08:30:00Z" } }),
  booking("b4", "aula", "ogs", "2026-11-02", { state: { status: "cancelled", by: "owner", reason: "Umbau" } }),
]
const network: Partial<Network> = { institutions: houses, providers, agreements, offers, measures, resources, bookings }
const index = indexNetwork(network)

describe("the partners of a school (Q11)", () => {
  const found = partnersOf(index, { school, asOf })

  it("are those of its agreements: planned, concluded and ended (R47)", () => {
    expect(found.agreements.map((one) => [one.agreement, one.carrier, one.status])).toEqual([
      ["alt", "ganztag", "ended"],
      ["chor-ag", "chor", "planned"],
      ["turnen", "club", "concluded"],
      ["neu", "ganztag", "planned"],
    ])
    expect(found.agreements[0]).toMatchObject({ from: "2025-08-01", to: "2026-08-01", concludedOn: "2025-06-01" })
    expect(found.agreements[1]).not.toHaveProperty("concludedOn")
  })

  it("are those with whom it makes offers, in whichever role", () => {
    expect(found.offers.map((one) => [one.offer, one.as, one.with])).toEqual([
      ["turnen", "partner", ["verein"]],
      ["am-ort", "host", ["verein"]],
      ["gemeinsam", "provider", ["verein"]],
      ["intern", "partner", ["verein"]],
      ["ganztag", "partner", ["ogs"]],
    ])
  })

  it("are those with whom it does measures", () => {
    expect(found.measures.map((one) => [one.measure, one.with])).toEqual([
      ["sportfest", ["verein", "ogs"]],
      ["lesen", []],
    ])
  })

  it("are those to whom it lends and from whom it borrows in the school year of the day", () => {
    expect(found.loans).toEqual([
      { resource: "aula", name: "Aula", booking: "b1", direction: "lent", with: "verein", on: "2026-08-01" },
      { resource: "matten", name: "Matten", booking: "b2", direction: "borrowed", with: "verein", on: "2027-07-31" },
    ])
  })

  it("come with the all-day offers that no signed agreement covers (R48)", () => {
    expect(found.findings.map((one) => [one.offer, one.planned])).toEqual([["ganztag", "neu"]])
  })

  it("are shown to the public as far as that may see them (P9)", () => {
    const seen = partnersOf(index, { school, asOf, audience: "public" })
    expect(seen.agreements.map((one) => one.agreement)).toEqual(["turnen"])
    expect(seen.offers.map((one) => one.offer)).not.toContain("intern")
    expect(seen.measures.map((one) => one.measure)).toEqual(["sportfest"])
    expect([...seen.loans, ...seen.findings]).toEqual([])
  })

  it("are none of a school that nobody knows", () => {
    expect(partnersOf(index, { school: InstitutionId.parse("fremd"), asOf })).toEqual({
      school: "fremd",
      asOf,
      agreements: [],
      offers: [],
      measures: [],
      loans: [],
      findings: [],
    })
  })
})

describe("the list of agreements for a funding application (Q11)", () => {
  const rows = agreementList(index, { asOf, schools: [school] })

  it("has those concluded and planned, with recognised carriers first, then those of whom nobody knows (R47)", () => {
    expect(rows.map((row) => [row.agreement, row.status, row.recognised, row.fields])).toEqual([
      ["neu", "planned", true, []],
      ["chor-ag", "planned", undefined, ["kultur"]],
      ["turnen", "concluded", false, ["sport"]],
    ])
    expect(rows[2]).toEqual({
      agreement: "turnen",
      status: "concluded",
      school: { id: "kirchviertel", name: "Schule im Kirchviertel", schulnummer: "102345" },
      carrier: { id: "club", name: "Club", kind: "frei" },
      recognised: false,
      fields: ["sport"],
      from: "2025-08-01",
      to: "2028-08-01",
      concludedOn: "2025-06-01",
      places: 20,
    })
  })

  it("has the school body too, where it carries the offers itself (R47)", () => {
    const own = indexNetwork({ ...network, agreements: [agreement("eigen", "stadt")] })
    expect(agreementList(own, { asOf }).map(({ carrier, recognised }) => [carrier, recognised])).toEqual([
      [{ id: "stadt", name: "Stadt Bochum", kind: "oeffentlich" }, true],
    ])
  })

  it("is for all schools unless some are named", () => {
    expect(agreementList(index, { asOf }).map((row) => row.school.id)).toContain("waldschule")
  })
})
