import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openStore, Sites } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { describe, expect, it } from "vitest"
import { document, folder, lists, sozialraum } from "./testing.js"

const small =
  "Nummer;Name;Art;Straße;PLZ;Ort\n1;Kita Süd;Kita;Markstr. 290;44801;Bochum\n2;Schule;Grundschule;;44801;Bochum\n"
const withList = (content: string | Uint8Array = small): string => {
  const cwd = folder()
  writeFileSync(join(cwd, "liste.csv"), content)
  return cwd
}

describe("inspect", () => {
  it("prints what the list is, in the promised shape", async () => {
    const { code, json } = await document(withList(), "inspect", "liste.csv")
    expect(code).toBe(0)
    expect(json).toMatchObject({
      file: { name: "liste.csv", bytes: Buffer.byteLength(small), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      dialect: {
        encoding: "utf-8",
        bom: false,
        normalised: false,
        delimiter: ";",
        lineEnding: "lf",
        headerLine: 1,
        preambleLines: [],
        format: "csv",
      },
      records: 2,
    })
    expect(json.columns.map((column: { field: string }) => column.field)).toEqual([
      "id",
      "name",
      "type",
      "streetAddress",
      "postalCode",
      "city",
    ])
    expect(Object.keys(json.columns[0])).toEqual(["index", "header", "field", "confidence", "because"])
  })

  it("writes nothing", async () => {
    const cwd = withList()
    await sozialraum(cwd, "inspect", "liste.csv")
    expect((await document(cwd, "import", "--dry-run", "liste.csv")).json.plan.added).toBe(2)
  })
})

describe("import", () => {
  it("prints the plan, and the institutions where they are asked for", async () => {
    const { code, json } = await document(withList(), "import", "--values", "liste.csv")
    expect([code, json.committed, json.rejected]).toEqual([0, true, []])
    expect(json.plan).toEqual({ added: 2, changed: 0, unchanged: 0, missing: 0, rejected: 0, duplicates: 0 })
    expect(json.values[0]).toMatchObject({
      id: "liste:1",
      externalIds: [{ scheme: "liste/Nummer", value: "1" }],
      name: "Kita Süd",
      types: ["kita"],
      address: { street: "Markstr.", houseNumber: "290", postalCode: "44801", city: "Bochum" },
      lines: [2],
    })
  })

  it("a second time changes nothing", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv")
    const { json } = await document(cwd, "import", "liste.csv")
    expect([json.plan.unchanged, json.changes]).toEqual([2, []])
  })

  it.each([
    ["bochum-kitas-2023", 193],
    ["bochum-schulen-2023", 236],
    ["bochum-spielplaetze-2024", 298],
    ["nrw-schuldaten-2021", 5507],
    ["berlin-kitas-2025-10", 2852],
    ["sh-schulen", 1048],
  ])("of %s holds %i institutions", async (name, count) => {
    const { code, json } = await document(folder(), "import", join(lists, `${name}.csv`))
    expect([code, json.plan.added, json.plan.rejected]).toEqual([0, count, 0])
  })

  it("of several files is one document, and each file a source of its own", async () => {
    const cwd = withList()
    writeFileSync(join(cwd, "andere.csv"), small)
    const { json } = await document(cwd, "import", "liste.csv", "andere.csv")
    expect(json.imports.map((one: { plan: { added: number } }) => one.plan.added)).toEqual([2, 2])
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
})

describe("global options", () => {
  it("are understood before and after the command", async () => {
    const cwd = withList()
    const [before, after] = [
      await sozialraum(cwd, "--json", "inspect", "liste.csv"),
      await sozialraum(cwd, "inspect", "liste.csv", "--json"),
    ]
    expect(before.stdout).toBe(after.stdout)
    expect(before.stdout.trimEnd().split("\n")).toHaveLength(1)
  })

  it("choose the network: what is in one is not in the other", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv", "--network", "bochum")
    expect((await document(cwd, "import", "liste.csv", "--network", "herne")).json.plan.added).toBe(2)
  })

  it("choose the language of messages", async () => {
    const missing = (language: string) => sozialraum(folder(), "inspect", "fehlt.csv", "--lang", language)
    expect((await missing("de")).stderr).toBe("fehlt.csv gibt es nicht.\n")
    expect((await missing("en")).stderr).toBe("fehlt.csv does not exist.\n")
  })
})

describe("what cannot be read", () => {
  const expectations: ReadonlyArray<[string, () => string, number]> = [
    ["a missing file", () => folder(), 3],
    [
      "a directory",
      () => {
        const cwd = folder()
        mkdirSync(join(cwd, "liste.csv"))
        return cwd
      },
      3,
    ],
    ["an empty file", () => withList(""), 1],
    ["50 MB of random bytes", () => withList(randomBytes(50_000_000)), 1],
  ]

  it.each(expectations)(
    "%s ends with a sentence, the right exit code, and no stack trace",
    async (_what, make, code) => {
      const cwd = make()
      for (const command of ["inspect", "import"]) {
        const [plain, { json, ...ran }] = [
          await sozialraum(cwd, command, "liste.csv"),
          await document(cwd, command, "liste.csv"),
        ]
        expect([plain.code, ran.code]).toEqual([code, code])
        expect(plain.stdout + plain.stderr).toContain("liste.csv")
        expect(plain.stdout + plain.stderr + ran.stderr).not.toMatch(/\n\s+at /)
        if (code === 3)
          expect(json.error).toMatchObject({ _tag: "FileFailure", retryable: false, message: expect.any(String) })
        else expect(json.findings[0]).toMatchObject({ severity: "error", fix: expect.any(String) })
      }
    },
  )
})

describe("wrong usage", () => {
  it.each([
    [["verzaubern"], "unknownCommand"],
    [["inspect"], "missingOperand"],
    [["inspect", "liste.csv", "--zauber"], "unknownOption"],
    [["import", "liste.csv", "--near", "Bochum"], "badValue"],
    [["import", "liste.csv", "--store", "oracle://x"], "badValue"],
    [["import", "liste.csv", "--now", "gestern"], "badValue"],
    [["serve", "--port", "viele"], "badValue"],
    [["export", "xlsx"], "badValue"],
  ])("%j is told apart and ends with 2", async (args, because) => {
    const { code, json } = await document(withList(), ...args)
    expect([code, json.error._tag, json.error.because]).toEqual([2, "WrongUsage", because])
  })
})

describe("a store that cannot be used", () => {
  it("is an infrastructure failure, told in a sentence", async () => {
    const cwd = withList()
    writeFileSync(join(cwd, "kein.db"), "this is not a database, but it is long enough to look like a file of its own")
    const { code, json } = await document(cwd, "import", "liste.csv", "--store", "sqlite:kein.db")
    expect([code, json.error._tag, json.error.retryable]).toEqual([3, "BackendFailure", false])
    expect(readFileSync(join(cwd, "kein.db"), "utf8")).toContain("not a database")
  })
})
