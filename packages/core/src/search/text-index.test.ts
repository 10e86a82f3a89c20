import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type OfferCatalogue, textIndex } from "./index.js"
import { catalogueOf, offerOf } from "./match.fixture.js"

const titled = (...titles: ReadonlyArray<string | readonly [title: string, parts: object]>) =>
  catalogueOf(
    titles.map((each, at) => {
      const [title, parts] = typeof each === "string" ? [each, {}] : each
      return offerOf({ id: `o${at}`, title, topics: [], targetGroups: [], ...parts })
    }),
  )

const catalogue = titled(
  ["Schwimmkurs für Anfänger", { topics: ["schwimmen"], form: "bildungskurs" }],
  ["Hausaufgabenhilfe", { topics: ["lernhilfe"] }],
  ["Mädchentreff", { form: "offen" }],
  "Töpferkurse am Samstag",
  ["Elterncafé", { targetGroups: [{ roles: ["eltern"], asWritten: "Alleinerziehende" }] }],
  "Transport zur Tafel",
  ["Bewegungsbaustelle", { places: [{ at: "mobile", unit: "steinkuhl", stop: "Brunnenplatz" }] }],
  ["Schwimmen lernen", { description: "Ein Kurs für Schüler*innen" }],
  [
    "Treffpunkt",
    {
      texts: [
        { language: "tr", level: "standard", title: "Kadınlar için sohbet", original: { title: "Treffpunkt" } },
        { language: "de", level: "leicht", title: "Zusammen reden", original: { title: "Treffpunkt" } },
      ],
    },
  ],
)

const found = (text: string, among: OfferCatalogue = catalogue) =>
  textIndex(among)
    .search(text)
    ?.map(({ row }) => among.entries[row]?.offer.title)

const reason = (text: string, title: string) => {
  const texts = textIndex(catalogue)
  const row = catalogue.entries.findIndex(({ offer }) => offer.title === title)
  const hit = texts.search(text)?.find((each) => each.row === row)
  return hit && texts.reason(text, hit)
}

