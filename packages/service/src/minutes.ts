/** Minutes: written with what they make, sent to the members, objected to, approved, and added to. */
import {
  type ApprovalStep,
  addAddendum as added,
  approveMinutes as approved,
  circulateMinutes as circulated,
  draftMinutes as drafted,
  type ItemResult,
  inState,
  type LocalDate,
  type Meeting,
  type MeetingId,
  type MeetingState,
  type MinutesDraftMeeting,
  type MinutesRevision,
  type MinutesText,
  objectToMinutes as objected,
  type Plain,
  resolveObjection as resolved,
  reviseMinutes as revised,
} from "@sozialraum/core"
import { type Check, Conferences, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain } from "./decide.js"
import { found } from "./found.js"
import { type InState, type MeetingStep, opened, takingStep, takingStepTogether } from "./meeting-steps.js"
import { type MinutesNotes, noted } from "./minutes-outcomes.js"
import { type Steps, together } from "./steps.js"

/** The first draft, and the measures and needs that are written with it. @german Protokollentwurf */
export type NewMinutes = Omit<MinutesText, "items"> & MinutesNotes

/** A new version, and the measures and needs that are written with it. @german Neue Protokollfassung */
export type NewMinutesVersion = Omit<MinutesRevision, "items"> & MinutesNotes

/**
 * Writes the first draft of the minutes with the measures and needs that its outcomes make: all of it, or nothing.
 *
 * @problem NotFound, WrongState, IdTaken, ItemNotOnAgenda, MinutesStepTooEarly, CommitteeDecides, NoFundOfItsOwn,
 * ApplicantNotExcluded, DecisionsNotProvided, DecidedOtherwise, AgreementNotAdopted, ResponsibleNotActive, WrongNeedState,
 * InvalidValue - as core describes them
 * @rule R26, R28, R29, R30, R34
 * @example
 * import { sampleValues } from "@sozialraum/sample"
 * import { openNetwork } from "@sozialraum/service"
 * import { memoryBackend } from "@sozialraum/store"
 * import * as Result from "effect/Result"
 * const network = await openNetwork(memoryBackend, { network: "bochum", by: "jugendamt" })
 * await network.addValues(await sampleValues())
 * const meeting = "sued-2026-12-02"
 * const conference = "sozialraumkonferenz-sued"
 * await network.proposeMeeting({ id: meeting, conference, title: "Dezember", state: "proposed" })
 * await network.addAgendaItem(meeting, { item: { id: "ferien", title: "Ferienprogramm", kind: "topic" } })
 * await network.scheduleMeeting({
 *   meeting,
 *   interval: { start: "2026-12-02T14:00", end: "2026-12-02T16:00", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilladen", reason: "Kein Haus hat Platz." },
 * })
 * await network.inviteToMeeting(meeting, "2026-11-02")
 * await network.recordMeeting(meeting, [{ institution: "partner:P1", answer: "present", functions: ["moderation"] }])
 * const drafted = await network.draftMinutes(meeting, {
 *   by: "moderation",
 *   writtenOn: "2026-12-03",
 *   items: [
 *     {
 *       item: "ferien",
 *       status: "settled",
 *       outcomes: [{ kind: "agreement", text: "Der Stadtteil bezahlt den Bus.", matter: "budget" }],
 *     },
 *   ],
 * })
 * const refused = Result.getOrThrow(Result.flip(drafted))
 * refused._tag // => "CommitteeDecides"
 * refused.path // => ["minutes", "items", 0, "outcomes", 0, "matter"]
 * await network.close()
 */
export const draftMinutes = (act: Act, meeting: MeetingId, notes: NewMinutes) =>
  writing(act, { meeting, from: ["held"], reason: "minutes drafted" }, { notes, write: drafted })

/**
 * Writes a new version of minutes that are not approved, with the measures and needs that its outcomes make.
 *
 * @problem NotFound, WrongState, IdTaken, ItemNotOnAgenda, MinutesStepTooEarly, CommitteeDecides, NoFundOfItsOwn,
 * ApplicantNotExcluded, DecisionsNotProvided, DecidedOtherwise, AgreementNotAdopted, ResponsibleNotActive, WrongNeedState,
 * InvalidValue - as core describes them
 * @rule R26, R28, R29, R30, R34
 */
export const reviseMinutes = (act: Act, meeting: MeetingId, notes: NewMinutesVersion) =>
  writing(act, { meeting, from: ["minutesDraft"], reason: "minutes revised" }, { notes, write: revised })

/**
 * Sends a version to the members.
 *
 * @problem NotFound, WrongState, AlreadyCirculated, MinutesStepTooEarly - as core describes them
 * @rule R26
 */
export const circulateMinutes = (act: Act, meeting: MeetingId, on: LocalDate) =>
  decidingAgain(
    Effect.gen(function* () {
      const step = { meeting, from: ["minutesDraft"], reason: "minutes circulated" } as const
      const { meeting: draft, conference, put } = yield* openedByRules(act, step)
      return yield* put(yield* Effect.fromResult(circulated(draft, conference.procedure, on)))
    }),
  )

