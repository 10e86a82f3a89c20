/** The topics that this library brings along; a network adds its own. */
import type { Topic } from "./topic.js"

/**
 * Topics of offers for children, young people and families; extend it with `[...offerTopics, ...own]`.
 *
 * @source SGB VIII, section 11 paragraph 3 and section 16 for the fields
 */
export const offerTopics = [
  { code: "bewegung", german: "Bewegung", english: "Movement" },
  { code: "sport", german: "Sport", english: "Sport", parent: "bewegung" },
  { code: "schwimmen", german: "Schwimmen", english: "Swimming", parent: "sport" },
  { code: "tanz", german: "Tanz", english: "Dance", parent: "bewegung" },
  { code: "kultur", german: "Kultur", english: "Culture" },
  { code: "musik", german: "Musik", english: "Music", parent: "kultur" },
  { code: "theater", german: "Theater", english: "Theatre", parent: "kultur" },
  { code: "kunst", german: "Kunst und Gestalten", english: "Arts and crafts", parent: "kultur" },
  { code: "lesen", german: "Lesen und Erzählen", english: "Reading and storytelling", parent: "kultur" },
  { code: "freizeit", german: "Freizeit", english: "Leisure" },
  { code: "spiel", german: "Spiel", english: "Play", parent: "freizeit" },
  { code: "begegnung", german: "Begegnung", english: "Meeting place", parent: "freizeit" },
  { code: "ferien", german: "Ferien und Erholung", english: "Holidays and recreation", parent: "freizeit" },
  { code: "bildung", german: "Bildung", english: "Education" },
  { code: "sprache", german: "Sprache", english: "Language", parent: "bildung" },
  { code: "lernhilfe", german: "Lernhilfe", english: "Help with learning", parent: "bildung" },
  { code: "medien", german: "Medien", english: "Media", parent: "bildung" },
  { code: "natur", german: "Natur und Umwelt", english: "Nature and environment", parent: "bildung" },
  { code: "technik", german: "Technik und Naturwissenschaft", english: "Technology and science", parent: "bildung" },
  { code: "politischeBildung", german: "Politische Bildung", english: "Civic education", parent: "bildung" },
  {
    code: "uebergangSchuleBeruf",
    german: "Übergang Schule – Beruf",
    english: "From school to work",
    parent: "bildung",
  },
  { code: "beteiligung", german: "Beteiligung", english: "Participation" },
  { code: "familie", german: "Familie", english: "Family" },
  { code: "erziehung", german: "Erziehung", english: "Upbringing", parent: "familie" },
  { code: "fruehkindlicheBildung", german: "Eltern-Kind-Gruppe", english: "Parent and child group", parent: "familie" },
  { code: "schwangerschaft", german: "Schwangerschaft und Geburt", english: "Pregnancy and birth", parent: "familie" },
  { code: "trennung", german: "Trennung und Scheidung", english: "Separation and divorce", parent: "familie" },
  { code: "betreuung", german: "Betreuung", english: "Care" },
  { code: "ogs", german: "Offene Ganztagsschule", english: "Open all-day school", parent: "betreuung" },
  { code: "ferienbetreuung", german: "Ferienbetreuung", english: "Holiday care", parent: "betreuung" },
  { code: "gesundheit", german: "Gesundheit", english: "Health" },
  { code: "ernaehrung", german: "Ernährung", english: "Nutrition", parent: "gesundheit" },
  { code: "sucht", german: "Sucht", english: "Addiction", parent: "gesundheit" },
  { code: "sexuelleBildung", german: "Sexuelle Bildung", english: "Sex education", parent: "gesundheit" },
  { code: "beratung", german: "Beratung", english: "Counselling" },
  { code: "kinderschutz", german: "Kinderschutz", english: "Child protection", parent: "beratung" },
  { code: "schulden", german: "Schulden und Geld", english: "Debts and money", parent: "beratung" },
  { code: "migration", german: "Ankommen und Migration", english: "Arrival and migration" },
  { code: "inklusion", german: "Inklusion", english: "Inclusion" },
  { code: "ehrenamt", german: "Ehrenamt", english: "Volunteering" },
] as const satisfies ReadonlyArray<Topic>
