import { execFile } from "node:child_process"
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { document, lists, main, type Ran, smallList, sozialraum, withList } from "./testing.js"

const oddList =
  "Nr.;Wie heißt sie?;Postbezirk;Fernsprecher\nK1;Kita Süd;44801;0234 123456\nK2;Kita Nord;44805;0234 123457\n"

const profile = {
  id: "odd",
  title: "Kitas",
  version: 1,
  about: { publisher: "Amt", licence: "CC0-1.0" },
  columns: [
    { header: "Nr.", field: "id" },
    { header: "Wie heißt sie?", field: "name" },
    { header: "Postbezirk", field: "postalCode" },
    { header: "Fernsprecher", field: "phone" },
  ],
  type: "kita",
}

const withProfile = (content: unknown = profile): string => {
  const cwd = withList(oddList)
  writeFileSync(join(cwd, "odd.json"), typeof content === "string" ? content : JSON.stringify(content, null, 2))
  return cwd
}

const jsonIn = (cwd: string, file: string) => JSON.parse(readFileSync(join(cwd, file), "utf8"))

/** Runs a command with these lines on its standard input. */
const answering = (cwd: string, answers: ReadonlyArray<string>, ...args: ReadonlyArray<string>): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr })
    })
    child.stdin?.end(answers.map((answer) => `${answer}\n`).join(""))
  })

describe("--profile", () => {
  it("reads a list as a file says, and the inspection names the profile", async () => {
    const { code, json } = await document(withProfile(), "inspect", "liste.csv", "--profile", "odd.json")
    expect([code, json.columns.map(({ field }: { field: string }) => field)]).toEqual([
      0,
      ["id", "name", "postalCode", "phone"],
    ])
    expect(json.profile).toMatchObject({ id: "odd", version: 1, score: 1, because: "named", licence: "CC0-1.0" })
  })

  it("imports with it, keeps it in the store under its name, and takes it again by itself for the next delivery", async () => {
    const cwd = withProfile()
    const first = await document(cwd, "import", "liste.csv", "--values", "--profile", "odd.json")
    expect(first.json.values).toMatchObject([{ name: "Kita Süd", types: ["kita"] }, { name: "Kita Nord" }])
    const again = await document(cwd, "import", "liste.csv")
    expect(again.json).toMatchObject({ plan: { unchanged: 2 }, profile: { id: "odd", because: "lastDelivery" } })
    const named = await document(cwd, "inspect", "liste.csv", "--profile", "odd")
    expect(named.json.profile).toMatchObject({ id: "odd", because: "named" })
  })

  it("is chosen by itself for a list of a known source, and not with `none`", async () => {
    const list = join(lists, "berlin-kitas-2025-10.csv")
    const cwd = withList()
    const chosen = await document(cwd, "inspect", list)
    expect(chosen.json.profile).toMatchObject({ id: "berlin-kitas", because: "headers", licence: "CC-BY-3.0-DE" })
    expect((await document(cwd, "inspect", list, "--profile", "none")).json).not.toHaveProperty("profile")
    expect((await document(cwd, "inspect", list, "--profile", "berlin-kitas")).json.profile.because).toBe("named")
  })

  it.each([
    [
      "a profile in which a field is misspelt",
      { ...profile, columns: [{ header: "Nr.", field: "ide" }] },
      "columns",
      /ist kein Importprofil:\n {2}columns/,
    ],
    ["a profile with a key too many", { ...profile, colour: "red" }, undefined, /colour/],
    ["what is no JSON", '{\n  "id": "odd",\n  "title" "x"\n}', undefined, /ist kein JSON \(Zeile 3\)/],
  ])("refuses %s, and says where", async (_, content, place, sentence) => {
    const cwd = withProfile(content)
    for (const command of ["inspect", "import"]) {
      const { code, json } = await document(cwd, command, "liste.csv", "--profile", "odd.json")
      expect([code, json.error._tag, json.error.file, json.error.path[0]]).toEqual([
        1,
        "ProfileUnreadable",
        "odd.json",
        place,
      ])
      expect(json.error.message).toMatch(sentence)
    }
    expect(existsSync(join(cwd, "sozialraum.db"))).toBe(false)
  })

  it("refuses a name that nobody has, and names those that there are", async () => {
    const cwd = withList()
    const { code, json } = await document(cwd, "import", "liste.csv", "--profile", "odd")
    expect([code, json.error._tag, json.error.name]).toEqual([2, "ProfileUnknown", "odd"])
    expect(json.error.known).toContain("nrw-schuldaten")
    expect(readdirSync(cwd)).toEqual(["liste.csv"])
    const file = await document(cwd, "inspect", "liste.csv", "--profile", "./odd.json")
    expect([file.code, file.json.error._tag, file.json.error.code]).toEqual([3, "FileFailure", "ENOENT"])
  })
})

