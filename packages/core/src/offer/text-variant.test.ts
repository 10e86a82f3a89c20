import { describe, expect, it } from "vitest"
import { Offer, offerFindings, textFor } from "./index.js"
import { complete, day, offerOf } from "./offer.fixture.js"

const original = { title: "Turnen", description: "Turnen an Geräten." }
const easy = { language: "de", level: "leicht", title: "Turnen", description: "Wir turnen.", original }
const turkish = { language: "tr", level: "standard", title: "Jimnastik", original }
const told = (parts: object = {}): Offer => offerOf({ ...original, texts: [easy, turkish], ...parts })

describe("the text of an offer", () => {
  it("suits the reader: the language first, then the level", () => {
    const chosen = (language: string, level: "standard" | "einfach" | "leicht") => {
      const text = textFor(told(), { language, level })
      return `${text.language} ${text.level}`
    }
    expect(chosen("de", "leicht")).toBe("de leicht")
    expect(chosen("de", "standard")).toBe("de standard")
    expect(chosen("de", "einfach")).toBe("de leicht")
    expect(chosen("tr", "leicht")).toBe("tr standard")
    expect(chosen("uk", "leicht")).toBe("de standard")
  })

  it("suits a reader of a regional spelling, unless there is a text in exactly that", () => {
    const swiss = { language: "de-CH", level: "standard", title: "Turne", original }
    const chosen = (language: string, parts: object = {}) => textFor(told(parts), { language, level: "standard" }).title
    expect([chosen("tr-TR"), chosen("tr"), chosen("tt"), chosen("de-AT")]).toEqual([
      "Jimnastik",
      "Jimnastik",
      "Turnen",
      "Turnen",
    ])
    expect([chosen("de-CH", { texts: [swiss] }), chosen("de", { texts: [swiss] })]).toEqual(["Turne", "Turnen"])
  })

  it("is out of date as soon as the original reads otherwise, and is told as such", () => {
    const asked = { asOf: day("2026-11-01"), periodDays: 1000 }
    const stale = (offer: Offer) =>
      offerFindings(offer, asked).flatMap((finding) => (finding._tag === "OfferTextOutOfDate" ? [finding.path] : []))
    expect(stale(told())).toEqual([])
    const changed = told({ description: "Turnen ohne Geräte." })
    expect(stale(changed)).toEqual([
      ["texts", 0],
      ["texts", 1],
    ])
    expect(textFor(changed, { language: "de", level: "leicht" }).outOfDate).toBe(true)
    expect(textFor(changed, { language: "de", level: "standard" }).outOfDate).toBe(false)
  })

  it("exists once for a language and level, the original included", () => {
    const reads = (texts: ReadonlyArray<object>) =>
      Offer.safeParse({ ...complete, ...original, state: "draft", texts }).success
    expect([
      reads([easy, turkish]),
      reads([easy, easy]),
      reads([{ ...easy, level: "standard" }]),
      reads([{ ...easy, level: "einfach" }]),
    ]).toEqual([true, false, false, true])
  })
})
