import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8")

describe("the quickstart", () => {
  it("is the first example of the README, word for word", () => {
    const [, example] = /```ts\n([\s\S]*?)```/.exec(read("../../../README.md")) ?? []
    expect(example).toBe(read("./quickstart.ts"))
  })
})
