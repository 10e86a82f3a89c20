/** Imports so many rows in parts and says how much resident memory that took at its most. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { networks, schoolsInPieces } from "./import-values.mjs"

const rows = Number(process.argv[2])
const { openNetwork, sqliteBackend } = await networks()
const folder = mkdtempSync(join(tmpdir(), "import-memory-"))
const network = await openNetwork(sqliteBackend(join(folder, "network.db")), { network: "bench", by: "import" })
const encoder = new TextEncoder()
const open = async function* () {
  for (const piece of schoolsInPieces(rows)) yield encoder.encode(piece)
}
const before = process.memoryUsage.rss()
const imported = await network.importLongList(open, {
  source: "schulen",
  file: { bytes: 0, sha256: "0".repeat(64) },
})
const peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ megabytes: (peak - before) / 1e6, added: imported.success.plan.added }))
await network.close()
rmSync(folder, { recursive: true })
