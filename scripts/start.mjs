/** `npm start`: the main job on the sample data, from the lists to a calendar that can be subscribed to. */
import { spawn } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { build, environment, install, root, run } from "./setup.mjs"

const node = join(root, "node_modules", ".bin", "node")
const cli = join(root, "packages", "cli", "dist", "main.js")
const sample = (name) => join("packages", "sample", "data", name)
const folder = join(".cache", "start")
const store = ["--network", "bochum-sued", "--store", `sqlite:${join(folder, "sozialraum.db")}`]

const sozialraum = (...args) => {
  console.log(`\n$ sozialraum ${args.join(" ")}`)
  run(node, [cli, ...args, ...store])
}

install()
build()
// The sample begins anew each time: what an earlier version stored may not fit any more.
rmSync(join(root, folder), { recursive: true, force: true })
mkdirSync(join(root, folder), { recursive: true })

sozialraum("import", sample("schulen.csv"), sample("kitas.csv"), sample("spielplaetze.csv"))
sozialraum("seed")
sozialraum("report", "match", "--topic", "schwimmen", "--age", "6-9", "--weekday", "we")
sozialraum("report", "needs")
sozialraum("report", "due")
sozialraum("report", "rooms", "--from", "2027-03-10T17:00", "--to", "2027-03-10T20:00", "--category", "raum")
console.log("\n$ node scripts/share-room.mjs")
run(node, [join("scripts", "share-room.mjs"), join(folder, "sozialraum.db"), "bochum-sued"])
sozialraum("report", "balance", "--year", "2027", "--now", "2027-08-01T08:00:00Z")
sozialraum("export", "graph", "--format", "mermaid", "--audience", "network", "-o", join(folder, "netzwerk.mmd"))
sozialraum("export", "ical", "-o", join(folder, "sozialraum.ics"))
sozialraum("export", "ical", "--resource", "aula-kirchviertel", "-o", join(folder, "aula.ics"))

if (!process.argv.includes("--once")) {
  console.log("\n$ sozialraum serve")
  const server = spawn(node, [cli, "serve", ...store], { cwd: root, env: environment, stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal))
  server.on("exit", (code) => process.exit(code ?? 0))
  // npm starts this through a shell that does not hand signals on: without a parent there is nobody to serve.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || server.kill(), 500)
}
