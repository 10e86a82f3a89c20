import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { gym, kita, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { eligibilityFindings } from "../sharing/index.js"
import { findingText, sentence } from "./index.js"

type Fields = Parameters<typeof gym>[0]

const school = Institution.parse({ id: "schule", name: "Schule", types: ["grundschule"] })

const said = (language: "de" | "en", resource: Fields, booking: object = {}) =>
  eligibilityFindings(
    lendingOf(gym(resource), { owner: school, borrower: kita }),
    wish("2026-10-21T10:00", "2026-10-21T12:00", booking),
  ).map((finding) => sentence(finding, language, [findingText]))

describe("who may not borrow, or not for that, is told why", () => {
  it("in German, with every way in which one might", () => {
    expect(
      said("de", {
        lentTo: [
          { kind: "types", types: ["jugendverband", "sportverein"] },
          { kind: "providers", providers: ["awo"] },
          { kind: "members", conference: "konferenz-sued" },
        ],
      }),
    ).toEqual([
      "kita darf turnhalle nicht leihen: verliehen wird nur an „Jugendverband“ oder „Sportverein“; sie ist „Kindertageseinrichtung“; oder: verliehen wird nur an Einrichtungen von awo; am 21. Oktober 2026 ist kein Träger bekannt; oder: verliehen wird nur an Mitglieder von konferenz-sued; am 21. Oktober 2026 arbeitet sie dort nicht mit (R40).",
    ])
  })

  it("in German, with the purposes that the owner lends for", () => {
    const terms = { fee: { kind: "free" as const }, purposes: ["sport" as const, "kultur" as const] }
    expect(said("de", { terms }, { use: "privat" })).toEqual([
      "turnhalle wird nicht verliehen für private Zwecke; erlaubt: Sport und Kultur (R45).",
    ])
    expect(said("en", { terms: { fee: { kind: "free" }, excludedPurposes: ["politik"] } })).toEqual([
      "Nobody says what turnhalle is wanted for; excluded: politics (R45).",
    ])
  })

  it("in both languages, with the people who come", () => {
    const terms = {
      fee: { kind: "free" as const },
      supervision: { required: true, qualification: "Rettungsschwimmer" },
    }
    const group = { adults: 0, minors: 1 }
    expect(said("de", { terms, seats: 20 }, { group, attendance: 21 })).toEqual([
      "Keine erwachsene Person ist dabei, und 1 minderjährige Person kommt; für turnhalle ist eine Aufsicht vorgeschrieben (Rettungsschwimmer) (R40).",
      "turnhalle hat 20 Plätze; kommen sollen 21 Personen (R38).",
    ])
    expect(said("en", {}, { group: { minors: 12 } })).toEqual([
      "Nobody says whether adults are there, and 12 minors come; supervision is the borrower's (R40).",
    ])
  })

  it("in both languages, for rooms of schools", () => {
    expect(said("de", { category: "raum" }, { use: "gewerblich" })).toEqual([
      "turnhalle ist ein Raum der Schule schule und soll gewerblich genutzt werden; dafür werden Schulräume nicht überlassen (R45).",
    ])
    expect(said("en", { category: "raum", specialistRoom: true })).toEqual([
      "turnhalle is a specialist room of the school schule; such rooms are not lent as a rule (R45).",
    ])
  })
})
