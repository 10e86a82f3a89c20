/** The steps of agenda proposals: put on an agenda, taken off it again, withdrawn. */
import * as Result from "effect/Result"
import type { Conference, ConferenceId } from "../conference/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import { AgendaItem, type AgendaItemId } from "./agenda.js"
import { AgendaProposal } from "./agenda-proposal.js"
import { type ItemNotOnAgenda, type ItemOnAgenda, inOrder, itemOn, withAgenda, withoutItem } from "./agenda-steps.js"
import { type CancelledMeeting, conferencesOf, type Meeting, type UpcomingMeeting } from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"
import type { ConferenceUnknown } from "./meeting-members.js"

/** The step does not start from the state that the proposal is in. */
export type WrongProposalState = Problem<
  "WrongProposalState",
  {
    readonly proposal: AgendaItemId
    readonly state: AgendaProposal["state"]["status"]
    readonly allowed: ReadonlyArray<AgendaProposal["state"]["status"]>
  }
>

/** The proposal was made to a conference that does not meet there, or stands on the agenda of another meeting. */
export type ProposalElsewhere = Problem<
  "ProposalElsewhere",
  { readonly proposal: AgendaItemId; readonly conference: ConferenceId; readonly meeting: MeetingId }
>

/** The proposal was handed in after the day that the conference has agreed. */
export type AgendaSubmittedLate = Problem<
  "AgendaSubmittedLate",
  {
    readonly proposal: AgendaItemId
    readonly leadDays: number
    readonly latest: LocalDate
    readonly submittedOn: LocalDate
  }
>

/** A meeting with its new agenda, and what became of the proposals. @german Aufgenommene Anmeldungen */
export interface PlacedProposals<Current extends UpcomingMeeting> {
  readonly meeting: Current
  readonly placed: ReadonlyArray<AgendaProposal>
}

/** The rules by which proposals are taken. @german Aufnahme von Anmeldungen */
export interface ProposalPlacing {
  /** The bodies of the meeting, for what they have agreed. */
  readonly conferences: ReadonlyArray<Conference>
  /** Why those who moderate take up what was handed in too late; it stands with the item. */
  readonly lateBecause?: string
}

/**
 * Puts proposals at the end of an agenda, in their order: all of them, or none.
 *
 * Where the conference has agreed on a last day for proposals, it is counted back from the date of the meeting; a meeting
 * without a date takes any. What comes later is taken only with a reason.
 *
 * @problem WrongProposalState, ProposalElsewhere, ConferenceUnknown, AgendaSubmittedLate - at `["proposals", n]`
 * @problem ItemOnAgenda - at `["proposals", n]`
 * @problem InvalidValue - at `["lateBecause"]` where the reason is empty
 * @rule R24, R28
 */
export const placeProposals = <Current extends UpcomingMeeting>(
  meeting: Current,
  proposals: ReadonlyArray<AgendaProposal>,
  placing: ProposalPlacing,
): Result.Result<
  PlacedProposals<Current>,
  WrongProposalState | ProposalElsewhere | ConferenceUnknown | AgendaSubmittedLate | ItemOnAgenda | InvalidValue
> => {
  let items = inOrder(meeting.agenda)
  for (const [index, proposal] of proposals.entries()) {
    const path = ["proposals", index]
    const { conference: id, state, ...facts } = proposal
    if (state.status !== "open") return Result.fail(wrongState(proposal, ["open"], path))
    if (!conferencesOf(meeting).includes(id)) return Result.fail(elsewhere(proposal, meeting, path))
    const conference = placing.conferences.find((known) => known.id === id)
    if (conference === undefined) return Result.fail({ _tag: "ConferenceUnknown", path, conference: id })
    const late = submittedLate(meeting, proposal, conference)
    if (late !== undefined && placing.lateBecause === undefined) return Result.fail({ ...late, path })
    if (items.some((item) => item.id === proposal.id))
      return Result.fail({ _tag: "ItemOnAgenda", path, meeting: meeting.id, item: proposal.id })
    const item = parse(AgendaItem, {
      ...itemFacts(facts),
      order: 1,
      ...(late === undefined ? {} : { lateBecause: placing.lateBecause }),
    })
    if (Result.isFailure(item)) return Result.fail(item.failure)
    items = [...items, item.success]
  }
  const placed = proposals.map(
    (proposal): AgendaProposal => ({ ...proposal, state: { status: "placed", meeting: meeting.id } }),
  )
  return Result.succeed({ meeting: withAgenda(meeting, items), placed })
}

