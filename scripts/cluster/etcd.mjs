/** Etcd: where the nodes of the cluster agree on who leads. */
import { fileIn, folderIn } from "./folder.mjs"
import { eventually, startServer } from "./server.mjs"

/**
 * Starts one member; a cluster of its own.
 *
 * In operation there are three, on three machines: nothing here ever stops etcd, so that one is enough.
 */
export const startEtcd = async (folder, [port, peerPort]) => {
  const own = folderIn(folder, "etcd")
  const [client, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peerPort}`]
  const settings = fileIn(own, "etcd.json", {
    name: "etcd",
    "data-dir": `${own}/data`,
    "listen-client-urls": client,
    "advertise-client-urls": client,
    "listen-peer-urls": peer,
    "initial-advertise-peer-urls": peer,
    "initial-cluster": `etcd=${peer}`,
    // Debian builds etcd without the HTTP door of version 3, so that Patroni can only speak version 2 with it.
    "enable-v2": true,
    "log-level": "warn",
  })
  const server = startServer({ name: "etcd", folder: own, command: "etcd", args: ["--config-file", settings] })
  await eventually("etcd answers", 20, async () => {
    if (!server.isUp) throw new Error(`etcd ended: see ${own}/etcd.log`)
    const answer = await fetch(`${client}/health`).catch(() => undefined)
    return answer?.ok === true
  })
  return { host: `127.0.0.1:${port}`, server }
}
