/** Agendas: what members propose, and what those who moderate put before a meeting. */
import {
  type AgendaItem,
  type AgendaItemId,
  AgendaProposal,
  addAgendaItem as added,
  carryOver,
  followProposals,
  type InvalidValue,
  inState,
  Meeting,
  type MeetingId,
  type NewAgendaItem,
  type Plain,
  placeProposals,
  returnProposal,
  type UpcomingMeeting,
  withdrawProposal,
} from "@sozialraum/core"
import { AgendaProposals, Conferences, Institutions, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"
import { assembled, ofBodies, opened, proposed, takingStep } from "./meeting-steps.js"
import { together } from "./steps.js"

const upcoming = ["proposed", "scheduled", "invited"] as const
const notHeld = [...upcoming, "cancelled"] as const

/**
 * Records what a member wants to talk about; it waits until those who moderate put it on an agenda.
 *
 * @param proposal - as plain data; its id is the caller's
 * @problem InvalidValue, IdTaken, NotFound - the conference and who proposes must exist
 * @rule R28
 * @example
 * import { sampleValues } from "@sozialraum/sample"
 * import { openNetwork } from "@sozialraum/service"
 * import { memoryBackend } from "@sozialraum/store"
 * import * as Result from "effect/Result"
 * const network = await openNetwork(memoryBackend, { network: "bochum", by: "jugendamt" })
 * await network.addValues(await sampleValues())
 * const asked = await network.proposeTopic({
 *   id: "fahrradwerkstatt",
 *   conference: "sozialraumkonferenz-sued",
 *   title: "Räder für das Ferienprogramm",
 *   kind: "topic",
 *   submittedBy: "ogs-waldschule",
 *   submittedOn: "2026-11-02",
 * })
 * Result.getOrThrow(asked).state // => { status: "open" }
 * await network.close()
 */
export const proposeTopic = (act: Act, proposal: Omit<Plain<typeof AgendaProposal>, "state">) =>
  decidingAgain(
    Effect.gen(function* () {
      const topic = yield* given(AgendaProposal, { ...proposal, state: { status: "open" } })
      const [proposals, conferences] = [AgendaProposals.in(act.network), Conferences.in(act.network)]
      const absent = yield* free(proposals, topic.id)
      const conference = yield* found(conferences, topic.conference, "conference")
      const institutions = Institutions.in(act.network)
      const submitter = yield* found(institutions, topic.submittedBy, "submittedBy")
      yield* write(act, {
        reason: "topic proposed",
        checks: [absent, conferences.expect(conference), institutions.expect(submitter)],
        writes: [proposals.put(topic)],
      })
      return topic
    }),
  )

/**
 * Takes a proposal back; one that stands on the agenda of a coming meeting is taken off it, and one for a meeting that was
 * called off is carried over no more.
 *
 * @problem NotFound, WrongState, WrongProposalState, InvalidValue - as core describes them
 * @rule R28
 */
export const withdrawTopic = (act: Act, id: AgendaItemId, step: Parameters<typeof withdrawProposal>[1]) =>
  decidingAgain(
    Effect.gen(function* () {
      const [proposals, meetings] = [AgendaProposals.in(act.network), Meetings.in(act.network)]
      const proposal = yield* found(proposals, id, "proposal")
      const { state } = proposal.value
      const stored = state.status === "placed" ? yield* found(meetings, state.meeting, "meeting") : undefined
      const returned = stored && (yield* Effect.fromResult(takenOff(stored.value, proposal.value)))
      const withdrawn = yield* Effect.fromResult(withdrawProposal(returned?.proposal ?? proposal.value, step))
      yield* write(act, {
        reason: "topic withdrawn",
        checks: [proposals.expect(proposal), ...(stored === undefined ? [] : [meetings.expect(stored)])],
        writes: [proposals.put(withdrawn), ...(returned === undefined ? [] : [meetings.put(returned.meeting)])],
      })
      return withdrawn
    }),
  )

const takenOff = (meeting: Meeting, proposal: AgendaProposal) =>
  Result.flatMap(inState(meeting, notHeld), (from) => returnProposal(from, proposal))

/** Which proposals go on the agenda, and why some that came too late are taken. @german Aufnahme in die Tagesordnung */
export interface TopicsToPlace {
  readonly proposals: ReadonlyArray<AgendaItemId>
  readonly lateBecause?: string
}

/**
 * Puts proposals at the end of the agenda of a coming meeting: all of them, or none.
 *
 * @problem NotFound, WrongState, WrongProposalState, ProposalElsewhere, AgendaSubmittedLate, ItemOnAgenda, ConferenceUnknown,
 * InvalidValue - as core describes them
 * @rule R24, R28
 */
export const placeTopics = (act: Act, meeting: MeetingId, { proposals: ids, ...late }: TopicsToPlace) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting: coming, put } = yield* opened(act, { meeting, from: upcoming, reason: "topics placed" })
      const proposals = AgendaProposals.in(act.network)
      const stored = yield* Effect.forEach(ids, (id) => found(proposals, id, "proposals"))
      const values = stored.map(({ value }) => value)
      const { roster, checks } = yield* assembled(act.network, coming)
      const { conferences } = roster
      const placed = yield* Effect.fromResult(placeProposals(coming, values, { conferences, ...late }))
      return yield* put(placed.meeting, {
        checks: [...stored.map(proposals.expect), ...checks],
        writes: placed.placed.map(proposals.put),
      })
    }),
  )

