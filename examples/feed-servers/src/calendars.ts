/** What all three servers serve: the calendars of the sample network, from a store in memory. */
import { FeedToken } from "@sozialraum/core"
import { type FeedOptions, feedWindow, networkCalendars, storedCalendars } from "@sozialraum/feed"
import { sampleNetwork } from "@sozialraum/sample"
import {
  Conferences,
  FeedTokens,
  feedTokenHash,
  Institutions,
  Meetings,
  memoryBackend,
  Offers,
  openStore,
  Resources,
  Sites,
  type Store,
} from "@sozialraum/store"

/** Opens a store with the sample network, and says how its calendars are served. */
export const openCalendars = async (network: string, now: () => string) => {
  const store = await openStore(memoryBackend)
  await writeSample(store, network, now())
  const options: FeedOptions = {
    load: storedCalendars({ store, network, calendars: networkCalendars("de"), now }),
    window: () => feedWindow(now()),
    now,
  }
  return { store, options }
}

const writeSample = async (store: Store, network: string, at: string): Promise<void> => {
  const { sites, institutions, conferences, meetings, offers, resources } = await sampleNetwork()
  const writes = [
    ...sites.map(store.collection(Sites, network).put),
    ...institutions.map(store.collection(Institutions, network).put),
    ...conferences.map(store.collection(Conferences, network).put),
    ...meetings.map(store.collection(Meetings, network).put),
    ...offers.map(store.collection(Offers, network).put),
    ...resources.map(store.collection(Resources, network).put),
  ]
  await store.commit({ network, checks: [], writes, by: "example", reason: "sample", at })
}

/**
 * Lets members of the network read on under a secret. A program with `@sozialraum/service` has `issueFeedToken` for it.
 *
 * @param secret - from `crypto.getRandomValues`, written by `feedSecretText`
 */
export const issueSecret = async (store: Store, network: string, secret: string, at: string): Promise<void> => {
  const token = FeedToken.parse({
    id: "mitglieder",
    title: "Für Mitglieder",
    audience: "network",
    issuedAt: at,
    expiresAt: "2028-01-01T00:00:00Z",
    state: { status: "active", hash: await feedTokenHash(secret) },
  })
  const writes = [store.collection(FeedTokens, network).put(token)]
  await store.commit({ network, checks: [], writes, by: "example", reason: "feed token issued", at })
}
