/**
 * Breaks calendar files at random and reads them: `node scripts/fuzz-ical.mjs [RUNS] [SEED]`, or with one seed alone to see it.
 *
 * Reading must not throw, take more than two seconds of the processor for a megabyte, need more than 400 MB, or lose a
 * component. Each worker is a process, so that one that hangs can be ended and named.
 */
import { fork } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const calendars = join(root, "..", "shared", "data", "calendars")
const [slowestMs, hangMs, batch, mostHeld] = [2000, 60_000, 200, 400e6]

const lawsAndMutations = async () => {
  const { bundled } = await import("./bundled.mjs")
  const corpus = "./packages/import-ical/src/corpus"
  return bundled(
    "fuzz/ical.mjs",
    `export { brokenLaws } from "${corpus}/laws.fixture.ts"
     export { mutated } from "${corpus}/mutations.fixture.ts"
     export { samples } from "${corpus}/samples.fixture.ts"`,
  )
}

const sinceMs = (start) => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Reads the inputs of a range of seeds and tells what they broke. */
const work = async (bundle) => {
  const { brokenLaws, mutated, samples } = await import(pathToFileURL(bundle).href)
  const published = existsSync(calendars) ? readdirSync(calendars).filter((name) => name.endsWith(".ics")) : []
  const files = [
    ...Object.values(samples).map((text) => new TextEncoder().encode(text)),
    ...published.map((name) => readFileSync(join(calendars, name))),
  ]
  for (let seed = 0; seed < 50; seed++) brokenLaws(mutated(files, seed), false)
  process.on("message", ({ from, to, loud }) => {
    const broken = []
    let [slowest, slowestSeed, most, bytes] = [0, from, 0, 0]
    for (let seed = from; seed < to; seed++) {
      const input = mutated(files, seed)
      bytes += input.length
      const start = process.cpuUsage()
      const laws = [...brokenLaws(input, seed % 25 === 0 || loud)]
      const readings = seed % 25 === 0 || loud ? 6 : 1
      const ms = sinceMs(start) / readings / Math.max(1, input.length / 1e6)
      if (ms > slowestMs) {
        globalThis.gc()
        const again = process.cpuUsage()
        brokenLaws(input, false)
        const alone = sinceMs(again) / Math.max(1, input.length / 1e6)
        if (alone > slowestMs) laws.push(`slow: ${Math.round(alone)} ms a megabyte`)
      }
      if (ms > slowest) [slowest, slowestSeed] = [ms, seed]
      const held = process.memoryUsage.rss()
      most = Math.max(most, held)
      if (held > mostHeld) {
        globalThis.gc()
        const left = process.memoryUsage().heapUsed
        if (left > mostHeld) laws.push(`holds ${Math.round(left / 1e6)} MB`)
      }
      if (laws.length > 0) broken.push({ seed, laws })
    }
    process.send({ from, to, broken, slowest, slowestSeed, most, bytes })
  })
  process.send({ ready: true })
}

const run = async (runs, first, loud) => {
  const bundle = await lawsAndMutations()
  let [next, done, failures, most, bytes] = [first, 0, 0, 0, 0]
  let slowest = [0, first]
  const began = Date.now()
  const workers = loud ? 1 : Math.max(1, Math.min(2, availableParallelism()))
  await Promise.all(
    Array.from(
      { length: workers },
      () =>
        new Promise((resolve) => {
          const start = () => {
            let current
            let timer
            const child = fork(fileURLToPath(import.meta.url), ["--worker", bundle], {
              execArgv: ["--expose-gc", "--max-old-space-size=1024"],
            })
            const give = () => {
              if (next >= first + runs) {
                child.kill()
                resolve()
                return
              }
              current = { from: next, to: Math.min(first + runs, next + batch), loud }
              next = current.to
              timer = setTimeout(() => child.kill("SIGKILL"), hangMs + batch * 2000)
              child.send(current)
            }
            child.on("message", (told) => {
              if (told.ready) {
                give()
                return
              }
              clearTimeout(timer)
              current = undefined
              done += told.to - told.from
              if (done % 5000 < batch && runs > 5000) console.error(`${done} of ${runs}`)
              bytes += told.bytes
              most = Math.max(most, told.most)
              if (told.slowest > slowest[0]) slowest = [told.slowest, told.slowestSeed]
              for (const { seed, laws } of told.broken) {
                failures++
                console.log(`seed ${seed}: ${laws.join("; ")}`)
              }
              give()
            })
            child.on("exit", () => {
              clearTimeout(timer)
              if (current === undefined) return
              failures++
              console.log(`seeds ${current.from} to ${current.to}: the worker hung or died`)
              start()
            })
          }
          start()
        }),
    ),
  )
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(
    `${done} files, ${Math.round(bytes / 1e6)} MB in ${seconds} s; slowest ${Math.round(slowest[0])} ms a megabyte (seed ${slowest[1]}), at most ${Math.round(most / 1e6)} MB held; ${failures} broken`,
  )
  process.exitCode = failures === 0 ? 0 : 1
}

const [first, second] = process.argv.slice(2)
if (first === "--worker") await work(second)
else if (first !== undefined && second === undefined && process.argv.includes("--seed"))
  await run(1, Number(first), true)
else await run(Number(first ?? 2000), Number(second ?? 0), Number(first) === 1)
