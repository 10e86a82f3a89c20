import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { indexNetwork, Tie } from "../network/index.js"
import { Sozialraum, SpatialUnitId } from "../sozialraum/index.js"
import { networkMap } from "../ties/index.js"
import { LocalDate } from "../time/index.js"
import { networkMapMarkdown, tieKindNames } from "./index.js"

const asOf = LocalDate.parse("2026-11-23")
const house = (id: string, parts: object = {}) =>
  Institution.parse({ id, name: `Haus ${id.toUpperCase()}`, types: ["kita"], ...parts })
const tie = (from: string, to: string, parts: object = {}) =>
  Tie.parse({ id: `${from}-${to}`, from, to, kind: "verweist", validity: {}, ...parts })
const mapOf = (institutions: ReadonlyArray<Institution>, ties: ReadonlyArray<Tie>, parts: object = {}) =>
  networkMap(indexNetwork({ institutions, ties }), { asOf, ...parts })
const linesOf = (...[map, options]: Parameters<typeof networkMapMarkdown>) =>
  networkMapMarkdown(map, options).split("\n")

describe("a map of the network as a page (Q30)", () => {
  const houses = ["a", "b", "c", "d"].map((id) => house(id))
  const map = mapOf(houses, [tie("a", "b", { confirmed: true }), tie("b", "c", { kind: "informiert" })])

  it("tells its numbers in sentences", () => {
    expect(linesOf(map, { language: "de", of: "Süd" }).slice(0, 8)).toEqual([
      "# Netzwerk: Süd",
      "",
      "Stand: 23. November 2026",
      "",
      "- 3 von 4 Einrichtungen sind mit wenigstens einer anderen verbunden.",
      "- Verbindungen: 2 von 6 möglichen (33,3 %); im Mittel hat eine Einrichtung 1 Partner.",
      "- Alle Verbundenen hängen zusammen: 3 Einrichtungen.",
      "- 2 Beziehungen kennt das Netzwerk nur vom Erzählen; die andere Seite hat davon 1 bestätigt.",
    ])
    expect(linesOf(map, { language: "en" })).toContain(
      "- Connections: 2 of 6 possible (33.3%); on average an institution has 1 partner.",
    )
  })

  it("says what would fall apart without whom, and who is connected with nobody", () => {
    const lines = linesOf(map, { language: "de" })
    expect(lines).toContain(
      "- Fiele „Haus B“ weg, hätten diese keine Verbindung mehr miteinander: „Haus A“ allein; „Haus C“ allein.",
    )
    expect(lines.slice(lines.indexOf("## Wer mit niemandem verbunden ist"))).toEqual([
      "## Wer mit niemandem verbunden ist",
      "",
      "- Haus D",
      "",
    ])
    expect(lines).toContain("| Haus B | 2 | 2 | Information, Verweis |")
  })

  it("has a table of the institutions with the most partners first, whatever their weight", () => {
    const kinds = ["verweist", "informiert", "gemeinsamesAngebot", "gemeinsameMassnahme"] as const
    const much = kinds.map((kind) => tie("a", "b", { id: kind, kind }))
    const lines = linesOf(mapOf(houses, [...much, tie("c", "d"), tie("c", "e")]), { language: "de" })
    const rows = lines.filter((line) => line.startsWith("| Haus")).map((line) => line.split(" | ").slice(0, 3))
    expect(rows).toEqual([
      ["| Haus A", "1", "4"],
      ["| Haus B", "1", "4"],
      ["| Haus C", "1", "1"],
      ["| Haus D", "1", "1"],
    ])
    const more = linesOf(mapOf(houses, [...much, tie("c", "d"), tie("c", "b", { id: "x" })]), { language: "de" })
    expect(more.filter((line) => line.startsWith("| Haus")).map((line) => line.slice(2, 8))).toEqual([
      "Haus B",
      "Haus C",
      "Haus A",
      "Haus D",
    ])
  })

  it("names five of a part, and of more only four with the number of the rest", () => {
    const star = (size: number) => {
      const ids = Array.from({ length: size }, (_, place) => `n${place}`)
      return mapOf(
        [house("x"), house("m"), ...ids.map((id) => house(id))],
        [tie("x", "m"), ...ids.map((id) => tie("m", id)), ...ids.slice(1).map((id, at) => tie(ids[at] ?? "", id))],
      )
    }
    const told = (size: number) => linesOf(star(size), { language: "de" }).find((line) => line.startsWith("- Fiele"))
    expect(told(5)).toContain("5 Einrichtungen (Haus N0, Haus N1, Haus N2, Haus N3 und Haus N4); „Haus X“ allein.")
    expect(told(6)).toContain("6 Einrichtungen (Haus N0, Haus N1, Haus N2, Haus N3 und 2 weitere); „Haus X“ allein.")
  })

  it("of an area says who has partners elsewhere, and of a period from when to when", () => {
    const area = Sozialraum.parse({ id: "sued", kind: "sozialraum", name: "Süd", composedOf: ["viertel"] })
    const institutions = [house("a", { serves: ["sued"] }), house("b")]
    const index = indexNetwork({ areas: [area], institutions, ties: [tie("a", "b")] })
    const period = { from: LocalDate.parse("2026-01-01"), to: LocalDate.parse("2027-01-01") }
    const lines = linesOf(networkMap(index, { period, area: SpatialUnitId.parse("sued") }), { language: "de" })
    expect(lines).toContain("Zeitraum: 1. Januar 2026 – 31. Dezember 2026")
    expect(lines).toContain("## Wer im Gebiet mit niemandem verbunden ist")
    expect(lines).toContain("- Haus A (ein Partner anderswo)")
  })

  it("of nobody says so, in both languages, and takes no name for a mark", () => {
    expect(networkMapMarkdown(mapOf([], []), { language: "de" })).toContain("ist keine Einrichtung verzeichnet.")
    expect(networkMapMarkdown(mapOf([], []), { language: "en" })).toContain("No institution is on record")
    const odd = [house("a", { name: "Kita *Stern*|\n<Nord>" }), house("b")]
    expect(linesOf(mapOf(odd, [tie("a", "b")]), { language: "de" })).toContain(
      "| Kita \\*Stern\\*\\| \\<Nord\\> | 1 | 1 | Verweis |",
    )
  })

  it("has a name for every kind of tie in both languages", () => {
    expect(Object.keys(tieKindNames.de)).toEqual(Object.keys(tieKindNames.en))
    for (const names of Object.values(tieKindNames)) expect(new Set(Object.values(names)).size).toBe(7)
  })
})
