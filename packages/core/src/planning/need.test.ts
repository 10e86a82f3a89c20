import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "../problem.js"
import { coreText, sentence } from "../text/index.js"
import { isOpenNeed, Need, NeedEvidence, type NeedState, needStateOn } from "./index.js"
import { day, needOf, refusal, stateFacts, swimming } from "./planning.fixture.js"

const why = (parts: object) =>
  sentence(refusal(parse(Need, { ...swimming, state: "registered", since: "2026-09-01", ...parts })), "de", [coreText])

describe("a need", () => {
  it("says where, about what, for whom, by whom and since when", () => {
    for (const field of Object.keys(swimming)) {
      const { [field as keyof typeof swimming]: _left, ...rest } = {
        ...swimming,
        state: "registered",
        since: "2026-09-01",
      }
      expect(Need.safeParse(rest).success, field).toBe(false)
    }
    expect(why({ topics: [] })).toMatch(/^topics: /)
    expect(why({ targetGroups: [] })).toMatch(/^targetGroups: /)
    expect(why({ description: " " })).toMatch(/^description: /)
  })

  it("has no field for a child, a family or a case (P1, P2)", () => {
    for (const field of ["child", "family", "name", "case", "birthDate"]) expect(why({ [field]: "x" })).toContain(field)
  })

  it("is refused as met without proof, however it came from outside (R35)", () => {
    expect(why({ state: "met" })).toMatch(/^through: /)
    expect(why({ state: "met", through: [] })).toMatch(/^through: /)
    expect(needOf({ state: "met", ...stateFacts.met }).state).toBe("met")
  })

  it("is refused without the reason that a rejection, a partial success or an end needs", () => {
    for (const state of ["rejected", "partlyMet", "obsolete"]) {
      expect(why({ state })).toMatch(/^because: /)
      expect(why({ state, because: " " })).toMatch(/^because: /)
    }
  })

  it("is refused as met by what was there before it, or comes only later, however it came from outside (R35)", () => {
    const metBy = (on: string) => {
      const through = [{ kind: "offer", offer: "kurs", change: "new", on }]
      return parse(Need, { ...swimming, state: "met", since: "2026-09-24", through })
    }
    expect(sentence(refusal(metBy("2026-08-31")), "de", [coreText])).toBe(
      "through: Was einen Bedarf deckt, kommt nicht vor seiner Anmeldung und nicht nach dem Tag, an dem er gedeckt ist (R35).",
    )
    expect(refusal(metBy("2026-09-25")).path).toEqual(["through"])
    expect(["2026-09-01", "2026-09-24"].map((on) => Result.isSuccess(metBy(on)))).toEqual([true, true])
  })

  it("keeps its states in the order of time, none before it was raised (R35)", () => {
    const refused =
      "history: Die Zustände eines Bedarfs folgen aufeinander, der erste nicht vor seiner Anmeldung (R35)."
    expect(why({ since: "2026-08-31" })).toBe(refused)
    const history = [{ state: "registered", since: "2026-09-25" }]
    expect(why({ state: "confirmed", since: "2026-09-24", history })).toBe(refused)
    expect(needOf({ state: "confirmed", since: "2026-09-25", history }).history).toEqual(history)
  })

  it("does not jump over a step: what nobody recorded may only be left out at the beginning (R35)", () => {
    const history = [{ state: "registered", since: "2026-09-01" }]
    expect(why({ state: "met", since: "2027-09-01", ...stateFacts.met, history })).toBe(
      "history: Von einem dieser Zustände führt kein Schritt zum nächsten (R35).",
    )
  })

  it("does not become part of itself", () => {
    expect(why({ state: "merged", into: "schwimmen" })).toBe("into: Ein Bedarf geht nicht in sich selbst auf.")
  })

  it("is referred to an office that has a name", () => {
    expect(why({ state: "referred", to: { office: "sonstige" } })).toBe(
      "to.asWritten: Eine Weiterleitung an eine andere Stelle nennt diese Stelle.",
    )
    for (const to of [
      { office: "jha" },
      { office: "sonstige", asWritten: "Sportamt" },
      { office: "sonstige", institution: "sportamt" },
    ])
      expect(needOf({ state: "referred", to })).toMatchObject({ to })
  })

  it("is open until it is met, rejected, merged or dropped; one in other hands is open still", () => {
    const open = (Object.keys(stateFacts) as ReadonlyArray<NeedState>).filter((state) =>
      isOpenNeed(needOf({ state, ...stateFacts[state] })),
    )
    expect(open).toEqual(["registered", "confirmed", "referred", "partlyMet"])
  })

  it("tells the state in which it was on a day", () => {
    const need = needOf({
      state: "confirmed",
      since: "2026-09-24",
      history: [{ state: "registered", since: "2026-09-01" }],
    })
    const on = (text: string) => needStateOn(need, day(text))
    expect([on("2026-08-31"), on("2026-09-01"), on("2026-09-23"), on("2026-09-24"), on("2030-01-01")]).toEqual([
      undefined,
      "registered",
      "registered",
      "confirmed",
      "confirmed",
    ])
  })
})

describe("what a need rests on", () => {
  it("is an indicator, an observation, voices of young people, a gap, a closure, or a report of members", () => {
    const on = "2026-09-01"
    const evidence = [
      { kind: "indicator", indicator: "unter18", unit: "querenburg", on: "2025-12-31" },
      { kind: "observation", by: "grundschule", function: "ogsLeitung", on, text: "Nur vier Kinder schwimmen." },
      { kind: "participation", result: "nadeln-2026" },
      { kind: "offerGap", on, lookedFor: "Schwimmkurs am Nachmittag", nearMisses: ["kurs"] },
      { kind: "closure", institution: "hallenbad", on },
      { kind: "memberReport", by: ["kita", "asd"], on, text: "Eltern fragen danach.", meeting: "s-3" },
    ]
    expect(evidence.map((one) => NeedEvidence.parse(one))).toEqual(evidence)
  })

  it("does not repeat the number of an indicator: a hidden one stays hidden (P3)", () => {
    const indicator = { kind: "indicator", indicator: "sgb2Quote", unit: "querenburg", on: "2018-12-31" }
    expect(NeedEvidence.safeParse({ ...indicator, value: 21.1 }).success).toBe(false)
  })
})
