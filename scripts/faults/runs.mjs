/** Runs: the faults by name, and how each is tried on each kind of store. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startServer } from "../../packages/store-postgres/src/server.fixture.ts"
import { killClients } from "./client-kills.mjs"
import { cutConnections } from "./cuts.mjs"
import { fillDisk, fillServerDisk, limitFiles } from "./full-disk.mjs"
import { killServer } from "./server-kills.mjs"

/** Runs one fault, or all there are for a kind of store. @returns how many are wrong */
export const runFaults = async ({ kind, what, count, seed, program }) => {
  const known = faults[kind]
  if (known === undefined || (what !== undefined && known[what] === undefined)) {
    console.error(
      `unknown: ${kind} ${what ?? ""}; there are ${Object.entries(faults)
        .map(([name, of]) => `${name} ${Object.keys(of).join("|")}`)
        .join(", ")}`,
    )
    return 1
  }
  let wrongs = 0
  for (const [name, fault] of Object.entries(known).filter(([name]) => what === undefined || name === what)) {
    const start = performance.now()
    const { wrong, ...facts } = await fault({ count, seed, program, report: (line) => console.log(`  ${line}`) })
    wrongs += wrong.length
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${wrong.length === 0 ? "ok    " : "WRONG "} ${kind} ${name}: ${JSON.stringify(facts)} (${seconds} s)`)
    for (const line of wrong.slice(0, 50)) console.log(`    ${line}`)
  }
  return wrongs
}

/** A new SQLite store, for as long as it is used. */
export const withFile = async (use) => {
  const folder = mkdtempSync(join(tmpdir(), "sozialraum-faults-"))
  try {
    return await use(`sqlite:${join(folder, "store.db")}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const withServer = async (use) => {
  const server = await startServer({ durable: true })
  try {
    return await use(await server.database(), server)
  } finally {
    await server.remove()
  }
}

const faults = {
  sqlite: {
    clients: ({ count = 200, ...how }) => withFile((address) => killClients({ address, kills: count, ...how })),
    disk: ({ count = 100, ...how }) => fillDisk({ rounds: count, ...how }),
    limit: ({ count = 40, ...how }) => limitFiles({ rounds: count, ...how }),
  },
  postgres: {
    clients: ({ count = 200, ...how }) => withServer((address) => killClients({ address, kills: count, ...how })),
    server: ({ count = 20, ...how }) =>
      withServer((address, server) => killServer({ address, server, kills: count, ...how })),
    disk: ({ count = 10, ...how }) => fillServerDisk({ rounds: count, ...how }),
    cuts: ({ count = 30, ...how }) => withServer((address) => cutConnections({ address, count, ...how })),
  },
}
