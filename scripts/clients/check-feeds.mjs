/**
 * Holds every feed of the sample network against a checker of calendars, as file and over HTTP, in three process zones.
 *
 * `CHECK_ICS=PATH [RUN_CLIENTS=PATH] node scripts/clients/check-feeds.mjs [words of a feed's name...]`: the checker takes a
 * file or a loopback address, prints `FAIL` and `WARN` lines and a last line `N passed, N failed`; the other program has
 * real clients read a feed. Neither is part of this repository; what is not there is skipped.
 */
import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { build, install } from "../setup.mjs"
import { sampleStore } from "./network.mjs"

const { CHECK_ICS: checker, RUN_CLIENTS: clients } = process.env
const wanted = process.argv.slice(2)
const zones = ["UTC", "Europe/Berlin", "America/New_York"]

const filters = [
  [],
  ["conference", "sozialraumkonferenz-sued"],
  ["institution", "partner:P3"],
  ["offer", "fussball-grundschulkinder"],
  ["resource", "aula-kirchviertel"],
  ["area", "bochum/sued"],
  ["topic", "sport"],
  ["age", "6-10"],
]

const nameOf = (...words) => words.filter((word) => word !== undefined).join(" ")

/** What `export ical` writes: the name of a feed, its options, and what the checker has to know. */
const files = ["public", "network"].flatMap((audience) => [
  ...filters.map(([filter, value]) => ({
    name: nameOf("file", audience, filter),
    options: ["--audience", audience, ...(filter === undefined ? [] : [`--${filter}`, value])],
    check: audience === "public" ? ["--public"] : [],
  })),
  ...[
    ["--deadlines", "tasks"],
    ["--lang", "en"],
    ["--deadlines", "none"],
  ].map((more) => ({
    name: nameOf("file", audience, ...more),
    options: ["--audience", audience, ...more],
    check: audience === "public" ? ["--public"] : [],
  })),
])

/** Not waiting in the way of everything else: meanwhile connections end that are no longer used. */
const run = (program, args, TZ) =>
  new Promise((resolve) => {
    const options = { timeout: 600_000, maxBuffer: 2 ** 28, env: { ...process.env, TZ } }
    execFile(program, args, options, (_, stdout, stderr) => resolve(`${stdout}${stderr}`.trim().split("\n")))
  })

const rows = []
const report = (name, lines, more = "") => {
  const sum = lines.findLast((line) => /^\d+ passed, \d+ failed/.test(line))
  const last = sum ?? "0 passed, 1 failed (no answer)"
  const found = sum === undefined ? lines.slice(-5) : lines.filter((line) => /^(FAIL|WARN)/.test(line))
  const warnings = found.filter((line) => line.startsWith("WARN")).length
  const ok = /, 0 failed/.test(last)
  rows.push(ok)
  console.log(`${ok ? "ok    " : "FAILED"} ${name.padEnd(34)} ${last}, ${warnings} warnings${more}`)
  for (const line of found) console.log(`         ${line}`)
}

const isWanted = (name) => wanted.every((word) => name.includes(word))

/** Each file once for all zones, where the bytes are the same in all. */
const checkFiles = async (stores) => {
  for (const { name, options, check } of files.filter(({ name }) => isWanted(name))) {
    const written = stores.map(({ store, zone }) => {
      const file = join(store.folder, "feed.ics")
      store.sozialraum("export", "ical", ...options, "-o", file)
      return { zone, file, hash: createHash("sha256").update(readFileSync(file)).digest("hex") }
    })
    const same = new Set(written.map(({ hash }) => hash)).size === 1
    if (!same) report(name, ["FAIL bytes: not the same in every zone", "0 passed, 1 failed"])
    for (const { zone, file } of same ? written.slice(0, 1) : written)
      report(
        name,
        await run(checker, [file, ...check], zone),
        `, ${entriesIn(readFileSync(file, "utf8"))}${same ? ", same bytes in all zones" : ` (${zone})`}`,
      )
  }
}

const entriesIn = (feed) => `${feed.split(/^BEGIN:V(?:EVENT|TODO)/m).length - 1} entries`

/** By name, what was served where it was checked first. */
const served = new Map()

/** Everything in the first zone; in the others what has other bytes there, the calendar of everything, and the secret ones. */
const checkServed = async ({ store, zone }) => {
  const issued = store.document("feed-token", "issue", "alle", "--title", "Alle", "--audience", "network")
  const narrow = store.document("feed-token", "issue", "haus", "--title", "Haus", "--institution", "partner:P3")
  const server = await store.serve()
  try {
    const open = server.calendars.map((address) => ({ name: new URL(address).pathname, address, check: ["--public"] }))
    const narrowed = filters.slice(1).map(([filter, value]) => {
      const address = `${server.calendars[0]}?${filter}=${encodeURIComponent(value)}`
      return { name: `public ?${filter}`, address, check: ["--public"] }
    })
    const secret = [issued, narrow].map(({ path, secret, feedToken: { id } }) => ({
      name: `secret ${id}`,
      address: `${server.origin}${path}`,
      check: ["--private", secret],
    }))
    for (const { name, address, check } of [...open.slice(0, 1), ...secret, ...narrowed, ...open.slice(1)]) {
      if (!isWanted(nameOf("http", name, zone))) continue
      const feed = await (await fetch(address)).text()
      const isSame = served.get(name) === feed
      const more = `, ${entriesIn(feed)}${isSame ? ", same bytes as before" : ""}`
      if (!isSame || address === server.calendars[0] || name.startsWith("secret"))
        report(nameOf("http", name, zone), await run(checker, [address, ...check], zone), more)
      else rows.push(true)
      served.set(name, feed)
    }
  } finally {
    await server.stop()
  }
}

const showAll = async ({ store, zone }) => {
  const issued = store.document("feed-token", "issue", "programme", "--title", "Alle", "--audience", "network")
  const server = await store.serve()
  try {
    for (const [name, address] of [
      ["public", server.calendars[0]],
      ["secret", `${server.origin}${issued.path}`],
    ])
      if (isWanted(nameOf("clients", name)))
        report(nameOf("clients", name), await run(clients, ["--window", "2026-08-01..2028-01-01", address], zone))
  } finally {
    await server.stop()
  }
}

install()
build()
// One moment for all, and not a later one than that of the answers: no date of theirs may lie in the future.
const now = new Date().toISOString()
const stores = zones.map((zone) => ({ zone, store: sampleStore({ TZ: zone, now }) }))
try {
  if (checker === undefined) console.log("skipped: CHECK_ICS names no checker")
  else {
    await checkFiles(stores)
    for (const store of stores) await checkServed(store)
  }
  if (clients === undefined) console.log("skipped: RUN_CLIENTS names no program that runs clients")
  else await showAll(stores[0])
} finally {
  for (const { store } of stores) store.remove()
}
console.log(`\n${rows.filter((ok) => ok).length} passed, ${rows.filter((ok) => !ok).length} failed`)
process.exitCode = rows.every((ok) => ok) ? 0 : 1
