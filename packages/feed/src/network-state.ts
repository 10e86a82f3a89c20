/** The state of a network: what its calendars are made of, read from a store once and then only where it changed. */
import { type FeedToken, feedTokenHashes, type Revised } from "@sozialraum/core"
import { beginning, type Change, type Cursor, FeedTokens, type Store } from "@sozialraum/store"
import { changeTime } from "./change-time.js"
import { contentMirror, type NetworkFrame } from "./content-mirror.js"
import { mirrorOf } from "./mirror.js"
import type { PublishedContent } from "./published.js"
import { sharedRuns } from "./shared-runs.js"

/** What the calendars of a network are made of, at one moment. @german Stand eines Netzwerks */
export interface NetworkState {
  /** Without a name of its own; the very same value for as long as nothing in it changed. */
  readonly content: PublishedContent
  /** The feed tokens that may be open, by the hash of their secret. */
  readonly tokens: ReadonlyMap<string, Revised<FeedToken>>
  /** When the content last changed: see `PublishedCalendar`. */
  readonly changedAt: string | undefined
}

/** A network, and the clock. @german Rahmen und Uhr eines Netzwerks */
export interface NetworkOptions extends NetworkFrame {
  /** The clock, as an instant. */
  readonly now?: () => string
}

/**
 * A question to ask again and again: how does the network stand now?
 *
 * Each answer holds everything that was written before the question. It costs one look at the changes of the store; values
 * are read only where something changed.
 */
export const networkState = (
  store: Store,
  network: string,
  options: NetworkOptions = {},
): (() => Promise<NetworkState>) => {
  const mirror = contentMirror(store, network, options)
  const tokens = mirrorOf(store, FeedTokens, network)
  const time = changeTime(options.now)
  let cursor: Cursor = beginning
  let known: NetworkState | undefined

  const newsAfter = async (place: Cursor): Promise<News> => {
    const changes: Array<Change> = []
    let after = place
    for (;;) {
      const page = await store.changes({ network, after, limit: pageSize })
      after = page.at(-1)?.cursor ?? after
      changes.push(...page)
      if (page.length < pageSize) return { cursor: after, changes }
    }
  }

  const observe = async (): Promise<NetworkState> => {
    // First the changes, then the values: what is written in between comes with the next look as well.
    const news = await newsAfter(cursor)
    const next = known === undefined ? await begin() : await goOn(known, news.changes)
    time.observe(news.changes.filter(({ key }) => mirror.names.has(key.collection)))
    const isNew = next.content !== known?.content
    known = { ...next, changedAt: isNew ? time.next() : known?.changedAt }
    cursor = news.cursor
    return known
  }

  const begin = async () => {
    const [content] = await Promise.all([mirror.readAll(), tokens.readAll()])
    return { content, tokens: byHash(tokens.values()) }
  }

  const goOn = async (before: NetworkState, changes: ReadonlyArray<Change>) => {
    if (changes.length === 0) return before
    const content = await mirror.read(changes)
    const issued = changes.flatMap(({ key }) => (key.collection === tokens.name ? [key.id] : []))
    await tokens.read([...new Set(issued)])
    return {
      content: content ?? before.content,
      tokens: issued.length === 0 ? before.tokens : byHash(tokens.values()),
    }
  }

  return sharedRuns(observe)
}

interface News {
  readonly cursor: Cursor
  readonly changes: ReadonlyArray<Change>
}

const pageSize = 1000

const byHash = (tokens: ReadonlyArray<Revised<FeedToken>>): NetworkState["tokens"] =>
  new Map(tokens.flatMap((token) => feedTokenHashes(token.value).map((hash) => [hash, token] as const)))
