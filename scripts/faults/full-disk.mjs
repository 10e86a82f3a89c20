/** FullDisk: a store whose disk is full, becomes free, and is full again. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import { startServer } from "../../packages/store-postgres/src/server.fixture.ts"
import { ledgerOf } from "./ledger.mjs"
import { opened, outcomeOf, told, watchRejections } from "./opened.mjs"
import { below, randomOf } from "./random.mjs"
import { shiftOf } from "./shift.mjs"
import { smallDisk } from "./small-disk.mjs"
import { witnessOf } from "./witness.mjs"

const network = "full"

/** A file on a small disk that is filled up `rounds` times, each time at another byte. */
export const fillDisk = async ({ rounds, seed, report = () => {} }) => {
  const disk = smallDisk(24)
  if (disk === undefined) return { tried: "nothing: no disk can be mounted here", wrong: [] }
  const wrong = []
  const unwatch = watchRejections(wrong)
  const random = randomOf(seed, "full disk")
  const address = `sqlite:${join(disk.folder, "store.db")}`
  const [ledger, witness] = [ledgerOf({ seed, network }), witnessOf({ seed, network })]
  const seen = { full: 0, openedFull: 0 }
  disk.fill(below(random, 6000))
  wrong.push(...(await opensOnFull(address)))
  disk.empty()
  for (let round = 0; round < rounds && wrong.length === 0; round += 1) {
    const backend = await opened(address)
    disk.fill(Math.floor(2 ** (8 + 14 * random())))
    const failed = await writeUntilFailed({ backend, ledger, witness, limit: 3000 })
    wrong.push(...refusesClearly(failed), ...(await answersReads(backend)))
    seen.full += 1
    if (random() < 0.3) {
      const other = await outcomeOf(opened(address))
      if (other.broken !== undefined) wrong.push(`opened on a full disk: ${told(other.broken)}`)
      await other.done?.close()
      seen.openedFull += 1
    }
    disk.empty()
    // The store that is open goes on, without being opened again.
    const again = await outcomeOf(backend.commit(ledger.commitOf(1)))
    if (again.done === undefined) wrong.push(`with room again: ${told(again.failed ?? again.broken)}`)
    else witness.confirmed(ledger.count() + 1, confirmed(ledger, ledger.commitOf(1), again.done))
    witness.begun(`c${ledger.count()}.1`)
    wrong.push(...(await witness.wrongIn(backend)))
    await backend.close()
    if (round % 10 === 9) report(`${round + 1} times full, ${ledger.count()} commits`)
  }
  disk.remove()
  unwatch()
  return { tried: "a disk of 24 MB", ...seen, commits: ledger.count(), wrong }
}

const confirmed = (ledger, commit, receipt) => {
  ledger.written(commit)
  return receipt
}

/** A store that cannot be made says so, and does not stand in the way of the one that is made later. */
const opensOnFull = async (address) => {
  const { done, failed, broken } = await outcomeOf(opened(address))
  await done?.close()
  if (failed?.operation === "open" && failed.retryable === false) return []
  return [`opened on a full disk: ${told(failed ?? broken ?? "went well")}`]
}

const writeUntilFailed = async ({ backend, ledger, witness, limit }) => {
  for (let number = 0; number < limit; number += 1) {
    const commit = ledger.commitOf()
    witness.begun(commit.id)
    const { done, failed, broken } = await outcomeOf(backend.commit(commit))
    if (done === undefined) return failed ?? broken
    ledger.written(commit)
    witness.confirmed(ledger.count(), done)
  }
  return "the disk did not get full"
}

const refusesClearly = (failed) =>
  failed?._tag === "BackendFailure" && failed.retryable === false && failed.outcome === undefined
    ? []
    : [`on a full disk: ${told(failed)}`]

