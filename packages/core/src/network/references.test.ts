import { describe, expect, it } from "vitest"
import * as z from "zod"
import { Conference, Membership, SubGroup } from "../conference/index.js"
import { IdText } from "../id.js"
import { ContactPoint, Institution, Provider, Site } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { Offer } from "../offer/index.js"
import {
  CooperationAgreement,
  IndicatorValue,
  indicatorCatalogue,
  Measure,
  Need,
  ParticipationResult,
  PlanningPeriod,
} from "../planning/index.js"
import { Area } from "../sozialraum/index.js"
import { danglingReferences, indexNetwork, type Network, networkLists, networkSchemas } from "./index.js"
import { sharingValues } from "./sharing-references.fixture.js"

/**
 * Ids that name nothing of a network: a value's own and those of the items in it, the scheme of another's, who said
 * something, and what is asked for elsewhere.
 */
const namesNothing =
  /(^id|agenda \* id|externalIds \* scheme|provenance \* (source|role|delivery)|verifications \* by|outcomes \* application|because \* (_tag|rule))$/

/** Every place in a schema where an id stands, `*` for a place in a list. */
const idPlaces = (schema: z.ZodType): ReadonlySet<string> => {
  const idPattern = z.toJSONSchema(IdText).pattern
  const places = new Set<string>()
  const walk = (node: unknown, path: ReadonlyArray<string>): void => {
    if (typeof node !== "object" || node === null) return
    const { pattern, properties, items, anyOf, oneOf } = node as z.core.JSONSchema.JSONSchema
    if (pattern === idPattern) places.add(path.join(" "))
    for (const [name, field] of Object.entries(properties ?? {})) walk(field, [...path, name])
    walk(items, [...path, "*"])
    for (const option of [...(anyOf ?? []), ...(oneOf ?? [])]) walk(option, path)
  }
  walk(z.toJSONSchema(schema, { reused: "inline" }), [])
  return new Set([...places].filter((place) => !namesNothing.test(place)))
}

const zone = "Europe/Berlin"
const interval = { start: "2026-11-18T14:30", end: "2026-11-18T16:30", zone }
const on = "2026-10-01"
const agreed = { meeting: "x" }
const subjects = ["need", "measure", "offer", "resource", "booking", "institution", "subGroup", "meeting"].map(
  (kind) => ({
    kind,
    id: "x",
  }),
)
const triggers = [
  { kind: "need", need: "x" },
  { kind: "measure", measure: "x" },
  { kind: "proposal", proposal: "x" },
  { kind: "openItem", item: "x" },
  { kind: "resourceRequest", request: "x" },
  { kind: "members", institutions: ["x"] },
  { kind: "moderation", institution: "x" },
]
const decision = {
  mode: "consensus",
  objections: [{ institution: "x", because: "zu spät" }],
  excluded: ["x"],
  adopted: false,
}
const outcomes = [
  { kind: "agreement", text: "T", decision, action: { owner: "x", measure: "x" } },
  { kind: "recommendation", text: "T", decision, to: { office: "jha", institution: "x" } },
  { kind: "measure", text: "T", decision, measure: "x" },
  { kind: "need", text: "T", need: "x", step: "confirmed" },
  { kind: "fundDecision", text: "T", application: "a", applicant: "x", cents: 100, currency: "EUR", decision },
  { kind: "referral", text: "T", to: { office: "jha", institution: "x" } },
  { kind: "caseReferral", to: "x" },
]
const items = [{ item: "x", status: "settled", outcomes }]
const agendaItem = { id: "t1", order: 1, title: "TOP", kind: "topic", submittedBy: "x", subjects, carriedFrom: "x" }
const heldOn = interval.start.slice(0, 10)
const complete = Meeting.parse({
  id: "written",
  conference: "x",
  jointWith: ["y"],
  title: "Sitzung",
  triggers,
  state: "minutesApproved",
  interval,
  host: { at: "member", institution: "x", site: "x" },
  moderatedBy: "x",
  minutesBy: "x",
  invitedOn: on,
  invited: ["x"],
  guestsInvited: [{ institution: "y" }],
  answers: [{ institution: "x", answer: "accepted", on }],
  attendance: [
    { institution: "x", answer: "present", functions: ["leitung"] },
    { institution: "y", answer: "represented", by: "x" },
  ],
  guests: [{ institution: "z" }],
  agenda: [agendaItem, { ...agendaItem, id: "x", order: 2 }],
  poll: { candidates: [interval], answers: [{ institution: "x", candidate: 0, answer: "yes", on }] },
  minutes: {
    by: "moderation",
    institution: "x",
    version: 2,
    writtenOn: heldOn,
    items,
    earlier: [{ version: 1, writtenOn: heldOn, items }],
    objections: [{ institution: "x", on, text: "T", item: "x" }],
  },
  approvedOn: heldOn,
  approvedBy: { kind: "meeting", meeting: "x" },
  addenda: [{ on, by: "moderation", item: "x", text: "T" }],
})
/** As no schema lets it pass: the minutes name an item that is not on the agenda. */
const written: Meeting = { ...complete, agenda: complete.agenda.slice(0, 1) }
const offer = {
  title: "Turnen",
  form: "gruppe",
  state: "published",
  institution: "x",
  contactPoint: "x",
  serves: ["x"],
  partners: [{ institution: "x" }],
}

