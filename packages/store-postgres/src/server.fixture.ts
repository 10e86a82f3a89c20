/**
 * Server: a real PostgreSQL for tests.
 *
 * `DATABASE_URL` names one that is there; otherwise one is started from the npm package (or from the programs in the folder
 * `POSTGRES_BIN`): on the loopback, at a free port, with data that are gone when it ends. It ends with the process that
 * started it, however that ends: its keeper is a shell that waits for the end of its input.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { EventEmitter, once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { createServer, Socket } from "node:net"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import { setTimeout } from "node:timers/promises"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import { serverEnvironment, serverFiles, serverFolder } from "./server-files.fixture.js"

/** A server that somebody runs. */
export interface Server {
  /** Of the maintenance database, as a superuser. */
  readonly url: string
  /** A new, empty database, and its url; it goes with the server, or with `drop` where the server stays. */
  readonly database: () => Promise<string>
  readonly drop: (url: string) => Promise<void>
}

/** A server of one's own, that may be treated badly. */
export interface OwnServer extends Server {
  /** `kill -9` of the server; its data stay, and `start` finds them again. */
  readonly kill: () => Promise<void>
  /** An orderly end: clients are disconnected, what is written is on the disk. */
  readonly stop: () => Promise<void>
  /** Starts it again, on the same data and port; comes back when it takes connections. */
  readonly start: () => Promise<void>
  /** Ends the server and takes its data away. */
  readonly remove: () => Promise<void>
  /** The process of the server, `undefined` while there is none. */
  readonly pid: () => number | undefined
  /** The folder of its data and its log. */
  readonly folder: string
  /** What the server said so far. */
  readonly log: () => string
}

/** How a server of one's own is to be. */
export interface ServerOptions {
  /** Whether what was committed has to outlive the server, as it does outside of tests. Without it, it is faster. */
  readonly durable?: boolean
  /** Settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** The folder in which the folder of its data is made; one for temporary files by default. */
  readonly parent?: string
}

/** The one server that all test files of a process share; started when it is first asked for, unless `DATABASE_URL` is set. */
export const sharedServer = (): Promise<Server> => {
  shared ??= given === undefined ? startServer() : Promise.resolve(serverAt(given))
  return shared
}

const given = process.env["DATABASE_URL"] || undefined
let shared: Promise<Server> | undefined

/** A new empty database on the shared server: one store for one test. */
export const emptyDatabase = async (): Promise<string> => (await sharedServer()).database()

/** Starts a server of one's own, whatever `DATABASE_URL` says. */
export const startServer = async (options: ServerOptions = {}): Promise<OwnServer> => {
  const { programs, cluster, user, password, runner } = serverFiles()
  const folder = serverFolder(options.parent, runner)
  const log = join(folder, "log")
  const keeper = spawn("sh", ["-c", keeping, "keeper", programs, folder, cluster], {
    ...runner,
    cwd: "/",
    // In a session of its own it outlives what ends the whole group of our process, and cleans up.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
    env: serverEnvironment,
  })
  const run = runsOf(keeper)
  const said = () => (existsSync(log) ? readFileSync(log, "utf8") : "")
  let port = 0
  const begin = (): Promise<boolean> =>
    run.attended(async () => {
      const pid = await run.begin(wordsOf(options, port))
      return Promise.race([isReady(folder, pid), run.ended().then(() => false)])
    })
  const start = async () => {
    // After a kill -9 the children of the old server may hold its memory for a moment.
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if (await begin()) return
      await setTimeout(100)
    }
    throw new Error(`PostgreSQL did not start: ${said().slice(-2000)}`)
  }
  // A free port may be taken by somebody else before the server has it.
  for (let attempt = 0; run.pid() === undefined && attempt < 5; attempt += 1) {
    port = await freePort()
    await begin()
  }
  if (run.pid() === undefined) throw new Error(`PostgreSQL did not start: ${said().slice(-2000)}`)
  const end = (signal: "SIGKILL" | "SIGINT") => () =>
    run.attended(async () => {
      const pid = run.pid()
      if (pid !== undefined) process.kill(pid, signal)
      await run.ended()
    })
  return {
    ...serverAt(`postgres://${user}:${password}@127.0.0.1:${port}/postgres`),
    ...{ kill: end("SIGKILL"), stop: end("SIGINT"), start, pid: run.pid, folder, log: said },
    remove: () =>
      run.attended(async () => {
        keeper.ref()
        keeper.stdin.end()
        if (keeper.exitCode === null) await once(keeper, "exit")
      }),
  }
}

