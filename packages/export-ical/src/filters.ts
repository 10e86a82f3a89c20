/** Filters: the part of a network that a calendar is asked for. */
import { type Audience, type Booking, type Meeting, maySee, type Revised } from "@sozialraum/core"
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
 * An institution's are the meetings that it hosts, the bookings that it makes, and those of what it lends; for members
 * of the network also the meetings that it is invited to.
 *
 * @param audience - a filter never tells more than the entries themselves would
 */
export const narrowContent = (
  content: CalendarContent,
  filters: CalendarFilters,
  audience: Audience,
): CalendarContent => {
  const directory = directoryOf(content)
  return {
    ...content,
    meetings: content.meetings.filter((meeting) => fits(meetingMarks(meeting, directory, audience), filters)),
    bookings: content.bookings.filter((booking) => fits(bookingMarks(booking, directory), filters)),
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
  const host = "host" in value && value.host?.at === "member" ? value.host.institution : undefined
  const invited = "invited" in value && maySee(audience, "network") ? (value.invited ?? []) : []
  return {
    area: [directory.conference(value.conference)?.value.area],
    conference: [value.conference],
    institution: [host, ...invited],
  }
}

const bookingMarks = ({ value }: Revised<Booking>, directory: Directory): Marks => {
  const resource = directory.resource(value.resource)?.value
  return {
    area: resource?.site === undefined ? [] : (directory.site(resource.site)?.value.units ?? []),
    institution: [value.borrower, resource?.owner],
    resource: [value.resource],
  }
}
