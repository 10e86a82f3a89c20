import { describe, expect, it } from "vitest"
import { table } from "./table.js"

describe("a table for terminals", () => {
  it("makes columns as wide as their widest cell, with numbers to the right", () => {
    expect(
      table(
        ["Angebot", "Zahl"],
        [
          ["Mädchentreff", 3],
          ["Übung", 12],
        ],
      ),
    ).toEqual(["Angebot       Zahl", "────────────  ────", "Mädchentreff     3", "Übung           12"])
  })

  it("is empty without rows", () => {
    expect(table(["Angebot"], [])).toEqual([])
  })
})
