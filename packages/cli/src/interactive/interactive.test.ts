import { PassThrough } from "node:stream"
import type { Instant } from "@sozialraum/core"
import { type ImportOptions, importList } from "@sozialraum/service"
import { memoryBackend, openStore } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import { completed, dialogueOver } from "./dialogue.js"
import { askAboutList } from "./interactive.js"

const list = `Nr.;Wie heißt sie?;Postbezirk;Fernsprecher;Hausherrin;Hort
K1;Kita Sonnenschein;44801;0234 123456;Erika Mustermann;x
K2;Kita Am Bach;44803;0234 234567;Ute Mustermann;
K3;Kita Nord;44805;0234 345678;Ida Mustermann;x
`

/** Asks about a list with these answers; the dialogue as it was seen, and what was confirmed. */
const talk = async (
  answers: ReadonlyArray<string> | "open",
  more: {
    readonly content?: string
    readonly language?: "de" | "en"
    readonly saveTo?: string
    readonly options?: Partial<ImportOptions>
  } = {},
) => {
  const { content = list, language = "de", saveTo, options } = more
  const [input, output] = [new PassThrough(), new PassThrough()]
  let seen = ""
  output.on("data", (chunk: Buffer) => {
    seen += chunk.toString()
  })
  if (answers !== "open") input.end(answers.map((answer) => `${answer}\n`).join(""))
  const store = await openStore(memoryBackend)
  const dialogue = dialogueOver(input, output, 50)
  const act = { network: "default", by: "import", at: "2026-03-01T08:00:00Z" as Instant }
  const file = new TextEncoder().encode(content)
  let plans = 0
  try {
    const confirmed = await askAboutList({
      dialogue,
      language,
      file,
      options: { source: "kitas", ...options },
      preview: (wanted) => {
        plans++
        return store.run(importList(act, file, { ...wanted, dryRun: true }))
      },
      ...(saveTo === undefined ? {} : { saveTo }),
    }).catch((failure: unknown) => failure)
    return { seen, confirmed, plans }
  } finally {
    dialogue.end()
    await store.close()
  }
}

