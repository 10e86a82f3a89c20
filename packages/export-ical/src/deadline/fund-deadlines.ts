/** Deadlines of funds: until when applications are handed in before a meeting, and when the money is accounted for. */
import { addDays, dateOf, FundApplication, type Meeting, type Redacted, type Revised, redact } from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Drafted, EventOptions } from "../entry/draft.js"
import { nameOf } from "../entry/place.js"
import type { TaskState } from "../entry/task.js"
import { labelled } from "../entry/words.js"
import { type Deadline, draftDeadline } from "./deadline.js"
import { deadlineWords } from "./deadline-words.js"

/**
 * The day by which an applicant accounts for money that was paid, where its fund sets one.
 *
 * @returns none for the public, which reads nothing of an application
 * @rule R44, P9
 */
export const applicationDeadlines = (
  application: Revised<FundApplication>,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  const { value } = application
  const seen: Redacted<FundApplication> = redact(FundApplication, value, options.audience)
  const fund = directory.fund(value.fund)
  const days = fund?.value.rules.proofDays
  const state = proofStates[seen.state?.status ?? "draft"]
  const until = seen.end ?? seen.start
  if (seen.title === undefined || until === undefined || days === undefined || state === undefined) return []
  const said = deadlineWords[options.language]
  const applicant = seen.applicant === undefined ? undefined : directory.institution(seen.applicant)
  return draftDeadline(
    {
      kind: "application",
      id: value.id,
      part: "proof",
      entity: application,
      decidedBy: [fund],
      shown: [applicant],
      title: said.proof(seen.title),
      lines: [
        ...(fund === undefined ? [] : [fund.value.name]),
        ...labelled(said.applicant, nameOf(applicant, options.audience)),
      ],
      due: addDays(until, days),
      state,
      doneOn: "proof" in value.state ? value.state.proof.on : undefined,
    },
    options,
  )
}

/** Before the money is there, nobody accounts for it. */
const proofStates: Readonly<Partial<Record<FundApplication["state"]["status"], TaskState>>> = {
  paid: "open",
  proven: "done",
  closed: "done",
}

/** The last days on which applications come in time for a meeting, one for each fund about which its conference decides. @rule R44 */
export const fundDeadlinesOf = (
  meeting: Revised<Meeting>,
  state: TaskState,
  directory: Directory,
  options: EventOptions,
): ReadonlyArray<Deadline> => {
  const { value } = meeting
  const interval = "interval" in value ? value.interval : undefined
  if (interval === undefined) return []
  return directory.fundsOf(value.conference).flatMap((fund) => {
    const { id, name, rules } = fund.value
    return rules.deadlineDays === undefined
      ? []
      : [
          {
            kind: "meeting",
            id: value.id,
            part: `fund/${id}`,
            entity: meeting,
            decidedBy: [fund],
            title: deadlineWords[options.language].fundDeadline(name),
            lines: [`${deadlineWords[options.language].meeting}: ${value.title}`],
            due: addDays(dateOf(interval.start), -rules.deadlineDays),
            state,
          },
        ]
  })
}
