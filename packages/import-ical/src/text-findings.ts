/** Sentences for findings in calendars, in German and English. */
import type { ClosureScope } from "@sozialraum/core"
import type { Sentences } from "@sozialraum/core/text"
import type { CalendarFinding, CalendarFindingFacts } from "./finding.js"
import type { RuleMending } from "./time/rule.js"

const germanMendings: Readonly<Record<RuleMending, string>> = {
  untilBeforeStart: "ihr Ende liegt vor dem ersten Termin; es bleibt bei diesem",
  countAndUntil: "sie nennt eine Anzahl und ein Ende; es gilt das Ende",
  countTooLarge: "ihre Anzahl ist so groß, dass sie kein Ende hat",
  intervalZero: "ihr Abstand ist 0; es gilt 1",
  ordinalOfWeek: "sie zählt Wochentage innerhalb einer Woche; gezählt wird nicht",
  timeOfDay: "sie wiederholt die Uhrzeit des Beginns",
  unknownPart: "sie hat Zusätze eines Programms, die nichts an den Terminen ändern",
}

const englishMendings: Readonly<Record<RuleMending, string>> = {
  untilBeforeStart: "it ends before the first date; only that one is left",
  countAndUntil: "it has a count and an end; the end holds",
  countTooLarge: "its count is so large that it has no end",
  intervalZero: "its interval is 0; 1 holds",
  ordinalOfWeek: "it counts weekdays within a week; they are not counted",
  timeOfDay: "it repeats the time of the beginning",
  unknownPart: "it has additions of a program that do not change the dates",
}

const germanUnreadable: Readonly<Record<CalendarFindingFacts["CalendarUnreadable"]["because"], string>> = {
  empty: "Die Datei ist leer.",
  markup: "Die Datei enthält HTML, XML oder JSON und keinen Kalender; gebraucht wird die Adresse, die mit .ics endet.",
  noCalendar: "Die Datei ist kein Kalender (iCalendar, .ics).",
  noEntries: "Der Kalender hat keine Einträge.",
}

const englishUnreadable: Readonly<Record<CalendarFindingFacts["CalendarUnreadable"]["because"], string>> = {
  empty: "The file is empty.",
  markup: "The file holds HTML, XML or JSON and no calendar; use the address that ends in .ics.",
  noCalendar: "The file is no calendar (iCalendar, .ics).",
  noEntries: "The calendar has no entries.",
}

