/** Readers: subscribers that follow the changes of a network by cursors while servers come and go. */
import { setTimeout as sleep } from "node:timers/promises"
import { store } from "./store.mjs"
import { described, networks } from "./writers.mjs"

/** Follows every network until `stop` is called; what was seen stands in `seen`, network by network. */
export const startReaders = ({ run }) => {
  const state = { isStopped: false, failures: new Map(), seen: new Map(networks.map((network) => [network, []])) }
  const ended = Promise.all(networks.map((network) => follow(run, state, network)))
  const stop = async () => {
    state.isStopped = true
    await ended
  }
  return { ...state, stop }
}

const follow = async (run, state, network) => {
  while (!state.isStopped) {
    const seen = state.seen.get(network)
    const after = seen.at(-1)?.cursor ?? store.beginning
    const page = await run(store.changes({ network, after, limit: 500 }))
    if (store.Result.isSuccess(page)) seen.push(...page.success)
    else {
      const what = described(page.failure)
      state.failures.set(what, (state.failures.get(what) ?? 0) + 1)
    }
    await sleep(page.success?.length === 500 ? 0 : 100)
  }
}

/** Reads all changes of a network in pages of a size. */
export const allChanges = async ({ run }, network, limit, after = store.beginning) => {
  const all = []
  for (let cursor = after; ; cursor = all.at(-1).cursor) {
    const page = await run(store.changes({ network, after: cursor, limit }))
    if (store.Result.isFailure(page)) throw page.failure
    all.push(...page.success)
    if (page.success.length < limit) return all
  }
}
