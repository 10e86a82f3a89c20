/**
 * The long run of the oracle: feeds of the sample network and of random networks, in three process zones.
 *
 * `node scripts/ical-oracle/main.mjs [networks] [seed]`; 300 networks and one seed unless said otherwise.
 */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { build, environment, install, root } from "../setup.mjs"

const [count = "300", seed = "20261123"] = process.argv.slice(2)
const batch = 50

/** In the child: one batch after the other, since all feeds of a batch are in memory at once. */
const work = async () => {
  const { generatedContents } = await import("./networks.mjs")
  const { runOracle, threeYears } = await import("./run.mjs")
  const { sampleContent, sampleDates } = await import("./sample.mjs")
  const drawn = generatedContents(Number(count), Number(seed)).map((content) => ({ content }))
  const all = [{ content: await sampleContent(), datesOf: await sampleDates(threeYears) }, ...drawn]
  let wrong = 0
  const sums = { instances: 0, known: new Map() }
  for (let at = 0; at < all.length; at += batch) {
    const { instances, missing, verdicts } = runOracle(all.slice(at, at + batch))
    if (at === 0) for (const name of missing) console.log(`skipped: ${name} is not on this machine`)
    sums.instances += instances
    for (const { name, version, wrong: bad, known } of verdicts) {
      wrong += bad.length
      for (const { feed, ...difference } of bad.slice(0, 5))
        console.log(`${name} (${version}), network ${at + feed}: ${JSON.stringify(difference)}`)
      for (const { because, times } of known) {
        const key = `${name}: ${because}`
        sums.known.set(key, (sums.known.get(key) ?? 0) + times)
      }
    }
  }
  console.log(`TZ=${process.env.TZ}: ${all.length} feeds, ${sums.instances} instances, ${wrong} differences`)
  for (const [what, times] of sums.known) console.log(`  known, ${times} times: ${what}`)
  process.exit(wrong === 0 ? 0 : 1)
}

if (process.env.ORACLE_WORKS === "yes") await work()
else {
  install()
  build()
  const zones = ["UTC", "Europe/Berlin", "America/New_York"]
  const failed = zones.filter((TZ) => {
    const args = [fileURLToPath(import.meta.url), count, seed]
    const env = { ...environment, TZ, ORACLE_WORKS: "yes" }
    return spawnSync("node", args, { cwd: root, env, stdio: "inherit" }).status !== 0
  })
  process.exit(failed.length === 0 ? 0 : 1)
}
