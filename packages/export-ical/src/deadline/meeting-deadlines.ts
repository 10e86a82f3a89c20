/** Deadlines around meetings: topics, date polls, applications to funds, objections to minutes, and what was agreed. */
import {
  addDays,
  conferencesOf,
  dateOf,
  Meeting,
  maySee,
  outcomesOf,
  type Redacted,
  type Revised,
  redact,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Drafted, EventOptions } from "../entry/draft.js"
import { nameOf } from "../entry/place.js"
import type { TaskState } from "../entry/task.js"
import { labelled } from "../entry/words.js"
import { type Deadline, draftDeadline } from "./deadline.js"
import { deadlineWords } from "./deadline-words.js"
import { fundDeadlinesOf } from "./fund-deadlines.js"

/**
 * The deadlines of a meeting. The public reads until when applications to a fund come in time; the others are for members.
 *
 * @rule R24, R26, R28, P9
 */
export const meetingDeadlines = (
  meeting: Revised<Meeting>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  if (options.deadlines === "none") return []
  const state = before[meeting.value.state]
  return [
    ...fundDeadlinesOf(meeting, state, directory, options),
    ...(maySee(options.audience, "network") ? membersDeadlines(meeting, state, directory, options) : []),
  ].flatMap((deadline) => draftDeadline(deadline, options))
}

const membersDeadlines = (
  meeting: Revised<Meeting>,
  state: TaskState,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Deadline> => {
  const seen = redact(Meeting, meeting.value, options.audience)
  return [
    ...topicDeadline(meeting, state, directory, options),
    ...pollDeadline(meeting, seen, options),
    ...objectionDeadline(meeting, seen, options),
    ...actions(meeting, directory, options),
  ]
}

/** How far that is which has to be done before a meeting. */
const before: Readonly<Record<Meeting["state"], TaskState>> = {
  proposed: "open",
  scheduled: "open",
  invited: "open",
  held: "over",
  minutesDraft: "over",
  minutesApproved: "over",
  cancelled: "dropped",
  postponed: "dropped",
}

const about = (entity: Revised<Meeting>) => ({ kind: "meeting", id: entity.value.id, entity }) as const

/** Of the lead times of several bodies the longest counts. */
const topicDeadline = (
  meeting: Revised<Meeting>,
  state: TaskState,
  directory: Directory,
  { language }: EventOptions,
): ReadonlyArray<Deadline> => {
  const { value } = meeting
  const interval = "interval" in value ? value.interval : undefined
  const conferences = conferencesOf(value).map(directory.conference)
  const days = conferences.flatMap((known) => known?.value.procedure.agendaSubmissionLeadDays ?? [])
  if (interval === undefined || days.length === 0) return []
  const due = addDays(dateOf(interval.start), -Math.max(...days))
  const title = deadlineWords[language].topics(value.title)
  return [{ ...about(meeting), part: "topics", decidedBy: conferences, title, due, state }]
}

const pollDeadline = (
  meeting: Revised<Meeting>,
  { poll, title }: Redacted<Meeting>,
  { language }: EventOptions,
): ReadonlyArray<Deadline> =>
  poll?.until === undefined || title === undefined
    ? []
    : [
        {
          ...about(meeting),
          part: "poll",
          title: deadlineWords[language].poll(title),
          due: poll.until,
          state: meeting.value.state === "proposed" ? "open" : "over",
        },
      ]

const objectionDeadline = (
  meeting: Revised<Meeting>,
  seen: Redacted<Meeting>,
  { language }: EventOptions,
): ReadonlyArray<Deadline> => {
  const due = "minutes" in seen ? seen.minutes?.circulated?.objectionsUntil : undefined
  return due === undefined
    ? []
    : [
        {
          ...about(meeting),
          part: "objections",
          title: deadlineWords[language].objections(seen.title ?? ""),
          due,
          state: meeting.value.state === "minutesApproved" ? "over" : "open",
        },
      ]
}

/** What was agreed and is no measure; nobody notes whether it was done. */
const actions = (meeting: Revised<Meeting>, directory: Directory, options: EventOptions): ReadonlyArray<Deadline> => {
  const said = deadlineWords[options.language]
  const placesOf = new Map<string, number>()
  return outcomesOf(meeting.value).flatMap(({ item, outcome }): ReadonlyArray<Deadline> => {
    const place = (placesOf.get(item) ?? 0) + 1
    placesOf.set(item, place)
    if (outcome.kind !== "agreement" || outcome.decision?.adopted === false) return []
    const { owner, due, measure } = outcome.action ?? {}
    if (due === undefined || measure !== undefined) return []
    const house = owner === undefined ? undefined : directory.institution(owner)
    return [
      {
        ...about(meeting),
        part: `action/${item}/${place}`,
        shown: [house],
        title: outcome.text,
        lines: [
          ...labelled(said.responsible, nameOf(house, options.audience)),
          ...labelled(said.meeting, meeting.value.title),
        ],
        due,
        state: "open",
      },
    ]
  })
}
