/** Parts of searches for people: the names of criteria, what to say beside a list, and weekdays. */
import type { CounsellingNear, SearchPart } from "../search/index.js"
import { Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { matchWords } from "./match-words.js"
import { reportWords, weekdaysText } from "./report-words.js"

/**
 * What a part of a search is called: a criterion, the text, or the time at which something has to run.
 *
 * @example
 * import { describeSearchPart } from "@sozialraum/core/text"
 * describeSearchPart("topics", "de") // => "Thema"
 * describeSearchPart("openAt", "en") // => "Open at this time"
 */
export const describeSearchPart = (part: SearchPart, language: Language): string =>
  part === "text" || part === "openAt" ? otherParts[language][part] : matchWords[language].criteria[part]

/**
 * What to say beside a list of counselling.
 *
 * @example
 * import { describeHint } from "@sozialraum/core/text"
 * describeHint("adviceWithoutData", "en") // => "You can get advice without giving your name. Young people can come without their parents knowing."
 */
export const describeHint = (hint: CounsellingNear["hint"], language: Language): string => hints[language][hint]

/**
 * Weekdays in short, three or more in a row as the first and the last.
 *
 * @param days - in any order, each as often as it comes
 * @example
 * import { describeWeekdays } from "@sozialraum/core/text"
 * describeWeekdays(["fr", "mo", "tu", "we", "mo"], "de") // => "Mo–Mi, Fr"
 */
export const describeWeekdays = (days: Iterable<Weekday>, language: Language): string =>
  weekdaysText(reportWords[language], inOrder(days))

const inOrder = (days: Iterable<Weekday>): ReadonlyArray<Weekday> => {
  const told = new Set(days)
  return Weekday.options.filter((day) => told.has(day))
}

const otherParts: Readonly<Record<Language, Readonly<Record<"text" | "openAt", string>>>> = {
  de: { text: "Suchtext", openAt: "Zu dieser Zeit geöffnet" },
  en: { text: "Text", openAt: "Open at this time" },
}

const hints: Readonly<Record<Language, Readonly<Record<CounsellingNear["hint"], string>>>> = {
  de: {
    adviceWithoutData:
      "Beratung geht auch, ohne den Namen zu nennen. Junge Menschen dürfen kommen, ohne dass ihre Eltern davon erfahren.",
  },
  en: {
    adviceWithoutData:
      "You can get advice without giving your name. Young people can come without their parents knowing.",
  },
}
