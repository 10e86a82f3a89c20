import { expect, test } from "vitest"
import { memoryFor } from "./memory.js"

const [first, second] = [{ state: 1 }, { state: 2 }]

test("what was made of a state is kept until the state is another, also for two who ask at once", async () => {
  const memory = memoryFor<object, { size: number }>(1_000_000)
  let made = 0
  const make = async () => ({ size: 10, number: ++made })
  const both = await Promise.all([memory.recall("a", first, make), memory.recall("a", first, make)])
  expect(both).toEqual([
    { size: 10, number: 1 },
    { size: 10, number: 1 },
  ])
  expect(await memory.recall("b", first, make)).toMatchObject({ number: 2 })
  expect(await memory.recall("a", second, make)).toMatchObject({ number: 3 })
  expect(await memory.recall("a", second, make)).toMatchObject({ number: 3 })
  expect(await memory.recall("a", first, make)).toMatchObject({ number: 4 })
})

test("what was not asked for the longest leaves when there is no more room", async () => {
  const memory = memoryFor<object, { size: number }>(100_000)
  const made: Array<string> = []
  const recall = (name: string, size = 40_000) =>
    memory.recall(name, first, async () => {
      made.push(name)
      return { size }
    })
  for (const name of ["a", "b", "a", "c", "a", "b"]) await recall(name)
  expect(made).toEqual(["a", "b", "c", "b"])
  await recall("huge", 200_000)
  await recall("huge", 200_000)
  await recall("a")
  expect(made).toEqual(["a", "b", "c", "b", "huge", "huge"])
})

test("however many small ones there are, they do not fill the memory", async () => {
  const memory = memoryFor<object, { size: number }>(100_000)
  let made = 0
  const make = async () => ({ size: 1, number: ++made })
  for (let index = 0; index < 1_000; index += 1) await memory.recall(`filter ${index}`, first, make)
  expect(await memory.recall("filter 0", first, make)).toMatchObject({ number: 1_001 })
})

test("what failed is made again", async () => {
  const memory = memoryFor<object, { size: number }>(1_000)
  await expect(Promise.resolve(memory.recall("a", first, () => Promise.reject(new Error("store"))))).rejects.toThrow()
  expect(await memory.recall("a", first, async () => ({ size: 1 }))).toEqual({ size: 1 })
})
