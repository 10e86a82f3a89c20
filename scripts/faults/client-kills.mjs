/** ClientKills: `kill -9` of processes that write, two at a time on one store, at random moments. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import { opened } from "./opened.mjs"
import { below, randomOf } from "./random.mjs"
import { witnessOf } from "./witness.mjs"

/** How long the other process may take to write on, and a process to get to work. */
const patienceMs = 30_000

/**
 * Kills processes that write.
 *
 * @param address - of the store, as `opened` knows it
 * @param program - the file of `child.mjs`, bundled
 * @returns how many kills, in how many of them a commit was under way, how many commits there are, and what is wrong
 */
export const killClients = async ({ address, program, kills, seed, options = {}, report = () => {} }) => {
  const random = randomOf(seed, "client kills")
  const witnesses = ["north", "south"].map((network) => witnessOf({ seed, network }))
  const wrong = []
  let killed = 0
  while (killed < kills && wrong.length === 0) {
    const writers = witnesses.map((witness) => writerOf({ address, program, seed, witness, options }))
    const order = random() < 0.5 ? writers : writers.toReversed()
    await killAtRandom(order[0], random)
    killed += 1
    if (killed < kills) {
      if (!(await order[1].writesOn())) wrong.push(`${order[1].name}: does not go on after the other was killed`)
      await killAtRandom(order[1], random)
      killed += 1
    } else order[1].kill()
    await Promise.all(writers.map(({ over }) => over))
    wrong.push(...writers.flatMap((writer) => writer.wrong))
    const backend = await opened(address, options)
    for (const witness of witnesses) wrong.push(...(await witness.wrongIn(backend)))
    await backend.close()
    if (killed % 20 === 0) report(`${killed} kills, ${total(witnesses, "count")} commits`)
  }
  return { kills: killed, clearedUp: total(witnesses, "clearedUp"), commits: total(witnesses, "count"), wrong }
}

const total = (witnesses, what) => witnesses.reduce((sum, witness) => sum + witness[what](), 0)

/** Some are killed while they open the store, most while they write. */
const killAtRandom = async (writer, random) => {
  if (random() < 0.85) await writer.writesOn()
  await setTimeout(random() < 0.5 ? below(random, 8) : below(random, 150))
  // Between two turns of the loop of events more can happen than in a thousand of the clock.
  for (let spin = below(random, 200_000); spin > 0; spin -= 1) performance.now()
  writer.kill()
}

const writerOf = ({ address, program, seed, witness, options }) => {
  const plan = JSON.stringify({ seed, network: witness.network })
  const words = [program, address, String(witness.count()), plan, JSON.stringify(options)]
  const child = spawn(process.execPath, words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TZ: "UTC" },
  })
  const [wrong, waiting] = [[], new Set()]
  createInterface(child.stdout).on("line", (line) => {
    const [word, first, rest] = line.split(/ (.+?)(?: (.+))?$/)
    if (word === "begun") witness.begun(first)
    else if (word === "done" && isWhole(rest)) {
      witness.confirmed(Number(first), JSON.parse(rest))
      for (const resolve of waiting) resolve(true)
      waiting.clear()
    } else if (word === "wrong") wrong.push(line)
  })
  let complaint = ""
  child.stderr.on("data", (data) => {
    complaint += data
  })
  let isKilled = false
  const over = once(child, "close").then(([code, signal]) => {
    for (const resolve of waiting) resolve(false)
    if (!isKilled) wrong.push(`${witness.network}: ended by itself (${signal ?? code}): ${complaint.slice(-1500)}`)
  })
  return {
    ...{ name: witness.network, wrong, over },
    /** Whether it is confirmed one more commit before patience ends. */
    writesOn: () => {
      const next = new Promise((resolve) => waiting.add(resolve))
      return Promise.race([next, setTimeout(patienceMs, false, { ref: false })])
    },
    kill: () => {
      isKilled = true
      child.kill("SIGKILL")
    },
  }
}

/** The last line of a killed process may be cut off. */
const isWhole = (text) => text?.endsWith("}") === true