/**
 * Notes what a member has against the minutes.
 *
 * @problem NotFound, WrongState, ObjectionNotPossible, ItemNotOnAgenda, InvalidValue - as core describes them
 * @rule R26
 */
export const objectToMinutes = (act: Act, meeting: MeetingId, objection: Parameters<typeof objected>[1]) =>
  takingStepTogether(
    act,
    { meeting, from: ["minutesDraft"], reason: "minutes objected to" },
    (draft, { memberships }) => objected(draft, objection, memberships),
  )

/**
 * Says what became of an objection.
 *
 * @problem NotFound, WrongState, ObjectionNotOpen, MinutesStepTooEarly, InvalidValue - as core describes them
 * @rule R26
 */
export const resolveObjection = (act: Act, meeting: MeetingId, resolution: Parameters<typeof resolved>[1]) =>
  takingStep(act, { meeting, from: ["minutesDraft"], reason: "objection resolved" }, (draft) =>
    resolved(draft, resolution),
  )

/** Who approves: a later meeting, the end of the period for objections, or those who moderate. @german Genehmigung des Protokolls */
export type MinutesApprovalStep =
  | { readonly kind: "meeting"; readonly meeting: MeetingId }
  | Exclude<ApprovalStep, { readonly kind: "meeting" }>

/**
 * Freezes the minutes.
 *
 * @problem NotFound, WrongState, ApprovedOtherwise, ObjectionsOpen, ObjectionPeriodOpen, ApprovingMeetingUnfit,
 * MinutesStepTooEarly - as core describes them
 * @rule R26
 */
export const approveMinutes = (act: Act, meeting: MeetingId, approval: MinutesApprovalStep) =>
  decidingAgain(
    Effect.gen(function* () {
      const step = { meeting, from: ["minutesDraft"], reason: "minutes approved" } as const
      const { meeting: draft, conference, put } = yield* openedByRules(act, step)
      const by = yield* approving(act, approval)
      const final = yield* Effect.fromResult(approved(draft, conference.procedure, by.step))
      return yield* put(final, { checks: by.checks, writes: [] })
    }),
  )

/**
 * Adds to approved minutes what was found wrong or missing.
 *
 * @problem NotFound, WrongState, ItemNotOnAgenda, MinutesStepTooEarly, InvalidValue - as core describes them
 * @rule R26
 */
export const addAddendum = (act: Act, meeting: MeetingId, addendum: Parameters<typeof added>[1]) =>
  takingStep(act, { meeting, from: ["minutesApproved"], reason: "addendum" }, (final) => added(final, addendum))

/** What is noted, and how core makes the next draft of it. */
interface Writing<State extends MeetingState, Notes, P> {
  readonly notes: Notes
  readonly write: (
    meeting: InState<State>,
    text: Omit<Notes, keyof MinutesNotes> & { readonly items: ReadonlyArray<Plain<typeof ItemResult>> },
  ) => Result.Result<MinutesDraftMeeting, P>
}

const writing = <
  State extends "held" | "minutesDraft",
  Notes extends MinutesNotes,
  P extends { readonly _tag: string },
>(
  act: Act,
  step: MeetingStep<State>,
  { notes, write }: Writing<State, Notes, P>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, conference, put } = yield* openedByRules(act, step)
      const { items, steps } = yield* noted({ network: act.network, conference }, meeting, notes)
      const { items: _items, measures: _measures, needs: _needs, ...text } = notes
      return yield* put(yield* Effect.fromResult(write(meeting, { ...text, items })), steps)
    }),
  )

/** A meeting, and the body by whose rules of procedure its minutes are written: of a joint meeting the leading one. */
const openedByRules = Effect.fnUntraced(function* <State extends MeetingState>(act: Act, step: MeetingStep<State>) {
  const { meeting, put } = yield* opened(act, step)
  const conferences = Conferences.in(act.network)
  const conference = yield* found(conferences, meeting.conference, "conference")
  const byRules = <Next extends Meeting>(next: Next, also: Steps = { checks: [], writes: [] }) =>
    put(next, together([{ checks: [conferences.expect(conference)], writes: [] }, also]))
  return { meeting, conference: conference.value, put: byRules }
})

const approving = Effect.fnUntraced(function* (act: Act, approval: MinutesApprovalStep) {
  if (approval.kind !== "meeting") return { step: approval, checks: [] } satisfies Approving
  const meetings = Meetings.in(act.network)
  const stored = yield* found(meetings, approval.meeting, "meeting")
  const meeting = yield* Effect.fromResult(inState(stored.value, ["held", "minutesDraft", "minutesApproved"]))
  return { step: { kind: "meeting", meeting }, checks: [meetings.expect(stored)] } satisfies Approving
})

interface Approving {
  readonly step: ApprovalStep
  readonly checks: ReadonlyArray<Check>
}
