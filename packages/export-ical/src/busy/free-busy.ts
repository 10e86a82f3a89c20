/** Free and busy: when resources can be had, without a word about by whom or for what they are taken. */
import {
  type Audience,
  type Exported,
  type Exporter,
  type Instant,
  Institution,
  indexNetwork,
  type Loss,
  Resource,
  type ResourceCategory,
  ResourceRequest,
  type ResourceRestriction,
  type ResourceTimes,
  type Revised,
  redact,
  resourceTimesIn,
  type TimeSpan,
} from "@sozialraum/core"
import type { CalendarContent } from "../content.js"
import { defaultDomain, eventUid } from "../entry/event.js"
import { withoutAddresses } from "../entry/mail.js"
import type { CalendarPart } from "../writing/calendar-part.js"
import { calendarText } from "../writing/vcalendar.js"
import { busyTimes } from "./busy-times.js"
import { freeBusyText } from "./free-busy-text.js"

/**
 * What is known about when resources can be had; more than is asked for may be among it.
 *
 * @german Grundlage der Belegungsauskunft
 */
export interface FreeBusyContent
  extends Pick<
    CalendarContent,
    | "network"
    | "name"
    | "description"
    | "resources"
    | "bookings"
    | "institutions"
    | "sites"
    | "areas"
    | "closureCalendars"
    | "holidays"
    | "region"
  > {
  readonly requests?: ReadonlyArray<Revised<ResourceRequest>>
  readonly restrictions?: ReadonlyArray<Revised<ResourceRestriction>>
}

/** Of which resources, over which time and for whom. @german Einstellungen der Belegungsauskunft */
export interface FreeBusyOptions {
  /** Busy times have a beginning and an end. */
  readonly window: { readonly from: Instant; readonly to: Instant }
  /** Ids of resources; where none and no institution is named, all. */
  readonly resources?: ReadonlyArray<string>
  /** Ids of institutions: the rooms that they own. */
  readonly institutions?: ReadonlyArray<string>
  /** `public` where nothing is said. What is only asked for is for members of the network. */
  readonly audience?: Audience
  /** After the `@` of every UID, as in all calendars of the network. */
  readonly domain?: string
  /** Until then is taken what is out and should be back. */
  readonly asOf?: Instant
  /** How often programs may look for news. @unit minutes */
  readonly refreshMinutes?: number
}

/**
 * Writes when resources are taken (`BUSY`), would be if all requests were granted (`BUSY-TENTATIVE`), and are not lent
 * (`BUSY-UNAVAILABLE`): one VFREEBUSY for each resource, with its name and no other text. Everything else is free.
 *
 * @returns `lost` names resources that nobody knows, and a window without time
 * @rule R38, R39, P9
 * @source RFC 5545, section 3.6.4
 */
export const freeBusyExporter: Exporter<FreeBusyContent, FreeBusyOptions> = {
  id: "icalFreeBusy",
  mediaType: "text/calendar",
  fileExtension: "ifb",
  write: (content, options) => {
    const { network, name, description } = content
    const { refreshMinutes } = options
    const window = { from: secondsOf(options.window.from), to: secondsOf(options.window.to) }
    const about = {
      name: said(name, options),
      ...(description === undefined ? {} : { description: said(description, options) }),
      ...(refreshMinutes === undefined ? {} : { refreshMinutes }),
    }
    const lost = unknownOf(content, options)
    if (!(window.from < window.to)) {
      const empty: Loss = { id: network, path: ["window"], because: "emptyWindow" }
      return withLosses(calendarText(about, []), [...lost, empty])
    }
    return withLosses(calendarText(about, partsOf(content, options, window)), lost)
  },
}

/** Calendars know no parts of a second. @unit milliseconds since 1970 */
const secondsOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000) * 1000

/** What the rooms of an institution are, of all that it lends. */
const rooms: ReadonlyArray<ResourceCategory> = ["raum", "sporthalle", "kueche", "aussengelaende"]

const chosenOf = (
  { resources: known }: FreeBusyContent,
  { resources, institutions }: FreeBusyOptions,
): ReadonlyArray<Revised<Resource>> => {
  if (resources === undefined && institutions === undefined) return known
  const [wanted, owners] = [new Set(resources), new Set(institutions)]
  return known.filter(
    ({ value }) => wanted.has(value.id) || (owners.has(value.owner) && rooms.includes(value.category)),
  )
}

