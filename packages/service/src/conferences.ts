/** Conferences: who convenes and moderates them, when they rest, and how they end. */
import {
  addModerator as added,
  type ConferenceId,
  changeConvenor as changedConvenor,
  changeModerator as changedModerator,
  dissolveConference as dissolved,
  endModerator as ended,
  mergeConference as merged,
  restConference as resting,
  resumeConference as resumed,
} from "@sozialraum/core"
import { Conferences } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"

const changed = changing(Conferences, "conference")

/**
 * Lets another institution convene a conference.
 *
 * @problem NotFound, WrongConferenceStatus, ConferenceRoleHeld, ConferenceRoleAhead, InvalidValue - as core describes them
 * @rule R20
 */
export const changeConvenor = (act: Act, id: ConferenceId, change: Parameters<typeof changedConvenor>[1]) =>
  changed(act, id, { reason: "convenor changed", decide: (conference) => changedConvenor(conference, change) })

/**
 * Adds an institution that moderates.
 *
 * @problem NotFound, WrongConferenceStatus, ConferenceRoleHeld, InvalidValue - as core describes them
 * @rule R20
 */
export const addModerator = (act: Act, id: ConferenceId, moderator: Parameters<typeof added>[1]) =>
  changed(act, id, { reason: "moderator added", decide: (conference) => added(conference, moderator) })

/**
 * Lets another institution moderate in the place of one.
 *
 * @problem NotFound, WrongConferenceStatus, ModeratorUnknown, ModeratorMissing, ConferenceRoleHeld, InvalidValue - as core
 * describes them
 * @rule R20
 */
export const changeModerator = (act: Act, id: ConferenceId, change: Parameters<typeof changedModerator>[1]) =>
  changed(act, id, { reason: "moderator changed", decide: (conference) => changedModerator(conference, change) })

/**
 * Ends that an institution moderates; somebody else has to.
 *
 * @problem NotFound, ModeratorUnknown, ModeratorMissing - as core describes them
 * @rule R20
 */
export const endModerator = (act: Act, id: ConferenceId, end: Parameters<typeof ended>[1]) =>
  changed(act, id, { reason: "moderator ended", decide: (conference) => ended(conference, end) })

/**
 * Lets a conference rest.
 *
 * @problem NotFound, WrongConferenceStatus, ConferenceStatusAhead, InvalidValue - as core describes them
 * @rule R20
 */
export const restConference = (act: Act, id: ConferenceId, rest: Parameters<typeof resting>[1]) =>
  changed(act, id, { reason: "conference rests", decide: (conference) => resting(conference, rest) })

/**
 * Lets a conference that rests work again.
 *
 * @problem NotFound, WrongConferenceStatus - as core describes them
 * @rule R20
 */
export const resumeConference = (act: Act, id: ConferenceId, resuming: Parameters<typeof resumed>[1]) =>
  changed(act, id, { reason: "conference works again", decide: (conference) => resumed(conference, resuming) })

/**
 * Ends a conference for good.
 *
 * @problem NotFound, WrongConferenceStatus, ConferenceStatusAhead, InvalidValue - as core describes them
 * @rule R20
 */
export const dissolveConference = (act: Act, id: ConferenceId, end: Parameters<typeof dissolved>[1]) =>
  changed(act, id, { reason: "conference dissolved", decide: (conference) => dissolved(conference, end) })

/**
 * Ends a conference whose work another one carries on.
 *
 * @problem NotFound, WrongConferenceStatus, ConferenceStatusAhead, ConferenceNotMergeable, InvalidValue - as core describes
 * them; the successor must exist
 * @rule R20
 */
export const mergeConference = (act: Act, id: ConferenceId, merger: Parameters<typeof merged>[1]) =>
  decidingAgain(
    Effect.gen(function* () {
      const conferences = Conferences.in(act.network)
      const conference = yield* found(conferences, id, "conference")
      yield* found(conferences, merger.successor, "successor")
      const all = yield* conferences.all()
      const others = all.filter(({ value }) => value.id !== id)
      const values = others.map(({ value }) => value)
      const next = yield* Effect.fromResult(merged(conference.value, merger, values))
      yield* write(act, {
        reason: "conference merged",
        checks: [conference, ...others].map(conferences.expect),
        writes: [conferences.put(next)],
      })
      return next
    }),
  )
