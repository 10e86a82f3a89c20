/** Invitation list: whom a meeting's invitation goes to, how it reaches them, and what to look at before it goes out. */
import type { Conference, ConferenceId, Membership } from "../conference/index.js"
import type { ContactFunction, ContactPoint, InstitutionId } from "../institution/index.js"
import {
  conferencesOf,
  type InvitedMeeting,
  institutionsToInvite,
  type MeetingAnswer,
  type MeetingId,
  meetingMembers,
  type ScheduledMeeting,
} from "../meeting/index.js"
import { contactToReach, type NetworkIndex } from "../network/index.js"
import { addDays, dateOf, holdingOn, holdsOn, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { type LastAttendance, lastAttendances } from "./invitation-list-attendance.js"
import { type InvitationFinding, invitationFindings } from "./invitation-list-findings.js"

/** A mailbox and a telephone of an institution, never a person. @german Funktionsadresse */
export type InvitationContact = Pick<ContactPoint, "function" | "phones" | "emails"> & {
  readonly contactPoint: ContactPoint["id"]
}

/** A function that speaks for a member on the day of the meeting. @german Vertretung in der Einladung */
export interface InvitedDelegate {
  readonly function: ContactFunction
  readonly deputy: boolean
  /** For those who convene only. */
  readonly email?: string
}

/** Somebody to whom the invitation goes. @german Eingeladene */
export interface Invitee {
  /** Left out for a guest that the network does not know. */
  readonly institution?: InstitutionId
  readonly name: string
  /** `noLonger`: it stands among the invited and is no member on the day, or has closed for good. */
  readonly as: "member" | "standingGuest" | "guest" | "invitedGuest" | "noLonger"
  /** Of those that meet, the ones to which it belongs, the leading one first. */
  readonly conferences: ReadonlyArray<ConferenceId>
  /** Whether the invitation went to it already. */
  readonly invited: boolean
  readonly contact?: InvitationContact
  readonly delegates: ReadonlyArray<InvitedDelegate>
  /** For those who convene only, and so is the answer. */
  readonly lastAttendance?: LastAttendance
  readonly answer?: Pick<MeetingAnswer, "answer" | "functions" | "on">
}

/** Whom to invite to a meeting, and until when. @german Einladungsliste */
export interface InvitationList {
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly asOf: LocalDate
  /** The longest lead that the conferences have agreed, and the last day that keeps it; left out where there is none. */
  readonly sendBy?: { readonly leadDays: number; readonly latest: LocalDate }
  readonly invitedOn?: LocalDate
  /** Members, then guests, then those that are none any more; each group in the order of the network. */
  readonly invitees: ReadonlyArray<Invitee>
  /** Those about one of them at its place. */
  readonly findings: ReadonlyArray<InvitationFinding>
}

/**
 * Whom to invite to a meeting, how each is reached, and what to look at before.
 *
 * Everybody is invited who works in one of the conferences on the day of the meeting; whoever was invited stays on the list.
 * Mail of delegates, attendance and answers are for those who convene; members and guests are for the network.
 *
 * @param asked - the day on which it is asked; `audience` is the network, unless said otherwise
 * @rule Q3, R10, R24, P5, P9
 * @example
 * import { indexNetwork, invitationList, inState, LocalDate, Meeting } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * import * as Result from "effect/Result"
 * const index = indexNetwork(await sampleNetwork())
 * const meeting = Meeting.parse({
 *   id: "sued-2026-12-02",
 *   conference: "sozialraumkonferenz-sued",
 *   title: "Ferien 2027",
 *   interval: { start: "2026-12-02T14:30", end: "2026-12-02T16:30", zone: "Europe/Berlin" },
 *   host: { at: "member", institution: "schulen:169", site: "schulen:169/standort" },
 *   state: "scheduled",
 * })
 * const scheduled = Result.getOrThrow(inState(meeting, ["scheduled"]))
 * const list = invitationList(index, scheduled, { asOf: LocalDate.parse("2026-11-10") })
 * list.sendBy // => { leadDays: 10, latest: "2026-11-22" }
 * list.invitees[0]?.delegates.map((delegate) => delegate.function) // => ["moderation", "planung"]
 */
export const invitationList = (
  index: NetworkIndex,
  meeting: ScheduledMeeting | InvitedMeeting,
  asked: { readonly asOf: LocalDate; readonly audience?: Audience },
): InvitationList => {
  const { asOf, audience = "network" } = asked
  const on = dateOf(meeting.interval.start)
  const sendBy = lastDayToSend(index, meeting, on)
  const invitees = maySee(audience, "network") ? inviteesOf(index, meeting, { on, asOf, audience }) : []
  return {
    meeting: meeting.id,
    on,
    asOf,
    ...(sendBy === undefined ? {} : { sendBy }),
    ...(meeting.state === "invited" ? { invitedOn: meeting.invitedOn } : {}),
    invitees: invitees.map(({ invitee }) => invitee),
    findings: invitationFindings(index, meeting, { on, asOf, sendBy, invitees }),
  }
}

/** Who is invited, and by which periods of membership. @internal */
export interface ByMembership {
  readonly invitee: Invitee
  readonly memberships: ReadonlyArray<Membership>
}

interface Reading {
  readonly on: LocalDate
  readonly asOf: LocalDate
  readonly audience: Audience
}

const lastDayToSend = (
  { conferences }: NetworkIndex,
  meeting: ScheduledMeeting | InvitedMeeting,
  on: LocalDate,
): InvitationList["sendBy"] => {
  const bodies: ReadonlyArray<Conference> = conferencesOf(meeting).flatMap((id) => conferences.get(id) ?? [])
  const agreed = bodies.flatMap(({ procedure }) => procedure.invitationLeadDays ?? [])
  if (agreed.length === 0) return undefined
  const leadDays = Math.max(...agreed)
  return { leadDays, latest: addDays(on, -leadDays) }
}

const inviteesOf = (
  index: NetworkIndex,
  meeting: ScheduledMeeting | InvitedMeeting,
  reading: Reading,
): ReadonlyArray<ByMembership> => {
  const { network } = index
  const members = meetingMembers(meeting, network.memberships, reading.on)
  const toInvite = new Set(institutionsToInvite(meeting, network))
  const invited = meeting.state === "invited" ? meeting.invited : []
  const guests = meeting.state === "invited" ? meeting.guestsInvited : []
  const told = teller(index, meeting, reading)
  const known = [...new Set([...toInvite, ...invited])].map((institution): ByMembership => {
    const memberships = members.filter((membership) => membership.institution === institution)
    const as = toInvite.has(institution) ? kindOf(memberships) : "noLonger"
    return { invitee: told({ institution, as, memberships, invited: invited.includes(institution) }), memberships }
  })
  const others = guests.map(({ institution, asWritten = "", function: role }): ByMembership => {
    const delegates = role === undefined ? [] : [{ function: role, deputy: false }]
    const guest = { as: "invitedGuest", memberships: [], invited: true } as const
    const invitee =
      institution === undefined
        ? { name: asWritten, as: guest.as, conferences: [], invited: true, delegates }
        : { ...told({ institution, ...guest }), delegates }
    return { invitee, memberships: [] }
  })
  return [...known, ...others].toSorted((a, b) => places.indexOf(a.invitee.as) - places.indexOf(b.invitee.as))
}

const places: ReadonlyArray<Invitee["as"]> = ["member", "standingGuest", "guest", "invitedGuest", "noLonger"]

/** Who is a member of one body and a guest of another is invited as a member. */
const kindOf = (memberships: ReadonlyArray<Membership>): "member" | "standingGuest" | "guest" => {
  if (memberships.some(({ kind }) => kind === "core")) return "member"
  return memberships.some(({ kind }) => kind === "standingGuest") ? "standingGuest" : "guest"
}

interface ToTell extends Pick<ByMembership, "memberships">, Pick<Invitee, "as" | "invited"> {
  readonly institution: InstitutionId
}

const teller = (
  index: NetworkIndex,
  meeting: ScheduledMeeting | InvitedMeeting,
  { on, asOf, audience }: Reading,
): ((one: ToTell) => Invitee) => {
  const forConvenors = maySee(audience, "convenor")
  const lastAttendance = lastAttendances(index.network.meetings, meeting, { on, asOf })
  const answers = meeting.state === "invited" ? meeting.answers : []
  return ({ institution, as, memberships, invited }) => {
    const contact = mailboxOf(index, institution, asOf)
    const last = forConvenors ? lastAttendance(institution) : undefined
    const answer = forConvenors ? answers.find((one) => one.institution === institution) : undefined
    return {
      institution,
      name: index.institutions.get(institution)?.name ?? institution,
      as,
      conferences: memberships.map(({ conference }) => conference),
      invited,
      ...(contact === undefined ? {} : { contact }),
      delegates: memberships.flatMap(({ delegates }) =>
        holdingOn(delegates, on).map(({ function: role, deputy, email }) => ({
          function: role,
          deputy,
          ...(email === undefined || !forConvenors ? {} : { email }),
        })),
      ),
      ...(last === undefined ? {} : { lastAttendance: last }),
      ...(answer === undefined
        ? {}
        : { answer: { answer: answer.answer, functions: answer.functions, on: answer.on } }),
    }
  }
}

/** The contact to turn to; where it has no mailbox, another one that has. */
const mailboxOf = (index: NetworkIndex, institution: InstitutionId, day: LocalDate): InvitationContact | undefined => {
  const first = contactToReach(index, { institution, day })
  const mailboxes = (index.contactPointsOf.get(institution) ?? []).filter(
    (contact) => holdsOn(contact, day) && contact.emails.length > 0,
  )
  const found = first === undefined || first.emails.length > 0 ? first : (mailboxes[0] ?? first)
  return found === undefined
    ? undefined
    : { contactPoint: found.id, function: found.function, phones: found.phones, emails: found.emails }
}
