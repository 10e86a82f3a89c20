import {
  Conference,
  ConferenceId,
  conferenceFindings,
  duplicateBodies,
  eligibleFunctions,
  foundSubGroup,
  InstitutionId,
  indexNetwork,
  LocalDate,
  MembershipId,
  missingPartners,
  quorumReached,
  restMembership,
  subGroupFindings,
  votingMembers,
  withMembershipChange,
} from "@sozialraum/core"
import { coreText, findingText, sentence } from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const asOf = LocalDate.parse("2026-10-21")
const index = indexNetwork(await sampleNetwork())
const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
const conference = sued ?? Conference.parse({})
const memberships = index.membershipsIn.get(conference.id) ?? []

describe("the conference of the sample", () => {
  it("has a convenor of the public carrier and a moderator on every day (R20)", () => {
    expect(conferenceFindings(conference, { ...index, asOf })).toEqual([])
  })

  it("lacks the police, and has a school and a Kita (R33, Q7)", () => {
    const missing = missingPartners(index, conference, { asOf })
    const types = new Set<string>(missing.flatMap((group) => group.types))
    expect(["polizei", "gesundheitsamt"].map((type) => types.has(type))).toEqual([true, true])
    expect(["grundschule", "kita", "erziehungsberatung"].map((type) => types.has(type))).toEqual([false, false, false])
    for (const one of missing) expect(sentence(one, "de", [findingText])).toMatch(/^In der Konferenz .* \(R33\)\.$/)
  })

  it("names institutions of the area that could come in where there are some (R33, Q7)", () => {
    const missing = missingPartners(index, conference, { asOf, candidates: 50 })
    const candidates = missing.flatMap((group) => group.candidates)
    expect(candidates.every(({ metres }) => metres === undefined || metres < 50_000)).toBe(true)
    const members = new Set(memberships.map(({ institution }) => institution))
    expect(candidates.every(({ institution, tie }) => tie !== undefined || !members.has(institution))).toBe(true)
  })

  it("is no duplicate of another body until a second one sits over the same ground with the same members (Q9)", () => {
    expect(duplicateBodies(index, { asOf })).toEqual([])
    const twin = Conference.parse({ ...conference, id: "stadtteilrunde", name: "Stadtteilrunde", start: "2026-01-01" })
    const seats = memberships.map((one) => ({ ...one, conference: twin.id, id: MembershipId.parse(`twin/${one.id}`) }))
    const { network } = index
    const both = indexNetwork({
      ...network,
      conferences: [...network.conferences, twin],
      memberships: [...network.memberships, ...seats],
    })
    expect(duplicateBodies(both, { asOf })).toMatchObject([
      { relation: "same", sameKind: true, proposal: { kind: "merge", into: conference.id, conference: twin.id } },
    ])
  })

  it("lets its schools be represented by head, teaching or all-day staff (R27, S10)", () => {
    const schools = memberships.filter(({ institution }) => institution.startsWith("schulen:"))
    expect(schools.length).toBeGreaterThan(0)
    for (const school of schools)
      expect(eligibleFunctions(school, asOf, index.institutions.get(school.institution))).toContain("leitung")
  })

  it("gives every member a vote as long as it has agreed on nothing else, and a quorum where it asks for one (R29)", () => {
    const strict = Conference.parse({ ...conference, procedure: { ...conference.procedure, quorum: 0.5 } })
    const voting = votingMembers(strict, index.network, asOf)
    expect(voting.every(({ vote, reason }) => vote === (reason.kind === "member"))).toBe(true)
    expect(voting.length).toBeGreaterThan(5)
    expect(quorumReached(strict, voting, []).reached).toBe(false)
  })

  it("lets a member rest, who is then no candidate for a sub-group (R21, R31)", () => {
    const house = InstitutionId.parse("partner:P2")
    const step = {
      conference: conference.id,
      institution: house,
      on: asOf,
      id: MembershipId.parse("sued/partner-P2/2"),
    }
    const change = Result.getOrThrow(restMembership(memberships, { ...step, because: "Stelle unbesetzt" }))
    const later = withMembershipChange(memberships, change)
    const plan = {
      id: "ferien",
      name: "Ferien",
      mandate: "Ferienkalender",
      lead: house,
      start: asOf,
      reviewOn: "2027-03-01",
    }
    const refused = Result.getOrThrow(Result.flip(foundSubGroup(conference, plan, later)))
    expect(sentence(refused, "de", [coreText])).toBe(
      "partner:P2 ist am 2026-10-21 kein aktives Mitglied und kann in der Unterarbeitsgruppe ferien nicht mitarbeiten (R31).",
    )
    const group = Result.getOrThrow(foundSubGroup(conference, plan, memberships))
    expect(subGroupFindings(group, { memberships, asOf })).toEqual([])
    expect(subGroupFindings(group, { memberships: later, asOf })).toMatchObject([{ _tag: "SubGroupWithoutLead" }])
  })
})
