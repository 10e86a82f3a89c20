/** Cuts: a connection that breaks in the middle of a commit, in every way a connection can break. */
import { setTimeout } from "node:timers/promises"
import { commit as committed } from "@sozialraum/store"
import { opened, outcomeOf, told, watchRejections } from "./opened.mjs"
import { proxyBefore, ways } from "./proxy.mjs"
import { below, randomOf } from "./random.mjs"
import { shiftOf } from "./shift.mjs"

/** Short, so that what is silent for ever ends soon. */
const options = { statementTimeout: "700 millis", connectTimeout: "700 millis", lockTimeout: "500 millis" }
/** What may be silent in all, even where something is tried again. */
const longestMs = 6000

/**
 * Breaks the connection of commits, `count` times in each way, and then that of many writers at random.
 *
 * @param address - of a database of one's own
 */
export const cutConnections = async ({ address, count, seed, only = ways, report = () => {} }) => {
  const wrong = []
  const unwatch = watchRejections(wrong)
  const proxy = await proxyBefore(address)
  const [through, direct] = [await opened(proxy.url, options), await opened(address)]
  const facts = {}
  for (const way of only) {
    // What is silent takes as long as the limits of time allow.
    const times = way.startsWith("silent") ? Math.ceil(count / 5) : count
    const seen = { written: 0, slowestMs: 0 }
    for (let number = 0; number < times; number += 1) {
      wrong.push(...(await cutOne({ way, number, proxy, through, direct, seen })).map((what) => `${way}: ${what}`))
    }
    facts[way] = `${times} cut three times; ${seen.written} were written when looked at; slowest ${seen.slowestMs} ms`
    report(`${way}: ${facts[way]}`)
  }
  wrong.push(...(await closedDoors({ proxy, through })))
  const crowd = await cutCrowd({ proxy, direct, seed, times: count * only.length })
  wrong.push(...crowd.wrong)
  await through.close()
  await direct.close()
  await proxy.close()
  unwatch()
  return { ...facts, crowd: { ...crowd, wrong: undefined }, wrong }
}

const commitOf = (way, number, more) => {
  const key = { network: `cut-${way}`, collection: "notes", id: `n${number}` }
  const put = { _tag: "Put", key, document: { number }, indexes: [], schema: 1 }
  const said = {
    by: "writer",
    reason: `cut here: ${way} ${number} ${more.id ?? "nameless"}`,
    at: "2026-03-02T09:00:00Z",
  }
  return { network: key.network, checks: [{ key, revision: 0 }], writes: [put], ...said, ...more }
}

/** One commit with an id, one without, and one that the store itself sends until it knows. */
const cutOne = async ({ way, number, proxy, through, direct, seen }) => {
  const wrong = []
  const named = commitOf(way, 3 * number, { id: `id${number}` })
  const isWritten = async ({ writes: [{ key }] }) => (await direct.get([key]))[0] !== undefined
  const cut = async (sent, send) => {
    const [start, broken] = [performance.now(), proxy.breakAt(sent.reason, way)]
    const outcome = await outcomeOf(send())
    const took = Math.round(performance.now() - start)
    seen.slowestMs = Math.max(seen.slowestMs, took)
    if (took > longestMs) wrong.push(`${sent.reason}: ended only after ${took} ms`)
    await broken
    return outcome
  }
  const first = await cut(named, () => through.commit(named))
  if (first.failed?.outcome !== "unknown" || first.failed.commit !== named.id || first.failed.retryable !== true)
    wrong.push(`${named.reason}: ${told(first.failed ?? first.broken ?? first.done)}`)
  if (way === "before" && (await isWritten(named))) wrong.push("written, although the server never heard of it")
  if (await isWritten(named)) seen.written += 1
  const again = await outcomeOf(through.commit(named))
  if (again.done?.revisions.join() !== "1")
    wrong.push(`${named.reason}, sent again: ${told(again.failed ?? again.broken)}`)

  const nameless = commitOf(way, 3 * number + 1, {})
  const second = await cut(nameless, () => through.commit(nameless))
  if (second.failed?.outcome !== "unknown" || second.failed.retryable !== false || second.failed.commit !== undefined)
    wrong.push(`${nameless.reason}: ${told(second.failed ?? second.broken ?? second.done)}`)

  const easy = commitOf(way, 3 * number + 2, {})
  const third = await cut(easy, () => through.run(committed(easy)))
  if (third.done?.revisions.join() !== "1") wrong.push(`${easy.reason}: ${told(third.failed ?? third.broken)}`)

  const { network } = named
  const changes = await direct.changes({ network, after: "", limit: 1_000_000 })
  const timesOf = (id) => changes.filter(({ key }) => key.id === id).length
  for (const sent of [named, easy]) {
    const times = timesOf(sent.writes[0].key.id)
    if (times !== 1) wrong.push(`${sent.reason}: written ${times} times`)
  }
  const most = way === "before" || way === "halfway" || way === "silentBefore" ? 0 : 1
  if (timesOf(nameless.writes[0].key.id) > most) wrong.push(`${nameless.reason}: written too often`)
  return wrong
}

/** The server cannot be reached at all: every operation says so in time, and works again as soon as it can be. */
const closedDoors = async ({ proxy, through }) => {
  const wrong = []
  const key = { network: "doors", collection: "notes", id: "a" }
  const operations = {
    get: () => through.get([key]),
    query: () => through.query({ network: "doors", collection: "notes", limit: 10 }),
    changes: () => through.changes({ network: "doors", after: "", limit: 10 }),
    versions: () => through.versions([{ key, revision: 1 }]),
    networks: () => through.networks("", 10),
    commit: () => through.commit(commitOf("doors", 0, { id: "doors", checks: [] })),
  }
  for (const door of ["refuse", "swallow"]) {
    proxy[door]()
    proxy.cutAll()
    const refused = await Promise.all(
      Object.entries(operations).map(([name, operation]) => refusedInTime(name, operation)),
    )
    wrong.push(...refused.flat().map((what) => `${door}: ${what}`))
    proxy.admit()
    if (door === "swallow") proxy.cutAll()
    for (const [name, operation] of Object.entries(operations)) {
      const { failed, broken } = await outcomeOf(operation())
      if ((failed ?? broken) !== undefined) wrong.push(`${door}, and open again: ${name}: ${told(failed ?? broken)}`)
    }
  }
  return wrong
}

const refusedInTime = async (name, operation) => {
  const start = performance.now()
  const { failed, broken } = await outcomeOf(operation())
  const took = Math.round(performance.now() - start)
  const isRight = failed?.retryable === true && failed.operation === name && failed.outcome === undefined
  return isRight && took < longestMs ? [] : [`${name} after ${took} ms: ${told(failed ?? broken ?? "went well")}`]
}

/** All connections at once, again and again, while many write. */
const cutCrowd = async ({ proxy, direct, seed, times }) => {
  const random = randomOf(seed, "crowd")
  const backend = await opened(proxy.url, { ...options, statementTimeout: "5 seconds" })
  const shift = shiftOf({ backend, seed, clerks: 16, name: "crowd" })
  const wrong = []
  for (let cut = 0; cut < times && wrong.length === 0; cut += 1) {
    await setTimeout(below(random, 120))
    proxy.cutAll()
    if (cut % 10 === 9) wrong.push(...(await shift.allWriteOn(30_000)).wrong)
  }
  await shift.end()
  wrong.push(...(await shift.wrongIn(direct)))
  await backend.close()
  return { cuts: times, commits: shift.commits(), clearedUp: shift.clearedUp(), failures: shift.failures(), wrong }
}
