/** A network over time as a table in Markdown. */
import type { NetworkInPeriod } from "../ties/index.js"
import type { Language } from "./catalogue.js"
import { page, table } from "./report-markdown.js"
import { reportWords, spanText } from "./report-words.js"
import { shareText } from "./ties-text.js"

const words = {
  de: {
    title: "Netzwerk im Verlauf",
    head: ["Zeitraum", "Einrichtungen", "ohne Verbindung", "Verbindungen", "Dichte", "Gruppen", "größte Gruppe"],
    none: "In diesem Zeitraum liegt kein Abschnitt.",
  },
  en: {
    title: "The network over time",
    head: ["Time", "Institutions", "without a tie", "Connections", "Density", "Groups", "largest group"],
    none: "There is no step in this time.",
  },
} as const

/**
 * The numbers of a network step by step, as a table in Markdown.
 *
 * @param steps - what `networkOverTime` told
 * @rule Q30
 */
export const networkOverTimeMarkdown = (
  steps: ReadonlyArray<NetworkInPeriod>,
  { language }: { readonly language: Language },
): string => {
  const { title, head, none } = words[language]
  const common = reportWords[language]
  const rows = steps.map(({ period, institutions, isolated, edges, density, components, largestComponent }) => [
    spanText(common, period),
    ...[institutions, isolated, edges].map(common.number),
    shareText(density, { language, common }),
    common.number(components - isolated),
    common.number(largestComponent),
  ])
  return page([`# ${title}`, rows.length === 0 ? none : table(head, rows)])
}
