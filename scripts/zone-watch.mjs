/**
 * Zone watch: notes which test files depend on the zone of the process, by themselves or through a process they start.
 *
 * A program that never asks for the zone does the same in every zone: a test file that was watched in one zone and did
 * not ask says in the others what it said here. Works only where `ZONE_WATCH` names the file to write to; `zones.mjs`
 * reads it.
 */
import childProcess, { ChildProcess } from "node:child_process"
import { appendFileSync } from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { basename } from "node:path"

const notes = process.env.ZONE_WATCH
/** In a test worker the file at work, and in a process that a test started the file that started it. */
const atWork = () => globalThis.__vitest_worker__?.filepath ?? process.env.ZONE_WATCH_FOR

const noted = new Set()
const note = (what) => {
  const line = `asks\t${atWork()}\t${what}\n`
  if (noted.has(line)) return
  const stack = new Error().stack
  if (isKnown(stack)) return
  write(line)
  // What is asked once and kept is asked by the first test of a package only: so the packages on the way are noted too.
  const inTest = globalThis.__vitest_worker__ !== undefined
  for (const [file, place] of inTest ? stack.matchAll(/(packages\/[a-z-]+\/src\/)[^\s:]+/g) : [])
    if (!/\.(test|fixture)\.ts$/.test(file)) write(`asks\t${place}\t${what}\n`)
}

const write = (line) => {
  if (noted.has(line)) return
  noted.add(line)
  appendFileSync(notes, line)
}

/** It takes the zone out again that it brings in, and the tests of its one reader run in every zone. */
const isKnown = (stack) => stack.includes("/feiertagejs/") && !atWork()?.includes("/calendar-de/")

/** Every method of a date that answers in the zone of the process. */
const local =
  /^(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$|^to(Date|Time)?String$/

/** A text that means the same instant everywhere: a date alone, or one with its offset. */
const isInstant = (text) => /^[+-]?\d{4,6}(-\d\d){0,2}$|(Z|GMT|UTC|[+-]\d\d:?\d\d)\s*$/i.test(text)

const watchDates = () => {
  for (const name of Object.getOwnPropertyNames(Date.prototype).filter((name) => local.test(name))) {
    const method = Date.prototype[name]
    Date.prototype[name] = function (...args) {
      note(name)
      return method.apply(this, args)
    }
  }
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    const method = Date.prototype[name]
    Date.prototype[name] = function (locale, options) {
      if (options?.timeZone === undefined) note(name)
      return method.call(this, locale, options)
    }
  }
  const { parse } = Date
  Date.parse = (text) => {
    if (!isInstant(String(text))) note("Date.parse")
    return parse(text)
  }
  const watched = new Proxy(Date, {
    construct: (target, args, made) => {
      if (args.length > 1 || (typeof args[0] === "string" && !isInstant(args[0]))) note("new Date")
      return Reflect.construct(target, args, made)
    },
    apply: (target) => {
      note("Date()")
      return target()
    },
  })
  Date.prototype.constructor = watched
  globalThis.Date = watched
}

const watchFormats = () => {
  const check = (options) => {
    if (options?.timeZone === undefined) note("Intl.DateTimeFormat")
  }
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args, made) => {
      check(args[1])
      return Reflect.construct(target, args, made === Intl.DateTimeFormat ? target : made)
    },
    apply: (target, _, args) => {
      check(args[1])
      return target(...args)
    },
  })
}

/** Node processes are watched as well, and of others nobody knows; those that were given a zone of their own do not matter. */
const watchProcesses = () => {
  const { spawn } = ChildProcess.prototype
  ChildProcess.prototype.spawn = function (options) {
    const env = options.envPairs ?? Object.entries(process.env).map(([name, value]) => `${name}=${value}`)
    if (env.findLast((pair) => pair.startsWith("TZ=")) !== `TZ=${process.env.TZ}`) return spawn.call(this, options)
    if (!["node", "sh"].includes(basename(options.file))) note(options.file)
    const given = env.findLast((pair) => pair.startsWith("NODE_OPTIONS="))?.slice("NODE_OPTIONS=".length) ?? ""
    const kept = env.filter((pair) => !/^(NODE_OPTIONS|ZONE_WATCH|ZONE_WATCH_FOR)=/.test(pair))
    const watch = [`NODE_OPTIONS=--import=${import.meta.url} ${given}`, `ZONE_WATCH=${notes}`]
    return spawn.call(this, { ...options, envPairs: [...kept, ...watch, `ZONE_WATCH_FOR=${atWork()}`] })
  }
  for (const name of ["spawnSync", "execSync", "execFileSync"]) {
    const run = childProcess[name]
    childProcess[name] = (...args) => {
      const zone = args.find((arg) => arg?.env !== undefined)?.env.TZ ?? process.env.TZ
      if (zone === process.env.TZ) note(name)
      return run(...args)
    }
  }
  syncBuiltinESMExports()
}

if (notes !== undefined) {
  write(`watched\t${atWork()}\n`)
  if (globalThis.zoneIsWatched !== true) {
    globalThis.zoneIsWatched = true
    watchDates()
    watchFormats()
    watchProcesses()
  }
}
