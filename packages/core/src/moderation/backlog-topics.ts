/** Topics that wait: what members have handed in, and what meetings left open. */

import { activeMembers, type Conference, convenorOn, moderatorsOn } from "../conference/index.js"
import { groupedByEach } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import { type AgendaItem, type AgendaItemId, type AgendaProposal, itemHistory, openItems } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { dateOf } from "../time/index.js"
import type { BacklogEntry, BacklogItem } from "./backlog-entry.js"
import { followsItsMatter } from "./backlog-items.js"
import type { Timeline } from "./backlog-timeline.js"

/** The items that meetings left open; what stands on every agenda waits for nothing. */
export const waitingItems = (timeline: Timeline): ReadonlyArray<BacklogEntry> => {
  const meetingsWith = groupedByEach(timeline.behind, ({ agenda }) => agenda.map(({ id }) => id))
  return openItems(timeline.behind, timeline.withdrawn)
    .filter((item) => !item.recurring && !followsItsMatter(item) && !isOver(item, timeline))
    .flatMap((open) => {
      const item = withoutPlace(open)
      if (item.carriedFrom === undefined) return []
      const way = itemHistory(meetingsWith.get(item.id) ?? [], item.id)
      const left = way.slice(way.findLastIndex(({ result }) => result === "settled") + 1)
      const since = left.flatMap(({ interval }) => (interval === undefined ? [] : [dateOf(interval.start)]))[0]
      return [
        {
          kind: "openItem",
          carriedFrom: item.carriedFrom,
          times: left.length,
          ...(since === undefined ? {} : { since }),
          overdueDays: 0,
          ...submitterOf(item),
          urgent: true,
          item,
        },
      ]
    })
}

/** What belongs to a meeting itself is over with it, unless a member asked for it, or the minutes take it up. */
const isOver = ({ id, kind, submittedBy, carriedFrom }: AgendaItem, { held }: Timeline): boolean =>
  frame.includes(kind) &&
  submittedBy === undefined &&
  !held.some(
    (meeting) =>
      meeting.id === carriedFrom && "minutes" in meeting && meeting.minutes.items.some(({ item }) => item === id),
  )

const frame: ReadonlyArray<AgendaItem["kind"]> = ["hostPresentation", "reportsFromInstitutions", "dates", "misc"]

/**
 * The proposals that no meeting has dealt with.
 *
 * Where the conference has agreed how many members bring a meeting about, a proposal is reason enough for one only
 * together with those of others, or if those who convene or moderate made it.
 */
export const waitingProposals = (
  index: NetworkIndex,
  conference: Conference,
  timeline: Timeline,
): ReadonlyArray<BacklogEntry> => {
  const seen = new Set([...timeline.behind, ...timeline.unrecorded].flatMap(({ agenda }) => agenda.map(({ id }) => id)))
  const waiting = (index.agendaProposalsTo.get(conference.id) ?? []).filter(
    (proposal) => proposal.submittedOn <= timeline.asOf && !isWithdrawn(proposal, timeline) && !seen.has(proposal.id),
  )
  const callers = new Set(callingMembers(index, conference, { waiting, asOf: timeline.asOf }))
  return waiting.map((proposal): BacklogEntry => {
    const { conference: _conference, state: _state, submittedOn, ...item } = proposal
    return {
      ...(item.kind === "resourceExchange" ? ({ kind: "resourceRequest" } as const) : ({ kind: "proposal" } as const)),
      proposal: proposal.id,
      since: submittedOn,
      overdueDays: 0,
      submittedBy: proposal.submittedBy,
      urgent: callers.has(proposal.submittedBy),
      item,
    }
  })
}

/** Those whose proposals are reason enough for a meeting. */
const callingMembers = (
  { membershipsIn }: NetworkIndex,
  conference: Conference,
  { waiting, asOf }: { readonly waiting: ReadonlyArray<AgendaProposal>; readonly asOf: Timeline["asOf"] },
): ReadonlyArray<InstitutionId> => {
  const { membersToCallMeeting: needed } = conference.procedure
  const submitters = waiting.map(({ submittedBy }) => submittedBy)
  if (needed === undefined) return submitters
  const members = new Set(
    activeMembers(membershipsIn.get(conference.id) ?? [], conference.id, asOf).map(({ institution }) => institution),
  )
  const asking = [...new Set(submitters)].filter((one) => members.has(one))
  return [...(asking.length >= needed ? asking : []), ...callersOf(conference, asOf)]
}

/** Those who may call a meeting by themselves on a day: they convene it, or moderate. */
export const callersOf = (conference: Conference, asOf: Timeline["asOf"]): ReadonlyArray<InstitutionId> => {
  const convenor = convenorOn(conference, asOf)
  return [
    ...(convenor === undefined ? [] : [convenor]),
    ...moderatorsOn(conference, asOf).map(({ institution }) => institution),
  ]
}

/** The items that stand on every agenda, as the last meeting with each of them had it. */
export const standingItems = ({ behind, withdrawn }: Timeline): ReadonlyArray<BacklogItem> => {
  const lastWith = (id: AgendaItemId): number =>
    behind.findLastIndex(({ agenda }) => agenda.some((one) => one.id === id))
  const recurring = openItems(behind, withdrawn).filter((item) => item.recurring)
  const lastOfKind = new Map(recurring.map(({ kind, id }) => [kind, lastWith(id)] as const))
  return recurring
    .filter(({ kind, id }) => !frame.includes(kind) || lastWith(id) === lastOfKind.get(kind))
    .map((item) => {
      // It stands on every agenda: that one meeting did not come to it says nothing.
      const { carriedFrom: _before, ...kept } = withoutPlace(item)
      return kept
    })
}

const isWithdrawn = ({ state }: AgendaProposal, { asOf }: Timeline): boolean =>
  state.status === "withdrawn" && state.on <= asOf

/** An item without its number, and without what one meeting noted about it. */
export const withoutPlace = (item: AgendaItem): BacklogItem => {
  const { order: _order, lateBecause: _late, ...facts } = item
  return facts
}

const submitterOf = ({ submittedBy }: BacklogItem): Pick<BacklogEntry, "submittedBy"> =>
  submittedBy === undefined ? {} : { submittedBy }
