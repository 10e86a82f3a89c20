/** Rates: how many commits per second so many writers get through, in one network and in one network each. */
import { join } from "node:path"
import { settled } from "./cluster.mjs"
import { fillPgbench, pgbench, urlOf } from "./sql.mjs"
import { openLayer, store } from "./store.mjs"
import { described } from "./writers.mjs"

const span = 5000
const mostConnections = 32

/** Measures, prints a table, and what PostgreSQL does by itself with small transactions. */
export const runRates = async (cluster, say) => {
  const leader = await settled(cluster)
  const kind = cluster.isSynchronous ? "synchronous" : "asynchronous"
  const direct = (writers) =>
    store.postgresBackend({ url: urlOf(leader.port), connections: Math.min(writers, mostConnections) })
  say(`commits per second, one small document each; PostgreSQL directly, ${kind}`)
  for (const writers of [1, 8, 32]) {
    const one = await rate(direct(writers), { writers, networkOf: () => `rate-${writers}` })
    const many = await rate(direct(writers), { writers, networkOf: (at) => `rate-${writers}-${at}` })
    say(`  ${String(writers).padStart(2)} writers: one network ${one}; a network each ${many}`)
  }
  const pooled = store.postgresBackend({ url: urlOf(cluster.poolPort) })
  say(
    `   8 through PgBouncer and HAProxy, a network each ${await rate(pooled, { writers: 8, networkOf: (at) => `p${at}` })}`,
  )
  await fillPgbench(leader.port)
  for (const clients of [1, 8, 32]) {
    say(
      `  pgbench -N, ${clients} clients: ${Math.round(await pgbench(leader.port, { clients, seconds: 5 }))} per second`,
    )
  }
  for (const durability of ["crash", "powerCut"]) {
    for (const writers of [1, 8, 32]) {
      const file = store.sqliteBackend(join(cluster.folder, `${durability}-${writers}.db`), { durability })
      const one = await rate(file, { writers, networkOf: () => `rate-${writers}` })
      say(`  SQLite, durability ${durability}, ${writers} writers of one process: one network ${one}`)
    }
  }
  return 0
}

const rate = async (layer, { writers, networkOf }) => {
  const { run, close } = openLayer(layer)
  const waits = []
  let begun = 0
  const write = async (at, number) => {
    const sent = performance.now()
    const result = await run(store.commit(requestOf(networkOf(at), `${at}-${number}`)))
    if (store.Result.isFailure(result)) throw new Error(described(result.failure))
    waits.push(performance.now() - sent)
  }
  const keepWriting = async (at) => {
    for (let number = 1; performance.now() - begun < span; number += 1) await write(at, number)
  }
  // Connections are opened, and statements prepared, before the clock runs.
  await Promise.all(Array.from({ length: writers }, (_, at) => write(at, 0)))
  waits.length = 0
  begun = performance.now()
  await Promise.all(Array.from({ length: writers }, (_, at) => keepWriting(at)))
  const took = (performance.now() - begun) / 1000
  await close()
  waits.sort((left, right) => left - right)
  const at = (share) => `${waits[Math.floor(waits.length * share)].toFixed(1)} ms`
  return `${Math.round(waits.length / took)} (half within ${at(0.5)}, 99 of 100 within ${at(0.99)})`
}

const requestOf = (network, id) => ({
  network,
  checks: [],
  writes: [
    {
      _tag: "Put",
      key: { network, collection: "rates", id },
      document: { name: "Turnhalle", id },
      indexes: [{ name: "byName", value: "turnhalle" }],
      schema: 1,
    },
  ],
  by: "office",
  reason: "rate",
  at: "2026-11-23T08:00:00Z",
})