const answersReads = async (backend) => {
  const key = { network, collection: "entries", id: "d0" }
  const reads = {
    get: backend.get([key]),
    query: backend.query({ network, collection: "entries", limit: 10 }),
    changes: backend.changes({ network, after: "", limit: 10 }),
    versions: backend.versions([{ key, revision: 1 }]),
  }
  const wrong = []
  for (const [name, read] of Object.entries(reads)) {
    const { done, failed, broken } = await outcomeOf(read)
    if (done === undefined) wrong.push(`${name} on a full disk: ${told(failed ?? broken)}`)
  }
  return wrong
}

/** The same without a disk of one's own: a process that may not write files beyond a size, killed by nothing. */
export const limitFiles = async ({ rounds, seed, program }) => {
  const folder = mkdtempSync(join(tmpdir(), "sozialraum-faults-"))
  const address = `sqlite:${join(folder, "store.db")}`
  const witness = witnessOf({ seed, network })
  const wrong = []
  for (let round = 0; round < rounds && wrong.length === 0; round += 1) {
    const blocks = 400 * (round + 1) + below(randomOf(seed, round), 300)
    wrong.push(...(await limited({ blocks, address, seed, program, witness })))
    const backend = await opened(address)
    wrong.push(...(await witness.wrongIn(backend)))
    await backend.close()
  }
  rmSync(folder, { recursive: true })
  return { tried: "files of a limited size", full: rounds, commits: witness.count(), wrong }
}

const limited = async ({ blocks, address, seed, program, witness }) => {
  const words = [program, address, String(witness.count()), JSON.stringify({ seed, network }), "{}"]
  const script = `ulimit -f ${blocks}; exec "$@"`
  const child = spawn("sh", ["-c", script, "limited", process.execPath, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TZ: "UTC" },
  })
  const said = []
  const over = once(child, "close")
  for await (const line of createInterface(child.stdout)) {
    const [word, first, rest] = line.split(/ (.+?)(?: (.+))?$/)
    if (word === "begun") witness.begun(first)
    else if (word === "done") witness.confirmed(Number(first), JSON.parse(rest))
    else said.push(line)
  }
  const [code] = await over
  const isClear = said.length === 1 && /BackendFailure \{"operation":"(commit|open)","retryable":false\}/.test(said[0])
  return code === 0 && isClear ? [] : [`with files of at most ${blocks} blocks: exit ${code}, ${said.join("; ")}`]
}

/** A PostgreSQL whose disk is filled up: it refuses, or falls over because it cannot write its log, and goes on with room. */
export const fillServerDisk = async ({ rounds, seed, report = () => {} }) => {
  const disk = smallDisk(200)
  if (disk === undefined) return { tried: "nothing: no disk can be mounted here", wrong: [] }
  const wrong = []
  const unwatch = watchRejections(wrong)
  const random = randomOf(seed, "full disk of the server")
  const settings = { min_wal_size: "32MB", max_wal_size: "32MB", wal_recycle: "off" }
  const server = await startServer({ durable: true, parent: disk.folder, settings })
  const backend = await opened(await server.database())
  const isFull = ({ retryable, outcome, cause }) => !retryable && outcome === undefined && cause?.code === "53100"
  const shift = shiftOf({ backend, seed, clerks: 4, fill: 20_000, permits: isFull })
  const seen = { full: 0, fellOver: 0 }
  for (let round = 0; round < rounds && wrong.length === 0; round += 1) {
    wrong.push(...(await shift.allWriteOn(30_000)).wrong)
    disk.fill(below(random, 8_000_000))
    const failures = shift.failed()
    for (let waited = 0; waited < 2000 && shift.failed() < failures + 20; waited += 1) await setTimeout(10)
    if (shift.failed() > failures) seen.full += 1
    disk.empty()
    if (server.pid() === undefined) {
      seen.fellOver += 1
      await server.start()
    }
    wrong.push(...(await shift.allWriteOn(30_000)).wrong)
    report(`${round + 1} times full, ${shift.commits()} commits`)
  }
  await shift.end()
  wrong.push(...(await shift.wrongIn(backend)))
  await backend.close()
  await server.remove()
  disk.remove()
  unwatch()
  return { tried: "a disk of 200 MB", ...seen, commits: shift.commits(), failures: shift.failures(), wrong }
}
