/** Reviews for people: how a conference worked in a year, and what is open in it. */
import type {
  ConferenceMeasure,
  ConferenceMeasures,
  ReviewReason,
  RuleKept,
  TurnFairness,
  YearlyReview,
} from "../moderation/index.js"
import { addDays } from "../time/index.js"
import { institutionsSections, percent, trendText, turnoutTable } from "./attendance-text.js"
import type { Language } from "./catalogue.js"
import { needStates } from "./plan-states.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { type ReportWords, reportWords } from "./report-words.js"
import { type ReviewWords, reviewWords } from "./review-words.js"

interface Pen {
  readonly language: Language
  readonly words: ReviewWords
  readonly common: ReportWords
}

const penOf = (language: Language): Pen => ({
  language,
  words: reviewWords[language],
  common: reportWords[language],
})

/**
 * The review of a conference as a page of Markdown.
 *
 * It shows what the review holds: for whom it may be shown was decided when the review was made.
 *
 * @rule Q5, Q6
 */
export const reviewMarkdown = (review: YearlyReview, { language }: { readonly language: Language }): string => {
  const pen = penOf(language)
  const { words, common } = pen
  const { from, to } = review.period
  return page([
    section(`# ${plain(words.title(review.name))}`, words.period(common.date(from), common.date(addDays(to, -1)))),
    neededSection(review, pen),
    meetingsSection(review, pen),
    partnersSection(review, pen),
    section(`## ${words.hosts}`, turnsTable(review.hosts, pen)),
    section(`## ${words.writers}`, turnsTable(review.writers, pen)),
    minutesSection(review, pen),
    section(
      `## ${words.measures}`,
      review.measures.completion === undefined ? "" : words.completion(review.measures.completion),
      measuresTable(review.measures, pen),
    ),
    needsSection(review, pen),
    rulesSection(review, pen),
    institutionsSections(review.attendance, language),
  ])
}

/** The open measures of a conference as a page of Markdown, overdue ones first. @rule Q6 */
export const measuresMarkdown = (
  measures: ConferenceMeasures,
  { language }: { readonly language: Language },
): string => {
  const pen = penOf(language)
  const { words } = pen
  return page([
    section(
      `# ${words.measuresTitle}`,
      measures.completion === undefined ? "" : words.completion(measures.completion),
      measures.open.length === 0 ? words.noMeasures : measuresTable(measures, pen),
    ),
  ])
}

const neededSection = ({ stillNeeded }: YearlyReview, pen: Pen): string => {
  if (stillNeeded === undefined) return ""
  const { words } = pen
  const { suggestion, reasons } = stillNeeded
  return section(
    `## ${words.stillNeeded}`,
    suggestion === "none" ? words.suggestions.none : `**${words.suggestions[suggestion]}** ${words.decides}`,
    bullets(reasons.map((reason) => reasonText(reason, pen))),
  )
}

const reasonText = (reason: ReviewReason, { words, common, language }: Pen): string => {
  switch (reason.kind) {
    case "nothingOpen":
      return words.nothingOpen
    case "noMeeting":
      return reason.lastMeeting === undefined
        ? words.neverMet
        : words.noMeeting(common.date(reason.lastMeeting), reason.days ?? 0)
    case "fewCome":
      return words.fewCome(percent(reason.share, language))
    case "duplicateBody":
      return words.beside[reason.proposal](plain(reason.name))
    case "status":
      return words.status[reason.status]
    default:
      return words.counts[reason.kind](reason.count)
  }
}

const meetingsSection = (review: YearlyReview, { words, language }: Pen): string => {
  const { meetings, attendance, shareBefore } = review
  return section(
    `## ${words.meetings}`,
    `${words.counted(meetings.held, meetings.cancelled, meetings.postponed, meetings.ahead)}.`,
    turnoutTable(attendance, language),
    [
      trendText(attendance, language),
      ...(shareBefore === undefined ? [] : [words.before(percent(shareBefore, language))]),
    ]
      .filter((text) => text !== "")
      .join(" "),
  )
}

