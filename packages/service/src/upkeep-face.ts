/** The face of upkeep: personal data, retention, publications and changes. */
import { type Audience, ContactPointId, RetentionPolicy } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { changeLog } from "./change-log.js"
import { type Answer, named, tellingOf } from "./face.js"
import { forgetEarlier } from "./forget-earlier.js"
import { given } from "./given.js"
import { eraseContact, personalDataOf, recordPublication } from "./personal-data.js"
import { type EarlierState, restoreValue } from "./restore-value.js"
import { applyRetention } from "./retention.js"

/** The use cases of upkeep for programs that do not know effect. */
export const upkeepFace = (answer: Answer) => ({
  /** Everything that is held of the person behind a contact point. */
  personalDataOf: named(answer, "contactPoint", ContactPointId)(personalDataOf),
  /** Takes the person behind a contact point out of all values, out of what is kept beside them and out of the history. */
  eraseContact: tellingOf(answer, "contactPoint", ContactPointId)(eraseContact, {}),
  /** Takes out what may no longer be kept today. */
  applyRetention: (policy?: unknown) =>
    answer((act) =>
      policy === undefined
        ? applyRetention(act)
        : Effect.flatMap(given(RetentionPolicy, policy, ["policy"]), (known) => applyRetention(act, known)),
    ),
  /** Notes that something went out of the network. */
  recordPublication: (
    values: Parameters<typeof recordPublication>[1],
    facts: Parameters<typeof recordPublication>[2],
  ) => answer((act) => recordPublication(act, values, facts)),
  /** Who changed a value, when and why, and which of its fields: as far as the audience may see them, by default everybody. */
  changeLog: (of: { readonly collection: string; readonly id: string }, options?: { readonly audience?: Audience }) =>
    answer((act) => changeLog(act, of, options)),
  /** Takes an earlier state of a value, and all that came before it, out of its history. */
  forgetEarlier: (state: EarlierState) => answer((act) => forgetEarlier(act, state)),
  /** Writes a value anew as it was at an earlier revision. */
  restoreValue: (state: EarlierState) => answer((act) => restoreValue(act, state)),
})
