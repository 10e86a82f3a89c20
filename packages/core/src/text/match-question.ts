/** Questions for people: what somebody looks for among the offers, in words. */
import { communicationAids, offerTopics, targetRoles } from "../offer/index.js"
import {
  type Criterion,
  criteria,
  type Nearness,
  type OfferQuestion,
  type WantedAges,
  type WantedCost,
  type WantedHours,
} from "../search/index.js"
import type { Language } from "./catalogue.js"
import { languageName } from "./match-languages.js"
import { describeWeekdays } from "./match-parts.js"
import { agesText, type MatchNames, nameOf, priceText } from "./match-sentences.js"
import { matchWords } from "./match-words.js"
import { listed, reportWords, spanText, topicName } from "./report-words.js"

/** Names of what a question mentions by its id. @german Namen für die Suche */
export interface QuestionNames extends MatchNames {
  /** The name of the area asked for; its id, unless given. */
  readonly area?: string
}

/**
 * A question in words, one part after the other.
 *
 * @example
 * import { describeQuestion } from "@sozialraum/core/text"
 * const hours = { kind: "atLeast", minutes: 60, from: "15:00", to: "17:00" } as const
 * const question = { ages: { fromMonths: 72, toMonths: 131, cover: "all" }, topics: ["schwimmen"], weekdays: ["we", "th"], hours } as const
 * describeQuestion(question, "de") // => "Alter: 6–10; Thema: Schwimmen; Wochentag: Mi, Do; Uhrzeit: mindestens 60 Minuten von 15:00 bis 17:00"
 */
export const describeQuestion = (
  question: OfferQuestion,
  language: Language,
  { taxonomy = offerTopics, area }: QuestionNames = {},
): string => {
  const [words, report] = [matchWords[language], reportWords[language]]
  const or = (parts: ReadonlyArray<string>): string => listed({ ...report, and: words.or }, parts)
  const { ages, childAges, roles, grades, topics, forms, near, weekdays, hours, period, holidays } = question
  const { languages, cost, stepFree, accessibleToilet, communication, easyLanguage, registration, freePlaces } =
    question
  const parts: Readonly<Record<Criterion, string | undefined>> = {
    ages: ages && wantedAges(ages, language),
    childAges: childAges && wantedAges(childAges, language),
    roles: roles && or(roles.map((role) => nameOf(targetRoles, role, language))),
    grades: grades && or(grades.map(String)),
    topics: topics && or(topics.map((topic) => topicName(report, taxonomy, topic))),
    forms: forms && or(forms.map((form) => report.forms[form])),
    area: question.area && (area ?? question.area),
    near: near && nearText(near, language),
    weekdays: weekdays && describeWeekdays(weekdays, language),
    hours: hours && hoursText(hours, language),
    period: period && spanText(report, period),
    holidays: holidays && words.holidays[holidays.cover],
    languages: languages && or(languages.map((tag) => languageName(tag, language))),
    cost: cost && wantedCost(cost, language),
    stepFree: stepFree && words.yes,
    accessibleToilet: accessibleToilet && words.yes,
    communication:
      communication &&
      listed(
        report,
        communication.map((aid) => nameOf(communicationAids, aid, language)),
      ),
    easyLanguage: easyLanguage && words.yes,
    registration: registration && (registration === "none" ? words.notNeeded : words.possible),
    freePlaces: freePlaces === undefined ? undefined : String(freePlaces),
  }
  return criteria
    .flatMap((criterion) =>
      parts[criterion] === undefined ? [] : [`${words.criteria[criterion]}: ${parts[criterion]}`],
    )
    .join("; ")
}

const wantedAges = ({ cover, ...ages }: WantedAges, language: Language): string =>
  cover === "all" ? agesText(ages, language) : matchWords[language].someOf(agesText(ages, language))

const nearText = ({ metres, minutes, digital }: Nearness, language: Language): string => {
  const [words, { number }] = [matchWords[language], reportWords[language]]
  const limits = [
    ...(metres === undefined ? [] : [`${number(metres)} m`]),
    ...(minutes === undefined ? [] : [words.minutes(minutes)]),
  ]
  const reach = limits.length === 0 ? words.anyDistance : words.atMost(listed(reportWords[language], limits))
  return digital === undefined ? reach : `${reach}${words.or}${words.online}`
}

const hoursText = (hours: WantedHours, language: Language): string => {
  const words = matchWords[language]
  const range = words.hours(hours.from, hours.to)
  if (hours.kind === "within") return range
  return (hours.kind === "throughout" ? words.throughout : words.atLeast(hours.minutes)) + range
}

const wantedCost = (cost: WantedCost, language: Language): string => {
  const words = matchWords[language]
  if (cost.kind === "free") return words.free
  return cost.kind === "educationPackage" ? words.paidFor : words.atMost(priceText(cost, language))
}
