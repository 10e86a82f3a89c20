/** Reports for the next meeting: whether it is due, when, where, about what, and who is invited. */
import {
  agendaDraft,
  backlog,
  hostRotation,
  inState,
  invitationList,
  maySee,
  meetingDue,
  meetingFindings,
  minutesRotation,
  nextMeetingProposal,
} from "@sozialraum/core"
import {
  agendaMarkdown,
  backlogMarkdown,
  backlogNames,
  dateProposalsMarkdown,
  describeMeetingDue,
  findingText,
  hostRotationMarkdown,
  invitationListMarkdown,
  invitationMarkdown,
  meetingNames,
  minutesRotationMarkdown,
  sentence,
} from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { type Answer, type Asking, conferenceOf, dayOf, meetingOf, readBy, readerOf } from "./asking.js"
import { number } from "./question.js"

/** Whether a meeting is due, and what waits to be talked about. */
export const due = (asking: Asking): Answer => {
  const { index, asOf, audience, language } = asking
  const conference = conferenceOf(asking)
  const told = meetingDue(index, conference, { asOf, audience })
  const entries = backlog(index, conference, { asOf, audience })
  const findings = meetingFindings(index, conference, { asOf, audience })
  const names = backlogNames(index)
  return {
    document: { ...told, backlog: entries, findings },
    lines: () => [
      describeMeetingDue(told, names, language),
      ...findings.map((finding) => sentence(finding, language, [findingText])),
      "",
      backlogMarkdown(entries, names, { language }),
    ],
  }
}

/** What the next meeting could be about, in order. */
export const agenda = (asking: Asking): Answer => {
  const { index, asOf, language, options } = asking
  const meeting = options["meeting"] === undefined ? {} : { meeting: meetingOf(asking).id }
  const items = agendaDraft(index, conferenceOf(asking), { asOf, audience: readerOf(asking, "network"), ...meeting })
  return { document: { items }, lines: () => [agendaMarkdown(items, meetingNames(index), { language })] }
}

/** When and where the next meeting could be, the best proposal first; with `--meeting`, by the answers to its poll too. */
export const dates = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, asOf, period, language, options, region } = asking
  const conference = conferenceOf(asking)
  const { duration } = number(options, "duration")
  const told = nextMeetingProposal(index, conference, {
    asOf,
    window: period,
    calendars: asking.calendars(),
    region,
    ...(duration === undefined ? {} : { durationMinutes: duration }),
    ...(options["meeting"] === undefined ? {} : polled(asking)),
    ...roomOf(asking),
    ...number(options, "limit"),
  })
  return { document: told, lines: () => [dateProposalsMarkdown(told, meetingNames(index), language)] }
}

/** A meeting that is to get another date, and what was answered about dates; answers are for those who convene. */
const polled = (asking: Asking) => {
  const { id, poll } = meetingOf(asking)
  return { moving: id, ...(poll !== undefined && maySee(readerOf(asking, "convenor"), "convenor") ? { poll } : {}) }
}

/** Whose turn it is to be the host, and to write the minutes. */
export const hosts = (asking: Asking): Answer => {
  readBy(asking, "network")
  const { index, asOf, language, options } = asking
  const day = dayOf(options, "on")
  const [told, writers] = [
    hostsOf(asking),
    minutesRotation(index, conferenceOf(asking), { asOf, ...(day === undefined ? {} : { on: day }) }),
  ]
  return {
    document: { hosts: told, minutesTakers: writers },
    lines: () => [hostRotationMarkdown(told, { language }), "", minutesRotationMarkdown(writers, { language })],
  }
}

const hostsOf = (asking: Asking) => {
  const { index, asOf, region, options } = asking
  const day = dayOf(options, "on")
  return hostRotation(index, conferenceOf(asking), {
    asOf,
    calendars: asking.calendars(),
    region,
    ...(day === undefined ? {} : { on: day }),
    ...roomOf(asking),
  })
}

const roomOf = ({ options }: Asking) => ({
  ...number(options, "seats"),
  ...(options["step-free"] === true ? ({ stepFree: true } as const) : {}),
})

/** Who is invited to a meeting, and the invitation itself. */
export const invitation = (asking: Asking): Answer => {
  const { index, asOf, language } = asking
  const meeting = Result.getOrThrowWith(inState(meetingOf(asking), ["scheduled", "invited"]), (problem) => problem)
  const told = invitationList(index, meeting, { asOf, audience: readerOf(asking, "convenor") })
  return {
    document: told,
    lines: () => [
      invitationListMarkdown(told, { language }),
      "",
      invitationMarkdown(meeting, meetingNames(index), { language, audience: readerOf(asking, "network") }),
    ],
  }
}
