import { readFileSync } from "node:fs"
import { memoryBackend } from "@sozialraum/store"
import { expect, it } from "vitest"
import { openNetwork } from "./index.js"

it("the README names every use case of an open network, and no other", async () => {
  const network = await openNetwork(memoryBackend, { network: "bochum", by: "test" })
  await network.close()
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .join("\n")
  const named = [...rows.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  const own = Object.keys(network).filter((name) => name !== "store" && name !== "close")
  expect([...named].sort()).toEqual(own.sort())
})
