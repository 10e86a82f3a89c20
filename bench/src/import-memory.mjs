/** `import/memory`: what a list of 600,000 rows needs above an idle process, read in parts into the store of a file. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const baselineMegabytes = 100

/** Without a limit the garbage collector lets lie what it may; half of the goal shows what is really needed. @unit megabytes */
const heap = 160

export const bench = {
  measure: () => {
    const [rows, goal] = [600_000, 3]
    const run = fileURLToPath(new URL("import-memory-run.mjs", import.meta.url))
    const { stdout, status } = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, run, String(rows)], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    if (status !== 0) throw new Error("import/memory: the import did not come to its end")
    const { megabytes, added } = JSON.parse(String(stdout))
    if (added !== rows) throw new Error(`import/memory: ${added} of ${rows} institutions`)
    return {
      name: "import/memory",
      ratio: megabytes / baselineMegabytes,
      unit: "rows",
      n: rows,
      baseline: `${baselineMegabytes} MB`,
      median: megabytes,
      baselineMedian: baselineMegabytes,
      measure: "MB",
      goal,
    }
  },
}