describe("--save-profile", () => {
  it("writes the mapping as it was understood, to be corrected and given back", async () => {
    const cwd = withList()
    await sozialraum(cwd, "inspect", "liste.csv", "--save-profile", "kitas.json")
    expect(jsonIn(cwd, "kitas.json")).toMatchObject({
      id: "liste",
      version: 1,
      recognise: { cells: { startsWith: ["44"] } },
    })
    const { json } = await document(cwd, "import", "liste.csv", "--dry-run", "--profile", "kitas.json")
    expect([json.plan.added, json.profile.id]).toEqual([2, "liste"])
  })

  it("writes the next version into a file that holds a profile, and none where nothing changed", async () => {
    const cwd = withProfile({ ...profile, columns: profile.columns.slice(0, 2) })
    const args = ["liste.csv", "--profile", "odd.json", "--save-profile", "odd.json"]
    await sozialraum(cwd, "inspect", ...args)
    const second = jsonIn(cwd, "odd.json")
    expect([second.id, second.title, second.version, second.columns.length]).toEqual(["odd", "Kitas", 2, 4])
    await sozialraum(cwd, "inspect", ...args)
    expect(jsonIn(cwd, "odd.json")).toEqual(second)
  })

  it("never writes over what is no profile, and imports nothing then", async () => {
    const cwd = withProfile({ important: true })
    const { code, json } = await document(cwd, "import", "liste.csv", "--save-profile", "odd.json")
    expect([code, json.error._tag]).toEqual([1, "ProfileUnreadable"])
    expect(jsonIn(cwd, "odd.json")).toEqual({ important: true })
    expect(existsSync(join(cwd, "sozialraum.db"))).toBe(false)
    const folder = await document(cwd, "import", "liste.csv", "--save-profile", "nirgends/odd.json")
    expect([folder.code, folder.json.error._tag]).toEqual([3, "FileFailure"])
    expect(existsSync(join(cwd, "sozialraum.db"))).toBe(false)
  })
})

describe("import --interactive", () => {
  const corrections = ["2 name", "3 Postleitzahl", "4 Telefon", "typ kita", ""]

  it("imports with the corrected mapping, keeps it in a file and takes it again for the next delivery", async () => {
    const cwd = withList(oddList)
    const { code, stdout, stderr } = await answering(
      cwd,
      [...corrections, "ja", "kitas.json"],
      ...["import", "liste.csv", "--interactive", "--json", "--lang", "de"],
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ plan: { added: 2 }, committed: true })
    expect(stderr).toContain("2 neu")
    expect(jsonIn(cwd, "kitas.json")).toMatchObject({ id: "liste", version: 1, type: "kita" })
    const again = await document(cwd, "import", "liste.csv")
    expect(again.json).toMatchObject({
      plan: { unchanged: 2, added: 0 },
      profile: { id: "liste", because: "lastDelivery" },
    })
  })

  it("writes nothing before it is confirmed: no store, no profile", async () => {
    for (const answers of [corrections, [...corrections, "nein"], ["ende"]]) {
      const cwd = withList(oddList)
      const { code, stderr } = await answering(
        cwd,
        answers,
        "import",
        "liste.csv",
        "--interactive",
        "--lang",
        "de",
        "--save-profile",
        "p.json",
      )
      expect([code, readdirSync(cwd)]).toEqual([1, ["liste.csv"]])
      expect(stderr).toContain("Nichts wurde geschrieben.")
    }
  })

  it("is refused where nobody answers", async () => {
    const cwd = withList(oddList)
    const { code, stdout, stderr } = await answering(cwd, [], "import", "liste.csv", "--interactive", "--json")
    expect([code, JSON.parse(stdout).error._tag]).toEqual([2, "NoAnswers"])
    expect([stderr.includes("at "), readdirSync(cwd)]).toEqual([false, ["liste.csv"]])
  })

  it("is for one list at a time", async () => {
    const { code, json } = await document(withProfile(), "import", "liste.csv", "odd.json", "--interactive")
    expect([code, json.error.because]).toEqual([2, "oneListOnly"])
  })
})

describe("import --undo", () => {
  it("takes back the last import of a source, and refuses where there is none", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv")
    const { code, json } = await document(cwd, "import", "--undo", "liste")
    expect([code, json.undo.removed.length]).toEqual([0, 2])
    const twice = await document(cwd, "import", "--undo", "liste")
    expect([twice.code, twice.json.error._tag]).toEqual([1, "DeliveryUndone"])
    const never = await document(cwd, "import", "--undo", "andere")
    expect([never.code, never.json.error._tag]).toEqual([1, "NothingToUndo"])
  })
})

