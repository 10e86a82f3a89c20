import { AgendaProposal, Conference, Meeting, Membership, type Network, SubGroup } from "@sozialraum/core"
import { sampleNetwork } from "@sozialraum/sample"
import { beforeAll, describe, expect, it } from "vitest"
import * as z from "zod"
import { oparlDocuments } from "./index.js"

/** Values in which every field says something; a field that the schema gains has to be added here. */
const minutes = {
  ...{ by: "moderation", institution: "a", version: 2, writtenOn: "2026-10-26", remarks: "Hell", next: "Im Mai" },
  items: [
    { item: "i", text: "Kurz", status: "settled", outcomes: [{ kind: "information", text: "Berichtet" }] },
    { item: "j", status: "settled", outcomes: [{ kind: "agreement", text: "Wir helfen.", action: { owner: "a" } }] },
  ],
  circulated: { on: "2026-10-27" },
  earlier: [{ version: 1, writtenOn: "2026-10-25", items: [] }],
  objections: [{ institution: "a", on: "2026-10-28", text: "Es fehlt der Ort." }],
}
const item = {
  ...{ id: "i", order: 1, title: "T", kind: "topic", public: true, submittedBy: "a", expectedOutcome: "Plan" },
  ...{ subjects: [{ kind: "need", id: "n" }], durationMinutes: 10, recurring: true, carriedFrom: "z" },
  lateBecause: "Eilig",
}
const interval = { start: "2026-10-24T14:00", end: "2026-10-24T16:00", zone: "Europe/Berlin" }
const always = {
  ...{ id: "m", conference: "c", jointWith: ["d"], title: "M", occasion: "Ferien", interval, invited: ["a"] },
  agenda: [item, { id: "j", order: 2, title: "J", kind: "topic" }],
  triggers: [{ kind: "rhythm" }],
  poll: { candidates: [interval] },
}
const approved = {
  ...{ ...always, state: "minutesApproved", host: { at: "member", institution: "a", site: "s", room: "Aula" } },
  ...{ moderatedBy: "a", minutesBy: "a", online: "https://example.org/raum", invitedOn: "2026-10-01", minutes },
  ...{ guestsInvited: [{ institution: "g" }], guests: [{ institution: "g" }] },
  answers: [{ institution: "a", answer: "accepted", on: "2026-10-02" }],
  attendance: [{ institution: "a", answer: "present", functions: ["leitung"] }],
  ...{ approvedOn: "2026-11-30", approvedBy: { kind: "moderation" } },
  addenda: [{ on: "2026-12-01", by: "moderation", text: "Der Ort war die Aula." }],
}
const postponed = {
  ...{ ...always, state: "postponed", reason: "Sturm", successor: "n" },
  host: { at: "elsewhere", place: "Stadtpark", reason: "Sommerfest" },
}
const role = [{ institution: "a", function: "leitung", from: "2026-01-01", to: "2027-01-01" }]
const conference = {
  ...{ id: "c", name: "C", kind: "ag78", area: "s", start: "2026-01-01", convenors: role, moderators: role },
  statuses: [{ status: "dormant", from: "2026-02-01", to: "2026-03-01" }],
  ...{ purpose: "Alles", topics: ["ferien"], procedure: { quorum: 0.5 }, reportsTo: { office: "jha" }, fund: "f" },
}
const membership = {
  ...{ id: "x", conference: "c", institution: "a", kind: "core", status: "left", vote: "granted", because: "Umzug" },
  ...{ delegates: [{ function: "leitung" }], from: "2026-01-01", to: "2026-06-01" },
}
const subGroup = {
  ...{ id: "g", conference: "c", name: "G", mandate: "Plan", lead: "a", leadFunction: "leitung", members: ["b"] },
  ...{ start: "2026-01-01", end: "2027-01-01", reviewOn: "2026-06-01", reviewedOn: "2026-05-01" },
  reports: [{ on: "2026-03-01", text: "Angefangen" }],
}

let network: Network
beforeAll(async () => {
  network = {
    ...(await sampleNetwork()),
    ...{ agendaProposals: [], subGroups: [], meetings: [], memberships: [], conferences: [] },
  }
})
const lostOf = (values: Partial<Network>) =>
  oparlDocuments({ ...network, ...values }, { base: "https://o.example/", body: { name: "Stadt" } }).lost

