/** Local holidays: public holidays that law gives only to parts of a Land. */
import type { Ags } from "@sozialraum/core"
import type { Land } from "@sozialraum/core/calendar"

/** A public holiday that holds only in parts of a Land. @german Örtlicher Feiertag */
export type LocalHolidayName = "augsburgerFriedensfest" | "fronleichnam" | "mariaeHimmelfahrt"

/** What law says about a local holiday in a Land. @german Örtliche Feiertagsregelung */
export interface LocalHoliday {
  readonly name: LocalHolidayName
  readonly land: Land
  readonly reason: string
  /** How lists call it, at the end of their name for it. */
  readonly listedAs: string
  /** Where it holds, in words. */
  readonly onlyIn: string
  /** Keys of municipalities and districts (AGS, Kreisschlüssel) in which it holds, and in which it does not. */
  readonly holdsIn: ReadonlyArray<string>
  readonly notIn: ReadonlyArray<string>
  /** Keys outside which no municipality has it. */
  readonly possibleIn: ReadonlyArray<string>
  /** The first year in which `holdsIn` and `notIn` apply. */
  readonly since: number
  readonly source: string
}

/** The local holidays of all Länder; the others have none. */
export const localHolidays: ReadonlyArray<LocalHoliday> = [
  {
    name: "augsburgerFriedensfest",
    land: "BY",
    reason: "Augsburger Friedensfest",
    listedAs: "Friedensfest",
    onlyIn: "Stadt Augsburg",
    holdsIn: ["09761000"],
    notIn: [],
    possibleIn: ["09761000"],
    since: 1995,
    source: "BayFTG, Art. 1 Abs. 2",
  },
  {
    name: "mariaeHimmelfahrt",
    land: "BY",
    reason: "Mariä Himmelfahrt",
    listedAs: "Mariä Himmelfahrt",
    onlyIn: "Gemeinden mit überwiegend katholischer Bevölkerung",
    // All of Oberbayern and Niederbayern; Augsburg, Regensburg, Würzburg. Not in Erlangen, Fürth, Nürnberg.
    holdsIn: ["091", "092", "09761000", "09362000", "09663000"],
    notIn: ["09562000", "09563000", "09564000"],
    possibleIn: ["09"],
    since: 2014,
    source: "BayFTG, Art. 1 Abs. 1 Nr. 2 und Abs. 3; Bayerisches Landesamt für Statistik, Pressemitteilung 233/2014",
  },
  {
    name: "fronleichnam",
    land: "SN",
    reason: "Fronleichnam",
    listedAs: "Fronleichnam",
    onlyIn: "Orte der Fronleichnamsverordnung im Landkreis Bautzen",
    holdsIn: [],
    notIn: [],
    possibleIn: ["14625"],
    since: 1995,
    source: "SächsSFG, § 1 Abs. 1; FronleichnamsVO vom 4. Mai 1993",
  },
  {
    name: "fronleichnam",
    land: "TH",
    reason: "Fronleichnam",
    listedAs: "Fronleichnam",
    onlyIn: "Landkreis Eichsfeld und Orte im Unstrut-Hainich-Kreis und im Wartburgkreis",
    holdsIn: ["16061"],
    notIn: [],
    possibleIn: ["16061", "16063", "16064"],
    since: 1995,
    source: "ThürFGtG, § 2 Abs. 2 und § 10 Abs. 1",
  },
]

/**
 * Whether a local holiday holds in a municipality, as far as its key says.
 *
 * @returns `undefined` where the key does not decide
 */
export const holdsIn = (holiday: LocalHoliday, municipality: Ags, year: number): boolean | undefined => {
  const among = (keys: ReadonlyArray<string>) => keys.some((key) => municipality.startsWith(key))
  if (!among(holiday.possibleIn)) return false
  if (year < holiday.since) return undefined
  if (among(holiday.holdsIn)) return true
  return among(holiday.notIn) ? false : undefined
}
