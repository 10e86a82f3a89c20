import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nameLikeness } from "./name-likeness.js"

const kindOf = (one: string, other: string) => nameLikeness(one, other)?.kind

describe("two names may mean the same", () => {
  it.each([
    ["same", "Kita „Mond“", "KITA MOND"],
    ["same", "Kita Sonnen-Strahl", "Kita Sonnenstrahl"],
    ["umlauts", "Kita Süd", "Kita Sued"],
    ["umlauts", "Kita Bärenhöhle", "Kita Barenhohle"],
    ["umlauts", "Grundschule Große Straße", "Grundschule Grosse Strasse"],
    ["wordOrder", "Schiller-Schule Bochum", "Bochum, Schiller-Schule"],
    ["wordOrder", "Regenbogen, Kita", "Kita Regenbogen"],
    ["abbreviation", "Kita St. Marien", "Kindertagesstätte Sankt Marien"],
    ["abbreviation", "Ev. Kindergarten Arche", "Evangelische Kindertageseinrichtung Arche"],
    ["abbreviation", "GGS Dorfstr.", "Gemeinschaftsgrundschule Dorfstraße"],
    ["abbreviation", "AWO-Kita Mond", "Kita Mond der Arbeiterwohlfahrt"],
    ["typo", "Kita Regenbogen", "Kita Regenbogn"],
    ["typo", "Astrid-Lindgren-Schule", "Astrid-Lingdren-Schule"],
    ["contained", "Kita Regenbogen", "Kita Regenbogen Bochum-Süd gGmbH"],
    ["contained", "Schiller-Schule", "Schiller-Schule, Städtisches Gymnasium"],
  ] as const)("%s: %s and %s", (kind, one, other) => {
    expect([kindOf(one, other), kindOf(other, one)]).toEqual([kind, kind])
  })

  it.each([
    ["Kita Haus 2", "Kita Haus 3"],
    ["1. Grundschule Weimar-West", "2. Grundschule Weimar-West"],
    ["Gesamtschule II", "Gesamtschule III"],
    ["Kindertageseinrichtung A", "Kindertageseinrichtung B"],
    ["Kita Sonnenschein", "Kita Regenbogen"],
    ["Kita", "Kita Regenbogen"],
    ["Ev. Kita", "Ev. Kita Arche"],
    ["Kita Nord", "Kita Süd"],
    ["", "Kita"],
  ])("but not %s and %s", (one, other) => {
    expect([nameLikeness(one, other), nameLikeness(other, one)]).toEqual([undefined, undefined])
  })

  it("whichever stands first, and a name is like itself", () => {
    const word = fc.constantFrom(
      "Kita",
      "Schule",
      "St.",
      "Sankt",
      "Ev.",
      "Marien",
      "Süd",
      "Sued",
      "2",
      "II",
      "e. V.",
      "Mond",
    )
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "))
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(nameLikeness(one, other)).toEqual(nameLikeness(other, one))
        expect(nameLikeness(one, one)).toEqual({ kind: "same", similarity: 1 })
        expect(nameLikeness(one, other)?.similarity ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})
