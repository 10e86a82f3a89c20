/** Sub-groups: founded by a conference, they report to it, go on, and end. */
import {
  type ConferenceId,
  endSubGroup as ended,
  foundSubGroup as founded,
  prolongSubGroup as prolonged,
  reportOfSubGroup as reported,
  type SubGroupId,
} from "@sozialraum/core"
import { Conferences, SubGroups } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { readRoster } from "./roster.js"

const changed = changing(SubGroups, "subGroup")

/**
 * Lets some members of a conference work something out.
 *
 * @param group - as plain data; its id is the caller's
 * @problem NotFound, IdTaken, InvalidValue, SubGroupsNotAllowed, WrongConferenceStatus, SubGroupOutsider - as core describes them
 * @rule R31
 */
export const foundSubGroup = (act: Act, id: ConferenceId, group: Parameters<typeof founded>[1]) =>
  decidingAgain(
    Effect.gen(function* () {
      const [conferences, groups] = [Conferences.in(act.network), SubGroups.in(act.network)]
      const conference = yield* found(conferences, id, "conference")
      const { memberships, checks } = yield* readRoster(act.network, [id])
      const started = yield* Effect.fromResult(founded(conference.value, group, memberships))
      yield* write(act, {
        reason: "sub-group founded",
        checks: [conferences.expect(conference), ...checks, yield* free(groups, started.id)],
        writes: [groups.put(started)],
      })
      return started
    }),
  )

/**
 * Adds what a sub-group told its conference.
 *
 * @problem NotFound, InvalidValue - as core describes them
 * @rule R31
 */
export const reportOfSubGroup = (act: Act, id: SubGroupId, report: Parameters<typeof reported>[1]) =>
  changed(act, id, { reason: "sub-group reported", decide: (group) => reported(group, report) })

/**
 * Records that the conference lets a sub-group go on.
 *
 * @problem NotFound, SubGroupNotProlonged, InvalidValue - as core describes them
 * @rule R31
 */
export const prolongSubGroup = (act: Act, id: SubGroupId, review: Parameters<typeof prolonged>[1]) =>
  changed(act, id, { reason: "sub-group prolonged", decide: (group) => prolonged(group, review) })

/**
 * Ends a sub-group.
 *
 * @problem NotFound, SubGroupEnded, InvalidValue - as core describes them
 * @rule R31
 */
export const endSubGroup = (act: Act, id: SubGroupId, end: Parameters<typeof ended>[1]) =>
  changed(act, id, { reason: "sub-group ended", decide: (group) => ended(group, end) })
