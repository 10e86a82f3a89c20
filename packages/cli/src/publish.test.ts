import { createHash } from "node:crypto"
import { cpSync, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { document, folder, sozialraum } from "./testing.js"

const sample = folder()
beforeAll(async () => {
  await sozialraum(sample, "seed")
})

/** A folder with the sample network in it. */
const seeded = (): string => {
  const cwd = folder()
  cpSync(sample, cwd, { recursive: true })
  return cwd
}

const logOf = async (cwd: string) => (await document(cwd, "report", "publications")).json.publications

describe("an export that is published (P12)", () => {
  it("stands in the log with its form, its readers, what is in it, and the sum of its bytes", async () => {
    const cwd = seeded()
    const open = ["--publish", "p1", "--licence", "CC0-1.0"]
    await sozialraum(cwd, "export", "ical", "--resource", "aula-kirchviertel", ...open, "-o", "aula.ics")
    const graph = ["export", "graph", "--format", "mermaid", "--audience", "network"]
    await sozialraum(cwd, ...graph, "--publish", "p2", "--recipient", "schulen:169", "--recipient", "Landesjugendamt")
    await sozialraum(cwd, "export", "oparl", "--base", "https://daten.example.org/", "--publish", "p3")
    const bytes = readFileSync(join(cwd, "aula.ics"))
    expect(await logOf(cwd)).toMatchObject([
      {
        ...{ id: "p1", format: "ics", audience: "public", licence: "CC0-1.0", recipients: [] },
        ...{ filter: { resource: "aula-kirchviertel" }, counts: { bookings: 1 } },
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
      {
        ...{ id: "p2", format: "mermaid", audience: "network", counts: { institutions: 46 } },
        recipients: [{ institution: "schulen:169" }, { asWritten: "Landesjugendamt" }],
      },
      { id: "p3", format: "oparl", counts: { conferences: 1, meetings: 3 } },
    ])
  })

  it("is not written where it cannot be noted: an id twice, a licence on what is not for everybody", async () => {
    const cwd = seeded()
    await sozialraum(cwd, "export", "ical", "--publish", "p1")
    const twice = await document(cwd, "export", "ical", "--publish", "p1", "-o", "zweites.ics")
    expect([twice.code, twice.json.error._tag]).toEqual([1, "IdTaken"])
    const members = ["--audience", "network", "--publish", "p2", "--licence", "CC0-1.0"]
    const closed = await document(cwd, "export", "graph", ...members, "-o", "netz.graphml")
    expect([closed.code, closed.json.error._tag]).toEqual([1, "InvalidValue"])
    expect([existsSync(join(cwd, "zweites.ics")), existsSync(join(cwd, "netz.graphml"))]).toEqual([false, false])
    expect(await logOf(cwd)).toHaveLength(1)
  })

  it("needs its id; without one nothing is noted", async () => {
    const cwd = seeded()
    const lacking = await document(cwd, "export", "graph", "--licence", "CC0-1.0")
    expect([lacking.code, lacking.json.error]).toMatchObject([2, { path: ["publish"] }])
    expect((await sozialraum(cwd, "export", "graph")).code).toBe(0)
    expect(await logOf(cwd)).toEqual([])
  })
})
