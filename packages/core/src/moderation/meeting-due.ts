/** Whether a meeting is due: by what is needed first, and by rhythm only where the conference has agreed on one. */
import { type Conference, type ConferenceId, type ConferenceStatus, conferenceStatusOn } from "../conference/index.js"
import type { Meeting, MeetingId, MeetingState, MeetingTrigger } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { backlog, type ModerationOptions } from "./backlog.js"
import type { BacklogEntry } from "./backlog-entry.js"
import { dayOfMeeting, type MeetingOnDay, noticeDays, type Timeline, timelineOn } from "./backlog-timeline.js"
import { callersOf } from "./backlog-topics.js"

/** One reason for a meeting, as the meeting would record it, since when it stands and until when. @german Sitzungsgrund */
export interface MeetingReason {
  readonly trigger: MeetingTrigger
  /** What is needed, where a need is the reason: who is told of it may know. */
  readonly need?: string
  readonly since?: LocalDate
  readonly due?: LocalDate
  /** @unit days */
  readonly overdueDays: number
}

/** A meeting that is still to come. @german Bevorstehende Sitzung */
export interface MeetingAhead {
  readonly meeting: MeetingId
  readonly state: MeetingState
  /** Left out as long as it has no date. */
  readonly on?: LocalDate
}

interface DueFacts {
  readonly conference: ConferenceId
  /** The most urgent one first. */
  readonly reasons: ReadonlyArray<MeetingReason>
  /** The last one that was held. */
  readonly last?: MeetingOnDay
  /** The next one that is planned. */
  readonly next?: MeetingAhead
}

/**
 * Whether a meeting is due.
 *
 * `due`: something waits that no planned meeting takes up. `planned`: what waits is taken up by the meetings ahead.
 * `notDue`: nothing waits that would need a meeting. `atRest`: the conference does not work on that day.
 *
 * @german Sitzungsbedarf
 */
export type MeetingDue = DueFacts &
  (
    | {
        readonly answer: "due"
        /** The day by which it should be held, where something has such a day; not before the day that is asked about. */
        readonly latestBy?: LocalDate
      }
    | { readonly answer: "planned" }
    | { readonly answer: "notDue" }
    | { readonly answer: "atRest"; readonly status: ConferenceStatus["status"] | "notBegun" }
  )

/**
 * Whether a meeting of a conference is due, and why.
 *
 * Needs come first: topics, open items, needs, measures. Rhythm and yearly minimum are reasons only where the rules of
 * procedure have them. A planned meeting answers what is on its agenda, and what can still be put there in time. What the
 * reader may not know of is no reason.
 *
 * @returns of a conference at rest the reasons too: they may be why it should wake
 * @rule R32, S9
 * @example
 * import { ConferenceId, indexNetwork, LocalDate, meetingDue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const conference = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const due = conference && meetingDue(index, conference, { asOf: LocalDate.parse("2026-12-01") })
 * due?.answer // => "due"
 * due?.reasons[0]?.trigger // => { kind: "measure", measure: "massnahme-wegweiser" }
 */
export const meetingDue = (index: NetworkIndex, conference: Conference, options: ModerationOptions): MeetingDue => {
  const { asOf } = options
  const timeline = timelineOn(index, conference, asOf)
  const urgent = backlog(index, conference, options).filter((entry) => entry.urgent)
  const open = urgent.filter((entry) => !isTakenUp(entry, conference, timeline))
  const facts = {
    conference: conference.id,
    ...(timeline.last === undefined ? {} : { last: timeline.last }),
    ...nextOf(timeline),
  }
  const reasons = reasonsOf(urgent, conference, asOf)
  const status = conferenceStatusOn(conference, asOf) ?? "notBegun"
  if (status !== "active") return { ...facts, reasons, answer: "atRest", status }
  if (open.length === 0) return { ...facts, reasons, answer: urgent.length === 0 ? "notDue" : "planned" }
  const [first] = open.flatMap(({ due }) => due ?? []).toSorted()
  const isLate = first !== undefined && first < asOf
  return {
    ...facts,
    reasons: reasonsOf(open, conference, asOf),
    answer: "due",
    ...(first === undefined ? {} : { latestBy: isLate ? asOf : first }),
  }
}

const nextOf = ({ ahead: [next] }: Timeline): { readonly next?: MeetingAhead } => {
  if (next === undefined) return {}
  const on = dayOfMeeting(next)
  return { next: { meeting: next.id, state: next.state, ...(on === undefined ? {} : { on }) } }
}

/** It stands on the agenda of a meeting ahead, or may still be put there without coming too late. */
const isTakenUp = (entry: BacklogEntry, conference: Conference, { ahead, asOf }: Timeline): boolean =>
  entry.plannedIn !== undefined || ahead.some((meeting) => isOpenFor(meeting, entry, { conference, asOf }))

const isOpenFor = (
  meeting: Meeting,
  { due }: BacklogEntry,
  { conference, asOf }: { readonly conference: Conference; readonly asOf: LocalDate },
): boolean => {
  const on = dayOfMeeting(meeting)
  if (on === undefined) return true
  const lastProposals = addDays(on, -(conference.procedure.agendaSubmissionLeadDays ?? 0))
  const latest = due === undefined || due < asOf ? undefined : due
  return asOf <= lastProposals && (latest === undefined || on <= addDays(latest, noticeDays(conference)))
}

/** Where so many members have to ask, they are one reason together. */
const reasonsOf = (
  entries: ReadonlyArray<BacklogEntry>,
  conference: Conference,
  asOf: LocalDate,
): ReadonlyArray<MeetingReason> => {
  const callers = callersOf(conference, asOf)
  const isCall = ({ kind, submittedBy }: BacklogEntry): boolean =>
    conference.procedure.membersToCallMeeting !== undefined &&
    (kind === "proposal" || kind === "resourceRequest") &&
    submittedBy !== undefined &&
    !callers.includes(submittedBy)
  const calls = entries.filter(isCall)
  const institutions = [...new Set(calls.flatMap(({ submittedBy }) => submittedBy ?? []))].toSorted()
  return entries.flatMap((entry): ReadonlyArray<MeetingReason> => {
    if (!isCall(entry)) return triggersOf(entry, callers).map((trigger) => reason(trigger, entry))
    return entry === calls[0] ? [reason({ kind: "members", institutions }, entry)] : []
  })
}

const reason = (trigger: MeetingTrigger, entry: BacklogEntry): MeetingReason => {
  const { since, due, overdueDays } = entry
  return {
    trigger,
    ...(entry.kind === "need" ? { need: entry.description } : {}),
    ...(since === undefined ? {} : { since }),
    ...(due === undefined ? {} : { due }),
    overdueDays,
  }
}

const triggersOf = (entry: BacklogEntry, callers: ReturnType<typeof callersOf>): ReadonlyArray<MeetingTrigger> => {
  switch (entry.kind) {
    case "need":
      return [{ kind: "need", need: entry.need }]
    case "measure":
      return [{ kind: "measure", measure: entry.measure }]
    case "openItem":
      return [{ kind: "openItem", item: entry.item.id }]
    case "proposal":
    case "resourceRequest":
      if ("request" in entry) return [{ kind: "resourceRequest", request: entry.request }]
      return [
        entry.submittedBy !== undefined && callers.includes(entry.submittedBy)
          ? { kind: "moderation", institution: entry.submittedBy }
          : { kind: "proposal", proposal: entry.proposal },
      ]
    case "rhythm":
    case "minimumPerYear":
      return [{ kind: entry.kind }]
    default:
      return []
  }
}
