/**
 * The cluster: PostgreSQL with replicas, failover and a connection pool on this machine, and our store on top of it.
 *
 * `node scripts/cluster/main.mjs [kit|replicas|backup|rates|failover|all] [--async] [--keep] [N]`: all of it with synchronous
 * replication and ten kills of the leader, unless said otherwise. `--keep` leaves the logs of the servers where they are.
 */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { newCluster, startCluster, times } from "./cluster.mjs"
import { stopServers } from "./server.mjs"

const words = process.argv.slice(2)
const options = words.filter((word) => word.startsWith("--"))
const parts = ["kit", "replicas", "backup", "rates", "failover"]
const [asked = "all"] = words.filter((word) => [...parts, "all"].includes(word))
const kills = Number(words.find((word) => /^\d+$/.test(word)) ?? 10)
const isSynchronous = !options.includes("--async")

const begun = performance.now()
const say = (text) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}`)

const installed = spawnSync(fileURLToPath(new URL("install.sh", import.meta.url)), { stdio: "inherit" }).status
if (installed !== 0) process.exit(installed ?? 1)

let cluster
let stopping
/** Once, whoever asks; everybody waits until it is done. */
const stop = () => {
  stopping ??= cluster?.stop() ?? stopServers()
  return stopping
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, async () => {
    say(`${signal}: stopping the servers`)
    await stop()
    process.exit(130)
  })
}

/** Each part by its name; it answers how much was wrong. */
const works = {
  kit: async () => (await import("./kit.mjs")).runKit(cluster, say),
  replicas: async () => (await import("./replicas.mjs")).runReplicas(cluster, say),
  backup: async () => (await import("./backup.mjs")).runBackup(cluster, say),
  rates: async () => (await import("./rates.mjs")).runRates(cluster, say),
  failover: async () => (await import("./failover.mjs")).runFailover(cluster, kills, say),
}

let wrong = 0
try {
  cluster = await newCluster({ isSynchronous, keeps: options.includes("--keep") })
  await startCluster(cluster)
  const replication = isSynchronous ? "synchronous" : "asynchronous"
  say(`three Patroni nodes with ${replication} replication, etcd, HAProxy, PgBouncer; Patroni ${JSON.stringify(times)}`)
  for (const part of asked === "all" ? parts : [asked]) {
    say(`== ${part}`)
    wrong += await works[part]()
  }
} catch (error) {
  wrong += 1
  if (stopping === undefined) console.error(error)
} finally {
  await stop()
}
say(wrong === 0 ? "everything held" : `${wrong} things did not hold`)
process.exit(wrong === 0 ? 0 : 1)
