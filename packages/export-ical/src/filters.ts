/** Filters: the part of a network that a calendar is asked for. */
import { type Audience, Booking, conferencesOf, Meeting, type Revised, redact } from "@sozialraum/core"
import { type CalendarContent, type Directory, directoryOf } from "./content.js"

/**
 * What a calendar is narrowed by: of several values of one name any, of several names all.
 *
 * Meetings and bookings have no offer, topic or age: who asks for one gets none of them.
 *
 * @german Kalenderfilter
 */
export interface CalendarFilters {
  readonly area?: ReadonlyArray<string>
  readonly conference?: ReadonlyArray<string>
  readonly institution?: ReadonlyArray<string>
  readonly offer?: ReadonlyArray<string>
  readonly resource?: ReadonlyArray<string>
  readonly topic?: ReadonlyArray<string>
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
 * Leaves only the meetings and bookings that the filters ask for. What is looked up stays.
 *
 * An institution's are the meetings that it hosts and the bookings of what it lends; for members of the network also
 * the bookings that it makes and the meetings that it is invited to.
 *
 * @param audience - a filter never tells more than the entries themselves would
 */
export const narrowContent = (
  content: CalendarContent,
  filters: CalendarFilters,
  audience: Audience,
): CalendarContent => {
  if (filterNames.every((name) => filters[name] === undefined)) return content
  const directory = directoryOf(content)
  return {
    ...content,
    meetings: content.meetings.filter((meeting) => fits(meetingMarks(meeting, directory, audience), filters)),
    bookings: content.bookings.filter((booking) => fits(bookingMarks(booking, directory, audience), filters)),
  }
}

/** What an entry can be found by. */
type Marks = { readonly [Name in keyof CalendarFilters]?: ReadonlyArray<string | undefined> }

const fits = (marks: Marks, filters: CalendarFilters): boolean =>
  filterNames.every((name) => {
    const wanted = filters[name]
    return wanted === undefined || (marks[name] ?? []).some((mark) => mark !== undefined && wanted.includes(mark))
  })

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
