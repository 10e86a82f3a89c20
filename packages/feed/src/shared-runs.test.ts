import { expect, test } from "vitest"
import { sharedRuns } from "./shared-runs.js"

test("each answer begins after its question, and those who wait share one", async () => {
  let [begun, running, most] = [0, 0, 0]
  const ask = sharedRuns(async () => {
    begun += 1
    running += 1
    most = Math.max(most, running)
    const number = begun
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return number
  })
  expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([1, 2, 2, 2])
  expect(await ask()).toBe(3)
  expect(most).toBe(1)
})

test("a failure is told to those who asked for it, and not to those after", async () => {
  let number = 0
  const ask = sharedRuns(async () => {
    number += 1
    if (number === 1) throw new Error("store")
    return number
  })
  const [first, second] = await Promise.allSettled([ask(), ask()])
  expect([first?.status, second]).toEqual(["rejected", { status: "fulfilled", value: 2 }])
})
