/** Checks: whether the store still says what the writers were told. */
import { allChanges } from "./reader.mjs"
import { store } from "./store.mjs"
import { changesOfCommit } from "./writers.mjs"

/**
 * Holds one network against what was told, and counts what is wrong.
 *
 * - `lost`: acknowledged, and not there. `partial`: a part of a commit, or parts not beside each other.
 * - `doubled`: done more than once. `torn`: a revision or cursor that does not follow.
 * - `undead`: refused with a conflict, and there nevertheless.
 * - `misread`: a document that is not what was written. `receipts`: reading on from a receipt does not begin behind it.
 * - `vanished`: shown to a subscriber, and not there. `skipped`: there, and not shown to a subscriber who was past it.
 *
 * @param told - receipts of this network, new since the last time
 * @param refused - commits that were refused with a conflict
 * @param seen - what a subscriber has followed from the beginning
 */
export const checkNetwork = async (reading, { network, told, refused, seen }) => {
  const all = await allChanges(reading, network, 1000)
  const commits = Map.groupBy(all.keys(), (at) => all[at].commit)
  const kept = told.filter(({ id }) => commits.has(id))
  const lost = told.filter(({ id }) => !commits.has(id)).map(({ id }) => id)
  return {
    changes: all.length,
    lost,
    partial: count(commits.values(), (places) => !isWhole(places)),
    doubled: count(commits.values(), (places) => places.length > changesOfCommit),
    torn: tears(all),
    undead: count(refused, ({ id }) => commits.has(id)),
    misread: await misread(reading, network, kept),
    receipts: await badReceipts(reading, { network, all, commits, told: kept }),
    ...compared(seen, all),
  }
}

/** All of them, one beside the other: nothing came in between. */
const isWhole = (places) => places.length === changesOfCommit && places.at(-1) - places[0] === changesOfCommit - 1

const tears = (all) => {
  const revisions = new Map()
  const broken = all.filter(({ key, revision }) => {
    const before = revisions.get(key.id) ?? 0
    revisions.set(key.id, revision)
    return revision !== before + 1
  })
  return broken.length + all.length - new Set(all.map(({ cursor }) => cursor)).size
}

const misread = async ({ run }, network, told) => {
  let wrong = 0
  for (let from = 0; from < told.length; from += 250) {
    const expected = told
      .slice(from, from + 250)
      .flatMap(({ id, writer, number }) => ["a", "b"].map((part) => ({ id: `${id}-${part}`, writer, number })))
    const keys = expected.map(({ id }) => ({ network, collection: "failover", id }))
    const read = await run(store.Backend.use((backend) => backend.get(keys)))
    if (store.Result.isFailure(read)) throw read.failure
    wrong += count(expected.entries(), ([at, { writer, number }]) => {
      const document = read.success[at]?.document
      return document?.writer !== writer || document?.number !== number
    })
  }
  return wrong
}

/** A few, spread over the round: each is a read of its own. */
const badReceipts = async ({ run }, { network, all, commits, told }) => {
  const step = Math.max(1, Math.floor(told.length / 10))
  let wrong = 0
  for (let at = 0; at < told.length; at += step) {
    const { id, cursor } = told[at]
    const [next] = (await run(store.changes({ network, after: cursor, limit: 1 }))).success ?? [{}]
    if (next?.cursor !== all[commits.get(id).at(-1) + 1]?.cursor) wrong += 1
  }
  return wrong
}

const compared = (seen, all) => {
  const isSame = (one, other) => one?.key.id === other?.key.id && one?.revision === other?.revision
  const places = new Set(all.map(textOf))
  const shown = new Set(seen.map(textOf))
  const last = all.findLastIndex((change) => isSame(change, seen.at(-1)))
  return {
    vanished: count(seen, (change) => !places.has(textOf(change))),
    skipped: count(all.slice(0, last + 1), (change) => !shown.has(textOf(change))) + (shown.size < seen.length ? 1 : 0),
  }
}

const textOf = ({ key, revision, cursor, commit }) => `${key.id} ${revision} ${cursor} ${commit}`

const count = (items, isMeant) => {
  let found = 0
  for (const item of items) if (isMeant(item)) found += 1
  return found
}
