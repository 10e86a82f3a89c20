/** Options of the feed: what it is made from, and how it answers. */
import type { Language } from "@sozialraum/core/text"
import type { IcalOptions } from "@sozialraum/export-ical"
import type { FeedRequest } from "./answer.js"
import type { Encoders } from "./encoding.js"
import type { FeedWindow } from "./feed-window.js"
import type { PublishedCalendar } from "./published.js"

/** What a feed is made from, and how it answers. @german Kalenderdienst */
export interface FeedOptions {
  /** The calendar behind a name or the secret of a feed token, or `undefined` where there is none. */
  readonly load: (name: string) => Promise<PublishedCalendar | undefined>
  /** German where nothing is said; an address may ask for another one with `lang`. */
  readonly language?: Language
  /** After the `@` of every UID: a domain of your own, chosen once. */
  readonly domain?: string
  /** How entries are written. */
  readonly entries?: Pick<IcalOptions, "cancelledTitle" | "deadlines" | "refreshMinutes">
  /**
   * The time that calendars are about, asked once for each request: the feed itself has no clock. {@link feedWindow} gives one
   * that moves once a month; with one that does not say `since`, calendars have a tag and no `Last-Modified`.
   */
  readonly window?: () => FeedWindow
  /** The clock, as an instant; without it the pages do not show which entries come next. */
  readonly now?: () => string
  /** Under which the feed is reached, where a proxy stands before it: `https://kalender.example.org`. */
  readonly origin?: string
  /** How long an open calendar may be taken from a cache; five minutes where nothing is said. */
  readonly maxAgeSeconds?: number
  /** What packs bodies beside gzip, the better first: `{ br: ... }` where the server has Brotli. */
  readonly compress?: Encoders
  /**
   * Asked before anything is looked up, so that those count who try out secrets. What it answers becomes a 429.
   *
   * @param name - a public name or a secret: nothing to be logged
   */
  readonly limit?: (
    request: FeedRequest,
    name: string,
  ) => Promise<{ readonly retryAfterSeconds: number } | undefined> | { readonly retryAfterSeconds: number } | undefined
  /** Told of what went wrong while loading; the caller of the feed only reads that it should try again. */
  readonly onFailure?: (failure: unknown) => void
}
