/** Sentences for what the command line itself refuses, in German and English. */
import { type Catalogue, coreText, findingText, type Language, sentence } from "@sozialraum/core/text"
import type {
  AreasUnreadable,
  Failure,
  FileFailure,
  NetworkUnknown,
  NothingAccepted,
  PortTaken,
  WrongUsage,
} from "./failure.js"
import { type ProfileFailure, profileFailureText } from "./profile-failure-text.js"

const reasons = {
  de: {
    unknownCommand: "Den Befehl gibt es nicht",
    unknownOption: "Die Angabe ist nicht verständlich",
    missingOperand: "Es fehlt",
    badValue: "Der Wert passt nicht",
    sourceRepeats: "Zwei Listen haben dieselbe Quelle",
    oneListOnly: "Das geht nur mit einer einzigen Liste",
    listTooLong: "Dafür ist die Liste zu lang (mehr als 128 MB); ohne diese Angabe wird sie in Teilen gelesen",
    calendarAmongLists: "Listen und Kalender lassen sich nicht in einem Aufruf importieren; bitte einzeln",
    forCalendarsOnly: "Das gilt nur für Kalender, nicht für Listen",
    forListsOnly: "Das gilt nur für Listen, nicht für Kalender",
    backupOfFilesOnly: "So gesichert wird eine SQLite-Datei; für jede andere Ablage gibt es „store export“",
    jsonNeedsFile: "Mit --json geht der Export in eine Datei; es fehlt",
  },
  en: {
    unknownCommand: "There is no such command",
    unknownOption: "The option is not understood",
    missingOperand: "Missing",
    badValue: "The value does not fit",
    sourceRepeats: "Two lists have the same source",
    oneListOnly: "This works with one list only",
    listTooLong: "The list is too long for this (more than 128 MB); without this option it is read in parts",
    calendarAmongLists: "Lists and calendars cannot be imported with one call; please one after the other",
    forCalendarsOnly: "This is for calendars only, not for lists",
    forListsOnly: "This is for lists only, not for calendars",
    backupOfFilesOnly: "This backs up an SQLite file; for any other store there is “store export”",
    jsonNeedsFile: "With --json the export goes to a file; missing",
  },
} as const satisfies Record<Language, Record<WrongUsage["because"], string>>

/** What the value of an option looks like, where the help text has only its name. */
const valueHints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    type: "Gemeint ist ein Wort wie kita, grundschule, jugendzentrum oder verein.",
    near: "Erst die Länge, dann die Breite, etwa 7.22,51.48.",
    crs: "Gemeint ist etwas wie EPSG:25832 oder „UTM 32“.",
    retrieved: "Gemeint ist ein Tag wie 2026-11-23.",
    expires: "Gemeint ist ein Tag wie 2027-07-31.",
    "grace-days": "Gemeint ist eine Zahl von Tagen, höchstens 90.",
    age: "Gemeint ist ein Alter wie 8 oder 6-10, in Jahren.",
    topic: "Gemeint ist ein Thema wie sport, musik oder lesen.",
    undo: "Dahinter steht die Quelle oder die Kennung eines Imports, etwa kitas oder kitas@0002.",
    history: "Dahinter steht die Quelle, etwa kitas.",
  },
  en: {
    type: "It takes a word such as kita, grundschule, jugendzentrum or verein.",
    near: "Longitude first, then latitude, such as 7.22,51.48.",
    crs: "It takes something like EPSG:25832 or “UTM 32”.",
    retrieved: "It takes a day such as 2026-11-23.",
    expires: "It takes a day such as 2027-07-31.",
    "grace-days": "It takes a number of days, 90 at most.",
    age: "It takes an age such as 8 or 6-10, in years.",
    topic: "It takes a topic such as sport, musik or lesen.",
    undo: "It is followed by the source, or by the id of an import, such as kitas or kitas@0002.",
    history: "It is followed by the source, such as kitas.",
  },
}

const hintOf = ({ because, argument }: WrongUsage, language: Language): string => {
  const option = /^--([a-z-]+)/.exec(argument)?.[1] ?? ""
  const hint = because === "badValue" ? valueHints[language][option] : undefined
  return hint === undefined ? "" : ` ${hint}`
}

/** Names of operands as the help text of a language has them. */
const germanOperands: Readonly<Record<string, string>> = { FILE: "DATEI", COMMAND: "BEFEHL" }

