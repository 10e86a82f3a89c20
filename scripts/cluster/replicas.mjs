/** Replicas: what readers see who accept a follower's state, and when the leader has to answer instead. */
import { setTimeout as sleep } from "node:timers/promises"
import { followersOf, settled } from "./cluster.mjs"
import { answeredSince, deskOf, momentOf, network } from "./desk.mjs"
import { freezeNode, harms, otherLeader } from "./harm.mjs"
import { signalAgent, signalPostmaster, startNode } from "./patroni-node.mjs"
import { signalIn } from "./server.mjs"
import { ask, urlOf } from "./sql.mjs"
import { openStore, waysOf } from "./store.mjs"

/** Tries every case on one follower; answers how many did not hold. */
export const runReplicas = async (cluster, say) => {
  const leader = await settled(cluster)
  const [replica] = await followersOf(cluster)
  const { run, close } = openStore({ url: urlOf(leader.port), replicas: [urlOf(replica.port)] })
  const desk = deskOf(run)
  let wrong = 0
  const holds = (isTrue, sentence) => {
    if (!isTrue) wrong += 1
    say(`${isTrue ? "yes" : "NO "}: ${sentence}`)
  }
  try {
    for (const tell of cases) await tell({ desk, replica, leader, holds, say })
  } finally {
    await ask(replica.port, "select pg_wal_replay_resume()").catch(() => undefined)
    await close()
    startNodeAgain(replica)
    await settled(cluster)
  }
  await swapped({ cluster, holds })
  return wrong
}

const cases = [
  async ({ desk, replica, holds }) => {
    await desk.write(1)
    await sleep(500)
    const first = await momentOf(replica)
    await desk.read({ _tag: "Within", seconds: 60 })
    holds(await answeredSince(replica, first), "Within 60 s is answered by the follower")
    const second = await momentOf(replica)
    await desk.read({ _tag: "Latest" })
    holds(!(await answeredSince(replica, second)), "Latest is answered by the leader")
  },
  async ({ desk, replica, holds, say }) => {
    let [own, byFollower] = [0, 0]
    for (let at = 0; at < 100; at += 1) {
      const { cursor } = await desk.write(100 + at)
      const moment = await momentOf(replica)
      if ((await desk.read({ _tag: "AtLeast", network, cursor })) === 100 + at) own += 1
      if (await answeredSince(replica, moment)) byFollower += 1
    }
    for (let at = 100; at < 500; at += 1) {
      const { cursor } = await desk.write(100 + at)
      if ((await desk.read({ _tag: "AtLeast", network, cursor })) === 100 + at) own += 1
    }
    holds(own === 500, `AtLeast the receipt: ${own} of 500 writes were read back at once`)
    say(`     of the first 100 of them, the follower answered ${byFollower}`)
  },
  async ({ desk, replica, holds }) => {
    const old = (await desk.write(1000)).cursor
    await sleep(500)
    await ask(replica.port, "select pg_wal_replay_pause()")
    const { cursor } = await desk.write(1001)
    holds(
      (await desk.read({ _tag: "AtLeast", network, cursor })) === 1001,
      "replay is paused: AtLeast still sees the own write",
    )
    holds(
      (await desk.read({ _tag: "AtLeast", network, cursor: old })) >= 1000,
      "AtLeast an older receipt sees at least that",
    )
    holds((await desk.read({ _tag: "Latest" })) === 1001, "Latest sees it, too")
    holds(
      (await desk.changesAfter(cursor, { _tag: "Within", seconds: 600 })) === 0,
      "a subscriber who is ahead of the follower is told nothing, and nothing wrong",
    )
    holds((await desk.read({ _tag: "Within", seconds: 600 })) === 1000, "Within 600 s is answered with the older state")
    await sleep(4000)
    await desk.write(1002)
    holds((await desk.read({ _tag: "Within", seconds: 2 })) === 1002, "Within 2 s is not, four seconds later")
    await ask(replica.port, "select pg_wal_replay_resume()")
  },
  async ({ desk, replica, holds }) => {
    await sleep(6000)
    const moment = await momentOf(replica)
    await desk.read({ _tag: "Within", seconds: 2 })
    holds(await answeredSince(replica, moment), "nobody wrote for six seconds: Within 2 s is answered by the follower")
  },
  async ({ desk, replica, holds }) => {
    const receiver = Number(await ask(replica.port, "select pid from pg_stat_wal_receiver"))
    signalIn(receiver, replica.folder, "SIGSTOP")
    await desk.write(2000)
    await sleep(4000)
    await desk.write(2001)
    holds(
      (await desk.read({ _tag: "Within", seconds: 2 })) === 2001,
      "the follower hears nothing more: Within 2 s sees the newest",
    )
    signalIn(receiver, replica.folder, "SIGCONT")
  },
  async ({ desk, replica, holds, say }) => {
    await desk.write(2500)
    await sleep(1000)
    await desk.read({ _tag: "Within", seconds: 60 })
    const thaw = freezeNode(replica)
    const begun = performance.now()
    const seen = await desk.read({ _tag: "Within", seconds: 60 })
    const took = performance.now() - begun
    thaw()
    holds(seen === 2500 && took < 10_000, `the follower hangs: the leader answers after ${(took / 1000).toFixed(1)} s`)
    const again = performance.now()
    await desk.read({ _tag: "Within", seconds: 60 })
    say(`     the next read took ${(performance.now() - again).toFixed(0)} ms`)
  },
  async ({ desk, replica, holds, say }) => {
    signalAgent(replica, "SIGKILL")
    signalPostmaster(replica, "SIGKILL")
    const begun = performance.now()
    const { cursor } = await desk.write(3000)
    const asked = [{ _tag: "Within", seconds: 60 }, { _tag: "AtLeast", network, cursor }, { _tag: "Latest" }]
    const seen = []
    for (const freshness of asked) seen.push(await desk.read(freshness))
    holds(
      seen.every((value) => value === 3000),
      "the follower is dead: every read is answered by the leader, without an error",
    )
    say(`     a write and the first three reads took ${(performance.now() - begun).toFixed(0)} ms`)
  },
]

/** Every node is named as leader and as follower: who is which, the store finds out, and again after a change. */
const swapped = async ({ cluster, holds }) => {
  const url = waysOf(cluster).at(-1).url
  const { run, close } = openStore({ url, replicas: cluster.nodes.map(({ port }) => urlOf(port)) })
  const desk = deskOf(run)
  const right = async () => {
    let own = 0
    for (let at = 0; at < 100; at += 1) {
      const { cursor } = await desk.write(at)
      const isRead = typeof (await desk.read({ _tag: "Within", seconds: 600 })) === "number"
      if ((await desk.read({ _tag: "AtLeast", network, cursor })) === at && isRead) own += 1
    }
    return own
  }
  const before = await right()
  const leader = await settled(cluster)
  await harms.switchover.does(leader)
  await otherLeader(cluster, leader)
  await settled(cluster)
  const after = await right()
  await close()
  holds(
    before === 100 && after === 100,
    `every node named in both roles, before and after a switchover: ${before} and ${after} of 100 writes were read back`,
  )
}

const startNodeAgain = (node) => {
  if (!node.agent.isUp) startNode(node)
}
