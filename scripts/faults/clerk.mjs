/** Clerk: writes the commits of a ledger one after another, goes on after every failure, and notes what no failure may be. */
import { setTimeout } from "node:timers/promises"
import { RevisionConflict } from "@sozialraum/store"
import { outcomeOf, told } from "./opened.mjs"

/**
 * Begins to write.
 *
 * An unknown outcome is cleared up by sending the same commit again. Where it is said that nothing was written, the next
 * attempt has an id of its own: had something been written after all, it would be there twice.
 *
 * @param on - `begun(commit)` and `done({ commit, receipt })`, at once; `permits(failure)` for failures that are not retryable
 * @returns what it met: how often each failure, and in `wrong` what must not happen
 */
export const clerkOf = (ledger, { begun = () => {}, done = () => {}, permits = () => false, pauseMs = 20 } = {}) => {
  const [wrong, failures] = [[], new Map()]
  const count = (what) => failures.set(what, (failures.get(what) ?? 0) + 1)

  /** Writes the next commit. @returns whether it is written; `false` where `isOver` said so before */
  const writeNext = async (backend, isOver = () => false) => {
    for (let attempt = 0; !isOver(); attempt += 1) {
      const commit = ledger.commitOf(attempt)
      begun(commit)
      const receipt = await sendUntilKnown(backend, commit, isOver)
      if (receipt === "nothing") continue
      if (receipt === undefined) return false
      const revisions = ledger.written(commit)
      if (revisions.join() !== receipt.revisions.join())
        wrong.push(`${ledger.network} ${commit.id}: revisions ${receipt.revisions} instead of ${revisions}`)
      done({ commit, receipt, revisions })
      return true
    }
    return false
  }

  const sendUntilKnown = async (backend, commit, isOver) => {
    let isUnknown = false
    for (;;) {
      const { done, failed, broken } = await outcomeOf(backend.commit(commit))
      if (done !== undefined) return done
      if (broken !== undefined || failed instanceof RevisionConflict || !(failed.retryable || permits(failed))) {
        wrong.push(`${ledger.network} ${commit.id}: ${told(broken ?? failed)}`)
        return undefined
      }
      count(told(failed))
      if (failed.outcome === "unknown" && failed.commit !== commit.id)
        wrong.push(`${ledger.network} ${commit.id}: the failure names ${failed.commit}`)
      isUnknown ||= failed.outcome === "unknown"
      if (isOver()) return undefined
      await setTimeout(pauseMs)
      if (!isUnknown) return "nothing"
    }
  }

  return { writeNext, wrong, failures }
}