/**
 * Starts the server on each line, says its process and its end, and takes all away when there are no more lines. Nobody may be
 * listening any more: to speak then must not end it before its work is done.
 */
const keeping = `
programs=$1; folder=$2; cluster=$3
trap '' PIPE
cp -R "$cluster" "$folder/data" || exit 1
while read -r words; do
  rm -f "$folder/pid"
  (
    eval "set -- $words"
    "$programs/postgres" -D "$folder/data" "$@" >>"$folder/log" 2>&1 &
    echo $! >"$folder/pid"; echo $! 2>/dev/null
    wait $! 2>/dev/null
    echo none >"$folder/pid"; echo ended 2>/dev/null
  ) &
done
if [ -n "$words$!" ]; then
  until [ -s "$folder/pid" ]; do sleep 0.1; done
  kill -QUIT $(cat "$folder/pid") 2>/dev/null
  wait
fi
rm -rf "$folder"
`

/** The runs of the server, as its keeper tells of them. */
const runsOf = (keeper: Keeper) => {
  let pid: number | undefined
  let ended: Promise<unknown> = Promise.resolve()
  const lines = new EventEmitter()
  createInterface(keeper.stdout).on("line", (line) => {
    if (line === "ended") pid = undefined
    lines.emit(line === "ended" ? "ended" : "began", line)
  })
  return {
    begin: async (words: string): Promise<number> => {
      ended = once(lines, "ended")
      const began = once(lines, "began")
      keeper.stdin.write(`${words}\n`)
      pid = Number((await began)[0])
      return pid
    },
    ended: () => ended,
    pid: () => pid,
    /** Waits for the keeper; at any other time it does not keep our process alive. */
    attended: async <A>(wait: () => Promise<A>): Promise<A> => {
      if (keeper.stdout instanceof Socket) keeper.stdout.ref()
      const answer = await wait()
      keeper.unref()
      for (const stream of [keeper.stdin, keeper.stdout]) if (stream instanceof Socket) stream.unref()
      return answer
    },
  }
}

type Keeper = ChildProcessByStdio<Writable, Readable, null>

const wordsOf = ({ durable = false, settings = {} }: ServerOptions, port: number): string =>
  Object.entries({
    ...{ listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "" },
    ...{ lc_messages: "C", shared_buffers: "32MB", max_connections: "200" },
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...settings,
  })
    .map(([name, value]) => `-c ${name}='${value.replaceAll("'", "'\\''")}'`)
    .join(" ")

/** The server says in its file when it takes connections. */
const isReady = async (folder: string, pid: number): Promise<boolean> => {
  const file = join(folder, "data", "postmaster.pid")
  for (let waited = 0; waited < 6000; waited += 1) {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
    if (lines[0] === String(pid) && lines[7]?.trim() === "ready") return true
    await setTimeout(10)
  }
  return false
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const serverAt = (url: string): Server => ({
  url,
  database: async () => {
    const name = `test_${randomBytes(8).toString("hex")}`
    await execute(url, `CREATE DATABASE ${name}`)
    const at = new URL(url)
    at.pathname = `/${name}`
    return at.href
  },
  drop: (database) => execute(url, `DROP DATABASE IF EXISTS ${new URL(database).pathname.slice(1)} WITH (FORCE)`),
})

/** Runs one statement on a connection of its own. */
export const execute = (url: string, statement: string): Promise<void> =>
  PgClient.makeClient({ url: Redacted.make(url) }).pipe(
    Effect.flatMap((sql) => sql.unsafe(statement)),
    Effect.scoped,
    Effect.provide(Reactivity.layer),
    Effect.asVoid,
    Effect.runPromise,
  )
