/** ServerKills: a PostgreSQL that is killed at random moments while many write, and started again. */
import { setTimeout } from "node:timers/promises"
import { execute } from "../../packages/store-postgres/src/server.fixture.ts"
import { opened, watchRejections } from "./opened.mjs"
import { below, randomOf } from "./random.mjs"
import { shiftOf } from "./shift.mjs"

/** After a crash the server first reads its log. */
const patienceMs = 30_000

/**
 * Kills the server, and between any two times the processes of some of its connections: then it ends all of them by itself.
 *
 * @param server - one of one's own, that keeps what was committed
 */
export const killServer = async ({ address, server, kills, seed, clerks = 16, report = () => {} }) => {
  const random = randomOf(seed, "server kills")
  const wrong = []
  const unwatch = watchRejections(wrong)
  const backend = await opened(address)
  const shift = shiftOf({ backend, seed, clerks })
  const gaps = []
  const writeOn = async () => {
    const { waitedMs, wrong: idle } = await shift.allWriteOn(patienceMs)
    gaps.push(waitedMs)
    wrong.push(...idle)
  }
  for (let killed = 0; killed < kills && wrong.length === 0; killed += 1) {
    await writeOn()
    await setTimeout(below(random, 300))
    await server.kill()
    await setTimeout(below(random, 200))
    await server.start()
    await writeOn()
    const one =
      "pid = (SELECT pid FROM pg_stat_activity WHERE application_name = 'sozialraum' ORDER BY random() LIMIT 1)"
    if (random() < 0.5) await execute(server.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${one}`)
    if (killed % 5 === 4) report(`${killed + 1} kills, ${shift.commits()} commits`)
  }
  await shift.end()
  wrong.push(...(await shift.wrongIn(backend)))
  await backend.close()
  unwatch()
  const longestGapMs = Math.max(0, ...gaps)
  return {
    kills,
    commits: shift.commits(),
    clearedUp: shift.clearedUp(),
    longestGapMs,
    failures: shift.failures(),
    wrong,
  }
}
