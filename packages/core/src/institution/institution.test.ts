import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import {
  addressLine,
  ContactPoint,
  directoryEntry,
  duplicateCandidates,
  Institution,
  InstitutionListing,
  isReachable,
  isRecognised,
  Provider,
  providerOn,
  statusOn,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const listing = (id: string, more: object = {}): InstitutionListing =>
  InstitutionListing.parse({
    id,
    name: "Kita Regenbogen",
    types: ["kita"],
    address: { street: "Markstraße", houseNumber: "290", postalCode: "44801", city: "Bochum" },
    ...more,
  })

describe("an institution", () => {
  const house = Institution.parse({
    id: "iniq",
    name: "IniQ",
    types: ["jugendtreff"],
    providers: [
      { provider: "pro-steinkuhl", to: "2022-01-01" },
      { provider: "via-ruhr", from: "2023-05-01" },
    ],
    statuses: [{ status: "temporarilyClosed", from: "2022-01-01", to: "2023-05-01", reason: "Wasserschaden" }],
  })

  it("has one provider on a day; a change begins a new period (R6)", () => {
    expect([
      providerOn(house, day("2021-12-31")),
      providerOn(house, day("2022-06-01")),
      providerOn(house, day("2023-05-01")),
    ]).toEqual(["pro-steinkuhl", undefined, "via-ruhr"])
    expect(Institution.safeParse({ ...house, providers: [{ provider: "a" }, { provider: "b" }] }).success).toBe(false)
  })

  it("counts as active on days without a recorded state", () => {
    expect([statusOn(house, day("2022-06-01")), statusOn(house, day("2024-01-01"))]).toEqual([
      "temporarilyClosed",
      "active",
    ])
  })

  it("has no two states on one day (R5)", () => {
    const statuses = [
      { status: "closed", from: "2024-01-01" },
      ...house.statuses,
      { status: "active", from: "2024-02-01" },
    ]
    expect(Institution.safeParse({ ...house, statuses }).success).toBe(false)
  })

  it("is reached by telephone or mail, not by a website alone (R10)", () => {
    const contact = ContactPoint.parse({
      id: "c",
      institution: "iniq",
      function: "leitung",
      websites: ["https://example.org"],
    })
    expect([isReachable(contact), isReachable({ ...contact, emails: ["leitung@example.org"] })]).toEqual([false, true])
  })

  it("has only websites that a browser opens as pages", () => {
    const contact = { id: "c", institution: "iniq", function: "leitung", websites: ["javascript:alert(1)"] }
    expect(ContactPoint.safeParse(contact).success).toBe(false)
  })
})

describe("a provider", () => {
  const provider = (more: object) => Provider.parse({ id: "p", name: "Träger", ...more })

  it("is recognised by law, by decision, or as the public carrier itself (R8)", () => {
    const asked = [
      { recognition: { status: "byLaw" } },
      { recognition: { status: "recognised", since: "2001-05-01" } },
      { kind: "oeffentlich" },
    ]
    expect(asked.map((more) => isRecognised(provider(more)))).toEqual([true, true, true])
    expect([{}, { recognition: { status: "none" } }].map((more) => isRecognised(provider(more)))).toEqual([
      false,
      false,
    ])
  })
})

describe("an address", () => {
  it("is written on one line, with what is known", () => {
    expect(addressLine({ street: "Am Hausacker", city: "Bochum" })).toBe("Am Hausacker, Bochum")
    expect(addressLine({})).toBe("")
  })
})

describe("a listing", () => {
  it("becomes the values that it speaks of, always the same ones", () => {
    const full = listing("l:1", {
      phones: ["+49 234 1234"],
      provider: { name: "AWO Ruhr-Mitte" },
      status: "planned",
      capacity: 69,
    })
    const entry = directoryEntry(full)
    expect(entry.institution).toMatchObject({
      id: "l:1",
      capacity: 69,
      providers: [{ provider: "traeger:awo-ruhr-mitte" }],
      sites: [{ site: entry.site.id }],
      statuses: [{ status: "planned" }],
    })
    expect(entry.provider).toMatchObject({ id: "traeger:awo-ruhr-mitte", name: "AWO Ruhr-Mitte" })
    expect(entry.contactPoint).toMatchObject({ institution: "l:1", phones: ["+49 234 1234"] })
    expect(directoryEntry(full)).toEqual(entry)
  })
})

describe("duplicates", () => {
  it("are suspected at one address under a similar name, whatever the spelling of the street", () => {
    const other = listing("l:2", {
      name: "Kita Regenbögen",
      address: { street: "Markstr.", houseNumber: "290", postalCode: "44801" },
    })
    expect(duplicateCandidates([listing("l:1"), other])).toEqual([
      { ids: ["l:1", "l:2"], because: [{ reason: "sameAddress" }, { reason: "similarName", similarity: 0.89 }] },
    ])
  })

  it("are never suspected for an address alone (R9)", () => {
    const music = listing("l:2", { name: "Musikschule", types: ["musikschule"] })
    const neighbour = listing("l:3", { name: "Zwergenland" })
    expect(duplicateCandidates([listing("l:1"), music, neighbour])).toEqual([])
  })

  it("are suspected for the same id of the same scheme", () => {
    const externalIds = [{ scheme: "de-nw-schulnummer", value: "100000" }]
    const pair = [listing("l:1", { externalIds }), listing("l:2", { externalIds, name: "Anders", address: {} })]
    expect(duplicateCandidates(pair)[0]?.because).toEqual([
      { reason: "sharedExternalId", scheme: "de-nw-schulnummer", value: "100000" },
    ])
  })

  it("are the same pairs in whatever order the list stands", () => {
    const names = fc.constantFrom("Kita Regenbogen", "Kita Regenbögen", "Zwergenland")
    fc.assert(
      fc.property(fc.array(names, { maxLength: 6 }), (all) => {
        const listings = all.map((name, index) => listing(`l:${index}`, { name }))
        const pairs = (list: ReadonlyArray<InstitutionListing>) =>
          duplicateCandidates(list)
            .map(({ ids }) => [...ids].sort().join())
            .sort()
        expect(pairs([...listings].reverse())).toEqual(pairs(listings))
      }),
    )
  })
})
