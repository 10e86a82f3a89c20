/** Calendars from a store: what a network has published, under public names and under the secrets of feed tokens. */
import {
  type Audience,
  type FeedScope,
  FeedSecret,
  type FeedToken,
  Instant,
  isValidFeedToken,
  type Revised,
} from "@sozialraum/core"
import { type CalendarContent, type CalendarFilters, narrowContent } from "@sozialraum/export-ical"
import { feedTokenHash, type Store } from "@sozialraum/store"
import { type CalendarTitle, titled } from "./content-of.js"
import { type NetworkOptions, type NetworkState, networkState } from "./network-state.js"
import type { FeedOptions } from "./options.js"
import type { PublishedCalendar, PublishedContent } from "./published.js"

/** One calendar of a network. @german Kalenderangebot */
export interface CalendarListing extends CalendarTitle {
  /** As it stands in the address, without `.ics`. */
  readonly name: string
  /** The most that it shows; `public` where nothing is said. */
  readonly audience?: Audience
  /** The part of the network that it is about; all of it where nothing is said. */
  readonly filters?: CalendarFilters
}

/** A network, and what it publishes. @german Kalenderangebote eines Netzwerks */
export interface StoredCalendars extends NetworkOptions {
  readonly store: Store
  readonly network: string
  /** What everybody finds by its name; of two with one name the first. A function is asked again when something changed. */
  readonly calendars: ReadonlyArray<CalendarListing> | ((content: CalendarContent) => ReadonlyArray<CalendarListing>)
  /** The clock, as an instant. Without it no feed token opens anything: nobody could tell whether its time is over. */
  readonly now?: () => string
}

/**
 * Reads published calendars from a store, to be handed to `calendarHandler` as `load`.
 *
 * A secret that nobody issued, one that was revoked, and one whose time is over are the same: `undefined`. Keep what this
 * returns: it remembers what it has read, and reads on from there.
 *
 * @rule P9
 */
export const storedCalendars = (published: StoredCalendars): FeedOptions["load"] => {
  const { store, network, calendars, now } = published
  const state = networkState(store, network, published)
  const listings = keptFor((content: CalendarContent) => {
    const listed = typeof calendars === "function" ? calendars(content) : calendars
    // Of two with one name the first: the last to be set is the one that stays.
    return new Map(listed.toReversed().map((listing) => [listing.name, listing]))
  })
  const parts = keptFor((_content: CalendarContent) => new Map<string, PublishedContent>())
  return async (name) => {
    const current = await state()
    const listing = listings(current.content).get(name)
    const found = listing === undefined ? await tokenListing(current, name, now) : { key: `name ${name}`, listing }
    if (found === undefined) return undefined
    const kept = parts(current.content)
    const content = kept.get(found.key) ?? partOf(current.content, found.listing)
    kept.set(found.key, content)
    return answered(current, found, content)
  }
}

interface Found {
  /** Under which the part of the content is kept. */
  readonly key: string
  readonly listing: Omit<CalendarListing, "name">
  readonly token?: Revised<FeedToken>
}

/** Secrets are looked up by their hash: how long that takes tells nothing of those that there are. */
const tokenListing = async (
  { tokens }: NetworkState,
  name: string,
  now: StoredCalendars["now"],
): Promise<Found | undefined> => {
  const secret = FeedSecret.safeParse(name)
  if (now === undefined || !secret.success) return undefined
  const hash = await feedTokenHash(secret.data)
  const token = tokens.get(hash)
  if (token === undefined || !isValidFeedToken(token.value, hash, Instant.parse(now()))) return undefined
  const { id, title, audience, scope } = token.value
  const key = `token ${token.revision} ${id}`
  return { key, listing: { title, audience, filters: filtersOf(scope) }, token }
}

const filtersOf = ({ ages, ...scope }: FeedScope): CalendarFilters => ({
  ...scope,
  ...(ages === undefined ? {} : { age: ages }),
})

const partOf = (content: PublishedContent, { audience = "public", filters = {}, ...title }: Found["listing"]) =>
  // What free times are made of is narrowed when it is asked for.
  titled({ ...content, ...narrowContent(content, filters, audience) }, title)

const answered = (
  { changedAt }: NetworkState,
  { listing: { audience = "public", filters }, token }: Found,
  content: PublishedContent,
): PublishedCalendar => ({
  content,
  audience,
  ...(filters === undefined ? {} : { scope: filters }),
  ...(token === undefined ? {} : { secret: true, expiresAt: token.value.expiresAt }),
  ...(changedAt === undefined ? {} : { changedAt: later(changedAt, token?.changedAt) }),
})

/** A token that was renewed may show something else than before. */
const later = (a: string, b: string | undefined): string => (b !== undefined && Date.parse(b) > Date.parse(a) ? b : a)

/** What is made of a value once, and kept for as long as the value is. */
const keptFor = <State extends object, Made>(make: (state: State) => Made): ((state: State) => Made) => {
  const kept = new WeakMap<State, Made>()
  return (state) => {
    const known = kept.get(state) ?? make(state)
    kept.set(state, known)
    return known
  }
}