describe("a text index", () => {
  it.each([
    ["Schwimmen", ["Schwimmkurs für Anfänger", "Schwimmen lernen"]],
    ["Kurs", ["Schwimmkurs für Anfänger", "Töpferkurse am Samstag", "Schwimmen lernen"]],
    ["Nachhilfe", ["Hausaufgabenhilfe"]],
    ["Hilfe", ["Hausaufgabenhilfe"]],
    ["Hausafgaben", ["Hausaufgabenhilfe"]],
    ["Maedchen", ["Mädchentreff"]],
    ["madchen", ["Mädchentreff"]],
    ["toepfern", ["Töpferkurse am Samstag"]],
    ["Cafe", ["Elterncafé"]],
    ["Baustele", ["Bewegungsbaustelle"]],
    ["Tafle", ["Transport zur Tafel"]],
    ["swimming", ["Schwimmkurs für Anfänger"]],
    ["schuelerinnen", ["Schwimmen lernen"]],
    ["Brunnenplatz", ["Bewegungsbaustelle"]],
    ["Alleinerziehend", ["Elterncafé"]],
    ["Kadinlar", ["Treffpunkt"]],
    ["Zusammen", ["Treffpunkt"]],
    ["xyzxyz", []],
    ["constructor __proto__ toString", []],
  ])("%s finds %j", (text, titles) => {
    expect(found(text)).toEqual(titles)
  })

  it("finds Schwimmkurs by both of its parts, and both parts by Schwimmkurs", () => {
    expect(found("Schwimmkurs")).toEqual(["Schwimmkurs für Anfänger", "Schwimmen lernen"])
  })

  it("does not find Sport in a Transport", () => {
    expect(reason("Sport", "Transport zur Tafel")?.matches.map(({ field }) => field)).not.toContain("title")
  })

  it("asks for every word, and for some where nothing has all", () => {
    expect(found("Kurs Samstag")).toEqual(["Töpferkurse am Samstag"])
    expect(found("Eltern Samstag")).toEqual(["Elterncafé", "Töpferkurse am Samstag"])
    expect(reason("Eltern Samstag", "Elterncafé")?.missing).toEqual(["Samstag"])
    expect(reason("Kurs Samstag", "Töpferkurse am Samstag")?.missing).toEqual([])
  })

  it("asks for every word that any offer has, and for a part of one that none has", () => {
    expect(found("Kurs Samstag Trompete")).toEqual(["Töpferkurse am Samstag"])
    expect(reason("Kurs Samstag Trompete", "Töpferkurse am Samstag")?.missing).toEqual(["Trompete"])
    expect(found("Mädchengruppe")?.[0]).toBe("Mädchentreff")
    expect(reason("Mädchengruppe", "Mädchentreff")?.missing).toEqual(["Mädchengruppe"])
  })

  it("takes one letter for two, and two for one, but no beginning of a word for a mistake", () => {
    expect(found("Schwimkurs")?.[0]).toBe("Schwimmkurs für Anfänger")
    expect(found("Fusbal", titled("Fußball", "Busfahrt"))).toEqual(["Fußball"])
    expect(found("Garten", titled(["Gratistag", { costs: undefined }]))).toEqual([])
  })

  it.each([
    ["Mittwoch", "time"],
    ["nachmittags", "time"],
    ["türkisch", "language"],
    ["Türkçe", "language"],
    ["umsonst", "cost"],
    ["free", "cost"],
    ["Rollstuhl", "accessibility"],
  ])("%s is found in what is recorded of the %s", (text, field) => {
    const [told, bare] = [offerOf({ id: "a", languages: ["de", "tr"] }), offerOf({ id: "b", costs: undefined })]
    const silent = offerOf({ ...bare, languages: [], places: [], schedule: undefined, costs: undefined })
    const texts = textIndex(catalogueOf([told, silent]))
    const hits = texts.search(text) ?? []
    expect(hits.map(({ row }) => row)).toEqual([0])
    expect(hits.flatMap((hit) => texts.reason(text, hit).matches.map((match) => match.field))).toEqual([field])
  })

  it("does not find every offer in German for who wants to learn it", () => {
    expect(found("Deutsch", titled(["Kurs", { topics: ["sprache"] }], "Chor"))).toEqual(["Kurs"])
  })

  it("says where the words stand, as they are written there", () => {
    expect(reason("schwimen", "Schwimmkurs für Anfänger")?.matches).toEqual([
      { field: "title", text: "Schwimmkurs für Anfänger", words: ["Schwimmkurs"] },
      { field: "topic", text: "Schwimmen", words: ["Schwimmen"] },
      { field: "alsoCalled", text: "Schwimmkurs", words: ["Schwimmkurs"] },
    ])
    expect(reason("Bewegung", "Schwimmkurs für Anfänger")?.matches).toEqual([
      { field: "widerTopic", text: "Bewegung", words: ["Bewegung"] },
    ])
  })

  it("takes no part of what people call an offer for what it is", () => {
    const among = titled(["Lesezeit", { topics: ["sprache"] }], "Chor")
    expect(found("Deutschkurs", among)).toEqual(["Lesezeit"])
    expect(found("Kurs", among)).toEqual([])
  })

  it("ranks the title before the description", () => {
    const both = titled(["Treff", { description: "Wir tanzen und singen" }], "Tanzen")
    expect(found("Tanz", both)).toEqual(["Tanzen", "Treff"])
  })

  it.each(["", "  ", "!!!", "für die und", "\u200B"])("looks for nothing where there is no word: %j", (text) => {
    expect(found(text)).toBeUndefined()
  })

  it("does not take a word that is used for a mistake", () => {
    const near = titled("Rakete", "Pakete")
    expect(found("Rakete", near)).toEqual(["Rakete"])
    expect(found("Raketten", near)).toEqual(["Rakete"])
    expect(found("Makete", near)).toEqual(["Rakete", "Pakete"])
  })

  it("gives equally good ones in the order of the catalogue", () => {
    expect(
      textIndex(titled("Chor", "Tanz", "Chor", "Chor"))
        .search("Chor")
        ?.map(({ row }) => row),
    ).toEqual([0, 2, 3])
  })

  it("finds every offer by each word of its title", () => {
    const word = fc.constantFrom(
      "Äpfel",
      "Tanzkurs",
      "Straßenfest",
      "Übungen",
      "Mütter",
      "Fußballtraining",
      "Zoo",
      "3D-Druck",
      "Öko",
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (titles) => {
          const among = titled(...titles.map((words) => words.join(" ")))
          const texts = textIndex(among)
          for (const [row, words] of titles.entries())
            for (const each of [...words, words.join(" ").toUpperCase(), words.join(" ").normalize("NFD")]) {
              const hit = texts.search(each)?.find((one) => one.row === row)
              expect(hit && texts.reason(each, hit).missing).toEqual([])
              expect(hit && texts.reason(each, hit).matches[0]?.field).toBe("title")
            }
        },
      ),
      { numRuns: 30 },
    )
  })

  it("answers any text without failing, and in the same way each time", () => {
    const texts = textIndex(catalogue)
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const hits = texts.search(text)
        expect(texts.search(text)).toEqual(hits)
        for (const hit of hits ?? []) expect(texts.reason(text, hit).matches.length).toBeGreaterThan(0)
      }),
    )
    expect(texts.search("Kurs ".repeat(1000))?.length).toBe(3)
    expect(texts.search("a".repeat(100_000))).toEqual([])
  })
})
