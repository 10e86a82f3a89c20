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
  openingHoursOn,
  Provider,
  planDelivery,
  providerOn,
  Site,
  SiteId,
  statusOn,
  takeOver,
  takeOverInstitution,
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

  it("is not reached by what stands in place of a number (R10)", () => {
    const phones = (...texts: ReadonlyArray<string>) =>
      isReachable(ContactPoint.parse({ id: "c", institution: "iniq", function: "leitung", phones: texts }))
    expect([phones("abc"), phones("siehe Homepage"), phones("n.n. 12")]).toEqual([false, false, false])
    expect([phones("abc", "+49 234 1"), phones("115")]).toEqual([true, true])
  })

  it("has each type once, and a label once on a day", () => {
    const fits = (more: object) => Institution.safeParse({ ...house, ...more }).success
    const label = (more: object) => ({ label: "familienzentrumNrw", ...more })
    expect([fits({ types: ["kita", "familienzentrum"] }), fits({ types: ["kita", "kita"] })]).toEqual([true, false])
    expect(InstitutionListing.safeParse({ id: "l", name: "L", types: ["kita", "kita"] }).success).toBe(false)
    const again = [label({ from: "2022-08-01", to: "2026-08-01" }), label({ from: "2026-08-01" })]
    expect([fits({ qualityLabels: again }), fits({ qualityLabels: [label({}), ...again] })]).toEqual([true, false])
  })

  it("has names that can be seen", () => {
    for (const field of ["name", "nameAddition", "shortName"])
      expect([" ", "\u00a0\t"].map((name) => Institution.safeParse({ ...house, [field]: name }).success)).toEqual([
        false,
        false,
      ])
    expect(Provider.safeParse({ id: "p", name: " " }).success).toBe(false)
    expect(InstitutionListing.safeParse({ id: "l", name: " ", types: ["kita"] }).success).toBe(false)
  })

  it("has other hours at another site, and those of the whole elsewhere", () => {
    const hours = (opens: string) => ({
      zone: "Europe/Berlin",
      rules: [{ access: "open", spans: [{ from: opens, to: "16:00" }] }],
    })
    const { openingHours, sites } = Institution.parse({
      ...house,
      openingHours: hours("07:00"),
      sites: [
        { site: "main", use: "hauptstandort" },
        { site: "branch", use: "teilstandort", openingHours: hours("08:00") },
        {
          site: "container",
          use: "ersatzstandort",
          openingHours: hours("09:00"),
          from: "2027-01-01",
          to: "2027-02-01",
        },
      ],
    })
    const kita = { ...house, ...(openingHours === undefined ? {} : { openingHours }), sites }
    const opens = (on: string, site?: string) => {
      const found =
        site === undefined ? openingHoursOn(kita, day(on)) : openingHoursOn(kita, day(on), SiteId.parse(site))
      return found?.rules[0]?.spans?.[0]?.from
    }
    expect([opens("2026-10-01"), opens("2026-10-01", "main"), opens("2026-10-01", "branch")]).toEqual([
      "07:00",
      "07:00",
      "08:00",
    ])
    expect([opens("2027-01-15"), opens("2027-02-01", "container"), opens("2026-10-01", "elsewhere")]).toEqual([
      "09:00",
      undefined,
      undefined,
    ])
    expect(openingHoursOn(house, day("2026-10-01"))).toBeUndefined()
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
  it("has a postal code that exists, or none (R1)", () => {
    const fits = (postalCode: string) => Site.safeParse({ id: "s", address: { postalCode } }).success
    expect(["01067", "44801", "00000", "99999", "4480", "4480a"].map(fits)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(Site.safeParse({ id: "s", address: { city: " " } }).success).toBe(false)
  })

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
      providers: [{ provider: "traeger:awo_ruhr-mitte" }],
      sites: [{ site: entry.site.id }],
      statuses: [{ status: "planned" }],
    })
    expect(entry.provider).toMatchObject({ id: "traeger:awo_ruhr-mitte", name: "AWO Ruhr-Mitte" })
    expect(entry.contactPoint).toMatchObject({ institution: "l:1", phones: ["+49 234 1234"] })
    expect(directoryEntry(full)).toEqual(entry)
  })
})

