import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ContactPoint, personExpired, withoutExpiredPerson } from "../institution/index.js"
import { asShownTo, Offer } from "../offer/index.js"
import { addDays, LocalDate } from "../time/index.js"
import { Audience } from "../visibility.js"
import { redact } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const named = (person: object) =>
  ContactPoint.parse({
    id: "c",
    institution: "i",
    function: "leitung",
    phones: ["+49 234 1"],
    person: { name: "N. N.", purpose: "Vertretung", eraseOn: "2027-08-01", ...person },
  })
const agreed = { purpose: "Vertretung", givenOn: "2026-01-01", expiresOn: "2027-08-01" }
const shown = (contact: ContactPoint, asOf: string) =>
  redact(ContactPoint, contact, { audience: "convenor", asOf: day(asOf) })

describe("the name of a person", () => {
  it("is shown to those who convene until the day of its erasure, and the function stays (R52)", () => {
    const contact = named({})
    expect(shown(contact, "2027-07-31")).toEqual(contact)
    expect(shown(contact, "2027-08-01")).toEqual(withoutExpiredPerson(contact, day("2027-08-01")))
    expect(shown(contact, "2027-08-01").phones).toEqual(["+49 234 1"])
  })

  it("is not shown from the day on which a consent was withdrawn (P11)", () => {
    const contact = named({ consent: { ...agreed, withdrawnOn: "2026-05-01" } })
    expect([shown(contact, "2026-04-30"), shown(contact, "2026-05-01")].map((seen) => "person" in seen)).toEqual([
      true,
      false,
    ])
    expect("person" in shown(named({ consent: agreed }), "2026-05-01")).toBe(true)
  })

  it("is not shown from the day on which a consent expires, though it could be kept longer (P11)", () => {
    const contact = named({ consent: { ...agreed, expiresOn: "2027-01-01" } })
    expect("person" in shown(contact, "2026-12-31")).toBe(true)
    expect("person" in shown(contact, "2027-01-01")).toBe(false)
  })

  it("is not shown to who does not say on which day: nobody knows whether its time is over (R52)", () => {
    expect(redact(ContactPoint, named({}), "convenor")).not.toHaveProperty("person")
    expect(redact(ContactPoint, named({ eraseOn: "2020-01-01" }), "convenor")).not.toHaveProperty("person")
  })

  it("is never shown to others, on whatever day (P9)", () => {
    for (const audience of ["public", "network", "planning"] as const)
      expect(redact(ContactPoint, named({}), { audience, asOf: day("2026-01-01") })).not.toHaveProperty("person")
  })

  it("is shown exactly as long as it may be kept (R52)", () => {
    const first = day("2026-01-01")
    const offset = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(offset, fc.option(offset, { nil: undefined }), offset, (erase, withdrawn, asked) => {
        const withdrawal = withdrawn === undefined ? {} : { withdrawnOn: addDays(first, withdrawn) }
        const contact = named({ eraseOn: addDays(first, erase), consent: { ...agreed, ...withdrawal } })
        const asOf = addDays(first, asked)
        const seen = redact(ContactPoint, contact, { audience: "convenor", asOf })
        expect("person" in seen).toBe(!personExpired(contact, asOf))
      }),
    )
  })
})

describe("an offer", () => {
  const gymnastics = Offer.parse({
    id: "turnen",
    title: "Turnen",
    institution: "verein",
    form: "gruppe",
    state: "published",
    verifications: [{ on: "2026-09-01", by: "verein" }],
  })

  it("is shown to everybody with the day and the office that confirmed it, and without who came (P9)", () => {
    const counted = Offer.parse({ ...gymnastics, participants: [{ year: 2025, total: 40 }] })
    expect(redact(Offer, counted, "public")).toEqual(gymnastics)
  })

  it("is in a catalogue as redacting leaves it (P9)", () => {
    const counted = Offer.parse({ ...gymnastics, participants: [{ year: 2025, total: 40 }] })
    for (const reader of Audience.options) expect(asShownTo(counted, reader)).toEqual(redact(Offer, counted, reader))
  })

  it("that only the network may know of is nothing to the public (P9)", () => {
    expect(redact(Offer, { ...gymnastics, public: false }, "public")).toBe(undefined)
    expect(redact(Offer, { ...gymnastics, public: false }, "network")?.title).toBe("Turnen")
  })
})
