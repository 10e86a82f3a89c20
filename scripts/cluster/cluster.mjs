/** The cluster: three Patroni nodes with etcd, HAProxy and PgBouncer before them, on ports of the loopback address. */
import { startEtcd } from "./etcd.mjs"
import { folderIn, newFolder, removeFolder } from "./folder.mjs"
import { startHaproxy } from "./haproxy.mjs"
import { patroniNode, restOf, startNode, stateOf, stopNode } from "./patroni-node.mjs"
import { startPgbouncer } from "./pgbouncer.mjs"
import { eventually, freePorts, stopServers } from "./server.mjs"
import { prepare } from "./sql.mjs"

/** The shortest times that Patroni takes: a leader that has vanished is replaced after at most `ttl` seconds. */
export const times = { ttl: 20, loop_wait: 5, retry_timeout: 5 }

/** The settings of every server. */
export const settings = {
  max_connections: 150,
  wal_log_hints: "on",
  // A follower that hangs would otherwise hold up every commit for a minute.
  wal_sender_timeout: "10s",
  wal_receiver_timeout: "10s",
  hot_standby_feedback: "on",
  shared_buffers: "64MB",
}

/** What all nodes agree on; it lies in etcd. */
const dynamicOf = (isSynchronous, archive) => ({
  ...times,
  // A server that crashed is not waited for: another one takes over.
  primary_start_timeout: 0,
  maximum_lag_on_failover: 1048576,
  synchronous_mode: isSynchronous,
  postgresql: {
    use_pg_rewind: true,
    use_slots: true,
    parameters: {
      ...settings,
      archive_mode: "on",
      archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
    },
  },
})

/** A cluster of which nothing runs yet; `stop` stops what was started, and removes the folder unless it is kept. */
export const newCluster = async ({ isSynchronous, keeps }) => {
  const folder = newFolder()
  const nodes = []
  const stop = async () => {
    await Promise.all(nodes.map(stopNode))
    await stopServers()
    if (!keeps) removeFolder(folder)
  }
  const ports = await freePorts(11)
  const [primaryPort, replicaPort, poolPort] = ports.slice(8)
  return {
    folder,
    archive: folderIn(folder, "archive"),
    nodes,
    stop,
    isSynchronous,
    ports,
    primaryPort,
    replicaPort,
    poolPort,
  }
}

/** Starts everything, and waits until the followers stream. */
export const startCluster = async (cluster) => {
  const { folder, archive, nodes, isSynchronous, ports, primaryPort, replicaPort, poolPort } = cluster
  const etcd = await startEtcd(folder, ports)
  const dynamic = dynamicOf(isSynchronous, archive)
  for (const at of [1, 2, 3]) {
    const [port, restPort] = ports.slice(2 * at)
    nodes.push(patroniNode(folder, `node${at}`, { port, restPort, etcd: etcd.host, dynamic }))
  }
  for (const node of nodes) startNode(node)
  startHaproxy(folder, nodes, [primaryPort, replicaPort])
  startPgbouncer(folder, poolPort, primaryPort)
  await settled(cluster, 90)
  await prepare(cluster)
}

/** The node that leads, where there is one. */
export const leaderOf = async ({ nodes }) => (await leading(nodes))?.node

/**
 * Waits until one node leads and the two others stream from it, one of them synchronously where that is asked.
 *
 * The agents have to know it, too: before etcd says which follower is the synchronous one, none may take over.
 *
 * @returns the node that leads
 */
export const settled = (cluster, seconds = 120) =>
  eventually("one node leads, two follow", seconds, async () => {
    const leader = await leading(cluster.nodes)
    const streams = (leader?.state.replication ?? []).filter(({ state }) => state === "streaming")
    if (streams.length < 2) return false
    if (!cluster.isSynchronous) return leader.node
    const members = (await restOf(leader.node, "cluster"))?.members ?? []
    const [standby] = members.filter(({ role }) => role === "sync_standby")
    return streams.some((stream) => stream.sync_state === "sync" && stream.application_name === standby?.name)
      ? leader.node
      : false
  })

/** The nodes that follow; the one that the leader waits for comes last. */
export const followersOf = async ({ nodes }) => {
  const { node } = await leading(nodes)
  const roles = new Map((await restOf(node, "cluster")).members.map(({ name, role }) => [name, role]))
  const followers = nodes.filter((one) => one !== node)
  return followers.sort((one) => (roles.get(one.name) === "sync_standby" ? 1 : -1))
}

const leading = async (nodes) => {
  const states = await Promise.all(nodes.map(stateOf))
  const at = states.findIndex((state) => state?.state === "running" && ["master", "primary"].includes(state.role))
  return at < 0 ? undefined : { node: nodes[at], state: states[at] }
}
