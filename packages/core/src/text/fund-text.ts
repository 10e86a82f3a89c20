/** The statement of a fund as a page in Markdown. */
import type { FundStatement } from "../exchange/index.js"
import { type Language, sentence } from "./catalogue.js"
import { findingText } from "./findings.js"
import { applicationStatusNames } from "./funding-sentences.js"
import { moneyText } from "./money-text.js"
import { bullets, page, plain, table } from "./report-markdown.js"
import { reportWords } from "./report-words.js"

const words = {
  de: {
    budget: "Budget",
    committed: "bewilligt",
    paid: "davon ausgezahlt",
    left: "noch frei",
    head: ["Vorhaben", "Antrag von", "Betrag", "Stand", "Hinweise"],
    none: "Es liegen keine Anträge vor.",
    next: "Entschieden werden kann in der Sitzung am",
    proof: "Nachweis fällig am",
  },
  en: {
    budget: "budget",
    committed: "approved",
    paid: "of that paid out",
    left: "left",
    head: ["Project", "Applicant", "Amount", "Status", "Notes"],
    none: "There are no applications.",
    next: "The next decisions can be made in the meeting on",
    proof: "proof due on",
  },
} as const

/**
 * What a fund has and how its applications stand, as a page in Markdown.
 *
 * @param statement - what `fundStatement` told
 */
export const fundMarkdown = (
  { fund, balance, nextMeetingOn, applications }: FundStatement,
  { language, institution }: { readonly language: Language; readonly institution: (id: string) => string },
): string => {
  const said = words[language]
  const common = reportWords[language]
  const amounts: ReadonlyArray<readonly [string, number | undefined]> = [
    [said.budget, balance.budgetCents],
    [said.committed, balance.committedCents],
    [said.paid, balance.paidCents],
    [said.left, balance.leftCents],
  ]
  return page([
    `# ${plain(fund.name)}`,
    bullets(
      amounts.flatMap(([name, cents]) => (cents === undefined ? [] : [`${name}: ${moneyText(cents, language)}`])),
    ),
    nextMeetingOn === undefined ? "" : `${said.next} ${common.date(nextMeetingOn)}.`,
    applications.length === 0
      ? said.none
      : table(
          said.head,
          applications.map(({ application, findings, proofDue }) => [
            plain(application.title),
            plain(institution(application.applicant)),
            moneyText(application.amount.cents, language),
            applicationStatusNames[language][application.state.status],
            [
              ...findings.map((finding) => plain(sentence(finding, language, [findingText]))),
              ...(proofDue === undefined ? [] : [`${said.proof} ${common.date(proofDue)}`]),
            ].join(" "),
          ]),
        ),
  ])
}
