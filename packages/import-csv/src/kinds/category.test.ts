import { institutionTypes } from "@sozialraum/core/institution"
import { describe, expect, it } from "vitest"
import { categoriesOf, typesOfCategory, typesOfName } from "./category.js"
import { codeReader } from "./code-list.js"

describe("a category", () => {
  it("in the words of the code list itself is known", () => {
    const unknown = Object.values(institutionTypes).filter(({ german }) => typesOfCategory(german).length === 0)
    expect(unknown).toEqual([])
  })

  it("at the end of a path counts, not what stands above it", () => {
    expect(typesOfCategory("Bildung/Grundschulen")).toEqual(["grundschule"])
    expect(typesOfCategory("Bildung/Sonstiges")).toEqual([])
  })
})

describe("a name", () => {
  it.each([
    ["Amt Boostedt-Rickling - A01.1 Hauptverwaltung, Digitalisierung, Kitas, Schulen, Sport", "schulverwaltung"],
    ["Schulamt für den Kreis Unna", "schulverwaltung"],
    ["Staatliches Schulamt, Kindergärten und Horte", "schulverwaltung"],
    ["Stadt Bochum Jugendamt, Kindertagesstätten", "jugendamt"],
    ["Hauptverwaltung Kitas Nord", undefined],
  ] as const)("of an authority is none of what the authority is there for: %s", (name, type) => {
    expect(typesOfName(name)).toEqual(type === undefined ? [] : [type])
  })

  it("of an institution that belongs to an authority still counts", () => {
    expect(typesOfName("Grundschule des Amtes Schlei-Ostsee in Waabs")).toEqual(["grundschule"])
    expect(typesOfName("Kindergarten der Hauptverwaltung")).toEqual(["kita"])
  })
})

describe("several categories in one cell", () => {
  it.each([
    ["Kindertageseinrichtung; Familienzentrum", ["kita", "familienzentrum"]],
    ['["Grundschule", "Hort"]', ["grundschule", "kita"]],
    ["Krippe, Kindergarten, Hort", ["kita"]],
    ["Grundschule|Gymnasium", ["grundschule", "weiterfuehrendeSchule"]],
    ["Realschule, Sekundarstufe I", ["weiterfuehrendeSchule"]],
    ["16 - Gymnasien", ["weiterfuehrendeSchule"]],
    ["RS+", ["weiterfuehrendeSchule"]],
    ["Abenteuerspielplatz", ["abenteuerspielplatz"]],
    ["abenteuerspielplatz", ["abenteuerspielplatz"]],
    ["Kinder- und Jugendzentrum", ["jugendfreizeithaus"]],
    ["Beratungsstelle", []],
  ])("%j are %j", (cell, types) => {
    expect(typesOfCategory(cell)).toEqual(types)
  })

  it("stand apart as words, and a sentence with a comma is one", () => {
    expect(categoriesOf("Jugendtreff; Spielmobil")).toEqual(["Jugendtreff", "Spielmobil"])
    expect(categoriesOf("Haus am See, mit Garten")).toEqual(["Haus am See, mit Garten"])
  })
})

describe("codes of a type column", () => {
  it("are those of Nordrhein-Westfalen where the header or the postal codes say so, and of nobody else", () => {
    const codes = ["02", "20", "15"]
    expect(codeReader("schulform", codes)?.("02").map(({ text }) => text)).toEqual(["Grundschule"])
    expect(codeReader("cssf", codes, "NW")?.("20").map(({ text }) => text)).toEqual(["Gymnasium"])
    expect(codeReader("cssf", codes)).toBeUndefined()
    expect(codeReader("cssf", ["10", "20"], "NW")).toBeUndefined()
  })

  it("may have gaps in their own Land, and the code stays what it is", () => {
    const read = codeReader("schulform", ["02", "04", "99"], "NW")
    expect(read?.("99")).toEqual([{ text: "99", types: [] }])
    expect(codeReader("schulform", ["02", "98", "99"], "NW")).toBeUndefined()
  })

  it("are bits of a mask where the header or the postal codes say so", () => {
    const masks = ["1", "8", "32", "1025"]
    expect(codeReader("schulart", masks, "SH")?.("1025").map(({ text }) => text)).toEqual([
      "Grundschule",
      "Gemeinschaftsschule",
    ])
    const sums = [1, 8, 32, 128, ...[1025, 2080, 4097, 9, 4104, 8193, 1033, 1056, 5120, 4128, 2049, 1057, 9216]].map(
      String,
    )
    expect(codeReader("artderschule", sums, "SH")?.("1025").length).toBe(2)
    const numbered = Array.from({ length: 40 }, (_, code) => String(code + 1))
    expect(codeReader("artderschule", numbered, "SH")).toBeUndefined()
    expect(codeReader("schooltype", masks)?.("8").map(({ text }) => text)).toEqual(["Förderzentrum"])
    expect(codeReader("kategid", masks)).toBeUndefined()
  })
})
