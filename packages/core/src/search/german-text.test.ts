import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compoundParts, fillWords, folded, knownParts, stemOf, termOf, wordsOf } from "./german-text.js"

const knowing = (...words: ReadonlyArray<string>) => {
  const stems = new Set(words.map(termOf))
  return (word: string): boolean => stems.has(stemOf(word))
}

describe("words", () => {
  it("a word with a gender star is one word, and joined words are several", () => {
    expect(wordsOf("Schüler*innen, Trainer:in und Erzieher/-innen; Eltern-Kind-Gruppe (U3)")).toEqual([
      "Schüler*innen",
      "Trainer:in",
      "und",
      "Erzieher/-innen",
      "Eltern",
      "Kind",
      "Gruppe",
      "U3",
    ])
  })

  it("marks that nobody sees do not take a word apart", () => {
    expect(wordsOf("Schwimm\u00ADkurs \u200BHallo")).toEqual(["Schwimmkurs", "Hallo"])
  })

  it("letters of any script make words", () => {
    expect(wordsOf("مقهى الأهل – Кафе")).toEqual(["مقهى", "الأهل", "Кафе"])
  })
})

describe("terms", () => {
  it.each([
    ["Mädchen", "Maedchen", "Madchen", "MÄDCHEN", "Ma\u0308dchen", "Mädchens"],
    ["Kurs", "Kurse", "Kursen", "Kurses"],
    ["Straße", "Strasse", "STRASSE", "STRAẞE", "Str."],
    ["Übung", "Uebung", "Ubung", "Übungen"],
    ["Öl", "Oel", "Ol"],
    ["Kräuter", "Kraeuter", "Krauter"],
    ["Frau", "Frauen"],
    ["Schüler", "Schülerinnen", "Schüler*innen", "Schuelerin"],
    ["Familie", "Familien"],
    ["Käse", "Kaese"],
    ["Jugendhaus", "Jugendhäuser", "Jugendhaeusern"],
    ["Kita", "Kitas"],
    ["Feier", "Feiern"],
    ["ﬁt", "fit"],
    ["Istanbul", "İstanbul"],
  ])("%s and its other spellings and endings meet", (...spellings) => {
    const terms = spellings.flatMap((spelling) => wordsOf(spelling).map(termOf))
    expect(terms).toHaveLength(spellings.length)
    expect(new Set(terms)).toHaveProperty("size", 1)
  })

  it.each([
    ["Kurs", "Kur"],
    ["Ostern", "Osten"],
    ["Lesen", "Leser"],
    ["Fitness", "Fitne"],
  ])("%s is not %s", (one, other) => {
    expect(termOf(one)).not.toBe(termOf(other))
  })

  it("an umlaut as one letter, as two signs and as two letters is the same, in any word", () => {
    const letters = fc.constantFrom(..."abdfghklmnrst")
    const umlaut = fc.constantFrom(["ä", "ae"], ["ö", "oe"], ["ü", "ue"], ["ß", "ss"])
    fc.assert(
      fc.property(letters, fc.array(fc.tuple(letters, umlaut, letters), { maxLength: 3 }), (first, middle) => {
        const spell = (which: 0 | 1) =>
          first.replace("a", "b") + middle.map(([a, u, b]) => a.replace("a", "b") + u[which] + b).join("")
        expect(termOf(spell(1))).toBe(termOf(spell(0)))
        expect(termOf(spell(0).normalize("NFD"))).toBe(termOf(spell(0)))
        expect(termOf(spell(0).toUpperCase())).toBe(termOf(spell(0)))
      }),
    )
  })

  it("taking a stem twice changes nothing, and at least four letters stay", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        const stem = stemOf(word)
        expect(stemOf(stem)).toBe(stem)
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(4, word.length))
        expect(word.startsWith(stem)).toBe(true)
      }),
    )
  })

  it("words that nobody looks for are kept as terms", () => {
    expect(["für", "FUER", "möchte", "the"].every((word) => fillWords.has(termOf(word)))).toBe(true)
  })
})

describe("compounds", () => {
  it("a word comes apart where both parts are known, with any ending and joint", () => {
    const isKnown = knowing("Schwimmen", "Kurs", "Erziehung", "Beratung", "Familie", "Zentrum")
    expect(knownParts(folded("Schwimmkurse"), isKnown)).toEqual(["schwimm", "kurse"])
    expect(knownParts(folded("Erziehungsberatung"), isKnown)).toEqual(["erziehungs", "beratung"])
    expect(knownParts(folded("Familienzentren"), isKnown)).toEqual([])
  })

  it("one known part is enough where the other one may be a word", () => {
    const isKnown = knowing("Bewegung", "Kurs", "Eltern")
    expect(compoundParts(folded("Bewegungsbaustelle"), isKnown)).toEqual(["bewegungs", "baustelle"])
    expect(compoundParts(folded("Töpferkurs"), isKnown)).toEqual(["topfer", "kurs"])
    expect(compoundParts(folded("Elterncafé"), isKnown)).toEqual(["eltern", "cafe"])
  })

  it("parts come apart in turn, and what was whole in between is kept", () => {
    expect(compoundParts("tanzkursangebote", knowing("Tanz", "Kurs", "Angebot"))).toEqual([
      "tanzkurs",
      "tanz",
      "kurs",
      "angebote",
    ])
  })

  it.each(["transport", "tanzen", "kinder", "normalen", "konkurs", "sport"])("%s is no compound", (word) => {
    expect(compoundParts(word, knowing("Sport", "Tanz", "Kind", "Malen", "Kurs"))).toEqual([])
  })

  it("the parts make the word", () => {
    const isKnown = knowing("Schwimmen", "Kurs", "Tanz", "Hilfe")
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,6}$/),
        fc.constantFrom("kurs", "tanz", "hilfe", "schwimm"),
        (front, back) => {
          const parts = knownParts(front + back, isKnown)
          if (parts.length > 0) expect(parts.join("")).toBe(front + back)
        },
      ),
    )
  })
})
