/** Lines of requests for people: whose turn it is and why, and of everybody else why not. */
import type { Finding } from "../problem.js"
import type { RequestPromotion, RequestTurn } from "../request/index.js"
import type { ResourceRequestId } from "../sharing/index.js"
import { berlin, dateOf, toLocal } from "../time/index.js"
import { type Language, sentence } from "./catalogue.js"
import { findingText } from "./findings.js"
import { listed, reportWords } from "./report-words.js"
import { queueWords } from "./request-words.js"

/** Whose turn it is for a resource and why, one line for each that waits. */
export const describeRequestPromotion = (promotion: RequestPromotion<Finding<string>>, language: Language): string =>
  promotion.line.length === 0
    ? queueWords[language].nobody
    : promotion.line.map((turn) => `${turn.position}. ${turnText(promotion, turn, language)}`).join("\n")

const turnText = (
  promotion: RequestPromotion<Finding<string>>,
  turn: RequestTurn<Finding<string>>,
  language: Language,
): string => {
  const words = queueWords[language]
  const { request, lending, behind } = turn
  const since = request.state.status === "waiting" ? request.state.since : lending.now
  const zone = promotion.resource.availability?.zone ?? berlin
  const who = words.who(
    lending.borrower.name,
    request.purpose,
    reportWords[language].date(dateOf(toLocal(since, zone))),
  )
  const why =
    behind === undefined
      ? undefined
      : words.behind(namesOf(promotion, [behind.request], language), whyBehind(promotion, behind, language))
  return [`${who} ${verdictText(promotion, turn, language)}`, ...(why === undefined ? [] : [why])].join(" ")
}

const verdictText = (
  promotion: RequestPromotion<Finding<string>>,
  { verdict }: RequestTurn<Finding<string>>,
  language: Language,
): string => {
  const words = queueWords[language]
  const names = (requests: ReadonlyArray<ResourceRequestId>): string => namesOf(promotion, requests, language)
  switch (verdict._tag) {
    case "next": {
      const { keys, left, passes, answerBy } = verdict
      const next = words.next(keys.length, left.length, answerBy && reportWords[language].date(answerBy))
      return passes.length === 0 ? next : `${next} ${words.passes(names(passes))}`
    }
    case "promised":
      return words.promised(names(verdict.to), verdict.blocks)
    case "stillTaken":
      return words.stillTaken(verdict.by.join(", "), verdict.blocks)
    case "behind":
      return words.blocked(names([verdict.request]))
    case "rulesAgainst":
      return words.rulesAgainst(verdict.findings.map((finding) => sentence(finding, language, [findingText])).join(" "))
    case "uncertain":
      return words.uncertain
    case "nothingWanted":
      return words.nothingWanted
  }
}

const whyBehind = (
  { resource }: RequestPromotion<Finding<string>>,
  { because }: NonNullable<RequestTurn<Finding<string>>["behind"]>,
  language: Language,
): string => {
  const words = queueWords[language]
  if (because.by !== "criterion") return words.order[because.by]
  const { criterion } = because
  return words.meets(resource.waiting?.criteria.find(({ code }) => code === criterion)?.name ?? criterion)
}

const namesOf = (
  { line }: RequestPromotion<Finding<string>>,
  requests: ReadonlyArray<ResourceRequestId>,
  language: Language,
): string =>
  listed(
    reportWords[language],
    requests.map((id) => line.find(({ request }) => request.id === id)?.lending.borrower.name ?? id),
  )
