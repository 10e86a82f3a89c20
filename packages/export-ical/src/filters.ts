/** Filters: the part of a network that a calendar is asked for. */
import {
  type Audience,
  Booking,
  conferencesOf,
  isSozialraum,
  Meeting,
  offerTopics,
  type Revised,
  redact,
  widerTopics,
} from "@sozialraum/core"
import { type CalendarContent, type Directory, directoryOf } from "./content.js"
import { agreementMarks, applicationMarks, closureMarks, measureMarks } from "./entry/kind-marks.js"
import { withLocatedSites } from "./offer/located-sites.js"
import { withWider } from "./offer/offer-areas.js"
import { offerMarks } from "./offer/offer-marks.js"

/**
 * What a calendar is narrowed by: of several values of one name any, of several names all.
 *
 * What has no such property is left out: who asks for a topic gets no bookings.
 *
 * @german Kalenderfilter
 */
export interface CalendarFilters {
  /** Units and Sozialräume; what lies in a narrower unit lies in the wider one too. Shapes decide where a site lies. */
  readonly area?: ReadonlyArray<string>
  readonly conference?: ReadonlyArray<string>
  readonly institution?: ReadonlyArray<string>
  readonly offer?: ReadonlyArray<string>
  readonly resource?: ReadonlyArray<string>
  /** Who asks for a topic gets what belongs to it too: swimming is sport. */
  readonly topic?: ReadonlyArray<string>
  /** Years of age: `8`, or `6-10` for any of these. */
  readonly age?: ReadonlyArray<string>
}

/** The names of the filters, in the order of the alphabet. */
export const filterNames = [
  "age",
  "area",
  "conference",
  "institution",
  "offer",
  "resource",
  "topic",
] as const satisfies ReadonlyArray<keyof CalendarFilters>

/**
 * Leaves only the entries that the filters ask for. What is looked up stays.
 *
 * An institution's are the meetings that it hosts, the bookings of what it lends, the offers that it makes, alone or with
 * others, and its closures; for members of the network also the bookings that it makes and the meetings that it is invited
 * to.
 *
 * @param audience - a filter never tells more than the entries themselves would
 */
export const narrowContent = (
  content: CalendarContent,
  filters: CalendarFilters,
  audience: Audience,
): CalendarContent => {
  if (filterNames.every((name) => filters[name] === undefined)) return content
  const known = directoryOf(content)
  const directory = filters.area === undefined ? known : withLocatedSites(known, content)
  const wanted = wantedBy(filters, directory)
  const chosen = <A>(
    values: ReadonlyArray<Revised<A>> = [],
    marksOf: (revised: Revised<A>, directory: Directory, audience: Audience) => Marks,
  ): ReadonlyArray<Revised<A>> =>
    values.filter((revised) => fits(marksOf(revised, directory, audience), wanted, directory))
  return {
    ...content,
    meetings: chosen(content.meetings, meetingMarks),
    bookings: chosen(content.bookings, bookingMarks),
    offers: chosen(content.offers, offerMarks),
    measures: chosen(content.measures, measureMarks),
    applications: chosen(content.applications, applicationMarks),
    agreements: chosen(content.agreements, agreementMarks),
    shownClosures: [...new Set(chosen(content.closureCalendars, closureMarks).map(({ value }) => value.id))],
  }
}

/** What an entry can be found by. @german Suchmerkmale eines Eintrags */
export type Marks = { readonly [Name in keyof CalendarFilters]?: ReadonlyArray<string | undefined> }

interface Wanted {
  readonly name: keyof CalendarFilters
  readonly values: ReadonlySet<string>
}

const wantedBy = (filters: CalendarFilters, directory: Directory): ReadonlyArray<Wanted> =>
  filterNames.flatMap((name) => {
    const values = filters[name]
    return values === undefined ? [] : [{ name, values: new Set(meantBy(name, values, directory)) }]
  })

const meantBy = (name: Wanted["name"], values: ReadonlyArray<string>, directory: Directory): ReadonlyArray<string> => {
  if (name === "age") return values.flatMap(yearsIn)
  return name === "area" ? values.flatMap((id) => [id, ...partsOf(id, directory)]) : values
}

/** The units of which a Sozialraum consists. */
const partsOf = (id: string, directory: Directory): ReadonlyArray<string> => {
  const area = directory.area(id)?.value
  return area !== undefined && isSozialraum(area) ? area.composedOf : []
}

const yearsIn = (text: string): ReadonlyArray<string> => {
  const [, from, to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? []
  if (from === undefined || to === undefined) return []
  return Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => String(Number(from) + index))
}

const fits = (marks: Marks, wanted: ReadonlyArray<Wanted>, directory: Directory): boolean =>
  wanted.every(({ name, values }) => widened(name, marks, directory).some((mark) => values.has(mark)))

const widened = (name: keyof CalendarFilters, marks: Marks, directory: Directory): ReadonlyArray<string> => {
  const own = (marks[name] ?? []).filter((mark) => mark !== undefined)
  if (name === "topic") return own.flatMap((code) => [code, ...widerTopics(offerTopics, code)])
  // The conference of a Sozialraum is one of the units of which that consists.
  return name === "area" ? withWider([...own, ...own.flatMap((id) => partsOf(id, directory))], directory) : own
}

const meetingMarks = ({ value }: Revised<Meeting>, directory: Directory, audience: Audience): Marks => {
  const seen = redact(Meeting, value, audience)
  const host = "host" in seen && seen.host?.at === "member" ? seen.host.institution : undefined
  const invited = "invited" in seen ? (seen.invited ?? []) : []
  const guests = "guestsInvited" in seen ? (seen.guestsInvited ?? []) : []
  const conferences = conferencesOf(value)
  return {
    area: conferences.map((id) => directory.conference(id)?.value.area),
    conference: conferences,
    institution: [host, ...invited, ...guests.map(({ institution }) => institution)],
  }
}

const bookingMarks = ({ value }: Revised<Booking>, directory: Directory, audience: Audience): Marks => {
  const resource = directory.resource(value.resource)?.value
  return {
    area: resource?.site === undefined ? [] : (directory.site(resource.site)?.value.units ?? []),
    institution: [redact(Booking, value, audience).borrower, resource?.owner],
    resource: [value.resource],
  }
}
