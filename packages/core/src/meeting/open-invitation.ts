/** Open invitations: what was sent to whom, so that the replies can be told apart. */
import * as z from "zod"
import { InstitutionId } from "../institution/index.js"
import { Interval } from "../time/index.js"
import { MeetingId } from "./meeting-id.js"

/**
 * An invitation that was sent: what `invitationMessage` gives back as `sent`.
 *
 * @german Offene Einladung
 */
export const OpenInvitation = z
  .strictObject({
    uid: z.string().min(1).max(600),
    meeting: MeetingId,
    /** Of the first message since the meeting was last invited to: an answer to an older one was about another time. */
    sequence: z.int().nonnegative(),
    /** The mailboxes of offices, never of persons. */
    attendees: z
      .array(z.strictObject({ institution: InstitutionId, address: z.string().max(320) }).readonly())
      .readonly(),
    /** The time that it named, where that is kept. */
    interval: Interval.exactOptional(),
  })
  .readonly()
export type OpenInvitation = z.infer<typeof OpenInvitation>
