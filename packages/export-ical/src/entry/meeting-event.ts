/** Meetings as calendar entries. */
import {
  Conference,
  conferencesOf,
  type Interval,
  Meeting,
  type Redacted,
  type Revised,
  redact,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import { agendaText } from "./agenda-text.js"
import { type Drafted, described, type EventOptions, historyOf, markedTitle } from "./draft.js"
import { styleOf } from "./entry-style.js"
import { type CalendarEvent, type EventStatus, eventUid } from "./event.js"
import { type KnownPlace, placeOf } from "./place.js"
import { labelled, words } from "./words.js"

/**
 * Turns a meeting into a calendar entry.
 *
 * A meeting without a date has none. Until the invitation goes out it is tentative; one that was cancelled or postponed
 * stays, so that programs that showed it learn of it.
 *
 * @param directory - knows the conferences, the host, its site and the meeting that takes its place
 * @returns `lost` says what is not known of the place, or that there is no date
 * @rule R22, R26
 */
export const meetingEvent = (meeting: Revised<Meeting>, directory: Directory, options: EventOptions): Drafted => {
  const { network, audience, language, domain } = options
  const uid = eventUid({ network, kind: "meeting", id: meeting.value.id }, domain)
  const seen = redact(Meeting, meeting.value, audience)
  const when = "interval" in seen ? intervalOf(meeting) : undefined
  if (when === undefined) return { lost: [{ id: uid, path: ["interval"], because: "noDate" }] }

  const said = words[language]
  const { category, color } = styleOf("meeting", language)
  const online = "online" in seen ? seen.online : undefined
  const conferences = conferencesOf(meeting.value).map(directory.conference)
  const conferenceNames = conferences.flatMap((known) =>
    known === undefined ? [] : (redact(Conference, known.value, audience).name ?? []),
  )
  const host = hostOf(seen, directory)
  const successor = successorOf(meeting, directory)
  const agenda = agendaText(seen.agenda ?? [], directory, options)
  const description = [
    ...conferenceNames,
    ...labelled(said.online, online),
    ...labelled(said.occasion, seen.occasion),
    ...labelled(said.reason, "reason" in seen ? seen.reason : undefined),
    ...labelled(said.movedTo, dateText(successor, options)),
    ...agenda.lines,
  ]
  return {
    event: {
      uid,
      ...historyOf(meeting, [...conferences, host.institution, host.site, successor, ...agenda.shown]),
      when,
      summary: markedTitle(seen.title ?? "", markOf(meeting.value, options), options),
      ...described(description),
      ...(host.elsewhere === undefined ? placeOf(host, audience) : { location: host.elsewhere }),
      status: statuses[meeting.value.state],
      categories: [category, ...conferenceNames],
      color,
      ...(online === undefined ? {} : { url: online }),
    },
    lost: host.unknown.map((path) => ({ id: uid, path: ["host", path], because: "unknown" })),
  }
}

const statuses: Readonly<Record<Meeting["state"], EventStatus>> = {
  proposed: "tentative",
  scheduled: "tentative",
  invited: "confirmed",
  held: "confirmed",
  minutesDraft: "confirmed",
  minutesApproved: "confirmed",
  cancelled: "cancelled",
  postponed: "cancelled",
}

const markOf = ({ state }: Meeting, { language }: EventOptions): string | undefined =>
  state === "cancelled" || state === "postponed" ? words[language][state] : undefined

const intervalOf = ({ value }: Revised<Meeting>): Interval | undefined =>
  "interval" in value ? value.interval : undefined

interface Host extends KnownPlace {
  /** A place that is no institution's, in words. */
  readonly elsewhere?: CalendarEvent["location"]
  /** The fields of the host that name something unknown. */
  readonly unknown: ReadonlyArray<string>
}

const hostOf = (seen: Redacted<Meeting>, directory: Directory): Host => {
  const host = "host" in seen ? seen.host : undefined
  if (host?.at === "elsewhere") return { ...(host.place === undefined ? {} : { elsewhere: host.place }), unknown: [] }
  if (host?.at !== "member" || host.institution === undefined || host.site === undefined) return { unknown: [] }
  const [institution, site] = [directory.institution(host.institution), directory.site(host.site)]
  const unknown = Object.entries({ institution, site }).flatMap(([field, found]) =>
    found === undefined ? [field] : [],
  )
  return { room: host.room, institution, site, unknown }
}

const successorOf = ({ value }: Revised<Meeting>, directory: Directory): Revised<Meeting> | undefined =>
  value.state === "postponed" ? directory.meeting(value.successor) : undefined

const dateText = (successor: Revised<Meeting> | undefined, { language }: EventOptions): string | undefined => {
  const interval = successor === undefined ? undefined : intervalOf(successor)
  return interval === undefined ? undefined : words[language].moment(interval.start)
}
