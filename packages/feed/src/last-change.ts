/** The last change of a part of a network, from the changes that the store keeps. */
import { beginning, type Cursor, type Store } from "@sozialraum/store"

/**
 * A question to ask again and again: when did one of these collections last change, removals included?
 *
 * Each time it reads on from where it stopped. The answer never goes back, whatever times the writers gave.
 *
 * @returns the question; its answer is `undefined` where nothing has ever changed
 */
export const lastChange = (
  store: Pick<Store, "changes">,
  network: string,
  collections: ReadonlyArray<string>,
): (() => Promise<string | undefined>) => {
  let known: { readonly cursor: Cursor; readonly at: string | undefined } = { cursor: beginning, at: undefined }
  return async () => {
    let { cursor } = known
    for (;;) {
      const changes = await store.changes(cursor, pageSize)
      const times = changes
        .filter(({ key }) => key.network === network && collections.includes(key.collection))
        .map(({ at }) => at)
      cursor = changes.at(-1)?.cursor ?? cursor
      known = { cursor, at: [known.at, ...times].reduce(later, undefined) }
      if (changes.length < pageSize) return known.at
    }
  }
}

const pageSize = 1000

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && Date.parse(b) > Date.parse(a)) ? b : a
