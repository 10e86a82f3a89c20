/** Forgetting: what documents were goes out of a network when nobody may look at it any longer. */
import * as Effect from "effect/Effect"
import { changes } from "./backend.js"
import type { Change, Write } from "./commit.js"
import { commit } from "./committing.js"
import {
  bookmarkIn,
  type HistoryBookmark,
  historyBookmarks,
  keepBookmark,
  type LaterChange,
} from "./history-bookmark.js"
import { compareInstants, type ReadInstant, readInstant } from "./instants.js"

/** What to forget, and who does it, when and why. @german Auftrag zum Vergessen */
export interface ForgetRequest {
  readonly network: string
  /** What was replaced before this instant goes. */
  readonly before: string
  /** A role or a system, never a person (P8). */
  readonly by: string
  readonly reason: string
  /** The instant of the run. */
  readonly at: string
}

/** What was forgotten. @german Ergebnis des Vergessens */
export interface HistoryForgotten {
  /** Changes that were looked at. */
  readonly read: number
  /** Earlier documents that are kept no longer; those that were forgotten before count, too. */
  readonly forgotten: number
}

/**
 * Takes earlier documents out of the history of a network that were replaced, or removed, before an instant. Present
 * documents stay, and so does the change log: who wrote when and why.
 *
 * It goes on where the run before ended, so a nightly one reads a day's changes. Changes are taken in the order in which they
 * were committed, up to the first that is not due; what says to have happened after the run itself is passed by, and dealt with
 * when its day has come. A run that was broken off goes on at the next call.
 *
 * @rule P8, P14
 */
export const forgetHistory = Effect.fnUntraced(function* ({ network, before, by, reason, at }: ForgetRequest) {
  const border = readInstant(before)
  if (border === undefined) return yield* Effect.die(new RangeError(`${before} is no instant`))
  const day: Day = { border, run: readInstant(at) ?? border }
  let bookmark = yield* bookmarkIn(network)
  const done = { read: 0, forgotten: 0 }
  let due = bookmark.later.filter((change) => isDue(change, day))
  bookmark = { ...bookmark, later: bookmark.later.filter((change) => !isDue(change, day)) }
  for (let isAtEnd = false; !isAtEnd; ) {
    const page = yield* changes({ network, after: bookmark.cursor, limit: pageSize })
    const walked = walk(page, bookmark, day)
    const replacing = [...due, ...walked.due].filter(({ revision }) => revision > 1)
    const forgets = forgetsOf(network, replacing)
    isAtEnd = walked.read < pageSize
    // Where nothing is to be forgotten, the last page keeps the bookmark of all.
    const isWorthKeeping = forgets.length > 0 || (isAtEnd && done.read + walked.read > 0)
    if (isWorthKeeping) {
      const writes = [...forgets, ...keepBookmark(network, walked.bookmark)]
      yield* commit({ network, checks: [], writes, by, reason, at })
    }
    done.read += walked.read
    done.forgotten += replacing.length
    due = []
    bookmark = walked.bookmark
  }
  return done satisfies HistoryForgotten
})

const pageSize = 1000
/** So many changes from the future are passed by; the next one is waited for. */
const mostLater = 1000

/** What is due, and what is not yet. */
interface Day {
  readonly border: ReadInstant
  readonly run: ReadInstant
}

/** Goes on over a page, up to the first change that is not due. */
const walk = (page: ReadonlyArray<Change>, from: HistoryBookmark, day: Day) => {
  const due: Array<LaterChange> = []
  const later = [...from.later]
  let bookmark = from
  let read = 0
  for (const { cursor, key, revision, at } of page) {
    const change = { collection: key.collection, id: key.id, revision, at }
    const instant = readInstant(at)
    if (isDue(change, day)) due.push(change)
    else if (instant !== undefined) {
      if (compareInstants(instant, day.run) <= 0 || later.length >= mostLater) break
      later.push(change)
    }
    // What bears no instant is passed by: it goes with the next change of its key.
    bookmark = { cursor, last: { collection: key.collection, id: key.id, revision, after: bookmark.cursor }, later }
    read += 1
  }
  return { due, bookmark, read }
}

const isDue = ({ at }: LaterChange, { border }: Day): boolean => {
  const instant = readInstant(at)
  return instant !== undefined && compareInstants(instant, border) < 0
}

/** One step for each key, for all that was replaced by the last of its changes. */
const forgetsOf = (network: string, replacing: ReadonlyArray<LaterChange>): ReadonlyArray<Write> => {
  const last = new Map<string, Extract<Write, { _tag: "Forget" }>>()
  for (const { collection, id, revision } of replacing) {
    if (collection === historyBookmarks.name) continue
    const name = `${collection}\u0000${id}`
    const below = Math.max(revision, last.get(name)?.below ?? 0)
    last.set(name, { _tag: "Forget", key: { network, collection, id }, below })
  }
  return [...last.values()]
}
