import {
  type Audience,
  applyRetention,
  ContactPoint,
  ContactPointId,
  checkTexts,
  contactPersonFindings,
  eraseContact,
  indexNetwork,
  LocalDate,
  type NetworkList,
  networkSchemas,
  personalDataOf,
  redact,
  retentionPlan,
  textPolicies,
  withValues,
} from "@sozialraum/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./network.js"

const network = await sampleNetwork()
const lists = Object.keys(textPolicies) as ReadonlyArray<NetworkList>
const day = (text: string) => LocalDate.parse(text)

describe("the sample network", () => {
  it("has no free text that seems to tell of a person (R50, P10)", () => {
    const findings = lists.flatMap((list) =>
      network[list].flatMap((value) => checkTexts(networkSchemas[list] as never, value as never, textPolicies[list])),
    )
    expect(findings).toEqual([])
  })

  it("names nobody: offices are reached as functions (P5, R52)", () => {
    expect(network.contactPoints.length).toBeGreaterThan(50)
    expect(network.contactPoints.filter(({ person }) => person !== undefined)).toEqual([])
    const found = network.contactPoints.flatMap((contact) =>
      contactPersonFindings(contact, { asOf: day("2026-11-02") }),
    )
    expect(found).toEqual([])
  })

  it("loses after two years in which functions members came, and keeps its minutes (P8)", () => {
    const asOf = day("2028-03-18")
    const before = retentionPlan(network, { asOf: day("2028-03-17"), aheadDays: 1 })
    const ofMeetings = (steps: typeof before.due) => steps.filter(({ list }) => list === "meetings").map(({ id }) => id)
    expect(ofMeetings(before.due)).toEqual([])
    expect(new Set(ofMeetings(before.ahead))).toEqual(new Set(["sued-2026-03-18"]))
    const changes = applyRetention(network, { asOf })
    const after = withValues(network, changes)
    expect(after.meetings[0]).toMatchObject({ state: "minutesApproved", minutes: { version: expect.any(Number) } })
    expect(
      JSON.stringify(after.meetings[0] && "attendance" in after.meetings[0] && after.meetings[0].attendance),
    ).not.toContain("leitung")
    expect(applyRetention(after, { asOf })).toEqual([])
  })

  it("tells and erases a name that somebody wrote into it, and nothing else changes (P14)", () => {
    const id = "schulen:169/leitung"
    const person = { name: "Sabine Beispielname", purpose: "Vertretung in der Konferenz", eraseOn: "2027-08-01" }
    const contactPoints = network.contactPoints.map((contact) =>
      contact.id === id ? ContactPoint.parse({ ...contact, person }) : contact,
    )
    const [first, ...offers] = network.offers
    const named = {
      ...network,
      contactPoints,
      offers: first ? [{ ...first, description: "Bei Frau Beispielname" }, ...offers] : [],
    }
    const index = indexNetwork(named)
    const { held } = Result.getOrThrow(personalDataOf(index, ContactPointId.parse(id)))
    expect(held.map(({ list, data }) => [list, data])).toEqual([
      ["contactPoints", "contactPerson"],
      ["contactPoints", "channel"],
      ["offers", "namedInText"],
    ])
    const note = { on: "2026-11-02", by: "moderation", text: "Name entfernt." }
    const { changes } = Result.getOrThrow(eraseContact(index, ContactPointId.parse(id), note))
    const after = withValues(named, changes)
    expect(JSON.stringify(after)).not.toContain("Beispielname")
    expect(after.contactPoints).toEqual(network.contactPoints)
    expect(after.offers.slice(1)).toEqual(network.offers.slice(1))
  })

  it("tells no audience below those who convene where letters to delegates go, or who answered (P9)", () => {
    for (const audience of ["public", "network", "planning"] satisfies ReadonlyArray<Audience>) {
      const seen = lists.flatMap((list) =>
        network[list].map((value) => redact(networkSchemas[list] as never, value as never, audience)),
      )
      const text = JSON.stringify(seen)
      for (const field of ['"email":', '"answers":', '"attendance":[', '"person":'])
        expect([audience, text.includes(field)]).toEqual([audience, false])
    }
  })
})
