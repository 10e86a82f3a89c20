/** Harm: the ways in which a leader goes away, and how it comes back. */
import { readdirSync, readFileSync } from "node:fs"
import { followersOf, leaderOf } from "./cluster.mjs"
import { postmasterOf, restOf, signalAgent, signalPostmaster, startNode } from "./patroni-node.mjs"
import { eventually, signalIn } from "./server.mjs"
import { ask } from "./sql.mjs"

/** Each does harm to the leader, and answers how to mend it. */
export const harms = {
  crash: {
    says: "kill -9 of PostgreSQL; the agent beside it stays",
    does: async (node) => {
      signalPostmaster(node, "SIGKILL")
      return async () => {}
    },
  },
  vanish: {
    says: "kill -9 of PostgreSQL and of the agent, as when the machine loses its power",
    does: async (node) => {
      signalAgent(node, "SIGKILL")
      signalPostmaster(node, "SIGKILL")
      return async () => startNode(node)
    },
  },
  freeze: {
    says: "PostgreSQL and the agent stop answering (SIGSTOP), and wake up when another one leads",
    does: async (node) => {
      const thaw = freezeNode(node)
      return async () => thaw()
    },
  },
  deafness: {
    says: "the follower that every commit waits for stops answering (SIGSTOP of its receiver)",
    keepsLeader: true,
    does: async (_leader, cluster) => {
      const standby = (await followersOf(cluster)).at(-1)
      const receiver = Number(await ask(standby.port, "select pid from pg_stat_wal_receiver"))
      signalIn(receiver, standby.folder, "SIGSTOP")
      return async () => signalIn(receiver, standby.folder, "SIGCONT")
    },
  },
  switchover: {
    says: "the agent hands the lead over, as before maintenance",
    does: async (node) => {
      const body = JSON.stringify({ leader: node.name })
      const answer = await restOf(node, "switchover", { method: "POST", body, signal: AbortSignal.timeout(60_000) })
      if (!String(answer).startsWith("Successfully")) throw new Error(`no switchover: ${answer}`)
      return async () => {}
    },
  },
}

/** Stops everything that a node runs where it stands; answers how it goes on. */
export const freezeNode = (node) => {
  const postmaster = postmasterOf(node)
  signalAgent(node, "SIGSTOP")
  signalIn(postmaster, node.folder, "SIGSTOP")
  const frozen = childrenOf(postmaster)
  for (const pid of frozen) signalIn(pid, node.folder, "SIGSTOP")
  return () => {
    for (const pid of [...frozen, postmaster]) signalIn(pid, node.folder, "SIGCONT")
    signalAgent(node, "SIGCONT")
  }
}

/** Waits until another node than this one leads. */
export const otherLeader = (cluster, node, seconds = 90) =>
  eventually("another node leads", seconds, async () => {
    const leader = await leaderOf({ nodes: cluster.nodes.filter((one) => one !== node) })
    return leader
  })

const childrenOf = (parent) =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]) === parent
      } catch {
        return false
      }
    })
