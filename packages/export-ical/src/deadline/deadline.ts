/** Deadlines: until when something has to be done, drafted as tasks or as whole days. */
import type { LocalDate, Loss, Revised } from "@sozialraum/core"
import { type Drafted, described, type EventOptions, historyOf } from "../entry/draft.js"
import { type EntryKind, styleOf } from "../entry/entry-style.js"
import { type EventEntity, eventUid } from "../entry/event.js"
import { withoutAddresses } from "../entry/mail.js"
import { type CalendarTask, type TaskState, taskAsDay } from "../entry/task.js"
import { deadlineWords } from "./deadline-words.js"

/** Until when something has to be done. @german Frist */
export interface Deadline extends Pick<EventEntity, "kind" | "id" | "part"> {
  /** What it belongs to. */
  readonly entity: Revised<unknown>
  /** What else decides about its day. */
  readonly decidedBy?: ReadonlyArray<Revised<unknown> | undefined>
  /** What else it shows something of. */
  readonly shown?: ReadonlyArray<Revised<unknown> | undefined>
  readonly style?: EntryKind
  readonly start?: LocalDate | undefined
  /** The last day on which it is in time. */
  readonly due: LocalDate
  readonly title: string
  readonly lines?: ReadonlyArray<string>
  readonly state: TaskState
  readonly doneOn?: LocalDate | undefined
  readonly url?: string | undefined
}

/**
 * Drafts a deadline in the form that was asked for: as a task or as a whole day, or not at all.
 *
 * @rule P9
 */
export const draftDeadline = (deadline: Deadline, options: EventOptions): ReadonlyArray<Drafted> => {
  if (options.deadlines === "none") return []
  const { task, lost } = taskOf(deadline, options)
  if (options.deadlines === "tasks") return [{ task, lost }]
  const { done, dropped } = deadlineWords[options.language]
  const isMarked = options.cancelledTitle === "prefixed"
  return [
    {
      event: taskAsDay(task, { done: isMarked ? done : undefined, dropped: isMarked ? dropped : undefined }),
      lost,
    },
  ]
}

const taskOf = (
  deadline: Deadline,
  options: EventOptions,
): { readonly task: CalendarTask; readonly lost: ReadonlyArray<Loss> } => {
  const { kind, id, part, entity, decidedBy = [], shown = [], style = "deadline", start, doneOn, url } = deadline
  const uid = eventUid({ network: options.network, kind, id, ...(part === undefined ? {} : { part }) }, options.domain)
  const said = (text: string) => (options.audience === "public" ? withoutAddresses(text) : { text, had: false })
  const title = said(deadline.title)
  const { description } = described(deadline.lines ?? [])
  const text = description === undefined ? undefined : said(description)
  const { category, color } = styleOf(style, options.language)
  const losses = [...(title.had ? ["summary"] : []), ...(text?.had ? ["description"] : [])]
  return {
    task: {
      uid,
      ...historyOf(entity, [...decidedBy, ...shown]),
      sequence: [entity, ...decidedBy].reduce((sum, one) => sum + (one === undefined ? 0 : one.revision - 1), 0),
      summary: title.text,
      ...(text === undefined ? {} : { description: text.text }),
      categories: [category],
      color,
      due: deadline.due,
      state: deadline.state,
      ...(start === undefined ? {} : { start }),
      ...(doneOn === undefined ? {} : { doneOn }),
      ...(url === undefined ? {} : { url }),
    },
    lost: losses.map((field) => ({ id: uid, path: [field], because: "mailAddress" })),
  }
}
