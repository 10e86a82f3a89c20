/** The face of minutes. */
import { AgendaItemId, Decision, LocalDate, MeetingId, NeedId } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { type Answer, tellingOf } from "./face.js"
import { given } from "./given.js"
import type { Told } from "./given-fields.js"
import {
  addAddendum,
  approveMinutes,
  circulateMinutes,
  draftMinutes,
  type MinutesApprovalStep,
  type NewMinutes,
  type NewMinutesVersion,
  objectToMinutes,
  resolveObjection,
  reviseMinutes,
} from "./minutes.js"
import type { MinutesNotes } from "./minutes-outcomes.js"

/** The use cases of minutes for programs that do not know effect. */
export const minutesFace = (answer: Answer) => {
  const of = tellingOf(answer, "meeting", MeetingId)
  return {
    /** Writes the first draft of the minutes with the measures and needs that its outcomes make: all of it, or nothing. */
    draftMinutes: (meeting: string, minutes: Told<NewMinutes>) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* given(MeetingId, meeting, ["meeting"])
          return yield* draftMinutes(act, id, { ...minutes, ...(yield* notes(minutes)) })
        }),
      ),
    /** Writes a new version of minutes that are not approved. */
    reviseMinutes: (meeting: string, minutes: Told<NewMinutesVersion>) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* given(MeetingId, meeting, ["meeting"])
          return yield* reviseMinutes(act, id, { ...minutes, ...(yield* notes(minutes)) })
        }),
      ),
    /** Sends a version to the members. */
    circulateMinutes: (meeting: string, on: string) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* given(MeetingId, meeting, ["meeting"])
          return yield* circulateMinutes(act, id, yield* given(LocalDate, on, ["on"]))
        }),
      ),
    /** Notes what a member has against the minutes. */
    objectToMinutes: of(objectToMinutes, { on: LocalDate }),
    /** Says what became of an objection. */
    resolveObjection: of(resolveObjection, { on: LocalDate }),
    /** Freezes the minutes. */
    approveMinutes: (meeting: string, approval: Told<MinutesApprovalStep>) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* given(MeetingId, meeting, ["meeting"])
          const step: MinutesApprovalStep =
            approval.kind === "meeting"
              ? { ...approval, meeting: yield* given(MeetingId, approval.meeting, ["approval", "meeting"]) }
              : { ...approval, on: yield* given(LocalDate, approval.on, ["on"]) }
          return yield* approveMinutes(act, id, step)
        }),
      ),
    /** Adds to approved minutes what was found wrong or missing. */
    addAddendum: of(addAddendum, {}),
  }
}

/** What is written with the minutes: the ids among it are read here, everything else by core. */
const notes = Effect.fnUntraced(function* ({ items = [], measures = [], needs = [] }: Told<MinutesNotes>) {
  return {
    items,
    measures: yield* Effect.forEach(measures, ({ decision, ...measure }, n) =>
      Effect.gen(function* () {
        const item = yield* given(AgendaItemId, measure.item, ["measures", n, "item"])
        return decision === undefined
          ? { ...measure, item }
          : { ...measure, item, decision: yield* given(Decision, decision, ["measures", n, "decision"]) }
      }),
    ),
    needs: yield* Effect.forEach(needs, (note, n) =>
      Effect.gen(function* () {
        const item = yield* given(AgendaItemId, note.item, ["needs", n, "item"])
        return note.step === "registered"
          ? { ...note, item }
          : { ...note, item, need: yield* given(NeedId, note.need, ["needs", n, "need"]) }
      }),
    ),
  } satisfies MinutesNotes
})
