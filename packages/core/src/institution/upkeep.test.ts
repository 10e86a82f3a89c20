import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { audienceOf } from "../visibility.js"
import {
  ContactPoint,
  type ContactPointId,
  Institution,
  lastVerified,
  personExpired,
  upkeepFindings,
  verificationDue,
  withoutExpiredPerson,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const asOf = day("2026-10-01")
const halfYear = 182
const house = (more: object = {}) => Institution.parse({ id: "kita", name: "Kita", types: ["kita"], ...more })
const contact = (more: object = {}) =>
  ContactPoint.parse({ id: "c", institution: "kita", function: "leitung", phones: ["+49 234 1"], ...more })
const verified = (...on: ReadonlyArray<string>) =>
  house({ verifications: on.map((date) => ({ on: date, by: "leitung" })) })

describe("the record of an institution", () => {
  const found = (institution: Institution, contacts: ReadonlyArray<ContactPoint>) =>
    upkeepFindings(institution, contacts, { asOf, periodDays: halfYear })

  it("that somebody confirmed and that can be reached needs nothing (R10)", () => {
    expect(found(verified("2026-09-01"), [contact()])).toEqual([])
  })

  it("without telephone and mail of a function lacks a contact, whatever websites it has (R10)", () => {
    const unreachable = [
      [],
      [contact({ phones: [], websites: ["https://example.org"] })],
      [contact({ institution: "other" })],
      [contact({ to: "2026-10-01" })],
      [contact({ from: "2026-10-02" })],
    ]
    for (const contacts of unreachable) {
      expect(found(verified("2026-09-01"), contacts)).toEqual([
        { _tag: "NoFunctionalContact", rule: "R10", severity: "warning", path: [], institution: "kita" },
      ])
    }
  })

  it("that was not confirmed within the period says since when (R10)", () => {
    expect(found(verified("2025-01-01", "2026-03-01"), [contact()])).toEqual([
      {
        _tag: "VerificationDue",
        rule: "R10",
        severity: "warning",
        path: ["verifications"],
        institution: "kita",
        lastVerified: "2026-03-01",
      },
    ])
    const [never] = found(house(), [contact()])
    expect(never).toMatchObject({ _tag: "VerificationDue" })
    expect(never).not.toHaveProperty("lastVerified")
  })

  it("that is closed for good needs no upkeep; one that rests for a time does (R10)", () => {
    expect(found(house({ statuses: [{ status: "merged" }] }), [])).toEqual([])
    expect(found(house({ statuses: [{ status: "temporarilyClosed" }] }), [])).toHaveLength(2)
  })

  it("is due on the very day the period is over, and not because of a confirmation still to come (R10)", () => {
    const due = (record: Institution, on: string) => verificationDue(record, day(on), 30)
    expect([due(verified("2028-02-29"), "2028-03-29"), due(verified("2028-02-29"), "2028-03-30")]).toEqual([
      false,
      true,
    ])
    expect(due(verified("2026-12-01"), "2026-10-01")).toBe(true)
    expect(lastVerified(verified("2026-12-01"), { asOf: day("2026-10-01") })).toBeUndefined()
    expect(verificationDue(verified("2000-01-01"), asOf, Number.POSITIVE_INFINITY)).toBe(false)
  })

  it("may be confirmed in part: a field for itself does not confirm the whole", () => {
    const record = house({
      verifications: [
        { on: "2026-09-01", by: "jugendamt", of: ["openingHours"] },
        { on: "2026-01-01", by: "leitung" },
      ],
    })
    expect([
      lastVerified(record),
      lastVerified(record, { field: "openingHours" }),
      lastVerified(record, { field: "name" }),
    ]).toEqual(["2026-01-01", "2026-09-01", "2026-01-01"])
  })
})

describe("a contact point", () => {
  const person = { name: "N. N.", purpose: "Vertretung der Leitung", eraseOn: "2026-10-01" }

  it("shows its function to everybody, and a name only to those who convene (P5)", () => {
    const { shape } = ContactPoint.unwrap()
    const open = [shape.function, shape.phones, shape.emails].map(audienceOf)
    expect([open, audienceOf(shape.person)]).toEqual([["public", "public", "public"], "convenor"])
  })

  it("names a person only with a purpose and a day of erasure (R52)", () => {
    for (const missing of ["purpose", "eraseOn"]) {
      const { [missing]: _left, ...rest }: Record<string, string> = person
      expect(ContactPoint.safeParse({ ...contact(), person: rest }).success).toBe(false)
    }
  })

  it("loses the name on its day of erasure and stays reachable (R52)", () => {
    const named = contact({ person })
    expect([personExpired(named, day("2026-09-30")), personExpired(named, asOf)]).toEqual([false, true])
    expect(withoutExpiredPerson(named, day("2026-09-30"))).toBe(named)
    expect(withoutExpiredPerson(named, asOf)).toEqual(contact())
    expect(withoutExpiredPerson(contact(), asOf)).toEqual(contact())
  })

  it("loses the name at once when its consent is withdrawn (P11)", () => {
    const consent = { purpose: "x", givenOn: "2026-01-01", expiresOn: "2030-01-01", withdrawnOn: "2026-05-01" }
    const named = contact({ person: { ...person, consent } })
    expect([personExpired(named, day("2026-04-30")), personExpired(named, day("2026-05-01"))]).toEqual([false, true])
  })

  it("has no field for anything private (P5)", () => {
    for (const field of ["photo", "birthDate", "privatePhone", "religion"]) {
      expect(parse(ContactPoint, { ...contact(), [field]: "x" })._tag).toBe("Failure")
    }
  })

  it("stands in for another one, never for itself", () => {
    expect(contact({ deputyOf: "other" }).deputyOf).toBe("other" as ContactPointId)
    expect(ContactPoint.safeParse({ ...contact(), deputyOf: "c" }).success).toBe(false)
  })

  it.each(["de", "tr", "uk", "gsg", "de-simple", "zh-Hant", "ku-Arab-IQ"])("speaks %s", (tag) => {
    expect(contact({ languages: [tag] }).languages).toEqual([tag])
  })

  it.each(["Deutsch", "DE", "de_DE", ""])("does not take %j for a language", (tag) => {
    expect(Result.isFailure(parse(ContactPoint, { ...contact(), languages: [tag] }))).toBe(true)
  })
})
