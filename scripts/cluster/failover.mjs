/** Failover: the leader goes away again and again while clients write; what they were told is held against the store. */
import { settled } from "./cluster.mjs"
import { startReaders } from "./reader.mjs"
import { checkRound, runRound, seconds } from "./round.mjs"
import { openStore, waysOf } from "./store.mjs"
import { changesOfCommit, startWriters } from "./writers.mjs"

const writerCount = 16
const kinds = ["crash", "vanish", "freeze"]
const gentle = ["deafness", "switchover"]

/**
 * Makes so many leaders go away while 16 writers commit; then a follower, and then the lead is handed over.
 *
 * With asynchronous replication something may be lost: it is counted and said, and is nothing wrong.
 *
 * @returns how much was wrong
 */
export const runFailover = async (cluster, kills, say) => {
  const ways = waysOf(cluster)
  const stores = ways.map(({ name, url }) => ({ name, ...openStore({ url, connections: 8 }) }))
  const reading = openStore({ url: ways[0].url })
  await settled(cluster)
  const readers = startReaders(reading)
  const writers = startWriters(stores, writerCount)
  const run = { cluster, reading, readers, writers, say, told: 0 }
  const rounds = []
  try {
    for (let at = 0; at < kills; at += 1) rounds.push(await runRound(run, at + 1, kinds[at % kinds.length]))
    for (const [at, kind] of gentle.entries()) rounds.push(await runRound(run, kills + at + 1, kind))
    await writers.stop()
    rounds.push({ kind: "end", gap: 0, ...(await checkRound(run)) })
  } finally {
    await writers.stop()
    await readers.stop()
    await Promise.all([...stores, reading].map(({ close }) => close()))
  }
  return verdict(cluster, { rounds, told: run.told }, say)
}

const verdict = ({ isSynchronous }, { rounds, told }, say) => {
  const sum = (name) => rounds.reduce((all, round) => all + round[name], 0)
  const [lost, vanished] = [sum("lost"), sum("vanished")]
  // Every writer was told what became of its last commit: there is nothing in the store that nobody was told of.
  const untold = Math.abs(rounds.at(-1).changes / changesOfCommit - (told - lost))
  const broken = ["partial", "doubled", "torn", "undead", "misread", "receipts", "skipped"].reduce(
    (all, name) => all + sum(name),
    0,
  )
  for (const kind of [...kinds, ...gentle]) {
    const gaps = rounds.filter((round) => round.kind === kind).map(({ gap }) => gap)
    if (gaps.length > 0) say(`${kind}: ${gaps.length} times; longest gaps ${gaps.map(seconds).join(", ")}`)
  }
  say(`longest gap that a client saw: ${seconds(Math.max(...rounds.map(({ gap }) => gap)))}`)
  say(
    `acknowledged commits: ${told}; lost: ${lost}; in the store and not acknowledged: ${untold}; wrong otherwise: ${broken}`,
  )
  if (isSynchronous) return lost + vanished + untold + broken
  say(`asynchronous replication may lose what was acknowledged last: ${lost} commits here`)
  say(`subscribers were shown ${vanished} changes that are gone`)
  return untold + broken
}
