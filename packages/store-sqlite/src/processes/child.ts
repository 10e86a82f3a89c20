/** Another process on the same file: `write` commits until it is killed, `count` adds one so many times. */
import { openStore, RevisionConflict } from "@sozialraum/store"
import { sqliteBackend } from "../index.js"
import { ids, Numbers, network, said } from "./numbers.js"

const [mode, file = "", times = "0"] = process.argv.slice(2)
const store = await openStore(sqliteBackend(file))
const numbers = store.collection(Numbers, network)

/** Says each number once its commit is done. */
const write = async (): Promise<never> => {
  const last = await numbers.get(ids[0] ?? "")
  for (let number = Number(last?.value.value ?? 0) + 1; ; number += 1) {
    const writes = ids.map((id) => numbers.put({ scheme: id, value: String(number) }))
    await store.commit({ ...said, checks: [], writes })
    process.stdout.write(`${number}\n`)
  }
}

/** Adds one to what is there, and starts again where somebody else was faster. */
const addOne = async (): Promise<void> => {
  const found = await numbers.get("sum")
  const check = found === undefined ? numbers.expectAbsent("sum") : numbers.expect(found)
  const value = String(Number(found?.value.value ?? 0) + 1)
  const writes = [numbers.put({ scheme: "sum", value })]
  await store.commit({ ...said, checks: [check], writes }).catch((error: unknown) => {
    if (error instanceof RevisionConflict) return addOne()
    throw error
  })
}

if (mode === "write") await write()
for (let done = 0; done < Number(times); done += 1) await addOne()
await store.close()
