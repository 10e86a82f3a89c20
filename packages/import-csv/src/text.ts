/** The sentences of the importer: what it found in a list and why it refused a record, in German and English. */
import { type Catalogue, describeInvalidValue } from "@sozialraum/core/text"
import type { CsvFinding, RowProblem } from "./finding.js"
import type { WhyUnreadable } from "./table/read-table.js"

const germanReasons: Readonly<Record<WhyUnreadable, string>> = {
  empty: "Die Datei ist leer.",
  noTable: "Die Datei ist Text, aber keine Tabelle: Es gibt kein Trennzeichen und keine bekannte Kopfzeile.",
  markup: "Die Datei enthält HTML, XML oder JSON. Bitte als CSV exportieren.",
  excel: "Die Datei ist eine Excel-Arbeitsmappe. Bitte in Excel „Speichern unter → CSV UTF-8“ wählen.",
  archive: "Die Datei ist ein Archiv oder eine Arbeitsmappe (xlsx, ods, zip). Bitte als CSV speichern.",
  pdf: "Die Datei ist ein PDF. Bitte die Liste als CSV anfordern.",
  image: "Die Datei ist ein Bild. Bitte die Liste als CSV anfordern.",
  database: "Die Datei ist eine Datenbank. Bitte die Tabelle als CSV exportieren.",
  unknown: "Die Datei enthält keine Textdaten. Bitte als CSV speichern.",
}

const englishReasons: Readonly<Record<WhyUnreadable, string>> = {
  empty: "The file is empty.",
  noTable: "The file is text but no table: it has no delimiter and no known header.",
  markup: "The file holds HTML, XML or JSON. Export it as CSV.",
  excel: "The file is an Excel workbook. Use “Save as → CSV UTF-8” in Excel.",
  archive: "The file is an archive or a workbook (xlsx, ods, zip). Save it as CSV.",
  pdf: "The file is a PDF. Ask for the list as CSV.",
  image: "The file is an image. Ask for the list as CSV.",
  database: "The file is a database. Export the table as CSV.",
  unknown: "The file holds no text. Save it as CSV.",
}

