import { once } from "node:events"
import { createInterface } from "node:readline"
import { expect, onTestFinished, test } from "vitest"
import { document, folder, sozialraum, start } from "./testing.js"

test("a secret address is issued, served, renewed and revoked, each told once and nowhere else", async () => {
  const cwd = folder()
  const issued = await document(cwd, "feed-token", "issue", "kita", "--title", "Kita Süd", "--topic", "sport")
  expect(issued.json).toMatchObject({
    feedToken: {
      id: "kita",
      title: "Kita Süd",
      audience: "network",
      scope: { topic: ["sport"] },
      state: { status: "active" },
    },
    path: `/calendars/${issued.json.secret}.ics`,
  })
  expect(issued.json.secret).toMatch(/^[\w-]{27}$/)

  const server = start(cwd, "serve", "--port", "0", "--json")
  const [line] = await once(createInterface(server.stdout), "line")
  const { origin } = JSON.parse(String(line))
  onTestFinished(() => void server.kill("SIGTERM"))
  const status = async (path: string) => (await fetch(`${origin}${path}`)).status
  expect(await status(issued.json.path)).toBe(200)

  const renewed = await document(cwd, "feed-token", "renew", "kita")
  expect([await status(issued.json.path), await status(renewed.json.path)]).toEqual([404, 200])
  const again = await document(cwd, "feed-token", "renew", "kita", "--grace-days", "14")
  expect([await status(renewed.json.path), await status(again.json.path)]).toEqual([200, 200])
  const page = await fetch(`${origin}${again.json.path.replace(".ics", "")}`)
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "private, no-store"])

  expect((await sozialraum(cwd, "feed-token", "revoke", "kita")).code).toBe(0)
  expect([await status(renewed.json.path), await status(again.json.path)]).toEqual([404, 404])
  server.kill("SIGTERM")
  await once(server, "exit")

  const listed = await sozialraum(cwd, "feed-token", "list", "--json")
  expect(JSON.parse(listed.stdout).feedTokens).toMatchObject([{ id: "kita", state: { status: "revoked" } }])
  for (const { secret } of [issued.json, renewed.json, again.json]) expect(listed.stdout).not.toContain(secret)
})

test("what it was asked for in a wrong way is said in a sentence, and nothing is issued", async () => {
  const cwd = folder()
  const run = async (...args: ReadonlyArray<string>) => {
    const { code, stderr } = await sozialraum(cwd, "feed-token", ...args)
    return [code, stderr.split(".")[0]]
  }
  expect(await run("issue")).toEqual([2, "Es fehlt: --title"])
  expect(await run("issue", "a", "--title", "A", "--expires", "2020-01-01")).toEqual([
    1,
    expect.stringContaining("liegt nicht nach jetzt"),
  ])
  expect(await run("renew", "a", "--grace-days", "1000")).toEqual([2, "Der Wert passt nicht: --grace-days 1000"])
  expect(await run("revoke", "a")).toEqual([1, "In „feedTokens“ gibt es „a“ nicht"])
  expect((await sozialraum(cwd, "feed-token", "list")).stdout).toBe("Es gibt keine Kalenderschlüssel.\n")
})
