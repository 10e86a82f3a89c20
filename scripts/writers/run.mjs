/** Run: the crowd on one kind of store, in one process or in several. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore } from "@sozialraum/store"
import { startServer } from "../../packages/store-postgres/src/server.fixture.ts"
import { layerOf } from "../faults/opened.mjs"
import { counting, crowd, summary } from "./crowd.mjs"
import { addHouse, wrongBookings } from "./house.mjs"

const range = (from, count) => Array.from({ length: count }, (_, number) => from + number)

/** Every kind of store: how it is opened for a while, and how many processes share it. */
const kinds = {
  memory: { processes: 1, withStore: (use) => use("memory:") },
  sqlite: { processes: 1, withStore: (use) => withFile(use) },
  "sqlite-processes": { processes: 4, withStore: (use) => withFile(use) },
  postgres: { processes: 1, withStore: (use) => withServer(use) },
  "postgres-processes": { processes: 4, withStore: (use) => withServer(use) },
}
export const kindNames = Object.keys(kinds)

/** Lets the crowd loose on a store of its own. @returns what it got, and in `wrong` everything that must not be */
export const runCrowd = (kind, { program, seconds, wishes, writers = 32, rooms = 8, seed = "20261123" }) => {
  const { processes, withStore } = kinds[kind]
  return withStore(async (address) => {
    const tally = { conflicts: 0 }
    const store = await openStore(counting(layerOf(address), tally))
    await store.run(addHouse({ writers, rooms }))
    // Processes need a moment to begin; all writers begin and end together.
    const begin = Date.now() + (processes > 1 ? 2000 : 0)
    const until = seconds === undefined ? undefined : begin + seconds * 1000
    const how = { rooms, seed, ...(until === undefined ? {} : { until }), ...(wishes === undefined ? {} : { wishes }) }
    const start = performance.now()
    const parts =
      processes === 1
        ? [{ got: await crowd(store, { ...how, numbers: range(0, writers) }), conflicts: tally.conflicts }]
        : await Promise.all(
            range(0, processes).map((part) => {
              const size = writers / processes
              return inProcess(program, { ...how, address, begin, numbers: range(part * size, size) })
            }),
          )
    const took = (performance.now() - start) / 1000
    const got = parts.flatMap((part) => part.got)
    const wrong = [
      ...got.flatMap((one) => one.wrong),
      ...got.filter(({ accepted }) => accepted.length === 0).map(({ number }) => `writer ${number} got nothing`),
      ...(await wrongBookings(
        store,
        got.flatMap(({ accepted }) => accepted),
      )),
    ]
    await store.close()
    const conflicts = parts.reduce((sum, part) => sum + part.conflicts, 0)
    return { ...summary(got, { conflicts, seconds: seconds ?? took }), wrong }
  })
}

/** What a process of its own does. */
export const runPart = async ({ address, begin, ...how }) => {
  const tally = { conflicts: 0 }
  const store = await openStore(counting(layerOf(address), tally))
  const early = begin - Date.now()
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
  const got = await crowd(store, how)
  await store.close()
  return { got, conflicts: tally.conflicts }
}

const inProcess = async (program, how) => {
  const child = spawn(process.execPath, [program, JSON.stringify(how)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TZ: "UTC" },
  })
  let said = ""
  child.stdout.on("data", (data) => {
    said += data
  })
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`a process of writers ended with ${code}`)
  return JSON.parse(said)
}

const withFile = async (use) => {
  const folder = mkdtempSync(join(tmpdir(), "sozialraum-writers-"))
  try {
    return await use(`sqlite:${join(folder, "store.db")}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const withServer = async (use) => {
  const server = await startServer({ durable: true })
  try {
    return await use(await server.database())
  } finally {
    await server.remove()
  }
}
