/** The sentences of the readers and of the movable days, in German and English. */
import type { Catalogue } from "@sozialraum/core/text"
import type { HolidayUnreadable, WhyUnreadable } from "./reading/entry.js"
import type { HolidayFinding } from "./reading/report.js"
import type { MovableDayFinding } from "./school/movable-days.js"

const germanReasons: Readonly<Record<WhyUnreadable, string>> = {
  cancelled: "Der Termin ist abgesagt",
  columns: "Spalten fehlen oder sind zu viele",
  country: "Der Eintrag gilt einem anderen Land als Deutschland",
  date: "Das ist kein Datum",
  duration: "Die Dauer zählt keine ganzen Tage",
  exception: "Die Ausnahme ist keiner Schulart zuzuordnen",
  halfDay: "Der Eintrag gilt nicht dem ganzen Tag",
  land: "Kein Bundesland oder eines, das es nicht gibt",
  name: "Der Name fehlt",
  notAllDay: "Der Termin ist nicht ganztägig",
  order: "Das Ende liegt vor dem Anfang",
  quote: "Ein Anführungszeichen ist nicht geschlossen",
  recurring: "Wiederkehrende Termine werden nicht gelesen",
  syntax: "Der Eintrag ist nicht lesbar",
  type: "Weder Feiertag noch Schulferien",
}

const englishReasons: Readonly<Record<WhyUnreadable, string>> = {
  cancelled: "The event is cancelled",
  columns: "Columns are missing or too many",
  country: "The entry is not for Germany",
  date: "This is no date",
  duration: "The duration does not count whole days",
  exception: "The exception belongs to no known kind of school",
  halfDay: "The entry is not for the whole day",
  land: "No Land, or one that does not exist",
  name: "The name is missing",
  notAllDay: "The event does not last whole days",
  order: "The end is before the beginning",
  quote: "A quote is not closed",
  recurring: "Recurring events are not read",
  syntax: "The entry cannot be read",
  type: "Neither a public holiday nor school holidays",
}

const list = (items: ReadonlyArray<string | number>): string => items.join(", ")

/** German and English sentences for every finding and problem of this package. */
export const calendarText: Catalogue<HolidayFinding | HolidayUnreadable | MovableDayFinding> = {
  de: {
    HolidayUnreadable: ({ because, raw }) => `${germanReasons[because]}: „${raw}“.`,
    HorizonUnknown: ({ land, type }) =>
      `Die Liste enthält für ${land} kein vollständiges ${type === "public" ? "Jahr" : "Schuljahr"}; für welche Tage sie gilt, muss angegeben werden.`,
    LastDayDoubtful: ({ declared, doubtful, of }) =>
      `${doubtful} von ${of} Terminen sehen aus, als sei ihr Ende ${declared === "exclusive" ? "der letzte Ferientag" : "der erste Tag danach"}. Bitte die Angabe prüfen.`,
    ListIncomplete: ({ land, type, lines }) =>
      `Für ${land} gibt es keinen Kalender der ${type === "public" ? "Feiertage" : "Schulferien"}: nicht lesbar, und vielleicht freie Tage, sind die Zeilen ${list(lines)}.`,
    MovableDayNotNeeded: ({ days }) => `Diese beweglichen Ferientage sind ohnehin frei: ${list(days)}.`,
    OtherLandNamed: ({ land, named, lines }) =>
      `Gelesen für ${land}, im Titel steht ein anderes Land (${list(named)}): Zeilen ${list(lines)}.`,
    TooManyMovableDays: ({ schoolYear, allowed, set }) =>
      `Im Schuljahr ${schoolYear} sind ${allowed} bewegliche Ferientage erlaubt, festgelegt sind ${set} (R25).`,
  },
  en: {
    HolidayUnreadable: ({ because, raw }) => `${englishReasons[because]}: “${raw}”.`,
    HorizonUnknown: ({ land, type }) =>
      `The list has no complete ${type === "public" ? "year" : "school year"} for ${land}; say for which days it holds.`,
    LastDayDoubtful: ({ declared, doubtful, of }) =>
      `${doubtful} of ${of} events look as if their end were ${declared === "exclusive" ? "the last day of the holidays" : "the first day after them"}. Check what was declared.`,
    ListIncomplete: ({ land, type, lines }) =>
      `There is no calendar of the ${type === "public" ? "public" : "school"} holidays of ${land}: lines that cannot be read, and may be free days: ${list(lines)}.`,
    MovableDayNotNeeded: ({ days }) => `These movable days are free anyway: ${list(days)}.`,
    OtherLandNamed: ({ land, named, lines }) =>
      `Read for ${land}, but the title names another Land (${list(named)}): lines ${list(lines)}.`,
    TooManyMovableDays: ({ schoolYear, allowed, set }) =>
      `In the school year ${schoolYear} ${allowed} movable days are allowed; ${set} are set (R25).`,
  },
}
