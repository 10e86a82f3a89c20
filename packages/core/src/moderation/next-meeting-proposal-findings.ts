/** The date of a meeting, held against the calendars of the network. */
import type { Meeting } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { type MeetingDateFinding, meetingDateFindings } from "../scheduling/index.js"
import { addDays, dateOf } from "../time/index.js"
import { isSchool } from "./member-houses.js"
import { type CalendarsGiven, conferenceCalendars, housesOfMembers } from "./next-meeting-proposal-calendars.js"

/**
 * What is worth a look about the date of a meeting: holidays where its conference is, and movable days of at least a third of
 * the schools that are members on that day, those of joint bodies among them.
 *
 * @returns nothing for a meeting without a date, or one that is not held, or of a conference that the network does not know
 * @rule R25
 * @example
 * import { schoolHolidays } from "@sozialraum/calendar-de"
 * import { checkMeetingDate, indexNetwork, Meeting } from "@sozialraum/core"
 * import { sampleClosures, sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const meeting = Meeting.parse({
 *   id: "rosenmontag",
 *   conference: "sozialraumkonferenz-sued",
 *   title: "Frühjahrssitzung",
 *   state: "scheduled",
 *   interval: { start: "2027-02-08T14:00", end: "2027-02-08T16:00", zone: "Europe/Berlin" },
 *   host: { at: "member", institution: "kitas:22345", site: "kitas:22345/standort" },
 * })
 * const calendars = [schoolHolidays("NW"), ...(await sampleClosures())]
 * checkMeetingDate(index, meeting, { calendars }).map(({ _tag }) => _tag) // => ["MeetingOnMovableDay"]
 */
export const checkMeetingDate = (
  index: NetworkIndex,
  meeting: Meeting,
  given: CalendarsGiven,
): ReadonlyArray<MeetingDateFinding> => {
  const conference = index.conferences.get(meeting.conference)
  if (conference === undefined || meeting.state === "proposed" || meeting.interval === undefined) return []
  const on = dateOf(meeting.interval.start)
  const day = { ...given, conference, on, until: addDays(on, 1) }
  const joint = meeting.jointWith.flatMap((id) => index.conferences.get(id) ?? [])
  const schools = new Map(
    [conference, ...joint]
      .flatMap((body) => housesOfMembers(index, { ...day, conference: body }, []))
      .filter(({ known }) => isSchool(known))
      .map((house) => [house.institution, house]),
  )
  return meetingDateFindings(meeting, { calendars: conferenceCalendars(index, day), schools: [...schools.values()] })
}
