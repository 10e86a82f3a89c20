import { describe, expect, it } from "vitest"
import { Membership } from "../../conference/index.js"
import { Institution } from "../../institution/index.js"
import { gym, kita, lendingOf, wish } from "../booking/lending.fixture.js"
import type { Lending } from "../booking/lending.js"
import { eligibilityFindings } from "../index.js"

const wanted = wish("2026-10-23T15:00", "2026-10-25T12:00")

const found = (resource: Parameters<typeof gym>[0], more: Partial<Lending> = {}, booking = wanted) =>
  eligibilityFindings(lendingOf(gym(resource), more), booking)

const house = (more: object): Institution => Institution.parse({ ...kita, ...more })

const member = (more: object) =>
  Membership.parse({ id: "m1", conference: "sued", institution: "kita", status: "active", ...more })

describe("who may borrow", () => {
  it("is every institution of the network, where the owner says nothing (R40)", () => {
    expect(found({})).toEqual([])
  })

  it("is not the owner, and nobody while the resource is withdrawn (R40)", () => {
    expect(found({ owner: "kita" })).toEqual([
      {
        _tag: "NotLent",
        path: ["borrower"],
        rule: "R40",
        severity: "error",
        resource: "turnhalle",
        because: "ownResource",
      },
    ])
    expect(found({ lendable: false })).toMatchObject([{ path: ["resource"], rule: "R39", because: "withdrawn" }])
  })

  it("is told only of the resource and the borrower that were looked at", () => {
    expect(found({ id: "aula" })).toMatchObject([{ _tag: "NotLent", because: "otherResource" }])
    expect(found({}, { borrower: house({ id: "ogs" }) })).toMatchObject([{ because: "otherBorrower" }])
  })

  it("is operating on every day from fetching to bringing back (R11, R40)", () => {
    const statuses = [
      { status: "active", to: "2026-10-26" },
      { status: "closed", from: "2026-10-26" },
    ]
    const borrower = house({ statuses })
    expect(found({}, { borrower })).toEqual([])
    const monday = wish("2026-10-23T15:00", "2026-10-25T12:00", { bringBack: "2026-10-26T09:00" })
    expect(found({}, { borrower }, monday)).toEqual([
      {
        _tag: "BorrowerInactive",
        path: ["borrower"],
        rule: "R40",
        severity: "error",
        institution: "kita",
        status: "closed",
        on: "2026-10-26",
      },
    ])
  })

  it("is not asked to be operating on the day that begins as it brings a thing back", () => {
    const borrower = house({ statuses: [{ status: "closed", from: "2026-10-26" }] })
    expect(found({}, { borrower }, wish("2026-10-23T15:00", "2026-10-26T00:00"))).toEqual([])
    expect(found({}, { borrower }, wish("2026-10-23T15:00", "2026-10-26T00:01"))).toMatchObject([
      { _tag: "BorrowerInactive", on: "2026-10-26" },
    ])
  })

  it("is told the first day on which it is not operating, in whatever order its states are recorded", () => {
    const statuses = [
      { status: "temporarilyClosed", from: "2026-10-25", to: "2026-10-26" },
      { status: "temporarilyClosed", from: "2026-10-24", to: "2026-10-25" },
    ]
    expect(found({}, { borrower: house({ statuses }) })).toMatchObject([{ on: "2026-10-24" }])
  })
})

