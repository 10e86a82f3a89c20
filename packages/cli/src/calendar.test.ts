import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folder, sozialraum } from "./testing.js"

const cwd = folder()
const path = (name: string, lines: ReadonlyArray<string>): string => {
  const file = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//DE", ...lines, "END:VCALENDAR", ""]
  writeFileSync(join(cwd, name), file.join("\r\n"))
  return name
}
const run = (...args: ReadonlyArray<string>) => sozialraum(cwd, ...args)
const holidays = path(
  "ferien.ics",
  [
    ["Sommerferien 2025", "20250714", "20250827"],
    ["Herbstferien 2025", "20251013", "20251026"],
    ["Weihnachtsferien 2025/26", "20251222", "20260107"],
    ["Osterferien 2026", "20260330", "20260412"],
    ["Sommerferien 2026", "20260720", "20260902"],
  ].flatMap(([name, from, to]) => [
    "BEGIN:VEVENT",
    `UID:${from}`,
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${to}`,
    `SUMMARY:${name} Nordrhein-Westfalen`,
    "END:VEVENT",
  ]),
)

describe("a calendar file on the command line", () => {
  it("is inspected and imported, compared with the next one, and taken back", async () => {
    const inspected = await run("inspect", holidays, "--json")
    expect(inspected.code).toBe(0)
    expect(JSON.parse(inspected.stdout)).toMatchObject({ as: "closures", recognised: true, components: 5, accepted: 5 })
    const imported = await run("import", holidays)
    expect(imported.stdout).toContain("ferien.ics: 5 neu")
    expect(imported.stdout).toContain(
      "Schulferien Nordrhein-Westfalen: 5 Schließzeiten, bekannt von 2025-07-14 bis vor 2026-09-02",
    )
    expect((await run("import", holidays)).stdout).toContain("5 unverändert")
    expect((await run("import", "--history", "ferien")).stdout).toContain("ferien@0001")
    expect((await run("import", "--undo", "ferien")).stdout).toContain("1 entfernt")
  })

  it("asks whose offers it holds", async () => {
    const event = ["BEGIN:VEVENT", "UID:a", "DTSTART:20261021T150000Z", "SUMMARY:Treff", "END:VEVENT"]
    const answer = await run("import", path("haus.ics", event))
    expect(answer.code).toBe(2)
    expect(answer.stderr).toContain("--institution")
    expect((await run("inspect", path("leer.ics", []))).code).toBe(1)
  })

  it("does not stand among lists, and what is said about lists says nothing about it, nor the other way round", async () => {
    writeFileSync(join(cwd, "liste.csv"), "Name;Art\nKita Süd;Kita\n")
    for (const [because, ...args] of [
      ["Listen und Kalender", "import", "liste.csv", holidays],
      ["nur für Kalender", "import", "liste.csv", "--as", "offers"],
      ["nur für Kalender", "inspect", "liste.csv", "--land", "NW"],
      ["nur für Listen", "import", holidays, "--type", "kita"],
    ] as const) {
      const { code, stderr } = await run(...args)
      expect([code, stderr]).toEqual([2, expect.stringContaining(because)])
    }
  })
})
