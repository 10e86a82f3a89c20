import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../../time/index.js"
import {
  ageGroups,
  type Code,
  codeEntry,
  directoryEntry,
  familienzentrumAreas,
  Institution,
  InstitutionListing,
  institutionTypes,
  kkgPartners,
  nrwBetriebsschluessel,
  nrwFoerderschwerpunkte,
  nrwRechtsformen,
  nrwSchulformen,
  originOf,
  qualityLabels,
  Sgb8Paragraph,
  sgb8Paragraphs,
  sgb8Partners,
  statusesOfSchool,
  youthWorkCategories,
  youthWorkFocuses,
} from "../index.js"

const lists: Readonly<Record<string, ReadonlyArray<Code>>> = {
  ageGroups,
  familienzentrumAreas,
  institutionTypes: Object.entries(institutionTypes).map(([code, labels]) => ({ code, ...labels })),
  kkgPartners,
  nrwBetriebsschluessel,
  nrwFoerderschwerpunkte,
  nrwRechtsformen,
  nrwSchulformen,
  qualityLabels,
  sgb8Paragraphs,
  sgb8Partners,
  youthWorkCategories,
  youthWorkFocuses,
}

describe("every code list", () => {
  it.each(Object.entries(lists))("%s has each code once, and a German and an English name for each", (_name, list) => {
    expect(list.length).toBeGreaterThan(0)
    const all = (part: "code" | "german" | "english") => list.map((entry) => entry[part].trim())
    for (const part of ["code", "german", "english"] as const) {
      expect(all(part)).not.toContain("")
      expect(new Set(all(part)).size).toBe(list.length)
    }
  })

  it("is found in by code, also where codes begin with a zero", () => {
    expect(codeEntry(nrwSchulformen, "02")?.english).toBe("Primary school")
    expect([codeEntry(nrwSchulformen, "2"), codeEntry(sgb8Paragraphs, "13a")?.german]).toEqual([
      undefined,
      "Schulsozialarbeit",
    ])
  })
})

describe("the school codes of NRW", () => {
  /** A key file of the ministry: `"02";"Grundschule";`, some with a line `sep=;` before the header. */
  const keyFile = (name: string) => new URL(`../../../../../../shared/data/lists/nrw-key-${name}.csv`, import.meta.url)
  const codesIn = (file: URL) =>
    readFileSync(file, "utf8")
      .split(/\r?\n/)
      .map((line) => line.split(";")[0]?.replaceAll('"', "") ?? "")
      .filter((code) => /^[0-9][0-9A-Z]?$/.test(code))
      .sort()

  it.each([
    ["schulformschluessel", nrwSchulformen],
    ["rechtsform", nrwRechtsformen],
    ["schulbetriebsschluessel", nrwBetriebsschluessel],
  ] as const)("are those of the published key file %s", (name, list) => {
    expect(list.map(({ code }) => code).toSorted()).toEqual(codesIn(keyFile(name)))
  })

  it("say in which state a school is, and what is announced for a day", () => {
    const on = LocalDate.parse("2027-08-01")
    expect(statusesOfSchool("1", on)).toEqual([{ status: "active" }])
    expect(statusesOfSchool("2")).toEqual([{ status: "active" }])
    expect(statusesOfSchool("3", on)).toEqual([
      { status: "planned", to: on },
      { status: "active", from: on },
    ])
    for (const { code } of nrwBetriebsschluessel) {
      const school = { id: "s", name: "S", types: ["grundschule"], statuses: statusesOfSchool(code, on) }
      expect(Institution.parse(school).statuses).toEqual(school.statuses)
    }
  })

  it("of a listing become the states of its school, from the day beside them", () => {
    const statuses = (school: object, more: object = {}) =>
      directoryEntry(
        InstitutionListing.parse({
          id: "s",
          name: "S",
          types: ["grundschule"],
          school: { land: "NW", ...school },
          ...more,
        }),
      ).institution.statuses
    const closes = { betriebsschluessel: "2", betriebsdatum: "2027-07-31" }
    expect(statuses(closes, { status: "active" })).toEqual([
      { status: "active", to: "2027-08-01" },
      { status: "closed", from: "2027-08-01" },
    ])
    expect(statuses({ betriebsschluessel: "3", betriebsdatum: "2027-08-01" })).toEqual([
      { status: "planned", to: "2027-08-01" },
      { status: "active", from: "2027-08-01" },
    ])
    expect(statuses({ betriebsschluessel: "0" })).toEqual([{ status: "active" }])
    expect(statuses({ schulform: "02" }, { status: "closed" })).toEqual([{ status: "closed" }])
    expect(statuses({ ...closes, betriebsdatum: "9999-12-31" })).toEqual([{ status: "active" }])
  })

  it("are fields of the school like any other, with their source", () => {
    const school = { land: "NW", schulform: "02", rechtsform: "1", traegernummer: "10080" }
    const listing = InstitutionListing.parse({ id: "s", name: "S", types: ["grundschule"], school })
    const { institution } = directoryEntry(listing, { source: "nrw", on: LocalDate.parse("2026-10-01") })
    expect([institution.school, originOf(institution, "school")]).toEqual([school, { source: "nrw", on: "2026-10-01" }])
  })

  it("stand with a school as they are given: text, of the known lists", () => {
    const parses = (school: object) =>
      Institution.safeParse({ id: "s", name: "S", types: ["grundschule"], school: { land: "NW", ...school } }).success
    expect(parses({ schulform: "02", rechtsform: "1", traegernummer: "012345", foerderschwerpunkte: ["LB"] })).toBe(
      true,
    )
    expect([parses({ schulform: "2" }), parses({ schulform: 2 }), parses({ land: "BY" })]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe("the institution types", () => {
  it("of youth welfare name the paragraphs under which they work, and partners name none", () => {
    for (const [code, { youthWelfare, paragraphs }] of Object.entries(institutionTypes)) {
      if (code === "selbstvertretung4a") continue
      expect([code, paragraphs.length > 0]).toEqual([code, youthWelfare])
      expect(paragraphs.every((paragraph) => Sgb8Paragraph.safeParse(paragraph).success)).toBe(true)
    }
  })

  it("are enough to look for all statutory partners but those that no list of institutions holds (R33)", () => {
    const without = (partners: typeof sgb8Partners | typeof kkgPartners) =>
      partners.filter(({ types }) => types.length === 0).map(({ code }) => code)
    expect(without(sgb8Partners)).toEqual(["2", "11"])
    expect(without(kkgPartners)).toEqual(["eingliederungshilfe", "muettergenesung"])
    expect(sgb8Partners).toHaveLength(13)
  })
})

describe("the age groups of section 7", () => {
  it("follow each other without gap up to the 27th birthday", () => {
    const [child, adolescent, adult, all] = ageGroups
    expect([child.toAge + 1, adolescent.toAge + 1]).toEqual([adolescent.fromAge, adult.fromAge])
    expect([all.fromAge, all.toAge]).toEqual([child.fromAge, adult.toAge])
  })
})
