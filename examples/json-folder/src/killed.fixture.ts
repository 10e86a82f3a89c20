/** Another process on a folder: commits until it is killed, and says each number once its commit is done. */
import { Backend, openStore, type Put } from "@sozialraum/store"
import { jsonFolder } from "./json-folder.js"

const [folder = "", count = "0"] = process.argv.slice(2)
const network = "bochum"
const ids = Array.from({ length: Number(count) }, (_, number) => `n${number}`)

const store = await openStore(jsonFolder(folder))
const [last] = await store.run(Backend.use((backend) => backend.get([{ network, collection: "numbers", id: "n0" }])))
for (let number = Number(last?.document ?? 0) + 1; ; number += 1) {
  const writes = ids.map((id): Put => {
    return { _tag: "Put", key: { network, collection: "numbers", id }, document: number, indexes: [], schema: 1 }
  })
  await store.commit({ network, checks: [], writes, by: "process", reason: "test", at: "2026-03-02T09:00:00Z" })
  process.stdout.write(`${number}\n`)
}
