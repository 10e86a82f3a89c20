/** Invitations: messages that ask institutions to a meeting, or tell them that it is off, for calendar programs to answer. */
import {
  type ContactPoint,
  type Exported,
  type InstitutionId,
  LocalDate,
  type Meeting,
  type MeetingGuest,
  type MeetingId,
  type MeetingState,
  type Problem,
  type Revised,
} from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { type CalendarContent, directoryOf } from "../content.js"
import { meetingEvent } from "../entry/meeting-event.js"
import { roleAddresses } from "../entry/role-address.js"
import { eventOptions, type IcalOptions } from "../ical-options.js"
import { type CalendarPart, eventPart } from "../writing/calendar-part.js"
import { joinLines } from "../writing/content-line.js"
import { calendarText } from "../writing/vcalendar.js"
import { type Asked, dayOf, organizerOf, participantsOf } from "./invitees.js"
import { attendeeLine, organizerLine, type Participant } from "./participant.js"

/** What is looked up for an invitation; more than is needed may be among it. @german Angaben zur Einladung */
export interface InvitationContent extends Pick<CalendarContent, "network" | "conferences" | "institutions" | "sites"> {
  readonly contactPoints: ReadonlyArray<Revised<ContactPoint>>
  /** Where the meeting takes the place of another, or another of it. */
  readonly meetings?: ReadonlyArray<Revised<Meeting>>
}

/** How a message is written. @german Einstellungen der Einladung */
export interface MessageOptions {
  /** German where nothing is said. */
  readonly language?: Language
  /** The same as in the feeds of the network: the entry of a message and that of a feed are one. */
  readonly domain?: string
  /** Who gets the answers; the role address of whoever convenes where nothing is said. */
  readonly organizer?: Pick<Participant, "name" | "address">
  /** For whom this copy is: it shows what that institution has answered, and of nobody else. */
  readonly recipient?: InstitutionId
  /** Those who were asked besides the members: a meeting that is off does not know them any more. */
  readonly guests?: ReadonlyArray<MeetingGuest>
}

/** An institution, and where a message reaches it. @german Erreichbare Einrichtung */
export interface Invitee {
  readonly institution: InstitutionId
  readonly address: string
}

/**
 * What was sent, to be kept until the answers come.
 *
 * The first message after an invitation is the one to keep: an answer to it stays good while the time of the meeting does.
 *
 * @german Versandte Einladung
 */
export interface SentInvitation {
  readonly uid: string
  readonly meeting: MeetingId
  readonly sequence: number
  readonly attendees: ReadonlyArray<Invitee>
}

/** One message, for a mail of its own. `lost` names who has no role address. @german Kalendernachricht */
export interface MeetingMessage extends Exported {
  readonly _tag: "MeetingMessage"
  readonly method: "REQUEST" | "CANCEL"
  /** As the part of the mail that carries the text is marked. */
  readonly contentType: string
  readonly organizer: string
  readonly sent: SentInvitation
}

/** The meeting is not in a state of which there is such a message. */
export type MeetingNotSendable = Problem<
  "MeetingNotSendable",
  { readonly meeting: MeetingId; readonly state: MeetingState; readonly allowed: ReadonlyArray<MeetingState> }
>

/** Whoever convenes has no role address, so nobody could answer. */
export type OrganizerUnreachable = Problem<"OrganizerUnreachable", { readonly meeting: MeetingId }>

/** None of those invited has a role address. */
export type NobodyReachable = Problem<
  "NobodyReachable",
  { readonly meeting: MeetingId; readonly invited: ReadonlyArray<InstitutionId> }
>

/** Why there is no message. @german Abgelehnte Kalendernachricht */
export type MessageRefused = MeetingNotSendable | OrganizerUnreachable | NobodyReachable

/**
 * The invitation to a meeting, or what has changed about it since: to be sent again whenever it changes.
 *
 * It has the UID of the entry in the feeds and the same sequence. Of a meeting that was moved to another time it is sent when
 * it is invited to anew; one that takes the place of a postponed meeting is a meeting of its own, and the postponed one is
 * cancelled.
 *
 * @problem MeetingNotSendable - at `["state"]`; only an invited meeting is
 * @problem OrganizerUnreachable - at `["conference"]`
 * @problem NobodyReachable - at `["invited"]`
 * @rule R24, P5
 * @source RFC 5546, section 3.2.2
 */
