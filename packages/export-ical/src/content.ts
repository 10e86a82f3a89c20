/** Calendar content: the values of a network that a calendar is made of. */
import type {
  Area,
  Booking,
  CalendarPlace,
  ClosureCalendar,
  Conference,
  CooperationAgreement,
  Fund,
  FundApplication,
  Institution,
  InstitutionId,
  Measure,
  Meeting,
  Offer,
  Resource,
  Revised,
  Site,
  SiteId,
} from "@sozialraum/core"
import { namedInDeadlines } from "./deadline/deadline-names.js"

/**
 * What a calendar is made of, as the store keeps it.
 *
 * Meetings, bookings, offers, closures, measures and deadlines become entries. The others are looked up for names and
 * places, and may hold more than is needed. Collections that are left out are empty.
 *
 * @german Kalenderinhalt
 */
export interface CalendarContent {
  /** Part of every UID. */
  readonly network: string
  /** How the calendar is called among others. */
  readonly name: string
  readonly description?: string
  readonly meetings: ReadonlyArray<Revised<Meeting>>
  readonly bookings: ReadonlyArray<Revised<Booking>>
  readonly conferences: ReadonlyArray<Revised<Conference>>
  readonly resources: ReadonlyArray<Revised<Resource>>
  readonly institutions: ReadonlyArray<Revised<Institution>>
  readonly sites: ReadonlyArray<Revised<Site>>
  readonly offers?: ReadonlyArray<Revised<Offer>>
  /** What offers rest on, and entries of their own; each delivery of a calendar by itself. */
  readonly closureCalendars?: ReadonlyArray<Revised<ClosureCalendar>>
  /** Ids of the closure calendars that become entries; all of them where nothing is said. */
  readonly shownClosures?: ReadonlyArray<string>
  /** Closure calendars that are no entries: the holidays of a Land, say; {@link keptCalendars}. */
  readonly holidays?: ReadonlyArray<Revised<ClosureCalendar>>
  readonly measures?: ReadonlyArray<Revised<Measure>>
  readonly funds?: ReadonlyArray<Revised<Fund>>
  readonly applications?: ReadonlyArray<Revised<FundApplication>>
  readonly agreements?: ReadonlyArray<Revised<CooperationAgreement>>
  /** Units and Sozialräume: in what others lie, and by which key a municipality is known. */
  readonly areas?: ReadonlyArray<Revised<Area>>
  /** Where the network is: whose holidays count where the areas name no municipality. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/** The values of a content by id. @german Nachschlagewerk */
export interface Directory {
  /** The meeting of an id, where the content holds it. */
  readonly meeting: (id: string) => Revised<Meeting> | undefined
  /** The conference of an id, where the content holds it. */
  readonly conference: (id: string) => Revised<Conference> | undefined
  /** The resource of an id, where the content holds it. */
  readonly resource: (id: string) => Revised<Resource> | undefined
  /** The institution of an id, where the content holds it. */
  readonly institution: (id: string) => Revised<Institution> | undefined
  /** The site of an id, where the content holds it. */
  readonly site: (id: string) => Revised<Site> | undefined
  /** The area of an id, where the content holds it. */
  readonly area: (id: string) => Revised<Area> | undefined
  /** The measure of an id, where the content holds it. */
  readonly measure: (id: string) => Revised<Measure> | undefined
  /** The fund of an id, where the content holds it. */
  readonly fund: (id: string) => Revised<Fund> | undefined
  /** Every fund about which a conference decides. */
  readonly fundsOf: (conference: string) => ReadonlyArray<Revised<Fund>>
  /** Every delivery of every closure calendar: the same list each time. */
  readonly closures: () => ReadonlyArray<Revised<ClosureCalendar>>
  /** Every delivery of one closure calendar. */
  readonly closureDeliveries: (id: string) => ReadonlyArray<Revised<ClosureCalendar>>
}

/** Indexes a content once, for any number of entries. */
export const directoryOf = (content: CalendarContent): Directory => {
  const closures = [...(content.closureCalendars ?? none), ...(content.holidays ?? none)]
  const deliveries = Map.groupBy(closures, ({ value }): string => value.id)
  const decided = Map.groupBy(content.funds ?? none, ({ value }): string => value.conference ?? "")
  return {
    meeting: byId(content.meetings),
    conference: byId(content.conferences),
    resource: byId(content.resources),
    institution: byId(content.institutions),
    site: byId(content.sites),
    area: byId(content.areas ?? none),
    measure: byId(content.measures ?? none),
    fund: byId(content.funds ?? none),
    fundsOf: (conference) => decided.get(conference) ?? none,
    closures: () => closures,
    closureDeliveries: (id) => deliveries.get(id) ?? none,
  }
}

const none: ReadonlyArray<never> = []

/**
 * Calendars that no store keeps, such as the holidays of a Land, as kept values: their last change is when they were fetched
 * from their source.
 */
export const keptCalendars = (calendars: ReadonlyArray<ClosureCalendar>): ReadonlyArray<Revised<ClosureCalendar>> =>
  calendars.map((value) => {
    const { retrievedOn } = value.source
    const at = retrievedOn === undefined ? "1970-01-01T00:00:00Z" : `${retrievedOn}T00:00:00Z`
    return { value, revision: 1, createdAt: at, changedAt: at }
  })

/** Ids that entries speak of. @german Erwähnte Einrichtungen und Standorte */
export interface Mentioned {
  readonly institutions: ReadonlyArray<InstitutionId>
  readonly sites: ReadonlyArray<SiteId>
}

/**
 * The institutions and sites that entries speak of: all that a program has to load besides them.
 *
 * @returns each id once, in the order of the values
 */
export const mentionedIn = (
  entries: Pick<
    CalendarContent,
    "meetings" | "bookings" | "resources" | "offers" | "measures" | "applications" | "agreements"
  >,
): Mentioned => {
  const { meetings, bookings, resources, offers = none } = entries
  const hosts = meetings.flatMap(({ value }) =>
    "host" in value && value.host?.at === "member"
      ? [{ institution: value.host.institution, site: value.host.site }]
      : [],
  )
  const submitters = meetings.flatMap(({ value }) => value.agenda.map((item) => item.submittedBy))
  const institutions = [
    ...hosts.map((host) => host.institution),
    ...submitters,
    ...resources.map(({ value }) => value.owner),
    ...bookings.map(({ value }) => value.borrower),
    ...offers.flatMap(({ value }) => [value.institution, ...value.partners.map((partner) => partner.institution)]),
    ...namedInDeadlines(entries),
  ]
  const sites = [
    ...hosts.map((host) => host.site),
    ...resources.map(({ value }) => value.site),
    ...offers.flatMap(({ value }) => value.places.map((place) => (place.at === "site" ? place.site : undefined))),
  ]
  return { institutions: known(institutions), sites: known(sites) }
}

const known = <Id>(ids: ReadonlyArray<Id | undefined>): ReadonlyArray<Id> => [
  ...new Set(ids.filter((id) => id !== undefined)),
]

const byId = <A extends { readonly id: string }>(values: ReadonlyArray<Revised<A>>) => {
  const index = new Map(values.map((revised) => [String(revised.value.id), revised]))
  return (id: string) => index.get(id)
}
