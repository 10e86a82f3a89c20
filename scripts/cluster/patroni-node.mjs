/** Patroni nodes: each is one PostgreSQL server with the agent that watches it, as it would be on a machine of its own. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileIn, folderIn, postgresPrograms } from "./folder.mjs"
import { eventually, signalIn, signalServer, startServer, stopServer } from "./server.mjs"

/** Names and words of the accounts of the database; the servers listen on the loopback address only. */
export const roles = {
  superuser: { username: "postgres", password: "rules-all" },
  replication: { username: "replicator", password: "copies" },
  application: { username: "sozialraum", password: "writes" },
}

/** A node that has not been started. */
export const patroniNode = (folder, name, { port, restPort, etcd, dynamic }) => {
  const own = folderIn(folder, name)
  const data = join(own, "data")
  const settings = fileIn(own, "patroni.yml", {
    scope: "sozialraum",
    name,
    restapi: { listen: `127.0.0.1:${restPort}`, connect_address: `127.0.0.1:${restPort}` },
    etcd: { hosts: [etcd] },
    bootstrap: { dcs: dynamic, initdb: [{ encoding: "UTF8" }, { locale: "C.UTF-8" }, "data-checksums"] },
    postgresql: {
      listen: `127.0.0.1:${port}`,
      connect_address: `127.0.0.1:${port}`,
      data_dir: data,
      bin_dir: postgresPrograms(),
      pgpass: join(own, "pgpass"),
      authentication: { superuser: roles.superuser, replication: roles.replication },
      parameters: { unix_socket_directories: own },
      pg_hba: ["local all all trust", "host all all 127.0.0.1/32 scram-sha-256", hostReplication],
    },
  })
  return { name, port, restPort, folder: own, data, settings, agent: undefined }
}

const hostReplication = "host replication replicator 127.0.0.1/32 scram-sha-256"

/** Starts the agent; it starts PostgreSQL. */
export const startNode = (node) => {
  const { folder, settings } = node
  node.agent = startServer({ name: "patroni", folder, command: "patroni", args: [settings] })
}

/** What the agent says of its server, or `undefined` where it does not answer. */
export const stateOf = (node) => restOf(node, "patroni")

/** What the agent answers at an address of its REST interface, whatever the status; `undefined` without an answer. */
export const restOf = async ({ restPort }, path, options = {}) => {
  const signal = AbortSignal.timeout(1000)
  const answer = await fetch(`http://127.0.0.1:${restPort}/${path}`, { signal, ...options }).catch(() => undefined)
  const text = await answer?.text().catch(() => undefined)
  return text?.startsWith("{") ? JSON.parse(text) : text
}

/** The process number of the server, where one runs or was killed. */
export const postmasterOf = ({ data }) => {
  try {
    return Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0])
  } catch {
    return undefined
  }
}

/** Sends a signal to the server itself; its agent knows nothing of it. */
export const signalPostmaster = (node, signal) => {
  const pid = postmasterOf(node)
  if (pid !== undefined) signalIn(pid, node.folder, signal)
}

/** Sends a signal to the agent. */
export const signalAgent = ({ agent }, signal) => signalServer(agent, signal)

/** Stops the agent, which stops its server; what is left after that is killed. */
export const stopNode = async (node) => {
  signalPostmaster(node, "SIGCONT")
  if (node.agent !== undefined) await stopServer(node.agent, 30)
  signalPostmaster(node, "SIGQUIT")
  await eventually(`${node.name} has ended`, 20, async () => postmasterOf(node) === undefined).catch(() =>
    signalPostmaster(node, "SIGKILL"),
  )
}
