/** Sentences about the backlog: what waits, whether a meeting is due and why. */
import type { MeetingTrigger } from "../meeting/index.js"
import type { BacklogEntry, ConferenceWithoutMeeting, MeetingDue, MeetingReason } from "../moderation/index.js"
import type { BacklogNames } from "./backlog-names.js"
import { backlogWords } from "./backlog-words.js"
import type { Catalogue, Language } from "./catalogue.js"
import { moneyText } from "./money-text.js"
import { bullets, page, plain, section } from "./report-markdown.js"
import { listed, reportWords } from "./report-words.js"

/** German and English sentences for what is worth a look about the meetings of a conference. */
export const backlogFindingText: Catalogue<ConferenceWithoutMeeting> = {
  de: {
    ConferenceWithoutMeeting: ({ name, since, needs, measures }) =>
      `„${name}“ hat seit dem ${reportWords.de.date(since)} nicht getagt und keinen Termin für die nächste Sitzung; offen: ${counts(
        [
          [needs.length, "Bedarf", "Bedarfe"],
          [measures.length, "Maßnahme", "Maßnahmen"],
        ],
      )} (R32).`,
  },
  en: {
    ConferenceWithoutMeeting: ({ name, since, needs, measures }) =>
      `“${name}” has not met since ${reportWords.en.date(since)} and has no date for a next meeting; open: ${counts([
        [needs.length, "need", "needs"],
        [measures.length, "measure", "measures"],
      ])} (R32).`,
  },
}

/** Those of which there are any: `1 need, 2 measures`. */
const counts = (all: ReadonlyArray<readonly [number, string, string]>): string =>
  all.flatMap(([count, one, several]) => (count === 0 ? [] : `${count} ${count === 1 ? one : several}`)).join(", ")

/** Why a meeting is held, in a few words. A need that was not released is not described. @rule P9 */
export const describeTrigger = (trigger: MeetingTrigger, names: BacklogNames, language: Language): string => {
  const words = backlogWords[language].trigger
  switch (trigger.kind) {
    case "need": {
      const need = names.need?.(trigger.need)
      return need?.released === true ? words.need(need.description) : words.hiddenNeed
    }
    case "measure":
      return words.measure(names.measure?.(trigger.measure)?.title ?? trigger.measure)
    case "proposal":
      return words.proposal(names.item?.(trigger.proposal) ?? trigger.proposal)
    case "openItem":
      return words.openItem(names.item?.(trigger.item) ?? trigger.item)
    case "resourceRequest":
      return words.resourceRequest(names.request?.(trigger.request) ?? trigger.request)
    case "members": {
      const { institutions } = trigger
      return words.members(listed(reportWords[language], institutions.map(names.institution)), institutions.length)
    }
    case "moderation":
      return words.moderation(names.institution(trigger.institution))
    case "rhythm":
    case "minimumPerYear":
      return words[trigger.kind]
  }
}

/** What waits, since when and until when, in a line. */
export const describeBacklogEntry = (entry: BacklogEntry, names: BacklogNames, language: Language): string => {
  const words = backlogWords[language]
  const { date } = reportWords[language]
  const { since, due, overdueDays, plannedIn } = entry
  const facts = [
    // What waits only because its day has passed says so itself.
    ...(since === undefined || (due !== undefined && due < since) ? [] : [words.since(date(since))]),
    ...(due === undefined ? [] : [words.due(date(due))]),
    ...(overdueDays === 0 ? [] : [words.overdue(overdueDays)]),
    ...(plannedIn === undefined ? [] : [words.plannedIn(names.meeting?.(plannedIn)?.title ?? plannedIn)]),
  ]
  return [matterText(entry, names, language), ...(facts.length === 0 ? [] : [facts.join(", ")])].join(" – ")
}

/** The backlog as a page of Markdown: what is reason for a meeting, and what waits for the next one. */
export const backlogMarkdown = (
  entries: ReadonlyArray<BacklogEntry>,
  names: BacklogNames,
  { language }: { readonly language: Language },
): string => {
  const words = backlogWords[language]
  const list = (urgent: boolean): string =>
    bullets(
      entries
        .filter((entry) => entry.urgent === urgent)
        .map((entry) => plain(describeBacklogEntry(entry, names, language))),
    )
  return page([
    `# ${words.heading}`,
    entries.length === 0 ? words.nothing : "",
    section(`## ${words.urgent}`, list(true)),
    section(`## ${words.others}`, list(false)),
  ])
}

/** Whether a meeting is due and why: a sentence, what was last and what is next, and one line for each reason. */
export const describeMeetingDue = (due: MeetingDue, names: BacklogNames, language: Language): string => {
  const words = backlogWords[language].answer
  const { date } = reportWords[language]
  const { last, next, reasons } = due
  return [
    [
      answerText(due, language),
      ...(last === undefined ? [] : [words.last(date(last.on))]),
      ...(next === undefined ? [] : [words.next(next.on && date(next.on), next.state)]),
    ].join(" "),
    ...reasons.map((reason) => `- ${reasonText(reason, names, language)}${dueText(reason, language)}`),
  ].join("\n")
}

/** A need is told to whoever was given it as a reason. */
const reasonText = ({ trigger, need }: MeetingReason, names: BacklogNames, language: Language): string =>
  need === undefined ? describeTrigger(trigger, names, language) : backlogWords[language].trigger.need(need)

const answerText = (due: MeetingDue, language: Language): string => {
  const words = backlogWords[language].answer
  switch (due.answer) {
    case "due":
      return words.due(due.latestBy && reportWords[language].date(due.latestBy))
    case "atRest":
      return words.atRest[due.status]
    default:
      return words[due.answer]
  }
}

const dueText = ({ due, overdueDays }: MeetingReason, language: Language): string => {
  const words = backlogWords[language]
  if (overdueDays > 0) return ` (${words.overdue(overdueDays)})`
  return due === undefined ? "" : ` (${words.due(reportWords[language].date(due))})`
}

const matterText = (entry: BacklogEntry, names: BacklogNames, language: Language): string => {
  const words = backlogWords[language]
  const { item, submittedBy } = entry
  const by = submittedBy && names.institution(submittedBy)
  switch (entry.kind) {
    case "resourceRequest":
      return "request" in entry
        ? words.waitingRequest(item.title, names.institution(entry.borrower), entry.because)
        : words.resourceRequest(item.title, by)
    case "proposal":
      return words.proposal(item.title, by)
    case "fund":
      return words.fund(item.title, names.institution(entry.applicant), moneyText(entry.cents, language))
    case "openItem":
      return words.openItem(item.title, entry.times)
    case "need":
      return words.need(entry.description, entry.because)
    case "measure":
      return words.measure(
        names.measure?.(entry.measure)?.title ?? entry.measure,
        names.institution(entry.responsible),
        entry.next,
      )
    case "staleOffers":
      return words.staleOffers(entry.offers.length)
    case "newMembers":
      return words.newMembers(listed(reportWords[language], entry.institutions.map(names.institution)))
    case "subGroup":
      return words.subGroup(item.title, names.institution(entry.lead))
    case "minutes":
      return words.minutes(item.title, entry.objections)
    case "rhythm":
      return words.rhythm
    case "minimumPerYear":
      return words.minimumPerYear(entry.year, entry.minimum, entry.met)
  }
}
