/** How a list is written, in words. */
import type { Language } from "@sozialraum/core/text"
import type { InspectionDocument } from "../documents.js"
import { counted } from "./lines.js"

/** What was read, how, and with which profile. */
export const dialectLines = (document: InspectionDocument, language: Language): ReadonlyArray<string> => {
  const { dialect, records, columns } = document
  if (dialect.format === "unreadable") return []
  const say = words[language]
  const { encoding, delimiter, quote, headerLine, preambleLines } = dialect
  const header = headerLine === null ? say.noHeader : `${say.header} ${headerLine}`
  const skipped = preambleLines.filter((line) => headerLine === null || line < headerLine)
  return [
    `${counted(records, say.records)}, ${counted(columns.length, say.columns)}: ${say.csv} ${say.delimiters[delimiter]}, ${encodings[encoding] ?? encoding}${quote === "'" ? `, ${say.apostrophes}` : ""}, ${header}${skipped.length === 0 ? "" : ` (${say.skipped} ${skipped.join(", ")})`}.`,
    ...profileLines(document, language),
  ]
}

const profileLines = ({ profile }: InspectionDocument, language: Language): ReadonlyArray<string> => {
  if (profile === undefined) return []
  const say = words[language]
  const facts = [say.because[profile.because], profile.licence, profile.attribution].filter((fact) => fact !== null)
  return [`${say.profile} ${language === "de" ? `„${profile.title}“` : `“${profile.title}”`} (${facts.join("; ")}).`]
}

const encodings: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (BE)",
  "windows-1252": "Windows-1252",
  "iso-8859-1": "ISO-8859-1",
  macintosh: "Mac Roman",
  cp850: "DOS (CP850)",
}

const words = {
  de: {
    records: ["Datensatz", "Datensätze"],
    columns: ["Spalte", "Spalten"],
    csv: "CSV mit",
    delimiters: { ";": "Semikolon", ",": "Komma", "\t": "Tabulator", "|": "senkrechtem Strich" },
    apostrophes: "Zellen in Apostrophen",
    header: "Überschriften in Zeile",
    noHeader: "ohne Überschriften",
    skipped: "davor übergangen: Zeile",
    profile: "Gelesen mit dem Profil",
    because: {
      named: "angegeben",
      lastDelivery: "wie bei der letzten Lieferung",
      headers: "an den Überschriften erkannt",
    },
  },
  en: {
    records: ["record", "records"],
    columns: ["column", "columns"],
    csv: "CSV with",
    delimiters: { ";": "semicolon", ",": "comma", "\t": "tab", "|": "vertical bar" },
    apostrophes: "cells in apostrophes",
    header: "headers on line",
    noHeader: "without headers",
    skipped: "skipped before: line",
    profile: "Read with the profile",
    because: { named: "as given", lastDelivery: "as for the last delivery", headers: "known by its headers" },
  },
} as const satisfies Record<Language, object>
