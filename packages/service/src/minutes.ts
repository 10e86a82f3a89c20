/** Minutes: written with what they make, sent to the members, objected to, approved, and added to. */
import {
  type ApprovalStep,
  addAddendum as added,
  approveMinutes as approved,
  type ConferenceId,
  circulateMinutes as circulated,
  draftMinutes as drafted,
  inState,
  type LocalDate,
  type MeetingId,
  type MinutesRevision,
  type MinutesText,
  objectToMinutes as objected,
  resolveObjection as resolved,
  reviseMinutes as revised,
} from "@sozialraum/core"
import { type Check, Conferences, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain } from "./decide.js"
import { found } from "./found.js"
import { opened, takingStep, takingStepTogether } from "./meeting-steps.js"
import { type MinutesNotes, noted } from "./minutes-outcomes.js"

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
 */
export const draftMinutes = (act: Act, meeting: MeetingId, notes: NewMinutes) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting: held, put } = yield* opened(act, { meeting, from: ["held"], reason: "minutes drafted" })
      const { conference, check } = yield* leading(act, held.conference)
      const at = { network: act.network, conference }
      const told = yield* noted(at, held, notes)
      const draft = yield* Effect.fromResult(drafted(held, { ...textOf(notes), items: told.items }))
      return yield* put(draft, { checks: [check, ...told.steps.checks], writes: told.steps.writes })
    }),
  )

/**
 * Writes a new version of minutes that are not approved, with the measures and needs that its outcomes make.
 *
 * @problem NotFound, WrongState, IdTaken, ItemNotOnAgenda, MinutesStepTooEarly, CommitteeDecides, NoFundOfItsOwn,
 * ApplicantNotExcluded, DecisionsNotProvided, DecidedOtherwise, AgreementNotAdopted, ResponsibleNotActive, WrongNeedState,
 * InvalidValue - as core describes them
 * @rule R26, R28, R29, R30, R34
 */
export const reviseMinutes = (act: Act, meeting: MeetingId, notes: NewMinutesVersion) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting: draft, put } = yield* opened(act, { meeting, from: ["minutesDraft"], reason: "minutes revised" })
      const { conference, check } = yield* leading(act, draft.conference)
      const at = { network: act.network, conference }
      const told = yield* noted(at, draft, notes)
      const next = yield* Effect.fromResult(revised(draft, { ...textOf(notes), items: told.items }))
      return yield* put(next, { checks: [check, ...told.steps.checks], writes: told.steps.writes })
    }),
  )

/**
 * Sends a version to the members.
 *
 * @problem NotFound, WrongState, AlreadyCirculated, MinutesStepTooEarly - as core describes them
 * @rule R26
 */
export const circulateMinutes = (act: Act, meeting: MeetingId, on: LocalDate) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting: draft, put } = yield* opened(act, {
        meeting,
        from: ["minutesDraft"],
        reason: "minutes circulated",
      })
      const { conference, check } = yield* leading(act, draft.conference)
      const sent = yield* Effect.fromResult(circulated(draft, conference.procedure, on))
      return yield* put(sent, { checks: [check], writes: [] })
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
      const { meeting: draft, put } = yield* opened(act, {
        meeting,
        from: ["minutesDraft"],
        reason: "minutes approved",
      })
      const { conference, check } = yield* leading(act, draft.conference)
      const by = yield* approving(act, approval)
      const final = yield* Effect.fromResult(approved(draft, conference.procedure, by.step))
      return yield* put(final, { checks: [check, ...by.checks], writes: [] })
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

/** The body by whose rules of procedure minutes are written: of a joint meeting the leading one. */
const leading = Effect.fnUntraced(function* (act: Act, id: ConferenceId) {
  const conferences = Conferences.in(act.network)
  const conference = yield* found(conferences, id, "conference")
  return { conference: conference.value, check: conferences.expect(conference) }
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

const textOf = <Notes extends MinutesNotes>({ items: _items, measures: _measures, needs: _needs, ...text }: Notes) =>
  text
