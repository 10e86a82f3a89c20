import { describe, expect, it } from "vitest"
import { promotion, WaitingList } from "../offer/index.js"
import { LocalDate } from "../time/index.js"
import { describePromotion, describeTurn } from "./index.js"

const rule = {
  criteria: [
    { code: "geschwister", name: "Geschwisterkind" },
    { code: "viertel", name: "Wohnt im Viertel" },
  ],
  whenTooFewPlaces: "skip",
  answerWithinDays: 7,
}
const waits = (code: string, since: string, more: object = {}) => ({ code, since, state: "waiting", ...more })
const asOf = LocalDate.parse("2026-10-01")
const told = (freePlaces: number, entries: ReadonlyArray<object>, more: object = {}, language: "de" | "en" = "de") => {
  const list = WaitingList.parse({ rule: { ...rule, ...more }, entries })
  return describePromotion(promotion(list, { freePlaces, asOf }), list.rule, language).split("\n")
}

describe("a promotion is told", () => {
  const entries = [
    waits("W-1", "2026-09-01", { places: 2 }),
    waits("W-2", "2026-09-03"),
    waits("W-3", "2026-09-08", { criteria: ["geschwister"] }),
    waits("W-4", "2026-09-08"),
  ]

  it("with who is next and why, and who was passed over and why (P2)", () => {
    expect(told(2, entries)).toEqual([
      "1. W-3 (1 Platz, wartet seit 8. September 2026) ist an der Reihe; Antwort bis 8. Oktober 2026.",
      "2. W-1 (2 Plätze, wartet seit 1. September 2026) ist noch nicht an der Reihe: gewünscht sind 2 Plätze, frei ist noch 1, deshalb dürfen andere vorgehen. Steht hinter W-3: dort trifft „Geschwisterkind“ zu.",
      "3. W-2 (1 Platz, wartet seit 3. September 2026) ist an der Reihe; Antwort bis 8. Oktober 2026. Steht hinter W-1: die Anmeldung kam später. Geht vor W-1, denn dort werden mehr Plätze gewünscht, als frei sind.",
      "4. W-4 (1 Platz, wartet seit 8. September 2026) wartet weiter: kein Platz ist mehr frei. Steht hinter W-2: die Anmeldung kam später.",
      "Danach noch frei: 0.",
    ])
  })

  it("in English too, where nobody passes by the rule", () => {
    const [first, second, third] = told(
      2,
      [...entries.slice(1, 3), waits("W-9", "2026-09-02", { places: 2 })],
      { whenTooFewPlaces: "block" },
      "en",
    )
    expect(first).toBe("1. W-3 (1 place, waiting since 8 September 2026) is next; answer by 8 October 2026.")
    expect(second).toBe(
      "2. W-9 (2 places, waiting since 2 September 2026) is not next yet: 2 places are wanted, 1 is left, and all behind wait as well. Stands behind W-3: “Geschwisterkind” applies there.",
    )
    expect(third).toBe(
      "3. W-2 (1 place, waiting since 3 September 2026) waits as well: 1 place is free, but W-9 stands before and needs more, and by the rule nobody passes. Stands behind W-9: the registration came later.",
    )
  })

  it("with the places that are kept for an answer, and the offers that nobody took up", () => {
    const offered = { offeredOn: "2026-09-20", places: 1, state: "offered" }
    expect(
      told(3, [
        { code: "W-1", since: "2026-09-01", ...offered, answerBy: "2026-09-30" },
        { code: "W-2", since: "2026-09-01", ...offered, answerBy: "2026-10-01" },
      ]),
    ).toEqual([
      "Niemand wartet.",
      "W-1 hat bis 30. September 2026 nicht geantwortet; das Angebot verfällt.",
      "Zurückgehalten für Antworten, die noch kommen können: 1.",
      "Danach noch frei: 2.",
    ])
  })

  it("to one who waits, by the day and the order of the registrations", () => {
    const list = WaitingList.parse({ rule, entries: [waits("W-1", "2026-09-01"), waits("W-2", "2026-09-01")] })
    const [, second] = promotion(list, { freePlaces: 1, asOf }).line
    expect(second && describeTurn(second, list.rule, "de")).toBe(
      "W-2 (1 Platz, wartet seit 1. September 2026) wartet weiter: kein Platz ist mehr frei. Steht hinter W-1: die Anmeldung kam am selben Tag, aber danach.",
    )
    expect(second && describeTurn(second, list.rule, "en")).toContain("on the same day, but after it")
  })
})
