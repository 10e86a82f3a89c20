/** The sentences of the importer: what it found in a calendar and why a component became nothing, in German and English. */
import type { Catalogue } from "@sozialraum/core/text"
import type { CalendarFinding, ComponentRejected, WhyRejected } from "./finding.js"
import { englishFindings, germanFindings } from "./text-findings.js"

const germanReasons: Readonly<Record<WhyRejected, string>> = {
  kind: "Aufgaben, Notizen und andere Einträge, die keine Termine sind, werden nicht übernommen",
  cut: "Die Datei bricht in diesem Eintrag ab; bitte noch einmal vollständig herunterladen",
  start: "Der Eintrag hat keinen Beginn",
  date: "Eine Zeitangabe ist keine",
  order: "Das Ende liegt vor dem Beginn",
  length: "Die Dauer ist keine, oder länger als ein Jahr",
  rule: "Die Wiederholung lässt sich nicht als Regel von Tagen verstehen; bitte die Termine einzeln liefern lassen",
  title: "Der Eintrag hat keinen Titel",
  cancelled: "Der Eintrag ist abgesagt, und es war nichts von ihm bekannt",
  superseded: "Die Datei enthält eine neuere Fassung desselben Eintrags",
  timed: "Nur ganztägige Einträge können Schließzeiten sein",
  noClosure: "Der Titel sagt nicht, dass etwas ruht; mit --kind wird er als Schließzeit gelesen",
  land: "Der Eintrag nennt ein anderes Land, oder niemand sagt, für wen er gilt",
  free: "Der Eintrag belegt keine Zeit",
  private: "Der Eintrag ist privat; von ihm bliebe nur, wann jemand belegt ist",
  invalid: "Aus den Terminen lässt sich keine Serie bilden",
}

const englishReasons: Readonly<Record<WhyRejected, string>> = {
  kind: "Tasks, journals and other entries that are no events are not taken over",
  cut: "The file ends within this entry; download it again as a whole",
  start: "The entry has no beginning",
  date: "A date is none",
  order: "The end lies before the beginning",
  length: "The duration is none, or longer than a year",
  rule: "The recurrence is no rule of days; ask for single dates",
  title: "The entry has no title",
  cancelled: "The entry is cancelled, and nothing was known of it",
  superseded: "The file has a newer version of the same entry",
  timed: "Only entries of whole days can be closures",
  noClosure: "The title does not say that something rests; with --kind it is read as a closure",
  land: "The entry names another Land, or nobody says for whom it is",
  free: "The entry keeps nobody busy",
  private: "The entry is private; of it only a busy time would be left",
  invalid: "The dates make no series",
}

/** What the importer says, to be read with that of core. */
export const calendarImportText: Catalogue<CalendarFinding | ComponentRejected> = {
  de: {
    ...germanFindings,
    ComponentRejected: ({ because, raw }) => `${germanReasons[because]}${quoted(raw, "„", "“")}.`,
  },
  en: {
    ...englishFindings,
    ComponentRejected: ({ because, raw }) => `${englishReasons[because]}${quoted(raw, "“", "”")}.`,
  },
}

const quoted = (raw: string, open: string, close: string): string =>
  raw === "" ? "" : `: ${open}${raw.slice(0, 120)}${close}`
