/** Tasks: what somebody is to do by a day, as a task of a calendar or as a whole day in it. */
import type { LocalDate, Loss } from "@sozialraum/core"
import { addDays } from "@sozialraum/core"
import type { CalendarWindow } from "../window.js"
import type { CalendarPart } from "../writing/calendar-part.js"
import {
  cleanLine,
  escapedText,
  joinLines,
  losesCharacters,
  textLine,
  textLines,
  uriText,
} from "../writing/content-line.js"
import { dayText, stampText } from "../writing/date-text.js"
import type { CalendarEvent } from "./event.js"

/**
 * How far a task is. `over`: nobody has to do it any more, since that for which it was has come; `dropped`: it was given up.
 *
 * @german Stand einer Aufgabe
 */
export type TaskState = "open" | "running" | "done" | "over" | "dropped"

/** Something to be done by a day. Texts may hold anything. @german Aufgabe im Kalender @source RFC 5545, section 3.6.2 */
export interface CalendarTask
  extends Pick<
    CalendarEvent,
    "uid" | "sequence" | "createdAt" | "changedAt" | "summary" | "description" | "categories" | "color" | "url"
  > {
  /** The first day of the work. */
  readonly start?: LocalDate
  /** The last day on which it is in time. */
  readonly due: LocalDate
  readonly state: TaskState
  readonly doneOn?: LocalDate
  /** From 1, the most urgent, to 9. */
  readonly priority?: number
}

/** The lines of a task, unfolded and without the last line break. */
export const taskLines = (task: CalendarTask): string =>
  [
    "BEGIN:VTODO",
    textLine("UID", task.uid),
    `SEQUENCE:${task.sequence}`,
    `DTSTAMP:${stampText(task.changedAt)}`,
    `CREATED:${stampText(task.createdAt)}`,
    `LAST-MODIFIED:${stampText(task.changedAt)}`,
    // A task that begins on the day on which it is due has no room for a beginning.
    ...(task.start !== undefined && task.start < task.due ? [`DTSTART;VALUE=DATE:${dayText(task.start)}`] : []),
    `DUE;VALUE=DATE:${dayText(task.due)}`,
    textLine("SUMMARY", task.summary),
    ...(task.description === undefined ? [] : [textLines("DESCRIPTION", task.description)]),
    ...statusLines(task),
    ...(task.priority === undefined ? [] : [`PRIORITY:${task.priority}`]),
    ...(task.categories.length === 0
      ? []
      : [`CATEGORIES:${task.categories.map((name) => escapedText(cleanLine(name))).join(",")}`]),
    ...(task.color === undefined ? [] : [`COLOR:${task.color}`]),
    ...(task.url === undefined ? [] : [`URL:${uriText(task.url)}`]),
    "END:VTODO",
  ].join("\r\n")

/** Writes one task. */
export const taskPart = (task: CalendarTask): CalendarPart => ({
  uid: task.uid,
  startMs: Date.parse(task.due),
  text: joinLines([taskLines(task)]),
  zones: [],
  lost: (["summary", "description"] as const)
    .filter((field) => losesCharacters(task[field] ?? ""))
    .map((field): Loss => ({ id: task.uid, path: [field], because: "controlCharacters" })),
})

/**
 * The day on which a task is due as an entry of a whole day, for programs that show no tasks.
 *
 * What was done is cancelled: programs strike it through or take it away. The entry keeps nobody busy.
 *
 * @param marks - what stands before the title of what was done and of what was given up
 */
export const taskAsDay = (
  task: CalendarTask,
  marks: { readonly done: string | undefined; readonly dropped: string | undefined },
): CalendarEvent => {
  const { start: _start, due, state, doneOn: _doneOn, priority: _priority, ...entry } = task
  const mark = state === "done" ? marks.done : state === "dropped" ? marks.dropped : undefined
  return {
    ...entry,
    summary: mark === undefined ? entry.summary : `${mark}: ${entry.summary}`,
    when: { from: due, to: addDays(due, 1) },
    status: state === "done" || state === "dropped" ? "cancelled" : "confirmed",
    busy: "free",
  }
}

/**
 * Whether a task belongs into a window. What is still to be done stays, however long it is overdue.
 *
 * @returns false for what was given up and has not changed since `cancelledFrom`
 */
export const isTaskWithin = (task: CalendarTask, { from, to, cancelledFrom }: CalendarWindow = {}): boolean => {
  const [start, end] = [Date.parse(task.due), Date.parse(addDays(task.due, 1))]
  const isOpen = task.state === "open" || task.state === "running"
  const isOld = cancelledFrom !== undefined && Date.parse(task.changedAt) < Date.parse(cancelledFrom)
  if (task.state === "dropped" && isOld) return false
  return (isOpen || from === undefined || end > Date.parse(from)) && (to === undefined || start < Date.parse(to))
}

const statusLines = ({ state, doneOn }: CalendarTask): ReadonlyArray<string> => {
  switch (state) {
    case "open":
      return ["STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0"]
    case "running":
      return ["STATUS:IN-PROCESS"]
    case "done":
    case "over":
      return [
        "STATUS:COMPLETED",
        "PERCENT-COMPLETE:100",
        // An instant is asked for, and a day is known: at noon it is that day from Honolulu to Auckland.
        ...(doneOn === undefined ? [] : [`COMPLETED:${dayText(doneOn)}T120000Z`]),
      ]
    case "dropped":
      return ["STATUS:CANCELLED"]
  }
}
