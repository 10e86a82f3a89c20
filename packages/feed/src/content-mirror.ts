/** The content of calendars in memory: every collection that entries come from, and of those that they name what they name. */
import type { CalendarPlace, ClosureCalendar } from "@sozialraum/core"
import { keptCalendars, mentionedIn } from "@sozialraum/export-ical"
import {
  Agreements,
  Bookings,
  type Change,
  ClosureCalendars,
  Conferences,
  FundApplications,
  Funds,
  Institutions,
  Measures,
  Meetings,
  Offers,
  ResourceRequests,
  ResourceRestrictions,
  Resources,
  Sites,
  Sozialraeume,
  SpatialUnits,
  type Store,
} from "@sozialraum/store"
import { mirrorOf } from "./mirror.js"
import type { PublishedContent } from "./published.js"

/** What calendars need to know of a network that no store keeps. @german Rahmen eines Netzwerks */
export interface NetworkFrame {
  /** Closure calendars of others: the public and school holidays of a Land, for example. */
  readonly holidays?: ReadonlyArray<ClosureCalendar>
  /** Where the network is, where its areas do not say it. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/** The content of the calendars of a network, as it was last read. @german Gespiegelter Kalenderinhalt */
export interface ContentMirror {
  /** The collections that calendars show something of. */
  readonly names: ReadonlySet<string>
  /** Reads all of it. */
  readonly readAll: () => Promise<PublishedContent>
  /** Reads what changed. @returns `undefined` where that is nothing that calendars show */
  readonly read: (changes: ReadonlyArray<Change>) => Promise<PublishedContent | undefined>
}

/** Of institutions and sites, only those are held that entries speak of. */
export const contentMirror = (store: Store, network: string, frame: NetworkFrame): ContentMirror => {
  const meetings = mirrorOf(store, Meetings, network)
  const bookings = mirrorOf(store, Bookings, network)
  const conferences = mirrorOf(store, Conferences, network)
  const resources = mirrorOf(store, Resources, network)
  const offers = mirrorOf(store, Offers, network)
  const closures = mirrorOf(store, ClosureCalendars, network)
  const measures = mirrorOf(store, Measures, network)
  const funds = mirrorOf(store, Funds, network)
  const applications = mirrorOf(store, FundApplications, network)
  const agreements = mirrorOf(store, Agreements, network)
  const units = mirrorOf(store, SpatialUnits, network)
  const sozialraeume = mirrorOf(store, Sozialraeume, network)
  const requests = mirrorOf(store, ResourceRequests, network)
  const restrictions = mirrorOf(store, ResourceRestrictions, network)
  const institutions = mirrorOf(store, Institutions, network)
  const sites = mirrorOf(store, Sites, network)
  const entries = [
    ...[meetings, bookings, conferences, resources, offers, closures],
    ...[measures, funds, applications, agreements, units, sozialraeume, requests, restrictions],
  ]
  const all = [...entries, institutions, sites]
  const holidays = keptCalendars(frame.holidays ?? [])

  const content = async (): Promise<PublishedContent> => {
    const shown = {
      meetings: meetings.values(),
      bookings: bookings.values(),
      resources: resources.values(),
      offers: offers.values(),
      measures: measures.values(),
      applications: applications.values(),
      agreements: agreements.values(),
    }
    const mentioned = mentionedIn(shown)
    await Promise.all([institutions.want(mentioned.institutions), sites.want(mentioned.sites)])
    return {
      network,
      name: network,
      ...shown,
      conferences: conferences.values(),
      institutions: institutions.values(),
      sites: sites.values(),
      closureCalendars: closures.values(),
      holidays,
      funds: funds.values(),
      areas: [...units.values(), ...sozialraeume.values()],
      requests: requests.values(),
      restrictions: restrictions.values(),
      ...(frame.region === undefined ? {} : { region: frame.region }),
    }
  }

  return {
    names: new Set(all.map(({ name }) => name)),
    readAll: async () => {
      await Promise.all(entries.map((mirror) => mirror.readAll()))
      return content()
    },
    read: async (changes) => {
      const changed = all.map((mirror) => ({ mirror, ids: [...new Set(idsIn(changes, mirror))] }))
      if (changed.every(({ ids }) => ids.length === 0)) return undefined
      await Promise.all(changed.map(({ mirror, ids }) => mirror.read(ids)))
      return content()
    },
  }
}

const idsIn = (
  changes: ReadonlyArray<Change>,
  { name, wants }: { readonly name: string; readonly wants: (id: string) => boolean },
): ReadonlyArray<string> => changes.flatMap(({ key }) => (key.collection === name && wants(key.id) ? [key.id] : []))