export const germanFindings: Sentences<CalendarFinding> = {
  CalendarMissing: () => "Um die Einträge steht kein VCALENDAR; sie wurden trotzdem gelesen.",
  CalendarUnreadable: ({ because }) => germanUnreadable[because],
  ComponentNotClosed: ({ name }) => `Das Ende (END:${name}) fehlt; gelesen wurde, was bis dahin dasteht.`,
  ControlCharacters: ({ count }) => `Steuerzeichen in ${count} Zeilen wurden entfernt.`,
  DateUnreadable: ({ property, raw = "" }) => `${property} nennt keinen Termin: „${raw}“. Er wurde ausgelassen.`,
  EncodingGuessed: ({ encoding }) => `Die Datei ist nicht in UTF-8; gelesen als ${encoding}.`,
  EndAssumed: ({ minutes }) => `Der Eintrag sagt nicht, wie lange er dauert; angenommen sind ${minutes} Minuten.`,
  FindingsCut: ({ tag, count }) => `${count} weitere Hinweise dieser Art (${tag}).`,
  FloatingTimes: ({ count, zone }) => `${count} Einträge nennen keine Zeitzone; gelesen als ${zone}.`,
  HorizonUnknown: ({ scope, kind }) =>
    `Für ${scopesDe[scope.kind]} ${scope.id} ist kein Jahr vollständig (${kind}); für welche Tage der Kalender gilt, muss angegeben werden (--from, --to) (R25).`,
  LandUnknown: () =>
    "Der Kalender sagt nicht, für welches Land er gilt; bitte mit --land oder --institution angeben (R25).",
  LastDayDoubtful: ({ declared, doubtful, of }) =>
    declared === "exclusive"
      ? `${doubtful} von ${of} Enden sehen aus, als wären sie der letzte freie Tag und nicht der erste danach; dann --last-day inclusive (R25).`
      : `${doubtful} von ${of} Enden sehen aus, als wären sie der erste Tag danach; dann ohne --last-day inclusive (R25).`,
  LineCut: () => "Eine Zeile ist so lang, dass ihr Rest ausgelassen wurde.",
  LinesUnfolded: ({ count }) =>
    `${count} Zeilen sind umbrochen, ohne mit einem Leerzeichen fortzufahren; sie wurden angefügt.`,
  LineUnreadable: ({ raw = "" }) => `Die Zeile ist keine Angabe eines Kalenders: „${raw}“.`,
  ListIncomplete: ({ scope, lines }) =>
    `Für ${scopesDe[scope.kind]} ${scope.id} entsteht kein Kalender: Einträge, die Schließzeiten sein können, waren nicht lesbar (Zeile ${lines.slice(0, 5).join(", ")}); er nähme diese Tage als offen (R25).`,
  LooksLikeSeries: ({ title, entries }) =>
    `„${title}“ steht ${entries}-mal als einzelner Termin da; vielleicht ist es ein Angebot mit mehreren Terminen.`,
  MessageNotFeed: ({ method }) =>
    `Die Datei ist eine Nachricht (METHOD:${method}), kein Kalender; übernommen wird, was darin steht.`,
  OlderThanKnown: ({ sequence, known }) =>
    `Der Eintrag ist älter als der bekannte Stand (SEQUENCE ${sequence} nach ${known}); es bleibt beim bekannten.`,
  OverrideAlone: () => "Ein Einzeltermin einer Serie steht ohne die Serie da; er wurde als einzelner Termin gelesen.",
  OverrideOutsideSeries: () =>
    "Ein geänderter Einzeltermin liegt außerhalb der Serie; er wurde als Zusatztermin gelesen.",
  OverridesCut: ({ count }) => `${count} weitere Änderungen einzelner Termine wurden ausgelassen.`,
  PeopleDropped: ({ count }) =>
    `${count} Angaben zu Teilnehmenden, Einladenden und Ansprechpersonen wurden nicht übernommen (R52).`,
  PersonInText: ({ kinds }) =>
    `Was nach Angaben zu Personen aussieht, wurde aus den Texten entfernt: ${kinds.join(", ")} (R52).`,
  PlaceNotKnown: ({ raw = "", proposals }) =>
    `Der Ort „${raw}“ ist kein bekannter Standort; er steht als Hinweis beim Termin.${proposals.length === 0 ? "" : ` Vielleicht: ${proposals.join(", ")}.`}`,
  PrivateEntry: ({ kept }) =>
    kept
      ? "Der Eintrag ist privat; übernommen wurde nur seine Zeit."
      : "Der Eintrag ist privat und wurde nicht übernommen.",
  PropertyMissing: ({ property }) => `Dem Kalender fehlt die Angabe ${property}.`,
  RangeNotSplit: () =>
    "„Dieser und alle folgenden“ ließ sich nicht auf die Serie anwenden; geändert wurde nur dieser Termin.",
  RuleMended: ({ mending }) => `Die Wiederholung wurde berichtigt: ${germanMendings[mending]}.`,
  SeriesInUtc: () => "Die Serie steht in UTC; zur Sommerzeit liegt sie eine Stunde später als im Winter.",
  SeveralCalendars: ({ count }) => `Die Datei enthält ${count} Kalender; alle wurden gelesen.`,
  StrayEnd: () => "Ein END beendet nichts.",
  TopicsUnknown: ({ categories }) => `Zu diesen Kategorien gibt es kein Thema: ${categories.join(", ")}.`,
  UidMissing: () => "Der Eintrag hat keine Kennung (UID); er wird an Zeit und Titel wiedererkannt.",
  UidRepeats: ({ entries }) =>
    `${entries} verschiedene Einträge haben dieselbe Kennung (UID); unterschieden wurden sie an Zeit und Titel.`,
  ZoneAssumed: ({ tzid, zone }) => `Die Zeitzone „${tzid}“ ist unbekannt; gelesen als ${zone}.`,
  ZoneByBehaviour: ({ tzid, zone }) => `Die Zeitzone „${tzid}“ wurde an ihren Umstellungen als ${zone} erkannt.`,
  ZoneContradicted: ({ tzid, zone }) =>
    `Was die Datei über „${tzid}“ sagt, stimmt nicht mit ${zone} überein; es gilt ${zone}.`,
}

