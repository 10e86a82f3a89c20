/** Minutes as plain text: for mails, in lines of at most 76 characters. */
import type { MeetingNames } from "./meeting-names.js"
import { minutesPage } from "./minutes-page.js"
import type { MinutesLine, MinutesSection, MinutesStyle, MinutesTable, WrittenMeeting } from "./minutes-pen.js"
import { shown } from "./minutes-shown.js"

/**
 * The minutes of a meeting as plain text; tables are lists there.
 *
 * @param names - `meetingNames` of a network
 * @returns lines of at most 76 characters; the same text for the same values, for each reader what `minutesMarkdown` shows
 * @rule R26, R27, P9, P10
 */
export const minutesText = (meeting: WrittenMeeting, names: MeetingNames, style: MinutesStyle): string => {
  const { title, status, facts, sections, reminder } = minutesPage(meeting, names, style)
  const blocks = [
    underlined(title, "="),
    status === undefined ? "" : wrapped(status.text),
    facts.map(([term, fact]) => wrapped(`${term}: ${fact}`, "", "  ")).join("\n"),
    ...sections.flatMap((section) => sectionBlocks(section, "-")),
    reminder === undefined ? "" : wrapped(reminder),
  ]
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`
}

const width = 76

const sectionBlocks = (section: MinutesSection, rule: string): ReadonlyArray<string> => [
  rule === "" ? wrapped(section.heading) : underlined(section.heading, rule),
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

const underlined = (text: string, rule: string): string => {
  const lines = wrapped(text)
  const longest = Math.max(...lines.split("\n").map((line) => [...line].length))
  return `${lines}\n${rule.repeat(longest)}`
}

/** A text in lines that are not too long; a word that is longer than a line is cut. */
const wrapped = (text: string, first = "", others = ""): string => {
  const lines: Array<string> = []
  let line = first
  let isEmpty = true
  for (const word of shown(text).split(" ").flatMap(cut)) {
    if (!isEmpty && [...line].length + 1 + [...word].length > width) {
      lines.push(line)
      line = others
      isEmpty = true
    }
    line = isEmpty ? line + word : `${line} ${word}`
    isEmpty = false
  }
  return [...lines, line].join("\n")
}

/** Room for the deepest indent is left beside a word. */
const longestWord = width - 4

const cut = (word: string): ReadonlyArray<string> => {
  const letters = [...word]
  const parts = Array.from({ length: Math.max(1, Math.ceil(letters.length / longestWord)) }, (_, part) => part)
  return parts.map((part) => letters.slice(part * longestWord, (part + 1) * longestWord).join(""))
}
