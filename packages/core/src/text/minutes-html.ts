/** Minutes as HTML: one whole document that can be read on any screen, with a screen reader, and on paper. */
import type { MeetingNames } from "./meeting-names.js"
import { minutesStyles } from "./minutes-html-styles.js"
import { minutesPage } from "./minutes-page.js"
import type { MinutesLine, MinutesSection, MinutesStyle, MinutesTable, WrittenMeeting } from "./minutes-pen.js"
import { shown } from "./minutes-shown.js"

/**
 * The minutes of a meeting as one HTML document, without scripts and without anything from elsewhere.
 *
 * @param names - `meetingNames` of a network
 * @returns the same text for the same values, for each reader what `minutesMarkdown` shows; whatever others wrote is escaped
 * @rule R26, R27, P9, P10
 * @source WCAG 2.2, BITV 2.0: headings in order, landmarks, tables with captions and header cells
 * @example
 * import { inState, Meeting } from "@sozialraum/core"
 * import { minutesHtml } from "@sozialraum/core/text"
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
 * const html = minutesHtml(meeting, { institution: String }, { language: "de" })
 * html.includes("<h3>TOP 1: Wer öffnet wann?</h3>") // => true
 */
export const minutesHtml = (meeting: WrittenMeeting, names: MeetingNames, style: MinutesStyle): string => {
  const { language, title, status, facts, sections, reminder } = minutesPage(meeting, names, style)
  const terms = facts.map(([term, fact]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(fact)}</dd></div>`)
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${minutesStyles}</style>`,
    "</head>",
    status?.draft === true ? '<body class="draft">' : "<body>",
    "<header>",
    `<h1>${escaped(title)}</h1>`,
    ...(status === undefined ? [] : [`<p class="status">${escaped(status.text)}</p>`]),
    `<dl>${terms.join("")}</dl>`,
    "</header>",
    "<main>",
    ...sections.map((section, index) => sectionHtml(section, `teil-${index + 1}`)),
    "</main>",
    ...(reminder === undefined ? [] : [`<footer><p>${escaped(reminder)}</p></footer>`]),
    "</body>",
    "</html>",
  ].join("\n")}\n`
}

/** Only the parts of the page have a name of their own: landmarks that are too many guide nobody. */
const sectionHtml = (section: MinutesSection, id: string): string =>
  [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escaped(section.heading)}</h2>`,
    ...contentHtml(section),
    ...(section.parts ?? []).flatMap((part) => [
      "<section>",
      `<h3>${escaped(part.heading)}</h3>`,
      ...contentHtml(part),
      "</section>",
    ]),
    "</section>",
  ].join("\n")

const contentHtml = ({ paragraphs = [], table, lines = [] }: MinutesSection): ReadonlyArray<string> => [
  ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
  ...(table === undefined ? [] : [tableHtml(table)]),
  ...listHtml(lines),
]

const listHtml = (lines: ReadonlyArray<MinutesLine>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [`<ul>\n${lines.map(lineHtml).join("\n")}\n</ul>`]

const lineHtml = ({ label, text, notes = [] }: MinutesLine): string => {
  const said = label === undefined ? escaped(text) : `<strong>${escaped(label)}:</strong> ${escaped(text)}`
  const more = notes.length === 0 ? "" : `<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join("")}</ul>`
  return `<li>${said}${more}</li>`
}

/** The roles say what the parts are also where a narrow screen shows rows as blocks; each cell then names its column. */
const tableHtml = ({ caption, head, rows }: MinutesTable): string =>
  [
    '<table role="table">',
    `<caption>${escaped(caption)}</caption>`,
    '<thead role="rowgroup">',
    `<tr role="row">${head.map((cell) => `<th scope="col" role="columnheader">${escaped(cell)}</th>`).join("")}</tr>`,
    "</thead>",
    '<tbody role="rowgroup">',
    ...rows.map((row) => rowHtml(row, head)),
    "</tbody>",
    "</table>",
  ].join("\n")

const rowHtml = ([first = "", ...others]: ReadonlyArray<string>, head: ReadonlyArray<string>): string => {
  const cells = others.map((cell, index) => {
    const column = escaped(head[index + 1] ?? "")
    return `<td role="cell" data-column="${column}">${escaped(cell)}</td>`
  })
  return `<tr role="row"><th scope="row" role="rowheader">${escaped(first)}</th>${cells.join("")}</tr>`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escaped = (text: string): string => shown(text).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "")
