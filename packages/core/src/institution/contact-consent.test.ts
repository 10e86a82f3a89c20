import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { coreText, sentence } from "../text/index.js"
import { LocalDate } from "../time/index.js"
import { Consent, ContactPoint, consentHolds, giveConsent, personKeptUntil, withdrawConsent } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const person = { name: "Aylin Çelik", purpose: "Kontakt zum Elternrat", eraseOn: "2028-08-01" }
const contact = (more: object = {}) =>
  ContactPoint.parse({ id: "rat", institution: "kita", function: "elternvertretung", person: { ...person, ...more } })
const office = ContactPoint.parse({ id: "rat", institution: "kita", function: "elternvertretung" })
const consent = { purpose: "Kontakt zum Elternrat", givenOn: "2026-08-15", expiresOn: "2027-08-01" }
const given = Result.getOrThrow(giveConsent(contact(), consent))

describe("a consent", () => {
  it("has a purpose, a day on which it was given, and an end of its own (P6, P11)", () => {
    expect(given.person?.consent).toEqual(consent)
    for (const field of ["purpose", "givenOn", "expiresOn"])
      expect([field, Consent.safeParse({ ...consent, [field]: undefined }).success]).toEqual([field, false])
    expect(giveConsent(contact(), { ...consent, purpose: " " })).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["person", "consent", "purpose"] },
    })
  })

  it("ends after it was given, and is not withdrawn before (P11)", () => {
    const expired = giveConsent(contact(), { ...consent, expiresOn: "2026-08-15" })
    const early = withdrawConsent(given, day("2026-08-14"))
    const says = (refused: typeof expired | typeof early) =>
      sentence(Result.getOrThrow(Result.flip(refused)), "de", [coreText])
    expect(says(expired)).toContain("Eine Einwilligung endet nach dem Tag, an dem sie erteilt wurde (P11).")
    expect(says(early)).toContain("Eine Einwilligung wird nicht widerrufen, bevor sie erteilt ist (P11).")
  })

  it("holds from the day on which it was given to the day before it ends or is withdrawn (P11)", () => {
    const on = (text: string, more: object = {}) => consentHolds(Consent.parse({ ...consent, ...more }), day(text))
    expect(["2026-08-14", "2026-08-15", "2027-07-31", "2027-08-01"].map((text) => on(text))).toEqual([
      false,
      true,
      true,
      false,
    ])
    const withdrawnOn = "2026-10-01"
    expect([on("2026-09-30", { withdrawnOn }), on("2026-10-01", { withdrawnOn })]).toEqual([true, false])
  })

  it("limits how long a name is kept: whatever comes first (P11, R52)", () => {
    const until = (contact: ContactPoint) => contact.person && personKeptUntil(contact.person)
    expect([until(contact()), until(given)]).toEqual(["2028-08-01", "2027-08-01"])
    expect(until(Result.getOrThrow(withdrawConsent(given, day("2026-12-24"))))).toBe("2026-12-24")
    expect(until(contact({ consent: { ...consent, expiresOn: "2030-01-01" } }))).toBe("2028-08-01")
  })

  it("that is withdrawn twice was withdrawn on the earlier day; a new one takes its place (P11)", () => {
    const first = Result.getOrThrow(withdrawConsent(given, day("2026-10-01")))
    expect(withdrawConsent(first, day("2026-11-01"))).toEqual(Result.succeed(first))
    expect(Result.getOrThrow(withdrawConsent(first, day("2026-09-01"))).person?.consent?.withdrawnOn).toBe("2026-09-01")
    expect(giveConsent(first, consent)).toEqual(Result.succeed(given))
  })

  it("is neither given nor withdrawn where nobody is named, nor withdrawn where none was given (P11)", () => {
    const nobody = { _tag: "NoContactPerson", path: ["person"], contactPoint: "rat" }
    expect(giveConsent(office, consent)).toEqual(Result.fail(nobody))
    expect(withdrawConsent(office, day("2026-10-01"))).toEqual(Result.fail(nobody))
    expect(withdrawConsent(contact(), day("2026-10-01"))).toEqual(
      Result.fail({ _tag: "NoConsent", path: ["person", "consent"], contactPoint: "rat" }),
    )
  })
})
