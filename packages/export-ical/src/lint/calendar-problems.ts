/** Calendar problems: a file of iCalendar read strictly, and everything that is wrong with it. */
import type { Audience } from "@sozialraum/core"
import { holdsAddress } from "../entry/mail.js"
import { type Component, propertyOf, readComponents } from "./components.js"
import { entryProblems } from "./entries.js"
import { grammarProblems } from "./grammar.js"
import { readLines } from "./lines.js"
import type { CalendarProblem } from "./rules.js"
import { valueProblems } from "./values.js"
import { zoneProblems } from "./zones.js"

/** What a file is for. @german Prüfeinstellungen */
export interface CalendarCheck {
  /** A calendar for subscription where nothing is said; a message is one of RFC 5546, with METHOD. */
  readonly use?: "subscription" | "message"
  /** For `public` it is also checked that nothing personal is in it. */
  readonly audience?: Audience
}

/**
 * Reads a calendar file strictly and names what is wrong with it, in the order of its lines.
 *
 * It asks for more than the standards: also for what programs in use are known to stumble over. Zones are judged by the
 * time zone data of the running process.
 *
 * @param file - its bytes, or its text where it was decoded already
 * @example
 * import { calendarProblems } from "@sozialraum/export-ical"
 * const text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A//B//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261021T150000\r\n" +
 *   "DTSTAMP:20260101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
 * calendarProblems(text) // => [{ rule: "floating", line: 6, of: "DTSTART" }]
 */
export const calendarProblems = (
  file: Uint8Array | string,
  check: CalendarCheck = {},
): ReadonlyArray<CalendarProblem> => {
  const text = typeof file === "string" ? file : decoded(file)
  if (text === undefined) return [{ rule: "encoding", line: 1 }]
  const { lines, problems } = readLines(text.replace(/^\ufeff/, ""))
  const { calendar, problems: misplaced } = readComponents(lines)
  const marked: ReadonlyArray<CalendarProblem> = text.startsWith("\ufeff") ? [{ rule: "encoding", line: 1 }] : []
  const found = [...marked, ...problems, ...misplaced, ...(calendar === undefined ? [] : problemsOf(calendar, check))]
  return found.sort((a, b) => a.line - b.line)
}

const problemsOf = (calendar: Component, check: CalendarCheck): ReadonlyArray<CalendarProblem> => {
  const all = withInner(calendar)
  return [
    ...all.flatMap(grammarProblems),
    ...all.flatMap(({ name, properties }) => valueProblems(name, properties)),
    ...headProblems(calendar, check),
    ...entryProblems(calendar, check.use ?? "subscription"),
    ...zoneProblems(calendar),
    ...(check.audience === "public" ? all.flatMap(personalProblems) : []),
  ]
}

const withInner = (component: Component): ReadonlyArray<Component> => [
  component,
  ...component.components.flatMap(withInner),
]

const headProblems = (calendar: Component, { use = "subscription" }: CalendarCheck): ReadonlyArray<CalendarProblem> => {
  const [uid, method] = [propertyOf(calendar, "UID"), propertyOf(calendar, "METHOD")]
  const uids = new Set(calendar.components.flatMap((entry) => propertyOf(entry, "UID")?.value ?? []))
  const line = method?.line ?? calendar.line
  return [
    ...(uid === undefined ? [] : [{ rule: "calendarUid", line: uid.line, of: "UID" } as const]),
    ...((method === undefined) === (use === "message") ? [{ rule: "method", line, of: "METHOD" } as const] : []),
    ...(use === "message" && uids.size > 1 ? [{ rule: "method", line, of: "UID" } as const] : []),
    ...differing(calendar, "NAME", "X-WR-CALNAME"),
    ...differing(calendar, "DESCRIPTION", "X-WR-CALDESC"),
    ...differing(calendar, "REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
  ]
}

const differing = (calendar: Component, name: string, twin: string): ReadonlyArray<CalendarProblem> => {
  const [one, other] = [propertyOf(calendar, name), propertyOf(calendar, twin)]
  if (one?.value === other?.value) return []
  return [{ rule: "twins", line: (other ?? one ?? calendar).line, of: twin }]
}

/** What stands for nobody in particular, though it may look like an address. */
const names = new Set(["UID", "RELATED-TO", "PRODID", "URL", "SOURCE"])

const personalProblems = ({ name, line, properties }: Component): ReadonlyArray<CalendarProblem> => [
  ...(name === "VALARM" ? [{ rule: "private", line, of: name } as const] : []),
  ...properties.flatMap((property): ReadonlyArray<CalendarProblem> => {
    const { line, name: of, value, parameters } = property
    if (of === "CLASS" && value.toUpperCase() !== "PUBLIC") return [{ rule: "private", line, of }]
    const said = [value, ...parameters.values()]
    return !names.has(of) && said.some(holdsAddress) ? [{ rule: "mail", line, of }] : []
  }),
]

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }
