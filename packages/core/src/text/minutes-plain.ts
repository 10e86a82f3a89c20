/** Minutes as plain text: for mails, in lines of at most 76 characters. */
import type { MeetingNames } from "./meeting-names.js"
import { minutesPage } from "./minutes-page.js"
import type { MinutesLine, MinutesSection, MinutesStyle, MinutesTable, WrittenMeeting } from "./minutes-pen.js"
import { linesOf, underlined } from "./plain-lines.js"

/**
 * The minutes of a meeting as plain text; tables are lists there.
 *
 * @param names - `meetingNames` of a network
 * @returns lines of at most 76 characters, unless a link is longer; the same text for the same values, for each reader what `minutesMarkdown` shows
 * @rule R26, R27, P9, P10
 * @example
 * import { inState, Meeting } from "@sozialraum/core"
 * import { minutesText } from "@sozialraum/core/text"
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
 * const text = minutesText(meeting, { institution: String }, { language: "de" })
 * text.split("\n").slice(0, 3) // => ["Protokoll (Entwurf): Herbstferien", "=================================", ""]
 */
export const minutesText = (meeting: WrittenMeeting, names: MeetingNames, style: MinutesStyle): string => {
  const { title, status, facts, sections, reminder } = minutesPage(meeting, names, style)
  const blocks = [
    underlined(title, "=").join("\n"),
    status === undefined ? "" : wrapped(status.text),
    facts.map(([term, fact]) => wrapped(`${term}: ${fact}`, "", "  ")).join("\n"),
    ...sections.flatMap((section) => sectionBlocks(section, "-")),
    reminder === undefined ? "" : wrapped(reminder),
  ]
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`
}

const sectionBlocks = (section: MinutesSection, rule: string): ReadonlyArray<string> => [
  rule === "" ? wrapped(section.heading) : underlined(section.heading, rule).join("\n"),
  ...(section.paragraphs ?? []).map((paragraph) => wrapped(paragraph)),
  section.table === undefined ? "" : tableText(section.table),
  (section.lines ?? []).map(lineText).join("\n"),
  ...(section.parts ?? []).flatMap((part) => sectionBlocks(part, "")),
]

const lineText = ({ label, text, notes = [] }: MinutesLine): string =>
  [
    wrapped(label === undefined ? text : `${label}: ${text}`, "- ", "  "),
    ...notes.map((note) => wrapped(note, "  - ", "    ")),
  ].join("\n")

/** Each row as a point, its first cell before the others, which are named by the head. */
const tableText = ({ head, rows }: MinutesTable): string =>
  rows
    .map(([first = "", ...others]) => {
      const told = others.flatMap((cell, index) => (cell === "" ? [] : [`${head[index + 1]}: ${cell}`]))
      return lineText({ text: first, notes: told })
    })
    .join("\n")

const wrapped = (text: string, first = "", next = ""): string => linesOf(text, { first, next }).join("\n")
