import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { document, folder, sozialraum, withList } from "./testing.js"

const seeded = async (): Promise<string> => {
  const cwd = folder()
  await sozialraum(cwd, "seed")
  return cwd
}

const school = ["--institution", "schulen:169"]

describe("the directory", () => {
  it("is written as a list that a double click opens, and as one that programs read", async () => {
    const cwd = await seeded()
    const [excel, plain] = [
      await sozialraum(cwd, "export", "csv", ...school),
      await sozialraum(cwd, "export", "csv", ...school, "--format", "rfc4180"),
    ]
    expect(excel.stdout.slice(0, 21)).toBe("\uFEFFKennung;Schulnummer;")
    expect(excel.stdout).toContain(
      '\r\nschulen:169;;Schule im Kirchviertel;;;Grundschule;Markstr.;290;44801;Bochum;;"7,231011";"51,448644";',
    )
    expect(plain.stdout).toContain(
      "\r\nschulen:169,,Schule im Kirchviertel,,,Grundschule,Markstr.,290,44801,Bochum,,7.231011,51.448644,",
    )
  })

  it("is written for maps and for programs, narrowed by the filters that calendars have", async () => {
    const cwd = await seeded()
    const map = await sozialraum(cwd, "export", "geojson", ...school)
    expect(JSON.parse(map.stdout).features).toMatchObject([{ id: "schulen:169", geometry: { type: "Point" } }])
    const lender = await sozialraum(
      cwd,
      "export",
      "json",
      "--resource",
      "aula-kirchviertel",
      "--now",
      "2026-11-23T08:00:00Z",
    )
    expect(JSON.parse(lender.stdout)).toMatchObject({ asOf: "2026-11-23", institutions: [{ id: "schulen:169" }] })
  })

  it("goes into a file with its count, or into one JSON document with what it could not carry", async () => {
    const cwd = await seeded()
    const written = await sozialraum(cwd, "export", "csv", ...school, "-o", "liste.csv")
    expect(written.stdout).toBe("liste.csv: 1 Einrichtung\n")
    expect(readFileSync(join(cwd, "liste.csv"), "utf8")).toContain("Schule im Kirchviertel")
    const { json } = await document(cwd, "export", "geojson", ...school)
    expect(json).toMatchObject({ file: null, entries: 1, lost: expect.any(Array), directory: expect.any(String) })
  })

  it("stands in the publication log with all that went out", async () => {
    const cwd = await seeded()
    await sozialraum(cwd, "export", "geojson", ...school, "--publish", "karte", "--licence", "CC0-1.0")
    const { json } = await document(cwd, "report", "publications")
    expect(json.publications).toMatchObject([
      { id: "karte", format: "geojson", filter: { institution: "schulen:169" }, counts: { institutions: 1, sites: 1 } },
    ])
  })

  it("is refused in a form that there is not, and nothing is written", async () => {
    const cwd = await seeded()
    const refused = await document(cwd, "export", "csv", "--format", "xlsx", "-o", "liste.xlsx")
    expect([refused.code, refused.json.error.path]).toEqual([2, ["format"]])
    expect(existsSync(join(cwd, "liste.xlsx"))).toBe(false)
  })

  it("for an id that the network does not have is refused like any other, and nothing is written", async () => {
    const cwd = await seeded()
    for (const [format, option, collection] of [
      ["csv", "institution", "institutions"],
      ["geojson", "area", "spatialUnits"],
      ["json", "offer", "offers"],
    ] as const) {
      const { code, json } = await document(cwd, "export", format, ...school, `--${option}`, "fehlt", "-o", "liste")
      expect([code, json.error]).toMatchObject([1, { _tag: "NotFound", path: [option], collection, id: "fehlt" }])
      expect(json.error.message).toContain("fehlt")
      expect(existsSync(join(cwd, "liste"))).toBe(false)
    }
  })

  it("of a list with formulas has none", async () => {
    const cwd = withList(
      'Nummer;Name;Art;Telefon\n1;=HYPERLINK("http://example.org");Kita;0234 9388231\n2;@Kita;Kita;+40 1\n',
    )
    await sozialraum(cwd, "import", "liste.csv")
    const { stdout } = await sozialraum(cwd, "export", "csv")
    const cells = stdout.replace("\uFEFF", "").split(/\r\n|;/)
    expect(cells).toContain("0234 9388231")
    expect(cells.filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([])
  })
})
