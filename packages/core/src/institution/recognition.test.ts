import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { isRecognised, isRecognisedByLaw, Provider, recognitionFindings } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const provider = (more: object) => Provider.parse({ id: "p", name: "Träger", ...more })
const corporation = "Körperschaft des öffentlichen Rechts"

describe("recognition", () => {
  it("may come before three years of work: no minimum is enforced (R7)", () => {
    const young = provider({
      recognition: { status: "recognised", since: "2026-10-01", authority: "Jugendamt Bochum" },
    })
    expect(isRecognised(young, day("2026-10-01"))).toBe(true)
    expect(isRecognised(young, day("2026-09-30"))).toBe(false)
    expect(isRecognised(young)).toBe(true)
  })

  it("that was limited no longer counts once it ended", () => {
    const limited = provider({ recognition: { status: "recognised", since: "2023-01-01", to: "2026-01-01" } })
    expect([isRecognised(limited, day("2025-12-31")), isRecognised(limited, day("2026-01-01"))]).toEqual([true, false])
    expect(
      Provider.safeParse({ ...limited, recognition: { status: "recognised", since: "2026-01-01", to: "2026-01-01" } })
        .success,
    ).toBe(false)
  })

  it("is missed only where a provider without it is funded for the long term (R7)", () => {
    const [initiative, city] = [provider({ kind: "initiative" }), provider({ kind: "oeffentlich" })]
    const longTermFunding = true
    expect(recognitionFindings(initiative, { longTermFunding })).toEqual([
      { _tag: "FundedWithoutRecognition", rule: "R7", severity: "warning", path: ["recognition"], provider: "p" },
    ])
    expect(recognitionFindings(initiative, { longTermFunding: false })).toEqual([])
    expect(recognitionFindings(city, { longTermFunding })).toEqual([])
    const later = provider({ recognition: { status: "recognised", since: "2027-01-01" } })
    expect(recognitionFindings(later, { longTermFunding, asOf: day("2026-12-31") })).toHaveLength(1)
  })

  it.each([
    ["a church that is a corporation of public law", { organisation: "religionsgemeinschaft", legalForm: corporation }],
    ["the same with its form abbreviated", { organisation: "religionsgemeinschaft", legalForm: "K. d. ö. R." }],
    [
      "the same as the carrier of schools",
      { organisation: "religionsgemeinschaft", legalForm: "KdöR", kind: "schultraeger" },
    ],
    ["a branch of a federal welfare association", { organisation: "wohlfahrtsverband", umbrella: "awo", kind: "frei" }],
    ["the Jewish welfare association", { organisation: "wohlfahrtsverband", umbrella: "zwst" }],
    ["whoever is recorded so", { recognition: { status: "byLaw" } }],
  ])("comes by law, without a date, for %s (R8)", (_what, more) => {
    expect([isRecognisedByLaw(provider(more)), isRecognised(provider(more))]).toEqual([true, true])
  })

  it.each([
    ["a religious community that is a club", { organisation: "religionsgemeinschaft", legalForm: "e. V." }],
    ["a religious community of unknown form", { organisation: "religionsgemeinschaft" }],
    ["a club that only belongs to an association", { umbrella: "paritaet", kind: "frei", legalForm: "e. V." }],
    ["an association outside the six", { organisation: "wohlfahrtsverband", umbrella: "sonstige" }],
    ["a chamber or another corporation", { kind: "frei", legalForm: corporation }],
    ["the city itself, which needs none", { kind: "oeffentlich", organisation: "wohlfahrtsverband", umbrella: "awo" }],
  ])("does not come by law for %s (R8)", (_what, more) => {
    expect(isRecognisedByLaw(provider(more))).toBe(false)
  })

  it.each([
    "Körperschaft d. ö. R.",
    "K.ö.R.",
    "KdöR",
    "Körperschaft des öffentlichen Rechts (KdöR)",
    "Körperschaft des öff. Rechts",
    "Koerperschaft oeffentlichen Rechts",
    "KÖRPERSCHAFT DES O\u0308FFENTLICHEN RECHTS",
    "öffentlich-rechtliche Körperschaft",
  ])("knows %j for a corporation of public law (R8)", (legalForm) => {
    expect(isRecognised(provider({ organisation: "religionsgemeinschaft", legalForm }))).toBe(true)
  })

  it.each([
    "Körperschaft",
    "Anstalt des öffentlichen Rechts",
    "Stiftung des öffentlichen Rechts",
    "Körpersportverein e. V.",
    "KR",
  ])("does not take %j for one (R8)", (legalForm) => {
    expect(isRecognised(provider({ organisation: "religionsgemeinschaft", legalForm }))).toBe(false)
  })

  it("that contradicts what a provider is, is worth a look (R8)", () => {
    const found = (more: object) =>
      recognitionFindings(provider(more), { longTermFunding: false }).map((finding) => [
        finding.rule,
        "because" in finding && finding.because,
      ])
    const branch = { organisation: "wohlfahrtsverband", umbrella: "awo" }
    expect(found({ kind: "gewerblich", recognition: { status: "byLaw" } })).toEqual([["R8", "gewerblich"]])
    expect(found({ kind: "gewerblich", recognition: { status: "recognised" } })).toEqual([["R8", "gewerblich"]])
    expect(found({ ...branch, recognition: { status: "none" } })).toEqual([["R8", "byLaw"]])
    expect(found({ kind: "gewerblich", recognition: { status: "none" } })).toEqual([])
    expect(found({ ...branch, recognition: { status: "byLaw" } })).toEqual([])
    expect(isRecognised(provider({ kind: "gewerblich", recognition: { status: "byLaw" } }))).toBe(false)
  })

  it("by law carries no date (R8)", () => {
    expect(
      Provider.safeParse({ id: "p", name: "T", recognition: { status: "byLaw", since: "2001-01-01" } }).success,
    ).toBe(false)
  })
})
