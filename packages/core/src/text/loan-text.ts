/** The page of a loan for people: like a contract, with the terms and the protocols, as Markdown or as plain text. */
import { loanPage } from "./loan-page.js"
import type { Loan, LoanNames, LoanStyle } from "./loan-pen.js"
import { shown } from "./minutes-shown.js"
import { linesOf, underlined } from "./plain-lines.js"
import { bullets, page, plain, section } from "./report-markdown.js"

/**
 * A loan as a page of Markdown: who lends what to whom, on which terms, how it was handed over and came back, what it cost.
 *
 * @param style - the protocols, the claims and the account are for `convenor`, which owner and borrower are
 * @rule R42, R43, R44, P9
 * @example
 * import { Booking, Resource } from "@sozialraum/core"
 * import { loanMarkdown } from "@sozialraum/core/text"
 * const resource = Resource.parse({ id: "aula", owner: "Waldschule", category: "raum", name: "Aula" })
 * const booking = Booking.parse({
 *   id: "b1",
 *   resource: "aula",
 *   borrower: "Kita",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   purpose: "Elternabend",
 *   responsible: "leitung",
 *   grant: { at: "2026-10-01T08:00:00Z", by: "leitung", terms: { fee: { kind: "free" } } },
 * })
 * const text = loanMarkdown({ booking, resource }, { institution: String }, { language: "de" })
 * text.split("\n").slice(0, 4) // => ["# Überlassung: Aula", "", "- **Überlassen von:** Waldschule", "- **Überlassen an:** Kita"]
 */
export const loanMarkdown = (loan: Loan, names: LoanNames, style: LoanStyle): string => {
  const { title, facts, sections } = loanPage(loan, names, style)
  return page([
    section(`# ${safe(title)}`, bullets(facts.map(([term, fact]) => `**${term}:** ${safe(fact)}`))),
    ...sections.map(({ heading, lines }) => section(`## ${heading}`, bullets(lines.map(safe)))),
  ])
}

/**
 * A loan as plain text in lines of at most 76 characters, for mails and for paper.
 *
 * @param style - for each reader what `loanMarkdown` shows
 * @rule R42, R43, R44, P9
 */
export const loanText = (loan: Loan, names: LoanNames, style: LoanStyle): string => {
  const { title, facts, sections } = loanPage(loan, names, style)
  const blocks: ReadonlyArray<ReadonlyArray<string>> = [
    underlined(title, "="),
    facts.flatMap(([term, fact]) => linesOf(`${term}: ${fact}`, { next: "  " })),
    ...sections.map(({ heading, lines }) => [
      ...underlined(heading, "-"),
      ...lines.flatMap((line) => linesOf(line, { first: "- ", next: "  " })),
    ]),
  ]
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`
}

const safe = (text: string): string => plain(shown(text))