describe("import --undo --dry-run", () => {
  it("says what would be taken back, and takes nothing back", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv")
    const { code, json } = await document(cwd, "import", "--undo", "liste", "--dry-run")
    expect([code, json.dryRun, json.undo.removed.length]).toEqual([0, true, 2])
    const { stdout } = await sozialraum(cwd, "import", "--undo", "liste", "--dry-run", "--lang", "de")
    expect(stdout).toContain("Probelauf, nichts geschrieben")
    expect((await document(cwd, "import", "liste.csv")).json.plan).toMatchObject({ unchanged: 2, added: 0 })
    const real = await document(cwd, "import", "--undo", "liste@0001")
    expect([real.code, "dryRun" in real.json]).toEqual([0, false])
  })
})

describe("a list that is too long to be held", () => {
  it.each(["--dry-run", "--values", "--interactive", "--keep-persons"])(
    "is refused with %s, and the sentence says that it would be read in parts without",
    async (option) => {
      const cwd = withList()
      truncateSync(join(cwd, "liste.csv"), 140_000_000)
      const { code, json } = await document(cwd, "import", "liste.csv", option, "--lang", "de")
      expect([code, json.error.because, json.error.argument]).toEqual([2, "listTooLong", option])
      expect(json.error.message).toContain("in Teilen")
      expect(readdirSync(cwd)).toEqual(["liste.csv"])
    },
  )
})

describe("import --history", () => {
  it("tells every import with its id, by which an earlier one is taken back too", async () => {
    const cwd = withList()
    await sozialraum(cwd, "import", "liste.csv", "--now", "2026-01-01T08:00:00Z")
    writeFileSync(join(cwd, "liste.csv"), smallList.replace("Kita Süd", "Kita Nord"))
    await sozialraum(cwd, "import", "liste.csv", "--now", "2026-02-01T08:00:00Z")
    await sozialraum(cwd, "import", "--undo", "liste", "--now", "2026-03-01T08:00:00Z")
    const { stdout } = await sozialraum(cwd, "import", "--history", "liste")
    expect(stdout).toMatch(/liste@0002 +2026-02-01 +liste\.csv +0 +1 +1 .* zurückgenommen am 2026-03-01/)
    expect(stdout).toMatch(/liste@0001 +2026-01-01 +liste\.csv +2 +0 +0 .* gilt/)
    const { json } = await document(cwd, "import", "--history", "liste")
    expect(json.deliveries.map(({ id }: { id: string }) => id)).toEqual(["liste@0002", "liste@0001"])
    const first = await document(cwd, "import", "--undo", "liste@0001")
    expect([first.code, first.json.undo.removed.length]).toEqual([0, 2])
  })

  it("is empty for a source that was never imported, and needs a source", async () => {
    const { code, json } = await document(withList(), "import", "--history", "nie")
    expect([code, json]).toEqual([0, { deliveries: [] }])
    expect((await document(withList(), "import", "--history=")).code).toBe(2)
  })
})

describe("a value that does not fit", () => {
  it.each([
    ["--type", "Kita?", "wie kita, grundschule"],
    ["--near", "Bochum", "7.22,51.48"],
    ["--crs", "Mond", "EPSG:25832"],
  ])("of %s is answered with what would", async (option, value, hint) => {
    const { code, stderr } = await sozialraum(withList(), "import", "liste.csv", option, value)
    expect([code, stderr.includes(hint)]).toEqual([2, true])
  })

  it("is none where the type is given by its word", async () => {
    const list = "Name;PLZ\nSüdhaus;44801\n"
    for (const type of ["Kita", "kindertageseinrichtung"]) {
      const { json } = await document(withList(list), "import", "liste.csv", "--dry-run", "--values", "--type", type)
      expect(json.values[0].types).toEqual(["kita"])
    }
  })
})

describe("what is said of where a list is from", () => {
  it("is kept with its delivery", async () => {
    const about = ["--licence", "CC0-1.0", "--attribution", "Amt", "--retrieved", "2026-02-03"]
    const { json } = await document(withList(), "import", "liste.csv", ...about)
    expect(JSON.stringify(json.delivery)).toMatch(/CC0-1\.0.*2026-02-03|2026-02-03.*CC0-1\.0/)
  })

  it("is refused where it makes no sense", async () => {
    for (const [name, value] of [
      ["retrieved", "gestern"],
      ["licence", " "],
      ["crs", "Mond"],
    ] as const) {
      const { code, json } = await document(withList(), "import", "liste.csv", `--${name}`, value)
      expect([code, json.error.because, json.error.path]).toEqual([2, "badValue", [name]])
    }
  })
})