const partnersSection = ({ missingPartners, stillNeeded }: YearlyReview, { words, common }: Pen): string => {
  const lines = missingPartners.map(({ named, candidates }) => {
    const [first] = named
    const whom = candidates.map(({ name }) => plain(name)).join(", ")
    return `${first === undefined ? "" : plain(common.named(first))}${whom === "" ? "" : ` (${words.candidates}: ${whom})`}`
  })
  return section(
    `## ${words.missingPartners}`,
    lines.length === 0 && stillNeeded !== undefined ? words.noneMissing : bullets(lines),
  )
}

const turnsTable = (turns: ReadonlyArray<TurnFairness>, { words, common }: Pen): string =>
  table(
    words.turnsHead,
    turns.map(({ name, inPeriod, turns: all, due }) => [
      due === undefined ? `${plain(name)} (${words.gone})` : plain(name),
      String(inPeriod),
      String(all),
      due === undefined ? "" : common.number(due),
    ]),
  )

const minutesSection = ({ minutes, carried }: YearlyReview, { words, common }: Pen): string => {
  if (minutes === undefined) return ""
  const { approved, drafted, missing, toWrite, toApprove } = minutes
  const lines = carried.map(({ title, times, open }) => words.carriedLine(plain(title), times, open))
  return section(
    `## ${words.minutes}`,
    [
      words.minutesCounted(approved, drafted, missing),
      ...(toWrite === undefined ? [] : [words.toWrite(common.number(toWrite.median), common.number(toWrite.longest))]),
      ...(toApprove === undefined
        ? []
        : [words.toApprove(common.number(toApprove.median), common.number(toApprove.longest))]),
    ].join(" "),
    lines.length === 0 ? "" : `${words.carried}:\n\n${bullets(lines)}`,
  )
}

const measuresTable = ({ open }: ConferenceMeasures, { words, common }: Pen): string => {
  const agreed = ({ agreed: origin }: ConferenceMeasure): string =>
    origin === undefined
      ? ""
      : [
          common.date(origin.on),
          ...(origin.item === undefined ? [] : [`TOP ${origin.item.order}: ${plain(origin.item.title)}`]),
        ].join(", ")
  return table(
    words.measuresHead,
    open.map((one) => [
      plain(one.title),
      plain(one.responsibleName),
      `${words.next[one.next]} ${common.date(one.on)}`,
      words.overdue(one.overdueDays),
      one.needs.map(({ description }) => plain(description)).join("; "),
      agreed(one),
      one.lastReport === undefined ? "" : `${common.date(one.lastReport.on)}: ${plain(one.lastReport.text)}`,
    ]),
  )
}

const needsSection = ({ needs }: YearlyReview, { words, common, language }: Pen): string =>
  section(
    needs.raised.length + needs.steps.length + needs.open.length === 0 ? "" : `## ${words.needs}`,
    needs.raised.length + needs.steps.length + needs.open.length === 0
      ? ""
      : words.needsCounted(needs.raised.length, needs.open.length),
    bullets(
      needs.steps.map(
        ({ description, to, on }) => `${plain(description)} (${needStates[language][to]}, ${common.date(on)})`,
      ),
    ),
  )

const rulesSection = ({ rules }: YearlyReview, pen: Pen): string =>
  section(
    `## ${pen.words.rules}`,
    bullets(
      rules.map((rule) => {
        const where = brokenIn(rule, pen)
        return `${pen.words.rule(rule)}${where.length === 0 ? "" : ` (${where.join("; ")})`}`
      }),
    ),
  )

const brokenIn = (rule: RuleKept, { words, common }: Pen): ReadonlyArray<string> => {
  switch (rule.rule) {
    case "invitationLeadDays":
      return rule.broken.map(({ on, invitedOn }) => words.broken(common.date(on), common.date(invitedOn)))
    case "meetingEveryWeeks":
      return rule.broken.map(({ from, to, days }) => words.gap(common.date(from), to && common.date(to), days))
    case "avoidSchoolHolidays":
      return rule.broken.map(({ on }) => common.date(on))
    default:
      return []
  }
}
