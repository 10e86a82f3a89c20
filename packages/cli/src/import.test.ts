import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openStore, Sites } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { describe, expect, it } from "vitest"
import { document, folder, lists, smallList, sozialraum, withList } from "./testing.js"

describe("import of several files", () => {
  const stored = async (cwd: string) => (await document(cwd, "import", "--dry-run", "liste.csv")).json.plan

  it("reads all of them before it writes any", async () => {
    const cwd = withList()
    const { code, json } = await document(cwd, "import", "liste.csv", "fehlt.csv")
    expect([code, json.error._tag, json.error.file]).toEqual([3, "FileFailure", "fehlt.csv"])
    expect(existsSync(join(cwd, "sozialraum.db"))).toBe(false)
    expect((await stored(cwd)).added).toBe(2)
  })

  it("refuses two of one source: the second would mark what the first has as missing", async () => {
    const cwd = folder()
    for (const name of ["d1", "d2"]) {
      mkdirSync(join(cwd, name))
      writeFileSync(join(cwd, name, "x.csv"), smallList)
    }
    for (const args of [
      ["d1/x.csv", "d2/x.csv"],
      ["--source", "eine", "d1/x.csv", "d2/x.csv"],
    ]) {
      const { code, json } = await document(cwd, "import", ...args)
      expect([code, json.error._tag, json.error.because]).toEqual([2, "WrongUsage", "sourceRepeats"])
    }
    writeFileSync(join(cwd, "d1", "a b.csv"), smallList)
    writeFileSync(join(cwd, "d2", "a-b.csv"), smallList)
    expect((await sozialraum(cwd, "import", "d1/a b.csv", "d2/a-b.csv")).code).toBe(2)
    expect(existsSync(join(cwd, "sozialraum.db"))).toBe(false)
  })

  it("takes a file whose name holds what no id may hold", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "kitas: 2.csv"), smallList)
    expect((await document(cwd, "import", "--values", "kitas: 2.csv")).json.values[0].id).toBe("kitas-2:1")
    expect((await document(cwd, "import", "kitas: 2.csv")).json.plan.unchanged).toBe(2)
  })
})

describe("a rejected row", () => {
  const twoRows = "Nummer;Name;PLZ\n1;Kita Süd;44801\n2;;44801\n"

  it("is told in a sentence, in JSON beside its problem", async () => {
    const cwd = withList(twoRows)
    const { stdout } = await sozialraum(cwd, "import", "--dry-run", "liste.csv")
    expect(stdout).toContain("  Zeile 3: Der Datensatz hat keinen Namen.\n")
    expect(stdout).not.toContain("NameMissing")
    expect((await document(cwd, "import", "--dry-run", "--lang", "en", "liste.csv")).json.rejected).toEqual([
      { line: 3, problem: { _tag: "NameMissing", path: ["name"] }, message: "The record has no name." },
    ])
  })
})

describe("a store that is not there yet", () => {
  it("is not made by a dry run", async () => {
    const cwd = withList()
    const plan = await document(cwd, "import", "--dry-run", "liste.csv")
    expect([plan.code, plan.json.plan.added, plan.json.committed]).toEqual([0, 2, false])
    expect(readdirSync(cwd)).toEqual(["liste.csv"])
    await sozialraum(cwd, "import", "liste.csv")
    expect((await document(cwd, "import", "--dry-run", "liste.csv")).json.plan.unchanged).toBe(2)
  })
})

describe("a file that is written", () => {
  it("needs its folder: none is made, and what is missing is said", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv")
    for (const file of ["kalender/alle.ics", "/proc/nope/x"]) {
      const { code, json } = await document(cwd, "export", "ical", "-o", file)
      expect([code, json.error._tag, json.error.code, json.error.file]).toEqual([3, "FileFailure", "ENOENT", file])
    }
    expect(existsSync(join(cwd, "kalender"))).toBe(false)
    expect((await sozialraum(cwd, "export", "ical", "-o", "kalender/alle.ics")).stderr).toBe(
      "kalender/alle.ics: Den Ordner gibt es nicht.\n",
    )
  })
})

describe("import with areas", () => {
  it("assigns every site by where it lies, as the city itself says for all but a few", async () => {
    const cwd = folder()
    const list = join(lists, "berlin-kitas-2025-10.csv")
    const args = ["import", list, "--areas", join(lists, "../areas/berlin-lor-bezirke.geojson")]
    expect((await document(cwd, ...args)).json.areas).toEqual({
      areas: 12,
      inside: 2852,
      outside: 0,
      withoutPosition: 0,
    })
    const store = await openStore(sqliteBackend(join(cwd, "sozialraum.db")))
    const sites = await store.collection(Sites, "default").all()
    await store.close()
    const rows = readFileSync(list, "utf8").trim().split("\n").slice(1)
    const published = new Map(rows.map((row) => [row.slice(0, 8), row.trim().slice(-8, -6)]))
    const others = sites.filter(
      ({ value }) => value.units[0]?.slice(-2) !== published.get(value.id.split(":")[1]?.slice(0, 8) ?? ""),
    )
    expect(others.length).toBeLessThanOrEqual(5)
  })

  it("of a file without areas is refused before anything is imported", async () => {
    const cwd = withList()
    const { code, json } = await document(cwd, "import", "liste.csv", "--areas", "liste.csv")
    expect([code, json.error._tag, json.error.because]).toEqual([1, "AreasUnreadable", "notGeoJson"])
    expect((await document(cwd, "import", "--dry-run", "liste.csv")).json.plan.added).toBe(2)
  })

  it("of a file in which an id repeats is refused, and names the feature", async () => {
    const cwd = withList()
    const ring = [
      [7, 51],
      [8, 51],
      [8, 52],
      [7, 51],
    ]
    const feature = (id: string) => ({
      type: "Feature",
      properties: { id, name: `Gebiet ${id}` },
      geometry: { type: "Polygon", coordinates: [ring] },
    })
    const write = (...ids: ReadonlyArray<string>) =>
      writeFileSync(
        join(cwd, "alle gebiete.geojson"),
        JSON.stringify({ type: "FeatureCollection", features: ids.map(feature) }),
      )
    write("1", "2", "1")
    const args = ["import", "liste.csv", "--areas", "alle gebiete.geojson"]
    const { code, json } = await document(cwd, ...args)
    expect([code, json.error]).toMatchObject([
      1,
      { _tag: "AreasUnreadable", because: "idRepeats", path: ["features", 2] },
    ])
    write("1", "2")
    expect((await document(cwd, ...args)).json.areas.areas).toBe(2)
  })
})
