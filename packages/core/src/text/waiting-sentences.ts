/** Waiting lists for people: who is next and why, and who was passed over and why. */
import type { Promotion, WaitingRule, WaitingTurn } from "../offer/index.js"
import type { Language } from "./catalogue.js"
import { listed, reportWords } from "./report-words.js"
import { waitingWords } from "./waiting-words.js"

/**
 * Who is next on a waiting list and why, one line for each who waits, then what is left.
 *
 * Nothing but codes is told of anybody: the list may hang on a wall, and each line may be sent to whom it is about.
 *
 * @param rule - of the same list: it names the criteria
 * @example
 * import { LocalDate, promotion, WaitingList } from "@sozialraum/core"
 * import { describePromotion } from "@sozialraum/core/text"
 * const list = WaitingList.parse({
 *   rule: { criteria: [{ code: "geschwister", name: "Geschwisterkind" }], whenTooFewPlaces: "skip", answerWithinDays: 7 },
 *   entries: [
 *     { code: "W-1", since: "2026-09-01", places: 2, state: "waiting" },
 *     { code: "W-2", since: "2026-09-03", state: "waiting" },
 *     { code: "W-3", since: "2026-09-08", criteria: ["geschwister"], state: "waiting" },
 *   ],
 * })
 * const result = promotion(list, { freePlaces: 2, asOf: LocalDate.parse("2026-10-01") })
 * describePromotion(result, list.rule, "de").split("\n").slice(0, 2) // => ["1. W-3 (1 Platz, wartet seit 8. September 2026) ist an der Reihe; Antwort bis 8. Oktober 2026.", "2. W-1 (2 Plätze, wartet seit 1. September 2026) ist noch nicht an der Reihe: gewünscht sind 2 Plätze, frei ist noch 1, deshalb dürfen andere vorgehen. Steht hinter W-3: dort trifft „Geschwisterkind“ zu."]
 */
export const describePromotion = (promotion: Promotion, rule: WaitingRule, language: Language): string => {
  const [words, { date }] = [waitingWords[language], reportWords[language]]
  const { line, lapsed, held, left } = promotion
  const codes = (turns: ReadonlyArray<WaitingTurn>) =>
    listed(
      reportWords[language],
      turns.map(({ entry }) => entry.code),
    )
  const turns = line.map((turn, index) => {
    const passed = line.slice(0, index).filter(({ verdict }) => verdict._tag === "tooFew")
    const isAhead = turn.verdict._tag === "next" && passed.length > 0
    return `${turn.position}. ${describeTurn(turn, rule, language)}${isAhead ? ` ${words.passes(codes(passed), passed.length)}` : ""}`
  })
  return [
    ...(line.length === 0 ? [words.nobody] : turns),
    ...lapsed.map(({ code, answerBy }) => words.lapsed(code, date(answerBy))),
    ...(held === 0 ? [] : [words.held(held)]),
    words.left(left),
  ].join("\n")
}

/** What promotion means for one who waits, and why they stand where they stand. */
export const describeTurn = (turn: WaitingTurn, rule: WaitingRule, language: Language): string => {
  const { entry, behind } = turn
  const [words, { date }] = [waitingWords[language], reportWords[language]]
  const who = words.who(entry.code, entry.places, date(entry.since))
  return [
    `${who} ${verdictText(turn, language)}`,
    ...(behind === undefined ? [] : [behindText(behind, rule, language)]),
  ].join(" ")
}

const verdictText = ({ entry, verdict }: WaitingTurn, language: Language): string => {
  const words = waitingWords[language]
  switch (verdict._tag) {
    case "next":
      return words.next(reportWords[language].date(verdict.answerBy))
    case "tooFew":
      return words.tooFew(entry.places, verdict.free, verdict.blocks)
    case "behind":
      return words.blocked(verdict.code, verdict.free)
    case "none":
      return words.none
  }
}

const behindText = (
  { code, because }: NonNullable<WaitingTurn["behind"]>,
  rule: WaitingRule,
  language: Language,
): string => {
  const words = waitingWords[language]
  if (because.by !== "criterion") return words.behind(code, words.order[because.by])
  const { criterion } = because
  return words.behind(code, words.meets(rule.criteria.find((one) => one.code === criterion)?.name ?? criterion))
}
