import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { backendConformance } from "@sozialraum/testkit"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { sqliteBackend } from "./index.js"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "sozialraum-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true })),
)

backendConformance("sqlite", Layer.unwrap(Effect.map(folder, (path) => sqliteBackend(join(path, "store.db")))))
