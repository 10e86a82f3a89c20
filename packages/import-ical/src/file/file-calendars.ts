/** Calendars of a file: what each says of itself. */
import type { FindingList } from "../finding.js"
import type { FileCalendar } from "../report.js"
import { type Component, propertyOf } from "./components.js"
import { textOf } from "./property.js"

/** What a calendar says of itself. */
export const fileCalendar = (calendar: Component): FileCalendar => {
  const text = (...names: ReadonlyArray<string>) => {
    const property = names.map((name) => propertyOf(calendar, name)).find((one) => one !== undefined)
    const value = property === undefined ? "" : textOf(property).replaceAll(/\s+/g, " ").trim().slice(0, 200)
    return value === "" ? undefined : value
  }
  const [name, product, method] = [text("NAME", "X-WR-CALNAME"), text("PRODID"), text("METHOD")]
  const zone = text("X-WR-TIMEZONE", "TIMEZONE-ID")
  return {
    line: calendar.line,
    ...(name === undefined ? {} : { name }),
    ...(product === undefined ? {} : { product }),
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...(zone === undefined ? {} : { zone }),
  }
}

/** What is wrong with the calendars of a file as such. */
export const calendarFindings = (
  calendars: ReadonlyArray<Component>,
  { entries, text, findings }: { readonly entries: number; readonly text: string; readonly findings: FindingList },
): void => {
  if (entries === 0) {
    const isMarkup = /^\s*[<{[]/.test(text)
    const because =
      text.trim() === "" ? "empty" : isMarkup ? "markup" : calendars.length === 0 ? "noCalendar" : "noEntries"
    findings.add("CalendarUnreadable", { because })
    return
  }
  if (calendars.length === 0) findings.add("CalendarMissing", {})
  if (calendars.length > 1) findings.add("SeveralCalendars", { count: calendars.length })
  for (const calendar of calendars.slice(0, 20)) {
    const { line } = calendar
    for (const property of ["VERSION", "PRODID"])
      if (propertyOf(calendar, property) === undefined) findings.add("PropertyMissing", { line, property })
    const { method } = fileCalendar(calendar)
    if (method !== undefined && method !== "PUBLISH") findings.add("MessageNotFeed", { line, method })
    if (calendar.closed !== "end") findings.add("ComponentNotClosed", { line, name: calendar.name })
  }
}
