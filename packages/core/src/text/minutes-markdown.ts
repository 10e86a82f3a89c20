/** Minutes as Markdown. */
import type { MeetingNames } from "./meeting-names.js"
import { minutesPage } from "./minutes-page.js"
import type { MinutesLine, MinutesSection, MinutesStyle, MinutesTable, WrittenMeeting } from "./minutes-pen.js"
import { shown } from "./minutes-shown.js"
import { page, plain, table } from "./report-markdown.js"

/**
 * The minutes of a meeting as Markdown.
 *
 * Everybody sees which items were public; members of the network see results and how many came; those who convene see which
 * institution came, in which functions. What became of a need that is not released stands there for planners only.
 *
 * @param names - `meetingNames` of a network
 * @returns the same text for the same values; a draft says that it is one
 * @rule R26, R27, P9, P10
 * @example
 * import { inState, Meeting } from "@sozialraum/core"
 * import { minutesMarkdown } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const stored = Meeting.parse({
 *   id: "herbst",
 *   conference: "sued",
 *   title: "Herbstferien",
 *   agenda: [{ id: "ferien", order: 1, title: "Wer öffnet wann?", kind: "topic" }],
 *   interval: { start: "2026-10-07T15:00", end: "2026-10-07T17:00", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
 *   invitedOn: "2026-09-20",
 *   invited: [],
 *   attendance: [],
 *   minutes: { by: "moderation", writtenOn: "2026-10-08" },
 *   state: "minutesDraft",
 * })
 * const meeting = Result.getOrThrow(inState(stored, ["minutesDraft"]))
 * const text = minutesMarkdown(meeting, { institution: String }, { language: "de" })
 * text.split("\n")[0] // => "# Protokoll (Entwurf): Herbstferien"
 */
export const minutesMarkdown = (meeting: WrittenMeeting, names: MeetingNames, style: MinutesStyle): string => {
  const told = minutesPage(meeting, names, style)
  return page([
    `# ${inline(told.title)}`,
    told.status === undefined ? "" : `**${inline(told.status.text)}**`,
    told.facts.map(([term, fact]) => `- **${inline(term)}:** ${inline(fact)}`).join("\n"),
    ...told.sections.map((section) => sectionText(section, 2)),
    told.reminder === undefined ? "" : `*${inline(told.reminder)}*`,
  ])
}

const sectionText = (section: MinutesSection, level: number): string =>
  page([
    `${"#".repeat(level)} ${inline(section.heading)}`,
    ...(section.paragraphs ?? []).map(paragraph),
    section.table === undefined ? "" : tableText(section.table),
    (section.lines ?? []).map(lineText).join("\n"),
    ...(section.parts ?? []).map((part) => sectionText(part, level + 1)),
  ]).trimEnd()

const lineText = ({ label, text, notes = [] }: MinutesLine): string =>
  [
    `- ${label === undefined ? paragraph(text) : `**${inline(label)}:** ${inline(text)}`}`,
    ...notes.map((note) => `  - ${paragraph(note)}`),
  ].join("\n")

const tableText = ({ caption, head, rows }: MinutesTable): string =>
  `${inline(caption)}:\n\n${table(
    head.map(inline),
    rows.map((row) => row.map(inline)),
  )}`

/** A text of which nothing is taken for a mark, also not an entity such as `&lt;`. */
const inline = (text: string): string => plain(shown(text)).replaceAll(/[&#]/g, (sign) => `\\${sign}`)

/** At the beginning of a line more signs are marks: of lists, rules and headings. */
const paragraph = (text: string): string => inline(text).replace(/^([+=-]|\d+(?=[.)](?: |$)))/, atStart)

const atStart = (mark: string): string => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`)
