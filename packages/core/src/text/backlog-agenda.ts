/** Agendas for people: what is talked about, in order, by whom and for how long. */
import type { AgendaItem } from "../meeting/index.js"
import type { BacklogNames } from "./backlog-names.js"
import { type BacklogWords, backlogWords } from "./backlog-words.js"
import type { Language } from "./catalogue.js"
import { page, plain } from "./report-markdown.js"
import { reportWords } from "./report-words.js"

/**
 * An agenda as a page of Markdown, by the numbers of its items.
 *
 * It shows what the items hold: for whom they may be shown was decided when they were chosen.
 *
 * @rule Q4, R28
 * @example
 * import { AgendaItem } from "@sozialraum/core"
 * import { agendaMarkdown } from "@sozialraum/core/text"
 * const item = AgendaItem.parse({ id: "ferien", order: 1, title: "Wer öffnet in den Ferien?", kind: "topic", durationMinutes: 20 })
 * const text = agendaMarkdown([item], { institution: (id) => id }, { language: "de" })
 * text.split("\n")[2] // => "1. Wer öffnet in den Ferien? (20 Minuten)"
 */
export const agendaMarkdown = (
  items: ReadonlyArray<AgendaItem>,
  names: BacklogNames,
  { language }: { readonly language: Language },
): string => {
  const words = backlogWords[language].agenda
  const inOrder = items.toSorted((a, b) => a.order - b.order)
  const lines = inOrder.map((item) => `${item.order}. ${lineOf(item, names, language)}`)
  const planned = items.flatMap(({ durationMinutes }) => durationMinutes ?? [])
  const minutes = planned.reduce((sum, one) => sum + one, 0)
  return page([
    `# ${words.heading}`,
    items.length === 0 ? words.empty : lines.join("\n"),
    planned.length < 2 ? "" : words.total(minutes, items.length - planned.length),
  ])
}

const lineOf = (item: AgendaItem, names: BacklogNames, language: Language): string => {
  const facts = factsOf(item, names, { words: backlogWords[language].agenda, language })
  return [plain(item.title), ...(facts.length === 0 ? [] : [`(${facts.map(plain).join("; ")})`])].join(" ")
}

const factsOf = (
  { submittedBy, durationMinutes, expectedOutcome, carriedFrom }: AgendaItem,
  names: BacklogNames,
  { words, language }: { readonly words: BacklogWords["agenda"]; readonly language: Language },
): ReadonlyArray<string> => {
  const { date } = reportWords[language]
  const before = carriedFrom && names.meeting?.(carriedFrom)?.on
  return [
    ...(submittedBy === undefined ? [] : [words.by(names.institution(submittedBy))]),
    ...(durationMinutes === undefined ? [] : [words.minutes(durationMinutes)]),
    ...(carriedFrom === undefined ? [] : [words.carried(before && date(before))]),
    ...(expectedOutcome === undefined ? [] : [words.outcome(expectedOutcome)]),
  ]
}
