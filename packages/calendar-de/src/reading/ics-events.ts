/** Events of an iCalendar file, each with its own properties. */
import type { ContentLine } from "./ics-lines.js"

/** One VEVENT; `whole` where its end was found. @german Kalendereintrag */
export interface IcsEvent {
  readonly line: number
  readonly whole: boolean
  readonly properties: ReadonlyArray<ContentLine>
}

/** The events of a file. Properties of what lies inside an event, such as alarms, are none of its own. */
export const eventsOf = (lines: ReadonlyArray<ContentLine>): ReadonlyArray<IcsEvent> => {
  const events: Array<IcsEvent> = []
  let open: { readonly line: number; readonly properties: Array<ContentLine> } | undefined
  let inside = 0
  const close = (whole: boolean) => {
    if (open !== undefined) events.push({ ...open, whole })
    open = undefined
    inside = 0
  }
  for (const line of lines) {
    const component = line.value.trim().toUpperCase()
    if (line.name === "BEGIN" && component === "VEVENT") {
      close(false)
      open = { line: line.line, properties: [] }
    } else if (line.name === "END" && component === "VEVENT") close(true)
    else if (line.name === "BEGIN") inside++
    else if (line.name === "END") inside = Math.max(0, inside - 1)
    else if (inside === 0) open?.properties.push(line)
  }
  close(false)
  return events
}
