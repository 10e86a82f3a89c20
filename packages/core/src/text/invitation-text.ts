/** The invitation to a meeting, as members get it: when and where, what is on the agenda, and until when to answer. */
import type { InvitedMeeting, ScheduledMeeting } from "../meeting/index.js"
import { type InvitationItem, type InvitationPage, type InvitationStyle, invitationPage } from "./invitation-page.js"
import type { MeetingNames } from "./meeting-names.js"
import { shown } from "./minutes-shown.js"
import { linesOf, underlined } from "./plain-lines.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"

/**
 * The invitation as Markdown.
 *
 * @param names - `meetingNames` of a network has them
 * @param style - for `public` it says when and where, and the public items of the agenda
 * @rule Q3, R24, R28, P9, P10
 * @example
 * import { inState, Meeting } from "@sozialraum/core"
 * import { invitationMarkdown } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const meeting = Meeting.parse({
 *   id: "sued-2026-12-02",
 *   conference: "sued",
 *   title: "Ferien 2027",
 *   interval: { start: "2026-12-02T14:30", end: "2026-12-02T16:30", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau der Aula" },
 *   state: "scheduled",
 * })
 * const scheduled = Result.getOrThrow(inState(meeting, ["scheduled"]))
 * const text = invitationMarkdown(scheduled, { institution: (id) => id }, { language: "de" })
 * text.split("\n")[4] // => "- **Wann:** Mittwoch, 2. Dezember 2026, 14:30–16:30 Uhr"
 */
export const invitationMarkdown = (
  meeting: ScheduledMeeting | InvitedMeeting,
  names: MeetingNames,
  style: InvitationStyle,
): string => {
  const { words, title, lead, facts, agenda, approve } = invitationPage(meeting, names, style)
  const rows = agenda.map(({ order, title: topic, by, minutes, notes }) => [
    String(order),
    [topic, ...notes].map(safe).join("<br>"),
    by === undefined ? "" : safe(by),
    minutes === undefined ? "" : words.minutesLong(minutes),
  ])
  return page([
    `# ${safe(title)}`,
    ...lead.map(safe),
    bullets(
      facts.map(({ label, text, url }) => `**${asLabel(label)}** ${url === undefined ? safe(text) : linkTo(url)}`),
    ),
    section(`## ${words.agenda}`, rows.length === 0 ? words.noAgenda : table(words.head, rows)),
    approve.length === 0 ? "" : section(`## ${words.approve}`, bullets(approve.map(safe))),
    words.noNames,
  ])
}

const safe = (text: string): string => plain(shown(text))

/** A link that nothing in it ends early. */
const linkTo = (url: string): string => `<${url.replaceAll(/[<>|\s]/g, encodeURIComponent)}>`

/**
 * The invitation as plain text of at most 76 columns, as it stands in a mail; a longer link or address stays in one piece.
 *
 * @param names - `meetingNames` of a network has them
 * @param style - for `public` it says when and where, and the public items of the agenda
 * @rule Q3, R24, R28, P9, P10
 */
export const invitationText = (
  meeting: ScheduledMeeting | InvitedMeeting,
  names: MeetingNames,
  style: InvitationStyle,
): string => {
  const { words, title, lead, facts, agenda, approve } = invitationPage(meeting, names, style)
  const blocks: ReadonlyArray<ReadonlyArray<string>> = [
    underlined(title, "="),
    ...lead.map((line) => linesOf(line)),
    facts.flatMap(({ label, text, url }) => linesOf(`${asLabel(label)} ${url ?? text}`, { next: "  " })),
    [...underlined(words.agenda, "-"), ...(agenda.length === 0 ? linesOf(words.noAgenda) : [])],
    ...agenda.map((item) => itemLines(item, words)),
    approve.length === 0
      ? []
      : [...underlined(words.approve, "-"), ...approve.flatMap((line) => linesOf(line, { first: "- ", next: "  " }))],
    linesOf(words.noNames),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`
}

const asLabel = (label: string): string => (label.endsWith("?") ? label : `${label}:`)

const itemLines = (
  { order, title, by, minutes, notes }: InvitationItem,
  words: InvitationPage["words"],
): ReadonlyArray<string> => {
  const number = `${words.item(order)} `
  const indent = " ".repeat(number.length)
  const more = [
    ...(by === undefined ? [] : [words.by(by)]),
    ...(minutes === undefined ? [] : [words.minutesLong(minutes)]),
  ]
  return [
    ...linesOf(title, { first: number, next: indent }),
    ...[more.join(", "), ...notes].flatMap((line) => linesOf(line, { first: indent, next: indent })),
  ]
}