const unknownOf = (content: FreeBusyContent, { resources = [] }: FreeBusyOptions): ReadonlyArray<Loss> => {
  const known = new Set<string>(content.resources.map(({ value }) => value.id))
  return resources.filter((id) => !known.has(id)).map((id) => ({ id, path: ["resources"], because: "unknown" }))
}

const partsOf = (content: FreeBusyContent, options: FreeBusyOptions, window: TimeSpan): ReadonlyArray<CalendarPart> => {
  const { audience = "public", domain = defaultDomain, asOf } = options
  const times = timesIn(content, options)
  const bookingsOf = Map.groupBy(content.bookings, ofResource)
  const requestsOf = Map.groupBy(content.requests ?? [], ofResource)
  const restrictionsOf = Map.groupBy(content.restrictions ?? [], ofResource)
  const institutions = new Map(content.institutions.map((one) => [one.value.id, one]))
  return chosenOf(content, options).map((resource) => {
    const { id, owner } = resource.value
    const bookings = bookingsOf.get(id) ?? []
    // For when it is asked, only members of the network may know.
    const requests = (requestsOf.get(id) ?? []).filter(
      ({ value }) => redact(ResourceRequest, value, audience).time !== undefined,
    )
    const restrictions = restrictionsOf.get(id) ?? []
    const closures = resource.value.availability?.holidays === undefined ? [] : closuresOf(content)
    const house = institutions.get(owner)
    const uid = eventUid({ network: content.network, kind: "freeBusy", id }, domain)
    const busy = busyTimes(
      {
        times: times(resource.value),
        bookings: bookings.map(({ value }) => value),
        requests: requests.map(({ value }) => value),
        ...(asOf === undefined ? {} : { asOf }),
      },
      window,
    )
    const changed = [resource, house, ...bookings, ...requests, ...restrictions, ...closures]
    return {
      uid,
      startMs: window.from,
      text: freeBusyText({ uid, name: titleOf(resource, house, options), busy, window, changedMs: newest(changed) }),
      zones: [],
      lost: [],
    }
  })
}

/** By which calendars and hours each resource can be had, as the place of its owner decides. */
const timesIn = (content: FreeBusyContent, { window }: FreeBusyOptions): ((resource: Resource) => ResourceTimes) => {
  const { areas = [], restrictions = [], region } = content
  const index = indexNetwork({
    areas: valuesOf(areas),
    sites: valuesOf(content.sites),
    institutions: valuesOf(content.institutions),
    resources: valuesOf(content.resources),
    restrictions: valuesOf(restrictions),
  })
  const calendars = valuesOf(closuresOf(content))
  return resourceTimesIn(index, { now: window.from, calendars, ...(region === undefined ? {} : { region }) })
}

const closuresOf = ({ closureCalendars = [], holidays = [] }: FreeBusyContent) => [...closureCalendars, ...holidays]

const titleOf = (
  resource: Revised<Resource>,
  house: Revised<Institution> | undefined,
  options: FreeBusyOptions,
): string => {
  const { audience = "public" } = options
  const names = [
    redact(Resource, resource.value, audience).name,
    house === undefined ? undefined : redact(Institution, house.value, audience).name,
  ]
  return said(names.filter((name) => name !== undefined).join(", "), options)
}

const said = (text: string, { audience = "public" }: FreeBusyOptions): string =>
  audience === "public" ? withoutAddresses(text).text : text

const ofResource = ({ value }: Revised<{ readonly resource: string }>): string => value.resource

const newest = (values: ReadonlyArray<Revised<unknown> | undefined>): number =>
  values.reduce((latest, one) => Math.max(latest, Date.parse(one?.changedAt ?? "") || 0), 0)

const valuesOf = <A>(values: ReadonlyArray<Revised<A>>): ReadonlyArray<A> => values.map(({ value }) => value)

const withLosses = ({ text, lost }: Exported, more: ReadonlyArray<Loss>): Exported => ({
  text,
  lost: [...more, ...lost],
})
