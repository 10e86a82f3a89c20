/** Rounds: one harm to the leader under writers, and what they and the store say afterwards. */
import { setTimeout as sleep } from "node:timers/promises"
import { checkNetwork } from "./checks.mjs"
import { settled } from "./cluster.mjs"
import { harms, otherLeader } from "./harm.mjs"
import { eventually } from "./server.mjs"
import { networks } from "./writers.mjs"

/** Does one harm, waits until everybody writes again and the cluster is whole, and checks. */
export const runRound = async (run, number, kind) => {
  const { cluster, writers, say } = run
  const { says, keepsLeader, does } = harms[kind]
  const leader = await settled(cluster)
  await sleep(2000)
  for (const writer of writers.writers) writer.longest = 0
  const begun = performance.now()
  say(`round ${number}: ${leader.name} leads; ${kind}: ${says}`)
  const mend = await does(leader, cluster)
  if (keepsLeader) await sleep(1000)
  else {
    const successor = await otherLeader(cluster, leader)
    say(`  ${successor.name} leads after ${seconds(performance.now() - begun)}`)
  }
  await everybodyWrites(writers, performance.now())
  say(`  everybody writes again after ${seconds(performance.now() - begun)}`)
  await mend()
  await settled(cluster)
  const gap = sayGaps(writers.writers, say)
  for (const { way, expected, actual } of writers.refused) {
    say(`    a conflict by way of ${way}: revision ${expected} was told, ${actual} found`)
  }
  const before = run.told
  const wrong = await checkRound(run)
  say(`  told since: ${run.told - before}; ${wordsOf(wrong)}`)
  sayFailures(writers.failures, "writers", say)
  sayFailures(run.readers.failures, "subscribers", say)
  return { kind, gap, ...wrong }
}

/** The longest time that a writer was told nothing, way by way; answers the longest of all. */
const sayGaps = (writers, say) => {
  const gaps = new Map()
  for (const { way, longest, lastTold } of writers) {
    gaps.set(way.name, Math.max(gaps.get(way.name) ?? 0, longest, performance.now() - lastTold))
  }
  say(`  longest gap of a client: ${[...gaps].map(([name, gap]) => `${name} ${seconds(gap)}`).join(", ")}`)
  return Math.max(...gaps.values())
}

/** Waits until each writer was told of a commit after this moment; answers when the last one was. */
const everybodyWrites = async ({ writers }, since) => {
  await eventually("every writer commits again", 180, () => writers.every(({ lastTold }) => lastTold > since))
}

/** Waits for the subscribers, then checks every network. */
export const checkRound = async (run) => {
  const { writers, readers, reading } = run
  const [told, refused] = [writers.told.splice(0), writers.refused.splice(0)]
  run.told += told.length
  await sleep(1000)
  const sums = {
    changes: 0,
    lost: 0,
    partial: 0,
    doubled: 0,
    torn: 0,
    undead: 0,
    misread: 0,
    receipts: 0,
    vanished: 0,
    skipped: 0,
  }
  for (const network of networks) {
    const seen = readers.seen.get(network)
    const isHere = (one) => one.network === network
    const part = { network, told: told.filter(isHere), refused: refused.filter(isHere), seen: [...seen] }
    const found = await checkNetwork(reading, part)
    for (const name of Object.keys(sums)) sums[name] += name === "lost" ? found.lost.length : found[name]
    // A subscriber who was shown what is gone has to begin again; the places mean something else now.
    if (found.vanished > 0) seen.length = 0
  }
  return sums
}

/** What was counted, in a line. */
const wordsOf = ({ changes, ...wrong }) => {
  const found = Object.entries(wrong).filter(([, number]) => number > 0)
  const words = found.map(([name, number]) => `${name} ${number}`).join(", ")
  return `${changes} changes in the store; ${words === "" ? "nothing lost, nothing doubled, no parts, no gaps" : words}`
}

/** A span in seconds. */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

const sayFailures = (failures, who, say) => {
  for (const [what, times] of [...failures].sort(([, left], [, right]) => right - left)) {
    say(`    ${who} saw ${times} × ${what}`)
  }
  failures.clear()
}
