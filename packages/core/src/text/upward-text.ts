/** Reports upwards for people: what youth welfare planning and the committee read about a conference. */

import type { OutcomePlace, Recommendation, UpwardReport } from "../moderation/index.js"
import { addDays } from "../time/index.js"
import { trendText, turnoutTable } from "./attendance-text.js"
import type { Language } from "./catalogue.js"
import { moneyText } from "./money-text.js"
import { needStates } from "./plan-states.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { type ReportWords, reportWords } from "./report-words.js"
import { type UpwardWords, upwardWords } from "./upward-words.js"

interface Pen {
  readonly language: Language
  readonly words: UpwardWords
  readonly common: ReportWords
}

/**
 * The report of a conference upwards as a page of Markdown.
 *
 * It shows what the report holds: for whom it may be shown was decided when the report was made.
 *
 * @rule R30
 */
export const upwardMarkdown = (report: UpwardReport, { language }: { readonly language: Language }): string => {
  const pen: Pen = { language, words: upwardWords[language], common: reportWords[language] }
  return page([
    headSection(report, pen),
    meetingsSection(report, pen),
    recommendationsSection(report, pen),
    needsSection(report, pen),
    measuresSection(report, pen),
    fundSection(report, pen),
    report.referrals === undefined
      ? ""
      : section(`## ${pen.words.referrals}`, bullets(pen.words.referralsCounted(report.referrals))),
    sharingSection(report, pen),
  ])
}

const headSection = (report: UpwardReport, { words, common }: Pen): string => {
  const { name, kind, areaName, period, convenor, to } = report
  const [from, last] = [common.date(period.from), common.date(addDays(period.to, -1))]
  return section(
    `# ${plain(words.title(name))}`,
    [
      words.head(words.kinds[kind], plain(areaName), from, last),
      ...(convenor === undefined ? [] : [words.convenor(plain(convenor))]),
      ...(to === undefined ? [] : [words.to(plain(to.asWritten ?? words.offices[to.office]))]),
    ].join(" "),
  )
}

const meetingsSection = ({ attendance, notHeld, members }: UpwardReport, { words, language }: Pen): string =>
  section(
    `## ${words.meetings}`,
    [
      ...(attendance.meetings.length === 0 ? [words.noMeeting] : []),
      ...(members === undefined ? [] : [words.members(members)]),
      ...(notHeld === 0 ? [] : [words.notHeld(notHeld)]),
    ].join(" "),
    turnoutTable(attendance, language),
    trendText(attendance, language),
  )

/** On which day, and whether anybody may still object to how it was written down. */
const sourceText = ({ on, approved }: OutcomePlace, { words, common }: Pen): string =>
  `${common.date(on)}${approved ? "" : `, ${words.draft}`}`

const recommendationsSection = ({ recommendations, members }: UpwardReport, pen: Pen): string => {
  const { words } = pen
  const line = (one: Recommendation): string => {
    const facts = [
      words.toOffice(plain(one.to.asWritten ?? words.offices[one.to.office])),
      ...(one.matter === undefined ? [] : [words.matters[one.matter]]),
      sourceText(one, pen),
    ]
    return `${plain(one.text)} (${facts.join("; ")})`
  }
  return section(
    `## ${words.recommendations}`,
    recommendations.length === 0 && members !== undefined ? words.none : bullets(recommendations.map(line)),
  )
}

const list = (heading: string, lines: ReadonlyArray<string>): string =>
  lines.length === 0 ? "" : `${heading}:\n\n${bullets(lines)}`

const titled = ({ title }: { readonly title: string }): string => plain(title)

const needsSection = ({ needs }: UpwardReport, { words, common, language }: Pen): string =>
  section(
    `## ${words.needs}`,
    list(
      words.raised,
      needs.raised.map(({ description }) => plain(description)),
    ),
    list(
      words.steps,
      needs.steps.map(
        ({ description, to, on }) => `${plain(description)} (${needStates[language][to]}, ${common.date(on)})`,
      ),
    ),
    list(
      words.openNeeds,
      needs.open.map(({ description }) => plain(description)),
    ),
  )

const measuresSection = ({ measures, completion }: UpwardReport, { words }: Pen): string =>
  section(
    `## ${words.measures}`,
    completion === undefined ? "" : words.completion(completion.agreed, completion.doneInTime, completion.doneLate),
    list(words.begun, measures.begun.map(titled)),
    list(
      words.reviewed,
      measures.reviewed.map((one) =>
        one.effect === undefined || one.text === undefined
          ? titled(one)
          : `${titled(one)}: ${words.effects[one.effect]} – ${plain(one.text)}`,
      ),
    ),
    list(words.stopped, measures.stopped.map(titled)),
    list(words.open, measures.open.map(titled)),
    list(words.overdue, measures.overdue.map(titled)),
  )

const fundSection = ({ fund }: UpwardReport, pen: Pen): string => {
  const { words } = pen
  return section(
    `## ${words.fund}`,
    fund.grants.length === 0 ? "" : words.granted(moneyText(fund.grantedCents, pen.language)),
    table(
      words.fundHead,
      fund.grants.map((one) => [
        sourceText(one, pen),
        plain(one.text),
        plain(one.applicantName),
        moneyText(one.cents, pen.language),
        one.granted ? words.isGranted : words.isNotGranted,
      ]),
    ),
  )
}

const sharingSection = ({ sharing }: UpwardReport, { words, common }: Pen): string => {
  if (sharing === undefined) return ""
  const { bookings, hours, lenders, borrowers } = sharing
  return section(
    `## ${words.sharing}`,
    bookings === 0
      ? words.nothingShared
      : words.shared(bookings, common.number(Math.round(hours * 10) / 10), lenders, borrowers),
  )
}
