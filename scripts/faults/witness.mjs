/** Witness: reads what a network holds after a fault, and compares it with what was begun and what was confirmed. */
import { isDeepStrictEqual } from "node:util"
import { ledgerOf, readOn } from "./ledger.mjs"
import { outcomeOf, told } from "./opened.mjs"

/**
 * Begins to watch a ledger of its own.
 *
 * @returns `confirmed(number, receipt)` and `begun(id)` for what a writer said; `wrongIn(backend)` clears up what was begun, and
 *   answers everything that is wrong
 */
export const witnessOf = (plan) => {
  const ledger = ledgerOf(plan)
  const { network } = plan
  /** By number: the receipt that each commit must get, as it stands in the stream of changes. */
  const receipts = new Map()
  let [cursor, said, last, clearedUp] = [undefined, [], undefined, 0]

  const readCommits = async (backend) => {
    const found = await readOn(backend, network, cursor)
    const wrong = []
    for (let at = 0; at < found.length; ) {
      const [, number, attempt = "0"] = /^c(\d+)(?:\.(\d+))?$/.exec(found[at].commit ?? "") ?? []
      const commit = ledger.commitOf(Number(attempt))
      if (Number(number) !== ledger.count() + 1) {
        wrong.push(`${network}: after commit ${ledger.count()} came ${found[at].commit}`)
        return wrong
      }
      const revisions = ledger.written(commit)
      const expected = ledger.changesOf(commit, revisions)
      const part = found.slice(at, at + expected.length)
      const same = part.map(({ cursor: _, ...change }) => change)
      if (!isDeepStrictEqual(same, expected)) wrong.push(`${network}: ${commit.id} is not there as a whole`)
      cursor = part.at(-1).cursor
      receipts.set(ledger.count(), { commit, receipt: { cursor, revisions } })
      at += expected.length
    }
    return wrong
  }

  const sendAgain = async (backend, commit) => {
    const { done, ...other } = await outcomeOf(backend.commit(commit))
    return done ?? other
  }

  const clearUp = async (backend) => {
    if (last === undefined || last.number <= ledger.count()) return []
    const commit = ledger.commitOf(last.attempt)
    const answer = await sendAgain(backend, commit)
    clearedUp += 1
    const wrong = await readCommits(backend)
    const expected = receipts.get(last.number)?.receipt
    return isDeepStrictEqual(answer, expected)
      ? wrong
      : [
          ...wrong,
          `${network}: ${commit.id}, sent again, is answered ${told(answer.failed ?? answer.broken ?? answer)}`,
        ]
  }

  const wrongIn = async (backend) => {
    const wrong = await readCommits(backend)
    for (const { number, receipt } of said)
      if (!isDeepStrictEqual(receipts.get(number)?.receipt, receipt))
        wrong.push(`${network}: commit ${number} was confirmed and ${receipts.has(number) ? "is another" : "is lost"}`)
    if (last !== undefined && ledger.count() > last.number) wrong.push(`${network}: more is there than was ever begun`)
    wrong.push(...(await clearUp(backend)))
    const known = receipts.get(said.at(-1)?.number)
    if (known !== undefined && !isDeepStrictEqual(await sendAgain(backend, known.commit), known.receipt))
      wrong.push(`${network}: ${known.commit.id}, confirmed and sent again, is answered otherwise`)
    said = []
    return [...wrong, ...(await readCommits(backend)), ...(await ledger.wrongIn(backend))]
  }

  return {
    network,
    count: ledger.count,
    clearedUp: () => clearedUp,
    begun: (id) => {
      const [, number, attempt = "0"] = /^c(\d+)(?:\.(\d+))?$/.exec(id)
      last = { number: Number(number), attempt: Number(attempt) }
    },
    confirmed: (number, receipt) => said.push({ number, receipt }),
    wrongIn,
  }
}
