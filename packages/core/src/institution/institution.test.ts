import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import {
  addressLine,
  ContactPoint,
  directoryEntry,
  duplicateCandidates,
  fieldChanges,
  Institution,
  InstitutionListing,
  isReachable,
  isRecognised,
  Listed,
  Provider,
  planDelivery,
  providerOn,
  statusOn,
  takeOver,
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

describe("whatever a list says", () => {
  it("a listing becomes values without a throw: names of providers may be anything", () => {
    const anything = fc.string({ minLength: 1, maxLength: 400, unit: "binary" })
    fc.assert(
      fc.property(anything, (name) => {
        expect(directoryEntry(listing("l:1", { provider: { name } })).provider?.name).toBe(name)
      }),
    )
    expect(directoryEntry(listing("x".repeat(180))).site.id).toHaveLength(189)
    expect(InstitutionListing.safeParse({ ...listing("l:1"), id: "x".repeat(181) }).success).toBe(false)
  })
})

describe("duplicates", () => {
  const entry = (id: string, more: object = {}) => ({ source: id.slice(0, 1), listing: listing(id, more) })

  it("are suspected at one address under a similar name, whatever the spelling of the street", () => {
    const address = { street: "Markstr.", houseNumber: "290", postalCode: "44801" }
    expect(duplicateCandidates([entry("l:1"), entry("l:2", { name: "Kita Regenbögen", address })])).toEqual([
      { ids: ["l:1", "l:2"], because: [{ reason: "sameAddress" }, { reason: "similarName", similarity: 0.89 }] },
    ])
  })

  it("are never suspected for an address alone (R9)", () => {
    const music = entry("l:2", { name: "Musikschule", types: ["musikschule"] })
    const neighbour = entry("l:3", { name: "Zwergenland" })
    expect(duplicateCandidates([entry("l:1"), music, neighbour])).toEqual([])
  })

  it("are suspected for the same id of the same scheme in two sources, not for branches in one", () => {
    const externalIds = [{ scheme: "de-nw-schulnummer", value: "100000" }]
    const pair = (second: string) => [
      entry("l:1", { externalIds }),
      entry(second, { externalIds, name: "Anders", address: {} }),
    ]
    expect(duplicateCandidates(pair("m:1"))[0]?.because).toEqual([
      { reason: "sharedExternalId", scheme: "de-nw-schulnummer", value: "100000" },
    ])
    expect(duplicateCandidates(pair("l:2"))).toEqual([])
  })

  it("are the same pairs in whatever order the list stands", () => {
    const names = fc.constantFrom("Kita Regenbogen", "Kita Regenbögen", "Zwergenland")
    fc.assert(
      fc.property(fc.array(names, { maxLength: 6 }), (all) => {
        const entries = all.map((name, index) => entry(`l:${index}`, { name }))
        const pairs = (list: typeof entries) =>
          duplicateCandidates(list)
            .map(({ ids }) => [...ids].sort().join())
            .sort()
        expect(pairs([...entries].reverse())).toEqual(pairs(entries))
      }),
    )
  })
})

describe("a delivery held against the one before", () => {
  const listed = (one: InstitutionListing): Listed => Listed.parse({ source: "l", listing: one, lines: [2] })
  const [kita, other] = [listing("l:1", { capacity: 60, position: { lon: 7.1, lat: 51.4 } }), listing("l:2")]

  it("tells new, changed, unchanged and missing institutions apart, with the fields that changed", () => {
    const plan = planDelivery([listed(kita), listed(other)], [{ ...kita, capacity: 65 }, listing("l:3")])
    expect(plan.changed.map(({ fields }) => fields)).toEqual([[{ field: "capacity", before: 60, after: 65 }]])
    expect([plan.added, plan.unchanged, plan.missing].map((part) => part.length)).toEqual([1, 0, 1])
  })

  it("does not take other last digits of a coordinate, or another day of retrieval, for a change", () => {
    const noise = { ...kita, position: { lon: 7.1 + 1e-13, lat: 51.4 - 1e-13 }, retrievedOn: "2026-01-01" }
    expect(planDelivery([listed(kita)], [noise]).unchanged).toHaveLength(1)
    expect(fieldChanges(kita, { ...kita, position: { lon: 7.101, lat: 51.4 } }).map(({ field }) => field)).toEqual([
      "position",
    ])
  })

  it("notices an institution that was missing and is back", () => {
    const gone = Listed.parse({ ...listed(kita), missingSince: "2026-01-01T00:00:00Z" })
    expect(planDelivery([gone], [kita]).returned).toEqual([kita])
  })
})

describe("taking over what a source changed", () => {
  const values = fc.record({ name: fc.constantFrom("a", "b", "c"), size: fc.constantFrom(1, 2) }, { requiredKeys: [] })

  it("keeps what only a person changed, takes what only the source changed, and reports what both did", () => {
    fc.assert(
      fc.property(values, values, values, (base, current, next) => {
        const { value, kept } = takeOver<object>(base, current, next)
        for (const field of ["name", "size"]) {
          const [before, here, offered, result] = [base, current, next, value].map((each) => Reflect.get(each, field))
          if (before === here) expect(result).toBe(offered)
          else expect(result).toBe(here)
          const both = before !== here && before !== offered && here !== offered
          expect(kept.some((one) => one.field === field)).toBe(both)
        }
      }),
    )
  })
})