/**
 * Takes a proposal off the agenda again: it waits for another meeting. The agenda of a meeting that was called off stays as
 * it was; what had been proposed for it waits all the same, and can be withdrawn.
 *
 * @problem WrongProposalState - at `["state"]`
 * @problem ProposalElsewhere - at `["state"]`; it stands on the agenda of another meeting
 * @problem ItemNotOnAgenda - at `["agenda"]`
 * @rule R28
 */
export const returnProposal = <Current extends UpcomingMeeting | CancelledMeeting>(
  meeting: Current,
  proposal: AgendaProposal,
): Result.Result<
  { readonly meeting: Current; readonly proposal: AgendaProposal },
  WrongProposalState | ProposalElsewhere | ItemNotOnAgenda
> => {
  const path = ["state"]
  if (proposal.state.status !== "placed") return Result.fail(wrongState(proposal, ["placed"], path))
  if (proposal.state.meeting !== meeting.id) return Result.fail(elsewhere(proposal, meeting, path))
  return Result.map(itemOn(meeting, proposal.id), (item) => ({
    meeting: meeting.state === "cancelled" ? meeting : withoutItem(meeting, item),
    proposal: { ...proposal, state: { status: "open" } },
  }))
}

/**
 * The proposals that an agenda has from an earlier meeting, which was called off or did not come to their end: from now on
 * they stand there, and are returned from there.
 *
 * @param proposals - all that are known; those that wait or were placed elsewhere are looked at
 * @returns those that change, placed on this agenda, in their order
 * @rule R28
 */
export const followProposals = (
  meeting: UpcomingMeeting,
  proposals: ReadonlyArray<AgendaProposal>,
): ReadonlyArray<AgendaProposal> => {
  const carried = new Set(meeting.agenda.flatMap(({ id, carriedFrom }) => (carriedFrom === undefined ? [] : [id])))
  return proposals.flatMap((proposal): ReadonlyArray<AgendaProposal> => {
    const { id, state, conference } = proposal
    const isThere = state.status === "placed" && state.meeting === meeting.id
    return state.status === "withdrawn" || isThere || !carried.has(id) || !conferencesOf(meeting).includes(conference)
      ? []
      : [{ ...proposal, state: { status: "placed", meeting: meeting.id } }]
  })
}

/**
 * Takes a proposal back. One that stands on an agenda is returned first.
 *
 * @problem WrongProposalState - at `["state"]`
 * @problem InvalidValue - in `["state"]` where the reason is empty, or the day is before it was handed in
 */
export const withdrawProposal = (
  proposal: AgendaProposal,
  step: { readonly on: LocalDate; readonly because?: string },
): Result.Result<AgendaProposal, WrongProposalState | InvalidValue> =>
  proposal.state.status === "open"
    ? parse(AgendaProposal, { ...proposal, state: { status: "withdrawn", ...step } })
    : Result.fail(wrongState(proposal, ["open"], ["state"]))

const submittedLate = (
  meeting: UpcomingMeeting,
  proposal: AgendaProposal,
  { procedure }: Conference,
): Omit<AgendaSubmittedLate, "path"> | undefined => {
  const leadDays = procedure.agendaSubmissionLeadDays
  if (meeting.state === "proposed" || leadDays === undefined) return undefined
  const latest = addDays(dateOf(meeting.interval.start), -leadDays)
  const { id, submittedOn } = proposal
  return submittedOn > latest ? { _tag: "AgendaSubmittedLate", proposal: id, leadDays, latest, submittedOn } : undefined
}

const itemFacts = ({
  submittedOn: _day,
  ...facts
}: Omit<AgendaProposal, "conference" | "state">): Omit<AgendaItem, "order"> => facts

const wrongState = (
  proposal: AgendaProposal,
  allowed: WrongProposalState["allowed"],
  path: WrongProposalState["path"],
): WrongProposalState => ({
  _tag: "WrongProposalState",
  path,
  proposal: proposal.id,
  state: proposal.state.status,
  allowed,
})

const elsewhere = (
  { id, conference }: AgendaProposal,
  meeting: Meeting,
  path: ProposalElsewhere["path"],
): ProposalElsewhere => ({ _tag: "ProposalElsewhere", path, proposal: id, conference, meeting: meeting.id })
