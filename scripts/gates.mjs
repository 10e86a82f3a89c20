/** Runs the gates, two at a time, then the tests under three process zones, and prints the sum. */
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join, relative } from "node:path"
import { environment, root } from "./setup.mjs"
import { zoneless, zones } from "./zones.mjs"

const cache = join(root, ".cache")
/** The compiled code of commands that tests start hundreds of times; what was built before is never read again. */
const compiled = join(cache, "compiled")
rmSync(compiled, { recursive: true, force: true })
mkdirSync(compiled, { recursive: true })
const packages = readdirSync(join(root, "packages"))

const command = (line, more = {}) =>
  new Promise((resolve) => {
    const [program, ...args] = line.split(" ")
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...environment, NO_COLOR: "1", NODE_COMPILE_CACHE: compiled, ...more },
    })
    const said = []
    child.stdout.on("data", (data) => said.push(data))
    child.stderr.on("data", (data) => said.push(data))
    child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(said).toString() }))
  })

/** Name, and the command that fails where the gate is broken. The build before has checked the types of each package alone. */
const gates = [
  ["lint and format", "biome ci --colors=off ."],
  ["import rules", "depcruise packages examples --config .dependency-cruiser.cjs"],
  ["rules and glossary pages", "node scripts/rules.mjs --check"],
  ["pictures", "node scripts/pictures.mjs --check"],
  ["unused code and dependencies", "knip --no-progress"],
  ["doc coverage", "typedoc --emit none --skipErrorChecking"],
  ["size budget", "node scripts/size.mjs"],
  ["types of everything, with tests and examples", "tsc -p tsconfig.json"],
  ...packages
    .filter((name) => name !== "cli")
    .map((name) => [`package of ${name}`, `node scripts/check-package.mjs ${name}`]),
]

const results = { passed: 0, failed: 0, skipped: 0 }
const report = (name, { ok, output }, seconds) => {
  results[ok ? "passed" : "failed"]++
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(output.replaceAll(/^/gm, "    "))
}

const timed = async (work) => {
  const start = performance.now()
  return [await work(), (performance.now() - start) / 1000]
}

const examples = await command("node scripts/doc-examples.mjs")
if (!examples.ok) report("doc examples", examples, 0)

const waiting = [...gates]
const worker = async () => {
  for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
    const [name, line] = gate
    report(name, ...(await timed(() => command(line))))
  }
}
await Promise.all([worker(), worker()])

/** What failed and why, and nothing of the thousands that passed: a log is cut where it is long. */
const failures = (testResults) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed")
    const said = failed.map(
      ({ fullName, failureMessages }) =>
        `${fullName}\n${failureMessages.map((message) => message.split("\n    at ")[0].slice(0, 1500)).join("\n")}`,
    )
    const all = failed.length > 0 || message === "" ? said : [message.slice(0, 1500)]
    return all.map((what) => `    FAIL ${relative(root, name)} > ${what}`)
  })

/** What was not run here, by the first words of its titles: a skipped test is never a silent one. */
const skippedIn = (testResults) => [
  ...new Set(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "pending" || status === "skipped")
        .map(({ ancestorTitles, title }) => `${relative(root, name)} > ${ancestorTitles[0] ?? title}`),
    ),
  ),
]

const notes = join(cache, "zone-watch.txt")
rmSync(notes, { force: true })
let left = []

for (const zone of zones) {
  const exclude = left.map((file) => ` --exclude ${relative(root, file)}`).join("")
  const file = join(cache, `tests-${zone.replace("/", "-")}.json`)
  rmSync(file, { force: true })
  const watch = zone === zones[0] ? { ZONE_WATCH: notes } : {}
  const [{ output }, seconds] = await timed(() =>
    command(`vitest run${exclude} --reporter=default --reporter=json --outputFile.json=${file}`, {
      TZ: zone,
      ...watch,
    }),
  )
  if (!existsSync(file)) {
    report(`tests under TZ=${zone}`, { ok: false, output }, seconds)
    continue
  }
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success, testResults } = JSON.parse(
    readFileSync(file, "utf8"),
  )
  results.passed += numPassedTests
  results.failed += numFailedTests + (success || numFailedTests > 0 ? 0 : Math.max(1, numFailedTestSuites))
  results.skipped += numPendingTests
  const less = left.length === 0 ? "" : `, without ${left.length} files that ask for no zone`
  console.log(
    `${success ? "ok    " : "FAILED"} ${numPassedTests} tests under TZ=${zone}${less} (${seconds.toFixed(1)} s)`,
  )
  for (const what of skippedIn(testResults)) console.log(`skipped ${what}`)
  if (!success) for (const line of failures(testResults)) console.log(line)
  if (zone === zones[0]) left = zoneless(notes, testResults)
}

console.log(`\n${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped`)
process.exit(results.failed === 0 ? 0 : 1)
