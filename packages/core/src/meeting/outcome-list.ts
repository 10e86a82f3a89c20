/** Outcomes of a meeting: one list of all of them, and what in it is worth a look. */
import type { MeasureId } from "../planning/index.js"
import type { Finding } from "../problem.js"
import type { AgendaItemId } from "./agenda.js"
import type { Meeting } from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"
import type { Outcome } from "./outcome.js"

/** What came of which item. @german Ergebnis mit Tagesordnungspunkt */
export interface ItemOutcome {
  readonly item: AgendaItemId
  readonly outcome: Outcome
}

/**
 * What came of a meeting, item by item; of one without minutes nothing.
 *
 * @rule R28
 */
export const outcomesOf = (meeting: Meeting): ReadonlyArray<ItemOutcome> =>
  meeting.state === "minutesDraft" || meeting.state === "minutesApproved"
    ? meeting.minutes.items.flatMap(({ item, outcomes }) => outcomes.map((outcome) => ({ item, outcome })))
    : []

/** The measures that a meeting agreed on or spoke about, each once, in the order of the minutes. @rule R28 */
export const measuresOf = (meeting: Meeting): ReadonlyArray<MeasureId> => [
  ...new Set(outcomesOf(meeting).flatMap(({ outcome }) => measureOf(outcome) ?? [])),
]

/** An agreement asks for something to be done, and does not say by whom, until when, or by which measure. @german Vereinbarung ohne Zuständigkeit */
export type AgreementWithoutOwner = Finding<
  "AgreementWithoutOwner",
  {
    readonly meeting: MeetingId
    readonly item: AgendaItemId
    readonly missing: ReadonlyArray<"owner" | "due" | "measure">
  }
>

/**
 * Agreements about which somebody has to do something, and nobody, no day or no measure is named.
 *
 * @returns in the order of the minutes; one that was voted down asks nothing of anybody
 * @rule R28
 */
export const outcomeFindings = (meeting: Meeting): ReadonlyArray<AgreementWithoutOwner> => {
  if (meeting.state !== "minutesDraft" && meeting.state !== "minutesApproved") return []
  return meeting.minutes.items.flatMap(({ item, outcomes }, index) =>
    outcomes.flatMap((outcome, place): ReadonlyArray<AgreementWithoutOwner> => {
      const missing = missingIn(outcome)
      if (missing.length === 0) return []
      const path = ["minutes", "items", index, "outcomes", place, "action"]
      return [
        { _tag: "AgreementWithoutOwner", rule: "R28", severity: "warning", path, meeting: meeting.id, item, missing },
      ]
    }),
  )
}

const measureOf = (outcome: Outcome): MeasureId | undefined => {
  if (outcome.kind === "measure") return outcome.measure
  return outcome.kind === "agreement" ? outcome.action?.measure : undefined
}

const actionParts = ["owner", "due", "measure"] as const

const missingIn = (outcome: Outcome): AgreementWithoutOwner["missing"] => {
  if (outcome.kind !== "agreement" || outcome.action === undefined || outcome.decision?.adopted === false) return []
  const { action } = outcome
  return actionParts.filter((part) => action[part] === undefined)
}
