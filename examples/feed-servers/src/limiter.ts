/** A limiter for one process: so many requests a minute for each name. Behind a proxy, its own limits do as well. */
import type { FeedOptions } from "@sozialraum/feed"

/**
 * Counts requests by name, and wrong secrets all together: whoever tries them out tries many.
 *
 * @param most - in a minute
 * @param known - names that are no secrets
 * @param clock - in milliseconds
 */
export const limiter = (most: number, known: ReadonlySet<string>, clock: () => number): FeedOptions["limit"] => {
  let minute = 0
  const counts = new Map<string, number>()
  return (_request, name) => {
    const now = clock()
    if (Math.floor(now / 60_000) !== minute) {
      minute = Math.floor(now / 60_000)
      counts.clear()
    }
    const counted = known.has(name) ? name : "secrets"
    const count = (counts.get(counted) ?? 0) + 1
    counts.set(counted, count)
    return count > most ? { retryAfterSeconds: 60 - (now % 60_000) / 1000 } : undefined
  }
}
