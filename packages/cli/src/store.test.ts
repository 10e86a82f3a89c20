import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { document, folder, main, shell, sozialraum } from "./testing.js"

test("a network moves from one store to another with all of its history, and is checked, saved and upgraded there", async () => {
  const cwd = folder()
  expect((await sozialraum(cwd, "seed")).code).toBe(0)
  const exported = await document(cwd, "store", "export", "a.jsonl")
  expect(exported.json).toMatchObject({ file: "a.jsonl", network: "default", history: true })
  const there = ["--store", "sqlite:b.db"]
  const imported = await document(cwd, "store", "import", "a.jsonl", ...there)
  expect(imported.json).toMatchObject({ lines: exported.json.lines, before: 0, unfit: 0, committed: true })
  expect((await document(cwd, "store", "import", "a.jsonl", ...there)).json.before).toBe(exported.json.lines)
  const again = await shell(cwd, `"${process.execPath}" "${main}" store export - --store sqlite:b.db`)
  expect(again.stdout).toBe(readFileSync(join(cwd, "a.jsonl"), "utf8"))
  expect((await document(cwd, "store", "check", ...there)).json).toMatchObject({ isSound: true, findings: [] })
  expect((await document(cwd, "store", "networks", ...there)).json).toEqual({ networks: ["default"] })
  expect((await document(cwd, "store", "backup", "c.db", ...there)).code).toBe(0)
  const upgraded = await document(cwd, "store", "upgrade", "--store", "sqlite:c.db")
  expect([upgraded.code, upgraded.json.collections.every((one: { upgraded: number }) => one.upgraded === 0)]).toEqual([
    0,
    true,
  ])
  const history = await document(cwd, "store", "history", "conferences", "nichts", ...there)
  expect(history.json.revisions).toEqual([])
})

test("a torn export, a misspelt file and an unknown network are refused in a sentence, and nothing is made", async () => {
  const cwd = folder()
  expect(await sozialraum(cwd, "store", "export")).toMatchObject({ code: 3, stderr: "sozialraum.db gibt es nicht.\n" })
  await sozialraum(cwd, "seed")
  await sozialraum(cwd, "store", "export", "a.jsonl")
  const text = readFileSync(join(cwd, "a.jsonl"), "utf8")
  writeFileSync(join(cwd, "torn.jsonl"), text.slice(0, text.length / 2))
  const torn = await document(cwd, "store", "import", "torn.jsonl", "--store", "sqlite:b.db")
  expect(torn).toMatchObject({
    code: 1,
    json: { error: { _tag: "ImportRefused", problem: { _tag: "LineUnreadable" } } },
  })
  expect((await document(cwd, "store", "networks", "--store", "sqlite:b.db")).json).toEqual({ networks: [] })
  const unknown = await sozialraum(cwd, "store", "export", "--network", "herne")
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("Es gibt: default.") })
  expect((await sozialraum(cwd, "store", "backup", "x.db", "--store", "memory:")).code).toBe(2)
  expect((await sozialraum(cwd, "store", "export", "--json")).code).toBe(2)
  expect((await sozialraum(cwd, "store", "history", "rooms", "1")).stderr).toContain("institutions")
})
