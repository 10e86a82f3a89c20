import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folder, sozialraum, withList } from "./testing.js"

const list = `Kitas der Stadt
Nummer;Einrichtung;Straße;PLZ Ort;Telefon;Sonderspalte
1;Kita Am Bach;Am Bach 3;44801 Bochum;0234 12345;a
2;Kita Am Tor;Am Tor 4;44801 Bochum;12;b
3;Kita Am Hang;Am Hang 5;44801 Bochum;13;c
4;;Am Berg 6;44801 Bochum;14;d
5;Kita Am Ring;Am Ring 7;44801 Bochum;15;e
6;Kita Am Rain;Am Rain 8;44801 Bochum;16;f
`

const told = async (cwd: string, ...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> =>
  (await sozialraum(cwd, ...args)).stdout.split("\n")

describe("the report about a list", () => {
  it("says how it is written, and what each column means in words of the office", async () => {
    const lines = await told(withList(list), "inspect", "liste.csv")
    expect(lines[1]).toBe(
      "6 Datensätze, 6 Spalten: CSV mit Semikolon, UTF-8, Überschriften in Zeile 2 (davor übergangen: Zeile 1).",
    )
    expect(lines.map((line) => line.replaceAll(/\s{2,}/g, " | "))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ \| D \| PLZ Ort \| Postleitzahl mit Ort \| sicher \(\d+ %\)$/),
        " | Sonderspalte",
      ]),
    )
  })

  it("tells each kind of finding once, with three examples; in detail each of them", async () => {
    const cwd = withList(list)
    const [short, verbose] = [
      await told(cwd, "inspect", "liste.csv"),
      await told(cwd, "inspect", "liste.csv", "--verbose"),
    ]
    const about = (lines: ReadonlyArray<string>) => lines.filter((line) => line.includes("Telefonnummer"))
    expect([about(short).length, about(verbose).length]).toEqual([1, 4])
    expect(short).toContain("    ebenso Zeile 5 „13“, Zeile 7 „15“ und 1 weitere")
  })

  it("ends with what to do, and how to see more", async () => {
    const lines = await told(withList(list), "inspect", "liste.csv", "--lang", "en")
    expect(lines).toContain("  → Dry run, which stores nothing: sozialraum import --dry-run liste.csv")
    expect(lines.at(-2)).toBe("Everything in detail: --verbose; for programs: --json.")
  })
})

describe("the report about an import", () => {
  it("begins with the counts, and says that a dry run stores nothing", async () => {
    const lines = await told(withList(list), "import", "--dry-run", "liste.csv")
    expect(lines[0]).toBe("liste.csv: 5 neu, 1 nicht übernommen – Probelauf, nichts gespeichert")
    expect(lines).toContain("  Zeile 6: Der Datensatz hat keinen Namen.")
    expect(lines).toContain("  → Speichern: denselben Befehl ohne --dry-run.")
  })

  it("tells what changed by name and field, and what is missing", async () => {
    const cwd = withList(list)
    await sozialraum(cwd, "import", "liste.csv")
    const next = list.replace("0234 12345", "0234 99999").replace(/^5;.*\n/m, "")
    writeFileSync(join(cwd, "liste.csv"), next)
    const lines = await told(cwd, "import", "liste.csv")
    expect(lines[0]).toMatch(/^liste\.csv: 1 geändert, 3 unverändert, 1 nicht mehr in der Liste, 1 nicht übernommen$/)
    expect(lines).toContain("  Kita Am Bach (liste:1): Telefon +49 234 12345 → +49 234 99999")
    expect(lines).toContain("Nicht mehr in der Liste, zur Prüfung vorgemerkt (1)")
    expect(lines).toContain("  → Klären, ob die fehlenden Einrichtungen geschlossen sind: Gelöscht wird nichts.")
  })

  it("tells why two may be one", async () => {
    const rows = "1;Kita Am Bach;Am Bach 3;44801\n2;Kindertagesstätte Am Bach;Am Bach 3;44801\n"
    const lines = await told(withList(`Nummer;Name;Straße;PLZ\n${rows}`), "import", "liste.csv", "--type", "kita")
    expect(lines).toContain("Vielleicht dieselbe Einrichtung (1)")
    expect(
      lines.find((line) => line.startsWith("  Kita Am Bach (liste:1) – Kindertagesstätte Am Bach (liste:2): ")),
    ).toContain("dieselbe Anschrift")
  })

  it("knows the next delivery of a list under another name, and says how it is imported", async () => {
    const cwd = withList(list)
    writeFileSync(join(cwd, "liste-neu.csv"), list)
    await sozialraum(cwd, "import", "liste.csv")
    const dry = await told(cwd, "import", "liste-neu.csv", "--dry-run")
    const lines = await told(cwd, "import", "liste-neu.csv")
    expect(dry).toContain("  → Ist es eine neue Fassung der Liste „liste“, mit --source liste importieren.")
    expect(lines.find((line) => line.includes("--source liste importieren"))).toContain("import --undo liste-neu")
  })

  it("of what is no list says so, and nothing else", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "liste.csv"), "%PDF-1.7\n%âãÏÓ\n")
    const ran = await sozialraum(cwd, "inspect", "liste.csv")
    expect([ran.code, ran.stdout.split("\n")[0]]).toEqual([1, "liste.csv: keine lesbare Liste"])
    expect(ran.stdout).not.toContain("→")
  })
})
