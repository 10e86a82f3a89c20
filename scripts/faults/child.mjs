/** Child: a process that writes the commits of a ledger until it is killed, and says what it began and what was confirmed. */
import { clerkOf } from "./clerk.mjs"
import { ledgerOf } from "./ledger.mjs"
import { opened } from "./opened.mjs"

const [address, written, plan, options] = process.argv.slice(2)
const ledger = ledgerOf(JSON.parse(plan))
for (let number = 0; number < Number(written); number += 1) ledger.written(ledger.commitOf())

const say = (line) => process.stdout.write(`${line}\n`)
const clerk = clerkOf(ledger, {
  begun: ({ id }) => say(`begun ${id}`),
  done: ({ receipt }) => say(`done ${ledger.count()} ${JSON.stringify(receipt)}`),
})
const backend = await opened(address, JSON.parse(options))
while (await clerk.writeNext(backend));
for (const what of clerk.wrong) say(`wrong ${what}`)
