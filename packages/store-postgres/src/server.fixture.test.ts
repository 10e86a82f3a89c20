import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { expect, test } from "vitest"
import { emptyDatabase, execute, startServer } from "./server.fixture.js"

test("every database is a new and empty one", async () => {
  const [one, other] = [await emptyDatabase(), await emptyDatabase()]
  await execute(one, "CREATE TABLE notes (text TEXT)")
  await execute(other, "CREATE TABLE notes (text TEXT)")
  expect(one).not.toBe(other)
})

test("a server that was killed finds again what was committed, and another time after an orderly end", async () => {
  const server = await startServer({ durable: true })
  const url = await server.database()
  await execute(url, "CREATE TABLE notes (text TEXT)")
  await server.kill()
  await expect(execute(url, "SELECT FROM notes")).rejects.toThrow()
  await server.start()
  await execute(url, "SELECT FROM notes")
  await server.stop()
  await server.start()
  await execute(url, "SELECT FROM notes")
  await server.remove()
  await expect(execute(url, "SELECT FROM notes")).rejects.toThrow()
})

/** Starts a server, says its process and the folder of its data, and stays. */
const program = `
  import { startServer } from "./server.fixture.ts"
  const server = await startServer()
  console.log(server.pid(), server.folder)
  setInterval(() => {}, 1000)
`

test("a server and its data go with the process that started it, even where that is killed", async () => {
  // Below the workspace, where the package with the programs can be found.
  const outfile = fileURLToPath(new URL("../../../.cache/server/child.mjs", import.meta.url))
  const resolveDir = fileURLToPath(new URL(".", import.meta.url))
  const how = { bundle: true, platform: "node", format: "esm" } as const
  await build({ ...how, conditions: ["@sozialraum/source"], stdin: { contents: program, resolveDir }, outfile })
  const child = spawn(process.execPath, [outfile], { stdio: ["ignore", "pipe", "inherit"] })
  const [line] = await once(createInterface(child.stdout), "line")
  const [pid, folder] = String(line).split(" ")
  expect(isAlive(Number(pid))).toBe(true)
  child.kill("SIGKILL")
  // The keeper needs a moment; the time limit of the test is the limit of its patience.
  while (isAlive(Number(pid)) || existsSync(folder ?? "")) await setTimeout(20)
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
