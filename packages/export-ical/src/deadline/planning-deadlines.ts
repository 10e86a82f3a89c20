/** Deadlines of planning: when measures are due and looked back on, and agreements looked at again. */
import {
  addDays,
  agreementDays,
  CooperationAgreement,
  type InstitutionId,
  Measure,
  type Redacted,
  type Revised,
  redact,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Drafted, EventOptions } from "../entry/draft.js"
import { nameOf } from "../entry/place.js"
import type { TaskState } from "../entry/task.js"
import { labelled } from "../entry/words.js"
import { draftDeadline } from "./deadline.js"
import { deadlineWords } from "./deadline-words.js"

/**
 * The days of a measure: by when it is carried out, and when everybody looks back on it.
 *
 * @returns none for whoever may not know of it
 * @rule R34, P9
 */
export const measureDeadlines = (
  measure: Revised<Measure>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  const { value } = measure
  const seen: Redacted<Measure> | undefined = redact(Measure, value, options.audience)
  if (seen?.title === undefined) return []
  const said = deadlineWords[options.language]
  const houses = [seen.responsible, ...(seen.participants ?? [])].map((id) => institutionOf(id, directory))
  const [responsible, ...participants] = houses
  const names = participants.flatMap((house) => nameOf(house, options.audience) ?? [])
  const shared = {
    kind: "measure",
    id: value.id,
    entity: measure,
    shown: houses,
    style: "measure",
    lines: [
      ...(seen.description === undefined ? [] : [seen.description]),
      ...labelled(said.responsible, nameOf(responsible, options.audience)),
      ...labelled(said.participants, names.length === 0 ? undefined : names.join(", ")),
    ],
  } as const
  return [
    {
      ...shared,
      title: seen.title,
      start: value.start,
      due: value.due,
      state: workStates[value.state],
      doneOn: "doneOn" in value ? value.doneOn : undefined,
    },
    {
      ...shared,
      part: "review",
      title: said.review(seen.title),
      due: value.review,
      state: reviewStates[value.state],
      // On which day that was, only the network knows.
      doneOn: "reviewed" in seen ? seen.reviewed?.on : undefined,
    },
  ].flatMap((deadline) => draftDeadline(deadline, options))
}

const workStates: Readonly<Record<Measure["state"], TaskState>> = {
  planned: "open",
  running: "running",
  done: "done",
  reviewed: "done",
  stopped: "dropped",
}

const reviewStates: Readonly<Record<Measure["state"], TaskState>> = {
  planned: "open",
  running: "open",
  done: "open",
  reviewed: "done",
  stopped: "dropped",
}

/**
 * The days of a cooperation agreement: when the parties look whether it still holds good, and its last day.
 *
 * @returns none for whoever may not know of it
 * @rule R47, P9
 */
export const agreementDeadlines = (
  agreement: Revised<CooperationAgreement>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  const { value } = agreement
  const seen: Redacted<CooperationAgreement> | undefined = redact(CooperationAgreement, value, options.audience)
  if (seen?.school === undefined) return []
  const said = deadlineWords[options.language]
  const school = institutionOf(value.school, directory)
  const name = nameOf(school, options.audience) ?? value.school
  const shared = { kind: "agreement", id: value.id, entity: agreement, shown: [school] } as const
  // That it was ended is for everybody, on which day only for the network.
  const isSecret = value.state === "terminated" && !("terminated" in seen)
  const to = isSecret ? undefined : agreementDays(value).to
  return [
    ...(value.reviewOn === undefined
      ? []
      : [
          {
            ...shared,
            part: "review",
            title: said.agreementReview(name),
            due: value.reviewOn,
            state: value.state === "terminated" ? ("dropped" as const) : ("open" as const),
          },
        ]),
    // The end of one that is not signed yet is no deadline of anybody.
    ...(to === undefined || value.state === "planned"
      ? []
      : [{ ...shared, part: "end", title: said.agreementEnd(name), due: addDays(to, -1), state: "open" as const }]),
  ].flatMap((deadline) => draftDeadline(deadline, options))
}

const institutionOf = (id: InstitutionId | undefined, directory: Directory) =>
  id === undefined ? undefined : directory.institution(id)
