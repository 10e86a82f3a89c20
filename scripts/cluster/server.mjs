/** Servers: programs that run beside this one, under another account, and end no later than it. */
import { spawn } from "node:child_process"
import { closeSync, openSync, readlinkSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { account } from "./folder.mjs"

const running = new Set()

/**
 * Starts a program; what it says goes to `NAME.log` of the folder.
 *
 * In a session of its own, so that Ctrl-C reaches only us and the servers end in order; where this process is killed, the
 * kernel asks the server to end.
 */
export const startServer = ({ name, folder, command, args, env = {} }) => {
  const log = openSync(join(folder, `${name}.log`), "a")
  const child = spawn(launcher, [...become, "--pdeathsig", "TERM", command, ...args], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", log, log],
    env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", HOME: folder, ...env },
  })
  closeSync(log)
  const server = { name, pid: child.pid, isUp: true }
  server.ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(String(error)))
    child.once("exit", (code, signal) => resolve(signal ?? code))
  }).then((how) => {
    server.isUp = false
    running.delete(server)
    return how
  })
  running.add(server)
  return server
}

/** Part of every Debian: changes the account, and has the kernel tell the server when we end. */
const launcher = "setpriv"
const become =
  account === undefined ? [] : ["--reuid", String(account.uid), "--regid", String(account.gid), "--init-groups"]

/** Sends a signal to a server, unless it has ended. */
export const signalServer = ({ pid, isUp }, signal) => isUp && process.kill(pid, signal)

/** Asks the server to end, and makes it end after the seconds. */
export const stopServer = async (server, seconds = 20) => {
  signalServer(server, "SIGCONT")
  signalServer(server, "SIGTERM")
  const how = await Promise.race([server.ended, sleep(seconds * 1000, "late", { ref: false })])
  if (how === "late") signalServer(server, "SIGKILL")
  return server.ended
}

/** Stops what still runs, the newest first. */
export const stopServers = async () => {
  for (const server of [...running].reverse()) await stopServer(server)
}

/** So many ports of the loopback address that nobody listens on. */
export const freePorts = async (count) => {
  const servers = await Promise.all(Array.from({ length: count }, listening))
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

const listening = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => resolve(server))
  })

/** Waits until a question is answered with something; says what it waited for where that takes too long. */
export const eventually = async (what, seconds, ask) => {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`)
    await sleep(100)
  }
}

/** Signals a process that a server started by itself: only if it works in this folder, since numbers are given again. */
export const signalIn = (pid, folder, signal) => {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) process.kill(pid, signal)
  } catch {
    // It has ended, which is what a signal is sent for.
  }
}
