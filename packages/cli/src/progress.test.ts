import { describe, expect, it } from "vitest"
import { progressOf } from "./progress.js"

const list = { name: "schulen.csv", size: 17_340_000 }

const written = (isTTY: boolean, json: boolean): ReadonlyArray<string> => {
  const texts: Array<string> = []
  const progress = progressOf({ language: "de", json }, { isTTY, write: (text) => texts.push(text) })
  progress.reading(list)
  progress.done()
  return texts
}

describe("progress", () => {
  it("names the list and its size on a terminal, and leaves nothing behind", () => {
    expect(written(true, false)).toEqual(["\r\u001B[2KLese schulen.csv (17,3 MB) …", "\r\u001B[2K"])
  })

  it("is silent for a pipe, and for programs", () => {
    expect([written(false, false), written(true, true)]).toEqual([[], []])
  })
})
