import { describe, expect, it } from "vitest"
import { parse } from "../problem.js"
import { coreText, sentence } from "../text/index.js"
import { ParticipationMethod, ParticipationResult, ParticipationStatement, participationMethods } from "./index.js"
import { refusal } from "./planning.fixture.js"

const pins = {
  id: "nadeln-2026",
  method: "nadelmethode",
  on: "2026-06-10",
  area: "querenburg",
  site: "hustadtring-144",
  institutions: ["waldschule"],
  ages: { fromMonths: 96, toMonths: 131 },
  participants: { kind: "number", number: 24 },
  statements: [
    {
      kind: "avoidedPlace",
      topics: [],
      place: { name: "Unterführung", unit: "querenburg" },
      saidBy: { kind: "number", number: 11 },
      quotes: ["Da ist es immer dunkel."],
    },
    { kind: "wish", topics: ["schwimmen"], text: "Schwimmen lernen", saidBy: { kind: "few" }, quotes: [] },
  ],
}

const why = (parts: object) => sentence(refusal(parse(ParticipationResult, { ...pins, ...parts })), "de", [coreText])

describe("a participation result", () => {
  it("tells method, day, area, ages, number and what was said, and is kept as it is (P13)", () => {
    expect(ParticipationResult.parse(pins)).toEqual({ ...pins, public: false })
  })

  it("has no field for who took part or who said something (P2, P13)", () => {
    for (const field of ["names", "names of children", "school", "class", "contact"])
      expect(why({ [field]: ["x"] })).toContain(field)
    const statement = pins.statements[1]
    for (const field of ["by", "name", "age", "child"])
      expect(ParticipationStatement.safeParse({ ...statement, [field]: "x" }).success).toBe(false)
    const attributed = { ...statement, quotes: [{ text: "Da ist es dunkel.", by: "x" }] }
    expect(ParticipationStatement.safeParse(attributed).success).toBe(false)
  })

  it("keeps no number below five, neither of those who took part nor of those who said something (P3)", () => {
    const of = (number: number) => ({ participants: { kind: "number", number }, statements: [] })
    for (const number of [0, 1, 4, 4.5, -5]) expect(why(of(number))).toMatch(/^participants.number: /)
    expect(ParticipationResult.parse({ ...pins, ...of(5) }).participants).toEqual({ kind: "number", number: 5 })
    const few = { participants: { kind: "few" }, statements: [{ kind: "wish", topics: ["sport"], quotes: [] }] }
    expect(ParticipationResult.parse({ ...pins, ...few }).participants).toEqual({ kind: "few" })
    expect(ParticipationResult.safeParse({ ...pins, participants: { kind: "few", number: 3 } }).success).toBe(false)
    const saidBy = { kind: "number", number: 4 }
    expect(why({ statements: [{ kind: "wish", saidBy }] })).toMatch(/^statements\[0\].saidBy.number: /)
  })

  it("does not let more people say something than took part (P13)", () => {
    const said = (number: number) => ({ statements: [{ kind: "wish", saidBy: { kind: "number", number } }] })
    const refused =
      "statements: Mehr Kinder und Jugendliche können etwas nicht gesagt haben, als teilgenommen haben (P13)."
    expect(why(said(25))).toBe(refused)
    expect(ParticipationResult.safeParse({ ...pins, ...said(24) }).success).toBe(true)
    expect(why({ ...said(5), participants: { kind: "few" } })).toBe(refused)
    const { participants: _unknown, ...rest } = pins
    expect(ParticipationResult.safeParse({ ...rest, ...said(25) }).success).toBe(true)
  })

  it("keeps nothing word for word where so few took part that everybody knows whose words they are (P13)", () => {
    const participants = { kind: "few" }
    expect(why({ participants, statements: [{ kind: "wish", quotes: ["Ein Bolzplatz!"] }] })).toBe(
      "statements: Haben weniger als fünf teilgenommen, wird nichts wörtlich festgehalten (P13).",
    )
  })

  it("keeps nothing word for word where nobody says that enough took part (P13)", () => {
    const { participants: _unknown, ...uncounted } = pins
    const quoted = { ...uncounted, statements: [{ kind: "wish", quotes: ["Ein Bolzplatz!"] }] }
    expect(ParticipationResult.safeParse(quoted).error?.issues.map(({ path }) => path)).toEqual([["participants"]])
    expect(
      ParticipationResult.safeParse({ ...uncounted, statements: [{ kind: "wish", text: "Bolzplatz" }] }).success,
    ).toBe(true)
  })

  it("names a method that is none of the list", () => {
    expect(why({ method: "sonstige" })).toBe("methodAsWritten: Eine sonstige Methode braucht einen Namen (P13).")
    expect(ParticipationResult.safeParse({ ...pins, method: "sonstige", methodAsWritten: "Streifzug" }).success).toBe(
      true,
    )
    expect(ParticipationMethod.options).toEqual(participationMethods.map(({ code }) => code))
  })
})