/** German and English sentences for every finding and problem of the importer. */
export const importText: Catalogue<CsvFinding | RowProblem> = {
  de: {
    AxesSwapped: () => "Die Koordinatenspalten sind vertauscht (erst Nord, dann Ost); sie wurden so gelesen.",
    CategoryUnknown: ({ raw, records }) =>
      `Die Kategorie „${raw}“ (${records} Datensätze) steht in keiner Typenliste; sie bleibt als Text erhalten.`,
    CharactersLost: ({ count }) => `${count} Zeichen sind beschädigt (U+FFFD). Bitte die Liste neu exportieren lassen.`,
    ClosingAnnounced: ({ raw }) => `Die Liste kündigt ein Ende an: ${raw}.`,
    CrsAssumed: ({ crs }) =>
      `Das Koordinatensystem steht nicht in der Liste; angenommen wurde ${crs}. Mit --near lässt es sich bestimmen.`,
    CrsUnknown: () => "Kein bekanntes Koordinatensystem legt die Punkte nach Deutschland; es gibt keine Positionen.",
    DateUnreadable: ({ raw }) => `„${raw}“ ist kein Datum; das Feld bleibt leer.`,
    EmailUnreadable: ({ raw }) => `„${raw}“ ist keine vollständige E-Mail-Adresse. Bitte in der Quelle berichtigen.`,
    EncodingGuessed: ({ encoding }) => `Die Datei ist kein UTF-8; nach den Umlauten zu schließen ist sie ${encoding}.`,
    FaxUnreadable: ({ raw }) => `Die Faxnummer „${raw}“ lässt sich nicht sicher lesen; sie bleibt, wie sie ist.`,
    FingerprintIds: ({ records }) =>
      `${records} Datensätze haben keine eindeutige Nummer; ihre Kennung entsteht aus Name und Anschrift.`,
    HeaderMissing: () => "Die Liste hat keine Kopfzeile; die Spalten wurden am Inhalt erkannt. Bitte prüfen.",
    HeaderRepeats: ({ raw }) => `Die Spaltenüberschrift „${raw}“ kommt mehrfach vor.`,
    KeyClaimed: ({ raw, lines }) =>
      `Die Nummer „${raw}“ gehört nach der letzten Lieferung einer anderen Einrichtung; in Zeile ${lines.join(", ")} gilt sie nicht als Kennung.`,
    KeyFile: () =>
      "Das ist eine Schlüsseldatei und keine Liste von Einrichtungen. Sie wird neben einer Liste angegeben.",
    KeyRepeats: ({ raw, lines }) =>
      `Die Nummer „${raw}“ steht bei verschiedenen Einrichtungen (Zeilen ${lines.join(", ")}) und gilt dort nicht als Kennung.`,
    LineSkipped: ({ raw, kind }) =>
      `${{ title: "Titelzeile", footer: "Fußzeile", total: "Summenzeile" }[kind]} übergangen: „${raw}“.`,
    NameColumnMissing: () => "Keine Spalte enthält Namen von Einrichtungen; ohne Namen wird kein Datensatz übernommen.",
    NameFromProvider: ({ raw }) => `Kein Name angegeben; an seiner Stelle steht der Träger „${raw}“.`,
    NearContradicted: ({ because }) =>
      `Der angegebene Ort (near) ${{ outside: "liegt nicht in Deutschland (erst Länge, dann Breite); er wurde nicht beachtet", postalCodes: "liegt weit weg von den Postleitzahlen der Liste; er wurde nicht beachtet", positions: "liegt weit weg von den Punkten der Liste" }[because]}. Bitte prüfen.`,
    NulReplaced: ({ count }) => `${count} Nullbytes stehen im Text; sie wurden als Leerzeichen gelesen. Bitte prüfen.`,
    NumberUnreadable: ({ raw }) => `„${raw}“ ist keine Zahl; das Feld bleibt leer.`,
    PersonColumnDropped: ({ raw }) => `Die Spalte „${raw}“ enthält Personen und wird nicht übernommen (R52).`,
    PersonColumnKept: ({ raw }) =>
      `Die Spalte „${raw}“ enthält Personen; ihre Angaben wurden auf Wunsch übernommen (R52). Bitte Zweck und Frist festhalten.`,
    PhoneUnreadable: ({ raw }) => `Die Telefonnummer „${raw}“ lässt sich nicht sicher lesen; sie bleibt, wie sie ist.`,
    PositionUntrusted: ({ raw, because }) =>
      `Die Koordinaten „${raw}“ ${{ zero: "sind ein Nullpunkt", outside: "liegen nicht in Deutschland", swapped: "sind vertauscht", incomplete: "sind unvollständig" }[because]}; der Datensatz hat keine Position.`,
    PostalCodeUnreadable: ({ raw }) => `„${raw}“ ist keine fünfstellige Postleitzahl; das Feld bleibt leer.`,
    QuoteNotClosed: () => "Ein Anführungszeichen wird nicht geschlossen; es wurde als Buchstabe gelesen. Bitte prüfen.",
    RowNumberNoKey: ({ raw }) => `Die Spalte „${raw}“ zählt nur die Zeilen und taugt nicht als Kennung.`,
    RowTooLong: ({ cells, expected, raw }) => `Die Zeile hat ${cells} statt ${expected} Zellen; ohne Spalte: „${raw}“.`,
    RowTooShort: ({ cells, expected }) =>
      `Die Zeile hat nur ${cells} von ${expected} Zellen; die letzten Felder fehlen.`,
    RowsMerged: ({ institutions, records }) =>
      `${records} Datensätze gehören zu ${institutions} Einrichtungen und wurden zusammengeführt.`,
    TypeAssumed: ({ types, records }) =>
      `Bei ${records} Datensätzen nennt die Liste keinen Typ; angenommen wurde ${types.join(", ")}.`,
    TypeUnknown: ({ records }) =>
      `Bei ${records} Datensätzen ist der Typ unbekannt (sonstige). Mit --type lässt er sich angeben.`,
    UmlautsDestroyed: ({ raw }) => `Die Umlaute sind zerstört („${raw}“). Bitte die Liste neu exportieren lassen.`,
    Unreadable: ({ because }) => germanReasons[because],
    WebsiteUnreadable: ({ raw }) => `„${raw}“ ist keine vollständige Webadresse. Bitte in der Quelle berichtigen.`,
    NameMissing: () => "Der Datensatz hat keinen Namen.",
    InvalidValue: (problem) => describeInvalidValue(problem, "de"),
  },
  en: {
    AxesSwapped: () => "The coordinate columns are swapped (north first, then east); they were read that way.",
    CategoryUnknown: ({ raw, records }) =>
      `The category “${raw}” (${records} records) is in no list of types; it is kept as text.`,
    CharactersLost: ({ count }) => `${count} characters are damaged (U+FFFD). Ask for a new export of the list.`,
    ClosingAnnounced: ({ raw }) => `The list announces an end: ${raw}.`,
    CrsAssumed: ({ crs }) => `The list does not name its coordinate system; ${crs} was assumed. --near decides it.`,
    CrsUnknown: () => "No known coordinate system puts the points into Germany; there are no positions.",
    DateUnreadable: ({ raw }) => `“${raw}” is no date; the field stays empty.`,
    EmailUnreadable: ({ raw }) => `“${raw}” is no complete e-mail address. Correct it at the source.`,
    EncodingGuessed: ({ encoding }) => `The file is not UTF-8; by its umlauts it is ${encoding}.`,
    FaxUnreadable: ({ raw }) => `The fax number “${raw}” cannot be read for certain; it stays as it is.`,
    FingerprintIds: ({ records }) =>
      `${records} records have no unique number; their ids are made from name and address.`,
    HeaderMissing: () => "The list has no header; the columns were recognised by content. Check them.",
    HeaderRepeats: ({ raw }) => `The header “${raw}” stands over several columns.`,
    KeyClaimed: ({ raw, lines }) =>
      `By the last delivery the number “${raw}” belongs to another institution; on line ${lines.join(", ")} it is no id.`,
    KeyFile: () => "This is a key file and no list of institutions. Give it along with a list.",
    KeyRepeats: ({ raw, lines }) =>
      `The number “${raw}” stands on different institutions (lines ${lines.join(", ")}) and is no id there.`,
    LineSkipped: ({ raw, kind }) => `Skipped a ${kind} line: “${raw}”.`,
    NameColumnMissing: () => "No column holds names of institutions; without a name no record is taken over.",
    NameFromProvider: ({ raw }) => `No name given; the provider “${raw}” stands in its place.`,
    NearContradicted: ({ because }) =>
      `The given place (near) ${{ outside: "is not in Germany (longitude first, then latitude); it was not heeded", postalCodes: "is far from the postal codes of the list; it was not heeded", positions: "is far from the points of the list" }[because]}. Check it.`,
    NulReplaced: ({ count }) => `${count} NUL bytes stand in the text; they were read as blanks. Check the lines.`,
    NumberUnreadable: ({ raw }) => `“${raw}” is no number; the field stays empty.`,
    PersonColumnDropped: ({ raw }) => `The column “${raw}” holds persons and is not taken over (R52).`,
    PersonColumnKept: ({ raw }) =>
      `The column “${raw}” holds persons; what it says was kept as asked for (R52). Note the purpose and when it ends.`,
    PhoneUnreadable: ({ raw }) => `The telephone number “${raw}” cannot be read for certain; it stays as it is.`,
    PositionUntrusted: ({ raw, because }) =>
      `The coordinates “${raw}” ${{ zero: "are a zero point", outside: "are not in Germany", swapped: "are swapped", incomplete: "are incomplete" }[because]}; the record has no position.`,
    PostalCodeUnreadable: ({ raw }) => `“${raw}” is no postal code of five digits; the field stays empty.`,
    QuoteNotClosed: () => "A quote is never closed; it was read as a letter. Check the line.",
    RowNumberNoKey: ({ raw }) => `The column “${raw}” only counts the rows and is no id.`,
    RowTooLong: ({ cells, expected, raw }) =>
      `The row has ${cells} cells instead of ${expected}; without column: “${raw}”.`,
    RowTooShort: ({ cells, expected }) =>
      `The row has only ${cells} of ${expected} cells; the last fields are missing.`,
    RowsMerged: ({ institutions, records }) =>
      `${records} records belong to ${institutions} institutions and were merged.`,
    TypeAssumed: ({ types, records }) =>
      `For ${records} records the list names no type; ${types.join(", ")} was assumed.`,
    TypeUnknown: ({ records }) => `For ${records} records the type is unknown (sonstige). --type names it.`,
    UmlautsDestroyed: ({ raw }) => `The umlauts are destroyed (“${raw}”). Ask for a new export of the list.`,
    Unreadable: ({ because }) => englishReasons[because],
    WebsiteUnreadable: ({ raw }) => `“${raw}” is no complete web address. Correct it at the source.`,
    NameMissing: () => "The record has no name.",
    InvalidValue: (problem) => describeInvalidValue(problem, "en"),
  },
}
