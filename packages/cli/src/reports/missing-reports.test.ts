import { describe, expect, it } from "vitest"
import { ask, draft, fileOf, offersFile, refusal } from "./reports.fixture.js"

describe("what offers would change that are not there yet (Q24)", () => {
  it("is told by the cells and the schools that they would gain", async () => {
    const { text } = await ask(["whatif", "--offers", offersFile])
    expect(text).toMatch(/Sport +6–9 +Schulzeit +Mo +15:00–16:00 +39\/39/)
    expect(text).toMatch(/Schule im Kirchviertel +✓ +Ringen +0/)
  })

  it("names those that would be in no question, and says where nothing would change", async () => {
    const strange = fileOf(JSON.stringify([draft("fremd", { institution: "nirgends" })]))
    expect((await ask(["whatif", "--offers", strange])).text).toContain("fremd")
    expect((await ask(["whatif", "--offers", fileOf("[]")])).text).toBe("Es änderte sich nichts.")
  })

  it("says what keeps an idea out: no times, no place on the map", async () => {
    const idea = draft("idee", { schedule: undefined, places: [] })
    const { text } = await ask(["whatif", "--offers", fileOf(JSON.stringify([idea]))])
    expect(text).toBe("In keiner Woche zu zählen: idee (ohne Zeiten)\nAuf keiner Karte: idee")
  })

  it("refuses what is no offer, and says which one and what", async () => {
    const wrong = fileOf(JSON.stringify([draft("ringen"), draft("falsch", { form: "quatsch" })]))
    expect(await refusal(["whatif", "--offers", wrong])).toMatchObject({
      _tag: "InvalidValue",
      path: [1, "form"],
      issues: [{ path: [1, "form"] }],
    })
    expect(await refusal(["whatif", "--offers", "gibt-es-nicht.json"])).toMatchObject({ _tag: "FileFailure" })
  })
})

describe("reports on what is missing", () => {
  it("name schools and offers, not ids", async () => {
    const { text } = await ask(["reach", "--age", "6-9", "--topic", "sport"])
    expect(text).toMatch(/Waldschule +✓ +Fußball für Grundschulkinder/)
    expect(text).not.toContain("schulen:")
    expect((await ask(["overlaps"])).text).toContain("„Fußball für Grundschulkinder“ und „Spielmobil")
  })

  it("count places only where somebody states them, and name groups in the language", async () => {
    const { text } = await ask(["inventory", "--area", "bochum/sued"])
    expect(text).toMatch(/\nSpielplatz +\d+ +– +\d+ /)
    expect(text).toMatch(/\ngesamt +\d+ +\d+ +\d+ +\d+ +\d+/)
    expect((await ask(["inventory", "--area", "bochum/sued", "--by", "carrier"])).text).toContain("\nStadt Bochum ")
    expect((await ask(["inventory", "--area", "bochum/sued", "--by", "topic"], "en")).text).toContain("\nSwimming ")
  })

  it("tell term and holidays apart, as far as calendars of a Land are at hand", async () => {
    expect((await ask(["coverage", "--topic", "sport", "--land", "NW"])).text).toContain("Schulzeit")
    expect((await ask(["gaps", "--area", "bochum/sued", "--topic", "sport"])).text).toContain("in den Ferien")
  })
})
