/** Agendas as text: the items of a meeting that an audience may read. */
import type { AgendaItem, Redacted, Revised } from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { EventOptions } from "./draft.js"
import { nameOf } from "./place.js"
import { labelled, words } from "./words.js"

/** The lines of an agenda, and what they show of others. @german Tagesordnungstext */
export interface AgendaText {
  readonly lines: ReadonlyArray<string>
  readonly shown: ReadonlyArray<Revised<unknown>>
}

/**
 * Writes an agenda in its order.
 *
 * @param items - as redacted for the audience: the public sees those that are marked public
 * @rule R28, P9
 */
export const agendaText = (
  items: ReadonlyArray<Redacted<AgendaItem>>,
  directory: Directory,
  { audience, language }: EventOptions,
): AgendaText => {
  const said = words[language]
  const readable = items
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((item) => ({
      item,
      from: item.submittedBy === undefined ? undefined : directory.institution(item.submittedBy),
    }))
  const lines = readable.map(({ item, from }) => {
    const remarks = [nameOf(from, audience) ?? [], ...labelled(said.outcome, item.expectedOutcome)].flat()
    return `${item.order}. ${item.title}${remarks.length === 0 ? "" : ` (${remarks.join("; ")})`}`
  })
  return {
    lines: lines.length === 0 ? [] : [`${said.agenda}:`, ...lines],
    shown: readable.flatMap(({ from }) => from ?? []),
  }
}