describe("the dialogue about a list", () => {
  it("shows the mapping with examples and takes it over unchanged where nothing is corrected", async () => {
    const { seen, confirmed } = await talk(["", "ja"], { content: "Name;PLZ\nKita Süd;44801\nKita Nord;44805" })
    expect(seen).toMatch(/1 {2}Name {2,}Name {2,}\d+ %/)
    expect(seen).toMatch(/Postleitzahl/)
    expect(seen).toMatch(/2 neu/)
    expect(confirmed).toEqual({ options: { source: "kitas" } })
  })

  it("corrects columns by code, by word, by question and to nothing, and keeps that as a profile", async () => {
    const { seen, confirmed } = await talk([
      "2 name",
      "3 Postleitzahl",
      "4",
      "Telefon",
      "1 -",
      "6 type ogs",
      "typ kita",
      "lizenz CC0-1.0",
      "",
      "j",
      "kitas.json",
    ])
    expect(confirmed).toMatchObject({
      options: { source: "kitas", profile: { id: "kitas", version: 1 } },
      save: {
        file: "kitas.json",
        profile: {
          type: "kita",
          about: { licence: "CC0-1.0" },
          columns: [
            { header: "Nr.", field: null },
            { header: "Wie heißt sie?", field: "name" },
            { header: "Postbezirk", field: "postalCode" },
            { header: "Fernsprecher", field: "phone" },
            { header: "Hausherrin" },
            { header: "Hort", field: "type", oneHot: "ogs" },
          ],
        },
      },
    })
    expect(seen).toContain("Wie heißt sie? → Name")
    expect(seen).toMatch(/3 neu/)
  })

  it("takes the ids from the column that is called the id, and from no other", async () => {
    const content = "Nr;Kürzel;Name;PLZ\n1;A7;Kita Süd;44801\n2;B3;Kita Nord;44805\n3;C9;Kita West;44803\n"
    const { confirmed } = await talk(["1 -", "2 id", "", "ja", ""], { content })
    expect(confirmed).toMatchObject({ options: { profile: { key: "Kürzel" } } })
    const without = await talk(["2 id", "2 -", "1 -", "", "ja", ""], { content })
    expect(JSON.stringify(without.confirmed)).not.toContain('"key"')
  })

  it("never shows the cells of a column of persons", async () => {
    const { seen } = await talk(["5 person", "zeigen", "", "nein"])
    const again = seen.slice(seen.indexOf("Hausherrin →"))
    expect(again).toContain("(Personen, nicht gezeigt)")
    expect(again).not.toContain("Mustermann")
    const heads = await talk(["", "nein"], { content: "Name;PLZ;Schulleitung\nKita Süd;44801;Erika Mustermann" })
    expect(heads.seen).not.toContain("Mustermann")
  })

  it("asks again after what it does not understand, and says what would do", async () => {
    const { seen, confirmed } = await talk([
      "99 name",
      "2 quatsch",
      "2 stra",
      "blau",
      "typ Kita!",
      "?",
      "2 name",
      "",
      "ja",
      "",
    ])
    expect(seen).toContain("Eine Spalte 99 gibt es nicht.")
    expect(seen).toContain("„quatsch“ ist keine Bedeutung.")
    expect(seen).toMatch(/„stra“ ist nicht eindeutig: Straße, Straße mit Hausnummer/)
    expect(seen).toContain("„blau“ ist nicht verständlich")
    expect(seen).toContain("„Kita!“ ist keine Einrichtungsart")
    expect(seen).toMatch(/postalCode +Postleitzahl/)
    expect(confirmed).toMatchObject({ options: { profile: { columns: [{}, { field: "name" }, {}, {}, {}, {}] } } })
    expect(confirmed).not.toHaveProperty("save")
  })

  it("goes back to the columns where the preview is not what was wanted", async () => {
    const { seen, plans } = await talk(["", "spalten", "2 name", "", "ja", ""])
    expect(seen.match(/Vorschau/g)).toHaveLength(2)
    expect([plans, /3 neu/.test(seen)]).toEqual([3, true])
  })

  it("reads the list as of another source where that is said", async () => {
    const { confirmed } = await talk(["quelle Kitas 2026: Süd", "", "ja"])
    expect(confirmed).toMatchObject({ options: { source: "Kitas-2026-Süd" } })
  })

  it("makes the next version of a profile that it began with, and keeps it as it is where nothing changed", async () => {
    const profile = {
      ...{ id: "kitas-sued", title: "Kitas Süd", version: 4, about: {}, recognise: { headers: [] } },
      columns: [{ header: "Wie heißt sie?", field: "name" } as const, { header: "Hort", field: null }],
    }
    const changed = await talk(["3 Postleitzahl", "", "ja"], { saveTo: "x.json", options: { profile } })
    expect(changed.confirmed).toMatchObject({
      save: { file: "x.json", profile: { id: "kitas-sued", title: "Kitas Süd", version: 5 } },
    })
    const same = await talk(["", "ja"], { saveTo: "x.json", options: { profile } })
    expect(same.confirmed).toMatchObject({ save: { profile } })
  })

  it.each([
    ["ende", ["ende"]],
    ["no at the preview", ["", "nein"]],
    ["no more answers", ["2 name"]],
    ["no more answers at the preview", ["2 name", ""]],
  ])("confirms nothing after %s", async (_, answers) => {
    expect((await talk(answers)).confirmed).toEqual({ _tag: "NotConfirmed", path: [] })
  })

  it("is refused where nobody answers: an empty input, or one that stays silent", async () => {
    expect((await talk([])).confirmed).toEqual({ _tag: "NoAnswers", path: [] })
    expect((await talk("open")).confirmed).toEqual({ _tag: "NoAnswers", path: [] })
  })

  it("speaks English where that is asked for", async () => {
    const { seen, confirmed } = await talk(["2 name", "3 postal code", "type kita", "", "yes", ""], { language: "en" })
    expect(seen).toContain("Wie heißt sie? → name")
    expect(seen).toMatch(/3 new/)
    expect(seen).not.toMatch(/Spalte|Bedeutung|Vorschau/)
    expect(confirmed).toMatchObject({ options: { profile: { type: "kita" } } })
  })

  it("shows no sign of a cell that would move the cursor", async () => {
    const { seen } = await talk(["", "nein"], { content: 'Name;PLZ\n"Kita \u001B[2J\u0007Süd";44801\n' })
    expect([seen.includes("\u001B"), seen.includes("\u0007")]).toEqual([false, false])
  })

  it("cannot give a meaning to a column that nobody would find again", async () => {
    const { seen } = await talk(["3 name", "", "nein"], { content: "Name;PLZ;\nKita Süd;44801;x\nKita Nord;44805;y" })
    expect(seen).toContain("Eine Spalte ohne Überschrift lässt sich nicht zuordnen")
  })

  it("gives meanings by position in a list without headers", async () => {
    const content = "1;Erlengrund;Markstr. 4;44801\n2;Buchenhof;Nordring 5;44805\n3;Lindenweg;Am Bach 1;44803\n"
    const { confirmed } = await talk(["2 name", "", "ja", ""], { content })
    expect(confirmed).toMatchObject({
      options: { profile: { dialect: { headerLine: null }, columns: [{}, { position: 1, field: "name" }, {}, {}] } },
    })
  })
})

it("completes the name of a field in whatever case, also behind the number of a column", () => {
  const words = ["capacity", "Plätze", "PLZ"]
  expect(completed(words, "plä")).toEqual([["Plätze"], "plä"])
  expect(completed(words, "5 pl")).toEqual([["Plätze", "PLZ"], "pl"])
})