/**
 * Adds one item to the agenda of a coming meeting.
 *
 * @problem NotFound, WrongState, InvalidValue, ItemOnAgenda - as core describes them
 * @rule R28
 */
export const addAgendaItem = (act: Act, meeting: MeetingId, item: Parameters<typeof added>[1]) =>
  takingStep(act, { meeting, from: upcoming, reason: "agenda item added" }, (coming) => added(coming, item))

/**
 * Puts on the agenda what earlier meetings left open, and what stands on every agenda; what had been proposed goes along.
 *
 * @problem NotFound, WrongState - as core describes them
 * @rule R28
 */
export const carryOverItems = (act: Act, meeting: MeetingId) =>
  decidingAgain(
    Effect.gen(function* () {
      const step = { meeting, from: upcoming, reason: "open items carried over" }
      const { meeting: coming, put } = yield* opened(act, step)
      const meetings = Meetings.in(act.network)
      const stored = yield* ofBodies(coming, (equals) => meetings.all({ index: "byConference", equals }))
      const { values, steps } = yield* proposed(act.network, coming)
      const read = { checks: stored.map(meetings.expect), writes: [] }
      const next = carryOver(
        coming,
        stored.map(({ value }) => value),
        values,
      )
      return yield* put(next, together([read, steps(followProposals(next, values))]))
    }),
  )

/** A whole agenda, in its order. @german Tagesordnung */
export interface NewAgenda {
  readonly items: ReadonlyArray<NewAgendaItem>
  /** Why proposals that came too late are taken. */
  readonly lateBecause?: string
}

/**
 * Sets the whole agenda of a coming meeting, in the order given. Open proposals among its items are placed with it; those
 * that no longer stand on it wait again.
 *
 * @problem NotFound, WrongState, WrongProposalState, ProposalElsewhere, AgendaSubmittedLate, ItemOnAgenda, ItemNotOnAgenda,
 * ConferenceUnknown, InvalidValue - as core describes them
 * @rule R24, R28
 */
export const setAgenda = (act: Act, meeting: MeetingId, { items, ...late }: NewAgenda) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting: coming, put } = yield* opened(act, { meeting, from: upcoming, reason: "agenda set" })
      const { values, steps } = yield* proposed(act.network, coming)
      const { roster, checks } = yield* assembled(act.network, coming)
      const wanted = new Set(items.map(({ id }) => id))
      const leaving = values.filter(({ id, state }) => isPlacedIn(state, meeting) && !wanted.has(id))
      const arriving = values.filter(({ id, state }) => state.status === "open" && wanted.has(id))
      const without = yield* Effect.fromResult(returned(coming, leaving))
      const { conferences } = roster
      const placed = yield* Effect.fromResult(placeProposals(without.meeting, arriving, { conferences, ...late }))
      const next = yield* withItems(placed.meeting, items)
      return yield* put(next, together([{ checks, writes: [] }, steps([...without.proposals, ...placed.placed])]))
    }),
  )

const isPlacedIn = (state: AgendaProposal["state"], meeting: MeetingId): boolean =>
  state.status === "placed" && state.meeting === meeting

/** The meeting without proposals that leave its agenda, and these as they wait again. */
const returned = <Current extends UpcomingMeeting>(meeting: Current, leaving: ReadonlyArray<AgendaProposal>) =>
  Result.gen(function* () {
    let without = meeting
    const proposals: Array<AgendaProposal> = []
    for (const proposal of leaving) {
      const one = yield* returnProposal(without, proposal)
      without = one.meeting
      proposals.push(one.proposal)
    }
    return { meeting: without, proposals }
  })

/** The meeting with exactly these items; where one comes from, and why it was taken late, stays with it. */
const withItems = (
  meeting: UpcomingMeeting,
  items: ReadonlyArray<NewAgendaItem>,
): Effect.Effect<Meeting, InvalidValue> => {
  const origins = new Map<string, Origin>(meeting.agenda.map((item) => [item.id, originOf(item)]))
  const agenda = items.map((item, index) => ({ ...origins.get(item.id), ...item, order: index + 1 }))
  return given(Meeting, { ...meeting, agenda })
}

type Origin = Partial<Pick<AgendaItem, "carriedFrom" | "lateBecause">>

const originOf = ({ carriedFrom, lateBecause }: AgendaItem): Origin => ({
  ...(carriedFrom === undefined ? {} : { carriedFrom }),
  ...(lateBecause === undefined ? {} : { lateBecause }),
})
