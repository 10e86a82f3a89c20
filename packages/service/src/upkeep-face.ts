/** The face of upkeep: personal data, retention, publications and changes. */
import { ContactPointId, RetentionPolicy } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { changeLog } from "./change-log.js"
import { type Answer, named, tellingOf } from "./face.js"
import { given } from "./given.js"
import { applyRetention, eraseContact, personalDataOf, recordPublication } from "./personal-data.js"

/** The use cases of upkeep for programs that do not know effect. */
export const upkeepFace = (answer: Answer) => ({
  /** Everything that is held of the person behind a contact point. */
  personalDataOf: named(answer, "contactPoint", ContactPointId)(personalDataOf),
  /** Takes the person behind a contact point out of all values. */
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
  /** Who changed a value, when and why. */
  changeLog: (of: { readonly collection: string; readonly id: string }) => answer((act) => changeLog(act, of)),
})
