/** Outcomes in minutes: a line for each, with how it was decided, and the table of what is to be done. */

import { type Outcome, outcomesOf } from "../meeting/index.js"
import type { NeedReferral } from "../planning/index.js"
import type { MinutesLine, MinutesPen, MinutesSection, WrittenMeeting } from "./minutes-pen.js"
import { moneyText } from "./money-text.js"

/**
 * The lines of what came of an item. What became of a need stands there only for readers who may know of the need.
 *
 * @internal
 */
export const outcomeLines = (outcomes: ReadonlyArray<Outcome>, pen: MinutesPen): ReadonlyArray<MinutesLine> =>
  outcomes.filter((outcome) => mayBeTold(outcome, pen)).map((outcome) => outcomeLine(outcome, pen))

/** Everything that is to be done: what, who, until when, and under which item it was agreed. @internal */
export const measuresSection = (meeting: WrittenMeeting, pen: MinutesPen): MinutesSection => {
  const { words } = pen
  const orders = new Map(meeting.agenda.map(({ id, order }) => [id, order]))
  const rows = outcomesOf(meeting).flatMap(({ item, outcome }) => {
    const task = taskOf(outcome, pen)
    if (task === undefined) return []
    const order = orders.get(item)
    return [[task.what, task.who, task.due, order === undefined ? "" : String(order)]]
  })
  return {
    heading: words.measures,
    ...(rows.length === 0 ? {} : { table: { caption: words.measuresCaption, head: words.columns.measures, rows } }),
  }
}

interface Task {
  readonly what: string
  readonly who: string
  readonly due: string
  /** The same, as a sentence tells it. */
  readonly until: string
}

/** What somebody has to do because of an outcome; what was voted down, nobody has to do. */
const taskOf = (outcome: Outcome, { words, names, date }: MinutesPen): Task | undefined => {
  if (outcome.kind !== "agreement" && outcome.kind !== "measure") return undefined
  const action: Action | undefined = outcome.kind === "agreement" ? outcome.action : { measure: outcome.measure }
  if (action === undefined || outcome.decision?.adopted === false) return undefined
  const known = action.measure === undefined ? undefined : names.measure?.(action.measure)
  const missing = action.measure === undefined || known !== undefined ? words.open : words.unknown
  const [owner, due] = [action.owner ?? known?.responsible, action.due ?? known?.due]
  return {
    what: known?.title ?? outcome.text,
    who: owner === undefined ? missing : names.institution(owner),
    due: due === undefined ? missing : date(due),
    until: due === undefined ? words.noDue(missing) : words.due(date(due)),
  }
}

type Action = NonNullable<Extract<Outcome, { readonly kind: "agreement" }>["action"]>

const mayBeTold = (outcome: Outcome, { names, maySee }: MinutesPen): boolean =>
  outcome.kind !== "need" || names.need?.(outcome.need)?.released === true || maySee("planning")

const outcomeLine = (outcome: Outcome, pen: MinutesPen): MinutesLine => {
  const { words, names } = pen
  const label = words.kinds[outcome.kind]
  switch (outcome.kind) {
    case "information":
      return { label, text: outcome.text }
    case "agreement":
    case "measure":
      return { label, text: outcome.text, notes: [...decisionNotes(outcome, pen), ...taskNotes(outcome, pen)] }
    case "recommendation":
      return {
        label: `${label} ${words.to(officeName(outcome.to, pen))}`,
        text: outcome.text,
        notes: decisionNotes(outcome, pen),
      }
    case "need": {
      const described = names.need?.(outcome.need)?.description
      return {
        label: `${label} (${words.needStates[outcome.step]})`,
        text: outcome.text,
        notes: described === undefined ? [] : [described],
      }
    }
    case "fundDecision":
      return {
        label,
        text: outcome.text,
        notes: [
          `${moneyText(outcome.cents, pen.language)}, ${words.applicant(names.institution(outcome.applicant))}`,
          ...decisionNotes(outcome, pen),
        ],
      }
    case "referral":
      return { label: `${label} ${words.to(officeName(outcome.to, pen))}`, text: outcome.text }
    case "caseReferral":
      return { label, text: words.caseReferral(outcome.to === undefined ? undefined : names.institution(outcome.to)) }
  }
}

const officeName = ({ office, institution, asWritten }: NeedReferral, { words, names }: MinutesPen): string => {
  if (institution !== undefined) return names.institution(institution)
  return asWritten ?? words.toOffice[office]
}

const taskNotes = (outcome: Outcome, pen: MinutesPen): ReadonlyArray<string> => {
  const task = taskOf(outcome, pen)
  return task === undefined ? [] : [`${pen.words.responsible(task.who)}; ${task.until}`]
}

const decisionNotes = (
  { decision }: Extract<Outcome, { readonly kind: "agreement" | "measure" | "recommendation" | "fundDecision" }>,
  { words, names }: MinutesPen,
): ReadonlyArray<string> => {
  if (decision === undefined) return []
  const { objections, excluded, adopted } = decision
  const how =
    decision.mode === "simpleMajority" ? words.majority(decision) : words.consensus[adopted ? "adopted" : "rejected"]
  const without = excluded.length === 0 ? [] : [words.noVote(excluded.map(names.institution).join(", "))]
  return [
    `${words.decision}: ${[how, ...without].join("; ")}`,
    ...objections.map(({ institution, because }) => words.objection(names.institution(institution), because)),
  ]
}