/** Behind the name of the file. */
const fileReasons: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    ENOENT: " gibt es nicht",
    EISDIR: " ist ein Verzeichnis",
    EACCES: ": kein Zugriff",
    EPERM: ": kein Zugriff",
    EILSEQ: " ist kein Text in UTF-8",
  },
  en: {
    ENOENT: " does not exist",
    EISDIR: " is a directory",
    EACCES: ": no access",
    EPERM: ": no access",
    EILSEQ: " is no text in UTF-8",
  },
}

const fileReason = ({ code, operation }: FileFailure, language: Language): string | undefined => {
  if (code !== "ENOENT" || operation === "read") return fileReasons[language][code]
  return language === "de" ? ": Den Ordner gibt es nicht" : ": its folder does not exist"
}

const areaReasons = {
  de: {
    notGeoJson: "ist keine GeoJSON-Sammlung von Flächen.",
    otherCrs: "gibt Koordinaten nicht in WGS84 (EPSG:4326) an.",
    notAnArea: "enthält keine Fläche mit Kennung.",
    idRepeats: "enthält zwei Flächen mit derselben Kennung:",
  },
  en: {
    notGeoJson: "is no GeoJSON collection of areas.",
    otherCrs: "does not give coordinates in WGS84 (EPSG:4326).",
    notAnArea: "holds no area with an id.",
    idRepeats: "holds two areas with the same id:",
  },
} as const satisfies Record<Language, Record<AreasUnreadable["because"], string>>

const areasSentence = ({ file, because, path, problem }: AreasUnreadable, language: Language): string => {
  const exactly = problem === undefined ? [] : [sentence(problem, language, [coreText, findingText])]
  if (because === "otherCrs" && problem !== undefined) return [`${file}:`, ...exactly].join(" ")
  return [`${file}:`, areaReasons[language][because], ...path, ...exactly].join(" ")
}

/** German and English sentences for what the command line itself refuses. */
export const cliText: Catalogue<
  WrongUsage | FileFailure | NetworkUnknown | PortTaken | AreasUnreadable | NothingAccepted | ProfileFailure
> = {
  de: {
    ...profileFailureText.de,
    WrongUsage: (failure) =>
      `${reasons.de[failure.because]}: ${germanOperands[failure.argument] ?? failure.argument}.${hintOf(failure, "de")} „sozialraum --help“ zeigt, was geht.`,
    FileFailure: (failure) =>
      `${failure.file}${fileReason(failure, "de") ?? ` lässt sich nicht ${failure.operation === "read" ? "lesen" : "schreiben"} (${failure.code})`}.`,
    AreasUnreadable: (failure) => areasSentence(failure, "de"),
    NothingAccepted: () => "Kein Eintrag dieser Liste ließ sich übernehmen; der Bestand bleibt, wie er ist.",
    NetworkUnknown: ({ network, known }) =>
      `Ein Netzwerk „${network}“ gibt es in dieser Ablage nicht. ${known.length === 0 ? "Sie ist leer." : `Es gibt: ${known.join(", ")}.`}`,
    PortTaken: ({ port, code }) => `Der Port ${port} ist nicht frei (${code}).`,
  },
  en: {
    ...profileFailureText.en,
    WrongUsage: (failure) =>
      `${reasons.en[failure.because]}: ${failure.argument}.${hintOf(failure, "en")} “sozialraum --help” shows what there is.`,
    FileFailure: (failure) =>
      `${failure.file}${fileReason(failure, "en") ?? ` cannot be ${failure.operation === "read" ? "read" : "written"} (${failure.code})`}.`,
    AreasUnreadable: (failure) => areasSentence(failure, "en"),
    NothingAccepted: () => "No entry of this list could be taken over; what is stored stays as it is.",
    NetworkUnknown: ({ network, known }) =>
      `There is no network “${network}” in this store. ${known.length === 0 ? "It is empty." : `There are: ${known.join(", ")}.`}`,
    PortTaken: ({ port, code }) => `The port ${port} is not free (${code}).`,
  },
}

/** The sentence for a failure; the sentences of the packages are loaded only when one is needed. */
export const failureSentence = async (failure: Failure, language: Language): Promise<string> => {
  const [{ messageText }, { importText }, { replyText }, { serviceText }, { storeText }] = await Promise.all([
    import("@sozialraum/export-ical"),
    import("@sozialraum/import-csv"),
    import("@sozialraum/import-ical"),
    import("@sozialraum/service"),
    import("@sozialraum/store"),
  ])
  return sentence(failure, language, [cliText, coreText, importText, messageText, replyText, serviceText, storeText])
}
