import type { Instant } from "@sozialraum/core"
import { importLongList } from "@sozialraum/service"
import { memoryBackend, openStore } from "@sozialraum/store"
import { expect, it } from "vitest"
import { importDocument } from "./documents.js"

it.each([
  ["is no refusal, although the report holds no institutions", "Nummer;Name;PLZ\nK1;Kita Süd;44801\n", []],
  ["of which nothing was taken over is a refusal", "Nummer;Name;PLZ\nK1;;44801\n", ["NothingAccepted"]],
])("a long list that was written part by part %s", async (_, content, errors) => {
  const bytes = new TextEncoder().encode(content)
  const open = async function* () {
    yield bytes
  }
  const store = await openStore(memoryBackend)
  const act = { network: "default", by: "import", at: "2026-03-01T08:00:00Z" as Instant }
  const facts = { name: "liste.csv", size: bytes.length, sha256: "0".repeat(64) }
  const file = { name: facts.name, bytes: facts.size, sha256: facts.sha256 }
  const imported = await store.run(importLongList(act, open, { source: "liste", type: "kita", file }))
  const { findings } = importDocument(facts, imported, { language: "de", options: {} })
  expect(findings.flatMap(({ code, severity }) => (severity === "error" ? [code] : []))).toEqual(errors)
  await store.close()
})
