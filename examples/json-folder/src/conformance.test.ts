import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { backendConformance } from "@sozialraum/testkit"
import { afterAll } from "vitest"
import { jsonFolder } from "./json-folder.js"

const folder = mkdtempSync(join(tmpdir(), "json-folder-"))
afterAll(() => rmSync(folder, { recursive: true }))

backendConformance("json-folder", jsonFolder(join(folder, "store"), { durability: "crash" }), { lacks: ["sharing"] })
