/** Calendars from a store: what a network has published, and when it last changed. */
import type { Audience } from "@sozialraum/core"
import { type CalendarContent, type CalendarFilters, mentionedIn, narrowContent } from "@sozialraum/export-ical"
import { Bookings, Conferences, Institutions, Meetings, Resources, Sites, type Store } from "@sozialraum/store"
import type { FeedOptions } from "./handler.js"
import { lastChange } from "./last-change.js"

/** One calendar of a network. @german Kalenderangebot */
export interface CalendarListing {
  /** As it stands in the address, without `.ics`. */
  readonly name: string
  /** As calendar programs call it. */
  readonly title: string
  readonly description?: string
  /** The most that it shows; `public` where nothing is said. */
  readonly audience?: Audience
  /** The part of the network that it is about; all of it where nothing is said. */
  readonly filters?: CalendarFilters
}

/** A network, and what it publishes. @german Kalenderangebote eines Netzwerks */
export interface StoredCalendars {
  readonly store: Store
  readonly network: string
  readonly calendars: ReadonlyArray<CalendarListing>
}

/**
 * Reads published calendars from a store, to be handed to `calendarHandler` as `load`.
 *
 * Keep what it returns: it remembers how far it has read the changes of the store.
 */
export const storedCalendars = (published: StoredCalendars): FeedOptions["load"] => {
  const { store, network, calendars } = published
  const changed = lastChange(store, network, shown)
  return async (name) => {
    const listing = calendars.find((candidate) => candidate.name === name)
    if (listing === undefined) return undefined
    // First the time, then the values: what is written in between is then newer than it claims, never older.
    const changedAt = await changed()
    const { audience = "public", filters = {} } = listing
    const content = narrowContent(await contentOf(store, network, listing), filters, audience)
    return { content, audience, ...(changedAt === undefined ? {} : { changedAt }) }
  }
}

/** The collections that entries show something of. */
const shown = [Meetings, Bookings, Conferences, Resources, Institutions, Sites].map(({ name }) => name)

/**
 * Everything that the calendars of a network are made of. Of institutions and sites only those that are mentioned.
 *
 * @param about - how the calendar calls itself
 */
export const contentOf = async (
  store: Store,
  network: string,
  about: Pick<CalendarListing, "title" | "description">,
): Promise<CalendarContent> => {
  const [meetings, bookings, conferences, resources] = await Promise.all([
    store.collection(Meetings, network).all(),
    store.collection(Bookings, network).all(),
    store.collection(Conferences, network).all(),
    store.collection(Resources, network).all(),
  ])
  const mentioned = mentionedIn({ meetings, bookings, resources })
  const [institutions, sites] = await Promise.all([
    store.collection(Institutions, network).getMany(mentioned.institutions),
    store.collection(Sites, network).getMany(mentioned.sites),
  ])
  return {
    network,
    name: about.title,
    ...(about.description === undefined ? {} : { description: about.description }),
    meetings,
    bookings,
    conferences,
    resources,
    institutions: institutions.filter((found) => found !== undefined),
    sites: sites.filter((found) => found !== undefined),
  }
}
