/** Guests of a meeting: who takes part without being a member. */

import type { Membership } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { Problem } from "../problem.js"
import { dateOf, type Interval } from "../time/index.js"
import type { MeetingGuest } from "./attendance.js"
import type { Meeting } from "./meeting.js"
import { meetingMembers } from "./meeting-members.js"

/** A member stands among the guests: as a member it is invited, and its attendance counts. */
export type GuestIsMember = Problem<"GuestIsMember", { readonly institution: InstitutionId }>

/** The first of the guests that is a member on the day, if one is. @rule R27 */
export const guestRefused = (
  meeting: Meeting & { readonly interval: Interval },
  { guests, at }: { readonly guests: ReadonlyArray<MeetingGuest>; readonly at: "guests" | "guestsInvited" },
  memberships: ReadonlyArray<Membership>,
): GuestIsMember | undefined => {
  const members = meetingMembers(meeting, memberships, dateOf(meeting.interval.start))
  for (const [index, { institution }] of guests.entries()) {
    if (institution !== undefined && members.some((member) => member.institution === institution))
      return { _tag: "GuestIsMember", path: [at, index], institution }
  }
  return undefined
}