describe("those to whom an owner lends", () => {
  it("meet one of the ways in which one may borrow; who meets none is told what is missing for each (R40)", () => {
    const lentTo = [
      { kind: "institutions", institutions: ["ogs", "verein"] },
      { kind: "types", types: ["jugendverband", "sportverein"] },
      { kind: "providers", providers: ["awo"] },
      { kind: "members", conference: "sued" },
      { kind: "serving", units: ["querenburg"] },
    ] as const
    const borrower = house({ providers: [{ provider: "stadt", to: "2027-01-01" }], serves: ["wiemelhausen"] })
    expect(found({ lentTo: [...lentTo] }, { borrower })).toEqual([
      {
        _tag: "NotEligible",
        path: ["borrower"],
        rule: "R40",
        severity: "error",
        resource: "turnhalle",
        institution: "kita",
        missing: [
          { kind: "institutions", asked: ["ogs", "verein"] },
          { kind: "types", asked: ["jugendverband", "sportverein"], has: ["kita"] },
          { kind: "providers", asked: ["awo"], on: "2026-10-23", has: "stadt" },
          { kind: "members", conference: "sued", on: "2026-10-23" },
          { kind: "serving", asked: ["querenburg"], has: ["wiemelhausen"] },
        ],
      },
    ])
    expect(found({ lentTo: [...lentTo] }, { borrower: house({ serves: ["querenburg"] }) })).toEqual([])
    expect(found({ lentTo: [...lentTo] }, { borrower: house({ types: ["kita", "sportverein"] }) })).toEqual([])
    expect(found({ lentTo: [...lentTo] }, { borrower: house({ providers: [{ provider: "awo" }] }) })).toEqual([])
  })

  it("carry it or belong to a conference on every day of the use", () => {
    const byProvider = { lentTo: [{ kind: "providers" as const, providers: ["awo"] }] }
    const changing = house({ providers: [{ provider: "awo", to: "2026-10-25" }] })
    expect(found(byProvider, { borrower: changing })).toMatchObject([
      { missing: [{ kind: "providers", asked: ["awo"], on: "2026-10-25" }] },
    ])
    const byMembers = { lentTo: [{ kind: "members" as const, conference: "sued" }] }
    expect(found(byMembers, { memberships: [member({ from: "2026-10-24" })] })).toMatchObject([
      { missing: [{ kind: "members", conference: "sued", on: "2026-10-23" }] },
    ])
    const halves = [member({ id: "m1", to: "2026-10-24" }), member({ id: "m2", from: "2026-10-24" })]
    expect(found(byMembers, { memberships: halves })).toEqual([])
  })

  it("are members that work in a conference, standing guests too, but not who came to one theme", () => {
    const byMembers = { lentTo: [{ kind: "members" as const, conference: "sued" }] }
    const of = (more: object) => found(byMembers, { memberships: [member(more)] }).length
    expect([{}, { kind: "standingGuest" }].map(of)).toEqual([0, 0])
    expect([{ kind: "guest" }, { status: "dormant" }, { conference: "nord" }, { institution: "ogs" }].map(of)).toEqual([
      1, 1, 1, 1,
    ])
  })
})

describe("supervision", () => {
  const terms = { fee: { kind: "free" as const }, supervision: { required: true, qualification: "Fahrerlaubnis" } }
  const with_ = (group: object) => wish("2026-10-23T15:00", "2026-10-23T16:00", { group })

  it("is refused where the terms ask for an adult and none comes (R40)", () => {
    expect(found({ terms }, {}, with_({ adults: 0, minors: 12 }))).toEqual([
      {
        _tag: "SupervisionMissing",
        path: ["group", "adults"],
        rule: "R40",
        severity: "error",
        resource: "turnhalle",
        required: true,
        adults: 0,
        minors: 12,
        qualification: "Fahrerlaubnis",
      },
    ])
    expect(found({ terms }, {}, with_({ adults: 0 }))).toMatchObject([{ severity: "error" }])
    expect(found({ terms }, {}, with_({ adults: 1, minors: 12 }))).toEqual([])
    expect(found({ terms })).toEqual([])
  })

  it("is worth a question where minors come and nobody tells of adults, or no terms ask for any", () => {
    expect(found({ terms }, {}, with_({ minors: 12 }))).toMatchObject([{ severity: "warning", required: true }])
    expect(found({}, {}, with_({ adults: 0, minors: 12 }))).toMatchObject([{ severity: "warning", required: false }])
    expect(found({}, {}, with_({ adults: 0, minors: 0 }))).toEqual([])
  })
})

describe("how much one asks for", () => {
  it("fits the seats, by the attendance or by the group", () => {
    const of = (more: object) => found({ seats: 30 }, {}, wish("2026-10-23T15:00", "2026-10-23T16:00", more))
    expect(of({ attendance: 31 })).toMatchObject([
      { _tag: "MorePersonsThanSeats", path: ["attendance"], rule: "R38", severity: "error", limit: 30, actual: 31 },
    ])
    expect(of({ group: { adults: 2, minors: 29 } })).toMatchObject([{ actual: 31, path: ["group"] }])
    expect([of({ attendance: 30 }), of({ group: { adults: 2, minors: 28 } }), of({})]).toEqual([[], [], []])
  })

  it("is not more than there is, even if nobody else takes any", () => {
    const of = (use: Parameters<typeof gym>[0], units: number) =>
      found(use, {}, wish("2026-10-23T15:00", "2026-10-23T16:00", { units }))
    expect(of({ use: { mode: "shared", units: 4 } }, 5)).toMatchObject([
      { _tag: "MoreUnitsThanThere", path: ["units"], limit: 4, actual: 5 },
    ])
    expect(of({}, 2)).toMatchObject([{ limit: 1, actual: 2 }])
    expect([of({ use: { mode: "shared", units: 4 } }, 4), of({}, 1)]).toEqual([[], []])
  })
})
