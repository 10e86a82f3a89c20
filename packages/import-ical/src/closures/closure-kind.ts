/** Kinds of closures: what the title of an entry says about why something rests. */
import type { ClosureKind, ClosureScope } from "@sozialraum/core/calendar"

/** What a title is read with. */
export interface KindReading {
  readonly scope: ClosureScope["kind"]
  readonly categories: ReadonlyArray<string>
}

/**
 * What sort of closure a title stands for.
 *
 * A house closes for training, a school is free of lessons on the same day. What happens in the holidays (`Ferienspiele`) is
 * none.
 *
 * @returns `undefined` where it says nothing about a closure
 */
export const closureKindOf = (title: string, { scope, categories }: KindReading): ClosureKind | undefined => {
  if (publicHolidays.test(title)) return "feiertag"
  if (/beweglich|variabler ferientag/i.test(title)) return "beweglicherFerientag"
  const isHouse = scope === "einrichtung" || scope === "traeger"
  if (/schlie(?:ß|ss)|geschlossen|betriebsferien|betriebsruhe|kita-?ferien|krippenferien|hortferien/i.test(title))
    return isHouse || !/schule/i.test(title) ? "schliesstag" : "unterrichtsfrei"
  if (/unterrichtsfrei|schulfrei|zeugnisausgabe.*frei/i.test(title)) return "unterrichtsfrei"
  if (training.test(title)) return isHouse ? "schliesstag" : "unterrichtsfrei"
  if (/brückentag/i.test(title)) return isHouse ? "schliesstag" : scope === "schule" ? "unterrichtsfrei" : "schulferien"
  if (singleDays.test(title)) return "unterrichtsfrei"
  if (/ferien|halbjahrespause/i.test(title)) return inHolidays.test(title) ? undefined : "schulferien"
  return ofCategories(categories, isHouse)
}

/** What is one by its category only: `CATEGORIES:Ferien` over `Rosenmontag`. */
const ofCategories = (categories: ReadonlyArray<string>, isHouse: boolean): ClosureKind | undefined => {
  const all = categories.join(" ")
  if (/schlie(?:ß|ss)/i.test(all)) return "schliesstag"
  if (/gesetzliche|feiertage?\b/i.test(all)) return "feiertag"
  if (/ferien|unterrichtsfrei|schulfrei/i.test(all)) return isHouse ? "schliesstag" : "unterrichtsfrei"
  return undefined
}

const training =
  /(?:pädagogische[rn]?|planungs?|team|konzept(?:ions)?|studien|fortbildungs?|klausur|putz|inventur)[ -]?tage?\b|teamfortbildung|betriebsausflug|kollegiumsausflug|schilf/i

/** What stands in school holidays, and is none. */
const inHolidays =
  /ferien[- ]?(?:programm|spiel|betreuung|freizeit|pass|kurs|aktion|camp|angebot|lager|akademie|workshop|woche|treff|spaß|fahrt|dorf|sprachcamp)|ferien(?:beginn|ende|anfang)|(?:letzter|erster|beginn|ende).{0,30}ferien|(?:vor|nach) den [a-z]*ferien/i

const singleDays = /^(?:Buß- und Bettag|Gründonnerstag|Reformationsfest)$/i

/** As whole titles: an `Ostermontagsfest` is none. @source Feiertagsgesetze der Länder */
const publicHolidays = new RegExp(
  `^(?:${[
    "Neujahr(?:stag)?",
    "(?:Heilige Drei Könige|Heiligedreikönigstag|Dreikönigstag|Epiphanias)",
    "(?:Internationaler |Weltf|F)rauentag",
    "Karfreitag",
    "Oster(?:sonntag|montag)",
    "(?:Tag der Arbeit|Maifeiertag|1\\. Mai)",
    "(?:Tag der Befreiung)",
    "Christi Himmelfahrt",
    "Pfingst(?:sonntag|montag)",
    "Fronleichnam",
    "(?:Augsburger )?(?:Hohes )?Friedensfest",
    "Mari(?:ä|ae|a) Himmelfahrt",
    "(?:Weltkindertag|Kindertag)",
    "Tag der Deutschen Einheit",
    "Reformationstag",
    "Allerheiligen",
    "(?:1\\.|Erster|2\\.|Zweiter) Weihnachts(?:feier)?tag",
  ].join("|")})(?: \\(.{1,60}\\))?(?: [*]+)?$`,
  "i",
)