const need = {
  area: "x",
  topics: ["schwimmen"],
  targetGroups: [{ roles: ["kind"] }],
  description: "Kinder lernen nicht schwimmen",
  raisedBy: { kind: "institution", institution: "x" },
  raisedOn: on,
  since: on,
}
const measured = { kind: "measure", measure: "x", reviewedOn: on }
const offered = { kind: "offer", offer: "x", change: "new", on }

/** Of every list values that have every reference there is, all to `x`, which nobody has. */
const everything: Network = {
  areas: [
    { id: "a", kind: "ortsteil", name: "A", parents: [{ unit: "x", kind: "stadt" }] },
    { id: "s", kind: "sozialraum", name: "S", composedOf: ["x"] },
  ].map((value) => Area.parse(value)),
  providers: [Provider.parse({ id: "t", name: "T" })],
  sites: [Site.parse({ id: "o", address: {}, units: ["x"] })],
  institutions: [
    Institution.parse({
      id: "i",
      name: "I",
      types: ["kita"],
      providers: [{ provider: "x" }],
      sites: [{ site: "x" }],
      serves: ["x"],
      statuses: [{ status: "closed", successor: "x" }],
      verbund: [{ institution: "x" }],
    }),
  ],
  contactPoints: [ContactPoint.parse({ id: "c", institution: "x", function: "leitung", deputyOf: "x" })],
  offers: [
    Offer.parse({ ...offer, id: "f", places: [{ at: "site", site: "x" }] }),
    Offer.parse({ ...offer, id: "m", places: [{ at: "mobile", unit: "x" }] }),
  ],
  conferences: [
    Conference.parse({
      id: "k",
      name: "K",
      kind: "sozialraumkonferenz",
      area: "x",
      start: "2026-01-01",
      convenors: [{ institution: "x" }],
      moderators: [{ institution: "x" }],
      statuses: [{ status: "merged", from: "2026-06-01", successor: "x" }],
    }),
  ],
  memberships: [Membership.parse({ id: "m", conference: "x", institution: "x", status: "active" })],
  meetings: [
    written,
    Meeting.parse({
      id: "p",
      conference: "x",
      title: "P",
      state: "postponed",
      successor: "x",
      reason: "krank",
      invited: ["x"],
    }),
  ],
  agendaProposals: [
    AgendaProposal.parse({
      id: "d",
      conference: "x",
      title: "TOP",
      kind: "topic",
      submittedBy: "x",
      submittedOn: on,
      subjects,
      state: { status: "placed", meeting: "x" },
    }),
  ],
  subGroups: [
    SubGroup.parse({
      id: "g",
      conference: "x",
      name: "G",
      mandate: "Übergang Kita-Schule",
      lead: "x",
      members: ["y"],
      start: on,
      reviewOn: "2027-10-01",
      reports: [{ on, meeting: "x", text: "T" }],
    }),
  ],
  ...sharingValues,
  needs: [
    Need.parse({
      ...need,
      id: "n1",
      evidence: [
        { kind: "indicator", indicator: "sgb2Quote", unit: "x", on },
        { kind: "observation", by: "x", on, text: "voll" },
        { kind: "participation", result: "x" },
        { kind: "offerGap", on, lookedFor: "Schwimmkurs", nearMisses: ["x"] },
        { kind: "closure", institution: "x", on },
        { kind: "memberReport", by: ["x"], on, text: "voll", meeting: "x" },
      ],
      planning: { period: "x" },
      history: [
        { state: "registered", since: on, agreed },
        { state: "referred", since: on, agreed, to: { office: "jha", institution: "x" } },
        { state: "partlyMet", since: on, because: "zum Teil", through: [measured, offered] },
        { state: "merged", since: on, into: "x", agreed },
        { state: "registered", since: on },
        { state: "confirmed", since: on },
        { state: "met", since: on, through: [measured, offered] },
        { state: "registered", since: on },
        { state: "merged", since: on, into: "x" },
        { state: "registered", since: on },
      ],
      state: "merged",
      into: "x",
      agreed,
    }),
    Need.parse({
      ...need,
      id: "n2",
      raisedBy: { kind: "youngPeople", result: "x" },
      history: [
        { state: "registered", since: on },
        { state: "confirmed", since: on },
      ],
      state: "met",
      through: [measured, offered],
    }),
    Need.parse({
      ...need,
      id: "n3",
      history: [{ state: "registered", since: on }],
      state: "referred",
      to: { office: "jha", institution: "x" },
    }),
  ],
  measures: [
    Measure.parse({
      id: "v",
      title: "Schwimmen",
      needs: ["x"],
      areas: ["x"],
      responsible: "x",
      participants: ["y"],
      resources: [{ name: "Halle", resource: "x" }],
      planning: { period: "x" },
      success: [{ text: "mehr Kinder", indicator: { code: "sgb2Quote", unit: "x" } }],
      agreed: { on, conference: "x", meeting: "x" },
      start: on,
      due: on,
      review: on,
      reports: [{ on, by: "x", text: "läuft" }],
      continues: "x",
      state: "planned",
    }),
  ],
  participationResults: [
    ParticipationResult.parse({
      id: "q",
      method: "nadelmethode",
      on,
      area: "x",
      site: "x",
      institutions: ["x"],
      statements: ["wish", "likedPlace", "avoidedPlace", "opinion"].map((kind) => ({
        kind,
        place: { name: "Brunnenplatz", unit: "x", site: "x" },
      })),
    }),
  ],
  planningPeriods: [
    PlanningPeriod.parse({
      id: "u",
      title: "KJFP",
      kind: "kinderUndJugendfoerderplan",
      area: "x",
      from: on,
      to: "2030-10-01",
      continues: "x",
    }),
  ],
  indicatorDefinitions: indicatorCatalogue.slice(0, 1),
  indicatorValues: [
    IndicatorValue.parse({
      id: "w",
      indicator: "sgb2Quote",
      unit: "x",
      on,
      source: { name: "Stadt" },
      comparison: { unit: "x", value: 15.4 },
      state: "suppressed",
    }),
  ],
  agreements: [
    CooperationAgreement.parse({
      id: "z",
      school: "x",
      schoolBody: "x",
      carrier: "y",
      term: { kind: "untilNotice", from: on },
      scope: { offers: ["x"] },
      rooms: [{ site: "x", name: "Mensa" }],
      state: "planned",
    }),
  ],
}

