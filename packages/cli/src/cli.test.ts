import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { document, folder, lists, main, shell, smallList, sozialraum, withList } from "./testing.js"

describe("inspect", () => {
  it("prints what the list is, in the promised shape", async () => {
    const { code, json } = await document(withList(), "inspect", "liste.csv")
    expect(code).toBe(0)
    expect(json).toMatchObject({
      file: { name: "liste.csv", bytes: Buffer.byteLength(smallList), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
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
    expect(json.plan).toMatchObject({ added: 2, changed: 0, unchanged: 0, missing: 0, rejected: 0, duplicates: 0 })
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
    writeFileSync(join(cwd, "andere.csv"), smallList)
    const { json } = await document(cwd, "import", "liste.csv", "andere.csv")
    expect(json.imports.map((one: { plan: { added: number } }) => one.plan.added)).toEqual([2, 2])
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

describe("output", () => {
  it("is one JSON document also where there is no command, and for help", async () => {
    const [none, help] = [await document(folder()), await document(folder(), "--help")]
    expect([none.code, none.json.error._tag, help.code, help.json.help]).toEqual([
      2,
      "WrongUsage",
      0,
      expect.stringContaining("inspect"),
    ])
  })

  it("that nobody reads to its end stops quietly, and what cannot be written is told", async () => {
    const cwd = withList()
    const [closed, full] = await Promise.all(
      ["| head -c 1", "> /dev/full"].map((more) =>
        shell(cwd, `"${process.execPath}" "${main}" inspect liste.csv ${more}`),
      ),
    )
    expect([closed?.stderr, full?.stderr]).toEqual(["", expect.stringContaining("ENOSPC")])
    expect(full?.stderr).not.toMatch(/\n\s+at /)
  })
})

describe("a list of which nothing can be taken over", () => {
  it("is refused, and what is stored stays as it is", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv")
    writeFileSync(join(cwd, "liste.csv"), "Nummer;Anzahl\n1;17\n2;18\n")
    const { code, json } = await document(cwd, "import", "liste.csv")
    expect([code, json.findings[0].code, json.plan.missing, json.committed]).toEqual([1, "NothingAccepted", 0, false])
  })
})

describe("wrong usage", () => {
  it.each([
    [["verzaubern"], "unknownCommand"],
    [["inspect"], "missingOperand"],
    [["inspect", "liste.csv", "--zauber"], "unknownOption"],
    [["import", "liste.csv", "--near", "Bochum"], "badValue"],
    [["import", "liste.csv", "--store", "oracle://x"], "badValue"],
    [["import", "liste.csv", "--now", "gestern"], "badValue"],
    [["import", "liste.csv", "--lang", "fr"], "badValue"],
    [["import", "liste.csv", "--network", ""], "badValue"],
    [["import", "liste.csv", "--network", "a b"], "badValue"],
    [["import", "liste.csv", "--source", ""], "badValue"],
    [["serve", "--port", "viele"], "badValue"],
    [["export", "xlsx"], "badValue"],
  ])("%j is told apart and ends with 2", async (args, because) => {
    const { code, json } = await document(withList(), ...args)
    expect([code, json.error._tag, json.error.because]).toEqual([2, "WrongUsage", because])
  })
})

describe("a sentence about wrong usage", () => {
  const said = async (...args: ReadonlyArray<string>) => (await sozialraum(withList(), ...args)).stderr
  const more = "„sozialraum --help“ zeigt, was geht.\n"

  it("is in the language of the reader from end to end", async () => {
    expect(await said("import", "liste.csv", "--foo")).toBe(`Die Angabe ist nicht verständlich: --foo. ${more}`)
    expect(await said("inspect")).toBe(`Es fehlt: DATEI. ${more}`)
    expect(await said("inspect", "--lang", "en")).toContain("Missing: FILE.")
    expect(await said("import", "liste.csv", "liste.csv")).toBe(`Zwei Listen haben dieselbe Quelle: liste. ${more}`)
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
