import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { backendConformance } from "@sozialraum/testkit"
import { afterAll } from "vitest"
import { sqliteBackend } from "./index.js"

const folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
afterAll(() => rmSync(folder, { recursive: true }))

backendConformance("sqlite", sqliteBackend(join(folder, "store.db")))
backendConformance("sqlite, safe from power cuts", sqliteBackend(join(folder, "safe.db"), { durability: "powerCut" }))
backendConformance("sqlite in memory", sqliteBackend(":memory:"), { lacks: ["durability", "sharing"] })