describe("whatever a list says", () => {
  it("a listing becomes values without a throw: names of providers may be anything", () => {
    const anything = fc.string({ minLength: 1, maxLength: 400, unit: "binary" }).filter((name) => /\S/.test(name))
    fc.assert(
      fc.property(anything, (name) => {
        const { provider } = directoryEntry(listing("l:1", { provider: { name } }))
        expect(provider?.name).toBe(name.trim() === "" ? undefined : name)
      }),
    )
    const idOf = (name: string) => directoryEntry(listing("l:1", { provider: { name } })).provider?.id
    const names = ["Kita Verein", "Kita-Verein", "Kita_Verein", `${"x".repeat(200)}1`, `${"x".repeat(200)}2`]
    expect(new Set(names.map(idOf)).size).toBe(names.length)
    expect(idOf("AWO Ruhr")).toBe(idOf("Awo ruhr "))
    expect(directoryEntry(listing("x".repeat(180))).site.id).toHaveLength(189)
    expect(InstitutionListing.safeParse({ ...listing("l:1"), id: "x".repeat(181) }).success).toBe(false)
  })
})

describe("duplicates", () => {
  const entry = (id: string, more: object = {}) => ({ source: id.slice(0, 1), listing: listing(id, more) })

  it("are suspected at one address under a similar name, whatever the spelling of the street", () => {
    const address = { street: "Markstr.", houseNumber: "290", postalCode: "44801" }
    expect(duplicateCandidates([entry("l:1"), entry("l:2", { name: "Kita Regenbogn", address })])).toEqual([
      {
        ids: ["l:1", "l:2"],
        because: [{ reason: "similarName", similarity: 0.93, kind: "typo" }, { reason: "sameAddress" }],
        score: 0.8,
      },
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

  it("are told once for a pair, with every reason", () => {
    const externalIds = [
      { scheme: "a", value: "1" },
      { scheme: "b", value: "2" },
    ]
    const [pair, ...others] = duplicateCandidates([entry("l:1", { externalIds }), entry("m:1", { externalIds })])
    expect(others).toEqual([])
    expect(pair?.because.map(({ reason }) => reason)).toEqual([
      "sharedExternalId",
      "sharedExternalId",
      "similarName",
      "sameAddress",
    ])
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
    expect(planDelivery([gone], [kita]).returned).toEqual([gone])
  })
})

describe("a source that names another provider or state", () => {
  const house = (more: object) => Institution.parse({ id: "i", name: "Haus", types: ["kita"], ...more })
  const by = (provider: string, more: object = {}) => ({ provider, ...more })
  const [awo, caritas] = [house({ providers: [by("awo")] }), house({ providers: [by("caritas")] })]
  const on = day("2026-08-01")

  it("ends one period and begins the next; nothing is overwritten (R6)", () => {
    const { value, kept } = takeOverInstitution({ base: awo, next: caritas }, awo, on)
    expect([value.providers, kept]).toEqual([[by("awo", { to: on }), by("caritas", { from: on })], []])
    expect([providerOn(value, day("2026-07-31")), providerOn(value, on)]).toEqual(["awo", "caritas"])
    const again = takeOverInstitution({ base: caritas, next: awo }, value, day("2027-08-01"))
    expect(again.value.providers.map(({ provider }) => provider)).toEqual(["awo", "caritas", "awo"])
  })

  it("does not replace a provider that a person wrote, and reports the difference", () => {
    const edited = house({ providers: [by("drk")] })
    const { value, kept } = takeOverInstitution({ base: awo, next: caritas }, edited, on)
    expect([value.providers, kept]).toEqual([
      edited.providers,
      [{ field: "providers", offered: by("caritas"), kept: by("drk") }],
    ])
  })

  it.each([
    ["still to come", [by("awo", { from: day("2027-01-01") })]],
    ["limited, beyond the day", [by("drk", { from: day("2026-01-01"), to: day("2027-01-01") })]],
    ["that split the open one", [by("awo", { to: day("2027-01-01") }), by("awo", { from: day("2027-01-01") })]],
  ])("never touches a period %s, because a person wrote it", (_what, providers) => {
    const edited = house({ providers })
    for (const base of [awo, house({})]) {
      const { value, kept } = takeOverInstitution({ base, next: caritas }, edited, on)
      expect([value.providers, kept.map(({ field }) => field)]).toEqual([providers, ["providers"]])
    }
  })

  it("begins a period where there was none, and ends one that is no longer said", () => {
    const [none, closed] = [house({}), house({ statuses: [{ status: "closed" }] })]
    expect(takeOverInstitution({ base: none, next: closed }, none, on).value.statuses).toEqual([
      { status: "closed", from: on },
    ])
    expect(takeOverInstitution({ base: closed, next: none }, closed, on).value.statuses).toEqual([
      { status: "closed", to: on },
    ])
  })

  const told = (...statuses: ReadonlyArray<object>) => house({ statuses })
  const [active, shut] = [{ status: "active" }, { status: "closed" }]
  const announced = (date: string) => told({ ...active, to: date }, { ...shut, from: date })
  const statesOf = (...deliveries: ReadonlyArray<readonly [string, Institution]>) => {
    const [[, first] = ["", told()], ...others] = deliveries
    let [current, base] = [first, first]
    for (const [date, next] of others) {
      const taken = takeOverInstitution({ base, next }, current, day(date))
      expect(taken.kept).toEqual([])
      ;[current, base] = [taken.value, next]
    }
    expect(Institution.parse(current)).toEqual(current)
    return current.statuses
  }

  it("may announce a change, put it off, and withdraw it", () => {
    const first = ["2026-01-01", told(active)] as const
    const soon = ["2026-02-01", announced("2026-08-01")] as const
    expect(statesOf(first, soon)).toEqual(announced("2026-08-01").statuses)
    expect(statesOf(first, soon, ["2026-03-01", announced("2028-08-01")])).toEqual(announced("2028-08-01").statuses)
    expect(statesOf(first, soon, ["2026-03-01", told(active)])).toEqual([active])
  })

  it("that says what it had announced changes nothing once the day has come", () => {
    const soon = ["2026-02-01", announced("2026-08-01")] as const
    expect(statesOf(soon, ["2026-10-01", told(shut)])).toEqual(announced("2026-08-01").statuses)
    expect(statesOf(soon, ["2026-10-01", told(shut)], ["2027-01-01", told(active)])).toEqual([
      { ...active, to: "2026-08-01" },
      { ...shut, from: "2026-08-01", to: "2027-01-01" },
      { ...active, from: "2027-01-01" },
    ])
  })

  it("does not withdraw what a person decided about an announcement", () => {
    const kept = told({ ...active, to: "2026-06-01" }, { ...shut, from: "2026-06-01" })
    const two = { base: announced("2026-08-01"), next: announced("2028-08-01") }
    const { value, kept: reported } = takeOverInstitution(two, kept, day("2026-03-01"))
    expect([value.statuses, reported.map(({ field }) => field)]).toEqual([kept.statuses, ["statuses"]])
  })

  it("always leaves a valid institution", () => {
    const name = fc.constantFrom("a", "b", "c", undefined)
    const institution = name.map((provider) => house({ providers: provider === undefined ? [] : [by(provider)] }))
    fc.assert(
      fc.property(fc.array(institution, { minLength: 2, maxLength: 6 }), ([first, ...others]) => {
        let [current, base] = [first ?? awo, first ?? awo]
        for (const [index, next] of others.entries()) {
          current = takeOverInstitution({ base, next }, current, day(`2026-0${index + 1}-01`)).value
          base = next
          expect(Institution.parse(current)).toEqual(current)
          expect(current.providers.at(-1)?.to === undefined ? current.providers.at(-1)?.provider : undefined).toBe(
            next.providers[0]?.provider,
          )
        }
      }),
    )
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
