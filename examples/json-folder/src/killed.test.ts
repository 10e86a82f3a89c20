import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setImmediate } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Backend, beginning, openStore } from "@sozialraum/store"
import { build } from "esbuild"
import { afterAll, beforeAll, expect, test } from "vitest"
import { jsonFolder } from "./json-folder.js"

const root = mkdtempSync(join(tmpdir(), "json-folder-"))
const program = join(root, "child.mjs")

beforeAll(() =>
  build({
    entryPoints: [fileURLToPath(new URL("killed.fixture.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@sozialraum/source"],
  }),
)
afterAll(() => rmSync(root, { recursive: true }))

/** Kills the process some turns after it has said that a commit is done, and gives the last number it said. */
const killAfter = async (child: ChildProcess, turns: number): Promise<number> => {
  const ended = once(child, "exit")
  let [said, last] = [0, 0]
  if (child.stdout === null) throw new Error("the output of the process is not read")
  for await (const line of createInterface(child.stdout)) {
    said += 1
    last = Number(line)
    if (said > 1) continue
    for (let turn = 0; turn < turns; turn += 1) await setImmediate()
    child.kill("SIGKILL")
  }
  await ended
  return last
}

test("a process killed with -9 leaves every commit whole, none lost that was done, and no lock that keeps others out", async () => {
  const folder = join(root, "store")
  const network = "bochum"
  const keys = Array.from({ length: 40 }, (_, number) => ({ network, collection: "numbers", id: `n${number}` }))
  for (const turns of [0, 20, 100, 300, 700, 1500]) {
    const child = spawn(process.execPath, [program, folder, String(keys.length)], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const done = await killAfter(child, turns)
    const store = await openStore(jsonFolder(folder))
    const found = (await store.run(Backend.use((backend) => backend.get(keys)))).map((stored) =>
      Number(stored?.document),
    )
    const [number = 0] = found
    expect(number).toBeGreaterThanOrEqual(done)
    expect(found).toEqual(keys.map(() => number))
    expect(await store.changes({ network, after: beginning, limit: 1_000_000 })).toHaveLength(number * keys.length)
    const versions = Array.from({ length: number }, (_, index) => {
      return { key: { network, collection: "numbers", id: "n0" }, revision: index + 1 }
    })
    const history = await store.run(Backend.use((backend) => backend.versions(versions)))
    expect(history.map((version) => version?.document)).toEqual(versions.map(({ revision }) => revision))
    await store.close()
  }
})
