import { describe, expect, it } from "vitest"
import { document, folder, sozialraum } from "./testing.js"

describe("report", () => {
  it("answers from the store, for people and as one JSON document", async () => {
    const cwd = folder()
    expect((await sozialraum(cwd, "seed")).code).toBe(0)
    const args = ["report", "profile", "--institution", "schulen:169", "--now", "2026-10-05T08:00:00Z"]
    const [people, { json }] = [await sozialraum(cwd, ...args), await document(cwd, ...args)]
    expect([people.code, people.stdout]).toEqual([
      0,
      expect.stringContaining("# Lebensweltprofil: Schule im Kirchviertel"),
    ])
    expect(json.school.institution).toBe("schulen:169")
  })

  it("refuses a kind that there is not (2), and an id that there is not (1), each with its word", async () => {
    const cwd = folder()
    const [kind, id] = [
      await sozialraum(cwd, "report", "unfug"),
      await sozialraum(cwd, "report", "area", "--area", "x"),
    ]
    expect([kind.code, kind.stderr]).toEqual([2, expect.stringContaining("unfug")])
    expect([id.code, id.stderr]).toEqual([1, expect.stringContaining("„x“")])
  })
})
