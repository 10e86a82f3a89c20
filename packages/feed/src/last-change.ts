/** The last change of a part of a network, from the changes that the store keeps. */
import { beginning, type Cursor, type Store } from "@sozialraum/store"

/**
 * A question to ask again and again: when did one of these collections last change, removals included?
 *
 * Each time it reads on from where it stopped. An answer that saw new changes is later than every answer before it, by
 * a second at least and in whole seconds as HTTP knows them: whoever holds an older state has an older time, whatever
 * times the writers gave. What was answered before a restart is not remembered.
 *
 * @returns the question; its answer is `undefined` where nothing has ever changed
 */
export const lastChange = (
  store: Pick<Store, "changes">,
  network: string,
  collections: ReadonlyArray<string>,
): (() => Promise<string | undefined>) => {
  let known: Known = { cursor: beginning, seconds: undefined }
  const observe = async (): Promise<string | undefined> => {
    let { cursor } = known
    let newest: number | undefined
    for (;;) {
      const changes = await store.changes(cursor, pageSize)
      cursor = changes.at(-1)?.cursor ?? cursor
      for (const { key, at } of changes)
        if (key.network === network && collections.includes(key.collection))
          newest = Math.max(newest ?? 0, Math.floor(Date.parse(at) / 1000) || 0)
      if (changes.length < pageSize) break
    }
    known = { cursor, seconds: newest === undefined ? known.seconds : Math.max(newest, (known.seconds ?? -1) + 1) }
    return known.seconds === undefined ? undefined : instantOf(known.seconds)
  }
  // One after the other: two that saw the same changes would give them two times.
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const answer = last.then(observe, observe)
    last = answer
    return answer
  }
}

/** What has been read, and the last answer in seconds since 1970. */
interface Known {
  readonly cursor: Cursor
  readonly seconds: number | undefined
}

const pageSize = 1000

const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z")
