/**
 * Breaks lists at random and reads them: `node scripts/fuzz-import.mjs [RUNS] [SEED]`, or with one seed alone to see it.
 *
 * Reading must not throw, take more than two seconds of the processor for a megabyte, need more than four times the file
 * and 200 MB, or lose a record. Each worker is a process, so that one that hangs can be ended and named.
 */
import { fork } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const lists = join(root, "..", "shared", "data", "lists")
const [slowestMs, hangMs, batch, mostHeld] = [2000, 60_000, 500, 100e6]

/** What a worker loads; written once, before the first one starts. */
const lawsAndMutations = async () => {
  // Only here: a worker needs the memory for what it reads.
  const { bundled } = await import("./bundled.mjs")
  const corpus = "./packages/import-csv/src/corpus"
  return bundled(
    "fuzz/import.mjs",
    `export { brokenLaws } from "${corpus}/fuzz.fixture.ts"
     export { largest, mutated } from "${corpus}/mutations.fixture.ts"
     export { defectSamples } from "${corpus}/defects.fixture.ts"`,
  )
}

const sinceMs = (start) => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const again = (work) => {
  globalThis.gc()
  const start = process.cpuUsage()
  work()
  return sinceMs(start)
}

/** Reads the inputs of a range of seeds and tells what they broke. */
const work = async (bundle) => {
  const { brokenLaws, largest, mutated, defectSamples } = await import(pathToFileURL(bundle).href)
  const published = existsSync(lists) ? readdirSync(lists).filter((name) => name.endsWith(".csv")) : []
  const samples = [...published.map((name) => readFileSync(join(lists, name))), ...defectSamples]
  for (let seed = 0; seed < 200; seed++) brokenLaws(mutated(samples, seed), false)
  process.on("message", ({ from, to, loud }) => {
    const broken = []
    let [slowest, slowestSeed, most, bytes] = [0, from, 0, 0]
    for (let seed = from; seed < to; seed++) {
      const input = mutated(samples, seed)
      const held = process.memoryUsage.rss()
      const start = process.cpuUsage()
      const laws = [...brokenLaws(input, seed % 10 === 0 || loud)]
      const once = sinceMs(start)
      // What the machine was busy with besides is not the fault of the input.
      const ms =
        once > slowestMs
          ? Math.min(
              once,
              again(() => brokenLaws(input, false)),
            )
          : once
      const more = process.memoryUsage.rss() - held
      if (ms > slowestMs && input.length <= largest) laws.push(`${Math.round(ms)} ms for ${input.length} bytes`)
      if (more > 4 * input.length + 200e6) laws.push(`${Math.round(more / 1e6)} MB for ${input.length} bytes`)
      if (loud) console.log(new TextDecoder("latin1").decode(input.subarray(0, 4000)))
      if (laws.length > 0) broken.push({ seed, laws })
      if (ms > slowest) [slowest, slowestSeed] = [ms, seed]
      most = Math.max(most, more)
      bytes += input.length
      if (ms > 500) process.send({ alive: seed })
    }
    globalThis.gc()
    const { heapUsed } = process.memoryUsage()
    if (heapUsed > mostHeld)
      broken.push({ seed: from, laws: [`${Math.round(heapUsed / 1e6)} MB are held after this batch`] })
    process.send({ done: to - from, broken, slowest, slowestSeed, most, bytes })
  })
  process.send({ ready: true })
}

/** Hands out ranges of seeds until all are read. */
const oversee = async (runs, first, loud) => {
  const bundle = await lawsAndMutations()
  const total = { done: 0, bytes: 0, slowest: 0, slowestSeed: first, most: 0, broken: [] }
  let next = first
  const begin = Date.now()
  const one = () =>
    new Promise((resolve, reject) => {
      let [range, timer, worker] = [undefined, undefined, undefined]
      const give = () => {
        clearTimeout(timer)
        if (next >= first + runs) {
          worker.disconnect()
          return resolve()
        }
        range = { from: next, to: Math.min(next + batch, first + runs), loud }
        next = range.to
        worker.send(range)
        watch()
      }
      const watch = () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          total.broken.push({ seed: range.from, laws: [`hangs between ${range.from} and ${range.to}`] })
          worker.kill("SIGKILL")
          start()
        }, hangMs)
      }
      const start = () => {
        worker = fork(fileURLToPath(import.meta.url), ["--worker", bundle], { execArgv: ["--expose-gc"] })
        worker.on("message", (told) => {
          if (told.ready) return give()
          if (told.alive !== undefined) return watch()
          total.done += told.done
          total.bytes += told.bytes
          total.most = Math.max(total.most, told.most)
          if (told.slowest > total.slowest) [total.slowest, total.slowestSeed] = [told.slowest, told.slowestSeed]
          for (const broken of told.broken) {
            total.broken.push(broken)
            if (total.broken.length <= 20) console.log(`seed ${broken.seed}: ${broken.laws.join("; ").slice(0, 600)}`)
          }
          if (total.done % 50_000 < batch) console.error(`${total.done} of ${runs}, ${total.broken.length} broken`)
          give()
        })
        worker.on("exit", (code, signal) => {
          if (code === 0 || signal === "SIGKILL") return
          // One that cannot even begin would be started again for ever.
          if (range === undefined)
            return reject(new Error(`a worker ended with ${code ?? signal} before it read a list`))
          total.broken.push({ seed: range.from, laws: [`the process ended with ${code ?? signal} in this batch`] })
          start()
        })
      }
      start()
    })
  await Promise.all(Array.from({ length: loud ? 1 : Math.min(2, availableParallelism()) }, one))
  const seconds = (Date.now() - begin) / 1000
  console.log(
    [
      `${total.done} lists of ${Math.round(total.bytes / Math.max(1, total.done))} bytes on average in ${seconds.toFixed(0)} s`,
      `broken: ${total.broken.length}`,
      `slowest: ${total.slowest.toFixed(0)} ms (seed ${total.slowestSeed})`,
      `memory for one list: ${Math.round(total.most / 1e6)} MB at most`,
    ].join("\n"),
  )
  process.exitCode = total.broken.length > 0 || total.done === 0 ? 1 : 0
}

const [first, second] = process.argv.slice(2)
if (first === "--worker") await work(second)
else {
  const [runs, seed] = [Number(first ?? 20_000), Number(second ?? 1)]
  await oversee(runs, seed, runs === 1)
}
