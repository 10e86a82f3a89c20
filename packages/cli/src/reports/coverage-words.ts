/** Words of the reports on coverage, and places of cells as a language says them. */
import type { CoveragePlace, TopicCode } from "@sozialraum/core"
import type { Asking } from "./asking.js"

/** Topic, ages, season, weekday and hours of a cell, as the heads in `place` have them. */
export const placeTexts = (
  { language, catalogue }: Asking,
  { topic, ages, season, weekday, from, to }: CoveragePlace,
): ReadonlyArray<string> => {
  const said = coverageWords[language]
  const nameOf = (code: TopicCode): string => {
    const found = catalogue().taxonomy.find((one) => one.code === code)
    return found === undefined ? code : language === "de" ? found.german : found.english
  }
  return [
    topic === undefined ? "–" : nameOf(topic),
    ages === undefined ? "–" : `${Math.floor(ages.fromMonths / 12)}–${Math.floor(ages.toMonths / 12)}`,
    season === undefined ? "–" : said.seasons[season],
    weekday === undefined ? "–" : said.weekdays[weekday],
    from === undefined || to === undefined ? "–" : `${clock(from)}–${clock(to)}`,
  ]
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** The words by language. */
export const coverageWords = {
  de: {
    place: ["Thema", "Alter", "Zeit", "Tag", "Uhrzeit"],
    coverage: ["Angebote", "für einen Teil", "Wochen"],
    weeks: "Wochen",
    seasons: { term: "Schulzeit", holidays: "Ferien" },
    weekdays: { mo: "Mo", tu: "Di", we: "Mi", th: "Do", fr: "Fr", sa: "Sa", su: "So" },
    seasonUnknown: "Tage, von denen nicht bekannt ist, ob Ferien sind",
    noOverlaps: "Keine Überschneidungen.",
    reach: ["Schule", "erreicht", "nächstes Angebot", "Meter"],
    withoutPosition: "Schulen ohne Lage auf der Karte",
    gained: "Dann gäbe es etwas, wo jetzt nichts ist",
    lost: "Dann gäbe es nichts mehr, wo jetzt etwas ist",
    schoolsGained: "Schulen, die dann ein Angebot in Reichweite hätten",
    schoolsLost: "Schulen, die dann keines mehr in Reichweite hätten",
    withoutEffect:
      "Ohne Wirkung, weil die Einrichtung nicht bekannt oder nicht tätig ist oder der Zeitraum ein anderer",
    notCounted: "In keiner Woche zu zählen",
    because: {
      noArea: "ohne Gebiet",
      noTopic: "ohne Thema",
      noLanguage: "ohne Sprache",
      noTargetGroup: "ohne Zielgruppe",
      noSchedule: "ohne Zeiten",
      byArrangement: "nach Vereinbarung",
    },
    nowhere: "Auf keiner Karte",
    noChange: "Es änderte sich nichts.",
  },
  en: {
    place: ["Topic", "Ages", "Season", "Day", "Hours"],
    coverage: ["Offers", "For some ages", "Weeks"],
    weeks: "Weeks",
    seasons: { term: "term", holidays: "holidays" },
    weekdays: { mo: "Mon", tu: "Tue", we: "Wed", th: "Thu", fr: "Fri", sa: "Sat", su: "Sun" },
    seasonUnknown: "Days of which nobody knows whether they are holidays",
    noOverlaps: "No overlaps.",
    reach: ["School", "Reached", "Nearest offer", "Metres"],
    withoutPosition: "Schools on no map",
    gained: "There would be something where nothing is now",
    lost: "There would be nothing where something is now",
    schoolsGained: "Schools that would have an offer in reach",
    schoolsLost: "Schools that would have none in reach any more",
    withoutEffect: "Without effect, because its institution is unknown or not active, or the period is another one",
    notCounted: "In no week",
    because: {
      noArea: "no area",
      noTopic: "no topic",
      noLanguage: "no language",
      noTargetGroup: "no target group",
      noSchedule: "no times",
      byArrangement: "by arrangement",
    },
    nowhere: "On no map",
    noChange: "Nothing would change.",
  },
} as const