describe("references that lead nowhere (Q33)", () => {
  const found = danglingReferences(indexNetwork(everything))
  const placesIn = (list: string) =>
    new Set(found.filter(({ path }) => path[0] === list).map(({ path }) => path.slice(2).map(starred).join(" ")))
  const starred = (step: string | number) => (typeof step === "number" ? "*" : step)

  it.each(networkLists)("are found in %s wherever an id stands", (list) => {
    expect(placesIn(list)).toEqual(idPlaces(networkSchemas[list]))
  })

  it("are told by the list that lacks them", () => {
    const told = (list: string, place: string) =>
      found.find(({ path }) => path[0] === list && path.slice(2).map(starred).join(" ") === place)?.list
    expect(told("institutions", "statuses * successor")).toBe("institutions")
    expect(told("institutions", "verbund * institution")).toBe("institutions")
    expect(told("contactPoints", "deputyOf")).toBe("contactPoints")
    expect(told("meetings", "attendance * institution")).toBe("institutions")
    expect(told("meetings", "invited *")).toBe("institutions")
    expect(told("conferences", "statuses * successor")).toBe("conferences")
    expect(told("meetings", "jointWith *")).toBe("conferences")
    expect(told("meetings", "triggers * proposal")).toBe("agendaProposals")
    expect(told("meetings", "triggers * item")).toBe("agendaItems")
    expect(told("meetings", "triggers * need")).toBe("needs")
    expect(told("meetings", "agenda * carriedFrom")).toBe("meetings")
    expect(told("meetings", "minutes items * item")).toBe("agendaItems")
    expect(told("meetings", "minutes items * outcomes * measure")).toBe("measures")
    expect(told("meetings", "minutes items * outcomes * action measure")).toBe("measures")
    expect(told("meetings", "minutes items * outcomes * need")).toBe("needs")
    expect(told("meetings", "minutes items * outcomes * to")).toBe("institutions")
    expect(told("meetings", "approvedBy meeting")).toBe("meetings")
    expect(told("agendaProposals", "state meeting")).toBe("meetings")
    expect(told("subGroups", "lead")).toBe("institutions")
    expect(told("subGroups", "reports * meeting")).toBe("meetings")
    expect(told("meetings", "agenda * submittedBy")).toBe("institutions")
    expect(told("meetings", "successor")).toBe("meetings")
    expect(told("bookings", "request")).toBe("resourceRequests")
    expect(told("bookings", "state restriction")).toBe("restrictions")
    expect(told("damageReports", "booking")).toBe("bookings")
    expect(told("resources", "acquiredThrough")).toBe("funds")
    expect(told("resources", "lentTo * conference")).toBe("conferences")
    expect(told("fundApplications", "refiles")).toBe("fundApplications")
    expect(told("fundApplications", "state decision item")).toBe("agendaItems")
    expect(told("needs", "evidence * result")).toBe("participationResults")
    expect(told("needs", "evidence * meeting")).toBe("meetings")
    expect(told("needs", "evidence * nearMisses *")).toBe("offers")
    expect(told("needs", "history * through * measure")).toBe("measures")
    expect(told("needs", "into")).toBe("needs")
    expect(told("needs", "planning period")).toBe("planningPeriods")
    expect(told("measures", "resources * resource")).toBe("resources")
    expect(told("measures", "agreed conference")).toBe("conferences")
    expect(told("measures", "success * indicator unit")).toBe("areas")
    expect(told("participationResults", "statements * place site")).toBe("sites")
    expect(told("indicatorValues", "comparison unit")).toBe("areas")
    expect(told("agreements", "carrier")).toBe("providers")
    expect(told("agreements", "scope offers *")).toBe("offers")
  })
})
