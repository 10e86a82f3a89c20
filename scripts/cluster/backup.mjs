/** Backup: a copy of a running follower and the archive of the log become a store again as it was at one moment. */
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { followersOf, settings as settingsOfAll, settled } from "./cluster.mjs"
import { folderIn, postgresPrograms } from "./folder.mjs"
import { roles } from "./patroni-node.mjs"
import { allChanges } from "./reader.mjs"
import { eventually, freePorts, startServer, stopServer } from "./server.mjs"
import { ask, urlOf } from "./sql.mjs"
import { openStore, store } from "./store.mjs"
import { described } from "./writers.mjs"

const network = "backup"

/** Writes, copies, writes on, makes a mistake, and goes back to the moment before it. */
export const runBackup = async (cluster, say) => {
  const leader = await settled(cluster)
  const [follower] = await followersOf(cluster)
  const writing = openStore({ url: urlOf(leader.port) })
  await writeNotes(writing, 0, 200)
  const copy = join(cluster.folder, "copy")
  await copied(follower, copy)
  say(`pg_basebackup of ${follower.name} while it follows`)
  await writeNotes(writing, 200, 300)
  const moment = await ask(leader.port, "select clock_timestamp()")
  await sleep(1000)
  await writeNotes(writing, 300, 350)
  const before = (await allChanges(writing, network, 1000)).slice(0, 300)
  await writing.close()
  await archived(cluster, leader)
  say("100 commits after the copy, a moment to go back to, 50 commits that are to be undone; the log is archived")
  const [port] = await freePorts(1)
  const server = startCopy(cluster, { copy, port, moment })
  await eventually("the copy has got to the moment", 60, async () => {
    if (!server.isUp) throw new Error(`the copy ended: see ${copy}/postgres.log`)
    return (await ask(port, "select pg_is_in_recovery()").catch(() => "t")) === "f"
  })
  const reading = openStore({ url: urlOf(port) })
  const found = await allChanges(reading, network, 1000)
  await reading.close()
  await stopServer(server)
  const isSame = JSON.stringify(found) === JSON.stringify(before)
  say(`${isSame ? "yes" : "NO "}: the store as it was at ${moment}: ${found.length} changes of 350, the first 300`)
  return isSame ? 0 : 1
}

const writeNotes = async ({ run }, from, to) => {
  for (let number = from; number < to; number += 1) {
    const key = { network, collection: "notes", id: String(number) }
    const write = { _tag: "Put", key, document: { number }, indexes: [], schema: 1 }
    const commit = { network, checks: [], writes: [write], by: "office", reason: "note", at: "2026-11-23T08:00:00Z" }
    const result = await run(store.commit(commit))
    if (store.Result.isFailure(result)) throw new Error(described(result.failure))
  }
}

/** A copy of a follower says of itself that it follows; this one is to stand alone. */
const copied = async ({ port, folder }, copy) => {
  const { username, password } = roles.replication
  const where = ["-h", "127.0.0.1", "-p", String(port), "-U", username, "-D", copy, "-X", "stream", "-c", "fast"]
  const env = { PATH: process.env.PATH, PGPASSWORD: password }
  const server = startServer({
    name: "pg_basebackup",
    folder,
    command: join(postgresPrograms(), "pg_basebackup"),
    args: where,
    env,
  })
  if ((await server.ended) !== 0) throw new Error(`no copy: see ${folder}/pg_basebackup.log`)
  rmSync(join(copy, "standby.signal"), { force: true })
}

const archived = async ({ archive }, { port }) => {
  const file = await ask(port, "select pg_walfile_name(pg_switch_wal())")
  await eventually("the log is archived", 60, () => existsSync(join(archive, file)))
}

/** Patroni's settings are those of a follower, and the server takes them ill when it is to stop at a moment. */
const startCopy = ({ archive }, { copy, port, moment }) => {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folderIn(copy, "sockets"),
    max_connections: settingsOfAll.max_connections,
    restore_command: `cp ${archive}/%f %p`,
    recovery_target_time: moment,
    recovery_target_action: "promote",
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  writeFileSync(join(copy, "postgresql.conf"), `${lines.join("\n")}\n`)
  writeFileSync(join(copy, "recovery.signal"), "")
  const command = join(postgresPrograms(), "postgres")
  return startServer({ name: "postgres", folder: copy, command, args: ["-D", copy] })
}
