/** Kit: the laws of every backend, tried on the leader itself and through PgBouncer in transaction mode. */
import { settled } from "./cluster.mjs"
import { urlOf } from "./sql.mjs"
import { openStore, store } from "./store.mjs"
import { described } from "./writers.mjs"

/** Tries every law both ways; answers how many were broken. */
export const runKit = async (cluster, say) => {
  const leader = await settled(cluster)
  const ways = [
    { name: "the leader", port: leader.port },
    { name: "PgBouncer in transaction mode", port: cluster.poolPort },
  ]
  let broken = 0
  for (const [at, { name, port }] of ways.entries())
    broken += await runLaws({ name, url: urlOf(port) }, `kit${at}-`, say)
  return broken
}

/** Each law has networks of its own, so that one open store serves them all; the laws of the place open it again. */
const runLaws = async ({ name, url }, prefix, say) => {
  const { backendLaws, placeLaws, postgresBackend, Effect, Result } = store
  const open = openStore({ url })
  const begun = performance.now()
  const laws = [
    ...backendLaws.map((law) => ({ name: law.name, tries: (networks) => open.run(law.run(networks)) })),
    ...placeLaws.map((law) => ({
      name: law.name,
      tries: (networks) => Effect.runPromise(Effect.result(law.run(networks, postgresBackend({ url })))),
    })),
  ]
  let broken = 0
  for (const [at, law] of laws.entries()) {
    const result = await law.tries(`${prefix}${at}-`)
    if (Result.isSuccess(result)) continue
    broken += 1
    say(`  broken: ${law.name}`)
    say(`    ${result.failure._tag === "LawBroken" ? result.failure.message : described(result.failure)}`)
  }
  await open.close()
  const took = ((performance.now() - begun) / 1000).toFixed(1)
  say(`${name}: ${laws.length - broken} of ${laws.length} laws hold (${took} s)`)
  return broken
}
