/** Shift: many clerks that write at the same time, each on a ledger of its own, while something is broken under them. */
import { setTimeout } from "node:timers/promises"
import { clerkOf } from "./clerk.mjs"
import { ledgerOf } from "./ledger.mjs"
import { witnessOf } from "./witness.mjs"

/**
 * Sends clerks to work.
 *
 * @returns `allWriteOn(ms)`: who was not confirmed a commit within that time; `end()`: lets them finish; `wrongIn(backend)`
 */
export const shiftOf = ({ backend, seed, clerks, fill, permits, name = "desk" }) => {
  let isOver = false
  const desks = Array.from({ length: clerks }, (_, number) => {
    const plan = { seed, network: `${name}${number}`, ...(fill === undefined ? {} : { fill }) }
    const ledger = ledgerOf(plan)
    const witness = witnessOf(plan)
    const clerk = clerkOf(ledger, {
      begun: ({ id }) => witness.begun(id),
      ...(permits === undefined ? {} : { permits }),
      done: ({ receipt }) => witness.confirmed(ledger.count(), receipt),
    })
    const work = async () => {
      while (!isOver && clerk.wrong.length === 0) {
        await clerk.writeNext(backend, () => isOver)
        // Where nothing has to be waited for, nobody else would ever come to do anything.
        await setTimeout(0)
      }
    }
    return { ledger, witness, clerk, working: work() }
  })

  const allWriteOn = async (ms) => {
    const counts = desks.map(({ ledger }) => ledger.count())
    const waiting = () => desks.filter(({ ledger }, place) => ledger.count() <= counts[place])
    const start = performance.now()
    while (waiting().length > 0 && performance.now() - start < ms) await setTimeout(5)
    return {
      waitedMs: Math.round(performance.now() - start),
      wrong: waiting().map(({ ledger }) => `${ledger.network} is not confirmed anything for ${ms} ms`),
    }
  }

  return {
    allWriteOn,
    commits: () => desks.reduce((sum, { ledger }) => sum + ledger.count(), 0),
    clearedUp: () => desks.reduce((sum, { witness }) => sum + witness.clearedUp(), 0),
    failed: () => desks.reduce((sum, { clerk }) => sum + [...clerk.failures.values()].reduce((a, b) => a + b, 0), 0),
    end: async () => {
      isOver = true
      await Promise.all(desks.map(({ working }) => working))
    },
    /** What the clerks met, as a record of how often. */
    failures: () => {
      const all = new Map()
      for (const { clerk } of desks)
        for (const [what, times] of clerk.failures) all.set(what, (all.get(what) ?? 0) + times)
      return Object.fromEntries([...all].sort(([, a], [, b]) => b - a))
    },
    wrongIn: async (found) => {
      const wrong = desks.flatMap(({ clerk }) => clerk.wrong)
      for (const { witness } of desks) wrong.push(...(await witness.wrongIn(found)))
      return wrong
    },
  }
}
