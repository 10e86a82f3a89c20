/** The calendars that a network has by itself: one of everything, and one for each part that people ask for. */
import { Conference, Institution, isShownTo, Meeting, Offer, Resource, redact } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { CalendarContent } from "@sozialraum/export-ical"
import type { CalendarListing } from "./stored-calendars.js"

/**
 * The public calendars of a network: everything (`sozialraum`), each conference under its id, and under `area-`, `institution-`
 * and `resource-` with the id behind it the areas in which conferences meet, the institutions that host, lend or offer
 * something, and what is lent.
 *
 * To be handed to `storedCalendars` as `calendars`: what comes to the network later has its calendar at once.
 *
 * @example
 * import { networkCalendars } from "@sozialraum/feed"
 * const nothing = { meetings: [], bookings: [], conferences: [], resources: [], institutions: [], sites: [] }
 * networkCalendars("en")({ network: "bochum", name: "bochum", ...nothing }).map(({ name }) => name) // => ["sozialraum"]
 */
export const networkCalendars =
  (language: Language) =>
  (content: CalendarContent): ReadonlyArray<CalendarListing> => [
    { name: "sozialraum", title: words[language].everything },
    ...content.conferences.map(({ value }) => ({
      name: value.id,
      title: redact(Conference, value, "public").name ?? value.id,
      filters: { conference: [value.id] },
    })),
    ...areasOf(content).map(({ id, name }) => ({ name: `area-${id}`, title: name, filters: { area: [id] } })),
    ...activeInstitutions(content).map(({ id, name }) => ({
      name: `institution-${id}`,
      title: name,
      filters: { institution: [id] },
    })),
    ...content.resources.map(({ value }) => ({
      name: `resource-${value.id}`,
      title: redact(Resource, value, "public").name ?? value.id,
      filters: { resource: [value.id] },
    })),
  ]

interface Named {
  readonly id: string
  readonly name: string
}

const areasOf = ({ conferences, areas = [] }: CalendarContent): ReadonlyArray<Named> => {
  const names = new Map<string, string>(areas.map(({ value }) => [value.id, value.name]))
  return [...new Set(conferences.map(({ value }) => value.area))].map((id) => ({ id, name: names.get(id) ?? id }))
}

/** Those of which the public sees something: a meeting in their house, a resource, a published offer. */
const activeInstitutions = (content: CalendarContent): ReadonlyArray<Named> => {
  const hosts = content.meetings.flatMap(({ value }) => {
    const seen = redact(Meeting, value, "public")
    return "host" in seen && seen.host?.at === "member" ? (seen.host.institution ?? []) : []
  })
  const lenders = content.resources.map(({ value }) => value.owner)
  const offering = (content.offers ?? []).flatMap(({ value }) =>
    value.state === "published" && isShownTo(value, "public") ? (redact(Offer, value, "public").institution ?? []) : [],
  )
  const active = new Set<string>([...hosts, ...lenders, ...offering])
  return content.institutions.flatMap(({ value }) => {
    const { name } = redact(Institution, value, "public")
    return active.has(value.id) && name !== undefined ? [{ id: value.id, name }] : []
  })
}

const words = {
  de: { everything: "Sozialraum: alle Termine" },
  en: { everything: "Sozialraum: everything" },
} as const satisfies Record<Language, object>