export const englishFindings: Sentences<CalendarFinding> = {
  CalendarMissing: () => "There is no VCALENDAR around the entries; they were read all the same.",
  CalendarUnreadable: ({ because }) => englishUnreadable[because],
  ComponentNotClosed: ({ name }) => `The end (END:${name}) is missing; what stands up to there was read.`,
  ControlCharacters: ({ count }) => `Control characters in ${count} lines were taken out.`,
  DateUnreadable: ({ property, raw = "" }) => `${property} names no date: “${raw}”. It was left out.`,
  EncodingGuessed: ({ encoding }) => `The file is not in UTF-8; read as ${encoding}.`,
  EndAssumed: ({ minutes }) => `The entry does not say how long it lasts; ${minutes} minutes are assumed.`,
  FindingsCut: ({ tag, count }) => `${count} more findings of this kind (${tag}).`,
  FloatingTimes: ({ count, zone }) => `${count} entries name no time zone; read as ${zone}.`,
  HorizonUnknown: ({ scope, kind }) =>
    `For ${scopesEn[scope.kind]} ${scope.id} no year is complete (${kind}); say for which days the calendar holds (--from, --to) (R25).`,
  LandUnknown: () => "The calendar does not say for which Land it is; say it with --land or --institution (R25).",
  LastDayDoubtful: ({ declared, doubtful, of }) =>
    declared === "exclusive"
      ? `${doubtful} of ${of} ends look as if they were the last free day, not the first one after; then --last-day inclusive (R25).`
      : `${doubtful} of ${of} ends look as if they were the first day after; then without --last-day inclusive (R25).`,
  LineCut: () => "A line is so long that the rest of it was left out.",
  LinesUnfolded: ({ count }) => `${count} lines are broken without the blank that goes on; they were joined.`,
  LineUnreadable: ({ raw = "" }) => `The line is nothing that a calendar says: “${raw}”.`,
  ListIncomplete: ({ scope, lines }) =>
    `There is no calendar for ${scopesEn[scope.kind]} ${scope.id}: entries that may be closures could not be read (line ${lines.slice(0, 5).join(", ")}); it would call these days open (R25).`,
  LooksLikeSeries: ({ title, entries }) =>
    `“${title}” stands there ${entries} times as a single event; it may be one offer with several dates.`,
  MessageNotFeed: ({ method }) => `The file is a message (METHOD:${method}), no feed; what is in it is taken over.`,
  OlderThanKnown: ({ sequence, known }) =>
    `The entry is older than what is known (SEQUENCE ${sequence} after ${known}); what is known stays.`,
  OverrideAlone: () => "A single date of a series stands there without the series; it was read as a single event.",
  OverrideOutsideSeries: () => "A changed date lies outside of the series; it was read as a date beside it.",
  OverridesCut: ({ count }) => `${count} more changes of single dates were left out.`,
  PeopleDropped: ({ count }) => `${count} entries about attendees, organisers and contacts were not taken over (R52).`,
  PersonInText: ({ kinds }) => `What looks like data of persons was taken out of the texts: ${kinds.join(", ")} (R52).`,
  PlaceNotKnown: ({ raw = "", proposals }) =>
    `The place “${raw}” is no known site; it stands as a note at the dates.${proposals.length === 0 ? "" : ` Perhaps: ${proposals.join(", ")}.`}`,
  PrivateEntry: ({ kept }) =>
    kept ? "The entry is private; only its time was taken over." : "The entry is private and was not taken over.",
  PropertyMissing: ({ property }) => `The calendar lacks ${property}.`,
  RangeNotSplit: () => "“This and following” could not be applied to the series; only this date was changed.",
  RuleMended: ({ mending }) => `The recurrence was mended: ${englishMendings[mending]}.`,
  SeriesInUtc: () => "The series is in UTC; in summer it is an hour later than in winter.",
  SeveralCalendars: ({ count }) => `The file holds ${count} calendars; all were read.`,
  StrayEnd: () => "An END ends nothing.",
  TopicsUnknown: ({ categories }) => `There is no topic for these categories: ${categories.join(", ")}.`,
  UidMissing: () => "The entry has no UID; it is known again by its time and title.",
  UidRepeats: ({ entries }) =>
    `${entries} different entries have the same UID; they were told apart by time and title.`,
  ZoneAssumed: ({ tzid, zone }) => `The time zone “${tzid}” is unknown; read as ${zone}.`,
  ZoneByBehaviour: ({ tzid, zone }) => `The time zone “${tzid}” was recognised as ${zone} by its clock changes.`,
  ZoneContradicted: ({ tzid, zone }) =>
    `What the file says about “${tzid}” does not agree with ${zone}; ${zone} holds.`,
}

const scopesDe: Readonly<Record<ClosureScope["kind"], string>> = {
  land: "das Land",
  gemeinde: "die Gemeinde",
  traeger: "den Träger",
  einrichtung: "die Einrichtung",
  schule: "die Schule",
}

const scopesEn: Readonly<Record<ClosureScope["kind"], string>> = {
  land: "the Land",
  gemeinde: "the municipality",
  traeger: "the provider",
  einrichtung: "the institution",
  schule: "the school",
}
