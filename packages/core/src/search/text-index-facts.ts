/** Facts in words: what people type who look for a day, a language, a price or a place without steps. */
import type { LanguageTag } from "../institution/index.js"
import { isFree, type OfferCost, type OfferTime } from "../offer/index.js"
import type { Weekday } from "../time/index.js"
import { spokenLanguage } from "./spoken-languages.js"

/** The days of the week and the times of day at which an offer takes place. */
export const wordsOfTimes = (times: ReadonlyArray<OfferTime>): ReadonlyArray<string> => [
  ...new Set(times.flatMap(({ weekday, from, to }) => [...wordsOfDays[weekday], ...wordsOfHours(from, to)])),
]

const weekend = ["Wochenende", "Weekend"]

const wordsOfDays: Readonly<Record<Weekday, ReadonlyArray<string>>> = {
  mo: ["Montag", "Monday"],
  tu: ["Dienstag", "Tuesday"],
  we: ["Mittwoch", "Wednesday"],
  th: ["Donnerstag", "Thursday"],
  fr: ["Freitag", "Friday"],
  sa: ["Samstag", "Sonnabend", "Saturday", ...weekend],
  su: ["Sonntag", "Sunday", ...weekend],
}

const [noon, evening, night] = [12 * 60, 18 * 60, 21 * 60]

const wordsOfHours = (from: number, to: number): ReadonlyArray<string> => [
  ...(from < noon ? ["Vormittag", "Morning"] : []),
  ...(from < evening && to > noon ? ["Nachmittag", "Afternoon"] : []),
  ...(to > evening ? ["Abend", "Evening"] : []),
  ...(to > night ? ["Nacht", "Night"] : []),
]

/** German is spoken nearly everywhere: who types it wants to learn it. */
export const wordsOfLanguages = (tags: ReadonlyArray<LanguageTag>): ReadonlyArray<string> => [
  ...new Set(
    tags.flatMap((tag) => {
      const language = spokenLanguage(tag)
      if (language === undefined || language.code === "de") return []
      const { german, english, own } = language
      return [german, english, ...(own === undefined ? [] : [own])]
    }),
  ),
]

/** That it is free, or that the education package pays. */
export const wordsOfCosts = (costs: ReadonlyArray<OfferCost> | undefined): ReadonlyArray<string> => {
  if (costs === undefined) return []
  if (isFree(costs)) return ["Kostenlos", "Umsonst", "Gratis", "Kostenfrei", "Free"]
  return costs.some((cost) => cost.kind !== "free" && cost.educationPackage === true)
    ? ["Bildung und Teilhabe", "Bildungspaket", "BuT"]
    : []
}

/** What a place without steps is called. */
export const wordsOfAccess: ReadonlyArray<string> = [
  "Barrierefrei",
  "Stufenlos",
  "Rollstuhl",
  "Kinderwagen",
  "Wheelchair",
]
