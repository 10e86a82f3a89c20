/** Duties around meetings: to come, to answer, to host, to write, to present; and for those who moderate, to bring them about. */

import { isActiveOn } from "../conference/index.js"
import {
  type AttendedMeeting,
  conferencesOf,
  type InvitedMeeting,
  type Meeting,
  type ProposedMeeting,
  type ScheduledMeeting,
  tookPlace,
} from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import { maySee } from "../visibility.js"
import { dayOfMeeting, timelineOn } from "./backlog-timeline.js"
import { callersOf } from "./backlog-topics.js"
import { meetingDue } from "./meeting-due.js"
import { type Duty, type DutyQuestion, dutyDay } from "./my-duties-matter.js"

/** Minutes are expected that long after a meeting. @unit days */
const minutesWithinDays = 14

/** What an institution is to do for the meetings of the network; the public knows who the host is. */
export const meetingDuties = (index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => [
  ...index.network.meetings.flatMap((meeting) => dutiesIn(meeting, index, question)),
  ...(maySee(question.audience, "network") ? meetingsToCall(index, question) : []),
]

const dutiesIn = (meeting: Meeting, index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => {
  const isInside = maySee(question.audience, "network")
  if (meeting.state === "proposed") return isInside ? beforeDate(meeting, index, question) : []
  if (meeting.state === "scheduled" || meeting.state === "invited")
    return [...hosting(meeting, question), ...(isInside ? beforeMeeting(meeting, index, question) : [])]
  return isInside && tookPlace(meeting) && dateOf(meeting.interval.start) <= question.asOf
    ? afterMeeting(meeting, index, question)
    : []
}

const beforeDate = (meeting: ProposedMeeting, index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => {
  const { institution, asOf, audience } = question
  const { poll } = meeting
  const isMember = (index.membershipsOf.get(institution) ?? []).some(
    (membership) => conferencesOf(meeting).includes(membership.conference) && isActiveOn(membership, asOf),
  )
  const isOpen = poll !== undefined && (poll.until === undefined || asOf <= poll.until)
  const answered = poll?.answers.filter((answer) => answer.institution === institution).length ?? 0
  // Who has answered is for those who convene: others are told of every poll that is open.
  const isAnswered = maySee(audience, "convenor") && answered >= (poll?.candidates.length ?? 0)
  return [
    ...(isOpen && isMember && !isAnswered
      ? [{ kind: "answerDatePoll" as const, ...atMeeting(meeting), ...dutyDay(poll.until, asOf) }]
      : []),
    ...(moderates(meeting, index, question)
      ? [{ kind: "findDate" as const, ...atMeeting(meeting), ...dutyDay(undefined, asOf) }]
      : []),
  ]
}

const hosting = (
  meeting: ScheduledMeeting | InvitedMeeting,
  { institution, asOf }: DutyQuestion,
): ReadonlyArray<Duty> => {
  const on = dateOf(meeting.interval.start)
  return on >= asOf && meeting.host.at === "member" && meeting.host.institution === institution
    ? [{ kind: "hostMeeting", ...atMeeting(meeting), ...dutyDay(on, asOf) }]
    : []
}

const beforeMeeting = (
  meeting: ScheduledMeeting | InvitedMeeting,
  index: NetworkIndex,
  question: DutyQuestion,
): ReadonlyArray<Duty> => {
  const { institution, asOf } = question
  const on = dateOf(meeting.interval.start)
  const day = { ...atMeeting(meeting), ...dutyDay(on, asOf) }
  const isModerator = moderates(meeting, index, question)
  if (on < asOf) return isModerator ? [{ kind: "recordMeeting", ...day }] : []
  const { invitationLeadDays = 0 } = index.conferences.get(meeting.conference)?.procedure ?? {}
  const lastDay = dutyDay(addDays(on, -invitationLeadDays), asOf)
  return [
    ...(meeting.state === "invited" ? attending(meeting, question) : []),
    ...(meeting.minutesBy === institution ? [{ kind: "writeMinutes" as const, ...day, held: false }] : []),
    ...meeting.agenda
      .filter(({ submittedBy }) => submittedBy === institution)
      .map((item) => ({ kind: "presentItem" as const, ...day, item: item.id, title: item.title })),
    ...(isModerator ? [{ kind: "moderateMeeting" as const, ...day }] : []),
    ...(isModerator && meeting.state === "scheduled"
      ? [{ kind: "sendInvitation" as const, ...atMeeting(meeting), ...lastDay }]
      : []),
  ]
}

const attending = (meeting: InvitedMeeting, { institution, asOf, audience }: DutyQuestion): ReadonlyArray<Duty> => {
  const isGuest = meeting.guestsInvited.some((guest) => guest.institution === institution)
  if (!meeting.invited.includes(institution) && !isGuest) return []
  const said = meeting.answers.find((answer) => answer.institution === institution)?.answer ?? "missing"
  return [
    {
      kind: "attendMeeting",
      ...atMeeting(meeting),
      ...dutyDay(dateOf(meeting.interval.start), asOf),
      start: meeting.interval.start,
      ...(maySee(audience, "convenor") ? { answer: said } : {}),
    },
  ]
}

const afterMeeting = (meeting: AttendedMeeting, index: NetworkIndex, question: DutyQuestion): ReadonlyArray<Duty> => {
  const { institution, asOf } = question
  if (meeting.state === "held") {
    const isWriter =
      meeting.minutesBy === undefined ? moderates(meeting, index, question) : meeting.minutesBy === institution
    const on = addDays(dateOf(meeting.interval.start), minutesWithinDays)
    return isWriter ? [{ kind: "writeMinutes", ...atMeeting(meeting), ...dutyDay(on, asOf), held: true }] : []
  }
  const { circulated } = meeting.minutes
  const { on, objectionsUntil } = circulated ?? {}
  const isOver = meeting.state !== "minutesDraft" || (objectionsUntil !== undefined && objectionsUntil < asOf)
  if (on === undefined || asOf < on || isOver || !meeting.invited.includes(institution)) return []
  const day = dutyDay(objectionsUntil ?? nextDay(meeting, index, asOf), asOf)
  return [{ kind: "checkMinutes", ...atMeeting(meeting), ...day }]
}

/** Where no period is set, objections are heard in the next meeting. */
const nextDay = (meeting: Meeting, index: NetworkIndex, asOf: LocalDate): LocalDate | undefined =>
  timelineOn(index, { id: meeting.conference }, asOf)
    .ahead.map(dayOfMeeting)
    .find((day) => day !== undefined)

/** The institution that was chosen for the meeting, or else those that moderate the conference on its day. */
const moderates = (meeting: Meeting, index: NetworkIndex, { institution, asOf }: DutyQuestion): boolean => {
  if ("moderatedBy" in meeting && meeting.moderatedBy !== undefined) return meeting.moderatedBy === institution
  const conference = index.conferences.get(meeting.conference)
  return conference !== undefined && callersOf(conference, dayOfMeeting(meeting) ?? asOf).includes(institution)
}

const meetingsToCall = (index: NetworkIndex, { institution, asOf, audience }: DutyQuestion): ReadonlyArray<Duty> =>
  (index.conferencesRunBy.get(institution) ?? [])
    .filter((conference) => callersOf(conference, asOf).includes(institution))
    .flatMap((conference) => {
      const due = meetingDue(index, conference, { asOf, audience })
      const [first] = due.reasons.flatMap((reason) => reason.due ?? []).toSorted()
      return due.answer === "due"
        ? [{ kind: "callMeeting", conference: conference.id, title: conference.name, ...dutyDay(first, asOf) }]
        : []
    })

const atMeeting = ({ id, conference, title }: Meeting) => ({ conference, meeting: id, title })
