/** Members of a meeting: whom the bodies that meet bring to the table, on its day. */

import {
  activeMembers,
  type Conference,
  type ConferenceId,
  type ConferenceStatus,
  conferenceStatusOn,
  type Membership,
} from "../conference/index.js"
import { hasEnded, type Institution, type InstitutionId } from "../institution/index.js"
import type { Problem } from "../problem.js"
import { dateOf, type Interval, type LocalDate } from "../time/index.js"
import { conferencesOf, type Meeting } from "./meeting.js"

/** What is known about those who meet: every body of the meeting, their members, and the members' houses. @german Beteiligte der Sitzung */
export interface MeetingRoster {
  readonly conferences: ReadonlyArray<Conference>
  readonly memberships: ReadonlyArray<Membership>
  readonly institutions: ReadonlyArray<Institution>
}

/** A body of the meeting is not among the conferences given: its rules cannot be kept. */
export type ConferenceUnknown = Problem<"ConferenceUnknown", { readonly conference: ConferenceId }>

/** A body does not work on the day of the meeting: it has not begun yet, rests, or has ended. */
export type ConferenceNotActive = Problem<
  "ConferenceNotActive",
  {
    readonly conference: ConferenceId
    readonly on: LocalDate
    readonly status: "notStarted" | ConferenceStatus["status"]
  }
>

/** The memberships that are active on a day in any body of a meeting, guests among them; those of the leading body first. */
export const meetingMembers = (
  meeting: Meeting,
  memberships: ReadonlyArray<Membership>,
  on: LocalDate,
): ReadonlyArray<Membership> =>
  conferencesOf(meeting).flatMap((conference) => activeMembers(memberships, conference, on))

/** The bodies of a meeting as the roster knows them, the leading one first. */
export const meetingBodies = (meeting: Meeting, conferences: ReadonlyArray<Conference>): ReadonlyArray<Conference> =>
  conferencesOf(meeting).flatMap((id) => conferences.find((conference) => conference.id === id) ?? [])

/** Why the bodies of a meeting cannot meet on a day, if they cannot. */
export const bodiesRefused = (
  meeting: Meeting,
  conferences: ReadonlyArray<Conference>,
  on: LocalDate,
): ConferenceUnknown | ConferenceNotActive | undefined => {
  for (const [index, id] of conferencesOf(meeting).entries()) {
    const path = index === 0 ? ["conference"] : ["jointWith", index - 1]
    const conference = conferences.find((known) => known.id === id)
    if (conference === undefined) return { _tag: "ConferenceUnknown", path, conference: id }
    const status = conferenceStatusOn(conference, on) ?? "notStarted"
    if (status !== "active") return { _tag: "ConferenceNotActive", path, conference: id, on, status }
  }
  return undefined
}

/**
 * Whom an invitation goes to: every institution with an active membership in one of the bodies that is not gone for good.
 *
 * @returns each institution once, in the order of the periods, those of the leading body first
 * @rule R11, R24
 */
export const institutionsToInvite = (
  meeting: Meeting & { readonly interval: Interval },
  { memberships, institutions }: Pick<MeetingRoster, "memberships" | "institutions">,
): ReadonlyArray<InstitutionId> => {
  const on = dateOf(meeting.interval.start)
  const gone = new Set(institutions.filter((institution) => hasEnded(institution, on)).map(({ id }) => id))
  const members = meetingMembers(meeting, memberships, on).map(({ institution }) => institution)
  return [...new Set(members)].filter((id) => !gone.has(id))
}
