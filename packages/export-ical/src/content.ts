/** Calendar content: the values of a network that a calendar is made of. */
import type {
  Booking,
  Conference,
  Institution,
  InstitutionId,
  Meeting,
  Resource,
  Revised,
  Site,
  SiteId,
} from "@sozialraum/core"

/**
 * What a calendar is made of, as the store keeps it.
 *
 * Meetings and bookings become entries. The others are looked up for names and places, and may hold more than is needed.
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
}

/** Indexes a content once, for any number of entries. */
export const directoryOf = (content: CalendarContent): Directory => ({
  meeting: byId(content.meetings),
  conference: byId(content.conferences),
  resource: byId(content.resources),
  institution: byId(content.institutions),
  site: byId(content.sites),
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
export const mentionedIn = (entries: Pick<CalendarContent, "meetings" | "bookings" | "resources">): Mentioned => {
  const { meetings, bookings, resources } = entries
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
  ]
  const sites = [...hosts.map((host) => host.site), ...resources.map(({ value }) => value.site)]
  return { institutions: known(institutions), sites: known(sites) }
}

const known = <Id>(ids: ReadonlyArray<Id | undefined>): ReadonlyArray<Id> => [
  ...new Set(ids.filter((id) => id !== undefined)),
]

const byId = <A extends { readonly id: string }>(values: ReadonlyArray<Revised<A>>) => {
  const index = new Map(values.map((revised) => [String(revised.value.id), revised]))
  return (id: string) => index.get(id)
}
