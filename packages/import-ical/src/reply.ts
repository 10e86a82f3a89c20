/** Replies: what calendar programs send back when an institution is invited to a meeting. */
import {
  type Instant,
  type InstitutionId,
  instantAt,
  type MeetingAnswer,
  type MeetingId,
  type OpenInvitation,
  type Problem,
} from "@sozialraum/core"
import { type Component, componentsOf, propertiesOf, propertyOf } from "./file/components.js"
import { contentLines } from "./file/content-lines.js"
import { decode } from "./file/decode.js"
import { type Property, textOf } from "./file/property.js"

/** What an institution says to an invitation. @german Rückmeldung per Kalender */
export interface MeetingReply {
  readonly _tag: "MeetingReply"
  readonly meeting: MeetingId
  readonly institution: InstitutionId
  readonly answer: MeetingAnswer["answer"]
  /** Of the message that it answers. */
  readonly sequence: number
  /** When it was written, as its program says. */
  readonly at?: Instant
  /** What somebody wrote to it, for people to read: it may name persons, and is kept nowhere. */
  readonly comment?: string
}

/** The text is no calendar. */
export type ReplyUnreadable = Problem<"ReplyUnreadable">

/** It is a calendar, and no reply: an invitation, a proposal for another time, or a calendar as such. */
export type NotAReply = Problem<"NotAReply", { readonly method?: string }>

/** A reply is about one entry. */
export type SeveralComponents = Problem<"SeveralComponents", { readonly count: number }>

/** It answers something that was not sent from here. */
export type UnknownUid = Problem<"UnknownUid", { readonly uid: string }>

/** It answers an older message: since then the meeting was moved. */
export type StaleSequence = Problem<
  "StaleSequence",
  { readonly meeting: MeetingId; readonly sequence: number; readonly expected: number }
>

/** The address is none of those that were invited. It is not repeated here: it may be that of a person. @rule P5 */
export type AttendeeNotInvited = Problem<"AttendeeNotInvited", { readonly meeting: MeetingId }>

/** It neither accepts nor declines: it hands the invitation on, says nothing, speaks for several, or of another date. */
export type AnswerNotUsable = Problem<
  "AnswerNotUsable",
  {
    readonly meeting: MeetingId
    readonly because: "delegated" | "noAnswer" | "severalAttendees" | "otherDate"
  }
>

/** Why a text is no answer to an invitation. @german Nicht lesbare Rückmeldung */
export type ReplyProblem =
  | ReplyUnreadable
  | NotAReply
  | SeveralComponents
  | UnknownUid
  | StaleSequence
  | AttendeeNotInvited
  | AnswerNotUsable

/**
 * Reads a reply as Google, Outlook, Apple and others send it: who says what to which meeting.
 *
 * @param input - the part of the mail that is a calendar
 * @param invitations - those to which answers are awaited
 * @problem ReplyUnreadable, NotAReply, SeveralComponents - at `[]`, `["method"]` and `["components"]`
 * @problem UnknownUid, StaleSequence, AttendeeNotInvited, AnswerNotUsable - at the property that does not fit
 * @rule R24, P5
 * @source RFC 5546, section 3.2.3
 */
export const readReply = (
  input: Uint8Array | string,
  invitations: ReadonlyArray<OpenInvitation>,
): MeetingReply | ReplyProblem => {
  // A reply is some kilobytes long.
  if (input.length > longest) return { _tag: "ReplyUnreadable", path: [] }
  const { calendars, entries } = componentsOf(contentLines(decode(input).text).lines)
  const [calendar] = calendars
  if (calendar === undefined || entries.length === 0) return { _tag: "ReplyUnreadable", path: [] }
  const method = rawOf(calendar, "METHOD")?.toUpperCase()
  const [event, ...others] = entries
  if (method !== "REPLY" || event?.name !== "VEVENT")
    return { _tag: "NotAReply", path: ["method"], ...(method === undefined ? {} : { method }) }
  if (others.length > 0) return { _tag: "SeveralComponents", path: ["components"], count: entries.length }
  const uid = rawOf(event, "UID") ?? ""
  const invitation = invitations.find((one) => one.uid === uid)
  return invitation === undefined ? { _tag: "UnknownUid", path: ["uid"], uid } : answerIn(event, invitation)
}

const longest = 1_000_000

const answerIn = (event: Component, invitation: OpenInvitation): MeetingReply | ReplyProblem => {
  const { meeting } = invitation
  const refuse = (because: AnswerNotUsable["because"]): AnswerNotUsable => ({
    _tag: "AnswerNotUsable",
    path: ["attendee"],
    meeting,
    because,
  })
  const said = propertiesOf(event, "ATTENDEE").flatMap((attendee) => {
    const institution = inviteeOf(attendee, invitation)
    return institution === undefined ? [] : [{ attendee, institution }]
  })
  const [one, ...more] = said
  if (one === undefined) return { _tag: "AttendeeNotInvited", path: ["attendee"], meeting }
  if (more.length > 0) return refuse("severalAttendees")
  if (propertyOf(event, "RECURRENCE-ID") !== undefined) return refuse("otherDate")
  const status = one.attendee.params.get("PARTSTAT")?.toUpperCase()
  const answer = status === undefined ? undefined : answers.get(status)
  if (answer === undefined) return refuse(status === "DELEGATED" ? "delegated" : "noAnswer")
  const sequence = sequenceOf(event)
  const { sequence: expected } = invitation
  if (sequence < expected) return { _tag: "StaleSequence", path: ["sequence"], meeting, sequence, expected }
  const [at, comment] = [instantOf(rawOf(event, "DTSTAMP")), commentOf(event)]
  return {
    _tag: "MeetingReply",
    meeting,
    institution: one.institution,
    answer,
    sequence,
    ...(at === undefined ? {} : { at }),
    ...(comment === undefined ? {} : { comment }),
  }
}

const answers: ReadonlyMap<string, MeetingAnswer["answer"]> = new Map([
  ["ACCEPTED", "accepted"],
  ["TENTATIVE", "tentative"],
  ["DECLINED", "declined"],
])

/** Whoever answers for an office names it as attendee and itself as sender; some programs name an account and the mailbox beside it. */
const inviteeOf = ({ raw, params }: Property, { attendees }: OpenInvitation): InstitutionId | undefined => {
  const named = [raw, params.get("EMAIL") ?? ""].map(mailboxOf)
  return attendees.find(({ address }) => named.includes(mailboxOf(address)))?.institution
}

/** `MAILTO:Buero%40example.org`; case makes no difference to any mail server in use. */
const mailboxOf = (uri: string): string => {
  const address = uri.trim().replace(/^mailto:/i, "")
  try {
    return decodeURIComponent(address).toLowerCase()
  } catch {
    return address.toLowerCase()
  }
}

const rawOf = (component: Component, name: string): string | undefined => propertyOf(component, name)?.raw.trim()

/** A program that does not count says nothing: that is the first message. */
const sequenceOf = (event: Component): number => {
  const text = rawOf(event, "SEQUENCE") ?? "0"
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** `20260402T081500Z`; what is in no known zone is not known. */
const instantOf = (text = ""): Instant | undefined => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(ms) ? undefined : instantAt(ms)
}

const commentOf = (event: Component): string | undefined => {
  const property = propertyOf(event, "COMMENT")
  const text = property === undefined ? "" : textOf(property).trim().slice(0, longestComment)
  return text === "" ? undefined : text
}

const longestComment = 2_000
