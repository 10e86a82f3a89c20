import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ContactPoint, ContactPointId, giveConsent, withdrawConsent } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { contactPersonFindings, personalDataOf, publicationOf } from "../privacy/index.js"
import { LocalDate } from "../time/index.js"
import { coreText, findingText, sentence } from "./index.js"

const asOf = LocalDate.parse("2026-11-02")
const person = { name: "Aylin Çelik", purpose: "Kontakt zum Elternrat", eraseOn: "2031-08-01" }
const emails = ["aylin.celik@gmx.de"]
const office = { id: "rat", institution: "kita", function: "elternvertretung" }
const contact = ContactPoint.parse({ ...office, emails, person })

describe("sentences on contact persons", () => {
  it("say what is worth a look, without the name (P5, P6, R52)", () => {
    const found = contactPersonFindings(contact, { asOf })
    const said = (language: "de" | "en") => found.map((one) => sentence(one, language, [findingText]))
    expect(said("de")).toEqual([
      "Bei der Ansprechstelle rat (elternvertretung) steht ein Name, und eine Einwilligung fehlt (P6).",
      "Bei der Ansprechstelle rat steht der Name bis zum 2031-08-01; üblich sind höchstens 3 Jahre (R52).",
      "Bei der Ansprechstelle rat ist „emails[0]“ wohl das Postfach einer Person; besser ist eines der Einrichtung (P5).",
    ])
    expect(said("en")).toEqual([
      "The contact point rat (elternvertretung) names a person, and there is no consent (P6).",
      "The contact point rat keeps the name until 2031-08-01; at most 3 years are usual (R52).",
      "At the contact point rat, “emails[0]” seems to be the mailbox of a person; one of the institution is better (P5).",
    ])
    expect(said("de").join()).not.toContain("Çelik")
  })

  it("say what is refused, and why (P11, P12, P14)", () => {
    const index = indexNetwork({ contactPoints: [contact] })
    const consent = { purpose: "x", givenOn: "2026-01-01", expiresOn: "2027-01-01" }
    const facts = { id: "p", at: "2026-11-02T09:00:00Z", by: "koordination", format: "csv" } as const
    const refused = [
      Result.getOrThrow(Result.flip(personalDataOf(index, ContactPointId.parse("niemand")))),
      Result.getOrThrow(Result.flip(giveConsent(ContactPoint.parse(office), consent))),
      Result.getOrThrow(Result.flip(withdrawConsent(contact, asOf))),
      Result.getOrThrow(Result.flip(publicationOf({}, { ...facts, audience: "network", licence: "CC0-1.0" }))),
    ]
    expect(refused.map((problem) => sentence(problem, "de", [coreText]))).toEqual([
      "Die Ansprechstelle niemand gibt es nicht (P14).",
      "Bei der Ansprechstelle rat steht kein Name einer Person (P14).",
      "Zum Namen bei der Ansprechstelle rat gibt es keine Einwilligung, die widerrufen werden könnte (P11).",
      "licence: Unter einer offenen Lizenz wird nur veröffentlicht, was alle sehen dürfen (P12).",
    ])
    expect(refused.map((problem) => sentence(problem, "en", [coreText]))).toEqual([
      "There is no contact point niemand (P14).",
      "The contact point rat names no person (P14).",
      "For the name at the contact point rat there is no consent that could be withdrawn (P11).",
      "licence: Under an open licence goes out only what everybody may see (P12).",
    ])
  })
})