export const invitationMessage = (
  meeting: Revised<Meeting>,
  content: InvitationContent,
  options: MessageOptions = {},
): MeetingMessage | MessageRefused => {
  const { value } = meeting
  if (value.state !== "invited") return notSendable(value, ["invited"])
  const { invited, guestsInvited: guests, interval, answers } = value
  return message("REQUEST", meeting, { invited, guests, interval, answers }, content, options)
}

/**
 * The message that a meeting does not take place, to all who were invited to it.
 *
 * @problem MeetingNotSendable - at `["state"]`; neither cancelled nor postponed, or nobody was invited yet
 * @problem OrganizerUnreachable - at `["conference"]`
 * @problem NobodyReachable - at `["invited"]`
 * @rule R26, P5
 * @source RFC 5546, section 3.2.5
 */
export const cancellationMessage = (
  meeting: Revised<Meeting>,
  content: InvitationContent,
  options: MessageOptions = {},
): MeetingMessage | MessageRefused => {
  const { value } = meeting
  if (value.state !== "cancelled" && value.state !== "postponed") return notSendable(value, ["cancelled", "postponed"])
  const { invited, interval } = value
  if (invited === undefined || interval === undefined) return notSendable(value, ["cancelled", "postponed"])
  return message("CANCEL", meeting, { invited, guests: options.guests ?? [], interval, answers: [] }, content, options)
}

const notSendable = ({ id, state }: Meeting, allowed: ReadonlyArray<MeetingState>): MeetingNotSendable => ({
  _tag: "MeetingNotSendable",
  path: ["state"],
  meeting: id,
  state,
  allowed,
})

const message = (
  method: MeetingMessage["method"],
  meeting: Revised<Meeting>,
  asked: Asked,
  content: InvitationContent,
  options: MessageOptions,
): MeetingMessage | MessageRefused => {
  const { id } = meeting.value
  const known = { ...nothing, ...content }
  const directory = directoryOf(known)
  const lookup = { directory, addresses: roleAddresses(content.contactPoints, lastChange(meeting, asked)) }
  const organizer = options.organizer ?? organizerOf(meeting.value, dayOf(asked), lookup)
  if (organizer === undefined) return { _tag: "OrganizerUnreachable", path: ["conference"], meeting: id }
  const style = eventOptions(known, styleOf(options))
  const { event, lost: unsaid } = meetingEvent(meeting, directory, style)
  if (event === undefined) return notSendable(meeting.value, [])
  const about = { ...lookup, uid: event.uid, organizer: organizer.address, recipient: options.recipient }
  const moderated = "moderatedBy" in meeting.value ? meeting.value : {}
  const { participants, lost } = participantsOf(moderated, asked, about)
  if (participants.length === 0)
    return { _tag: "NobodyReachable", path: ["invited"], meeting: id, invited: asked.invited }
  const people = [organizerLine(organizer), ...participants.map(({ participant }) => attendeeLine(participant))]
  const { text, lost: unwritten } = calendarText({ name: "", method }, [withPeople(eventPart(event), people)])
  return {
    _tag: "MeetingMessage",
    method,
    contentType: `text/calendar; method=${method}; charset=utf-8`,
    text,
    lost: [...lost, ...unsaid, ...unwritten],
    organizer: organizer.address,
    sent: {
      uid: event.uid,
      meeting: id,
      sequence: event.sequence,
      attendees: participants.map(({ institution, participant: { address } }) => ({ institution, address })),
    },
  }
}

const nothing = { name: "", meetings: [], bookings: [], resources: [] }

/** Whoever is invited reads what members of the network read. */
const styleOf = ({ language, domain }: MessageOptions): IcalOptions => ({
  audience: "network",
  ...(language === undefined ? {} : { language }),
  ...(domain === undefined ? {} : { domain }),
})

/** The day of the last change, on which the message goes out: mailboxes change with time. */
const lastChange = ({ changedAt }: Revised<Meeting>, asked: Asked): LocalDate => {
  const day = LocalDate.safeParse(changedAt.slice(0, 10))
  return day.success ? day.data : dayOf(asked)
}

/** The people of an entry stand before its end. */
const withPeople = (part: CalendarPart, lines: ReadonlyArray<string>): CalendarPart => {
  const end = part.text.lastIndexOf("END:VEVENT")
  return { ...part, text: `${part.text.slice(0, end)}${joinLines(lines)}${part.text.slice(end)}` }
}
