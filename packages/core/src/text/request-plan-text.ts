/** Plans of requests for people: which dates are to be had, and of each other one why it is not. */

import type { Finding } from "../problem.js"
import type { CheckedDate, RequestPlan, RestingDate } from "../request/index.js"
import { momentText } from "./availability-words.js"
import { type Language, sentence } from "./catalogue.js"
import { findingText } from "./findings.js"
import { rests } from "./request-sentences.js"
import { planWords } from "./request-words.js"

/**
 * What would become of a request: how many dates are to be had, then each other one with what stands against it, in the order
 * of time.
 */
export const describeRequestPlan = (plan: RequestPlan<Finding<string>>, language: Language): string => {
  const { bookable, refused, dropped, uncertain } = plan
  const words = planWords[language]
  const lines = [
    ...bookable.flatMap((date) => noted(date, language)),
    ...refused.map((date) => line(date, words.refused, told(date.findings, language))),
    ...dropped.map((date) => line(date, words.resting, rests(language, date.because))),
    ...uncertain.map((date) => line(date, words.uncertain, told([date.finding, ...date.findings], language))),
  ]
  const first = words.bookable(bookable.length, bookable.length + refused.length + uncertain.length, dropped.length)
  return [
    first,
    ...lines.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at, text }) => `- ${momentText(at, language)}: ${text}`),
  ].join("\n")
}

interface DateLine {
  readonly at: CheckedDate<Finding<string>>["key"]
  readonly text: string
}

/** A date that is to be had is told only where there is something to know about it. */
const noted = (date: CheckedDate<Finding<string>>, language: Language): ReadonlyArray<DateLine> =>
  date.findings.length === 0 ? [] : [line(date, planWords[language].noted, told(date.findings, language))]

const line = ({ booking }: CheckedDate<Finding<string>> | RestingDate, word: string, text: string): DateLine => ({
  at: booking.interval.start,
  text: `${word}. ${text}`,
})

const told = (findings: ReadonlyArray<Finding<string>>, language: Language): string =>
  findings.map((finding) => sentence(finding, language, [findingText])).join(" ")