/** The fields that a schema knows anywhere, by the JSON schema of the part at a path. */
const fieldsOf = (schema: z.ZodType): ReadonlyArray<string> => {
  const parts: ReadonlyArray<unknown> = [z.toJSONSchema(schema, { io: "input" })].flatMap((whole) => [
    whole,
    ...(whole.anyOf ?? []),
    ...(whole.oneOf ?? []),
  ])
  const Part = z.object({ properties: z.record(z.string(), z.unknown()) })
  return [...new Set(parts.flatMap((one) => Object.keys(Part.safeParse(one).data?.properties ?? {})))].toSorted()
}
const fieldsIn = (...values: ReadonlyArray<object>): ReadonlyArray<string> =>
  [...new Set(values.flatMap((value) => Object.keys(value)))].toSorted()
const heads = (lost: ReturnType<typeof lostOf>) => [...new Set(lost.map(({ path }) => String(path[0])))].toSorted()
const without = (fields: ReadonlyArray<string>, ...told: ReadonlyArray<string>) =>
  fields.filter((field) => !told.includes(field))

describe("what OParl cannot carry is named", () => {
  it("of a meeting: every field but those that are told", () => {
    const fields = fieldsOf(Meeting)
    expect(fieldsIn(approved, postponed)).toEqual(fields)
    const lost = lostOf({ meetings: [approved, postponed].map((value) => Meeting.parse(value)) })
    // Of the host, the agenda and the minutes a part is told.
    expect(heads(lost)).toEqual(without(fields, "id", "conference", "jointWith", "title", "state", "interval"))
  })

  it("of the host, each item, the minutes and each outcome", () => {
    const paths = lostOf({ meetings: [approved, postponed].map((value) => Meeting.parse(value)) }).map(({ path }) =>
      path.join("."),
    )
    expect(paths.filter((path) => path.startsWith("host."))).toEqual(["host.institution", "host.reason"])
    const ofItem = without(Object.keys(item), "id", "order", "title", "public").map((field) => `agenda.0.${field}`)
    expect(paths).toEqual(expect.arrayContaining(ofItem))
    const ofMinutes = without(Object.keys(minutes), "items").map((field) => `minutes.${field}`)
    expect(paths.filter((path) => path.startsWith("minutes.")).toSorted()).toEqual(
      [
        ...ofMinutes,
        "minutes.items.0.text",
        "minutes.items.0.outcomes.0",
        "minutes.items.1.outcomes.0.action",
      ].toSorted(),
    )
  })

  it("of a conference", () => {
    expect(fieldsIn(conference)).toEqual(fieldsOf(Conference))
    const lost = lostOf({ conferences: [Conference.parse(conference)] })
    expect(lost.map(({ path }) => path.join("."))).toEqual([
      ...["area", "purpose", "procedure", "reportsTo", "fund"],
      ...["convenors.0.function", "moderators.0.function", "statuses.0"],
    ])
  })

  it("of a membership", () => {
    expect(fieldsIn(membership)).toEqual(fieldsOf(Membership))
    const conferences = [Conference.parse({ ...conference, id: "c" })]
    const lost = lostOf({ conferences, memberships: [Membership.parse(membership)] }).filter(({ id }) => id === "x")
    expect(lost).toEqual([
      { id: "x", path: ["delegates"], because: "personsOnly" },
      { id: "x", path: ["because"], because: "noSuchField" },
    ])
  })

  it("of a sub-group (R31), and of what was proposed and stands on no agenda", () => {
    expect(fieldsIn(subGroup)).toEqual(fieldsOf(SubGroup))
    const lost = lostOf({ subGroups: [SubGroup.parse(subGroup)] })
    expect(heads(lost)).toEqual(["leadFunction", "mandate", "reports", "reviewOn", "reviewedOn"].toSorted())
    const proposal = {
      id: "p",
      conference: "c",
      title: "P",
      kind: "topic",
      submittedBy: "a",
      submittedOn: "2026-01-10",
    }
    const placed = { ...proposal, id: "q", state: { status: "placed", meeting: "m" } }
    expect(lostOf({ agendaProposals: [proposal, placed].map((value) => AgendaProposal.parse(value)) })).toEqual([
      { id: "p", path: [], because: "noSuchField" },
    ])
  })
})
