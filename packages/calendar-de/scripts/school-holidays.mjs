/**
 * Makes the table of school holidays from the files of OpenHolidays.
 *
 *   node packages/calendar-de/scripts/school-holidays.mjs FOLDER --retrieved 2026-11-22
 *   node packages/calendar-de/scripts/school-holidays.mjs FOLDER --check
 *
 * FOLDER holds `holidays.school.*.csv`. The files are read by the reader of this package itself. `--check` says whether
 * the table is what these files give.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const firstSummer = "2023"
const here = fileURLToPath(new URL("..", import.meta.url))
const target = join(here, "src", "school", "school-holidays.data.ts")
const [folder, option, day] = process.argv.slice(2)
if (folder === undefined || !["--check", "--retrieved"].includes(option ?? "")) {
  console.error("usage: school-holidays.mjs FOLDER --retrieved DAY | --check")
  process.exit(2)
}

const reader = async () => {
  const { outputFiles } = await build({
    entryPoints: [join(here, "src", "reading", "csv.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["@sozialraum/source"],
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`)
}

const before = (text, days) => new Date(Date.parse(text) - days * 86_400_000).toISOString().slice(0, 10)

const { readOpenHolidaysCsv } = await reader()
const tables = new Map()
for (const file of readdirSync(folder)
  .filter((name) => /^holidays\.school\.[a-z]+\.csv$/.test(name))
  .sort()) {
  const report = readOpenHolidaysCsv(readFileSync(join(resolve(folder), file), "utf8"))
  if (report.rejected.length + report.findings.length > 0) {
    console.error(file, JSON.stringify([...report.rejected, ...report.findings], undefined, 2))
    process.exit(1)
  }
  for (const table of report.tables) tables.set(table.schools ?? table.land, table)
}

const block = ([key, { rows, covered }]) => {
  const first = rows.find(({ name, from }) => name.startsWith("Sommer") && from.startsWith(firstSummer))?.from
  const kept = rows.filter(({ from, to }) => from >= first && to <= covered.to)
  const lines = kept.map(({ from, to, name }) => `${from} ${before(to, 1)} ${name}`)
  const name = /^[A-Z]{2}$/.test(key) ? key : JSON.stringify(key)
  return [`  ${name}: {`, `    from: "${first}",`, `    to: "${covered.to}",`, "    rows: `", ...lines, "`,", "  },"]
}

const retrieved = option === "--retrieved" ? day : /retrievedOn = "([\d-]+)"/.exec(readFileSync(target, "utf8"))?.[1]

const text = [
  "/**",
  " * School holidays of the Länder: first day, last day, name. Made by scripts/school-holidays.mjs, not by hand.",
  " *",
  " * Contains information from OpenHolidays API (https://www.openholidaysapi.org), which is made available here under the",
  " * Open Database License (ODbL) 1.0, see LICENSE-DATA.md. `from` and `to` are the days that a table covers, `to` the",
  " * first that it does not.",
  " */",
  "",
  "/** When the lists were taken from their source. */",
  `export const retrievedOn = "${retrieved}"`,
  "",
  "/** The tables by Land, and of schools with holidays of their own. */",
  "export const publishedSchoolHolidays = {",
  ...[...tables].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(block),
  "} as const",
  "",
].join("\n")

if (option === "--retrieved") writeFileSync(target, text)
else if (readFileSync(target, "utf8") !== text) {
  console.error("school-holidays.data.ts is not what these files give")
  process.exit(1)
}
