import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setImmediate } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { beginning, openStore } from "@sozialraum/store"
import { build } from "esbuild"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sqliteBackend } from "../index.js"
import { ids, Numbers, network } from "./numbers.js"

const folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
const program = join(folder, "child.mjs")

beforeAll(() =>
  build({
    entryPoints: [fileURLToPath(new URL("child.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@sozialraum/source"],
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

const start = (...words: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, [program, ...words], { stdio: ["ignore", "pipe", "inherit"] })

/** Kills the process some turns after it has said that a commit is done, and gives the last number it said. */
const killAfter = async (child: ChildProcess, turns: number): Promise<number> => {
  let [said, last] = [0, 0]
  if (child.stdout === null) throw new Error("the output of the process is not read")
  for await (const line of createInterface(child.stdout)) {
    said += 1
    last = Number(line)
    if (said > 1) continue
    for (let turn = 0; turn < turns; turn += 1) await setImmediate()
    child.kill("SIGKILL")
  }
  return last
}

test("a process killed at any moment leaves every commit whole, and none lost that was done", async () => {
  const file = join(folder, "killed.db")
  for (const turns of [0, 100, 300, 1000, 2000, 3000, 5000, 8000]) {
    const done = await killAfter(start("write", file), turns)
    const store = await openStore(sqliteBackend(file))
    const numbers = store.collection(Numbers, network)
    const found = (await numbers.getMany(ids)).map((number) => Number(number?.value.value))
    const [number = 0] = found
    expect(number).toBeGreaterThanOrEqual(done)
    expect(found).toEqual(ids.map(() => number))
    expect(await numbers.all({ index: "byNumber", equals: String(number) })).toHaveLength(ids.length)
    expect(await numbers.all({ index: "byNumber" })).toHaveLength(ids.length)
    expect(await store.changes({ network, after: beginning, limit: 1_000_000 })).toHaveLength(number * ids.length)
    await store.close()
  }
})

test("several processes make the same new file at once, and none of their additions is lost", async () => {
  const file = join(folder, "shared.db")
  const exits = await Promise.all([1, 2, 3, 4].map(() => once(start("count", file, "250"), "exit")))
  expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0])
  const store = await openStore(sqliteBackend(file))
  const sum = await store.collection(Numbers, network).get("sum")
  expect([sum?.value.value, sum?.revision]).toEqual(["1000", 1000])
  await store.close()
})
