import { once } from "node:events"
import { join } from "node:path"
import { ContactPoints, Institutions, ListedInstitutions, openStore, Sites } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { describe, expect, it } from "vitest"
import { folder, lists, sozialraum, start } from "./testing.js"

const counts = async (path: string): Promise<ReadonlyArray<number>> => {
  const store = await openStore(sqliteBackend(path))
  const all = await Promise.all([
    store.collection(Institutions, "default").all(),
    store.collection(Sites, "default").all(),
    store.collection(ContactPoints, "default").all(),
    store.collection(ListedInstitutions, "default").all(),
  ])
  await store.close()
  return all.map((values) => values.length)
}

/** `SOZIALRAUM_KILLS` makes it as many as one likes; a few are enough to notice an import that is written in parts. */
const kills = Number(process.env["SOZIALRAUM_KILLS"] ?? 3)

describe("an import that is killed", () => {
  it("leaves the old state or the new one, never a part", async () => {
    const list = join(lists, "nrw-schuldaten-2021.csv")
    const measured = performance.now()
    await sozialraum(folder(), "import", list)
    const duration = performance.now() - measured
    for (let kill = 0; kill < kills; kill++) {
      const cwd = folder()
      await sozialraum(cwd, "import", join(lists, "bochum-kitas-2023.csv"))
      const importing = start(cwd, "import", list)
      // From the first half, in which nothing is written yet, to the end, at which the commit is.
      setTimeout(() => importing.kill("SIGKILL"), duration * (0.5 + (0.5 * (kill + Math.random())) / kills))
      await once(importing, "exit")
      const [institutions = 0, ...others] = await counts(join(cwd, "sozialraum.db"))
      expect([193, 193 + 5507]).toContain(institutions)
      expect(others).toEqual(others.map(() => institutions))
    }
  })
})
